"""The compiled function applied to columns: many rows at once, by the diagram that decides one.

The diagram is gone through once for a block of rows, from its leaves up, level by level. At each node a row has as many bits as
there are dispositions: those that are possible from there. A row of which the fact is told takes the bits of one child, a row of
which it is not takes those of all (supervaluation: van Fraassen 1966). So the time does not hang on what is told, and every row
costs the same few machine operations for each node; the diagram is the one that `kb.compiled` made, and no law stands here.
"""

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

import ontology
from kb.audit.codes import UNKNOWN, Codes, known_or_presumed
from kb.compiled import Compiled
from kb.diagram import Diagram, Node

Masks = NDArray[np.uint8]
Choice = tuple[int, tuple[int, ...]]
BLOCK = 1 << 14
ALL = np.uint8(255)


def dispositions() -> tuple[str, ...]:
    """The dispositions in the order of the ontology: the i-th is bit i of a mask."""
    return tuple(value.token for value in ontology.vocabulary().dispositions)


def named(mask: int) -> tuple[str, ...]:
    """The dispositions in a mask."""
    return tuple(token for number, token in enumerate(dispositions()) if mask >> number & 1)


def mask_of(leaf: Hashable) -> int:
    """A leaf as a mask.

    Raises:
        ValueError: there the rules contradict one another, or give nothing.
    """
    if not isinstance(leaf, frozenset) or len(leaf) != 1:
        raise ValueError(f"The rules give {sorted(leaf) if isinstance(leaf, frozenset) else leaf} for one set of answers.")
    return 1 << dispositions().index(next(iter(leaf)))


@dataclass(frozen=True)
class Step:
    """A node: where its bits are put, and for each child the number of the choice of values that leads there, and its place."""

    place: int
    kids: tuple[tuple[int, int], ...]


class Kernel:
    """What becomes of each of many rows under one law. Nothing in it changes, so any thread may ask.

    Raises:
        ValueError: the rules contradict one another, or give nothing, for some answers.
    """

    def __init__(self, function: Compiled) -> None:
        diagram = function.diagram
        nodes = sorted(below(diagram, function.root), key=lambda node: -diagram.level[node])
        leaves = [node for node in nodes if not diagram.kids[node]]
        self.leaves = [mask_of(diagram.leaf[node]) for node in leaves]
        choices: dict[Choice, int] = {}
        place, self.size = places(diagram, nodes)
        self.steps = [
            Step(place[node], tuple((choices.setdefault(choice, len(choices)), place[kid]) for choice, kid in children(diagram, node)))
            for node in nodes
            if diagram.kids[node]
        ]
        self.root, self.choices = place[function.root], [(level, chosen(values)) for level, values in choices]

    def possible(self, codes: Codes) -> Masks:
        """The dispositions that some completion of each row gives, as masks."""
        found = np.empty(len(codes), np.uint8)
        for start in range(0, len(codes), BLOCK):
            found[start : start + BLOCK] = self.block(codes[start : start + BLOCK])
        return found

    def closed(self, codes: Codes) -> Masks:
        """The same once the record is closed: what nobody told is what the burdens make of it."""
        found = np.empty(len(codes), np.uint8)
        for start in range(0, len(codes), BLOCK):
            found[start : start + BLOCK] = self.block(known_or_presumed(codes[start : start + BLOCK]))
        return found

    def block(self, codes: Codes) -> Masks:
        """Some rows, all nodes from the leaves up."""
        open_to = [table.take(codes[:, level]) for level, table in self.choices]
        bits, one = np.empty((self.size, len(codes)), np.uint8), np.empty(len(codes), np.uint8)
        for place, leaf in enumerate(self.leaves):
            bits[place] = leaf
        for step in self.steps:
            own = bits[step.place]
            (choice, kid), *others = step.kids
            np.bitwise_and(bits[kid], open_to[choice], out=own)
            for choice, kid in others:
                np.bitwise_and(bits[kid], open_to[choice], out=one)
                np.bitwise_or(own, one, out=own)
        found: Masks = bits[self.root].copy()
        return found


def below(diagram: Diagram, root: Node) -> set[Node]:
    """A node and all that can be reached from it."""
    seen, waiting = {root}, [root]
    while waiting:
        new = set(diagram.kids[waiting.pop()]) - seen
        seen |= new
        waiting += new
    return seen


def places(diagram: Diagram, nodes: Sequence[Node]) -> tuple[dict[Node, int], int]:
    """Where the bits of each node are put, and how many places that takes; a place is used again once no node above needs it.

    So all that is at hand stays small enough for the fast memory of the processor, in which most of the time goes.
    """
    last = {kid: node for node in nodes for kid in diagram.kids[node]}
    found, free, taken = dict[Node, int](), list[int](), 0
    for node in nodes:
        if free:
            found[node] = free.pop()
        else:
            found[node], taken = taken, taken + 1
        free += [found[kid] for kid in set(diagram.kids[node]) if last[kid] == node and diagram.kids[kid]]
    return found, taken


def children(diagram: Diagram, node: Node) -> Iterator[tuple[Choice, Node]]:
    """The children of a node, each once, with the values that lead to it."""
    kids = diagram.kids[node]
    for kid in dict.fromkeys(kids):
        yield (diagram.level[node], tuple(value for value, other in enumerate(kids) if other == kid)), kid


def chosen(values: tuple[int, ...]) -> Masks:
    """For each number of a value all bits if it is among these or unknown, else none."""
    found = np.zeros(UNKNOWN + 1, np.uint8)
    found[[*values, UNKNOWN]] = ALL
    return found
