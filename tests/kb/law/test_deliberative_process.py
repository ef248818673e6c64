"""What the deliberative process privilege covers."""

from collections.abc import Callable

import pytest
from facts_of_law import DELIBERATIVE, LOOKED, without

from kb.decision import Decision

Held = Callable[..., Decision]
Told = Callable[..., None]


def test_an_internal_paper_of_advice_before_a_decision_is_covered_on_an_unrefuted_declaration(held: Held) -> None:
    held(DELIBERATIVE, "protected", "undisputed_deliberative_paper_is_covered", "Melamine at 66 n.2", declaration_answered="unrefuted")


@pytest.mark.parametrize(
    ("element", "rule", "authority"),
    [
        ("internal", "paper_from_outside_is_not_covered", "Nat'l Latex at 221"),
        ("predecisional", "paper_explaining_a_decision_afterwards_is_not_covered", "Sears at 151-153"),
        ("deliberative", "paper_without_deliberation_is_not_covered", "Mink at 87-91"),
    ],
)
@pytest.mark.parametrize("declaration", ["specific", "absent"])
def test_a_paper_shown_to_lack_a_mark_of_deliberation_is_disclosed_whatever_the_form_of_the_claim(
    held: Held, element: str, rule: str, authority: str, declaration: str
) -> None:
    held(DELIBERATIVE, "disclosed", rule, authority, **{element: "no"}, declaration=declaration)


@pytest.mark.parametrize("answered", ["disputed", "contradicted"])
def test_a_character_in_issue_calls_for_a_look(held: Held, answered: str) -> None:
    held(
        DELIBERATIVE,
        "in-camera-review",
        "disputed_character_calls_for_a_look",
        "Melamine at 66 n.2",
        awaits="court",
        declaration_answered=answered,
    )


@pytest.mark.parametrize(
    ("finding", "disposition", "rule"),
    [
        ("as_described", "protected", "paper_found_deliberative_on_a_look_is_covered"),
        ("severable_facts", "disclosed-in-part", "look_may_find_severable_fact"),
        ("not_as_described", "disclosed", "look_may_show_a_paper_not_to_be_deliberative"),
        ("no_finding", "further-showing", "look_without_a_finding_leaves_the_claimant_to_prove_deliberation"),
    ],
)
def test_once_the_court_has_looked_its_finding_prevails(held: Held, finding: str, disposition: str, rule: str) -> None:
    held(DELIBERATIVE, disposition, rule, declaration_answered="contradicted", look="taken", look_shows=finding)


def test_what_the_record_does_not_say_and_nobody_disputes_is_taken_as_the_declaration_has_it(held: Held) -> None:
    silent = without(DELIBERATIVE, "internal", "predecisional", "deliberative")
    held(silent, "protected", "undisputed_deliberative_paper_is_covered", declaration_answered="unrefuted")


def test_a_look_settles_what_the_record_does_not_say(held: Held) -> None:
    silent = without(DELIBERATIVE, "internal", "predecisional", "deliberative")
    held({**silent, **LOOKED}, "protected", "paper_found_deliberative_on_a_look_is_covered", declaration_answered="disputed")


@pytest.mark.parametrize(
    ("element", "rule"),
    [
        ("internal", "claimant_must_prove_that_a_paper_is_internal"),
        ("predecisional", "claimant_must_prove_that_a_paper_came_before_the_decision"),
    ],
)
def test_who_exchanged_a_paper_and_when_is_for_the_claimant_to_prove_once_in_issue(held: Held, element: str, rule: str) -> None:
    held(without(DELIBERATIVE, element), "further-showing", rule, awaits="claimant", presuming=element, declaration_answered="contradicted")


# ---------------------------------------------------------------- adopted, or used as law


@pytest.mark.parametrize(
    ("adopted", "rule", "authority"),
    [
        ("adopted", "paper_adopted_in_a_decision_becomes_the_decision", "Sears at 161"),
        ("working_law", "working_law_is_not_advice", "Sears at 151-153"),
    ],
)
@pytest.mark.parametrize("more", [{}, {"declaration_answered": "disputed"}, LOOKED, {"declaration": "absent"}])
def test_a_paper_made_the_agencys_reason_or_rule_is_disclosed_whatever_it_was_before(
    held: Held, adopted: str, rule: str, authority: str, more: dict[str, str]
) -> None:
    held({**DELIBERATIVE, **more}, "disclosed", rule, authority, adopted=adopted)


def test_adoption_is_for_the_opponent_to_show(held: Held) -> None:
    held(DELIBERATIVE, "protected", presuming="adopted")


# ---------------------------------------------------------------- facts in it


def test_severable_facts_are_produced_and_the_rest_withheld(held: Held) -> None:
    held(DELIBERATIVE, "disclosed-in-part", "severable_fact_is_not_privileged", "Mink at 87-91", factual_matter="severable")


@pytest.mark.parametrize("look", [{"look": "not_taken"}, LOOKED])
def test_facts_whose_selection_is_the_deliberation_stay_with_it(held: Held, told: Told, look: dict[str, str]) -> None:
    decision = held({**DELIBERATIVE, **look}, "protected", factual_matter="inseparable")
    told(decision, "facts_whose_selection_is_the_deliberation_stay_with_it", "Montrose")


def test_disputed_facts_call_for_a_look_and_if_it_settles_nothing_for_proof_by_the_claimant(held: Held) -> None:
    disputed = {**DELIBERATIVE, "factual_matter": "in_issue"}
    held(disputed, "in-camera-review", "disputed_facts_call_for_a_look", awaits="court")
    held(
        disputed,
        "further-showing",
        "claimant_must_prove_that_facts_cannot_be_severed",
        awaits="claimant",
        look="taken",
        look_shows="no_finding",
    )
    held({**disputed, **LOOKED}, "protected", "paper_found_deliberative_on_a_look_is_covered")


def test_the_privilege_is_qualified(held: Held) -> None:
    held(DELIBERATIVE, "protected", "deliberative_process_privilege_is_qualified", "Nat'l Latex at 221")
