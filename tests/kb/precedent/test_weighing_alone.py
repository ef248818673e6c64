"""What decisions say of the weighing of need against harm alone, and which of them say nothing of it."""

import json
from dataclasses import replace

import pytest
from examples import a_case

import ontology
from kb.case import Ruling
from kb.decide import decide
from kb.precedent import as_json
from kb.precedent.base import Base, Precedent, precedents, shipped_base
from kb.precedent.factors import factors, named
from kb.precedent.held import CLAIMANT, OPPONENT, SIDES
from kb.precedent.layer_wording import weighing_sentences
from kb.precedent.views import View, views
from kb.precedent.weighed import BALANCE, going_to
from ontology.dates import LegalDate

COVERED = {"privilege": "executive", "access": "litigation", "opposition": "on-merits", "claim_made": "yes", "claimant_office": "head",
           "personal_review": "reviewed", "declaration": "specific", "declaration_answered": "unrefuted", "executive_form": "general"}  # fmt: skip
NEED = {"need_asserted": "specific", "other_source": "no", "look": "taken", "look_shows": "as-described", "document_serves": "yes"}
TO_WEIGH = {**COVERED, **NEED, "proceeding": "criminal", "interest": "particular"}


def earlier(ruled: str, *because: str, **answers: str) -> Precedent:
    case = a_case("cit" if answers["privilege"] == "state-secrets" else "dc_circuit", **answers)
    case = replace(case, id="earlier", opinion="nixon", date=LegalDate("2020"), ruled={"paper": Ruling(ruled, because=because)})
    (found,) = precedents(case)
    return found


def asked(*base: Precedent, **answers: str) -> View:
    case = a_case("cit", **answers)
    decision = decide(case, "cit", LegalDate("2026"), True)
    return views(case, decision, decision.documents, Base(base) if base else None)[0]


def terms(found: Precedent) -> set[str]:
    assert found.weighed
    return {value.point for value in named(found.weighed.own | found.weighed.against)}


def test_only_what_goes_to_need_harm_or_the_part_of_the_government_is_on_the_scale() -> None:
    found = earlier("protected", **TO_WEIGH)
    assert terms(found) == {"need_asserted", "other_source", "document_serves", "proceeding", "interest"}
    assert {"declaration", "internal", "claim_made", "published"}.isdisjoint(going_to(BALANCE))


def test_who_protected_against_a_need_weighed_it_and_is_followed_on_the_weighing_though_the_claim_was_better_there() -> None:
    view = asked(earlier("protected", **{**TO_WEIGH, "executive_form": "presidential"}), **TO_WEIGH)
    assert view.weighing
    assert (view.all.side, view.weighing.all.side) == ("", CLAIMANT)


def test_a_decision_for_want_of_a_formal_claim_says_nothing_of_the_weighing() -> None:
    found = earlier("disclosed", "claim_made", **{**TO_WEIGH, "claim_made": "no"})
    assert found.held and found.weighed is None


def test_a_document_disclosed_because_it_is_not_covered_says_nothing_of_the_weighing() -> None:
    assert earlier("disclosed", **{**TO_WEIGH, "executive_form": "neither"}).weighed is None


def test_an_answer_whose_question_is_shut_out_does_not_keep_a_decision_from_speaking() -> None:
    assert earlier("protected", **{**TO_WEIGH, "authority_contested": "no"}).weighed == earlier("protected", **TO_WEIGH).weighed is not None


def test_a_document_disclosed_for_no_reason_told_says_nothing_of_the_weighing() -> None:
    assert earlier("disclosed", **TO_WEIGH).weighed is None


def test_a_document_disclosed_because_of_the_need_says_that_it_prevailed() -> None:
    found = earlier("disclosed", "need_asserted", "other_source", **TO_WEIGH)
    assert found.weighed and found.weighed.side == OPPONENT
    view = asked(found, **TO_WEIGH)
    assert view.weighing and view.weighing.all.side == OPPONENT


def test_a_reason_that_lies_only_in_part_on_the_scale_does_not_show_that_need_alone_would_have_prevailed() -> None:
    told = {**TO_WEIGH, "claim_timing": "late"}
    assert earlier("disclosed", "need_asserted", "claim_timing", **told).weighed is None
    assert earlier("disclosed", "process_in_issue", **{**TO_WEIGH, "process_in_issue": "liability"}).weighed is None


