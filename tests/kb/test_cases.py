"""The three opinions: the rules dispose of each document as the court did, and for the court's own reasons."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from rdflib import Literal
from rdflib.namespace import DCTERMS

import ontology
from kb import Decision, decide, load, shipped
from kb.case import Case, Ruling
from kb.decision import Kind
from kb.rulebook import all_rules
from ontology.loading import turtle_files

CASES = {"national_latex": 2, "melamine_chemicals": 1, "ceramica_regiomontana": 1}
OURS = ("national_latex", "melamine", "ceramica")


def decided(name: str) -> tuple[Case, Decision]:
    case = load(shipped()[name])
    return case, decide(case)


def rules_carrying(decision: Decision) -> set[str]:
    return {step.rule for step in decision.steps if step.kind is Kind.RULE and step.carries}


def test_three_cases_are_shipped() -> None:
    assert set(shipped()) == set(CASES)


@pytest.mark.parametrize("name", CASES)
def test_each_document_is_disposed_of_as_the_court_did(name: str) -> None:
    case, decision = decided(name)
    assert len(decision.documents) == CASES[name] == len(case.ruled)
    assert {document.id: document.disposition for document in decision.documents} == {
        name: given.token for name, given in case.ruled.items()
    }
    assert case.ruled_motion is not None
    assert decision.motion == case.ruled_motion.token
    assert decision.settled


@pytest.mark.parametrize("name", CASES)
def test_the_engine_never_sees_what_the_court_ruled(name: str) -> None:
    case, decision = decided(name)
    other_way = {document: Ruling("disclosed") for document in case.ruled}
    assert decide(replace(case, ruled=other_way)) == decision


def test_in_national_latex_the_need_fails_because_the_look_showed_no_reasons_in_the_documents() -> None:
    _, decision = decided("national_latex")
    carrying = rules_carrying(decision)
    assert {"need_that_the_document_does_not_meet_fails", "look_may_bear_the_claim_out", "uncontested_authority_is_passed_over"} <= carrying
    assert not {"need_that_other_evidence_meets_fails", "general_need_is_not_enough", "unrefuted_declaration_is_taken_as_true"} & carrying


def test_in_melamine_the_only_objection_is_that_the_motion_is_early_and_the_declaration_stands_unrefuted() -> None:
    _, decision = decided("melamine_chemicals")
    rules = {step.rule for step in decision.steps if step.kind is Kind.RULE}
    assert {"early_motion_may_be_decided", "unrefuted_declaration_makes_a_look_unnecessary"} <= rules
    carrying = rules_carrying(decision)
    assert {"wanting_time_to_judge_is_no_need", "unrefuted_declaration_is_taken_as_true", "head_of_the_agency_may_claim"} <= carrying


def test_in_ceramica_harm_is_presumed_the_statute_makes_the_privilege_qualified_and_the_need_is_general() -> None:
    _, decision = decided("ceramica_regiomontana")
    carrying = rules_carrying(decision)
    assert {
        "harm_from_foreign_government_information_is_presumed",
        "state_secrets_from_a_foreign_government_may_be_disclosed_on_terms",
        "general_need_is_not_enough",
    } <= carrying
    assert "content_of_foreign_government_information_does_not_matter" in {step.rule for step in decision.steps}
    assert "unproved_belief_holds_nothing_up" in {step.rule for step in decision.steps}
    defeated = {step.rule for step in decision.steps if step.kind is Kind.DEFEATED}
    assert defeated == {"state_secrets_privilege_is_absolute"}


# ---------------------------------------------------------------- every page exists


def pages(text: str, first: int) -> set[int]:
    """The pages of an opinion: the first, and each that a star begins."""
    return {first, *(int(number) for number in re.findall(r"\*(\d{2,3})", text))}


FIRST = {"national_latex": 219, "melamine": 65, "ceramica": 168}
NOTES = {"national_latex": 3, "melamine": 3, "ceramica": 2}


def is_there(pinpoint: str, key: str, text: str) -> bool:
    """Whether every page, and every note, that a pinpoint names is in the opinion."""
    for part in pinpoint.split(", "):
        found = re.fullmatch(r"(\d+)(?:-(\d+))?(?: n\.(\d+))?", part)
        if not found:
            return False
        named = {int(found[1]), int(found[2] or found[1])}
        if not named <= pages(text, FIRST[key]) or int(found[3] or 1) > NOTES[key]:
            return False
    return True


def pinpoints_of_cases() -> list[tuple[str, str, str]]:
    found = []
    for name, path in shipped().items():
        case = load(path)
        answers = [given for claim, document in case.units() for given in case.unit(claim, document).values()]
        for given in [*answers, *case.rulings.values()]:
            found.append((name, case.opinion, given.at))
    return found


def pinpoints_of_rules() -> list[tuple[str, str, str]]:
    return [(rule.name, cite.key, cite.pinpoint) for rule in all_rules() for cite in rule.authorities if cite.key in OURS]


def pinpoints_of_terms() -> list[tuple[str, str, str]]:
    sources = [source for file in turtle_files() for source in re.findall(r'dct:source "([^"]+)"', file.read_text("utf-8"))]
    return [("dct:source", source.partition(" ")[0], source.partition(" ")[2]) for source in sources if source.partition(" ")[0] in OURS]


def test_every_pinpoint_to_the_three_opinions_names_a_page_that_is_there(opinions: dict[str, str]) -> None:
    cases, rules, terms = pinpoints_of_cases(), pinpoints_of_rules(), pinpoints_of_terms()
    assert len(cases) >= 60
    assert len(rules) >= 100
    assert len(terms) >= 60
    missing = [(name, key, at) for name, key, at in cases + rules + terms if key in OURS and not is_there(at, key, opinions[key])]
    assert missing == []


def test_a_page_of_an_authority_not_at_hand_is_given_only_where_the_opinions_or_the_doctrine_give_it() -> None:
    given = {f"{cite.key} {cite.pinpoint}" for rule in all_rules() for cite in rule.authorities if cite.pinpoint and cite.key not in OURS}
    by_the_opinions = {"carlisle 216", "carlisle 219 n.63", "carlisle_district 1897"}
    by_the_doctrine = {
        "reynolds 7-8",
        "reynolds 10",
        "reynolds 11",
        "mink 87-91",
        "sears 151-153",
        "sears 161",
        "morgan 421-422",
        "overton_park 420",
    }
    assert given == by_the_opinions | by_the_doctrine


def test_no_authority_stands_in_the_ontology_that_neither_a_rule_nor_an_opinion_uses_and_that_is_no_decision_of_the_table() -> None:
    used = {cite.key for rule in all_rules() for cite in rule.authorities}
    graph = ontology.graph()
    cited = {str(node).rsplit("#", 1)[1] for node in graph.subjects(ontology.IC.citedBy, None)}
    tabled = {str(node).rsplit("#", 1)[1] for node in graph.subjects(DCTERMS.source, Literal("precedents"))}
    adopting = {str(node).rsplit("#", 1)[1] for node in graph.objects(None, ontology.IC.precedentAdoptedIn)}
    assert adopting == {"south_corp"}
    assert set(ontology.vocabulary().authorities) - used - cited - set(OURS) - tabled - adopting == set()


def test_the_walk_over_the_pages_would_notice_a_page_that_is_not_there(opinions: dict[str, str]) -> None:
    assert is_there("219 n.2", "national_latex", opinions["national_latex"])
    for wrong in ("223", "219-223", "222 n.4", "p. 220", ""):
        assert not is_there(wrong, "national_latex", opinions["national_latex"])


def test_every_answer_of_a_shipped_case_whose_opinion_is_at_hand_says_on_which_page_it_stands() -> None:
    assert [entry for entry in pinpoints_of_cases() if entry[1] in OURS and not entry[2]] == []


def test_the_notes_of_case_files_are_in_our_own_words(opinions: dict[str, str]) -> None:
    """No run of eight words of a case file stands in an opinion."""
    for path in shipped().values():
        written = re.findall(r"[a-z0-9]+", yaml.dump(yaml.safe_load(path.read_text("utf-8"))).lower())
        for text in opinions.values():
            read = " ".join(re.findall(r"[a-z0-9]+", text.lower()))
            copied = [" ".join(written[n : n + 8]) for n in range(len(written) - 7) if f" {' '.join(written[n : n + 8])} " in f" {read} "]
            assert copied == []


def test_the_words_of_the_law_are_our_own(opinions: dict[str, str]) -> None:
    """No run of nine words of a rule or a term stands in an opinion."""
    read = " ".join(" ".join(re.findall(r"[a-z0-9]+", text.lower())) for text in opinions.values())
    propositions = [rule.proposition for rule in all_rules()]
    sentences = [text for file in turtle_files() for text in re.findall(r'(?<!rdfs:label )"([^"]{40,})"@en', Path(file).read_text("utf-8"))]
    assert len(propositions) > 100
    assert len(sentences) > 400
    copied = []
    for text in propositions + sentences:
        words = re.findall(r"[a-z0-9]+", text.lower())
        copied += [(" ".join(words[n : n + 9]), text) for n in range(len(words) - 8) if " ".join(words[n : n + 9]) in read]
    assert copied == []
