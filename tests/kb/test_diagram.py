"""Decision diagrams against brute force, on small random functions of many-valued variables."""

from collections.abc import Iterator
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from kb.diagram import Diagram, Node

SIZES = (2, 3, 2, 4)
POINTS = list(product(*(range(size) for size in SIZES)))


def points() -> Iterator[tuple[int, ...]]:
    return iter(POINTS)


def build(diagram: Diagram, table: dict[tuple[int, ...], object], level: int = 0, before: tuple[int, ...] = ()) -> Node:
    """The diagram of a function given by its table, made from the top."""
    if level == len(SIZES):
        return diagram.constant(table[before])
    return diagram.node(level, [build(diagram, table, level + 1, (*before, value)) for value in range(SIZES[level])])


def evaluate(diagram: Diagram, node: Node, point: tuple[int, ...]) -> object:
    while diagram.kids[node]:
        node = diagram.kids[node][point[diagram.level[node]]]
    return diagram.leaf[node]


tables = st.lists(st.booleans(), min_size=len(POINTS), max_size=len(POINTS)).map(lambda values: dict(zip(POINTS, values, strict=True)))
partial = st.dictionaries(st.integers(0, 3), st.integers(0, 3)).map(
    lambda found: {level: value % SIZES[level] for level, value in found.items()}
)


@settings(deadline=None)
@given(tables, tables)
def test_connectives_are_right_at_every_point(left: dict[tuple[int, ...], bool], right: dict[tuple[int, ...], bool]) -> None:
    diagram = Diagram(SIZES)
    a, b = build(diagram, left), build(diagram, right)
    for point in points():
        assert evaluate(diagram, diagram.both(a, b), point) == (left[point] and right[point])
        assert evaluate(diagram, diagram.either(a, b), point) == (left[point] or right[point])
        assert evaluate(diagram, diagram.minus(a, b), point) == (left[point] and not right[point])


@settings(deadline=None)
@given(tables, tables)
def test_equal_functions_are_one_node(left: dict[tuple[int, ...], bool], right: dict[tuple[int, ...], bool]) -> None:
    diagram = Diagram(SIZES)
    a, b = build(diagram, left), build(diagram, right)
    assert (a == b) == (left == right)
    assert diagram.both(a, b) == diagram.both(b, a)
    assert diagram.minus(a, a) == diagram.false


@settings(deadline=None)
@given(tables, partial)
def test_what_remains_once_some_variables_are_told_is_what_the_others_decide(
    table: dict[tuple[int, ...], bool], told: dict[int, int]
) -> None:
    diagram = Diagram(SIZES)
    root = build(diagram, table)
    size = len(diagram.level)
    agreeing = [point for point in points() if all(point[level] == value for level, value in told.items())]
    assert diagram.leaves(root, told) == {table[point] for point in agreeing}
    depends = {
        level
        for level in range(len(SIZES))
        if level not in told
        and any(table[point] != table[(*point[:level], value, *point[level + 1 :])] for point in agreeing for value in range(SIZES[level]))
    }
    assert diagram.variables(root, told) == depends
    assert len(diagram.level) == size, "asking makes no nodes"


@settings(deadline=None)
@given(tables)
def test_a_path_leads_where_it_says_with_the_fewest_values_and_is_missing_only_where_there_is_none(
    table: dict[tuple[int, ...], bool],
) -> None:
    diagram = Diagram(SIZES)
    root = build(diagram, table)
    path = diagram.path(root, lambda leaf: leaf is True)
    assert (path is None) == (not any(table.values()))
    if path is not None:
        assert all(table[point] for point in points() if all(point[level] == value for level, value in path.items()))
        assert len(path) == min(len(other) for other, leaf in paths(diagram, root) if leaf is True)
        assert list(path.items()) == next(
            list(other.items()) for other, leaf in paths(diagram, root) if leaf is True and len(other) == len(path)
        )


def paths(diagram: Diagram, node: Node) -> Iterator[tuple[dict[int, int], object]]:
    """Every path from a node to a leaf, in the order of the values."""
    if not diagram.kids[node]:
        yield {}, diagram.leaf[node]
    for value, kid in enumerate(diagram.kids[node]):
        for rest, leaf in paths(diagram, kid):
            yield {diagram.level[node]: value, **rest}, leaf


@settings(deadline=None)
@given(tables, st.integers(0, 3), st.integers(0, 3))
def test_what_remains_once_a_variable_has_a_value_is_a_function_of_the_others(
    table: dict[tuple[int, ...], bool], level: int, number: int
) -> None:
    diagram, value = Diagram(SIZES), number % SIZES[level]
    rest = diagram.restrict(build(diagram, table), level, value)
    for point in points():
        assert evaluate(diagram, rest, point) == table[(*point[:level], value, *point[level + 1 :])]
    assert level not in diagram.variables(rest)


def test_a_literal_is_true_exactly_at_its_values() -> None:
    diagram = Diagram(SIZES)
    literal = diagram.literal(1, frozenset({0, 2}))
    assert [evaluate(diagram, literal, (0, value, 0, 0)) for value in range(3)] == [True, False, True]
    assert diagram.literal(1, frozenset({0, 1, 2})) == diagram.true


def test_true_and_one_are_different_leaves() -> None:
    diagram = Diagram(SIZES)
    assert diagram.constant(1) != diagram.constant(True)
