"""Is the privilege claimed as it must be?"""

from collections.abc import Callable

import pytest
from facts_of_law import DELIBERATIVE, FOREIGN, GENERAL, LOOKED, OWN_SECRET, PRESIDENTIAL, without

from kb.decision import Decision, Kind

Held = Callable[..., Decision]
Told = Callable[..., None]
CLAIMS = [DELIBERATIVE, FOREIGN, OWN_SECRET, PRESIDENTIAL, GENERAL]
DELEGATED = {"claimant_office": "delegate", "authority_contested": "yes"}


def rules_that_carry(decision: Decision) -> set[str]:
    return {step.rule for step in decision.steps if step.kind is Kind.RULE and step.carries}


def test_a_claim_that_meets_every_requirement_is_proper(held: Held) -> None:
    held(
        DELIBERATIVE,
        "protected",
        "claim_that_meets_every_requirement_is_proper",
        "Melamine at 66",
        personal_review="reviewed",
        claim_timing="in_time",
    )


@pytest.mark.parametrize("facts", CLAIMS)
def test_without_a_formal_claim_the_government_must_make_one(held: Held, facts: dict[str, str]) -> None:
    held(facts, "further-showing", "privilege_must_be_claimed", "Reynolds at 7-8", awaits="claimant", claim_made="no")


def test_the_absence_of_a_claim_is_held_against_the_claimant_when_the_record_closes(held: Held) -> None:
    held(without(DELIBERATIVE, "claim_made"), "further-showing", "privilege_must_be_claimed", presuming="claim_made")


# ---------------------------------------------------------------- who


@pytest.mark.parametrize("office", ["delegate", "subordinate", "counsel", "unidentified"])
def test_anybody_may_claim_where_nobody_contests_it(held: Held, office: str) -> None:
    held(
        DELIBERATIVE,
        "protected",
        "uncontested_authority_is_passed_over",
        "Nat'l Latex at 219 n.2",
        presuming="authority_contested",
        claimant_office=office,
    )


@pytest.mark.parametrize("office", ["subordinate", "counsel", "unidentified"])
def test_a_contested_claim_by_anybody_below_the_head_is_defective(held: Held, office: str) -> None:
    held(
        DELIBERATIVE,
        "further-showing",
        "contested_claim_must_come_from_the_head",
        "Reynolds at 7-8",
        claimant_office=office,
        authority_contested="yes",
    )


def test_the_head_may_claim_and_no_contest_of_it_is_heard(held: Held) -> None:
    held(DELIBERATIVE, "protected", "head_of_the_agency_may_claim", "Melamine at 66", authority_contested="yes")


def test_the_power_to_claim_deliberative_process_can_be_delegated(held: Held) -> None:
    held({**DELIBERATIVE, **DELEGATED}, "protected", "formal_delegate_may_claim_deliberative_process", "Marriott")


@pytest.mark.parametrize("facts", [FOREIGN, OWN_SECRET])
def test_the_power_to_claim_state_secrets_cannot_be_delegated(held: Held, facts: dict[str, str]) -> None:
    held({**facts, **DELEGATED}, "further-showing", "contested_delegate_needs_a_law_of_delegation", "Reynolds at 7-8", awaits="claimant")


def test_delegation_was_no_law_in_the_trade_court_before_2006(held: Held) -> None:
    held({**DELIBERATIVE, **DELEGATED}, "further-showing", "contested_delegate_needs_a_law_of_delegation", as_of="2006-02-02")
    held({**DELIBERATIVE, **DELEGATED}, "protected", "formal_delegate_may_claim_deliberative_process", as_of="2006-02-03")


@pytest.mark.parametrize("facts", [FOREIGN, OWN_SECRET])
@pytest.mark.parametrize("as_of", ["2006-02-02", "2006-02-03"])
def test_the_decision_of_2006_changed_nothing_for_state_secrets(held: Held, facts: dict[str, str], as_of: str) -> None:
    held({**facts, **DELEGATED}, "further-showing", "contested_delegate_needs_a_law_of_delegation", as_of=as_of)


# ---------------------------------------------------------------- how considered


def test_a_claim_without_personal_review_is_defective_once_that_is_in_issue(held: Held) -> None:
    held(
        DELIBERATIVE,
        "further-showing",
        "claim_without_consideration_is_defective",
        "Melamine at 66",
        awaits="claimant",
        personal_review="not_reviewed",
    )


