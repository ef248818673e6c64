"""Requests under the Freedom of Information Act: no formal claim, no weight for need, and only in courts that hear them."""

from collections.abc import Callable

import pytest
from facts_of_law import DELIBERATIVE, MET_NEED, REQUESTED, REQUESTED_SECRET, SPECIFIC_NEED

from kb.decision import Decision

Held = Callable[..., Decision]
Told = Callable[..., None]
HEARD = ["ddc", "dc_circuit"]


@pytest.mark.parametrize("court", HEARD)
def test_the_statute_governs_where_suits_under_it_are_heard(held: Held, court: str) -> None:
    held(REQUESTED, "protected", "information_act_governs_requests_under_it", "5 U.S.C. 552", court=court)


@pytest.mark.parametrize("court", ["cit", "federal_circuit", "court_of_federal_claims"])
@pytest.mark.parametrize(
    "facts", [REQUESTED, REQUESTED_SECRET, {**REQUESTED, "adopted": "adopted"}, {**REQUESTED, "published": "by_government"}]
)
def test_another_court_leaves_the_request_to_those_that_hear_it(held: Held, court: str, facts: dict[str, str]) -> None:
    held(facts, "open", "suit_for_another_court_is_left_to_it", "5 U.S.C. 552", court=court)


def test_there_was_nothing_to_apply_before_the_statute_was_in_force(held: Held) -> None:
    held(REQUESTED, "open", "information_act_suit_is_for_another_court", court="ddc", as_of="1967-07-03")
    held(REQUESTED, "protected", "information_act_governs_requests_under_it", court="ddc", as_of="1967-07-04")


def test_what_is_sought_in_litigation_is_not_under_the_statute(held: Held, told: Told) -> None:
    told(held(DELIBERATIVE, "protected", court="ddc"), "information_act_governs_requests_under_it", is_told=False)


@pytest.mark.parametrize(
    "slip",
    [
        {"claim_made": "no"},
        {"claimant_office": "counsel", "authority_contested": "yes"},
        {"personal_review": "not_reviewed"},
        {"claim_timing": "late"},
    ],
)
def test_the_form_of_the_claim_counts_in_litigation_and_not_under_the_statute(held: Held, slip: dict[str, str]) -> None:
    held(REQUESTED, "protected", "information_act_asks_for_no_formal_claim", "5 U.S.C. 552", court="ddc", **slip)
    held(DELIBERATIVE, "further-showing", awaits="claimant", court="ddc", **slip)


@pytest.mark.parametrize("declaration", ["conclusory", "blanket", "absent"])
def test_the_agency_must_still_bear_its_burden_by_declaration(held: Held, declaration: str) -> None:
    held(REQUESTED, "further-showing", "claim_without_support_is_defective", awaits="claimant", court="ddc", declaration=declaration)


@pytest.mark.parametrize("need", [{"need_asserted": "general"}, SPECIFIC_NEED, {**MET_NEED, "weighing": "yes"}])
def test_need_does_not_count_for_disclosure(held: Held, need: dict[str, str]) -> None:
    held(REQUESTED, "protected", "information_act_gives_no_weight_to_need", "FOIA Exemption 5", court="ddc", **need)


def test_want_of_need_does_not_count_against_disclosure(held: Held) -> None:
    held(REQUESTED, "disclosed", "document_outside_the_privilege_is_produced", court="ddc", need_asserted="none", predecisional="no")


def test_nobody_need_show_relevance(held: Held) -> None:
    held(REQUESTED, "protected", "information_act_asks_for_no_relevance", court="ddc", in_record="no", relevance_shown="irrelevant")


def test_adoption_and_severance_count_under_the_statute(held: Held) -> None:
    held(REQUESTED, "disclosed", "paper_adopted_in_a_decision_becomes_the_decision", "Sears at 161", court="ddc", adopted="adopted")
    held(REQUESTED, "disclosed-in-part", "severable_fact_is_not_privileged", "Mink at 87-91", court="ddc", factual_matter="severable")


def test_published_matter_is_disclosed_under_the_statute_too(held: Held) -> None:
    held(REQUESTED, "disclosed", "published_matter_is_past_protecting", "Fitzgibbon", court="ddc", published="by_government")


def test_misconduct_is_no_ground_under_the_statute(held: Held) -> None:
    held(REQUESTED, "protected", "information_act_gives_no_weight_to_need", court="ddc", misconduct="shown", process_in_issue="liability")


# ---------------------------------------------------------------- exemption 1


