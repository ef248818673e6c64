"""The smallest sets of variables that must take other values for a function to take another one.

The distance from each node to the nearest leaf that is wanted, given the present values, prunes a depth-first walk; sets of one
size are found before any of the next, and a set that holds one already found is left out. In the words of the literature these
are the contrastive explanations of the present point (Ignatiev, Narodytska, Asher and Marques-Silva 2020), here with
the values taken, and found on a decision diagram without a solver. None is missed and none found twice: a minimal set is met
whole on the path of the point it leads to, and a point has one path.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterator, Mapping, Sequence
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
        size = nearest = self.distance(self.root)
        while size <= max(at_most, nearest) and self.distance(self.root) < NEVER:
            found = sorted(self._walk(self.root, (), size))
            yield from found
            if size == 0:
                return
            if size == 1:
                self._forget({move for (move,) in found})
            for moves in found:
                for move in moves:
                    self._holding[move].append(frozenset(moves))
            size += 1

    def reached(self, moved: Mapping[int, int]) -> Hashable:
        """The leaf to which some moves lead."""
        node = self.root
        while self.diagram.kids[node]:
            level = self.diagram.level[node]
            node = self.diagram.kids[node][moved.get(level, self.present[level])]
        return self.diagram.leaf[node]

    def distance(self, node: Node) -> int:
        """The least number of moves from a node to a leaf that is wanted, or NEVER."""
        found = self._distance.get(node)
        if found is None:
            kids, level = self.diagram.kids[node], self.diagram.level[node]
            if not kids:
                found = 0 if self.wanted(self.diagram.leaf[node]) else NEVER
            else:
                moved = [self.distance(kids[value]) + 1 for value in self.others[level]]
                found = min(self.distance(kids[self.present[level]]), *moved, NEVER)
            self._distance[node] = found
        return found

    def _forget(self, alone: Collection[Move]) -> None:
        """Leave out the moves that do alone: no larger minimal set holds one, and all that is left lies further away."""
        self.others = [[value for value in values if (level, value) not in alone] for level, values in enumerate(self.others)]
        self._distance.clear()

    def _walk(self, node: Node, made: Moves, left: int) -> Iterator[Moves]:
        """The sets of exactly `left` more moves that lead to a wanted leaf, without those that hold a smaller one.

        A move to where staying leads as well is left out too, for the set would do without it.
        """
        kids, level = self.diagram.kids[node], self.diagram.level[node]
        if not kids:
            if not left:
                yield made
            return
        stay = kids[self.present[level]]
        if self.distance(stay) <= left:
            yield from self._walk(stay, made, left)
        for value in self.others[level]:
            kid = kids[value]
            if kid != stay and self.distance(kid) < left and not self._holds_smaller(made, (level, value)):
                yield from self._walk(kid, (*made, (level, value)), left - 1)

    def _holds_smaller(self, made: Moves, move: Move) -> bool:
        """Whether these moves, with one more, hold a set already found."""
        smaller = self._holding.get(move)
        if not smaller:
            return False
        moves = {*made, move}
        return any(known <= moves for known in smaller)
