"""Diagrams made to be told more: what remains of a function for each answer, made as a node and remembered.

Of every node it is known at once which variables it depends on, which results it still has, and how many questions may yet
be asked in the order of the variables.
"""

from collections.abc import Callable, Hashable, Sequence

from kb.diagram import Diagram, Node

Mask = int


class Residues(Diagram):
    """A store of functions whose leaves are the numbers of results, 0 and up.

    Variables from `askable` on are never asked for: nobody knows them. `support[node]` has a bit for each variable that the
    function depends on, `results[node]` one for each result that it has, and `longest[node]` is the greatest number of
    questions that can be asked in the order of the variables, those skipped that no longer matter.
    """

    def __init__(self, sizes: Sequence[int], askable: int | None = None) -> None:
        self.askable = len(sizes) if askable is None else askable
        self.support: list[Mask] = []
        self.results: list[Mask] = []
        self.longest: list[int] = []
        self._split: dict[tuple[Node, int], tuple[Node, ...]] = {}
        self._chosen: dict[tuple[int, tuple[Node, ...]], Node] = {}
        super().__init__(sizes)

    def _store(self, key: Hashable, level: int, kids: tuple[Node, ...], leaf: Hashable) -> Node:
        found = self._unique.get(key)
        if found is not None:
            return found
        support, results, longest = (1 << level, 0, 0) if kids else (0, 1 << leaf if isinstance(leaf, int) else 0, 0)
        for kid in kids:
            support |= self.support[kid]
            results |= self.results[kid]
            longest = max(longest, self.longest[kid])
        self.support.append(support)
        self.results.append(results)
        self.longest.append(1 + longest if kids and level < self.askable else 0)
        return super()._store(key, level, kids, leaf)

    def settled(self, node: Node) -> bool:
        """Whether one result follows whatever else is true."""
        return not self.kids[node]

    def depends(self, node: Node, variable: int) -> bool:
        """Whether a variable can still matter."""
        return bool(self.support[node] >> variable & 1)

    def split(self, node: Node, variable: int) -> tuple[Node, ...]:
        """What remains of a function for each value of a variable."""
        if not self.support[node] >> variable & 1:
            return (node,) * self.sizes[variable]
        if self.level[node] == variable:
            return self.kids[node]
        key = node, variable
        found = self._split.get(key)
        if found is None:
            level, columns = self.level[node], zip(*[self.split(kid, variable) for kid in self.kids[node]], strict=True)
            found = self._split[key] = tuple([self.node(level, column) for column in columns])
        return found

    def choose(self, variable: int, options: Sequence[Node]) -> Node:
        """The function that is `options[v]` where the variable has value v, wherever the variable stands in the order."""
        top = min(self.level[option] for option in options)
        if variable < top:
            return self.node(variable, options)
        if variable == top:
            return self.node(variable, [self.split(option, variable)[value] for value, option in enumerate(options)])
        key = variable, tuple(options)
        found = self._chosen.get(key)
        if found is None:
            columns = zip(*[self.split(option, top) for option in options], strict=True)
            found = self._chosen[key] = self.node(top, [self.choose(variable, column) for column in columns])
        return found


def copied(
    source: Diagram, root: Node, into: Residues, told: dict[int, int], place: Callable[[int], int], result: Callable[[Hashable], int]
) -> Node:
    """A function of another diagram once some variables are told, each other one at its `place`, each leaf as its `result`."""
    made: dict[Node, Node] = {}

    def walk(node: Node) -> Node:
        if node not in made:
            level = source.level[node]
            if not source.kids[node]:
                made[node] = into.constant(result(source.leaf[node]))
            elif level in told:
                made[node] = walk(source.kids[node][told[level]])
            else:
                made[node] = into.choose(place(level), [walk(kid) for kid in source.kids[node]])
        return made[node]

    return walk(root)