def test_proper_classification_alone_makes_the_secret_exempt(held: Held) -> None:
    held(REQUESTED_SECRET, "protected", "classified_matter_is_exempt_under_the_information_act", "FOIA Exemption 1", court="ddc")
    held(REQUESTED_SECRET, "protected", "classified_matter_is_exempt_under_the_information_act", "Carlisle at 216", court="dc_circuit")


@pytest.mark.parametrize("answer", [{"secret_subject": "none"}, {"age": "shown_stale"}, {"harm_shown": "not_shown"}])
def test_neither_subject_nor_age_nor_harm_is_tried_apart_from_the_classification(held: Held, answer: dict[str, str]) -> None:
    held(REQUESTED_SECRET, "protected", "classified_matter_is_exempt_under_the_information_act", court="ddc", **answer)


@pytest.mark.parametrize("classification", ["improper", "none"])
def test_what_is_not_properly_classified_is_not_exempt(held: Held, classification: str) -> None:
    held(
        REQUESTED_SECRET,
        "disclosed",
        "what_is_not_properly_classified_is_not_exempt",
        "FOIA Exemption 1",
        court="ddc",
        classification=classification,
    )


def test_want_of_classification_does_not_end_the_privilege_in_litigation(held: Held) -> None:
    litigated = {**REQUESTED_SECRET, "access": "litigation", "in_record": "yes", "claim_made": "yes", "claimant_office": "head"}
    held(
        litigated,
        "protected",
        "considered_judgement_of_harm_has_substantial_weight",
        classification="none",
        secret_subject="military",
        harm_shown="yes",
    )


def test_argument_alone_does_not_put_a_classification_in_issue(held: Held) -> None:
    held(
        REQUESTED_SECRET, "protected", "classified_matter_is_exempt_under_the_information_act", "Carlisle at 216",
        court="ddc", declaration_answered="disputed",
    )  # fmt: skip


@pytest.mark.parametrize("classification", ["conforming", "improper"])
def test_before_the_amendment_of_1974_the_mark_of_classification_decided(held: Held, classification: str) -> None:
    facts = {**REQUESTED_SECRET, "classification": classification, "declaration_answered": "contradicted"}
    held(facts, "protected", "classification_alone_once_decided", "Mink", court="ddc", as_of="1973-01-22")
    held(facts, "in-camera-review" if classification == "conforming" else "disclosed", court="ddc", as_of="1976")
    held(
        {**facts, "classification": "none"}, "disclosed", "what_was_never_classified_was_not_exempt_either", "Mink",
        court="ddc", as_of="1973",
    )  # fmt: skip


def test_what_a_look_shows_is_proof_enough_without_a_declaration_and_in_litigation_it_is_not(held: Held) -> None:
    looked = {"declaration": "absent", "look": "taken", "look_shows": "as_described"}
    held(REQUESTED, "protected", "look_is_proof_enough_under_the_information_act", "Montrose", court="ddc", **looked)
    held(DELIBERATIVE, "further-showing", "claim_needs_a_declaration", "Melamine at 66", court="ddc", **looked)


def test_the_agency_may_answer_for_the_facts_before_the_court_looks(held: Held) -> None:
    held(
        REQUESTED, "further-showing", "information_act_lets_the_agency_answer_for_the_facts_first", "Mink at 87-91",
        court="ddc", awaits="claimant", factual_matter="in_issue",
    )  # fmt: skip
    held(DELIBERATIVE, "in-camera-review", "disputed_facts_call_for_a_look", "Melamine at 66 n.2", court="ddc", factual_matter="in_issue")


def test_classification_in_issue_is_settled_by_a_look_and_then_by_proof(held: Held) -> None:
    facts = {**REQUESTED_SECRET, "declaration_answered": "contradicted"}
    held(facts, "in-camera-review", "classification_in_issue_calls_for_a_look", court="ddc", awaits="court")
    held(facts, "protected", "classification_found_on_a_look_is_exempt", court="ddc", look="taken", look_shows="as_described")
    held(facts, "disclosed", "look_may_show_a_document_not_to_be_secret", court="ddc", look="taken", look_shows="not_as_described")
    held(
        facts,
        "further-showing",
        "classification_left_open_by_a_look_is_for_the_claimant",
        court="ddc",
        awaits="claimant",
        look="taken",
        look_shows="no_finding",
    )


def test_subterfuge_was_left_open_in_a_suit_under_the_statute(held: Held) -> None:
    held(
        {**REQUESTED_SECRET, "fgi_submitted": "yes"},
        "open",
        "channelled_business_data_may_be_subterfuge",
        "Carlisle at 219 n.63",
        court="ddc",
        business_data="channelled",
    )
