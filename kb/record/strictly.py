"""The rules that hold without exception, as OWL axioms: what a reasoner needs no defeat of rules to conclude.

A rule with an exception, or one that is law in some courts or at some times only, is none of them, for OWL can take nothing back
and reckons with no dates. What a reasoner infers from these is therefore less than the rules find, and never otherwise.
"""

from collections.abc import Iterable, Sequence

from rdflib import OWL, RDF, RDFS, BNode, Graph
from rdflib.collection import Collection
from rdflib.term import Node

from kb.record.names import value_iri
from kb.rule import Condition, Rule
from ontology import IC


def is_strict(rule: Rule) -> bool:
    """Whether a rule holds without exception in every court and at any time."""
    return not rule.unless and not rule.under


def strict_axioms(rules: Iterable[Rule]) -> Graph:
    """For each strict rule: whatever its conditions hold of is a thing on which its conclusion is found."""
    graph = Graph()
    for rule in filter(is_strict, rules):
        conditions = [condition_class(graph, each) for each in rule.given]
        whole = conditions[0] if len(conditions) == 1 else combined(graph, OWL.intersectionOf, conditions)
        graph.add((whole, RDFS.subClassOf, has_value(graph, IC.found, *rule.conclusion)))
    return graph


def condition_class(graph: Graph, condition: Condition) -> Node:
    """The things of which a condition holds."""
    ways = [has_value(graph, IC.holds, condition.term, token) for token in condition.tokens]
    return ways[0] if len(ways) == 1 else combined(graph, OWL.unionOf, ways)


def has_value(graph: Graph, relation: Node, term: str, token: str) -> BNode:
    """The things so related to a value."""
    node = BNode()
    graph.add((node, RDF.type, OWL.Restriction))
    graph.add((node, OWL.onProperty, relation))
    graph.add((node, OWL.hasValue, value_iri(term, token)))
    return node


def combined(graph: Graph, how: Node, parts: Sequence[Node]) -> BNode:
    """The intersection or the union of classes."""
    node, members = BNode(), BNode()
    graph.add((node, RDF.type, OWL.Class))
    graph.add((node, how, members))
    Collection(graph, members, list(parts))
    return node
