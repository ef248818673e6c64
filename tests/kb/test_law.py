"""Sentences of law, each tried on the smallest set of facts that shows it. The record is closed unless a test says otherwise."""

from collections.abc import Callable
from pathlib import Path

import pytest
from examples import a_case

import ontology
from kb.decide import decide
from kb.decision import Decision, Kind
from ontology.dates import LegalDate

Ruling = Callable[..., Decision]

DELIBERATIVE = {
    "privilege": "deliberative_process", "opposition": "on_merits", "in_record": "yes", "claim_made": "yes", "claimant_office": "head",
    "declaration": "specific", "internal": "yes", "predecisional": "yes", "deliberative": "yes",
}  # fmt: skip
FOREIGN = {
    "privilege": "state_secrets", "opposition": "on_merits", "in_record": "yes", "claim_made": "yes", "claimant_office": "head",
    "declaration": "specific", "fgi_submitted": "yes", "confidence": "yes", "classification": "conforming",
}  # fmt: skip
OWN_SECRET = {**FOREIGN, "fgi_submitted": "no", "harm_shown": "yes"}
PRESIDENTIAL = {
    "privilege": "executive", "opposition": "on_merits", "in_record": "yes", "claim_made": "yes", "claimant_office": "head",
    "declaration": "specific", "presidential": "yes",
}  # fmt: skip
MET_NEED = {"need_asserted": "specific", "other_source": "no", "look": "taken", "look_shows": "as_described", "document_serves": "yes"}


def disposition(decision: Decision) -> str:
    return decision.documents[0].disposition


def carried_by(decision: Decision) -> set[str]:
    return {step.rule for step in decision.steps if step.kind is Kind.RULE and step.carries}


def without(facts: dict[str, str], *terms: str) -> dict[str, str]:
    return {term: token for term, token in facts.items() if term not in terms}


# ---------------------------------------------------------------- threshold


def test_that_the_motion_is_early_is_no_answer(ruling: Ruling) -> None:
    decision = ruling(**{**DELIBERATIVE, "opposition": "timing_only"})
    assert disposition(decision) == "protected"
    assert "early_motion_may_be_decided" in {step.rule for step in decision.steps}
    assert "wanting_time_to_judge_is_no_need" in carried_by(decision)


def test_an_irrelevant_document_is_withheld_without_reaching_the_privilege(ruling: Ruling) -> None:
    decision = ruling(**{**DELIBERATIVE, "in_record": "no", "relevance_shown": "irrelevant"})
    assert disposition(decision) == "protected"
    assert carried_by(decision) == {"irrelevant_document_is_out_of_reach", "irrelevant_document_is_withheld"}


def test_disputed_relevance_is_for_the_opponent_to_show(ruling: Ruling) -> None:
    decision = ruling(**{**DELIBERATIVE, "in_record": "no", "relevance_shown": "unproved"})
    assert disposition(decision) == "further-showing"
    assert decision.documents[0].awaits == ("opponent",)


def test_relevance_is_not_tried_where_nobody_contests_the_merits(ruling: Ruling) -> None:
    decision = ruling(**{**DELIBERATIVE, "in_record": "no", "opposition": "none"})
    assert disposition(decision) == "protected"
    assert "relevance_nobody_tries_is_passed_over" in carried_by(decision)


# ---------------------------------------------------------------- publication


def test_what_the_government_has_published_is_disclosed_whatever_the_claim(ruling: Ruling) -> None:
    for facts in (DELIBERATIVE, FOREIGN, PRESIDENTIAL):
        decision = ruling(**facts, published="by_government")
        assert disposition(decision) == "disclosed"
        assert "published_document_is_produced" in carried_by(decision)


def test_an_unproved_belief_that_another_party_has_the_document_holds_nothing_up(ruling: Ruling) -> None:
    decision = ruling(**FOREIGN, shared_with_party="believed")
    assert disposition(decision) == "protected"
    assert "unproved_belief_holds_nothing_up" in {step.rule for step in decision.steps}


def test_proved_access_of_another_party_leaves_the_question_open(ruling: Ruling) -> None:
    assert disposition(ruling(**FOREIGN, shared_with_party="shown")) == "open"


# ---------------------------------------------------------------- formal claim


def test_without_a_formal_claim_the_government_must_make_one(ruling: Ruling) -> None:
    decision = ruling(**{**DELIBERATIVE, "claim_made": "no"})
    assert disposition(decision) == "further-showing"
    assert decision.documents[0].awaits == ("claimant",)


