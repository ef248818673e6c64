"""The logic of the ontology, by HermiT: consistent, nothing impossible, and the axioms bite."""

import owlready2
import pytest
from rdflib import RDF, Graph

import ontology
from kb.casefile import load as load_case
from kb.casefile import shipped
from kb.record import dataset
from ontology import IC
from ontology.reasoner import load, unsatisfiable

pytestmark = pytest.mark.reasoner


def with_more(*triples: tuple[object, object, object]) -> Graph:
    graph = Graph()
    for triple in ontology.graph():
        graph.add(triple)
    for triple in triples:
        graph.add(triple)  # type: ignore[arg-type]
    return graph


def test_owlready2_loads_every_class_and_hermit_finds_nothing_impossible() -> None:
    world = load(ontology.graph())
    assert len(list(world.classes())) >= 45
    assert unsatisfiable(world) == []


def test_the_cases_with_their_proofs_are_consistent_with_the_ontology() -> None:
    graph = Graph()
    for subject, predicate, value, _ in dataset(load_case(path) for path in shipped().values()).quads((None, None, None, None)):
        graph.add((subject, predicate, value))
    assert len(graph) > 5000
    assert unsatisfiable(load(graph)) == []


def test_what_an_opinion_binds_follows_from_its_court() -> None:
    world = load(ontology.graph())
    unsatisfiable(world)
    reynolds, melamine = world[str(IC.reynolds)], world[str(IC.melamine)]
    assert {court.name for court in reynolds.binds} >= {"cit", "dc_circuit", "federal_circuit"}
    assert melamine.binds == []


@pytest.mark.parametrize(
    ("subject", "other"),
    [
        ("privilege-deliberative-process", "StateSecretsPrivilege"),
        ("commerce", "Court"),
        ("reynolds", "Statute"),
        ("look", "Issue"),
        ("claimant", "Authority"),
    ],
)
def test_what_cannot_be_two_things_at_once_is_refused(subject: str, other: str) -> None:
    with pytest.raises(owlready2.OwlReadyInconsistentOntologyError):
        unsatisfiable(load(with_more((IC[subject], RDF.type, IC[other]))))
