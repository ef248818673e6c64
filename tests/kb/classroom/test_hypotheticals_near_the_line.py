"""Hypotheticals near the line: each with its answer, drawn so that no habit of answering pays."""

from functools import cache

import pytest
from examples import a_case
from hypothesis import given, settings
from hypothesis import strategies as st

import ontology
from kb.casefile import shipped_case
from kb.changes.flips import change_sets
from kb.classroom.exercise import Exercise, exercise, shipped_exercises
from kb.classroom.hypothetical.course import MOST, Course, course
from kb.classroom.hypothetical.near import Near
from kb.classroom.hypothetical.plausible import arose, order_made, plausible
from kb.classroom.hypothetical.variant import Change, Level
from kb.classroom.telling import Told
from kb.closed_record import complete
from kb.rulebook import rule_book
from ontology.dates import LegalDate


@cache
def every() -> tuple[Near, ...]:
    return tuple(Near(each) for each in shipped_exercises())


def of(name: str) -> Exercise:
    return exercise(shipped_case(name), shipped_case(name).documents[0].id)


def test_what_changes_the_result_and_what_does_not_is_as_the_engine_decides_it() -> None:
    tried = 0
    for near in every()[::3]:
        for level in Level:
            for variant in near.of(level)[::11]:
                assert variant.flips == (variant.exercise.answer != near.exercise.answer)
                tried += 1
    assert tried > 50


def test_at_the_first_level_every_variant_changes_the_result_and_at_the_second_none_does() -> None:
    assert all(variant.flips for near in every() for variant in near.of(Level.FLIPS))
    assert not any(variant.flips for near in every() for variant in near.of(Level.HOLDS))
    assert sum(bool(near.of(Level.FLIPS)) for near in every()) == 35
    assert all(near.of(Level.HOLDS) for near in every())


def test_at_the_second_level_the_new_fact_speaks_for_the_side_that_the_result_does_not_serve() -> None:
    elements, near = ontology.vocabulary().elements, Near(of("ceramica_regiomontana"))
    assert near.exercise.answer == "protected"
    told = [each for variant in near.of(Level.HOLDS) for each in variant.change.told]
    assert told and {elements[each.term].value(each.token).speaks_for for each in told} == {"opponent"}


def test_two_facts_that_change_the_result_together_do_not_do_so_alone() -> None:
    tried = 0
    for near in every():
        for variant in [each for each in near.of(Level.TOGETHER) if each.flips][:2]:
            for told in variant.change.told:
                alone = [each for each in variant.change.told if each.term == told.term]
                assert near.exercise.told(alone).answer == near.exercise.answer
            assert len({each.term for each in variant.change.told}) == 2
            tried += 1
    assert tried > 30


def test_at_the_fourth_level_a_fact_is_told_no_longer_or_the_law_is_another() -> None:
    kinds = {"silent": 0, "court": 0, "date": 0}
    for near in every():
        for variant in near.of(Level.BURDEN_OR_LAW):
            change, found = variant.change, variant.exercise
            assert all(not each.token for each in change.told)
            if not change.told:
                here = rule_book(near.exercise.court, near.exercise.as_of)
                assert rule_book(found.court, found.as_of).names != here.names
            kinds["silent" if change.told else "court" if change.court else "date"] += 1
    assert min(kinds.values()) > 10


def test_the_burden_decides_what_is_told_no_longer_and_it_is_said_on_whom_it_falls() -> None:
    near = next(near for near in every() if near.exercise.source == "adopted_papers")
    silent = next(each for each in near.of(Level.BURDEN_OR_LAW) if each.change.about == {"adopted"})
    assert silent.flips
    assert silent.changed == (
        "So far the agency expressly adopted the document in its decision; "
        "now nobody tells that, and nobody shows that the agency adopted the document or uses it as law.",
    )
    assert silent.explanation[0] == "The result changes, from disclosed to further showing."
    assert silent.explanation[1] == "What nobody tells here falls on whoever bears the burden: the opponent."


