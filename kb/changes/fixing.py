"""Which sets of present values fix a function where it is: a decision diagram over the sets, much of it made once for many points.

Variable i of the diagram says whether the i-th value is known: 0 that it is not, 1 that it is as at present. Its leaf is true
where every completion of what is known gives the present value of the function, which is `kb.changes.known` without the values that
do not matter. What a set does from a node on hangs only on the variables below it, so points that are alike there share all
of that: of a log of many rows, each of which is a point, little is left to be made anew.
"""

from collections.abc import Collection, Hashable, Sequence
from functools import lru_cache
from threading import Lock

from kb.diagram import Diagram, Node

MOST_NODES = 300_000
UNHELD = -1


class Fixing:
    """A function, freed of all but whether it has one value; `known` may be asked by one thread at a time."""

    def __init__(self, diagram: Diagram, root: Node, leaf: Hashable) -> None:
        self.function = Diagram(diagram.sizes)
        self.root = has_value(diagram, root, leaf, self.function)
        self.below = variables_below(self.function)
        self.lock = Lock()
        self.forget()

    def forget(self) -> None:
        """Begin with a new diagram; whoever holds the old one keeps it."""
        self.made = Diagram([2] * len(self.function.sizes))
        self.found: dict[tuple[Node, tuple[int, ...]], Node] = {}
        self.joined: dict[tuple[Node, Node], Node] = {}

    def known(self, held: Sequence[int]) -> tuple[Diagram, Node]:
        """Where the function is known to have the value, by which of the values `held` are known; UNHELD can never be."""
        with self.lock:
            if len(self.made.level) > MOST_NODES:
                self.forget()
            return self.made, self.walk(self.root, held)

    def walk(self, node: Node, held: Sequence[int]) -> Node:
        """The same from a node on."""
        kids, level = self.function.kids[node], self.function.level[node]
        if not kids:
            return self.made.true if self.function.leaf[node] else self.made.false
        key = node, tuple([held[each] for each in self.below[node]])
        found = self.found.get(key)
        if found is None:
            unknown = self.made.true
            for kid in dict.fromkeys(kids):
                if unknown == self.made.false:
                    break
                unknown = self.both(unknown, self.walk(kid, held))
            told = unknown if held[level] == UNHELD else self.walk(kids[held[level]], held)
            found = self.found[key] = self.made.node(level, (unknown, told))
        return found

    def both(self, one: Node, other: Node) -> Node:
        """Conjunction; it stops as soon as one side settles it, which `Diagram.both` does only at the top."""
        made = self.made
        if other in (one, made.true) or one == made.false:
            return one
        if one == made.true or other == made.false:
            return other
        key = (one, other) if one < other else (other, one)
        found = self.joined.get(key)
        if found is None:
            top = min(made.level[one], made.level[other])
            left = made.kids[one] if made.level[one] == top else (one, one)
            right = made.kids[other] if made.level[other] == top else (other, other)
            found = self.joined[key] = made.node(top, (self.both(left[0], right[0]), self.both(left[1], right[1])))
        return found


def has_value(diagram: Diagram, root: Node, leaf: Hashable, made: Diagram) -> Node:
    """In another diagram, whether a function has one value."""
    found: dict[Node, Node] = {}

    def walk(node: Node) -> Node:
        if node not in found:
            kids = diagram.kids[node]
            own = diagram.leaf[node] == leaf
            found[node] = made.node(diagram.level[node], [walk(kid) for kid in kids]) if kids else made.true if own else made.false
        return found[node]

    return walk(root)


def variables_below(diagram: Diagram) -> list[tuple[int, ...]]:
    """For each node the variables on which it hangs; in a diagram each node is made after those below it."""
    found: list[tuple[int, ...]] = []
    for node, kids in enumerate(diagram.kids):
        found.append(tuple(sorted({diagram.level[node]}.union(*(found[kid] for kid in kids)))) if kids else ())
    return found


@lru_cache(maxsize=128)
def fixing_of(diagram: Diagram, root: Node, leaf: Hashable) -> Fixing:
    """A function's, made once; a diagram is equal to itself alone."""
    return Fixing(diagram, root, leaf)


def fixing(diagram: Diagram, root: Node, present: Sequence[int], holding: Collection[int]) -> tuple[Diagram, Node]:
    """Which sets of the variables `holding`, known to be as at present, fix the function: a diagram over the sets."""
    held = [value if level in holding else UNHELD for level, value in enumerate(present)]
    return fixing_of(diagram, root, diagram.at(root, dict(enumerate(present)))).known(held)
