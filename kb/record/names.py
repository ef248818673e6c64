"""The names, in RDF, of what a case and its proof are made of."""

from functools import lru_cache
from typing import Any, Protocol
from urllib.parse import quote

from rdflib import XSD, Graph, Literal, Namespace, URIRef
from rdflib.namespace import DCTERMS, PROV
from rdflib.term import Node

from kb.decision import Kind, Step
from ontology import IC
from ontology.dates import LegalDate

CASE = Namespace("https://w3id.org/in-camera/case/")
RULE = Namespace("https://w3id.org/in-camera/rule/")
ONTOLOGY_GRAPH = URIRef("https://w3id.org/in-camera/ontology")
RULES_GRAPH = URIRef("https://w3id.org/in-camera/rules")
INFERRED = "inferred"


class Sink(Protocol):
    """What takes triples: a graph, or something that writes them out at once."""

    def add(self, triple: tuple[Node, Node, Node], /) -> Any:
        """Take one."""


class Graphs(Protocol):
    """What holds named graphs: a dataset, or something that writes them out at once."""

    def graph(self, name: URIRef, /) -> Sink:
        """The graph of that name, which takes triples."""


def bind(graph: Graph) -> None:
    """The prefixes by which people know our names."""
    for prefix, space in {"ic": IC, "case": CASE, "rule": RULE, "prov": PROV, "dct": DCTERMS}.items():
        graph.bind(prefix, space, override=True, replace=True)


@lru_cache(maxsize=8192)
def case_iri(*parts: str) -> URIRef:
    """A name below the cases, safe whatever people call their documents."""
    return CASE["/".join(quote(part, safe="") for part in parts)]


def step_iri(case: str, step: Step) -> URIRef:
    """The name of a step: an answer by its element, any other by its number."""
    if step.kind is Kind.ANSWER:
        return case_iri(case, "claim", step.claim, step.document, "answer", step.finding)
    return case_iri(case, "claim", step.claim, step.document, "step", step.id.rsplit("/", 1)[-1])


def decision_iri(case: str, claim: str, document: str) -> URIRef:
    """The name of what is decided of a document under a claim."""
    return case_iri(case, "claim", claim, document, "decision")


@lru_cache(maxsize=4096)
def value_iri(term: str, token: str) -> URIRef:
    """The name of a value of a point."""
    return URIRef(f"{IC}{term}-{token}")


def result_iri(word: str) -> URIRef:
    """The name of a result of a motion, from its label or its word on the command line."""
    return IC["motion_" + word.replace(" ", "_").replace("-", "_")]


def say_about(graph: Sink, node: URIRef, case: str, claim: str, document: str, term: str) -> None:
    """What a step is about."""
    graph.add((node, IC.onDocument, case_iri(case, "document", document)))
    graph.add((node, IC.underClaim, case_iri(case, "claim", claim)))
    graph.add((node, IC.onPoint, IC[term]))


def date_literal(date: LegalDate) -> Literal:
    """A date as exact as it is known."""
    return Literal(date.text, datatype={4: XSD.gYear, 7: XSD.gYearMonth, 10: XSD.date}[len(date.text)])
