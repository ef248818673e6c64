"""What we put in place of parts of experta finds what experta's own parts find, and more surely."""

import random
from collections.abc import Callable
from typing import Any

import pytest
from experta import MATCH, KnowledgeEngine
from hypothesis import given, settings
from hypothesis import strategies as st

import ontology
from kb.decide import arising
from kb.engine import LAYER, engine_class, experta_rule, fact_class, fire, pattern
from kb.experta_compat import NOT, BySalience, Engine, PointFact, Rule
from kb.rule import Condition
from kb.rulebook import rule_book
from ontology.dates import LegalDate

BOOK = rule_book("cit", LegalDate("2026"))
OURS = engine_class(BOOK)()
RULES = {rule.name: experta_rule(rule, BOOK.stratum[rule.conclusion]) for rule in BOOK.rules}
STOCK: Any = type("StockLaw", (KnowledgeEngine,), {"__strategy__": BySalience, **RULES})()  # its own matcher, our agenda: see below
TIED = 20


def some_answers(dice: random.Random) -> dict[str, str]:
    """Answers to some of the questions that arise, in any order."""
    likely, elements = dice.random(), ontology.vocabulary().elements
    found = list(arising({term: dice.choice(element.tokens) for term, element in elements.items() if dice.random() < likely}).items())
    dice.shuffle(found)
    return dict(found)


@settings(max_examples=40, deadline=None)
@given(st.randoms(use_true_random=False))
def test_our_matcher_fires_what_that_of_experta_fires(dice: random.Random) -> None:
    answers = some_answers(dice)
    assert fire(OURS, BOOK, answers) == fire(STOCK, BOOK, answers)


@settings(max_examples=20, deadline=None)
@given(st.lists(st.randoms(use_true_random=False), min_size=2, max_size=4))
def test_an_engine_remembers_nothing_of_the_runs_before(dice: list[random.Random]) -> None:
    for each in dice[:-1]:
        fire(OURS, BOOK, some_answers(each))
    answers = some_answers(dice[-1])
    assert fire(OURS, BOOK, answers) == fire(engine_class(BOOK)(), BOOK, answers)


def body(name: str, then: PointFact | None = None) -> Callable[[Any], None]:
    def note(engine: Any) -> None:
        engine.fired.append(name)
        if then is not None:
            engine.declare(then)

    note.__name__ = name
    return note


def tied(number: int) -> Any:
    """One of several rules on one fact; every other one holds unless an exception is found."""
    absent = [NOT(fact_class("some_exception")(value="yes"))] if number % 2 else []
    return Rule(fact_class("some_fact")(value="yes"), *absent, salience=LAYER - 1)(body(f"tied_{number}"))


def test_an_exception_found_takes_back_the_rules_it_defeats_however_many_rest_on_the_same_facts() -> None:
    """experta's own agenda looks for a rule to be taken back only beside the first of those on the same facts, and may leave it there."""
    fact = fact_class("some_fact")(value="yes")
    first = Rule(fact, salience=LAYER)(body("first", fact_class("some_exception")(value="yes")))
    engine: Any = type("Little", (Engine,), {"first": first, **{f"tied_{number}": tied(number) for number in range(TIED)}})()
    engine.fired = []
    engine.reset()
    engine.declare(fact_class("some_fact")(value="yes"))
    engine.run()
    assert sorted(engine.fired) == sorted(["first", *(f"tied_{number}" for number in range(0, TIED, 2))])


def test_a_pattern_that_binds_a_name_is_refused_for_facts_are_joined_without_regard_to_names() -> None:
    fact, other = fact_class("some_fact"), fact_class("some_other")
    joined = Rule(fact(value=MATCH.same), other(value=MATCH.same))(body("joined"))
    engine: Any = type("Binding", (Engine,), {"joined": joined})()
    engine.fired = []
    engine.reset()
    with pytest.raises(TypeError, match="binds a name"):
        engine.declare(fact(value="yes"))


def test_a_rule_that_asks_only_that_something_be_absent_fires_unless_it_is_there() -> None:
    """A law has one only when a condition is left out for trial, as `incamera check --mutants` does."""
    rules = {"alone": Rule(NOT(pattern(Condition.read("look is taken"))))(body("alone"))}
    engine: Any = type("Alone", (Engine,), rules)()
    for answers, fired in (({}, ["alone"]), ({"look": "taken"}, [])):
        engine.fired = []
        engine.reset()
        for term, token in answers.items():
            engine.declare(fact_class(term)(value=token))
        engine.run()
        assert engine.fired == fired
