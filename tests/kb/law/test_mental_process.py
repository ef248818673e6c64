"""When an official may be asked about his or her own thinking."""

from collections.abc import Callable

import pytest
from facts_of_law import THINKING, without

from kb.decision import Decision

Held = Callable[..., Decision]


def test_an_officials_thought_is_out_of_reach_with_no_formal_claim_and_no_declaration(held: Held) -> None:
    decision = held(THINKING, "protected", "official_may_not_be_asked_for_thoughts", "Morgan at 421-422", probe="none")
    asked = {step.finding for step in decision.steps}
    assert not asked & {"claim_made", "claimant_office", "declaration", "formal_validity"}


@pytest.mark.parametrize(
    ("probe", "rule"), [("bad_faith", "bad_faith_opens_the_inquiry"), ("no_record", "want_of_a_record_opens_the_inquiry")]
)
def test_bad_faith_strongly_shown_or_want_of_a_record_opens_the_inquiry_and_the_court_bounds_it(held: Held, probe: str, rule: str) -> None:
    held(THINKING, "open", rule, "Overton Park at 420", awaits="court", probe=probe)


def test_ground_for_inquiry_is_for_the_opponent_to_show(held: Held) -> None:
    held(THINKING, "protected", "official_may_not_be_asked_for_thoughts", presuming="probe")


@pytest.mark.parametrize(
    "need", [{"need_asserted": "specific", "other_source": "no"}, {"misconduct": "shown"}, {"process_in_issue": "liability"}]
)
def test_neither_need_nor_the_exceptions_to_a_privilege_over_papers_open_the_mind(held: Held, need: dict[str, str]) -> None:
    held({**THINKING, **need}, "protected", "official_thinking_is_kept_back", "Morgan at 421-422")


def test_questions_not_shown_to_bear_on_the_case_wait_for_that(held: Held) -> None:
    held(
        without(THINKING, "relevance_shown"),
        "further-showing",
        "opponent_must_first_show_relevance",
        awaits="opponent",
        probe="bad_faith",
        relevance_shown="unproved",
    )
