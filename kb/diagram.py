"""Multi-valued decision diagrams: functions of many-valued variables, reduced and ordered, with shared nodes.

The algorithm is Bryant's (Graph-based algorithms for Boolean function manipulation, 1986) with one child per value
(Srinivasan, Kam, Malik and Brayton 1990). Nodes are integers; a node whose children are all one node is that node, and two
nodes of one level with the same children are one, so equal functions have equal numbers. Leaves hold any hashable thing.
"""

from collections.abc import Callable, Hashable, Mapping, Sequence
from math import inf
from types import MappingProxyType

Node = int
Answers = Mapping[int, int]


class Diagram:
    """A store of functions over variables 0 … n-1, where variable i has `sizes[i]` values numbered from 0."""

    def __init__(self, sizes: Sequence[int]) -> None:
        self.sizes = tuple(sizes)
        self.level: list[int] = []
        self.kids: list[tuple[Node, ...]] = []
        self.leaf: list[Hashable] = []
        self._unique: dict[Hashable, Node] = {}
        self._memo: dict[tuple[Hashable, Node, Node], Node] = {}
        self.false, self.true = self.constant(False), self.constant(True)

    def _made(self, key: Hashable, level: int, kids: tuple[Node, ...], leaf: Hashable) -> Node:
        node = self._unique[key] = len(self.level)
        self.level.append(level)
        self.kids.append(kids)
        self.leaf.append(leaf)
        return node

    def constant(self, value: Hashable) -> Node:
        """The function that is that value everywhere."""
        key = "leaf", type(value), value
        node = self._unique.get(key)
        return self._made(key, len(self.sizes), (), value) if node is None else node

    def node(self, level: int, kids: Sequence[Node]) -> Node:
        """The function that is `kids[v]` where variable `level` has value v."""
        children = tuple(kids)
        if children.count(children[0]) == len(children):
            return children[0]
        key = level, children
        node = self._unique.get(key)
        return self._made(key, level, children, None) if node is None else node

    def literal(self, level: int, values: frozenset[int]) -> Node:
        """True exactly where variable `level` has one of these values."""
        return self.node(level, [self.true if value in values else self.false for value in range(self.sizes[level])])

    def apply(self, name: Hashable, join: Callable[[Hashable, Hashable], Hashable], a: Node, b: Node) -> Node:
        """The function that is join(a, b) point by point; `name` stands for `join` in the memo."""
        if not self.kids[a] and not self.kids[b]:
            return self.constant(join(self.leaf[a], self.leaf[b]))
        key = (name, a, b)
        found = self._memo.get(key)
        if found is None:
            top = min(self.level[a], self.level[b])
            left = self.kids[a] if self.level[a] == top else (a,) * self.sizes[top]
            right = self.kids[b] if self.level[b] == top else (b,) * self.sizes[top]
            found = self._memo[key] = self.node(top, [self.apply(name, join, x, y) for x, y in zip(left, right, strict=True)])
        return found

    def both(self, a: Node, b: Node) -> Node:
        """Conjunction."""
        if self.false in (a, b):
            return self.false
        return self.apply("and", lambda x, y: bool(x and y), a, b)

    def either(self, a: Node, b: Node) -> Node:
        """Disjunction."""
        if self.true in (a, b):
            return self.true
        return self.apply("or", lambda x, y: bool(x or y), a, b)

    def minus(self, a: Node, b: Node) -> Node:
        """a and not b."""
        return self.apply("minus", lambda x, y: bool(x and not y), a, b)

    def at(self, root: Node, point: Answers) -> Hashable:
        """The value that a function has at a point.

        Raises:
            KeyError: the point lacks a variable on which the function depends there.
        """
        while self.kids[root]:
            root = self.kids[root][point[self.level[root]]]
        return self.leaf[root]

    def leaves(self, root: Node, answers: Answers = MappingProxyType({})) -> set[Hashable]:
        """The values that a function takes, once some variables have their values. Makes no nodes, so any thread may ask."""
        seen, waiting, found = {root}, [root], set[Hashable]()
        while waiting:
            node = waiting.pop()
            if not self.kids[node]:
                found.add(self.leaf[node])
                continue
            given = answers.get(self.level[node])
            for kid in self.kids[node] if given is None else (self.kids[node][given],):
                if kid not in seen:
                    seen.add(kid)
                    waiting.append(kid)
        return found

    def variables(self, root: Node, answers: Answers = MappingProxyType({})) -> set[int]:
        """The variables on which a function still depends, once some have their values. Makes no nodes, so any thread may ask.

        The function that remains is reduced on the side: `same` maps a node to the number of what remains of it, and two
        nodes of which the same remains have one number.
        """
        same: dict[Node, int] = {}
        unique: dict[Hashable, int] = {}
        shapes: list[tuple[int, tuple[int, ...]]] = []

        def number(key: Hashable, level: int, kids: tuple[int, ...]) -> int:
            if key not in unique:
                unique[key] = len(shapes)
                shapes.append((level, kids))
            return unique[key]

        def walk(node: Node) -> int:
            if node not in same:
                given = answers.get(self.level[node])
                if not self.kids[node]:
                    same[node] = number(("leaf", node), self.level[node], ())
                elif given is not None:
                    same[node] = walk(self.kids[node][given])
                else:
                    kids = tuple(walk(kid) for kid in self.kids[node])
                    alike = all(kid == kids[0] for kid in kids)
                    same[node] = kids[0] if alike else number((self.level[node], *kids), self.level[node], kids)
            return same[node]

        found, seen, waiting = set[int](), set[int](), [walk(root)]
        while waiting:
            level, kids = shapes[waiting.pop()]
            if kids:
                found.add(level)
                waiting += [kid for kid in kids if kid not in seen]
                seen.update(kids)
        return found

    def path(self, root: Node, wanted: Callable[[Hashable], bool]) -> dict[int, int] | None:
        """The fewest values of variables that lead to a leaf that is wanted, of several as few the first; None if no leaf is."""
        far: dict[Node, float] = {}

        def walk(node: Node) -> float:
            if node not in far:
                kids = self.kids[node]
                far[node] = 1 + min(map(walk, kids)) if kids else 0 if wanted(self.leaf[node]) else inf
            return far[node]

        if walk(root) == inf:
            return None
        found, node = dict[int, int](), root
        while self.kids[node]:
            value = min(range(len(self.kids[node])), key=lambda each: far[self.kids[node][each]])
            found[self.level[node]] = value
            node = self.kids[node][value]
        return found

    def restrict(self, root: Node, level: int, value: int) -> Node:
        """The function that remains once one variable has that value: its cofactor."""
        done: dict[Node, Node] = {}

        def walk(node: Node) -> Node:
            if self.level[node] >= level:
                return self.kids[node][value] if self.level[node] == level else node
            if node not in done:
                done[node] = self.node(self.level[node], [walk(kid) for kid in self.kids[node]])
            return done[node]

        return walk(root)
