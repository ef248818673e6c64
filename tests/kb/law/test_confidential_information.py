"""Confidential business information in the record: who may see it, on what terms, and what stands against that."""

from collections.abc import Callable

import pytest
from facts_of_law import FIGURES, LOOKED, MET_NEED, SPECIFIC_NEED, without

from kb.decision import Decision

Held = Callable[..., Decision]
Told = Callable[..., None]
HARMED = {**FIGURES, "terms_harm": "specific"}


def test_in_review_on_the_record_the_rule_is_disclosure_under_order_to_outside_counsel(held: Held) -> None:
    held(FIGURES, "disclosed-under-order", "confidential_information_is_shown_under_order", "19 U.S.C. 1516a(b)(2)(B)")
    held(FIGURES, "disclosed-under-order", "outside_counsel_are_presumed_fit", "U.S. Steel")


def test_it_is_never_produced_without_terms_merely_because_it_is_needed(held: Held) -> None:
    held({**HARMED, **MET_NEED}, "disclosed-under-order", "need_that_outweighs_opens_it_on_terms", weighing="yes")


def test_no_formal_claim_is_asked_of_a_status(held: Held) -> None:
    asked = {step.finding for step in held(FIGURES, "disclosed-under-order").steps}
    assert not asked & {"claim_made", "claimant_office", "declaration", "formal_validity"}


@pytest.mark.parametrize("opposition", ["none", "timing_only"])
def test_status_that_nobody_contests_is_kept(held: Held, opposition: str) -> None:
    held(FIGURES, "protected", "status_nobody_contests_is_kept", opposition=opposition)


# ---------------------------------------------------------------- who would see it


@pytest.mark.parametrize(
    ("viewer", "disposition", "rule", "authority"),
    [
        ("in_house_clear", "disclosed-under-order", "in_house_counsel_are_not_barred_as_a_class", "Matsushita"),
        ("in_house_clear", "disclosed-under-order", "in_house_counsel_are_not_barred_as_a_class", "U.S. Steel"),
        ("in_house_unexamined", "further-showing", "in_house_counsel_are_examined_person_by_person", "U.S. Steel"),
        ("competitive", "protected", "competitive_decision_maker_is_not_fit", "U.S. Steel"),
        ("not_stated", "further-showing", "movant_says_who_is_to_see_it", "U.S. Steel"),
    ],
)
def test_who_may_see_it_turns_on_the_part_taken_in_competitive_decisions(
    held: Held, viewer: str, disposition: str, rule: str, authority: str
) -> None:
    held(FIGURES, disposition, rule, authority, viewer=viewer)


def test_who_is_to_see_it_is_for_the_movant_to_say(held: Held) -> None:
    decision = held(
        without(FIGURES, "viewer"),
        "further-showing",
        "fitness_of_the_viewer_is_for_the_movant_to_show",
        awaits="opponent",
        presuming="viewer",
    )
    assert not any("must show that the document bears on the case" in step.text for step in decision.steps)


def test_a_rival_who_decides_is_kept_out_whatever_the_need(held: Held) -> None:
    held({**HARMED, **MET_NEED}, "protected", "rival_who_decides_does_not_see_it", "U.S. Steel", viewer="competitive", weighing="yes")


# ---------------------------------------------------------------- confidential or not


def test_that_it_was_given_in_confidence_is_for_the_claimant_to_show(held: Held) -> None:
    held(without(FIGURES, "data_kind"), "further-showing", "confidence_must_be_shown", awaits="claimant", presuming="data_kind")
    held({**without(FIGURES, "data_kind"), **LOOKED}, "disclosed-under-order", "look_may_find_information_confidential")


def test_what_is_not_confidential_has_no_status_to_keep(held: Held) -> None:
    held(FIGURES, "disclosed", "information_not_confidential_has_no_status_to_keep", data_kind="public")
    held(FIGURES, "disclosed", "look_may_find_information_not_confidential", look="taken", look_shows="not_as_described")


@pytest.mark.parametrize("viewer", ["outside_counsel", "in_house_unexamined", "competitive"])
def test_aggregates_may_be_released_where_single_figures_may_not(held: Held, viewer: str) -> None:
    held(
        FIGURES, "disclosed-under-order", "aggregates_are_released", "Roquette", data_kind="aggregate", viewer=viewer, terms_harm="specific"
    )


# ---------------------------------------------------------------- harm that terms cannot meet, and need


@pytest.mark.parametrize(("harm", "rule"), [("none", "no_harm_beyond_terms_is_shown"), ("abstract", "cost_and_abstract_fear_do_not_count")])
def test_cost_inconvenience_and_abstract_fear_are_no_answers(held: Held, harm: str, rule: str) -> None:
    held(FIGURES, "disclosed-under-order", rule, "Nakajima", terms_harm=harm)


@pytest.mark.parametrize(
    "need", [{"need_asserted": "none"}, {"need_asserted": "general"}, {"need_asserted": "broad"}, {**SPECIFIC_NEED, "other_source": "yes"}]
)
def test_a_specific_harm_that_terms_cannot_meet_prevails_where_no_specific_need_stands_against_it(held: Held, need: dict[str, str]) -> None:
    held({**HARMED, **need}, "protected", "specific_harm_without_specific_need_keeps_it_back")


def test_a_specific_harm_against_a_specific_need_brings_a_look_and_then_weighing(held: Held) -> None:
    held({**HARMED, **SPECIFIC_NEED}, "in-camera-review", "specific_need_for_confidential_information_is_tried_by_a_look", awaits="court")
    held({**HARMED, **MET_NEED}, "open", "specific_harm_against_specific_need_is_for_the_court", awaits="court")
    held({**HARMED, **MET_NEED}, "protected", "specific_harm_without_specific_need_keeps_it_back", weighing="no")


def test_where_no_harm_counts_no_need_is_asked_for(held: Held) -> None:
    held(FIGURES, "disclosed-under-order", "confidential_information_is_shown_under_order", need_asserted="none", terms_harm="abstract")


# ---------------------------------------------------------------- where the statute does not reach


@pytest.mark.parametrize("slip", [{"statutory_review": "no"}, {"court": "ddc"}, {"court": "court_of_federal_claims"}])
def test_outside_the_review_statute_the_law_is_not_held_here(held: Held, slip: dict[str, str]) -> None:
    held(FIGURES, "open", "business_information_without_the_review_statute_is_not_held_here", awaits="court", **slip)
    held({**FIGURES, "opposition": "none"}, "protected", "unopposed_claim_of_another_privilege_stands", **slip)


def test_the_federal_circuit_applies_the_review_statute_too(held: Held) -> None:
    held(FIGURES, "disclosed-under-order", "review_statute_preserves_confidential_status", court="federal_circuit")
