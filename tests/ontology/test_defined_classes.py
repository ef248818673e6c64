"""What HermiT classifies from the facts of cases is what the rules conclude: the two never disagree."""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

import pytest
from _cases import random_answers
from rdflib import OWL, RDF, BNode, Graph, URIRef
from reasoned import Reasoned, once

import ontology
from kb.case import Case, Claim, Document, Given
from kb.casefile import load, shipped
from kb.decide import decide, known
from kb.decision import Decision
from kb.engine import run
from kb.record.names import case_iri, value_iri
from kb.record.proved import add_proved
from kb.record.strictly import is_strict, strict_axioms
from kb.record.told import add_told
from kb.record.units import add_units_told, unit_iri
from kb.rulebook import all_rules
from ontology import IC
from ontology.dates import LegalDate

pytestmark = pytest.mark.reasoner
WORDS = ontology.vocabulary()
MADE_UP = 60


def made_up() -> Iterator[Case]:
    """Cases at random, each of one document under one claim, wholly told."""
    dice = Random(1982)
    for number in range(MADE_UP):
        given = {term: Given(token) for term, token in random_answers(dice).items()}
        claim = Claim("claim", given.pop("privilege"), ("paper",), "", given)
        yield Case(f"made_up_{number}", "Example v. United States", "cit", LegalDate("1990"), (Document("paper", "The paper"),), (claim,))


def decided() -> list[tuple[Case, Decision]]:
    cases = [*(load(path) for path in shipped().values()), *made_up()]
    return [(case, decide(case, close_record=True) if case.id.startswith("made_up") else decide(case)) for case in cases]


@dataclass(frozen=True)
class Unit:
    """A document under a claim: its names in the graph, what was told of it, what was presumed besides, and what the rules find on both."""

    node: str
    document: str
    claim: str
    told: frozenset[tuple[str, str]]
    presumed: frozenset[tuple[str, str]]
    found: frozenset[tuple[str, str]]


def unit_of(case: Case, decision: Decision, claim: Claim, document: str) -> Unit:
    told = {term: given.token for term, given in case.unit(claim, document).items() if given.token}
    every = known(case, decision.record_closed, claim, document)
    found = run(
        decision.court, LegalDate(decision.law_as_of), {term: token for term, token in every.items() if term in WORDS.elements}
    ).found
    names = (unit_iri(case.id, claim.id, document), case_iri(case.id, "document", document), case_iri(case.id, "claim", claim.id))
    return Unit(*map(str, names), frozenset(told.items()), frozenset(every.items() - told.items()), frozenset(found.items()))


DECIDED = decided()
UNITS = [unit_of(case, decision, claim, document) for case, decision in DECIDED for claim, document in case.units()]


def facts() -> Graph:
    """The ontology with the strict rules, what was told and presumed in each case, and what became of each document: no finding."""
    graph = Graph() + ontology.graph() + strict_axioms(all_rules())
    for case, decision in DECIDED:
        add_told(graph, case)
        add_units_told(graph, case)
        proof = Graph()
        add_proved(proof, case.id, decision)
        graph += [triple for triple in proof if triple[1] in (IC.disposedOf, IC.hasOutcome, IC.hasResult)]
    for unit in UNITS:
        graph += [(URIRef(unit.node), IC.presumed, value_iri(*each)) for each in unit.presumed]
    for step in set(graph.subjects(RDF.type, IC.Answer)):
        graph.remove((step, None, None))
    for (relation, value), cls in asked():
        node = BNode()
        graph += [(cls, RDF.type, OWL.Class), (cls, OWL.equivalentClass, node), (node, RDF.type, OWL.Restriction)]
        graph += [(node, OWL.onProperty, relation), (node, OWL.hasValue, value)]
    return graph


