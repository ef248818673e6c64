"""What the page says of each class and relation, as plain data."""

from collections.abc import Iterable
from dataclasses import dataclass

from rdflib import OWL, RDF, RDFS, SKOS, BNode, Graph, URIRef
from rdflib.namespace import DCTERMS
from rdflib.term import Node

from kb.site.wording import excluded, in_words, label
from ontology import IC

KINDS = {
    "Classes": OWL.Class,
    "Relations": OWL.ObjectProperty,
    "Figures and truths": OWL.DatatypeProperty,
    "Texts and dates": OWL.AnnotationProperty,
}
MARKS = {
    OWL.FunctionalProperty: "functional", OWL.InverseFunctionalProperty: "inverse functional", OWL.TransitiveProperty: "transitive",
    OWL.AsymmetricProperty: "asymmetric", OWL.IrreflexiveProperty: "irreflexive",
}  # fmt: skip
MAPPED = (SKOS.exactMatch, SKOS.closeMatch, SKOS.broadMatch, SKOS.relatedMatch)


@dataclass(frozen=True)
class Term:
    """A term of the ontology; `facts` are what else is said of it, each under its heading, with names of terms in ⟦double brackets⟧."""

    key: str
    label: str
    definition: str
    source: str
    facts: tuple[tuple[str, tuple[str, ...]], ...]


def terms(graph: Graph, kind: str) -> tuple[Term, ...]:
    """Our terms of a kind, by label."""
    ours = {node for node in graph.subjects(RDF.type, KINDS[kind]) if isinstance(node, URIRef) and node.startswith(str(IC))}
    return tuple(sorted((term(graph, node) for node in ours), key=lambda each: (each.label.lower(), each.key)))


def term(graph: Graph, node: URIRef) -> Term:
    """One term."""
    said = {
        "Defined as": [named(graph, each) for each in graph.objects(node, OWL.equivalentClass)],
        "A kind of": [named(graph, each) for each in graph.objects(node, RDFS.subClassOf)],
        "Kinds of it": ours(graph, graph.subjects(RDFS.subClassOf, node)),
        "Nothing is both this and": ours(graph, excluded(graph, node)),
        "From": [named(graph, each) for each in graph.objects(node, RDFS.domain)],
        "To": [named(graph, each) for each in graph.objects(node, RDFS.range)],
        "A case of": [named(graph, each) for each in graph.objects(node, RDFS.subPropertyOf)],
        "Inverse of": [named(graph, each) for each in (*graph.objects(node, OWL.inverseOf), *graph.subjects(OWL.inverseOf, node))],
        "It is": [word for mark, word in MARKS.items() if (node, RDF.type, mark) in graph],
        "Relations from it": ours(graph, graph.subjects(RDFS.domain, node)),
        "Relations to it": ours(graph, graph.subjects(RDFS.range, node)),
        "For example": texts(graph, node, SKOS.example),
        "But not": texts(graph, node, IC.nonExample),
        "Note": [*texts(graph, node, SKOS.scopeNote), *texts(graph, node, IC.unverified), *texts(graph, node, SKOS.editorialNote)],
        "Elsewhere": [f"{label(graph, relation)}: {other}" for relation in MAPPED for other in graph.objects(node, relation)],
    }
    facts = tuple((heading, tuple(sorted(lines))) for heading, lines in said.items() if lines)
    key = node.removeprefix(str(IC))
    return Term(key, label(graph, node), text(graph, node, SKOS.definition), text(graph, node, DCTERMS.source), facts)


def ours(graph: Graph, nodes: Iterable[Node]) -> list[str]:
    """The named ones among some terms."""
    return [named(graph, each) for each in nodes if isinstance(each, URIRef)]


def named(graph: Graph, node: Node) -> str:
    """A term, or an expression with the terms in it, each in double brackets so that a page can link it."""

    def bracketed(each: Node) -> str:
        own = isinstance(each, URIRef) and each.startswith(str(IC))
        return f"⟦{str(each).removeprefix(str(IC))}|{label(graph, each)}⟧" if own else label(graph, each)

    found = in_words(graph, node, bracketed)
    return found[1:-1] if isinstance(node, BNode) and found.startswith("(") else found


def texts(graph: Graph, node: Node, relation: URIRef) -> list[str]:
    """The texts under a relation."""
    return [str(each) for each in graph.objects(node, relation)]


def text(graph: Graph, node: Node, relation: URIRef) -> str:
    """The one text under a relation, or nothing."""
    return next(iter(texts(graph, node, relation)), "")
