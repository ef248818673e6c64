"""The logic of the ontology, by HermiT: consistent, nothing impossible, and each axiom bites."""

from collections.abc import Iterator
from itertools import combinations, pairwise
from pathlib import Path

import owlready2
import pytest
from files import IN_PARTS, case_in
from rdflib import OWL, RDF, RDFS, BNode, Graph, Literal, URIRef
from rdflib.collection import Collection
from rdflib.term import Node
from reasoned import Reasoned, once

import ontology
from kb.casefile import at_hand
from kb.casefile import load as load_case
from kb.record import CASE, dataset
from kb.written.reading import written
from kb.yaml_reader import open_yaml
from ontology import IC
from ontology.reasoner import load, reason, unsatisfiable

pytestmark = pytest.mark.reasoner
PROBE = "https://example.org/both/"
SCHEMA = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.Ontology)


def schema() -> Graph:
    """Classes and relations alone, with what lists of individuals a class is closed by, and no words."""
    whole, found = ontology.graph(), Graph()
    kept = {node for kind in SCHEMA for node in whole.subjects(RDF.type, kind)} | {
        node for node in whole.all_nodes() if isinstance(node, BNode)
    }
    found += [
        (s, p, o)
        for s, p, o in whole
        if s in kept and not (isinstance(o, Literal) and isinstance(s, URIRef)) and p not in (IC.citedBy, IC.treatedBy)
    ]
    return found


def axioms(graph: Graph) -> dict[Node, list[Node]]:
    """Each axiom that says that classes exclude one another, with the classes."""
    found: dict[Node, list[Node]] = {
        node: list(Collection(graph, next(graph.objects(node, OWL.members)))) for node in graph.subjects(RDF.type, OWL.AllDisjointClasses)
    }
    for one, other in graph.subject_objects(OWL.disjointWith):
        found[URIRef(f"{one}/{other}")] = [one, other]
    return found


def both(graph: Graph) -> Iterator[tuple[Node, URIRef, Node, Node]]:
    """For each such axiom and each two of its classes the example that it forbids: what would belong to both."""
    for axiom, classes in axioms(graph).items():
        for one, other in combinations(classes, 2):
            yield axiom, URIRef(f"{PROBE}{'_and_'.join(sorted(str(each).rsplit('#')[-1] for each in (one, other)))}"), one, other


def probed(graph: Graph, bare: bool) -> Graph:
    """The schema with all the examples; `bare`, without the axioms that forbid them."""
    examples = list(both(graph))
    if bare:
        for node in list(graph.subjects(RDF.type, OWL.AllDisjointClasses)):
            graph.remove((node, None, None))
        graph.remove((None, OWL.disjointWith, None))
    for _, probe, *classes in examples:
        graph += [(probe, RDF.type, OWL.Class), *((probe, RDFS.subClassOf, each) for each in classes)]
    return graph


@pytest.fixture(scope="session")
def forbidden(tmp_path_factory: pytest.TempPathFactory) -> Reasoned:
    return once(tmp_path_factory, "forbidden", lambda: probed(schema(), bare=False))


@pytest.fixture(scope="session")
def allowed(tmp_path_factory: pytest.TempPathFactory) -> Reasoned:
    return once(tmp_path_factory, "allowed", lambda: probed(schema(), bare=True))


def test_every_disjointness_axiom_forbids_what_would_belong_to_both_and_nothing_else_is_impossible(forbidden: Reasoned) -> None:
    examples = {str(probe) for _, probe, *_ in both(schema())}
    assert len(axioms(schema())) == 21
    assert len(examples) == 407
    assert forbidden.impossible == examples


def test_without_the_axiom_the_same_example_would_be_possible(allowed: Reasoned) -> None:
    """So that each axiom bites, and none repeats what follows anyway."""
    bitten = {axiom for axiom, probe, *_ in both(schema()) if str(probe) not in allowed.impossible}
    assert set(axioms(schema())) - bitten == set()
    assert allowed.impossible == frozenset()