def test_no_variant_holds_facts_that_could_not_be_so_together() -> None:
    for near in every()[1::3]:
        for level in Level:
            for variant in near.of(level)[::11]:
                found = variant.exercise
                for before, claim in zip(near.exercise.case.claims, found.case.claims, strict=True):
                    answers = {"privilege": claim.privilege.token, **{term: given.token for term, given in claim.answers.items()}}
                    assert {told.term for told in variant.change.told if told.claim in ("", claim.id)} <= set(complete(answers))
                    assert set(before.answers) & arose(before) & set(answers) <= set(complete(answers))
                    assert order_made(answers.get("classified_under", ""), found.as_of)


def test_an_order_that_was_not_made_yet_classifies_nothing() -> None:
    assert order_made("eo-12356", LegalDate("1990")) and not order_made("eo-12356", LegalDate("1981"))
    assert order_made("later", LegalDate("2010")) and not order_made("later", LegalDate("1990"))
    assert order_made("earlier", LegalDate("1960")) and order_made("", LegalDate("1960"))
    assert not plausible(of("ceramica_regiomontana"), Change((Told("classified_under", "eo-12958"),)))


def test_an_action_under_a_statute_comes_neither_before_the_statute_nor_before_another_court() -> None:
    request = exercise(a_case("dc_circuit", privilege="deliberative-process", access="foia"), "paper")
    assert not plausible(request, Change(as_of=LegalDate("1960"))) and plausible(request, Change(as_of=LegalDate("1970")))
    assert not plausible(request, Change(court="cd_california"))


def test_no_opponent_falls_silent_while_a_fact_that_needs_one_is_told() -> None:
    assert not plausible(of("ceramica_regiomontana"), Change((Told("opposition", "none"),)))


def test_the_same_seed_draws_the_same_course_and_another_draws_another() -> None:
    found = of("national_latex")
    one, same, other = (course(found, seed, 8) for seed in ("monday", "monday", "tuesday"))
    assert [each.change for each in one.variants] == [each.change for each in same.variants] != [each.change for each in other.variants]


def test_in_every_course_as_many_change_the_result_as_do_not() -> None:
    for near in every()[::3]:
        found = course(near.exercise, "a class", 6)
        flips = sum(variant.flips for variant in found.variants)
        assert len(found.variants) == 6 and flips == 3
        assert {variant.level for variant in found.variants} > {Level.HOLDS}


@settings(deadline=None, max_examples=15)
@given(st.text(max_size=8), st.integers(1, MOST), st.sets(st.sampled_from(Level), min_size=1), st.sampled_from([0, 7, 19, 29]))
def test_neither_answer_is_a_strategy_whatever_is_drawn(seed: str, count: int, levels: set[Level], which: int) -> None:
    found = course(every()[which].exercise, seed, count, levels)
    flips = sum(variant.flips for variant in found.variants)
    assert abs(2 * flips - len(found.variants)) <= 1
    assert len(found.variants) <= count
    assert len({variant.change for variant in found.variants}) == len(found.variants)
    assert (len(found.variants) < count) == any("could be made" in each for each in found.lacking)


def test_a_level_of_which_there_is_none_is_said_to_have_none() -> None:
    near = next(near for near in every() if near.exercise.source == "no_complaint")
    assert near.of(Level.FLIPS) == ()
    found: Course = course(near.exercise, "a class", 2, {Level.FLIPS})
    assert found.lacking[0] == "Of level 1, one fact that changes the result, there is none near these facts."
    assert len(found.variants) == 1 and not found.variants[0].flips


@pytest.mark.parametrize(
    ("count", "levels", "sentence"), [(0, {Level.FLIPS}, "1 to 20"), (21, {Level.FLIPS}, "not for 21"), (3, set(), "at least one level")]
)
def test_a_course_that_cannot_be_drawn_is_refused_with_a_sentence(count: int, levels: set[Level], sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        course(of("national_latex"), "seed", count, levels)


def test_each_variant_says_what_is_changed_what_follows_and_why() -> None:
    for near in every()[::3]:
        for variant in course(near.exercise, "words", 6).variants:
            assert variant.changed and all(each.endswith(".") for each in variant.changed)
            assert len(variant.explanation) >= 2 and all(each.endswith(".") for each in variant.explanation)


def test_a_minimal_change_that_touches_the_weighing_is_left_to_argument() -> None:
    found = next(near for near in every() if near.exercise.answer == "open")
    assert change_sets(found.exercise.stands)
    assert not any("weighing" in variant.change.about for level in Level for variant in found.of(level))
