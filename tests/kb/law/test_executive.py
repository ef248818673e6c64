"""Executive privilege, presidential and general."""

from collections.abc import Callable

import pytest
from facts_of_law import GENERAL, LOOKED, MET_NEED, PRESIDENTIAL, SPECIFIC_NEED

from kb.decision import Decision

Held = Callable[..., Decision]
BOTH = [PRESIDENTIAL, GENERAL]


def test_a_presidential_communication_is_covered_on_a_declaration_that_stands(held: Held) -> None:
    held(PRESIDENTIAL, "protected", "undisputed_presidential_communication_is_covered", "Nixon", declaration_answered="unrefuted")


def test_other_confidential_matter_of_the_executive_is_covered_on_no_vacated_authority(held: Held) -> None:
    decision = held(GENERAL, "protected", "undisputed_confidential_matter_of_the_executive_is_covered", "Nat'l Latex at 221")
    cited = {cite.key: cite.weight for step in decision.steps if step.carries for cite in step.authorities}
    assert "of no force" not in cited.values()


def test_a_paper_of_neither_kind_is_outside(held: Held) -> None:
    held(PRESIDENTIAL, "disclosed", "paper_of_neither_kind_is_not_covered", "Sealed Case", executive_form="neither")


@pytest.mark.parametrize("facts", BOTH)
@pytest.mark.parametrize("answered", ["disputed", "contradicted"])
def test_a_kind_in_issue_is_settled_by_a_look_or_else_by_proof(held: Held, facts: dict[str, str], answered: str) -> None:
    disputed = {**facts, "declaration_answered": answered}
    held(disputed, "in-camera-review", "disputed_executive_paper_calls_for_a_look", "Black (D.C. Cir.)", awaits="court")
    held({**disputed, **LOOKED}, "protected", "executive_paper_found_on_a_look_is_covered")
    held(
        disputed,
        "disclosed",
        "look_may_show_a_paper_not_to_be_confidential_matter_of_the_executive",
        look="taken",
        look_shows="not_as_described",
    )
    held(
        disputed,
        "further-showing",
        "look_without_a_finding_leaves_the_claimant_to_prove_its_executive_paper",
        awaits="claimant",
        look="taken",
        look_shows="no_finding",
    )


def test_a_presidential_communication_is_protected_whole_its_facts_included(held: Held) -> None:
    held(PRESIDENTIAL, "protected", "executive_paper_found_on_a_look_is_covered", look="taken", look_shows="severable_facts")


def test_from_other_confidential_matter_what_can_be_cut_out_is_produced(held: Held) -> None:
    held(
        GENERAL,
        "disclosed-in-part",
        "look_may_find_what_can_be_cut_from_confidential_matter_of_the_executive",
        "Union Oil",
        look="taken",
        look_shows="severable_facts",
    )


# ---------------------------------------------------------------- what it yields to


@pytest.mark.parametrize("facts", BOTH)
def test_a_general_interest_in_confidence_yields_to_a_specific_need_in_a_criminal_trial(held: Held, facts: dict[str, str]) -> None:
    held(
        {**facts, **MET_NEED},
        "disclosed",
        "need_of_a_criminal_trial_overcomes_a_general_interest_in_confidence",
        "Nixon",
        court="ddc",
        proceeding="criminal",
    )


@pytest.mark.parametrize("facts", BOTH)
def test_more_than_a_general_interest_must_be_weighed_even_in_a_criminal_trial(held: Held, facts: dict[str, str]) -> None:
    held({**facts, **MET_NEED}, "open", "weighing_is_for_the_court", court="ddc", proceeding="criminal", interest="particular")


@pytest.mark.parametrize("need", [{"need_asserted": "general"}, {"need_asserted": "broad"}, {**SPECIFIC_NEED, "other_source": "yes"}])
@pytest.mark.parametrize("facts", BOTH)
def test_a_criminal_trial_alone_opens_nothing_without_a_demonstrated_need(held: Held, facts: dict[str, str], need: dict[str, str]) -> None:
    held({**facts, **need}, "protected", "privilege_not_overcome_protects", court="ddc", proceeding="criminal")


@pytest.mark.parametrize("facts", BOTH)
def test_in_a_civil_case_the_court_looks_first_and_then_weighs(held: Held, facts: dict[str, str]) -> None:
    held({**facts, **SPECIFIC_NEED}, "in-camera-review", "specific_need_is_tried_by_a_look", awaits="court")
    held({**facts, **MET_NEED}, "open", "weighing_is_for_the_court", "Nat'l Latex at 221", presuming="proceeding", awaits="court")
    held({**facts, **MET_NEED}, "protected", "need_outweighed_by_harm_fails", weighing="no")


def test_a_broad_request_for_papers_of_the_executive_must_be_narrowed(held: Held) -> None:
    held(PRESIDENTIAL, "protected", "broad_request_fails_for_the_present", "Cheney", need_asserted="broad")


def test_executive_privilege_where_no_secret_of_state_is_at_stake_is_not_absolute(held: Held) -> None:
    held(GENERAL, "protected", "executive_privilege_is_qualified", "Melamine at 66")
