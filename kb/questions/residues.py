"""Diagrams made to be told more: what remains of a function for each answer, made as a node and remembered.

Of every node it is known at once which variables it depends on, which results it still has, and how many questions may yet
be asked in the order of the variables.
"""

from collections.abc import Callable, Hashable, Sequence

from kb.diagram import Diagram, Node

Mask = int


class Residues(Diagram):
    """A store of functions whose leaves are the numbers of results, 0 and up.

    Variables from `askable` on are never asked for: nobody knows them; `asked` has a bit for each of the others.
    `support[node]` has a bit for each variable that the function depends on, `results[node]` one for each result that it
    has, and `longest[node]` is the greatest number of questions that can be asked in the order of the variables, those
    skipped that no longer matter.
    """

    def __init__(self, sizes: Sequence[int], askable: int | None = None) -> None:
        self.askable = len(sizes) if askable is None else askable
        self.asked: Mask = (1 << self.askable) - 1
        self.support: list[Mask] = []
        self.results: list[Mask] = []
        self.longest: list[int] = []
        self._split: list[dict[Node, tuple[Node, ...]]] = [{} for _ in sizes]
        self._chosen: dict[tuple[int, tuple[Node, ...]], Node] = {}
        super().__init__(sizes)

    def _made(self, key: Hashable, level: int, kids: tuple[Node, ...], leaf: Hashable) -> Node:
        supports, every, longest = self.support, self.results, self.longest
        support, results = (1 << level, 0) if kids else (0, 1 << leaf if isinstance(leaf, int) else 0)
        for kid in kids:
            support |= supports[kid]
            results |= every[kid]
        supports.append(support)
        every.append(results)
        longest.append(1 + max([longest[kid] for kid in kids]) if kids and level < self.askable else 0)
        return super()._made(key, level, kids, leaf)

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
        levels, support, every, remake, size = self.level, self.support, self.kids, self.node, self.sizes[variable]
        known = self._split[variable]

        def walk(node: Node) -> tuple[Node, ...]:
            found = known.get(node)
            if found is None:
                level, kids = levels[node], every[node]
                if level == variable:
                    found = kids
                else:
                    rows = [walk(kid) if support[kid] >> variable & 1 else (kid,) * size for kid in kids]
                    found = tuple([remake(level, column) for column in zip(*rows, strict=True)])
                known[node] = found
            return found

        return walk(node)

    def choose(self, variable: int, options: Sequence[Node]) -> Node:
        """The function that is `options[v]` where the variable has value v, wherever the variable stands in the order."""
        top = min([self.level[option] for option in options])
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
