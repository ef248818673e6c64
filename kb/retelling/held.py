"""Where the triples come from that a decision is told from: a dataset of rdflib, or whatever answers queries."""

from collections.abc import Iterator, Sequence
from typing import Protocol

from rdflib import BNode, Dataset, Literal, URIRef
from rdflib.namespace import DCTERMS
from rdflib.term import Node

from kb.retelling.facts import Triple
from kb.sparql_answers import Cell, Limits, Rows
from kb.store.choosing import Where, flowing
from ontology import IC

LIMITS = Limits(seconds=60, rows=1_000_000, answer=200_000_000)


class Held(Protocol):
    """What holds named graphs and can be read."""

    def triples(self, graph: URIRef, predicates: Sequence[URIRef] = ()) -> Iterator[Triple]:
        """What one graph says, or what it says under some predicates."""

    def cases(self) -> list[str]:
        """The ids of the cases for which it holds inferences, in order."""


class InDataset:
    """Held by rdflib."""

    def __init__(self, graph: Dataset) -> None:
        self.graph = graph

    def triples(self, graph: URIRef, predicates: Sequence[URIRef] = ()) -> Iterator[Triple]:
        """What one graph says."""
        for predicate in predicates or (None,):
            for subject, said, value, _ in self.graph.quads((None, predicate, None, graph)):  # type: ignore[arg-type]
                yield subject, said, value

    def cases(self) -> list[str]:
        """The ids of the cases."""
        found = [case for _, _, case, _ in self.graph.quads((None, IC.inferredFor, None, None))]
        return sorted(str(name) for case in found for _, _, name, _ in self.graph.quads((case, DCTERMS.identifier, None, None)))


class Asked:
    """Held by whatever answers queries: in memory, in a folder, by another server."""

    def __init__(self, where: Where) -> None:
        self.where = where

    def triples(self, graph: URIRef, predicates: Sequence[URIRef] = ()) -> Iterator[Triple]:
        """What one graph says."""
        these = f"VALUES ?p {{ {' '.join(each.n3() for each in predicates)} }}" if predicates else ""
        for row in self.rows(f"SELECT ?s ?p ?o {{ GRAPH {graph.n3()} {{ {these} ?s ?p ?o }} }}"):
            yield row[0], row[1], row[2]

    def cases(self) -> list[str]:
        """The ids of the cases."""
        return sorted(str(name) for (name,) in self.rows("SELECT DISTINCT ?id { ?graph ic:inferredFor ?case . ?case dct:identifier ?id }"))

    def rows(self, query: str) -> Iterator[tuple[Node, ...]]:
        """The answer to a query."""
        with flowing(query, self.where, LIMITS) as flow:
            for row in flow.rows if isinstance(flow, Rows) else ():
                yield tuple(node(cell) for cell in row if cell)


def node(cell: Cell) -> Node:
    """A value as rdflib has it."""
    if cell.kind == "iri":
        return URIRef(cell.text)
    if cell.kind == "blank":
        return BNode(cell.text)
    return Literal(cell.text, lang=cell.language or None, datatype=URIRef(cell.datatype) if cell.datatype else None)
