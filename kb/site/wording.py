"""A class expression in words, near to the Manchester syntax of OWL."""

from collections.abc import Callable

from rdflib import OWL, RDF, RDFS, BNode, Graph, Literal, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

JOINED = {OWL.intersectionOf: " and ", OWL.unionOf: " or "}
RESTRICTED = {OWL.someValuesFrom: "some", OWL.allValuesFrom: "only", OWL.hasValue: "value"}


def in_words(graph: Graph, node: Node, name: Callable[[Node], str]) -> str:
    """What an expression says; `name` says how a term is shown."""
    if not isinstance(node, BNode):
        return name(node)
    for relation, word in JOINED.items():
        if (parts := graph.value(node, relation)) is not None:
            return f"({word.join(in_words(graph, part, name) for part in Collection(graph, parts))})"
    if (members := graph.value(node, OWL.oneOf)) is not None:
        return "{" + ", ".join(name(each) for each in Collection(graph, members)) + "}"
    if (other := graph.value(node, OWL.complementOf)) is not None:
        return f"not {in_words(graph, other, name)}"
    relation_of = graph.value(node, OWL.onProperty)
    for restriction, word in RESTRICTED.items():
        if (filler := graph.value(node, restriction)) is not None and relation_of is not None:
            return f"{name(relation_of)} {word} {in_words(graph, filler, name)}"
    raise ValueError(f"An expression of no known form: {list(graph.predicate_objects(node))}")


def excluded(graph: Graph, cls: URIRef) -> set[Node]:
    """The classes that exclude a class, by an axiom about the two or about several."""
    found = set(graph.objects(cls, OWL.disjointWith)) | set(graph.subjects(OWL.disjointWith, cls))
    for axiom in graph.subjects(RDF.type, OWL.AllDisjointClasses):
        members = set(Collection(graph, members)) if (members := graph.value(axiom, OWL.members)) else set()
        found |= members if cls in members else set()
    return found - {cls}


def label(graph: Graph, node: Node) -> str:
    """The label of a term, or the last part of its name; a figure as it is."""
    if isinstance(node, Literal):
        return str(node)
    said = graph.value(node, RDFS.label)
    return str(said) if said is not None else str(node).rsplit("#", 1)[-1].rsplit("/", 1)[-1]
