"""Predict first: a student commits, and the prediction is held against the proof."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import cache

import pytest
from examples import a_case, two_claims
from hypothesis import given, settings
from hypothesis import strategies as st

import ontology
from kb.casefile import shipped, shipped_case
from kb.classroom.bearing import Bearing, Bearings
from kb.classroom.confidence import calibration_sentence, cost, cost_sentence
from kb.classroom.exercise import Exercise, exercise, exercises, shipped_exercises
from kb.classroom.exercise import given as facts_given
from kb.classroom.grading import Grade, graded
from kb.classroom.prediction import GRADES, dispositions, predicted
from kb.classroom.shown import shown
from kb.classroom.telling import Told
from kb.explain import disposition_label
from kb.precedent.factors import WEIGHING
from ontology.dates import LegalDate


@cache
def every() -> tuple[Exercise, ...]:
    return tuple(shipped_exercises())


def of(name: str, document: str = "") -> Exercise:
    return exercise(shipped_case(name), document or shipped_case(name).documents[0].id)


def whole(name: str) -> str:
    case = shipped_case(name)
    return next(document.id for document in case.documents if case.parts(document.id))


# ---------------------------------------------------------------- exercises


def test_every_shipped_case_makes_an_exercise_and_like_documents_make_one() -> None:
    assert len(every()) == 36
    assert {each.case.id for each in every()} == set(shipped())
    assert [each.source for each in exercises(shipped_case("national_latex"))] == ["document_8"]


def test_every_exercise_has_one_answer_because_its_record_is_closed() -> None:
    for each in every():
        assert each.decided.settled and each.answer == each.stands.disposition
        assert each.answer in dispositions(each.court, each.as_of)


def test_what_a_dispute_is_about_is_always_told_or_presumed_but_for_the_privilege_which_every_exercise_names() -> None:
    assert [term for term, each in ontology.vocabulary().elements.items() if each.fixed and not each.unproven] == ["privilege"]
    with pytest.raises(ValueError, match="needs the privilege that is claimed"):
        exercise(a_case(), "paper")


def test_what_a_student_sees_holds_no_ruling_no_note_and_no_finding() -> None:
    findings = {value.sentence for issue in ontology.vocabulary().issues.values() for value in issue.values}
    for each in every():
        case, seen = each.case, shown(each)
        assert not case.ruled and not case.held and case.ruled_motion is None and not case.unknown_facts
        assert not any(given.note for claim in case.claims for given in claim.answers.values())
        said = [fact.text for fact in (*seen.dispute, *seen.told, *seen.silent)]
        assert said and not findings & set(said)


def test_each_fact_told_is_shown_with_its_page() -> None:
    seen = shown(of("ceramica_regiomontana"))
    facts = {fact.key: fact for fact in seen.told}
    assert (facts["declaration"].text, facts["declaration"].at) == ("The declaration says which documents are privileged and why.", "170")
    assert {fact.key for fact in seen.dispute} == {"privilege", "access", "in_record", "statutory_review"}
    assert "published" in {fact.key for fact in seen.silent}
    assert (seen.court, seen.as_of) == ("United States Court of International Trade", "1982")


def test_a_fact_told_under_one_of_two_claims_is_named_with_its_claim() -> None:
    case = two_claims({"privilege": "deliberative-process", "claim_made": "yes"}, {"privilege": "state-secrets", "claim_made": "no"})
    found = exercise(case, "paper")
    assert {"claim_made.first", "claim_made.second"} <= set(found.facts)
    assert {fact.under for fact in shown(found).told if fact.key.startswith("claim_made")} == {
        ("deliberative process",),
        ("state secrets",),
    }


def test_what_the_court_found_in_weighing_is_taken_out_and_cannot_be_told() -> None:
    told = {"privilege": "deliberative-process", WEIGHING: "yes"}
    found = exercise(two_claims(told, told), "paper")
    assert all(WEIGHING not in claim.answers for claim in found.case.claims)
    with pytest.raises(ValueError, match="'weighing' cannot be told"):
        found.told([Told(WEIGHING, "yes")])


def test_an_exercise_can_be_made_of_facts_given_or_of_a_shipped_case_with_facts_told_otherwise() -> None:
    own = facts_given("deliberative-process", [Told("declaration", "specific")], "cit", LegalDate("2000"))
    assert own.decided.settled
    changed = of("national_latex", "document_8").told([Told("adopted", "adopted")])
    assert changed.answer == "disclosed"
    assert "harm_shown" not in of("ceramica_regiomontana").told([Told("harm_shown", "")]).case.claims[0].answers


@pytest.mark.parametrize(
    ("made", "sentence"),
    [
        (lambda: of("ceramica_regiomontana", "nothing"), "has no document 'nothing'"),
        (lambda: of("ceramica_regiomontana").told([Told("harm_shown", "maybe")]), "cannot be 'maybe'. It can be: yes"),
        (lambda: of("ceramica_regiomontana").told([Told("harms", "yes")]), "'harms' cannot be told"),
        (lambda: of("ceramica_regiomontana").told([Told("harm_shown", "yes", "second")]), "no claim 'second'. There are: state_secrets"),
        (lambda: of("ceramica_regiomontana").told([], "ccpa", LegalDate("2020")), "ended on"),
        (lambda: facts_given("privacy", [], "cit", LegalDate("2000")), "No privilege is called 'privacy'"),
        (lambda: exercise(shipped_case("union_oil"), whole("union_oil")), "decided part by part"),
    ],
)
def test_what_cannot_be_an_exercise_is_refused_with_a_sentence(made, sentence) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(ValueError, match=sentence):
        made()


# ---------------------------------------------------------------- the fact that decides


def test_a_fact_is_in_every_sufficient_reason_just_where_it_alone_with_the_questions_it_opens_could_change_the_result() -> None:
    tried = 0
    for each in every():
        bearings = Bearings(each)
        common = frozenset(bearings.reasons[0]).intersection(*bearings.reasons)
        for fact in each.facts.values():
            assert (fact in common) == (fact in bearings.needed) == (bearings.flip(fact) is not None)
            tried += 1
    assert tried > 500


def test_in_melamine_the_result_turns_on_what_the_document_is_and_that_only_its_time_was_contested() -> None:
    """One set of 14 facts carries it, each of which alone could change it: that tells a student nothing."""
    bearings = Bearings(of("melamine_chemicals", "document_22"))
    assert (len(bearings.reasons), len(bearings.needed)) == (1, 14)
    assert bearings.keys[Bearing.DECIDES] == ("opposition", "internal", "predecisional", "deliberative")
    assert "claim_made" in bearings.keys[Bearing.NEEDED] and "published" in bearings.keys[Bearing.NEEDED]


def test_in_alexander_the_ruling_turns_on_what_the_claim_lacks_and_not_on_what_nobody_spoke_of() -> None:
    assert Bearings(of("alexander")).keys[Bearing.DECIDES] == ("personal_review", "declaration")


def test_in_every_exercise_the_result_turns_on_few_facts_each_of_which_is_in_a_set_that_carries_it() -> None:
    tried = 0
    for each in every():
        bearings = Bearings(each)
        assert 1 <= len(bearings.deciding) <= 4
        assert all(bearings.having(fact) for fact in bearings.deciding)
        tried += 1
    assert tried == 36


def test_where_a_document_is_protected_it_could_go_out_without_what_the_result_turns_on() -> None:
    tried = 0
    for each in every():
        bearings = Bearings(each)
        turning = [fact for fact in bearings.deciding if bearings.flip(fact)]
        if each.answer == "protected" and len(turning) == len(bearings.deciding) > 1:
            assert all(bearings.flip(fact).disposition.startswith("disclosed") for fact in turning)  # type: ignore[union-attr]
            tried += 1
    assert tried == 6


def test_a_formal_matter_is_needed_and_the_student_hears_that_the_claim_would_only_wait_without_it() -> None:
    found = of("melamine_chemicals", "document_22")
    grade = graded(found, predicted(found, "protected", "claim_made", "likely"))
    assert grade.right and not grade.wrong_reason and grade.bearing is Bearing.NEEDED
    assert grade.on_fact[0] == (
        "It is needed that the Government formally claims the privilege, but the result does not turn on it. Without it the document would "
        "not go out: the claim would wait. Were it otherwise, the result could be another: further showing, if the Government has not formally "
        "claimed the privilege."
    )


def test_whatever_is_so_on_an_idle_fact_the_result_is_the_same() -> None:
    tried = 0
    for each in every():
        for name in Bearings(each).keys[Bearing.IDLE]:
            fact = each.facts[name]
            if fact.arises:
                for token in fact.element.tokens:
                    told = [Told(fact.term, token, claim) for claim in fact.claims]
                    assert each.told(told).answer == each.answer, (each.case.id, name, token)
                    tried += 1
    assert tried > 100


def test_every_exercise_has_a_fact_that_decides() -> None:
    assert all(Bearings(each).keys[Bearing.DECIDES] for each in every())


# ---------------------------------------------------------------- grading


def test_the_right_result_for_the_wrong_reason_is_seen() -> None:
    found = of("ceramica_regiomontana")
    idle = Bearings(found).keys[Bearing.IDLE][0]
    grade = graded(found, predicted(found, "protected", idle, "certain"))
    assert grade.right and grade.wrong_reason and grade.bearing is Bearing.IDLE
    assert grade.on_fact[0].startswith(("It makes no difference that", "It does not count that"))
    assert idle not in grade.deciding and grade.on_fact[-1].startswith("The result turns on this: ")
    good = graded(found, predicted(found, "protected", "harm_shown", "certain"))
    assert good.right and not good.wrong_reason and good.bearing is Bearing.DECIDES


def test_a_wrong_disposition_is_told_what_it_would_have_needed_and_which_rule_failed_first() -> None:
    found = of("national_latex")
    said = graded(found, predicted(found, "disclosed", "declaration", 60)).on_disposition
    assert said[0] == "The law gives: protected."
    assert said[1].startswith("For disclosed it would have taken this: ")
    assert "It fails on this: " in said[2]


def test_what_is_said_to_be_needed_would_do() -> None:
    found = of("national_latex")
    assert (
        "the Government has not formally claimed the privilege"
        in graded(found, predicted(found, "further-showing", "declaration", 60)).on_disposition[1]
    )
    assert found.told([Told("claim_made", "no")]).answer == "further-showing"


def test_a_disposition_that_no_facts_would_give_is_told_so() -> None:
    found = of("us_steel")
    assert any("no facts would do" in graded(found, predicted(found, each, "declaration" if "declaration" in found.facts else next(iter(found.facts)), 60)).on_disposition[1]
               for each in dispositions(found.court, found.as_of) if each != found.answer)  # fmt: skip


def test_a_fact_whose_question_does_not_arise_is_told_why() -> None:
    found = of("ceramica_regiomontana").told([Told("opposition", "none")])
    grade = graded(found, predicted(found, found.answer, "need_asserted", 50))
    assert grade.on_fact[0] == (
        "It does not count that the opponent asserts no more than a general need for the document: "
        "the question does not arise, because nobody opposes the claim."
    )


def test_where_the_dispute_itself_settles_the_result_no_fact_is_a_wrong_reason() -> None:
    found = next(each for each in settled_by_the_dispute() if each.facts)
    grade = graded(found, predicted(found, found.answer, next(iter(found.facts)), 50))
    assert grade.right and not grade.wrong_reason and grade.deciding == ()
    assert grade.on_fact == (
        f"In such a dispute no fact decides: whatever the facts were, the result would be this, {disposition_label(found.answer)}.",
    )


def settled_by_the_dispute() -> list[Exercise]:
    """Facts given under which nothing that could be otherwise changes the result."""
    disputes = [
        facts_given(privilege, [Told("access", access)], court, LegalDate("2010"))
        for privilege in ontology.vocabulary().elements["privilege"].tokens
        for access in ("litigation", "foia")
        for court in ("cit", "dc_circuit")
    ]
    return [each for each in disputes if not Bearings(each).deciding]


def test_every_fact_of_every_exercise_can_be_named_and_gets_its_sentence() -> None:
    tried = 0
    for each in every()[::4]:
        for name in each.facts:
            grade = graded(each, predicted(each, each.answer, name, "likely"))
            assert grade.right and grade.on_fact[0].endswith(".") and grade.line
            assert grade.on_fact[0].startswith(
                {
                    "decides": "The result turns on this: ",
                    "needed": "It is needed that",
                    "helps": "It helps that",
                    "idle": ("It makes no difference", "It does not count"),
                }[grade.bearing]
            )
            tried += 1
    assert tried > 100


def test_the_courts_own_ruling_is_told_of_the_case_as_it_was_and_of_no_other() -> None:
    found = of("ceramica_regiomontana")
    assert graded(found, predicted(found, "protected", "declaration", 50)).court == "The court's own ruling: protected (at 171)."
    changed = found.told([Told("harm_shown", "rebutted")])
    assert graded(changed, predicted(changed, "protected", "declaration", 50)).court == ""


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"disposition": "burnt"}, "'burnt' is no disposition"),
        ({"fact": "harm"}, "'harm' is none of the facts shown"),
        ({"sure": 101}, "You cannot be 101 per cent sure"),
        ({"sure": "very"}, "'very' does not say how sure you are. Say: guess, likely, certain."),
    ],
)
def test_what_cannot_be_predicted_is_refused_with_a_sentence(changed: dict[str, str], sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        predicted(of("ceramica_regiomontana"), **{"disposition": "protected", "fact": "declaration", "sure": "likely", **changed})  # type: ignore[arg-type]


# ---------------------------------------------------------------- how sure


@settings(deadline=None)
@given(st.lists(st.integers(0, 1000), min_size=2, max_size=7).filter(any), st.integers(0, 6), st.integers(0, 100))
def test_nobody_does_better_on_average_than_by_saying_what_they_think(weights: list[int], other: int, sure: int) -> None:
    """A proper scoring rule: choosing the likeliest, as sure as one is, costs least in expectation."""
    belief = [100 * weight / sum(weights) for weight in weights]

    def expected(choice: int, stated: float) -> float:
        hit = belief[choice] / 100
        return hit * cost(True, stated, len(belief)) + (1 - hit) * cost(False, stated, len(belief))  # type: ignore[arg-type]

    likeliest = max(range(len(belief)), key=belief.__getitem__)
    assert expected(likeliest, belief[likeliest]) <= expected(other % len(belief), sure) + 1e-9


@given(st.booleans(), st.integers(0, 100), st.integers(2, 7))
def test_a_cost_runs_from_nothing_to_a_hundred(right: bool, sure: int, choices: int) -> None:
    assert 0 <= cost(right, sure, choices) <= 100


def test_to_be_certain_and_right_costs_nothing_and_to_be_certain_and_wrong_everything() -> None:
    assert (cost(True, 100, 6), cost(False, 100, 6)) == (0, 100)
    assert (
        cost_sentence(False, 95, 6)
        == "You were 95 per cent sure and wrong: that costs 94 of 100; less is better. With 35 per cent it would have cost 47."
    )
    with pytest.raises(ValueError, match="nothing to predict"):
        cost(True, 50, 1)


def test_a_student_hears_whether_they_know_how_much_they_know() -> None:
    assert "surer than you are right" in calibration_sentence([(False, 95), (True, 95)])
    assert "more than you think" in calibration_sentence([(True, 35), (True, 35)])
    assert "you know how much you know" in calibration_sentence([(True, 50), (False, 50)])
    assert calibration_sentence([]) == "Nothing was predicted yet."
    assert sorted(GRADES.values()) == list(GRADES.values())


def test_exercises_that_differ_in_the_page_of_a_fact_only_are_not_taken_for_one_another() -> None:
    one, other = of("ceramica_regiomontana"), of("national_latex")
    assert one != other and one == of("ceramica_regiomontana") and replace(one, court="dc_circuit") != one


def test_fifty_predict_at_once_and_each_gets_the_grade_they_would_get_alone() -> None:
    made = [
        exercise(shipped_case(name), document)
        for name, document in (("national_latex", "document_8"), ("melamine_chemicals", "document_22"))
    ]
    tasks = [
        (made[number % 2], ("protected", "disclosed", "open")[number % 3], list(made[number % 2].facts)[number % 7]) for number in range(50)
    ]

    def grade(task: tuple[Exercise, str, str]) -> Grade:
        return graded(task[0], predicted(*task, "likely"))

    with ThreadPoolExecutor(50) as pool:
        together = list(pool.map(grade, tasks))
    assert together == [grade(task) for task in tasks]