def test_where_the_court_is_told_to_have_weighed_and_no_other_ground_is_shown_the_rules_show_that_need_prevailed() -> None:
    weighed = {**TO_WEIGH, "weighing": "yes"}
    assert (earlier("disclosed", **weighed).weighed is None) is False
    assert earlier("disclosed", **{**weighed, "published": "by-government"}).weighed is None
    assert earlier("disclosed", **{**weighed, "misconduct": "shown"}).weighed is None


def test_who_protected_what_is_absolutely_privileged_or_irrelevant_or_unopposed_weighed_nothing() -> None:
    secret = {"privilege": "state-secrets", "access": "litigation", "opposition": "on-merits", "fgi_submitted": "no", "harm_shown": "yes"}
    assert earlier("protected", **secret).weighed is None
    assert earlier("protected", **{**secret, "fgi_submitted": "yes"}).weighed is not None
    assert earlier("protected", **{**TO_WEIGH, "relevance_shown": "irrelevant"}).weighed is None
    assert earlier("protected", **{**COVERED, "proceeding": "civil", "opposition": "none"}).weighed is None
    assert earlier("protected", **{**secret, "fgi_submitted": "yes", "confidence": "yes", "access": "foia"}).weighed is None


def test_a_protection_whose_reason_named_is_something_else_says_nothing_of_the_weighing() -> None:
    assert earlier("protected", "declaration", **TO_WEIGH).weighed is None
    assert {value.point for value in named(getattr(earlier("protected", "interest", "declaration", **TO_WEIGH).weighed, "reason", 0))} == {
        "interest"
    }  # fmt: skip


def test_of_the_shipped_decisions_these_speak_of_the_weighing_each_with_a_reason_on_the_scale() -> None:
    speaking = {each.opinion: each for each in shipped_base().decisions if each.weighed}
    assert {"ceramica", "national_latex", "warner", "union_oil"} <= set(speaking)
    assert {"reynolds", "republic_steel", "marriott_61fedcl411", "melamine", "matsushita", "sears"}.isdisjoint(speaking)
    scale = going_to(BALANCE)
    assert all({value.point for value in named(each.weighed.reason)} <= scale for each in speaking.values() if each.weighed)


def test_the_layer_is_told_only_where_need_must_be_weighed_and_not_where_something_else_is_open() -> None:
    assert asked(**TO_WEIGH).weighing is not None
    assert asked(**{**TO_WEIGH, "weighing": "no"}).weighing is None
    assert asked(**{**TO_WEIGH, "shared_with_party": "shown"}).weighing is None
    assert asked(**COVERED).weighing is None


def test_it_is_said_what_lies_on_the_scale_and_that_nobody_may_have_weighed_the_like() -> None:
    found = asked(earlier("disclosed", **TO_WEIGH), **TO_WEIGH).weighing
    assert found
    said = " ".join(weighing_sentences(found))
    assert said.startswith("On the scale for protection: the Government asserts a particular reason")
    assert "None of the decisions says how need and harm weigh" in said
    found = asked(earlier("protected", **TO_WEIGH), **TO_WEIGH).weighing
    assert found
    assert "on this alone, force protection: Nixon" in " ".join(weighing_sentences(found))


def test_as_data_the_layer_has_the_decisions_that_speak_of_it_and_what_is_forced() -> None:
    data = json.loads(json.dumps(as_json.view(asked(earlier("protected", **TO_WEIGH), **TO_WEIGH))))["weighing"]
    assert [each["opinion"] for each in data["decisions"]] == ["nixon"]
    assert (data["all"]["forced"], data["binding"]["forced"]) == (CLAIMANT, CLAIMANT)
    assert {each["term"] for side in SIDES for each in data["factors"][side]} == set(NEED) - {"look", "look_shows"} | {
        "proceeding",
        "interest",
    }


def test_every_factor_goes_to_a_concern() -> None:
    concerns = ontology.vocabulary().concerns
    if silent := sorted({value.point for value in factors() if not concerns(value.point)}):
        pytest.fail(f"Values of these speak for a side, but ':bearsOn' does not say to which concern they go: {', '.join(silent)}.")
