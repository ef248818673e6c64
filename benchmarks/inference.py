"""How long one decision takes: each shipped case by experta with its full proof, beside the same rules fired by CLIPS.

The CLIPS program is written from the rule book, read as data: there is no second copy of the law to keep in step. Before
anything is timed, CLIPS and experta with and without our matcher must fire the same rules and find the same values on
every shipped case and on some hundreds of random complete sets of answers; if they do not, this says where and exits with 1.

Loading (Turtle, rules, case files, networks, the compiled function) is not timed; engines are kept and emptied for each use,
as `kb.engine` keeps them. On each case every row does the same number of runs, one for each set of answers that the case
comes down to.

The rows take turns in a new order each time, so that noise on a shared machine hits all alike. A turn is several runs on end,
and two medians are shown: of the first, which finds the processor's caches full of another engine's data ("first"), and of
the third and later ("in a row"). CLIPS, being small, gains most from running in a row and loses most by not; the line at the
end is of runs in a row, the harder comparison for experta.
"""

import random
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from statistics import median
from time import perf_counter
from typing import Any

import clips

import ontology
from kb import casefile
from kb.case import Case
from kb.compiled import compiled
from kb.decide import decide, decide_by, firings_of
from kb.engine import Firing, experta_rule, fact_class, run
from kb.experta_compat import Engine
from kb.rule import Condition, Rule
from kb.rulebook import RuleBook, rule_book
from ontology.dates import LegalDate

Answers = Mapping[str, str]
Fire = Callable[[Answers], Firing]

TURNS = 200
IN_A_ROW = 2
RANDOM_ANSWERS = 150
SEED = 1982

PROOF, EXPERTA, STOCK, CLIPS, COMPILED = "experta, full proof", "experta", "experta, own matcher", "CLIPS", "compiled function"
INCLUDES = {
    PROOF: "kb.decide.decide: what is possible and presumed, facts asserted, rules run, every step of the proof, relief",
    EXPERTA: "kb.engine.run: engine emptied, facts asserted, rules run, rules fired and values found collected; no proof",
    STOCK: "the same as 'experta', without the matcher and the engine of kb.experta_compat (its facts are kept)",
    CLIPS: "the same as 'experta', by CLIPS through clipspy, facts asserted the fastest way it has; no proof",
    COMPILED: "compiled(court, date).possible: the disposition alone; no rules fired, no proof",
}


# ---------------------------------------------------------------------------------------------- the same rules in CLIPS


def clips_pattern(condition: Condition) -> str:
    """A condition as a pattern, its values as alternatives."""
    return f"({condition.term} (value {'|'.join(condition.tokens)}))"


def clips_rule(rule: Rule, stratum: int) -> str:
    """A rule as a CLIPS rule, which notes that it fired and asserts its finding."""
    given = " ".join(clips_pattern(condition) for condition in rule.given)
    unless = " ".join(f"(not {clips_pattern(exception)})" for exception in rule.unless)
    note = f"(bind ?*fired* ?*fired* {rule.name} {' '.join(rule.conclusion)})"
    return f"(defrule {rule.name} (declare (salience {-stratum})) {given} {unless} => {note} (assert {clips_pattern(rule.then)}))"


def clips_program(book: RuleBook) -> Iterator[str]:
    """A rule book as CLIPS constructs: a template for each point, then the rules."""
    yield "(defglobal ?*fired* = (create$))"
    concluded = [rule.then.term for rule in book.rules]
    mentioned = [condition.term for rule in book.rules for condition in (*rule.given, *rule.unless)]
    for term in dict.fromkeys([*ontology.vocabulary().elements, *concluded, *mentioned]):
        yield f"(deftemplate {term} (slot value (type SYMBOL)))"
    for rule in book.rules:
        yield clips_rule(rule, book.stratum[rule.conclusion])


def by_clips(book: RuleBook) -> Fire:
    """A function that fires a rule book by CLIPS."""
    environment: Any = clips.Environment()
    for construct in clips_program(book):
        environment.build(construct)
    templates = {template.name: template for template in environment.templates()}
    noted = environment.find_global("fired")

    def fire(answers: Answers) -> Firing:
        environment.reset()
        for term, token in answers.items():
            templates[term].assert_fact(value=clips.Symbol(token))
        environment.run()
        notes = noted.value
        return Firing(frozenset(notes[::3]), dict(zip(notes[1::3], notes[2::3], strict=True)))

    return fire


# --------------------------------------------------------------------------------------------------------- experta, twice


def by_experta(book: RuleBook) -> Fire:
    """A function that fires a rule book as the knowledge base does."""
    return lambda answers: run(book.court, book.as_of, answers)


def by_stock_experta(book: RuleBook) -> Fire:
    """A function that fires a rule book by the engine that experta ships, which ours is made from."""
    rules = {rule.name: experta_rule(rule, book.stratum[rule.conclusion]) for rule in book.rules}
    engine: Any = type("StockLaw", Engine.__bases__, rules)()

    def fire(answers: Answers) -> Firing:
        engine.fired, engine.found = [], {}
        engine.reset()
        engine.declare(*(fact_class(term)(value=token) for term, token in answers.items()))
        engine.run()
        return Firing(frozenset(engine.fired), {term: next(iter(tokens)) for term, tokens in engine.found.items()})

    return fire


# ------------------------------------------------------------------------------------------------------ what is asked of them


