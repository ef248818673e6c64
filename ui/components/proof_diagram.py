"""The proof as a diagram: the same as the text beside it, drawn, and in words for those who do not see it."""

from collections import Counter

import streamlit as st

from kb.decision import UnitDecision
from kb.proof_graph import Graph, Node, Part, Tie, proof_graph
from ui.components.prose import note

_SHAPES = {
    Part.FACT: ('["', '"]', ""),
    Part.PRESUMED: ('(["', '"])', "Presumed: "),
    Part.FINDING: ('("', '")', ""),
    Part.RESULT: ('[["', '"]]', ""),
    Part.REJECTED: ('{{"', '"}}', "Considered and rejected: "),
    Part.DEFEATED: ('{{"', '"}}', "Kept from applying: "),
}
_CLASSES = {Part.FACT: "fact", Part.PRESUMED: "fact", Part.FINDING: "finding", Part.RESULT: "result"}
_ARROWS = {Tie.BECAUSE: "-->", Tie.REJECTED: "-.->", Tie.DEFEATS: "-. keeps out .->"}
_STYLES = (
    "classDef fact stroke-width:1px",
    "classDef finding stroke-width:2px",
    "classDef result stroke-width:4px",
    "classDef aside stroke-dasharray:4 3",
)
KEY = (
    "From the facts at the left to the result at the right. Square boxes are facts told, boxes with round ends what is presumed, "
    "boxes with rounded corners findings; the result has a double edge. Broken lines lead from an exception that was considered."
)


def show(unit: UnitDecision) -> None:
    """The diagram of the proof for one document under one claim; a sentence where there is nothing to draw."""
    graph = proof_graph(unit)
    if not graph.nodes:
        note("Nothing follows yet, so there is nothing to draw.", "quiet")
        return
    note(KEY, "quiet")
    st.mermaid_chart(mermaid(graph), alt=in_words(graph))
    if graph.left_out:
        note(graph.left_out, "quiet")


def mermaid(graph: Graph) -> str:
    """The diagram as Mermaid reads it."""
    nodes = [f"{node.id}{box(node)}:::{_CLASSES.get(node.kind, 'aside')}" for node in graph.nodes]
    edges = [f"{edge.source} {_ARROWS[edge.kind]} {edge.target}" for edge in graph.edges]
    return "\n".join(["flowchart LR", *nodes, *edges, *_STYLES])


def box(node: Node) -> str:
    """A node with its text, in which nothing is a mark of Mermaid's."""
    opening, closing, before = _SHAPES[node.kind]
    text = before + node.text
    for character, name in (("#", "35"), ("&", "amp"), ('"', "quot"), ("<", "lt"), (">", "gt"), ("`", "96")):
        text = text.replace(character, f"\0{name};")
    return f"{opening}{text.replace(chr(0), '#')}{closing}"


def in_words(graph: Graph) -> str:
    """What the diagram shows: its end, what that rests on, and how much else there is."""
    text = {node.id: node.text for node in graph.nodes}
    counts = Counter(node.kind for node in graph.nodes)
    counted = ", ".join(f"{kind}: {counts[kind]}" for kind in Part if counts[kind])
    end = next((node for node in graph.nodes if node.kind is Part.RESULT), None)
    if not end:
        return f"Diagram of what is found so far. {counted}. The steps tell the same in words."
    because = " ".join(text[edge.source] for edge in graph.edges if edge.target == end.id and edge.kind is Tie.BECAUSE)
    return f"Diagram of the proof. {end.text} It rests on this: {because} {counted}. The steps tell the same in words."
