"""The smallest sets of present values that fix what a function is, whatever the other variables are."""

from collections.abc import Collection, Iterator, Sequence
from itertools import islice

from kb.changes.fixing import fixing
from kb.changes.nearest import Search
from kb.diagram import Diagram, Node


def sufficient(
    diagram: Diagram, root: Node, present: Sequence[int], holding: Collection[int], bound: int | None = None
) -> Iterator[tuple[int, ...]]:
    """The minimal sets among the variables `holding` that carry the present value alone, smallest first, up to a bound.

    At least one is given if what holds settles the function, however small the bound. Whoever changes the value must change
    something in each of them: they are the minimal hitting sets of the minimal changes (Reiter 1987; Ignatiev and others 2020).
    """
    made, top = fixing(diagram, root, present, holding)
    others = [(1,) if level in holding else () for level in range(len(present))]
    search = Search(made, top, [0] * len(present), others, bool)
    found = (tuple(level for level, _ in moves) for moves in search.minimal(len(holding)))
    return islice(found, None if bound is None else max(bound, 1))
