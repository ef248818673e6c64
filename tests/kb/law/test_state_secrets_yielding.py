"""How closely a claim of secrecy is looked at, and whether the state secrets privilege yields."""

from collections.abc import Callable

import pytest
from facts_of_law import FOREIGN, LOOKED, MET_NEED, OWN_SECRET, SPECIFIC_NEED

from kb.decision import Decision

Held = Callable[..., Decision]
Told = Callable[..., None]
GENERAL_DECLARATION = {**OWN_SECRET, "declaration": "sufficient"}

# ---------------------------------------------------------------- the greater the need, the closer the look at the claim


def test_a_specific_need_brings_a_general_declaration_of_secrecy_under_close_scrutiny(held: Held) -> None:
    decision = held({**GENERAL_DECLARATION, **SPECIFIC_NEED}, "in-camera-review", "contradicted_harm_calls_for_a_look", awaits="court")
    assert any(
        step.rule == "strong_need_calls_for_a_closer_look_at_a_general_claim_of_secrecy" and step.authorities[0].pinpoint == "11"
        for step in decision.steps
    )
    held({**GENERAL_DECLARATION, **SPECIFIC_NEED, **LOOKED}, "protected", "look_may_confirm_the_harm")


@pytest.mark.parametrize("need", [{"need_asserted": "general"}, {**SPECIFIC_NEED, "other_source": "yes"}, {"need_asserted": "none"}])
def test_a_weak_need_leaves_a_general_declaration_alone(held: Held, need: dict[str, str]) -> None:
    held({**GENERAL_DECLARATION, **need}, "protected", "considered_judgement_of_harm_has_substantial_weight")


def test_no_look_is_insisted_on_where_a_specific_showing_reveals_the_danger(held: Held, told: Told) -> None:
    decision = held(
        {**OWN_SECRET, **SPECIFIC_NEED},
        "protected",
        "considered_judgement_of_harm_has_substantial_weight",
        look="not_taken",
        declaration_answered="unrefuted",
    )
    told(decision, "unrefuted_declaration_of_a_secret_makes_a_look_unnecessary", "Reynolds at 10")


# ---------------------------------------------------------------- does it yield?


@pytest.mark.parametrize("court", ["cit", "ddc", "federal_circuit"])
def test_no_need_overcomes_the_governments_own_state_secret(held: Held, court: str) -> None:
    held({**OWN_SECRET, **MET_NEED}, "protected", "state_secrets_privilege_is_absolute", "Melamine at 66", court=court, weighing="yes")


def test_for_foreign_government_information_in_the_trade_court_a_general_need_is_not_enough(held: Held) -> None:
    held(FOREIGN, "protected", "general_need_is_not_enough", "Ceramica at 171", need_asserted="general")


def test_for_foreign_government_information_in_the_trade_court_a_specific_need_brings_a_look_and_then_weighing(held: Held) -> None:
    held({**FOREIGN, **SPECIFIC_NEED}, "in-camera-review", "specific_need_is_tried_by_a_look", "Nat'l Latex at 222")
    held({**FOREIGN, **MET_NEED}, "open", "state_secrets_from_a_foreign_government_may_be_disclosed_on_terms", "28 U.S.C. 2641(b)")
    held(
        {**FOREIGN, **MET_NEED},
        "disclosed-under-order",
        "foreign_government_information_may_be_disclosed_on_terms",
        "Ceramica at 169",
        weighing="yes",
    )
    held({**FOREIGN, **MET_NEED}, "protected", "need_outweighed_by_harm_fails", weighing="no")


@pytest.mark.parametrize("need", [SPECIFIC_NEED, {**MET_NEED, "weighing": "yes"}])
def test_no_other_court_has_that_power(held: Held, need: dict[str, str]) -> None:
    held({**FOREIGN, **need}, "protected", "state_secrets_privilege_is_absolute", court="ddc")


@pytest.mark.parametrize("facts", [OWN_SECRET, {**FOREIGN, "harm_shown": "yes"}])
def test_what_the_court_finds_outside_a_secret_is_disentangled_and_produced(held: Held, facts: dict[str, str]) -> None:
    held(facts, "disclosed-in-part", "look_may_disentangle_what_is_not_secret", "Ellsberg", look="taken", look_shows="severable_facts")
