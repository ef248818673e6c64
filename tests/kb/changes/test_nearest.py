"""Nearest changes and sufficient reasons of small random functions, against trying everything."""

import random
from collections.abc import Hashable

from functions import Point, diagram_of, hitting_sets, minimal_changes, minimal_reasons, points
from hypothesis import given, settings
from hypothesis import strategies as st

from kb.changes.known import UNSETTLED, known, without
from kb.changes.nearest import Search
from kb.changes.reasons import sufficient

SIZES = (2, 3, 2, 2, 3)
POINTS = points(SIZES)
ANY = len(SIZES)
values = st.sampled_from(["protected", "open", "disclosed"])
# Few values that differ make deep minima; many make shallow ones.
tables = st.one_of(
    st.lists(values, min_size=len(POINTS), max_size=len(POINTS)).map(lambda found: dict(zip(POINTS, found, strict=True))),
    st.dictionaries(st.sampled_from(POINTS), values, max_size=4).map(lambda found: {**dict.fromkeys(POINTS, "open"), **found}),
)
spots = st.sampled_from(POINTS)


def search(table: dict[Point, str], point: Point, wanted: Hashable = None) -> Search:
    diagram, root = diagram_of(SIZES, table.__getitem__)
    others = [[value for value in range(size) if value != point[level]] for level, size in enumerate(SIZES)]
    return Search(diagram, root, point, others, lambda leaf: leaf == wanted if wanted else leaf != table[point])


@settings(deadline=None, max_examples=200)
@given(tables, spots)
def test_all_minimal_changes_are_found_each_once_and_smallest_first(table: dict[Point, str], point: Point) -> None:
    found = list(search(table, point).minimal(ANY))
    assert [len(moves) for moves in found] == sorted(len(moves) for moves in found)
    assert len({frozenset(moves) for moves in found}) == len(found)
    assert {frozenset(moves) for moves in found} == minimal_changes(SIZES, table, point, lambda value: value != table[point])


@settings(deadline=None, max_examples=200)
@given(tables, spots, st.integers(0, 3))
def test_up_to_a_bound_none_is_missed_and_beyond_it_only_the_smallest_stand_in(table: dict[Point, str], point: Point, bound: int) -> None:
    every = minimal_changes(SIZES, table, point, lambda value: value != table[point])
    within = {moves for moves in every if len(moves) <= bound}
    least = min((len(moves) for moves in every), default=0)
    found = {frozenset(moves) for moves in search(table, point).minimal(bound)}
    assert found == (within or {moves for moves in every if len(moves) == least})


@settings(deadline=None, max_examples=200)
@given(tables, spots, values)
def test_changes_to_one_value_are_minimal_for_that_value(table: dict[Point, str], point: Point, wanted: str) -> None:
    looked_for = search(table, point, wanted)
    found = list(looked_for.minimal(ANY))
    assert {frozenset(moves) for moves in found} == minimal_changes(SIZES, table, point, lambda value: value == wanted)
    assert all(looked_for.reached(dict(moves)) == wanted for moves in found)


@settings(deadline=None, max_examples=100)
@given(tables, spots, st.permutations(range(len(SIZES))))
def test_the_order_of_the_facts_changes_nothing(table: dict[Point, str], point: Point, order: list[int]) -> None:
    sizes = [SIZES[level] for level in order]
    diagram, root = diagram_of(sizes, lambda shuffled: table[tuple(shuffled[order.index(level)] for level in range(len(SIZES)))])
    present = [point[level] for level in order]
    others = [[value for value in range(size) if value != present[level]] for level, size in enumerate(sizes)]
    shuffled = Search(diagram, root, present, others, lambda leaf: leaf != table[point]).minimal(ANY)
    straight = search(table, point).minimal(ANY)
    assert {frozenset((order[level], value) for level, value in moves) for moves in shuffled} == {frozenset(moves) for moves in straight}
    reasons = {frozenset(order[level] for level in levels) for levels in sufficient(diagram, root, present, range(len(SIZES)))}
    assert reasons == minimal_reasons(SIZES, table, point)


@settings(deadline=None, max_examples=200)
@given(tables, spots)
def test_all_sufficient_reasons_are_found_smallest_first(table: dict[Point, str], point: Point) -> None:
    diagram, root = diagram_of(SIZES, table.__getitem__)
    found = list(sufficient(diagram, root, point, range(len(SIZES))))
    assert [len(levels) for levels in found] == sorted(len(levels) for levels in found)
    assert {frozenset(levels) for levels in found} == minimal_reasons(SIZES, table, point)
    assert len(found) >= 1
    assert list(sufficient(diagram, root, point, range(len(SIZES)), bound=0)) == found[:1]


@settings(deadline=None, max_examples=200)
@given(tables, spots)
def test_reasons_are_the_minimal_hitting_sets_of_changes_and_changes_of_reasons(table: dict[Point, str], point: Point) -> None:
    diagram, root = diagram_of(SIZES, table.__getitem__)
    reasons = {frozenset(levels) for levels in sufficient(diagram, root, point, range(len(SIZES)))}
    touched = {frozenset(level for level, _ in moves) for moves in search(table, point).minimal(ANY)}
    changes = {levels for levels in touched if not any(smaller < levels for smaller in touched)}
    assert all(reason & levels for reason in reasons for levels in touched)
    assert reasons == hitting_sets(sorted(changes, key=sorted))
    assert changes == (hitting_sets(sorted(reasons, key=sorted)) if changes else set())


@settings(deadline=None, max_examples=100)
@given(tables, spots, st.sets(st.integers(0, ANY - 1)))
def test_a_reason_may_be_sought_among_some_facts_only(table: dict[Point, str], point: Point, holding: set[int]) -> None:
    diagram, root = diagram_of(SIZES, table.__getitem__)
    found = {frozenset(levels) for levels in sufficient(diagram, root, point, holding)}
    assert found == {levels for levels in minimal_reasons(SIZES, table, point) if levels <= holding}


@settings(deadline=None, max_examples=100)
@given(tables, st.dictionaries(st.integers(0, ANY - 1), st.integers(0, 2)), st.randoms(use_true_random=False))
def test_what_is_known_of_a_function_is_what_every_completion_gives(
    table: dict[Point, str], told: dict[int, int], dice: random.Random
) -> None:
    told = {level: value % SIZES[level] for level, value in told.items()}
    diagram, root = diagram_of(SIZES, table.__getitem__)
    made, top = known(diagram, root, {level: range(size) for level, size in enumerate(SIZES)})
    (leaf,) = made.leaves(top, {level: 1 + told[level] if level in told else 0 for level in range(ANY)})
    given_ = {table[point] for point in POINTS if all(point[level] == value for level, value in told.items())}
    assert leaf == (next(iter(given_)) if len(given_) == 1 else UNSETTLED)
    freed = without(diagram, root, [level for level in range(ANY) if level not in told])
    assert diagram.leaves(freed, told) == {leaf}


@settings(deadline=None, max_examples=100)
@given(tables, st.lists(st.tuples(spots, st.sets(st.integers(0, len(SIZES) - 1))), min_size=2, max_size=8))
def test_what_is_kept_of_one_point_does_not_change_the_reasons_of_the_next(
    table: dict[Point, str], asked: list[tuple[Point, set[int]]]
) -> None:
    diagram, root = diagram_of(SIZES, table.__getitem__)
    for point, holding in asked:
        alone = diagram_of(SIZES, table.__getitem__)
        assert list(sufficient(diagram, root, point, holding)) == list(sufficient(*alone, point, holding))
