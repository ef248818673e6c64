"""May the court rule now, and does the document matter?"""

from collections.abc import Callable

import pytest
from facts_of_law import DELIBERATIVE, FIGURES, FOREIGN, OWN_SECRET, PRESIDENTIAL, THINKING, UNHELD

from kb.decision import Decision, Kind

Held = Callable[..., Decision]
Told = Callable[..., None]
EARLY = {**DELIBERATIVE, "opposition": "timing_only"}
DISCOVERY = {**DELIBERATIVE, "in_record": "no"}


def test_that_the_motion_is_early_is_no_answer_and_shows_no_need(held: Held, told: Told) -> None:
    decision = held(EARLY, "protected", "wanting_time_to_judge_is_no_need", "Melamine at 67")
    told(decision, "early_motion_may_be_decided", "Melamine at 66")


def test_what_goes_to_the_merits_is_no_objection_to_timing(held: Held, told: Told) -> None:
    told(held(DELIBERATIVE, "protected"), "early_motion_may_be_decided", is_told=False)


def test_an_early_motion_on_a_defective_claim_is_not_saved_by_want_of_opposition(held: Held) -> None:
    held(
        EARLY,
        "further-showing",
        "conclusory_declaration_does_not_carry_the_claim",
        "Ceramica at 170",
        awaits="claimant",
        declaration="conclusory",
    )


@pytest.mark.parametrize("facts", [DELIBERATIVE, FOREIGN, OWN_SECRET, PRESIDENTIAL, FIGURES, THINKING, UNHELD])
def test_an_irrelevant_document_is_withheld_and_no_privilege_is_reached(held: Held, facts: dict[str, str]) -> None:
    decision = held(facts, "protected", "irrelevant_document_is_withheld", relevance_shown="irrelevant")
    carrying = {step.rule for step in decision.steps if step.kind is Kind.RULE and step.carries}
    assert carrying == {"irrelevant_document_is_out_of_reach", "irrelevant_document_is_withheld"}


def test_irrelevance_comes_before_publication(held: Held) -> None:
    held(DELIBERATIVE, "protected", "irrelevant_document_is_withheld", relevance_shown="irrelevant", published="by_government")


def test_disputed_relevance_is_for_the_opponent_to_show_even_of_a_published_paper(held: Held) -> None:
    for published in ("no", "by_government"):
        held(
            DISCOVERY,
            "further-showing",
            "disputed_relevance_must_be_shown",
            awaits="opponent",
            relevance_shown="unproved",
            published=published,
        )


def test_what_the_opponent_owes_on_relevance_is_not_owed_by_the_claimant_though_its_claim_is_bad_too(held: Held) -> None:
    held(DISCOVERY, "further-showing", "opponent_must_first_show_relevance", relevance_shown="unproved", declaration="absent")


def test_a_paper_of_the_record_is_relevant_without_being_shown_so(held: Held) -> None:
    held(DELIBERATIVE, "protected", "paper_of_the_record_is_taken_to_be_relevant", "19 U.S.C. 1516a(b)(2)(A)", relevance_shown="unproved")


@pytest.mark.parametrize("shown", ["yes", "undisputed"])
def test_relevance_shown_or_undisputed_lets_the_privilege_be_tried(held: Held, shown: str) -> None:
    held(DISCOVERY, "protected", "relevance_shown_or_undisputed_suffices", relevance_shown=shown)


@pytest.mark.parametrize("opposition", ["none", "timing_only"])
def test_relevance_is_not_tried_where_nobody_contests_the_merits(held: Held, opposition: str) -> None:
    held(DISCOVERY, "protected", "relevance_nobody_tries_is_passed_over", opposition=opposition, relevance_shown="unproved")