def asked() -> Iterator[tuple[tuple[URIRef, URIRef], URIRef]]:
    """A class for each finding that strict rules give, and for the authorities binding in each case, whose members can be read off."""
    for term, token in sorted({rule.conclusion for rule in all_rules() if is_strict(rule)}):
        yield (IC.found, value_iri(term, token)), URIRef(f"https://example.org/found/{term}-{token}")
    for case in (load(path) for path in shipped().values()):
        yield (IC.bindingIn, case_iri(case.id)), URIRef(f"https://example.org/binding/{case.id}")


@pytest.fixture(scope="session")
def hermit(tmp_path_factory: pytest.TempPathFactory) -> Reasoned:
    return once(tmp_path_factory, "cases", facts)


def units(*found: tuple[str, str]) -> set[str]:
    """The units on which the rules find any of these."""
    return {unit.node for unit in UNITS if unit.found & set(found)}


def of_told(what: str, term: str, token: str) -> set[str]:
    """The documents, or the claims, of units of which this is told."""
    return {str(getattr(unit, what)) for unit in UNITS if (term, token) in unit.told}


def documents(*dispositions: str) -> set[str]:
    """The documents of which the rules so dispose."""
    found = ((case, document) for case, decision in DECIDED for document in decision.documents)
    return {str(case_iri(case.id, "document", each.id)) for case, each in found if each.settled and each.disposition in dispositions}


NOT_FOR_OTHERS = {str(each) for each in ontology.graph().subjects(IC.nonprecedentialOpinionOf, None)}
BY_THE_RULES: dict[str, set[str]] = {
    "DocumentWithForeignGovernmentInformation": of_told("document", "fgi_submitted", "yes"),
    "DocumentReadInCamera": of_told("document", "look", "taken"),
    "ContestedDocument": of_told("document", "opposition", "on-merits"),
    "ClaimByHeadOfAgency": of_told("claim", "claimant_office", "head"),
    "ClaimBySubordinate": of_told("claim", "claimant_office", "subordinate"),
    "DeliberativeProcessClaim": of_told("claim", "privilege", "deliberative-process"),
    "StateSecretsClaim": of_told("claim", "privilege", "state-secrets"),
    "ExecutivePrivilegeClaim": of_told("claim", "privilege", "executive"),
    "PredecisionalDeliberation": {
        unit.node for unit in UNITS if {("internal", "yes"), ("predecisional", "yes"), ("deliberative", "yes")} <= unit.told
    },
    "MatterOutsideDeliberation": units(("adoption", "made"))
    | {unit.node for unit in UNITS if unit.told & {("internal", "no"), ("predecisional", "no")}},
    "ProtectedDocument": documents("protected"),
    "DisclosedDocument": documents("disclosed", "disclosed-in-part", "disclosed-under-order"),
    "DocumentLeftToTheCourt": documents("open", "in-camera-review"),
    "PrecedentialOpinion": {str(IC[key]) for key, each in WORDS.authorities.items() if each.kind == "Opinion"} - NOT_FOR_OTHERS,
    "NonprecedentialOpinion": NOT_FOR_OTHERS,
    "OpinionWithoutForce": {str(IC[key]) for key, each in WORDS.authorities.items() if each.ended_by(LegalDate("2026"))},
    "CourtThatHasEnded": {str(IC[key]) for key in WORDS.of_kind("Court") if WORDS.court(key).successor},
}


def test_every_defined_class_is_compared_or_its_findings_are() -> None:
    """Those left out of the comparison one by one have tests of their own below."""
    graph = ontology.graph()
    parts = {node: cls for cls, node in graph.subject_objects(OWL.equivalentClass)}
    defined = {str(cls)[len(str(IC)) :] for node, cls in parts.items() if (node, OWL.intersectionOf, None) in graph}
    apart = {"HeadOfAgency", "BindingAuthorityForThisCourt", "QualifiedClaim", "AbsoluteClaim"}
    assert defined == set(BY_THE_RULES) | apart
    assert len(defined) == 21


@pytest.mark.parametrize("name", BY_THE_RULES)
def test_a_defined_class_holds_what_the_rules_say_and_nothing_else(hermit: Reasoned, name: str) -> None:
    assert hermit.members[str(IC[name])] == BY_THE_RULES[name] != set()


