"""Small functions of many-valued variables, as tables and as diagrams."""

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from itertools import combinations, product

from kb.diagram import Diagram, Node

Point = tuple[int, ...]
Table = Mapping[Point, Hashable]


def points(sizes: Sequence[int]) -> list[Point]:
    """Every point of a space."""
    return list(product(*(range(size) for size in sizes)))


def diagram_of(sizes: Sequence[int], function: Callable[[Point], Hashable]) -> tuple[Diagram, Node]:
    """A function as a diagram, made from the top."""
    diagram = Diagram(sizes)

    def build(before: Point) -> Node:
        if len(before) == len(sizes):
            return diagram.constant(function(before))
        return diagram.node(len(before), [build((*before, value)) for value in range(sizes[len(before)])])

    return diagram, build(())


def moved(point: Point, moves: Sequence[tuple[int, int]]) -> Point:
    """A point with some variables at other values."""
    values = dict(moves)
    return tuple(values.get(level, value) for level, value in enumerate(point))


def every_change(sizes: Sequence[int], point: Point, size: int) -> Iterator[tuple[tuple[int, int], ...]]:
    """Every set of so many moves from a point."""
    for levels in combinations(range(len(sizes)), size):
        yield from (tuple(zip(levels, values, strict=True)) for values in product(*(other(sizes, point, level) for level in levels)))


def other(sizes: Sequence[int], point: Point, level: int) -> list[int]:
    """The values of a variable but the present one."""
    return [value for value in range(sizes[level]) if value != point[level]]


def minimal_changes(
    sizes: Sequence[int], table: Table, point: Point, wanted: Callable[[Hashable], bool]
) -> set[frozenset[tuple[int, int]]]:
    """Every minimal set of moves to a value that is wanted, by trying them all."""
    found: set[frozenset[tuple[int, int]]] = set()
    for size in range(len(sizes) + 1):
        for moves in every_change(sizes, point, size):
            if wanted(table[moved(point, moves)]) and not any(smaller <= set(moves) for smaller in found):
                found.add(frozenset(moves))
    return found


def minimal_reasons(sizes: Sequence[int], table: Table, point: Point) -> set[frozenset[int]]:
    """Every minimal set of variables whose present values carry the present value, by trying them all."""
    found: set[frozenset[int]] = set()
    for size in range(len(sizes) + 1):
        for levels in combinations(range(len(sizes)), size):
            agreeing = [other for other in points(sizes) if all(other[level] == point[level] for level in levels)]
            if {table[other] for other in agreeing} == {table[point]} and not any(smaller <= set(levels) for smaller in found):
                found.add(frozenset(levels))
    return found


def hitting_sets(sets: Sequence[frozenset[int]]) -> set[frozenset[int]]:
    """The minimal sets that meet every one of these, by Berge's rule: one set after another, keeping what is minimal."""
    found = {frozenset[int]()}
    for each in sets:
        grown = {old | {one} if not old & each else old for old in found for one in (each if not old & each else {0})}
        found = {new for new in grown if not any(other < new for other in grown)}
    return found
