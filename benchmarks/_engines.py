"""Engines that fire one rule book: experta as the knowledge base uses it, experta as it ships, and CLIPS.

The CLIPS program is written from the rule book, read as data: there is no second copy of the law to keep in step.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

import clips

import ontology
from kb.engine import Firing, engine_class, experta_rule, fact_class, fire
from kb.experta_compat import Engine
from kb.rule import Condition, Rule
from kb.rulebook import RuleBook

Answers = Mapping[str, str]
Fire = Callable[[Answers], Firing]


def by_experta(book: RuleBook) -> Fire:
    """A function that fires a rule book as the knowledge base does."""
    engine: Any = engine_class(book)()
    return lambda answers: fire(engine, book, answers)


def by_stock_experta(book: RuleBook) -> Fire:
    """A function that fires a rule book by the engine that experta ships, which ours is made from."""
    rules = {rule.name: experta_rule(rule, book.stratum[rule.conclusion]) for rule in book.rules}
    engine: Any = type("StockLaw", Engine.__bases__, rules)()

    def run(answers: Answers) -> Firing:
        engine.fired, engine.found = [], {}
        engine.reset()
        engine.declare(*(fact_class(term)(value=token) for term, token in answers.items()))
        engine.run()
        return Firing(frozenset(engine.fired), {term: next(iter(tokens)) for term, tokens in engine.found.items()})

    return run


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


def clips_built(program: Iterable[str]) -> Any:
    """CLIPS with a program in it."""
    environment = clips.Environment()
    for construct in program:
        environment.build(construct)
    return environment


def by_clips(book: RuleBook) -> Fire:
    """A function that fires a rule book by CLIPS."""
    environment = clips_built(clips_program(book))
    templates = {template.name: template for template in environment.templates()}
    noted = environment.find_global("fired")

    def run(answers: Answers) -> Firing:
        environment.reset()
        for term, token in answers.items():
            templates[term].assert_fact(value=clips.Symbol(token))
        environment.run()
        notes = noted.value
        return Firing(frozenset(notes[::3]), dict(zip(notes[1::3], notes[2::3], strict=True)))

    return run


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
