"""The order of grounds, several privileges over one document, and privileges whose law is not held here."""

from collections.abc import Callable
from pathlib import Path

import pytest
from facts_of_law import (
    DELIBERATIVE,
    FIGURES,
    FOREIGN,
    GENERAL,
    LOOKED,
    MET_NEED,
    OWN_SECRET,
    SPECIFIC_NEED,
    THINKING,
    UNHELD,
    Facts,
    under_several_claims,
)

import ontology
from kb.compiled import compiled
from kb.decide import decide
from kb.decision import Decision
from ontology.dates import LegalDate

Held = Callable[..., Decision]

PROTECTED, DISCLOSED = DELIBERATIVE, {**DELIBERATIVE, "predecisional": "no"}
OPEN, LOOK = {**DELIBERATIVE, **MET_NEED}, {**DELIBERATIVE, **SPECIFIC_NEED}
SHOWING, ORDER = {**OWN_SECRET, "declaration": "conclusory"}, FIGURES
PART = {**DELIBERATIVE, "factual_matter": "severable"}


# ---------------------------------------------------------------- several privileges over one document


@pytest.mark.parametrize("other", [DISCLOSED, OPEN, LOOK, SHOWING, ORDER, PART, UNHELD])
def test_any_privilege_that_protects_protects_the_document(other: Facts) -> None:
    for claims in ([OWN_SECRET, other], [other, OWN_SECRET]):
        decision = decide(under_several_claims("cit", *claims), close_record=True).documents[0]
        assert decision.disposition == "protected"
        assert decision.privileges == ("state-secrets",)


@pytest.mark.parametrize(
    ("less", "more"),
    [(OPEN, SHOWING), (UNHELD, DISCLOSED), (SHOWING, ORDER), (SHOWING, DISCLOSED), (LOOK, SHOWING), (ORDER, PART), (ORDER, DISCLOSED), (PART, {**FIGURES, "data_kind": "public"})],
)  # fmt: skip
def test_otherwise_the_least_disclosure_that_some_claim_supports_comes_first(less: Facts, more: Facts) -> None:
    alone = decide(under_several_claims("cit", less), close_record=True).documents[0].disposition
    decision = decide(under_several_claims("cit", more, less), close_record=True).documents[0]
    assert decision.disposition == alone
    assert decision.units[0].disposition != alone


def test_each_claim_on_the_document_is_told_the_one_that_fails_with_its_reason() -> None:
    decision = decide(under_several_claims("cit", DISCLOSED, OWN_SECRET), close_record=True)
    failed, good = decision.units
    assert (failed.disposition, good.disposition) == ("disclosed", "protected")
    assert "paper_explaining_a_decision_afterwards_is_not_covered" in {step.rule for step in failed.steps if step.carries}


def test_what_the_government_published_is_disclosed_under_every_claim_at_once() -> None:
    claims = [{**facts, "published": "by_government"} for facts in (DELIBERATIVE, OWN_SECRET, UNHELD)]
    assert decide(under_several_claims("cit", *claims), close_record=True).outcome == "overruled"


# ---------------------------------------------------------------- privileges whose law is not held here


def test_a_privilege_not_held_here_stands_unopposed_and_opposed_is_for_the_court(held: Held) -> None:
    held(UNHELD, "protected", "unopposed_claim_of_another_privilege_stands", opposition="none")
    held(UNHELD, "open", "opposed_claim_of_another_privilege_is_for_the_court", awaits="court")


def test_an_opposed_privilege_not_held_here_is_disclosed_only_if_published() -> None:
    law = compiled("cit", LegalDate("2026"))
    assert "disclosed" not in law.possible({"privilege": "other", "published": "no"})
    assert "disclosed" not in law.possible({"privilege": "other", "published": "leaked"})


# ---------------------------------------------------------------- the order of grounds