def test_the_absence_of_a_claim_is_held_against_the_claimant_when_the_record_closes(ruling: Ruling) -> None:
    decision = ruling(**without(DELIBERATIVE, "claim_made"))
    assert disposition(decision) == "further-showing"
    assert "claim_made" in decision.units[0].presumed


def test_a_subordinate_may_claim_where_nobody_contests_it(ruling: Ruling) -> None:
    decision = ruling(**{**DELIBERATIVE, "claimant_office": "subordinate"})
    assert disposition(decision) == "protected"
    assert "authority_contested" in decision.units[0].presumed


@pytest.mark.parametrize("office", ["subordinate", "counsel", "unidentified"])
def test_a_contested_claim_by_anybody_below_the_head_is_defective(ruling: Ruling, office: str) -> None:
    decision = ruling(**{**DELIBERATIVE, "claimant_office": office}, authority_contested="yes")
    assert disposition(decision) == "further-showing"
    assert "contested_claim_must_come_from_the_head" in carried_by(decision)


def test_the_power_to_claim_deliberative_process_can_be_delegated_but_not_state_secrets(ruling: Ruling) -> None:
    delegated = {"claimant_office": "delegate", "authority_contested": "yes"}
    assert disposition(ruling(**{**DELIBERATIVE, **delegated})) == "protected"
    assert disposition(ruling(**{**FOREIGN, **delegated})) == "further-showing"


def test_delegation_was_no_law_in_the_trade_court_before_2006() -> None:
    case = a_case(**{**DELIBERATIVE, "claimant_office": "delegate", "authority_contested": "yes"})
    assert decide(case, as_of=LegalDate("2006-02-02"), close_record=True).outcome == "further-showing"
    assert decide(case, as_of=LegalDate("2006-02-03"), close_record=True).outcome == "sustained"


def test_a_claim_without_personal_review_is_defective(ruling: Ruling) -> None:
    assert disposition(ruling(**DELIBERATIVE, personal_review="not_reviewed")) == "further-showing"


def test_every_defect_of_a_claim_is_told_and_not_the_first_only(ruling: Ruling) -> None:
    decision = ruling(**{**DELIBERATIVE, "claimant_office": "counsel", "declaration": "conclusory"}, authority_contested="yes")
    assert {"claim_without_authority_is_defective", "claim_without_support_is_defective"} <= carried_by(decision)


@pytest.mark.parametrize("declaration", ["conclusory", "blanket", "absent"])
def test_a_thin_declaration_may_be_mended_once_and_then_costs_the_privilege(ruling: Ruling, declaration: str) -> None:
    facts = {**DELIBERATIVE, "declaration": declaration}
    assert disposition(ruling(**facts)) == "further-showing"
    assert disposition(ruling(**facts, chance_to_cure="yes")) == "disclosed"


def test_a_look_makes_good_a_thin_declaration_but_not_a_claim_by_the_wrong_official(ruling: Ruling) -> None:
    looked = {**DELIBERATIVE, "declaration": "conclusory", "look": "taken", "look_shows": "as_described"}
    assert disposition(ruling(**looked)) == "protected"
    assert disposition(ruling(**{**looked, "claimant_office": "counsel", "authority_contested": "yes"})) == "further-showing"


# ---------------------------------------------------------------- deliberative process


@pytest.mark.parametrize("element", ["internal", "predecisional", "deliberative"])
def test_a_paper_shown_to_lack_a_mark_of_deliberation_is_disclosed_whatever_the_form_of_the_claim(ruling: Ruling, element: str) -> None:
    assert disposition(ruling(**{**DELIBERATIVE, element: "no"})) == "disclosed"
    assert disposition(ruling(**{**DELIBERATIVE, element: "no", "declaration": "absent"})) == "disclosed"


def test_disputed_character_calls_for_a_look(ruling: Ruling) -> None:
    decision = ruling(**DELIBERATIVE, declaration_answered="disputed")
    assert disposition(decision) == "in-camera-review"
    assert decision.documents[0].awaits == ("court",)


def test_no_look_is_called_for_once_the_court_has_looked(ruling: Ruling) -> None:
    looked = {**DELIBERATIVE, "declaration_answered": "disputed", "look": "taken"}
    assert disposition(ruling(**looked, look_shows="as_described")) == "protected"
    assert disposition(ruling(**looked, look_shows="not_as_described")) == "disclosed"
    assert disposition(ruling(**looked, look_shows="no_finding")) == "further-showing"


