"""Both sides' arguments say only what is true, and each says what it lacks."""

from functools import cache

import pytest
from examples import a_case, two_claims

import ontology
from kb.argument.arguments import Argument, arguments, carrying
from kb.argument.goals import RESULTS, established
from kb.argument.points import Weak
from kb.argument.turns import Move, Turn
from kb.case import Case
from kb.casefile import shipped, shipped_case
from kb.decide import decide
from kb.decision import UNDETERMINED, Kind
from kb.precedent.factors import factors
from kb.precedent.held import CLAIMANT, OPPONENT, OTHER, SIDES, bits
from ontology.dates import LegalDate
from ontology.terms import Value

CASES = sorted(shipped())
COVERED = {"privilege": "deliberative-process", "access": "litigation", "opposition": "on-merits", "claim_made": "yes", "claimant_office": "head",
           "personal_review": "reviewed", "declaration": "specific", "internal": "yes", "predecisional": "yes", "deliberative": "yes"}  # fmt: skip
TO_WEIGH = {**COVERED, "declaration_answered": "unrefuted", "need_asserted": "specific", "other_source": "no", "look": "taken",
            "look_shows": "as-described", "document_serves": "yes"}  # fmt: skip


def made(case: Case, closed: bool | None = None) -> tuple[Argument, ...]:
    decision = decide(case, close_record=closed)
    return arguments(case, decision, decision.documents, SIDES)


@cache
def shipped_arguments(name: str) -> tuple[Argument, ...]:
    return made(shipped_case(name))


@pytest.mark.parametrize("name", CASES)
def test_at_most_one_side_is_favoured_and_only_while_the_rules_give_its_result(name: str) -> None:
    found = shipped_arguments(name)
    decision = decide(shipped_case(name))
    for each in found:
        now = {decision.document(document).disposition for document in each.documents}
        assert now == {each.present}
        assert each.favoured == (each.present in RESULTS[each.side])
        assert each.favoured == (each.disposition == each.present and not each.must)
        assert (each.if_closed != "") == (each.present == UNDETERMINED)


@pytest.mark.parametrize("name", CASES)
def test_what_a_side_must_establish_would_bring_its_result_about_and_no_less_would(name: str) -> None:
    case, tried = shipped_case(name), 0
    law = LegalDate(decide(case).law_as_of)
    for each in shipped_arguments(name):
        for goal in each.must:
            for document in each.documents[:1]:
                after = decide(established(case, document, goal), case.court, law, True).document(document)
                assert after.disposition == goal.disposition
                assert goal.disposition in RESULTS[each.side]
                assert len(goal.instead) == len(goal.answers)
                tried += 1
    assert tried or all(not each.must for each in shipped_arguments(name))


@pytest.mark.parametrize("name", CASES)
def test_every_fact_of_a_step_is_told_or_presumed_or_said_to_be_not_established_yet(name: str) -> None:
    case, elements = shipped_case(name), ontology.vocabulary().questions
    for each in shipped_arguments(name):
        units = [case.unit(claim, document) for claim, document in case.units() if document in each.documents]
        told = {elements[term].value(given.token).sentence for unit in units for term, given in unit.items() if given.token}
        presumed = {element.sentence_if_unproven for element in elements.values()} | {
            element.value(element.unproven).sentence for element in elements.values() if element.unproven
        }
        lacking = {answer.value.sentence for answer in each.must[0].answers} if each.must else set()
        for point in each.points:
            assert set(point.facts) <= told | presumed | lacking
            if set(point.facts) & lacking - told:
                assert point.weakest and point.weakest.kind is Weak.UNESTABLISHED
            assert point.authorities and point.law and point.follows


def test_the_favoured_side_argues_from_the_proof_that_there_is() -> None:
    decision = decide(shipped_case("national_latex"))
    claimant, opponent = shipped_arguments("national_latex")
    document = decision.document("document_8")
    rules = [step.rule for unit in carrying(document) for step in unit.steps if step.kind is Kind.RULE and step.carries]
    assert [point.rule for point in claimant.points] == rules
    assert claimant.favoured and not claimant.must
    assert opponent.must and not opponent.favoured
    assert claimant.documents == opponent.documents == ("document_8", "document_12")


def test_what_the_other_side_alone_could_answer_is_the_weakest_link_of_the_step_that_hangs_on_it() -> None:
    (claimant, _) = shipped_arguments("ceramica_regiomontana")
    weak = [point.weakest for point in claimant.points if point.weakest and point.weakest.kind is Weak.ANSWERABLE]
    rebutted = ontology.vocabulary().value("harm_shown", "rebutted").sentence
    assert weak and {each.reply for each in weak} <= {value.sentence for e in ontology.vocabulary().elements.values() for value in e.values}
    assert rebutted in {each.reply for each in weak}
    assert claimant.weakest_point == claimant.points.index(next(p for p in claimant.points if p.weakest in weak))


def test_where_the_rules_leave_the_weighing_open_each_side_must_still_win_it() -> None:
    claimant, opponent = made(a_case(**TO_WEIGH), True)
    assert claimant.present == "open"
    assert not claimant.favoured and not opponent.favoured
    assert "weighing" in {answer.value.point for goal in opponent.must for answer in goal.answers}
    assert [answer.value.iri for answer in claimant.must[0].answers] == ["weighing-no"]
    assert claimant.must[0].by == (("court",),)


