"""A proof as a graph: what is so, and what it rests on, as plain data for whoever draws it."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from enum import StrEnum

from kb.decision import Kind, Step


class Part(StrEnum):
    """What a node of the graph is, in the order in which the kinds are counted."""

    FACT = "fact told"
    PRESUMED = "presumed"
    FINDING = "finding"
    RESULT = "result"
    REJECTED = "exception considered and rejected"
    DEFEATED = "rule kept from applying"


class Tie(StrEnum):
    """What an edge says of its ends."""

    BECAUSE = "because"
    REJECTED = "although considered"
    DEFEATS = "keeps from applying"


@dataclass(frozen=True)
class Node:
    """One thing said; `carries` is true if the disposition rests on it."""

    id: str
    kind: Part
    text: str
    carries: bool


@dataclass(frozen=True)
class Edge:
    """From what something rests on to what rests on it, both by the ids of their nodes."""

    source: str
    target: str
    kind: Tie


@dataclass(frozen=True)
class Graph:
    """The nodes, each after those it rests on, and the edges between them; `left_out` says in a sentence what is not in it."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    left_out: str = ""

    def only(self, wanted: Callable[[Node], bool]) -> "Graph":
        """The part of it whose nodes are wanted; where a node falls out, what rested on it rests on what it rested on."""
        kept = tuple(node for node in self.nodes if wanted(node))
        ids = {node.id for node in kept}
        edges = dict.fromkeys(
            Edge(source, edge.target, edge.kind) for edge in self.edges if edge.target in ids for source in self.sources(edge, ids)
        )
        return Graph(kept, tuple(edges))

    def tied(self) -> "Graph":
        """The part of it on which something in it rests, and what is found."""
        sources = {edge.source for edge in self.edges}
        return self.only(lambda node: node.id in sources or node.kind in (Part.FINDING, Part.RESULT))

    def sources(self, edge: Edge, kept: Collection[str]) -> tuple[str, ...]:
        """The node that an edge comes from or, where that falls out, those on which it rests; an exception is not passed through."""
        if edge.source in kept:
            return (edge.source,)
        if edge.kind is not Tie.BECAUSE:
            return ()
        return tuple(
            source
            for other in self.edges
            if other.target == edge.source and other.kind is Tie.BECAUSE
            for source in self.sources(other, kept)
        )


_PARTS = {
    Kind.ANSWER: Part.FACT,
    Kind.PRESUMED: Part.PRESUMED,
    Kind.RULE: Part.FINDING,
    Kind.REJECTED: Part.REJECTED,
    Kind.DEFEATED: Part.DEFEATED,
}


def whole(steps: tuple[Step, ...]) -> Graph:
    """The graph of all the steps of a proof; what several rules find, or several exceptions say, is one node."""
    number: dict[object, str] = {}
    node_of = {step.id: number.setdefault(sameness(step), f"N{len(number) + 1}") for step in steps}
    nodes: dict[str, Node] = {}
    edges: dict[Edge, None] = {}
    for step in steps:
        own = node_of[step.id]
        carries = step.carries or (own in nodes and nodes[own].carries)
        nodes[own] = Node(own, part(step), step.law if step.kind is Kind.DEFEATED else step.text, carries)
        edges |= dict.fromkeys(Edge(node_of[source], own, tie(step, source, steps)) for way in step.because for source in way)
    found = {step.rule: node_of[step.id] for step in steps if step.kind is Kind.RULE}
    edges |= dict.fromkeys(Edge(node_of[step.id], found[step.rule], Tie.REJECTED) for step in steps if step.kind is Kind.REJECTED)
    return Graph(tuple(nodes.values()), tuple(edges))


def sameness(step: Step) -> object:
    """Equal for steps that are one node: those that say the same, and rules each for itself where they are kept from applying."""
    return (step.kind, step.rule) if step.kind is Kind.DEFEATED else (step.kind, step.finding, step.text)


def part(step: Step) -> Part:
    """What a step is in the graph."""
    return Part.RESULT if step.kind is Kind.RULE and step.finding == "disposition" else _PARTS[step.kind]


def tie(step: Step, source: str, steps: tuple[Step, ...]) -> Tie:
    """How a step hangs on another: an exception that defeats a rule says so; the rest are what it rests on."""
    if step.kind is not Kind.DEFEATED:
        return Tie.BECAUSE
    text = next(each.text for each in steps if each.id == source)
    return Tie.DEFEATS if text == step.text else Tie.BECAUSE