def test_an_unrefuted_declaration_makes_a_look_unnecessary(ruling: Ruling) -> None:
    decision = ruling(**DELIBERATIVE, declaration_answered="unrefuted", look="not_taken", factual_matter="not_in_issue")
    assert disposition(decision) == "protected"
    assert "unrefuted_declaration_makes_a_look_unnecessary" in {step.rule for step in decision.steps}


def test_silence_that_nobody_disputes_is_passed_over_and_a_look_settles_what_the_record_does_not_say(ruling: Ruling) -> None:
    silent = without(DELIBERATIVE, "internal", "predecisional", "deliberative")
    assert disposition(ruling(**silent, declaration_answered="unrefuted")) == "protected"
    looked = {**silent, "declaration_answered": "disputed", "look": "taken", "look_shows": "as_described"}
    assert disposition(ruling(**looked)) == "protected"


@pytest.mark.parametrize("element", ["internal", "predecisional"])
def test_who_wrote_a_paper_and_when_is_for_the_claimant_to_prove_once_in_issue(ruling: Ruling, element: str) -> None:
    facts = {**without(DELIBERATIVE, element), "declaration_answered": "contradicted"}
    decision = ruling(**facts)
    assert disposition(decision) == "further-showing"
    assert element in decision.units[0].presumed
    assert decision.documents[0].awaits == ("claimant",)


def test_severable_facts_are_produced_and_the_rest_withheld(ruling: Ruling) -> None:
    assert disposition(ruling(**DELIBERATIVE, factual_matter="severable")) == "disclosed-in-part"
    looked = {**DELIBERATIVE, "look": "taken", "look_shows": "severable_facts"}
    assert disposition(ruling(**looked)) == "disclosed-in-part"


def test_facts_whose_selection_is_the_deliberation_stay_with_it(ruling: Ruling) -> None:
    decision = ruling(**DELIBERATIVE, factual_matter="inseparable", look="not_taken")
    assert disposition(decision) == "protected"
    assert "facts_whose_selection_is_the_deliberation_stay_with_it" in {step.rule for step in decision.steps}


def test_disputed_facts_call_for_a_look_and_if_it_settles_nothing_for_proof(ruling: Ruling) -> None:
    facts = {**DELIBERATIVE, "factual_matter": "in_issue"}
    assert disposition(ruling(**facts)) == "in-camera-review"
    decision = ruling(**facts, look="taken", look_shows="no_finding")
    assert disposition(decision) == "further-showing"
    assert decision.documents[0].awaits == ("claimant",)


# ---------------------------------------------------------------- state secrets


def test_harm_from_foreign_government_information_is_presumed(ruling: Ruling) -> None:
    decision = ruling(**FOREIGN)
    assert disposition(decision) == "protected"
    assert "harm_from_foreign_government_information_is_presumed" in carried_by(decision)


def test_without_confidence_or_conforming_classification_harm_must_be_shown(ruling: Ruling) -> None:
    for slip in ({"confidence": "no"}, {"classification": "improper"}, {"classification": "none"}):
        assert disposition(ruling(**{**FOREIGN, **slip})) == "further-showing"
        assert disposition(ruling(**{**FOREIGN, **slip}, harm_shown="yes")) == "protected"


def test_the_presumption_of_harm_can_be_rebutted(ruling: Ruling) -> None:
    assert disposition(ruling(**FOREIGN, harm_shown="rebutted")) == "disclosed"


def test_that_it_is_business_data_does_not_matter_but_subterfuge_is_left_open(ruling: Ruling) -> None:
    assert disposition(ruling(**FOREIGN, business_data="argued")) == "protected"
    assert disposition(ruling(**FOREIGN, business_data="channelled")) == "open"
    assert disposition(ruling(**FOREIGN, business_data="channelled", harm_shown="yes")) == "open"


def test_evidence_against_the_harm_calls_for_a_look_but_argument_does_not(ruling: Ruling) -> None:
    assert disposition(ruling(**OWN_SECRET, declaration_answered="disputed")) == "protected"
    assert disposition(ruling(**OWN_SECRET, declaration_answered="contradicted")) == "in-camera-review"