def test_while_facts_are_missing_it_is_said_what_a_closed_record_would_give_and_nobody_is_favoured() -> None:
    claimant, opponent = made(a_case(**COVERED))
    assert (claimant.present, claimant.if_closed, claimant.favoured, opponent.favoured) == (UNDETERMINED, "protected", False, False)
    assert (claimant.disposition, claimant.must) == ("protected", ())
    assert any(point.weakest and point.weakest.kind is Weak.PRESUMED for point in claimant.points)
    assert opponent.must


def test_on_a_document_under_two_claims_the_opponent_must_answer_both() -> None:
    secrets = {"privilege": "state-secrets", "access": "litigation", "opposition": "on-merits", "claim_made": "yes", "claimant_office": "head",
               "personal_review": "reviewed", "declaration": "specific", "secret_subject": "military", "harm_shown": "yes"}  # fmt: skip
    claimant, opponent = made(two_claims(COVERED, secrets), True)
    assert claimant.favoured and {point.claim for point in claimant.points} == {"first", "second"}
    assert {point.claim for point in opponent.points} == {"first", "second"} or not opponent.must


def test_a_whole_is_argued_about_part_by_part() -> None:
    assert {each.documents for each in shipped_arguments("union_oil")} == {("opinion_passages",), ("other_portions",)}


# ---------------------------------------------------------------- in turns


def exchanges() -> list[tuple[str, Argument, tuple[Turn, ...]]]:
    return [(name, each, turns) for name in CASES for each in shipped_arguments(name) for _, turns in each.precedents if turns]


def test_each_turn_answers_an_earlier_one_of_the_other_side() -> None:
    for _, each, turns in exchanges():
        for place, turn in enumerate(turns):
            if turn.move is Move.CITE:
                assert (turn.answers, turn.by) == (None, each.side)
            else:
                assert turn.answers is not None and turn.answers < place
                answered = turns[turn.answers]
                assert turn.move is Move.NO_DIFFERENCE or turn.by == OTHER[answered.by]


def cuts(mask: int) -> set[Value]:
    return {factors()[number] for number in bits(mask)}


def test_each_move_names_only_what_is_so() -> None:
    for _, each, turns in exchanges():
        view = each.precedents[0][0]
        for turn in turns:
            about = turn.precedent
            here = cuts(view.facts.claimant | view.facts.opponent)
            held = about.precedent.held
            assert held
            there = cuts(held.own | held.against)
            if turn.move in (Move.CITE, Move.COUNTEREXAMPLE, Move.NOT_FATAL):
                assert set(turn.factors) <= here & there
            elif turn.move in (Move.DISTINGUISH, Move.DISTINGUISH_COUNTEREXAMPLE):
                assert turn.factors == about.differences and turn.factors
                assert not set(turn.factors) & here & there
            elif turn.move is Move.NO_DIFFERENCE:
                assert about.forces
            wins_for = OTHER[turn.by] if turn.move in (Move.DISTINGUISH, Move.EMPHASIZE, Move.DISTINGUISH_COUNTEREXAMPLE) else turn.by
            assert about.side == wins_for
            assert turn.more_on_point is False or turn.move is Move.COUNTEREXAMPLE


def test_nobody_cites_a_decision_that_was_reversed_or_vacated() -> None:
    case = shipped_case("warner")
    decision = decide(case, "ddc", LegalDate("2010"))
    for each in arguments(case, decision, decision.documents, SIDES):
        cited = {turn.precedent.precedent.opinion for _, turns in each.precedents for turn in turns}
        assert not cited & {"marriott_61fedcl411", "black"}
    assert all(not turn.precedent.cited.treated.startswith("reversed") for _, _, turns in exchanges() for turn in turns)


def test_republic_steel_is_cited_for_disclosure_and_distinguished_as_ceramica_did() -> None:
    _, opponent = shipped_arguments("ceramica_regiomontana")
    ((_, turns),) = opponent.precedents
    assert [(turn.by, turn.move, turn.precedent.precedent.opinion) for turn in turns][:2] == [
        (OPPONENT, Move.CITE, "republic_steel"), (CLAIMANT, Move.DISTINGUISH, "republic_steel"),
    ]  # fmt: skip
    assert "declaration" in {value.point for value in turns[1].factors}


def test_a_decision_without_relevant_difference_is_not_distinguished() -> None:
    claimant = next(each for each in made(a_case(**COVERED, frankness="suffers"), True) if each.side == CLAIMANT)
    moves = [(turn.move, turn.precedent.precedent.opinion) for _, turns in claimant.precedents for turn in turns]
    assert (Move.NO_DIFFERENCE, "kaiser") in moves and (Move.DISTINGUISH, "kaiser") not in moves


def test_against_a_distinction_another_decision_shows_that_the_weakness_was_not_fatal() -> None:
    claimant, _ = shipped_arguments("national_latex")
    (turn, *_) = (turn for _, turns in claimant.precedents for turn in turns if turn.move is Move.NOT_FATAL)
    assert (turn.by, turn.precedent.precedent.opinion, [value.point for value in turn.factors]) == (CLAIMANT, "melamine", ["in_record"])