def shipped() -> list[Case]:
    """The cases that come with the knowledge base."""
    return [casefile.load(path) for path in casefile.shipped().values()]


def at_hand() -> list[Case]:
    """Those among them whose opinions the authors have read: these are timed."""
    return [casefile.load(path) for path in casefile.at_hand().values()]


def book_of(case: Case) -> RuleBook:
    """The rules under which a case is decided."""
    decision = decide(case)
    return rule_book(decision.court, LegalDate(decision.law_as_of))


def answers_of(case: Case) -> list[dict[str, str]]:
    """The sets of answers that a case comes down to, presumptions included, as they are met when it is decided."""
    book = book_of(case)
    firings = firings_of(book.court, book.as_of)
    decide_by(case, firings, case.record_closed)
    return [dict(answers) for answers in firings]


def random_answers(dice: random.Random) -> dict[str, str]:
    """Some answer to every question that arises."""
    answers: dict[str, str] = {}
    for term, element in ontology.vocabulary().elements.items():
        if element.arises(answers):
            answers[term] = dice.choice(element.tokens)
    return answers


def disagreement(expected: Fire, other: Fire, answers: Iterable[Answers]) -> str:
    """Where two engines first part ways, or nothing."""
    for told in answers:
        one, two = expected(told), other(told)
        rules = ", ".join(sorted(one.fired ^ two.fired))
        issues = ", ".join(sorted(term for term, _ in one.found.items() ^ two.found.items()))
        if rules or issues:
            where = "; ".join(f"{term} is {token}" for term, token in told.items())
            return f"they part on the rules [{rules}] and on the values of [{issues}], given that {where}."
    return ""


def check(case: Case) -> None:
    """Every engine fires the same rules and finds the same values; if not, say so and stop."""
    book, dice = book_of(case), random.Random(SEED)
    answers = [*answers_of(case), *(random_answers(dice) for _ in range(RANDOM_ANSWERS))]
    for name, fire in ((CLIPS, by_clips(book)), (STOCK, by_stock_experta(book))):
        if found := disagreement(by_experta(book), fire, answers):
            sys.exit(f"'{EXPERTA}' and '{name}' do not agree under the law of {case.id}: {found}")


# ----------------------------------------------------------------------------------------------------------------- timing


def rows(case: Case) -> dict[str, Callable[[], object]]:
    """What is timed on a case."""
    book, sets = book_of(case), answers_of(case)
    function = compiled(book.court, book.as_of)
    ways = {EXPERTA: by_experta(book), STOCK: by_stock_experta(book), CLIPS: by_clips(book), COMPILED: function.possible}

    def over_all(way: Callable[[Answers], object]) -> Callable[[], object]:
        return lambda: [way(answers) for answers in sets]

    return {PROOF: lambda: decide(case), **{name: over_all(way) for name, way in ways.items()}}


def taken(work: Callable[[], object]) -> float:
    """How long something takes, in milliseconds."""
    begun = perf_counter()
    work()
    return (perf_counter() - begun) * 1000


def medians(timed: Mapping[str, Callable[[], object]]) -> dict[str, tuple[float, float]]:
    """The median time of each in milliseconds, in a row and first; all take turns."""
    names, dice = list(timed), random.Random(SEED)
    first: dict[str, list[float]] = {name: [] for name in names}
    later: dict[str, list[float]] = {name: [] for name in names}
    for name in names:
        timed[name]()
    for _ in range(TURNS):
        dice.shuffle(names)
        for name in names:
            first[name].append(taken(timed[name]))
            timed[name]()
            later[name] += [taken(timed[name]) for _ in range(IN_A_ROW)]
    return {name: (median(later[name]), median(first[name])) for name in timed}


def show(found: Mapping[str, Mapping[str, tuple[float, float]]]) -> None:
    """Print the table: a row for each engine, a column for each case in a row, then the sums and their ratios to CLIPS."""
    row = {name: sum(times[name][0] for times in found.values()) for name in INCLUDES}
    first = {name: sum(times[name][1] for times in found.values()) for name in INCLUDES}
    heads = [*found, "all, in a row", "÷ CLIPS", "all, first", "÷ CLIPS"]
    print(f"{'medians in ms':<20}", *heads, sep="  ")
    for name in INCLUDES:
        cells = [times[name][0] for times in found.values()]
        cells += [row[name], row[name] / row[CLIPS], first[name], first[name] / first[CLIPS]]
        print(f"{name:<20}", *(f"{cell:>{len(head)}.3f}" for head, cell in zip(heads, cells, strict=True)), sep="  ")
    print(f"\nEach was run {TURNS} times first and {TURNS * IN_A_ROW} times in a row. It includes:")
    for name, text in INCLUDES.items():
        print(f"{name:<20}  {text}")
    bare, proof = row[EXPERTA] / row[CLIPS], row[PROOF] / row[CLIPS]
    print(f"\nexperta takes {bare:.1f} times as long as CLIPS; with the full proof, which CLIPS does not give, {proof:.1f} times.")


def main() -> None:
    """Check, time and print."""
    cases = at_hand()
    for case in cases:
        check(case)
    print(f"experta and CLIPS agree on {len(cases)} cases and {len(cases) * RANDOM_ANSWERS} random sets of answers.\n")
    show({case.id: medians(rows(case)) for case in cases})


if __name__ == "__main__":
    main()