def test_no_need_overcomes_the_governments_own_state_secret(ruling: Ruling) -> None:
    decision = ruling(**OWN_SECRET, **MET_NEED, weighing="yes")
    assert disposition(decision) == "protected"
    assert "state_secrets_privilege_is_absolute" in carried_by(decision)


def test_what_the_court_finds_outside_a_secret_is_disentangled_and_produced(ruling: Ruling) -> None:
    for facts in (OWN_SECRET, FOREIGN):
        assert disposition(ruling(**facts, harm_shown="yes") if facts is FOREIGN else ruling(**facts)) == "protected"
        looked = {**facts, "harm_shown": "yes", "look": "taken", "look_shows": "severable_facts"}
        assert disposition(ruling(**looked)) == "disclosed-in-part"


def test_another_partys_access_does_not_open_an_absolute_privilege(ruling: Ruling) -> None:
    assert disposition(ruling(**OWN_SECRET, shared_with_party="shown")) == "protected"
    assert disposition(ruling(**FOREIGN, shared_with_party="shown")) == "open"


def test_the_trade_court_may_disclose_foreign_government_information_on_terms_and_no_other_court_may(ruling: Ruling) -> None:
    facts = {**FOREIGN, **MET_NEED, "weighing": "yes"}
    assert disposition(ruling(**facts)) == "disclosed-under-order"
    assert disposition(ruling(court="ddc", **facts)) == "protected"


# ---------------------------------------------------------------- executive privilege


def test_presidential_privilege_yields_to_a_criminal_trial_and_is_weighed_in_a_civil_case(ruling: Ruling) -> None:
    assert disposition(ruling(**PRESIDENTIAL, **MET_NEED, proceeding="criminal")) == "disclosed"
    assert disposition(ruling(**PRESIDENTIAL, **MET_NEED, proceeding="civil")) == "open"
    assert disposition(ruling(**PRESIDENTIAL, **MET_NEED, proceeding="criminal", interest="particular")) == "open"


def test_a_paper_that_never_reached_the_president_is_outside_presidential_privilege(ruling: Ruling) -> None:
    assert disposition(ruling(**{**PRESIDENTIAL, "presidential": "no"})) == "disclosed"


# ---------------------------------------------------------------- need


@pytest.mark.parametrize("need", ["none", "general"])
def test_no_need_and_a_general_need_leave_the_privilege_standing(ruling: Ruling, need: str) -> None:
    assert disposition(ruling(**DELIBERATIVE, need_asserted=need)) == "protected"


def test_a_specific_need_that_nothing_else_meets_calls_for_a_look(ruling: Ruling) -> None:
    facts = {**DELIBERATIVE, "need_asserted": "specific", "other_source": "no"}
    assert disposition(ruling(**facts)) == "in-camera-review"
    assert disposition(ruling(**{**facts, "other_source": "yes"})) == "protected"


def test_that_no_other_source_serves_is_for_the_opponent_to_show(ruling: Ruling) -> None:
    decision = ruling(**DELIBERATIVE, need_asserted="specific")
    assert disposition(decision) == "protected"
    assert "other_source" in decision.units[0].presumed


def test_a_need_that_the_document_does_not_meet_fails(ruling: Ruling) -> None:
    facts = {**DELIBERATIVE, **MET_NEED, "document_serves": "no"}
    assert disposition(ruling(**facts)) == "protected"


def test_weighing_is_left_to_people(ruling: Ruling) -> None:
    facts = {**DELIBERATIVE, **MET_NEED}
    assert disposition(ruling(**facts)) == "open"
    assert disposition(ruling(**facts, weighing="no")) == "protected"
    assert disposition(ruling(**facts, weighing="yes", statutory_review="yes")) == "disclosed-under-order"
    assert disposition(ruling(**facts, weighing="yes", statutory_review="no")) == "disclosed"


# ---------------------------------------------------------------- privileges outside this base


def test_a_privilege_outside_this_base_stands_unopposed_and_is_never_overruled(ruling: Ruling) -> None:
    assert disposition(ruling(privilege="other", opposition="none", in_record="yes")) == "protected"
    assert disposition(ruling(privilege="other", opposition="on_merits", in_record="yes")) == "open"


def test_every_disposition_of_the_ontology_is_reached_by_some_test_of_this_file() -> None:
    text = Path(__file__).read_text("utf-8")
    tokens = [value.token for value in ontology.vocabulary().dispositions]
    assert len(tokens) == 7
    assert [token for token in tokens if f'== "{token}"' not in text] == []