def with_more(*triples: tuple[Node, Node, Node]) -> Graph:
    return Graph() + ontology.graph() + from_triples(triples)


def from_triples(triples: tuple[tuple[Node, Node, Node], ...]) -> Graph:
    graph = Graph()
    graph += triples
    return graph


def test_owlready2_loads_every_class_and_what_an_opinion_binds_follows_from_its_court() -> None:
    world = load(ontology.graph())
    assert len(list(world.classes())) >= 75
    assert unsatisfiable(world) == []
    reynolds, melamine = world[str(IC.reynolds)], world[str(IC.melamine)]
    assert {court.name for court in reynolds.binds} >= {"cit", "dc_circuit", "federal_circuit"}
    assert melamine.binds == []


def test_the_cases_with_their_proofs_and_files_and_one_in_parts_are_consistent_with_the_ontology(tmp_path: Path) -> None:
    more = "cross_motion: motion for a protective order\nruled:\n  passages: {is: disclosed, apart: It was reversed., why: reversed}\n"
    parts = case_in(tmp_path, IN_PARTS, more=more + "  figures: disclosed\n  motion: granted\n  cross_motion: denied\n")
    graph = Graph()
    graph += [quad[:3] for quad in dataset([*(load_case(path) for path in at_hand().values()), parts]).quads((None, None, None, None))]
    assert len(graph) > 5000
    for name, path in at_hand().items():
        graph += written(open_yaml(path), name).graph
    world = load(graph)
    reason(world, property_values=False)


PAPER, WHOLE, CLAIM, UNIT = CASE["x/document/a"], CASE["x/document/b"], CASE["x/claim/c"], CASE["x/claim/c/a"]
CONTRADICTIONS: dict[str, list[tuple[Node, Node, Node]]] = {
    "a document that is a part of itself": [(PAPER, IC.partOf, PAPER)],
    "two documents that are parts of one another": [(one, IC.partOf, other) for one, other in pairwise((PAPER, WHOLE, PAPER))],
    "a privilege of two kinds": [(IC["privilege-deliberative-process"], RDF.type, IC.StateSecretsPrivilege)],
    "an agency that is a court": [(IC.commerce, RDF.type, IC.Court)],
    "a fourth side": [(CASE.stranger, RDF.type, IC.Side)] + [(CASE.stranger, OWL.differentFrom, IC[side]) for side in ("claimant", "opponent", "court")],
    "a claim of two privileges": [(CLAIM, IC.assertsPrivilege, IC["privilege-state-secrets"]), (CLAIM, RDF.type, IC.ExecutivePrivilegeClaim)],
    "a head of an agency who claims as a subordinate": [
        (CLAIM, IC.madeBy, IC.secretary_of_commerce), (UNIT, IC.ofClaim, CLAIM), (UNIT, IC.told, IC["claimant_office-subordinate"]),
    ],
    "a document both protected and disclosed": [(PAPER, IC.disposedOf, IC[f"disposition-{token}"]) for token in ("protected", "disclosed")],
}  # fmt: skip


def test_there_are_as_many_contradictions_as_are_promised() -> None:
    assert len(CONTRADICTIONS) == 8


@pytest.mark.parametrize("contradiction", CONTRADICTIONS)
def test_a_contradiction_between_facts_is_refused(contradiction: str) -> None:
    """Only the terms concerned are loaded, so that each is quickly seen."""
    graph = schema() + from_triples(tuple(CONTRADICTIONS[contradiction])) + described(CONTRADICTIONS[contradiction])
    with pytest.raises(owlready2.OwlReadyInconsistentOntologyError):
        reason(load(graph), property_values=False)


def described(facts: list[tuple[Node, Node, Node]]) -> Graph:
    """What the ontology says of the things that some facts name, but for words."""
    whole, found = ontology.graph(), Graph()
    for node in {each for fact in facts for each in fact if str(each).startswith(str(IC))}:
        found += [(node, p, o) for p, o in whole.predicate_objects(node) if not isinstance(o, (Literal, BNode))]
    return found
