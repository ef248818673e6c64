"""The shapes of a case file (SHACL), tried on a file: each violation told with its line and what would be right.

The one door to pyshacl. What the shapes refuse, the reader of case files refuses too; the shapes are for whoever checks a case
without it, and prove that a file which is read is a case for any other tool as well.
"""

import importlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from rdflib import RDF, RDFS, SH, Graph, URIRef
from rdflib.term import Node

import ontology
from kb.written.context import UNKNOWN
from kb.written.reading import Place, Written, written
from kb.yaml_reader import open_yaml
from ontology import IC
from ontology.faults import Fault, Faulty, nearest, shown
from ontology.loading import SHAPES

WORDS = (RDF.type, RDFS.subClassOf, IC.valueOf, IC.soughtBy)


@cache
def shapes() -> Graph:
    """The shapes, as `ontology/shapes.ttl` holds them."""
    return Graph().parse(SHAPES, format="turtle")


@cache
def words() -> tuple[tuple[Node, Node, Node], ...]:
    """What the shapes must know of the ontology: of which class each word is, and which class is within which."""
    return tuple(triple for triple in ontology.graph() if triple[1] in WORDS and str(triple[0]).startswith(str(IC)))


def results(graph: Graph) -> Graph:
    """What the shapes find wrong with a graph, as a SHACL report."""
    data = Graph()
    data += graph
    data += words()
    validate: Any = importlib.import_module("pyshacl").validate
    report: Graph = validate(data, shacl_graph=shapes(), inference="none", inplace=True)[1]
    return report


def check(file: Path) -> None:
    """Try the shapes on a case file.

    Raises:
        Faulty: with a fault for each violation; or the file is not YAML, or says something twice.
    """
    top = open_yaml(file)
    found = written(top, file.stem)
    faults = {*top.reader.faults, *faults_in(found, results(found.graph), str(file))}
    if faults:
        raise Faulty(faults)


def faults_in(found: Written, report: Graph, file: str) -> Iterator[Fault]:
    """Each violation, with its place in the file."""
    for result in violations(report):
        focus, path, value = (report.value(result, each) for each in (SH.focusNode, SH.resultPath, SH.value))
        place = place_of(found, focus, path, value)
        message = str(report.value(result, SH.resultMessage))
        near = nearest(place.key if is_unknown(path) else place.text, place.words) if is_unknown(path) or is_unknown(value) else ""
        yield Fault(shown(file), place.line, place.key, message + (near if near.startswith(" Did") else ""))


def violations(report: Graph) -> list[Node]:
    """Each violation in a report, but for those that only say that another shape is violated, which has results of its own."""

    def only_of_others(found: Node) -> bool:
        return (found, SH.detail, None) in report and (report.value(found, SH.sourceShape), SH.message, None) not in shapes()

    return [each for each in report.subjects(RDF.type, SH.ValidationResult) if not only_of_others(each)]


def is_unknown(node: Node | None) -> bool:
    """Whether it stands for a word that the form does not know."""
    return isinstance(node, URIRef) and node.startswith(UNKNOWN)


def place_of(found: Written, focus: Node | None, path: Node | None, value: Node | None) -> Place:
    """Where what is wrong is written: the very statement, another of that relation, or where the thing begins."""
    exact = [place for (s, p, o), place in found.places.items() if value is not None and (s, o) == (focus, value) and path in (p, None)]
    alike = [place for (s, p, _), place in found.places.items() if (s, p) == (focus, path)]
    about = [place for (s, _, o), place in found.places.items() if focus in (s, o)]
    begun = [found.begins[node] for node in (focus,) if node in found.begins]
    return (exact or alike[-1:] or begun or about or [Place(1, "case", "")])[0]
