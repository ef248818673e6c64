"""What the Government can no longer keep back because it published it, handed it over, or let it lie."""

from collections.abc import Callable

import pytest
from facts_of_law import DELIBERATIVE, FIGURES, FOREIGN, GENERAL, MET_NEED, OWN_SECRET, PRESIDENTIAL, THINKING, UNHELD

from kb.decision import Decision

Held = Callable[..., Decision]
Told = Callable[..., None]
QUALIFIED = [DELIBERATIVE, PRESIDENTIAL, GENERAL]


@pytest.mark.parametrize("facts", [DELIBERATIVE, FOREIGN, OWN_SECRET, PRESIDENTIAL, GENERAL, FIGURES, THINKING, UNHELD])
def test_what_the_government_has_published_is_disclosed_whatever_the_claim(held: Held, facts: dict[str, str]) -> None:
    held(facts, "disclosed", "published_matter_is_past_protecting", "Fitzgibbon", published="by_government")


def test_what_is_published_is_disclosed_without_waiting_for_a_better_claim(held: Held) -> None:
    held(DELIBERATIVE, "disclosed", "document_with_no_secrecy_left_is_produced", published="by_government", declaration="absent")


@pytest.mark.parametrize("facts", [DELIBERATIVE, FOREIGN, OWN_SECRET, PRESIDENTIAL])
def test_a_leak_is_not_the_act_of_the_government(held: Held, told: Told, facts: dict[str, str]) -> None:
    told(held(facts, "protected", published="leaked"), "leak_is_not_the_act_of_the_government", "Fitzgibbon")


# ---------------------------------------------------------------- shown to another party


def test_an_unproved_belief_that_another_party_has_the_document_holds_nothing_up(held: Held, told: Told) -> None:
    told(held(FOREIGN, "protected", shared_with_party="believed"), "unproved_belief_holds_nothing_up", "Ceramica at 171")


@pytest.mark.parametrize("facts", [DELIBERATIVE, FOREIGN, GENERAL])
def test_proved_access_of_another_party_leaves_the_question_to_the_court(held: Held, facts: dict[str, str]) -> None:
    held(facts, "open", "proved_access_of_another_party_reopens_the_question", "Ceramica at 171", awaits="court", shared_with_party="shown")


@pytest.mark.parametrize("facts", [DELIBERATIVE, FOREIGN, GENERAL])
def test_access_under_an_order_waives_nothing_but_speaks_for_like_terms(held: Held, facts: dict[str, str]) -> None:
    decision = held(facts, "open", "access_on_terms_is_a_reason_for_like_terms", awaits="court", shared_with_party="under_order")
    assert any("like terms" in step.text for step in decision.steps if step.carries)


@pytest.mark.parametrize("access", ["shown", "under_order"])
def test_another_partys_access_does_not_open_an_absolute_privilege(held: Held, access: str) -> None:
    held(OWN_SECRET, "protected", "absolute_privilege_protects", "Reynolds at 11", shared_with_party=access)


@pytest.mark.parametrize("access", ["no", "shown", "under_order"])
def test_a_need_that_prevails_prevails_whoever_else_has_the_document(held: Held, access: str) -> None:
    held(
        {**DELIBERATIVE, **MET_NEED},
        "disclosed-under-order",
        "need_prevails_on_terms",
        weighing="yes",
        statutory_review="yes",
        shared_with_party=access,
    )


# ---------------------------------------------------------------- produced to the opponent


@pytest.mark.parametrize("facts", [DELIBERATIVE, FOREIGN, OWN_SECRET, PRESIDENTIAL, GENERAL])
def test_production_on_purpose_gives_up_the_claim(held: Held, facts: dict[str, str]) -> None:
    held(facts, "disclosed", "deliberate_production_gives_up_the_claim", "Sealed Case", production="deliberate")


@pytest.mark.parametrize("facts", [DELIBERATIVE, FOREIGN, OWN_SECRET, PRESIDENTIAL, GENERAL])
def test_production_by_mistake_claimed_back_in_time_gives_up_nothing(held: Held, told: Told, facts: dict[str, str]) -> None:
    decision = held(facts, "protected", production="mistaken", recovery="prompt")
    told(decision, "mistaken_production_claimed_back_gives_up_nothing", "Fed. R. Civ. P. 26(b)(5)(B)")


@pytest.mark.parametrize("facts", QUALIFIED)
def test_production_by_mistake_left_alone_gives_up_a_qualified_privilege(held: Held, facts: dict[str, str]) -> None:
    held(facts, "disclosed", "mistaken_production_left_alone_gives_up_a_qualified_claim", production="mistaken", recovery="late")


@pytest.mark.parametrize("facts", [FOREIGN, OWN_SECRET])
def test_a_state_secret_is_not_lost_by_delay(held: Held, told: Told, facts: dict[str, str]) -> None:
    told(held(facts, "protected", production="mistaken", recovery="late"), "secret_is_not_lost_by_delay", "Reynolds")


def test_that_the_government_was_slow_is_for_the_opponent_to_show(held: Held) -> None:
    held(DELIBERATIVE, "protected", presuming="recovery", production="mistaken")


def test_delay_counts_for_nothing_where_nothing_was_produced(held: Held) -> None:
    held(DELIBERATIVE, "protected", production="no", recovery="late")


def test_waiver_is_not_called_mootness(held: Held) -> None:
    for text in (step.text for step in held(DELIBERATIVE, "disclosed", production="deliberate").steps):
        assert "moot" not in text
