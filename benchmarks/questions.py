"""How many questions it takes to settle a matter, and how long it takes to rank them.

Three tables. The first asks the shipped cases afresh, from nothing but the privilege claimed: by our order, by ours looking a
question deeper, by most information first, in asking order without what can no longer matter, and by the fewest answers that
could prove the result. The second is the expected number, by the weights of the ontology, where a privilege alone is told and
where all is told that a shipped case tells, with the least of any order where dynamic programming finds it. Every question
counts for one in both.

The third is time. Ranking every open question with what each answer would do is timed whole: restricting and joining the
functions, one pass up and one down, and the look-ahead. Beside it stands the same look-ahead by brute force, one run of
`compiled.possible` and one of `compiled.open_elements` for each answer to each question that can be asked, which gives no
information and no bound on what is left. Then synthetic functions grow in elements and in values.

Loading (Turtle, rules, case files, the compiled function) is not timed.
"""

import gc
import random
from collections.abc import Callable, Sequence
from functools import partial, reduce
from statistics import median
from time import perf_counter

import ontology
from kb.case import Case
from kb.casefile import at_hand, shipped_case
from kb.compiled import compiled
from kb.diagram import Node
from kb.questions.inquiry import Inquiry, State, alone, begin
from kb.questions.lookahead import Ranked, ranked
from kb.questions.ranking import Ranking
from kb.questions.remaining import remaining
from kb.questions.residues import Residues
from kb.questions.runs import as_told, bare, runs, under_each_privilege
from kb.sitting import forum

TIMES = 15
SEED = 6162
ELEMENTS, VALUES, RESULTS = 12, 3, 5
FACTORS = (1, 2, 4, 8)
POLICIES = ("ours", "deeper", "informative", "in order")


def row(name: str, cells: Sequence[object]) -> None:
    """Print one row."""
    shown = ["not found" if cell is None else f"{cell:.2f}" if isinstance(cell, float) else str(cell) for cell in cells]
    print(f"{name:<46}", *(f"{cell:>11}" for cell in shown))


def show_runs() -> None:
    """Questions asked in the shipped cases."""
    found = runs()
    row("questions asked until settled", [*POLICIES, "fewest"])
    for each in found:
        row(f"{each.case}, {each.document}", [each.ours, each.deeper, each.informative, each.fixed, each.least])
    columns = zip(*[(each.ours, each.deeper, each.informative, each.fixed, each.least) for each in found], strict=True)
    row("mean", [float(sum(column)) / len(found) for column in columns])


def show_means() -> None:
    """Expected questions under each privilege, and in the shipped cases as told."""
    row("expected questions", [*POLICIES, "least"])
    for each in under_each_privilege() + as_told():
        row(each.name, [each.ours, each.deeper, each.informative, each.fixed, each.least])


def largest() -> Case:
    """The shipped case with the most documents and claims."""
    return max((shipped_case(name) for name in at_hand()), key=lambda case: len(case.units()))


def took(work: Callable[[], object]) -> float:
    """How long something takes, the median in milliseconds."""
    times = []
    for _ in range(TIMES):
        gc.collect()
        begun = perf_counter()
        work()
        times.append((perf_counter() - begun) * 1000)
    return median(times)


def by_ranking(case: Case) -> Sequence[Ranked]:
    """Every question that can be asked, ranked, with what each answer would do."""
    return ranked(remaining(case, compiled(*forum(case, "", None))))


def by_brute_force(case: Case) -> None:
    """The look-ahead by the compiled function alone, claim by claim."""
    function = compiled(*forum(case, "", None))
    remains = remaining(case, function)
    asked = {remains.questions[variable].term for variable in remains.inquiry.askable(remains.state)}
    for claim, document in case.units():
        told = {term: given.token for term, given in case.unit(claim, document).items() if given.token}
        for term in asked - set(told):
            for token in ontology.vocabulary().elements[term].tokens:
                function.possible({**told, term: token})
                function.open_elements({**told, term: token})


def show_times(case: Case) -> None:
    """Ranking with look-ahead beside brute force, on a case as told and on the same with only its privileges told."""
    row(f"{case.id}, times in ms", ["questions", "ours", "brute", "ratio"])
    for name, asked in (("as told, the record open", case), ("from the privileges alone", bare(case))):
        ours, brute = took(partial(by_ranking, asked)), took(partial(by_brute_force, asked))
        row(name, [len(by_ranking(asked)), ours, brute, ours / brute])


def synthetic(elements: int, values: int) -> tuple[Inquiry, State]:
    """A function of a chain of rules: each gives its result on some values of three elements near one another; the least one stands."""
    dice, residues = random.Random(SEED), Residues([values] * elements)
    least: Callable[..., object] = min

    def rule(first: int) -> Node:
        hits = [residues.literal(first + step, frozenset(dice.sample(range(values), max(1, values // 2)))) for step in (0, 1, 3)]
        number = first % RESULTS
        given, then = reduce(residues.both, hits), residues.constant(number)
        return residues.apply(("then", number), lambda here, result: result if here else RESULTS, given, then)

    root = reduce(lambda one, other: residues.apply("join", least, one, other), [rule(first) for first in range(elements - 3)])
    return alone(residues, ((1 / values,) * values,) * elements, (1.0,) * elements, {}), begin(root)


def rank_one_of(waiting: list[tuple[Inquiry, State]]) -> None:
    """What `ranked` does, without words, on a function that nothing has been worked out of yet."""
    inquiry, state = waiting.pop()
    for each in Ranking(inquiry).rated(state):
        for after in inquiry.answered(state, each.variable):
            inquiry.at_most(after)


def show_growth() -> None:
    """How the time grows with elements and with values."""
    row("synthetic functions, times in ms", ["nodes", "ours"])
    for elements, values in [(ELEMENTS * factor, VALUES) for factor in FACTORS] + [(ELEMENTS, VALUES * factor) for factor in FACTORS[1:]]:
        made = [synthetic(elements, values) for _ in range(TIMES)]
        nodes = len(Ranking(made[0][0]).probabilities.downwards(made[0][1][0].joined))
        row(f"{elements} elements of {values} values", [nodes, took(partial(rank_one_of, made))])


def main() -> None:
    """Print the tables."""
    for table in (show_runs, show_means, lambda: show_times(largest()), show_growth):
        table()
        print()


if __name__ == "__main__":
    main()
