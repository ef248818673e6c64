"""The smallest sets of variables that must take other values for a function to take another one.

The distance from each node to the nearest leaf that is wanted, given the present values, prunes a depth-first walk; sets of one
size are found before any of the next, and a set that holds one already found is left out. In the words of the literature these
are the contrastive explanations of the present point (Ignatiev, Narodytska, Asher and Marques-Silva 2020), here with
the values taken, and found on a decision diagram without a solver. Each is found once: a minimal set is met whole on the path
of the point it leads to, and a point has one path.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass, field

from kb.diagram import Diagram, Node

Move = tuple[int, int]
Moves = tuple[Move, ...]
NEVER = 1 << 30


@dataclass
class Search:
    """What is looked for: a leaf that is `wanted`, from the point `present`, by moves to `others`.

    `present` is the value of each variable, `others` the values it may move to; a variable without any stays where it is.
    """

    diagram: Diagram
    root: Node
    present: Sequence[int]
    others: Sequence[Sequence[int]]
    wanted: Callable[[Hashable], bool]
    _distance: dict[Node, int] = field(default_factory=dict)
    _holding: dict[Move, list[frozenset[Move]]] = field(default_factory=lambda: defaultdict(list))

    def minimal(self, at_most: int) -> Iterator[Moves]:
        """All minimal sets of up to that many moves, smallest first; if there are none, all of the smallest size beyond.

        A set is minimal if none of its proper subsets leads to a leaf that is wanted. The empty set is the only one where the
        present leaf is wanted already; there is none where no moves lead to such a leaf.
        """
        nearest = self.distance(self.root)
        if nearest == NEVER:
            return
        for size in range(nearest, max(at_most, nearest) + 1):
            found = list(self._walk(self.root, (), size))
            for moves in found:
                for move in moves:
                    self._holding[move].append(frozenset(moves))
            yield from found

    def distance(self, node: Node) -> int:
        """The least number of moves from a node to a leaf that is wanted, or NEVER."""
        found = self._distance.get(node)
        if found is None:
            diagram = self.diagram
            if not diagram.kids[node]:
                found = 0 if self.wanted(diagram.leaf[node]) else NEVER
            else:
                kids, level = diagram.kids[node], diagram.level[node]
                found = self.distance(kids[self.present[level]])
                for value in self.others[level]:
                    found = min(found, self.distance(kids[value]) + 1)
                found = min(found, NEVER)
            self._distance[node] = found
        return found

    def _walk(self, node: Node, made: Moves, left: int) -> Iterator[Moves]:
        """The sets of exactly `left` more moves that lead to a wanted leaf, without those that hold a smaller one."""
        kids, level = self.diagram.kids[node], self.diagram.level[node]
        if not kids:
            if not left:
                yield made
            return
        stay = kids[self.present[level]]
        if self.distance(stay) <= left:
            yield from self._walk(stay, made, left)
        for value in self.others[level]:
            if self.distance(kids[value]) < left and not self._holds_smaller(made, (level, value)):
                yield from self._walk(kids[value], (*made, (level, value)), left - 1)

    def _holds_smaller(self, made: Moves, move: Move) -> bool:
        """Whether these moves, with one more, hold a set already found."""
        smaller = self._holding.get(move)
        if not smaller:
            return False
        moves = {*made, move}
        return any(known <= moves for known in smaller)
