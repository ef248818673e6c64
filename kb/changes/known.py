"""What a function is known to be, when only some of its variables are known: a decision diagram made from another.

Each variable becomes one with the value 0 where it is not known, and one more for each value that it may be known to have. The
new function is the old one's value wherever that is the same in every completion of what is known (supervaluation: van Fraassen
1966), and UNSETTLED elsewhere. Its smallest points are the sufficient reasons of the old function (Darwiche and Hirth 2020; the
abductive explanations of Ignatiev and others), or, from nothing known, its shortest proofs by answers.
"""

from collections.abc import Collection, Hashable, Mapping, Sequence
from enum import Enum
from functools import reduce

from kb.diagram import Diagram, Node


class Unsettled(Enum):
    """The one leaf of what is not settled."""

    UNSETTLED = "unsettled"


UNSETTLED = Unsettled.UNSETTLED


def agree(one: Hashable, other: Hashable) -> Hashable:
    """The value that two completions share, or that they share none."""
    return one if one == other else UNSETTLED


def whatever(diagram: Diagram, kids: Sequence[Node]) -> Node:
    """The function that holds whichever of these does, and is unsettled where they differ."""
    return reduce(lambda one, other: diagram.apply(agree, agree, one, other), dict.fromkeys(kids))


def known(diagram: Diagram, root: Node, choices: Mapping[int, Sequence[int]], at_most: int | None = None) -> tuple[Diagram, Node]:
    """What a function is known to be, in a diagram of its own.

    `choices` holds, for each variable, the values that it may be known to have: value i of the new variable, counted from 1,
    stands for the i-th of them. A variable without any is never known. With `at_most`, only where no more variables than that
    are known is the new function right; where more are, it may say UNSETTLED of what is settled, and is the smaller for it.
    """
    made = Diagram([1 + len(choices.get(level, ())) for level in range(len(diagram.sizes))])
    found: dict[tuple[Node, int], Node] = {}

    def walk(node: Node, left: int) -> Node:
        if (node, left) not in found:
            level, kids = diagram.level[node], diagram.kids[node]
            if not kids:
                return made.constant(diagram.leaf[node])
            told = [walk(kids[value], left - 1) for value in choices.get(level, ())] if left else []
            unknown = whatever(made, [walk(kid, left) for kid in kids])
            found[node, left] = made.node(level, [unknown, *(told or [unknown] * (made.sizes[level] - 1))])
        return found[node, left]

    return made, walk(root, len(diagram.sizes) if at_most is None else at_most)


def without(diagram: Diagram, root: Node, hidden: Collection[int]) -> Node:
    """A function freed of some variables: its value wherever that is the same whatever those are, and UNSETTLED elsewhere."""
    found: dict[Node, Node] = {}

    def walk(node: Node) -> Node:
        if not diagram.kids[node] or not hidden:
            return node
        if node not in found:
            kids = [walk(kid) for kid in diagram.kids[node]]
            found[node] = whatever(diagram, kids) if diagram.level[node] in hidden else diagram.node(diagram.level[node], kids)
        return found[node]

    return walk(root)
