"""The logic of the ontology, by HermiT: consistent, nothing impossible, and the axioms bite."""

from itertools import pairwise
from pathlib import Path

import owlready2
import pytest
from files import IN_PARTS, case_in
from rdflib import RDF, Graph

import ontology
from kb.casefile import load as load_case
from kb.casefile import shipped
from kb.record import CASE, dataset
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


def test_a_case_in_parts_with_what_its_court_did_is_consistent_with_the_ontology(tmp_path: Path) -> None:
    more = "cross_motion: motion for a protective order\nruled:\n  passages: {is: disclosed, apart: It was reversed., why: reversed}\n"
    case = case_in(tmp_path, IN_PARTS, more=more + "  figures: disclosed\n  motion: granted\n  cross_motion: denied\n")
    graph = with_more()
    for subject, predicate, value, _ in dataset([case]).quads((None, None, None, None)):
        graph.add((subject, predicate, value))
    assert unsatisfiable(load(graph)) == []


@pytest.mark.parametrize("circle", [("a", "a"), ("a", "b", "a")])
def test_nothing_is_a_part_of_itself_nor_are_two_things_parts_of_one_another(circle: tuple[str, ...]) -> None:
    parts = [(CASE[part], IC.partOf, CASE[whole]) for part, whole in pairwise(circle)]
    with pytest.raises(owlready2.OwlReadyInconsistentOntologyError):
        unsatisfiable(load(with_more(*parts)))


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
