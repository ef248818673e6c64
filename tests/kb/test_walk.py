"""A walk through the inference is the engine's own: what it finds, what could fire, and what was kept from applying."""

from functools import cache

import pytest
from experta_memory import memories
from hypothesis import given, settings
from hypothesis import strategies as st

import ontology
from kb.casefile import shipped, shipped_case
from kb.decide import arising, decide, presumptions
from kb.decision import Kind
from kb.engine import run
from kb.interview import Interview, from_case
from kb.rulebook import rule_book
from kb.walk import walk
from kb.walk.agenda import able, turns
from ontology.dates import LegalDate

UNITS = [(name, unit) for name in shipped() for unit in range(len(shipped_case(name).alike()))]
CLOSED = [each for each in UNITS if from_case(*each).closed]
TODAY = LegalDate("2026-11-22")
ELEMENTS = ontology.vocabulary().elements
SOME_FACTS = st.fixed_dictionaries({}, optional={term: st.sampled_from(element.tokens) for term, element in ELEMENTS.items()})


@cache
def decision_of(name, unit=0):
    return from_case(name, unit).decision


@cache
def walk_of(name, unit=0):
    interview = from_case(name, unit)
    case = interview.case
    return walk(case, *case.units()[0], closed=interview.closed)


def test_every_shipped_case_is_walked():
    assert len(UNITS) == 37
    assert len(CLOSED) == 9


@pytest.mark.parametrize(("name", "unit"), CLOSED)
def test_where_the_record_is_closed_the_walk_fires_what_the_engine_fires_and_finds_what_it_finds(name, unit):
    interview, found = from_case(name, unit), walk_of(name, unit)
    decision = decision_of(name, unit)
    facts = arising({**interview.counted, **presumptions(interview.counted)})
    firing = run(decision.court, LegalDate(decision.law_as_of), facts)
    assert {move.able.rule for move in found.moves} == firing.fired
    assert {move.finding: move.value for move in found.moves} == firing.found
    assert {fact.finding: fact.value for fact in found.facts} == facts
    assert found.held == ()


@pytest.mark.parametrize(("name", "unit"), UNITS)
def test_the_walk_fires_every_rule_of_the_proof_and_comes_to_its_disposition(name, unit):
    decision, found = decision_of(name, unit), walk_of(name, unit)
    proof = {step.rule: step.carries for step in decision.steps if step.kind is Kind.RULE}
    assert proof.keys() <= {move.able.rule for move in found.moves}
    assert {move.able.rule: move.carries for move in found.moves if move.shown} == proof
    disposition = next((move.value for move in found.moves if move.finding == "disposition"), "undetermined")
    assert disposition == decision.units[0].disposition


@pytest.mark.parametrize(("name", "unit"), UNITS)
def test_a_rule_that_fires_could_fire_before_and_rests_on_earlier_moves_only(name, unit):
    found = walk_of(name, unit)
    could = set()
    for move in found.moves:
        assert all(earlier < move.number for earlier in (*move.earlier, *move.again))
        assert len(move.able.met) >= 1 and all(met.fact or met.by for met in move.able.met)
        if move.number > 1:
            fresh = {earlier for met in move.able.met for earlier in met.by} & {move.number - 1}
            assert move.able.rule in could or fresh
        could = {other.rule for other in move.others}
    assert could <= {each.rule for each in (*found.held, *found.barred)}


@pytest.mark.parametrize(("name", "unit"), UNITS)
def test_what_waits_lies_deeper_than_what_fires_and_nothing_lies_less_deep(name, unit):
    for move in walk_of(name, unit).moves:
        for other in move.others:
            assert other.waits == (other.stratum > move.able.stratum and not other.held)
            assert other.held or other.stratum >= move.able.stratum


@pytest.mark.parametrize(("name", "unit"), UNITS)
def test_a_rule_kept_from_applying_never_fires(name, unit):
    found = walk_of(name, unit)
    assert not {each.rule for each in found.barred} & {move.able.rule for move in found.moves}
    assert len({each.rule for each in found.barred}) == len(found.barred)


def test_in_ceramica_a_rule_is_kept_from_applying_and_an_exception_is_rejected_with_its_reason():
    found = walk_of("ceramica_regiomontana")
    assert found.barred
    assert all(each.by and each.exception for each in found.barred)
    rejected = [each for move in found.moves for each in move.rejected]
    assert rejected and any(each.because for each in rejected)


def test_while_the_record_is_open_a_rule_that_a_fact_not_told_could_overturn_is_held_back():
    interview = from_case("us_steel")
    assert not interview.closed
    found = walk_of("us_steel")
    fired = run(interview.decision.court, LegalDate(interview.decision.law_as_of), interview.counted).fired
    assert found.held and found.held[0].held
    assert not {each.rule for each in found.held} & {move.able.rule for move in found.moves}
    assert {each.rule for each in found.held} <= fired


def test_nothing_told_is_no_move():
    case = Interview().case
    assert walk(case, *case.units()[0]).moves == ()


def test_what_is_told_and_does_not_arise_stands_aside():
    interview = Interview().answer("look", "not-taken").answer("look_shows", "as-described")
    case = interview.case
    found = walk(case, *case.units()[0])
    assert "look_shows" in {step.finding for step in found.aside}
    assert "look_shows" not in {step.finding for step in found.facts}


def test_the_same_walk_comes_out_every_time():
    assert walk_of.__wrapped__("national_latex") == walk_of.__wrapped__("national_latex")


@settings(max_examples=60, deadline=None)
@given(SOME_FACTS)
def test_what_can_fire_is_what_the_engine_has_on_its_agenda_at_every_turn(answers):
    book, facts = rule_book("cit", TODAY), arising(answers)
    for fired, values, agenda in memories(book, facts):
        assert {rule.name for rule in able(book, values, fired)} == agenda
    last = list(turns(book, facts, book.names))[-1]
    assert last.fires is None and last.able == ()
    assert {term: token for term, token in last.values.items() if term not in ELEMENTS} == run("cit", TODAY, facts).found


def test_the_walk_of_a_case_with_several_documents_is_of_the_one_asked_for():
    case = shipped_case("national_latex")
    claim, document = case.units()[1]
    assert walk(case, claim, document).document == document
    assert decide(case).document(document).disposition == walk(case, claim, document).moves[-1].value
