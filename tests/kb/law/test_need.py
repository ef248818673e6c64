"""What need must be shown, and when it overcomes the privilege."""

from collections.abc import Callable

import pytest
from facts_of_law import DELIBERATIVE, MET_NEED, SPECIFIC_NEED

from kb.decision import Decision

Held = Callable[..., Decision]
Told = Callable[..., None]


@pytest.mark.parametrize(
    ("need", "rule", "authority"),
    [
        ("none", "silence_shows_no_need", "Melamine at 66-67"),
        ("general", "general_need_is_not_enough", "Ceramica at 171"),
        ("broad", "broad_request_fails_for_the_present", "Cheney"),
        ("collateral", "collateral_need_is_no_need", "CIT Rule 26(b)(1)"),
    ],
)
def test_a_need_that_is_not_specific_leaves_the_privilege_standing(held: Held, need: str, rule: str, authority: str) -> None:
    held(DELIBERATIVE, "protected", rule, authority, need_asserted=need)


def test_a_broad_request_may_be_narrowed_and_renewed(held: Held, told: Told) -> None:
    decision = held(DELIBERATIVE, "protected", need_asserted="broad")
    told(decision, "broad_request_may_be_narrowed", "Cheney")


@pytest.mark.parametrize("need", ["none", "general", "collateral"])
def test_only_a_broad_request_is_refused_without_prejudice(held: Held, told: Told, need: str) -> None:
    told(held(DELIBERATIVE, "protected", need_asserted=need), "broad_request_may_be_narrowed", is_told=False)


def test_where_nobody_opposes_a_proper_claim_nobody_shows_a_need(held: Held) -> None:
    held(DELIBERATIVE, "protected", "unopposed_claim_prevails", "Melamine at 66", opposition="none")


def test_a_specific_need_that_nothing_else_meets_calls_for_a_look(held: Held) -> None:
    held({**DELIBERATIVE, **SPECIFIC_NEED}, "in-camera-review", "specific_need_calls_for_a_look", "Seaborg", awaits="court")


def test_a_specific_need_that_other_evidence_meets_fails(held: Held) -> None:
    held({**DELIBERATIVE, **SPECIFIC_NEED}, "protected", "need_that_other_evidence_meets_fails", "Reynolds at 11", other_source="yes")


def test_that_no_other_source_serves_is_for_the_opponent_to_show(held: Held) -> None:
    held(DELIBERATIVE, "protected", "need_not_shown_to_be_without_other_source_fails", presuming="other_source", need_asserted="specific")


def test_a_need_that_the_document_was_seen_not_to_meet_fails(held: Held) -> None:
    held(
        {**DELIBERATIVE, **MET_NEED}, "protected", "need_that_the_document_does_not_meet_fails", "Nat'l Latex at 222", document_serves="no"
    )


def test_that_the_document_meets_the_need_is_for_the_opponent_to_show(held: Held) -> None:
    held({**DELIBERATIVE, **MET_NEED}, "protected", "need_not_shown_to_be_met_by_the_document_fails", document_serves="not_shown")


def test_weighing_is_left_to_people(held: Held) -> None:
    met = {**DELIBERATIVE, **MET_NEED}
    held(met, "open", "met_need_must_be_weighed_against_harm", "Nat'l Latex at 221", awaits="court", presuming="weighing")
    held(met, "protected", "need_outweighed_by_harm_fails", "Melamine at 66-67", weighing="no")


def test_a_need_that_outweighs_harm_opens_the_document_on_terms_where_a_statute_provides_them(held: Held) -> None:
    met = {**DELIBERATIVE, **MET_NEED, "weighing": "yes"}
    held(met, "disclosed-under-order", "review_statute_lets_the_court_set_terms", "19 U.S.C. 1516a(b)(2)(B)", statutory_review="yes")
    held(met, "disclosed", "need_prevails_where_no_terms_are_provided", "Melamine at 66-67", statutory_review="no")


def test_the_review_statute_sets_no_terms_in_a_court_it_does_not_bind(held: Held) -> None:
    held(
        {**DELIBERATIVE, **MET_NEED, "weighing": "yes"},
        "disclosed",
        "need_prevails_where_no_terms_are_provided",
        court="ddc",
        statutory_review="yes",
    )