def test_nothing_is_impossible_with_all_cases_and_the_strict_rules_together(hermit: Reasoned) -> None:
    assert hermit.impossible == frozenset()
    assert len(UNITS) >= 38 + MADE_UP


def test_what_owl_infers_from_the_strict_rules_is_always_found_by_the_rules(hermit: Reasoned) -> None:
    """Nothing follows in OWL that the rules, which know exceptions too, do not find."""
    inferred = 0
    for (relation, value), cls in asked():
        if relation == IC.found:
            term, _, token = str(value)[len(str(IC)) :].partition("-")
            inferred += len(hermit.members[str(cls)])
            assert hermit.members[str(cls)] <= units((term, token)), (term, token)
    assert inferred > 200


def test_what_only_strict_rules_can_find_owl_infers_whole(hermit: Reasoned) -> None:
    whole = wholly_strict()
    assert len(whole) > 25
    for term, token in whole:
        assert hermit.members[f"https://example.org/found/{term}-{token}"] == units((term, token)), (term, token)


def wholly_strict() -> set[tuple[str, str]]:
    """The findings that strict rules alone give, from answers and other such findings."""
    rules = all_rules()
    found = {rule.conclusion for rule in rules}
    while True:
        weak = {
            r.conclusion
            for r in rules
            if not is_strict(r) or any(not g.on_element and (g.term, t) not in found for g in r.given for t in g.tokens)
        }
        if not found & weak:
            return found
        found -= weak


def test_a_privilege_found_qualified_is_never_found_absolute(hermit: Reasoned) -> None:
    qualified, absolute = (hermit.members[str(IC[name])] for name in ("QualifiedClaim", "AbsoluteClaim"))
    assert qualified <= units(("force", "qualified"))
    assert not qualified & absolute
    assert len(qualified) > 20


def test_the_heads_of_agencies_are_those_of_commerce_and_of_the_commission(hermit: Reasoned) -> None:
    assert hermit.members[str(IC.HeadOfAgency)] == {str(IC.secretary_of_commerce), str(IC.chairman_of_the_itc)}
    assert str(IC.under_secretary_for_international_trade) in hermit.members[str(IC.SubordinateOffice)]


def test_an_authority_is_binding_for_this_court_if_it_binds_it_or_was_adopted_above(hermit: Reasoned) -> None:
    """OWL reckons with no dates, so it is compared with whom an authority ever bound."""
    for case in (load(path) for path in shipped().values()):
        ever = {str(IC[key]) for key, each in WORDS.authorities.items() if case.court in reach(each)}
        assert hermit.members[f"https://example.org/binding/{case.id}"] == ever
    assert len(hermit.members[str(IC.BindingAuthorityForThisCourt)]) > 30


def reach(authority: object) -> frozenset[str]:
    adopted = authority.adoption  # type: ignore[attr-defined]
    return authority.binds | adopted.binds | {adopted.by} if adopted else authority.binds  # type: ignore[attr-defined,no-any-return]


def test_what_a_proof_calls_binding_is_binding_for_its_court_and_what_it_calls_less_is_not_or_not_any_more(hermit: Reasoned) -> None:
    outside_time = {"weight_later", "weight_not_in_force", "weight_none", "weight_this_opinion", "weight_by_analogy"}
    cited = 0
    for case, decision in DECIDED[: len(shipped())]:
        binding = hermit.members[f"https://example.org/binding/{case.id}"]
        for each in (cited for step in decision.steps for cited in step.authorities):
            cited += 1
            if each.weight_key == "weight_binding":
                assert str(IC[each.key]) in binding or WORDS.authority(each.key).issuer == case.court, (case.id, each.key)
            elif str(IC[each.key]) in binding:
                stands = case.court in WORDS.authority(each.key).binding_on(LegalDate(decision.law_as_of))
                assert each.weight_key in outside_time or not stands, (case.id, each.key, each.weight_key)
    assert cited > 300
