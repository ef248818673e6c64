"""Weighed factors as words: each says whom each answer helps, or why it helps neither side, and no rule's question hangs on one."""

from pathlib import Path

import pytest

import ontology
from kb.rulebook import all_rules
from ontology.builder import build
from ontology.faults import Faulty
from ontology.loading import turtle_files
from ontology.terms import WeighedFactor

WORDS = ontology.vocabulary()
FACTORS = list(WORDS.weighed.values())
SIDES = {"claimant", "opponent"}


def test_there_are_eight_and_they_are_asked_after_everything_on_which_a_rule_may_turn() -> None:
    assert list(WORDS.weighed) == [
        "centrality", "government_role", "seriousness", "terms_suffice", "frankness", "third_party_confidence", "matter_age", "policy",
    ]  # fmt: skip
    assert list(WORDS.questions) == [*WORDS.elements, *WORDS.weighed]
    assert not WORDS.elements.keys() & WORDS.weighed.keys()


@pytest.mark.parametrize("factor", FACTORS, ids=lambda factor: factor.term)
def test_each_answer_speaks_for_a_side_or_says_why_for_neither(factor: WeighedFactor) -> None:
    assert len(factor.values) >= 2 and {value.speaks_for for value in factor.values} & SIDES
    for value in factor.values:
        assert (value.speaks_for in SIDES) != value.neutral_because.endswith("."), value.iri


@pytest.mark.parametrize("factor", FACTORS, ids=lambda factor: factor.term)
def test_nothing_is_presumed_of_what_is_weighed_and_it_is_asked_only_where_need_counts(factor: WeighedFactor) -> None:
    assert factor.unproven == factor.sentence_if_unproven == ""
    assert "concern_balance" in WORDS.concerns(factor.term)
    gates, need = dict(factor.asked_if), dict(WORDS.elements["need_asserted"].asked_if)
    assert (gates["opposition"], gates["access"]) == (need["opposition"], need["access"])
    assert gates["privilege"] <= need["privilege"]


def test_what_an_element_asks_already_under_a_privilege_is_not_asked_again_under_it() -> None:
    """Age of a secret, confidence of a foreign government, harm despite terms, and what was given in confidence by firms."""
    twins = {"matter_age": "age", "third_party_confidence": "confidence", "terms_suffice": "terms_harm"}
    for factor, element in twins.items():
        gate = dict(WORDS.elements[element].asked_if)
        privileges = gate.get("privilege") or dict(WORDS.elements["fgi_submitted"].asked_if)["privilege"]
        assert not dict(WORDS.weighed[factor].asked_if)["privilege"] & privileges, factor


def test_no_rule_and_no_question_of_a_rule_hangs_on_what_is_weighed() -> None:
    for rule in all_rules():
        assert not {condition.term for condition in (*rule.given, *rule.unless)} & WORDS.weighed.keys()
    for element in WORDS.questions.values():
        assert not {gate for gate, _ in element.asked_if} & WORDS.weighed.keys()


def test_the_question_whether_need_outweighs_harm_does_not_list_again_what_is_weighed() -> None:
    said = WORDS.elements["weighing"].help
    assert not [word for word in ("central", "frank", "serious", "old", "policy", "party") if word in said]


def test_what_rules_use_and_people_weigh_too_is_marked_and_is_no_weighed_factor() -> None:
    too = {element.term for element in WORDS.elements.values() if "concern_balance" in WORDS.concerns(element.term)}
    assert too == {
        "need_asserted", "other_source", "document_serves", "misconduct", "process_in_issue", "harm_shown", "age", "confidence",
        "terms_harm", "proceeding", "interest", "weighing",
    }  # fmt: skip


def test_what_rests_on_warner_is_marked_as_not_read() -> None:
    assert all(factor.unverified for factor in FACTORS if factor.source.startswith("warner"))
    assert not WORDS.authorities["warner"].text_at_hand


SLIPS = {
    "a value that speaks for nobody and does not say why": (":speaksFor :opponent ; :usualness 3 .\n:centrality-useful", ":usualness 3 .\n:centrality-useful", "centrality-central", "speaks for a side or says in 'neutralBecause' why for neither"),
    "a value that speaks for a side and for neither": (":usualness 4 ;\n    :neutralBecause", ":usualness 4 ; :speaksFor :claimant ;\n    :neutralBecause", "centrality-useful", "why for neither"),
    "something presumed": (":question \"How central", ":unproven :centrality-marginal ; :sentenceIfUnproven \"Not shown.\"@en ; :question \"How central", "centrality", "nothing is presumed of it"),
    "a gate that is itself only weighed": (":askedIf :opposition-on-merits , :access-litigation , :privilege-deliberative-process , :privilege-executive .\n:policy-at-stake", ":askedIf :frankness-suffers .\n:policy-at-stake", "policy", "can open no question"),
    "no question": (":question \"Is the matter", ":asks \"Is the matter", "matter_age", "exactly one question"),
    "a doctrine that is none": (":policy a :WeighedFactor ; :belongsTo :need", ":policy a :WeighedFactor ; :belongsTo :needs", "policy", "which is no doctrine"),
}  # fmt: skip


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_in_a_weighed_factor_is_told_with_its_place(tmp_path: Path, slip: str) -> None:
    assert len(SLIPS) == 6
    right, wrong, term, hint = SLIPS[slip]
    file = next(path for path in turtle_files() if path.name == "weighing.ttl")
    assert right in file.read_text("utf-8")
    changed = tmp_path / "weighing.ttl"
    changed.write_text(file.read_text("utf-8").replace(right, wrong, 1), "utf-8")
    with pytest.raises(Faulty) as caught:
        build([path for path in turtle_files() if path.name != "weighing.ttl"] + [changed])
    (fault,) = [each for each in caught.value.faults if hint in each.message]
    assert (fault.term, fault.line > 0) == (term, True)