GROUNDS: list[tuple[dict[str, str], str]] = [
    ({"relevance_shown": "irrelevant"}, "irrelevant_document_is_withheld"),
    ({"in_record": "no", "relevance_shown": "unproved"}, "opponent_must_first_show_relevance"),
    ({"published": "by_government"}, "document_with_no_secrecy_left_is_produced"),
    ({"adopted": "adopted"}, "document_outside_the_privilege_is_produced"),
    ({"declaration": "absent"}, "defect_of_form_may_first_be_cured"),
]


@pytest.mark.parametrize("place", range(1, len(GROUNDS)))
def test_each_ground_decides_before_those_after_it(held: Held, place: int) -> None:
    first, rule = GROUNDS[place - 1]
    rest = {term: token for answers, _ in reversed(GROUNDS[place:]) for term, token in answers.items()}
    alone = held({**DELIBERATIVE, **first}, decide_alone(first), rule)
    held({**DELIBERATIVE, **rest, **first}, alone.documents[0].disposition, rule)


def decide_alone(answers: dict[str, str]) -> str:
    """What a ground gives by itself."""
    return decide(under_several_claims("cit", {**DELIBERATIVE, **answers}), close_record=True).documents[0].disposition


def test_a_defect_of_the_claim_comes_before_coverage_in_issue_and_need(held: Held) -> None:
    bad = {"claimant_office": "counsel", "authority_contested": "yes"}
    held(DELIBERATIVE, "further-showing", "defect_of_form_may_first_be_cured", "Alexander", declaration_answered="contradicted", **bad)
    held({**DELIBERATIVE, **MET_NEED}, "further-showing", "defect_of_form_may_first_be_cured", "Ascom", weighing="yes", **bad)


def test_coverage_in_issue_comes_before_need(held: Held) -> None:
    held(
        {**DELIBERATIVE, **SPECIFIC_NEED},
        "in-camera-review",
        "character_in_issue_is_settled_by_a_look",
        declaration_answered="contradicted",
    )


def test_severable_facts_come_out_where_no_need_opens_the_rest(held: Held) -> None:
    held({**GENERAL, **LOOKED}, "protected", need_asserted="general")
    held(
        DELIBERATIVE,
        "disclosed-in-part",
        "severable_facts_are_produced_and_the_rest_withheld",
        factual_matter="severable",
        need_asserted="general",
    )


# ---------------------------------------------------------------- dispositions


def test_no_answers_at_all_produce_the_governments_own_secret_for_need() -> None:
    secret = {
        "privilege": "state-secrets",
        "access": "litigation",
        "fgi_submitted": "no",
        "published": "no",
        "production": "no",
        "chance_to_cure": "no",
    }
    kept = {
        "secret_subject": "military",
        "harm_shown": "yes",
        "age": "not-raised",
        "look": "not-taken",
        "relevance_shown": "yes",
        "in_record": "yes",
    }
    for court in ("cit", "ddc"):
        assert compiled(court, LegalDate("2026")).possible({**secret, **kept}) == {"protected", "in-camera-review", "further-showing"}


def test_inquiry_into_thinking_never_ends_in_plain_disclosure_unless_it_was_published() -> None:
    found = compiled("cit", LegalDate("2026")).possible(
        {**{term: token.replace("_", "-") for term, token in THINKING.items()}, "published": "no"}
    )
    assert found == {"protected", "open"}


def test_foreign_government_information_is_never_produced_for_need_without_terms_in_the_trade_court() -> None:
    answers = {
        **FOREIGN,
        **MET_NEED,
        "weighing": "yes",
        "published": "no",
        "production": "no",
        "harm_shown": "yes",
        "age": "not_raised",
        "business_data": "no",
    }
    found = compiled("cit", LegalDate("2026")).possible(
        {term: token.replace("_", "-") for term, token in answers.items()} | {"chance_to_cure": "no"}
    )
    assert "disclosed" not in found
    assert "disclosed-under-order" in found


def test_every_disposition_of_the_ontology_is_reached_by_some_test_of_this_folder() -> None:
    text = "".join(file.read_text("utf-8") for file in Path(__file__).parent.glob("test_*.py"))
    tokens = [value.token for value in ontology.vocabulary().dispositions]
    assert len(tokens) == 7
    assert [token for token in tokens if f', "{token}"' not in text] == []
