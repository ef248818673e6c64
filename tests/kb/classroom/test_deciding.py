"""Decide it yourself: a student's ruling, what precedent makes of it, and what it would make of other cases."""

from dataclasses import replace

import pytest

import ontology
from kb.casefile import shipped_case
from kb.classroom.deciding.reach import Reach, forcing, reach, reach_sentences
from kb.classroom.deciding.ruling import Ruling, reasons_to_choose, ruled, sentences
from kb.classroom.deciding.situations import situations
from kb.classroom.exercise import Exercise, exercise, shipped_exercises
from kb.precedent.base import shipped_base
from kb.precedent.constraint import constraint
from kb.precedent.held import OTHER, SIDES
from kb.precedent.index import Index


def of(name: str, document: str = "") -> Exercise:
    return exercise(shipped_case(name), document or shipped_case(name).documents[0].id)


def every() -> list[Ruling]:
    found = []
    for each in shipped_exercises():
        for side in SIDES:
            if terms := list(reasons_to_choose(each, side, each.case.claims[0].id)):
                found += [ruled(each, side, []), ruled(each, side, terms[-1:])]
    return found


def test_every_shipped_exercise_can_be_decided_by_a_student_for_a_side_for_which_something_speaks() -> None:
    found = every()
    assert len(found) == 2 * 66
    assert len({(each.view.setting.case, each.view.documents) for each in found}) == 36


def test_to_decide_the_latex_papers_for_the_need_alone_is_not_permitted_and_it_is_said_what_would_be() -> None:
    found = ruled(of("national_latex"), "opponent", ["need_asserted"])
    assert not found.proposed.permitted
    said = list(sentences(found))
    assert "conflicts with Kaiser (1958): not permitted" in said[0]
    assert any(each.startswith("It must distinguish Kaiser (1958), and does not; it could by this: ") for each in said)
    assert any(each.startswith("It would be permitted on this: ") for each in said)
    assert said[-1] == "The rules do not agree, and go first: they give protected; you decided for disclosure."


def test_a_ruling_conflicts_with_just_the_decisions_that_it_must_distinguish_and_does_not() -> None:
    met = 0
    for found in every():
        undistinguished = {each.precedent.precedent for each in found.to_distinguish if not each.by}
        assert undistinguished == set(found.proposed.conflicts)
        met += len(found.to_distinguish)
        assert "" not in list(sentences(found))
    assert met == 8


def test_the_rules_agree_where_they_give_the_same_side_its_result() -> None:
    assert ruled(of("ceramica_regiomontana"), "claimant", []).rules_agree is True
    assert ruled(of("ceramica_regiomontana"), "opponent", []).rules_agree is False
    assert ruled(of("us_steel"), "opponent", []).rules_agree is None


@pytest.mark.parametrize(
    ("side", "terms", "claim", "sentence"),
    [
        ("judge", [], "", "for one side: claimant or opponent"),
        ("opponent", ["declaration"], "", "Nothing told of declaration speaks for the opponent"),
        ("opponent", [], "second", "no claim 'second'. There are: state_secrets"),
    ],
)
def test_a_ruling_that_cannot_be_given_is_refused_with_a_sentence(side: str, terms: list[str], claim: str, sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        ruled(of("ceramica_regiomontana"), side, terms, claim)


# ---------------------------------------------------------------- what it would newly bind


def test_a_ruling_is_tried_on_all_decided_facts_and_all_hypotheticals() -> None:
    decided = [each for each in situations() if each.case]
    assert len(decided) == 37 and len(situations()) > 150


def test_what_is_newly_forced_is_forced_with_the_ruling_and_not_without() -> None:
    forced = unsettled = 0
    for found in every():
        made = reach(found)
        for tried in (*made.forced, *made.unsettled):
            base = [each.held for each in found.view.base if each.held and each.case != tried.case]
            before, after = (constraint(Index(some), tried.facts) for some in (base, [*base, found.held]))
            assert (before.side, after.side) == (("", found.side) if tried in made.forced else (OTHER[found.side], ""))
        forced, unsettled = forced + len(made.forced), unsettled + len(made.unsettled)
    assert forced > 100


def test_what_a_ruling_does_not_newly_force_it_does_not_reach_or_was_forced_before() -> None:
    found = ruled(of("national_latex"), "opponent", ["need_asserted"])
    made: Reach = reach(found)
    others = [
        each
        for each in situations()
        if (each.privilege, each.access) == ("deliberative-process", "litigation") and each.case != "national_latex"
    ]
    assert made.tried == len(others)
    for tried in others:
        if tried not in made.forced:
            assert found.held.differences(tried.facts) or forcing(found.view.base, tried)


def test_a_ruling_binds_the_courts_below_and_only_persuades_its_own() -> None:
    found = ruled(exercise(shipped_case("national_latex"), "document_8", "ccpa"), "opponent", ["need_asserted"])
    assert reach(found, "customs_court").binding and reach(found, "cit").binding and not reach(found).binding
    assert next(reach_sentences(reach(found, "cit"))).startswith("It would bind the United States Court of International Trade.")
    assert next(reach_sentences(reach(found))).startswith("It would not bind, but could persuade, the ")
    with pytest.raises(ontology.UnknownTerm):
        reach(found, "no_court")


def test_where_a_ruling_binds_only_decisions_that_bind_there_stand_beside_it() -> None:
    found = ruled(exercise(shipped_case("national_latex"), "document_8", "ccpa"), "opponent", ["need_asserted"])
    assert {each.name for each in reach(found, "ccpa").forced} <= {each.name for each in reach(found, "cit").forced}


def test_what_a_ruling_would_leave_free_is_said() -> None:
    found = ruled(of("national_latex"), "opponent", ["need_asserted"])
    tried = next(each for each in situations() if each.case)
    said = list(reach_sentences(replace(reach(found), unsettled=(tried,))))
    assert said[-1] == f"It would leave free what was forced the other way: {tried.name}."


def test_a_court_says_whom_it_binds() -> None:
    courts = ontology.vocabulary()
    assert courts.court("ccpa").binds == {"customs_court", "cit"}
    assert courts.court("cit").binds == frozenset()
    for each in shipped_base().decisions:
        assert courts.court(courts.authority(each.opinion).issuer).binds >= courts.authority(each.opinion).binds
