"""As much of a proof as a diagram can show: a large one is unreadable, and slow to draw."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace

from kb.decision import UnitDecision
from kb.proof_graph.graph import Graph, Node, Part, whole
from kb.wording import listed

MOST_NODES = 40
_PLURAL = {
    Part.FACT: "facts told", Part.PRESUMED: "things presumed", Part.FINDING: "findings", Part.RESULT: "results",
    Part.REJECTED: "exceptions considered and rejected", Part.DEFEATED: "rules kept from applying",
}  # fmt: skip
_ASIDE = (Part.REJECTED, Part.DEFEATED)
_FOUND = (Part.FINDING, Part.RESULT)


def proof_graph(unit: UnitDecision, most: int = MOST_NODES) -> Graph:
    """The proof for one document under one claim, with at most so many nodes.

    The whole, if it has no more; else the part that carries the disposition; else that without the exceptions that were
    rejected and the facts that keep them out; else its findings alone; and of those, if they are still too many, the last.
    While nothing is settled nothing carries a disposition, and the part is chosen from the whole.
    """
    full = whole(unit.steps)
    base = full.only(lambda node: node.carries) if unit.settled else full
    choices: list[Callable[[Node], bool]] = [lambda _: True, lambda node: node.kind not in _ASIDE, lambda node: node.kind in _FOUND]
    parts = [full, *(base.only(choice).tied() for choice in choices)]
    chosen = next((part for part in parts if len(part.nodes) <= most), None)
    if chosen is None:
        last = {node.id for node in parts[-1].nodes[-most:]}
        chosen = parts[-1].only(lambda node: node.id in last)
    return replace(chosen, left_out=left_out(full, chosen))


def left_out(full: Graph, chosen: Graph) -> str:
    """A sentence on what is not shown; empty if nothing is missing."""
    shown = {node.id for node in chosen.nodes}
    missing = Counter(node.kind for node in full.nodes if node.id not in shown)
    counted = [f"{missing[kind]} {kind if missing[kind] == 1 else _PLURAL[kind]}" for kind in Part if missing[kind]]
    return f"Left out here for want of room, and told in the text: {listed(counted)}." if counted else ""