def test_personal_review_that_nobody_questions_is_passed_over(held: Held) -> None:
    held(DELIBERATIVE, "protected", "personal_review_nobody_questions_is_passed_over", presuming="personal_review")


# ---------------------------------------------------------------- on what declaration


@pytest.mark.parametrize("facts", CLAIMS)
@pytest.mark.parametrize(
    ("declaration", "rule"),
    [
        ("conclusory", "conclusory_declaration_does_not_carry_the_claim"),
        ("blanket", "blanket_declaration_does_not_carry_the_claim"),
        ("absent", "claim_needs_a_declaration"),
    ],
)
def test_a_thin_declaration_may_be_mended_once_and_then_costs_the_privilege(
    held: Held, facts: dict[str, str], declaration: str, rule: str
) -> None:
    held(facts, "further-showing", rule, awaits="claimant", declaration=declaration)
    held(facts, "disclosed", "defect_left_uncured_costs_the_privilege", "Republic Steel", declaration=declaration, chance_to_cure="yes")


def test_that_there_was_a_chance_to_cure_costs_nothing_where_nothing_is_defective(held: Held) -> None:
    held(DELIBERATIVE, "protected", "specific_declaration_carries_the_claim", "Ceramica at 170", chance_to_cure="yes")


def test_circumstances_may_fill_a_general_declaration(held: Held) -> None:
    held(OWN_SECRET, "protected", "circumstances_may_fill_a_general_declaration", "Reynolds", declaration="sufficient")


@pytest.mark.parametrize("declaration", ["conclusory", "blanket"])
def test_a_look_makes_good_a_thin_declaration(held: Held, declaration: str) -> None:
    held({**DELIBERATIVE, **LOOKED}, "protected", "look_makes_good_a_thin_declaration", "Nat'l Latex at 220-221", declaration=declaration)


def test_a_look_does_not_supply_a_declaration_that_was_never_made(held: Held) -> None:
    held({**DELIBERATIVE, **LOOKED}, "further-showing", "claim_needs_a_declaration", awaits="claimant", declaration="absent")


def test_a_look_does_not_cure_a_contested_claim_by_the_wrong_official(held: Held) -> None:
    held(
        {**DELIBERATIVE, **LOOKED},
        "further-showing",
        "claim_without_authority_is_defective",
        claimant_office="counsel",
        authority_contested="yes",
    )


# ---------------------------------------------------------------- when


@pytest.mark.parametrize("facts", CLAIMS)
def test_a_claim_that_counsel_raised_first_is_not_forfeited_once_the_right_officer_adopts_it(held: Held, facts: dict[str, str]) -> None:
    held(facts, "protected", "claim_of_counsel_adopted_later_is_not_forfeited", "Sealed Case", claim_timing="adopted_later")


@pytest.mark.parametrize("facts", CLAIMS)
def test_a_claim_first_made_after_the_opposition_is_late_and_the_government_must_mend_it(held: Held, facts: dict[str, str]) -> None:
    held(facts, "further-showing", "claim_after_the_opposition_is_late", "Sealed Case", awaits="claimant", claim_timing="late")


def test_lateness_that_was_not_mended_in_time_costs_the_privilege(held: Held) -> None:
    held(DELIBERATIVE, "disclosed", "late_claim_is_defective", claim_timing="late", chance_to_cure="yes")


def test_lateness_is_passed_over_where_nobody_raises_it(held: Held) -> None:
    held(DELIBERATIVE, "protected", "claim_in_time_is_kept", presuming="claim_timing")


def test_every_defect_of_a_claim_is_told_and_not_the_first_only(held: Held) -> None:
    slips = {
        "claimant_office": "counsel",
        "authority_contested": "yes",
        "declaration": "conclusory",
        "personal_review": "not_reviewed",
        "claim_timing": "late",
    }
    assert rules_that_carry(held({**DELIBERATIVE, **slips}, "further-showing")) >= {
        "claim_without_authority_is_defective", "claim_without_support_is_defective", "claim_without_consideration_is_defective", "late_claim_is_defective",
    }  # fmt: skip


def test_matter_outside_the_privilege_is_disclosed_without_waiting_for_a_better_claim(held: Held) -> None:
    held(DELIBERATIVE, "disclosed", "paper_explaining_a_decision_afterwards_is_not_covered", declaration="absent", predecisional="no")
