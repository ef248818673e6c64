"""Misconduct, and a case that turns on the deliberations themselves; none of it touches state secrets."""

from collections.abc import Callable

import pytest
from facts_of_law import DELIBERATIVE, FOREIGN, GENERAL, LOOKED, OWN_SECRET, PRESIDENTIAL, SPECIFIC_NEED

from kb.decision import Decision

Held = Callable[..., Decision]
Told = Callable[..., None]
QUALIFIED = [DELIBERATIVE, GENERAL, PRESIDENTIAL]
TAKES_AWAY = [
    ({"misconduct": "shown"}, "misconduct_shown_takes_the_privilege_away", "Sealed Case"),
    ({"process_in_issue": "liability"}, "deliberations_in_issue_are_not_privileged", "Comptroller"),
    ({"process_in_issue": "relied_on"}, "reliance_on_deliberations_opens_them", "Sealed Case"),
]


@pytest.mark.parametrize("facts", [GENERAL, PRESIDENTIAL])
def test_executive_papers_are_read_before_misconduct_opens_them(held: Held, facts: dict[str, str]) -> None:
    shown = {**facts, "misconduct": "shown"}
    held(shown, "in-camera-review", "executive_papers_are_read_before_misconduct_opens_them", "Black (D.C. Cir.)", awaits="court")
    held({**shown, **LOOKED}, "disclosed", "misconduct_shown_takes_executive_privilege_away_once_the_court_has_looked", "Sealed Case")


@pytest.mark.parametrize(
    ("facts", "shown", "rule", "authority"),
    [(facts, *way) for facts in QUALIFIED for way in TAKES_AWAY if facts is DELIBERATIVE or "misconduct" not in way[0]],
)
def test_a_qualified_privilege_gives_way(held: Held, facts: dict[str, str], shown: dict[str, str], rule: str, authority: str) -> None:
    held({**facts, **shown}, "disclosed", rule, authority)


@pytest.mark.parametrize(("shown", "rule", "authority"), TAKES_AWAY)
def test_it_gives_way_though_no_need_is_shown_and_the_paper_was_read(held: Held, shown: dict[str, str], rule: str, authority: str) -> None:
    held({**DELIBERATIVE, **LOOKED, **shown}, "disclosed", rule, authority, need_asserted="none")


def test_misconduct_charged_without_particulars_changes_nothing(held: Held, told: Told) -> None:
    told(held(DELIBERATIVE, "protected", misconduct="alleged"), "bare_charge_of_misconduct_changes_nothing", "Sealed Case")


@pytest.mark.parametrize("facts", QUALIFIED)
def test_misconduct_charged_with_particulars_is_a_reason_to_look(held: Held, facts: dict[str, str]) -> None:
    held(
        facts, "in-camera-review", "specific_charge_of_misconduct_is_a_reason_to_look", "Sealed Case", awaits="court", misconduct="specific"
    )


def test_misconduct_charged_with_particulars_is_spent_once_the_court_has_looked(held: Held) -> None:
    held({**DELIBERATIVE, **LOOKED}, "protected", "privilege_not_overcome_protects", misconduct="specific")


@pytest.mark.parametrize("answers", [{"misconduct": "none"}, {"process_in_issue": "no"}, {}])
def test_without_misconduct_or_deliberations_in_issue_the_privilege_stands(held: Held, answers: dict[str, str]) -> None:
    held({**DELIBERATIVE, **answers}, "protected", "privilege_not_overcome_protects")


@pytest.mark.parametrize("facts", [OWN_SECRET, FOREIGN])
@pytest.mark.parametrize(
    "answers",
    [{"misconduct": grade} for grade in ("alleged", "specific", "shown")]
    + [{"process_in_issue": way} for way in ("liability", "relied_on")],
)
def test_none_of_this_touches_state_secrets(held: Held, facts: dict[str, str], answers: dict[str, str]) -> None:
    decision = held({**facts, **answers}, "protected")
    assert not {"misconduct", "process_in_issue", "exception"} & {
        step.finding for step in decision.steps if step.carries and step.value in ("shown", "applies", "look-due")
    }


def test_exceptions_are_reached_only_once_the_claim_is_good(held: Held) -> None:
    held(
        DELIBERATIVE,
        "further-showing",
        "claim_without_support_is_defective",
        awaits="claimant",
        misconduct="shown",
        declaration="conclusory",
    )


def test_a_specific_need_and_a_specific_charge_ask_for_the_same_look(held: Held) -> None:
    held({**DELIBERATIVE, **SPECIFIC_NEED}, "in-camera-review", "specific_need_is_tried_by_a_look", misconduct="specific")
