"""Information, relevance and look-ahead against brute force, on small random functions of many-valued variables."""

from collections import Counter
from dataclasses import replace
from itertools import product
from math import log2

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kb.diagram import Node
from kb.questions.information import Probabilities, gains
from kb.questions.inquiry import Inquiry, Rest, State, alone, begin
from kb.questions.policies import TooMany, by_information, in_asking_order, least_mean_cost, mean_cost
from kb.questions.ranking import TIE, Ranking
from kb.questions.residues import Residues

SIZES = (2, 3, 2, 3)
POINTS = list(product(*(range(size) for size in SIZES)))
VARIABLES = range(len(SIZES))
Table = dict[tuple[int, ...], int]
tables = st.lists(st.integers(0, 2), min_size=len(POINTS), max_size=len(POINTS)).map(lambda found: dict(zip(POINTS, found, strict=True)))
sparse = st.lists(st.sampled_from([0] * 9 + [1]), min_size=len(POINTS), max_size=len(POINTS)).map(
    lambda found: dict(zip(POINTS, found, strict=True))
)
some_weights = st.tuples(*(st.lists(st.integers(1, 9), min_size=size, max_size=size) for size in SIZES)).map(
    lambda found: tuple(tuple(each / sum(usual) for each in usual) for usual in found)
)
some_costs = st.tuples(*(st.integers(1, 3).map(float) for _ in SIZES))


def build(residues: Residues, table: Table, before: tuple[int, ...] = ()) -> Node:
    if len(before) == len(SIZES):
        return residues.constant(table[before])
    return residues.node(len(before), [build(residues, table, (*before, value)) for value in range(SIZES[len(before)])])


def an_inquiry(
    table: Table, weights: tuple[tuple[float, ...], ...] | None = None, costs: tuple[float, ...] = (1.0,) * len(SIZES)
) -> tuple[Inquiry, State]:
    residues = Residues(SIZES)
    weights = weights or tuple((1 / size,) * size for size in SIZES)
    return alone(residues, weights, costs, {}), begin(build(residues, table))


def agreeing(told: dict[int, int]) -> list[tuple[int, ...]]:
    return [point for point in POINTS if all(point[variable] == value for variable, value in told.items())]


def chance(point: tuple[int, ...], weights: tuple[tuple[float, ...], ...]) -> float:
    found = 1.0
    for variable, value in enumerate(point):
        found *= weights[variable][value]
    return found


def uncertainty(table: Table, told: dict[int, int], weights: tuple[tuple[float, ...], ...]) -> float:
    mass: Counter[int] = Counter()
    for point in agreeing(told):
        mass[table[point]] += chance(point, weights)  # type: ignore[assignment]
    whole = sum(mass.values())
    return -sum(part / whole * log2(part / whole) for part in mass.values())


def matters(table: Table, told: dict[int, int], variable: int) -> bool:
    return variable not in told and any(
        table[point] != table[(*point[:variable], value, *point[variable + 1 :])]
        for point in agreeing(told)
        for value in range(SIZES[variable])
    )


def longest(table: Table, told: dict[int, int]) -> int:
    """The most questions that asking in order takes, by trying every answer."""
    first = next((variable for variable in VARIABLES if matters(table, told, variable)), None)
    return 0 if first is None else 1 + max(longest(table, {**told, first: value}) for value in range(SIZES[first]))


def least(table: Table, told: dict[int, int], weights: tuple[tuple[float, ...], ...], costs: tuple[float, ...]) -> float:
    """The least mean cost of all orders, by trying every one."""
    asking = [variable for variable in VARIABLES if matters(table, told, variable)]
    return min(
        (
            costs[variable]
            + sum(weights[variable][value] * least(table, {**told, variable: value}, weights, costs) for value in range(SIZES[variable]))
            for variable in asking
        ),
        default=0.0,
    )


@settings(deadline=None)
@given(tables, some_weights)
def test_information_is_that_of_counting_every_point(table: Table, weights: tuple[tuple[float, ...], ...]) -> None:
    inquiry, state = an_inquiry(table, weights)
    found = gains(inquiry, Probabilities(inquiry.residues, weights), state, VARIABLES)
    for variable in VARIABLES:
        after = sum(weights[variable][value] * uncertainty(table, {variable: value}, weights) for value in range(SIZES[variable]))
        assert found[variable] == pytest.approx(uncertainty(table, {}, weights) - after, abs=1e-9)
        assert found[variable] >= 0


@settings(deadline=None)
@given(tables)
def test_what_each_answer_leaves_is_what_the_points_that_agree_leave(table: Table) -> None:
    inquiry, state = an_inquiry(table)
    assert inquiry.askable(state) == inquiry.relevant(state) == [variable for variable in VARIABLES if matters(table, {}, variable)]
    for variable in VARIABLES:
        for value, (rest,) in enumerate(inquiry.answered(state, variable)):
            told = {variable: value}
            possible = {number for number in range(3) if inquiry.residues.results[rest.joined] >> number & 1}
            assert possible == {table[point] for point in agreeing(told)}
            assert inquiry.relevant((rest,)) == [other for other in VARIABLES if matters(table, told, other)]
            assert inquiry.at_most((rest,)) == longest(table, told)


@settings(deadline=None)
@given(st.one_of(tables, sparse), some_weights, some_costs, st.booleans())
def test_no_more_is_ever_asked_than_was_said_and_nothing_that_cannot_matter(
    table: Table, weights: tuple[tuple[float, ...], ...], costs: tuple[float, ...], deeper: bool
) -> None:
    inquiry, state = an_inquiry(table, weights, costs)
    ranking = Ranking(inquiry, deeper)

    def follow(state: State, told: dict[int, int]) -> None:
        rated = ranking.rated(state)
        assert bool(rated) != inquiry.settled(state)
        assert sorted(each.variable for each in rated) == inquiry.askable(state)
        if rated:
            best = rated[0].variable
            assert best == ranking.best(state)
            assert matters(table, told, best)
            for value, after in enumerate(inquiry.answered(state, best)):
                assert inquiry.at_most(after) < inquiry.at_most(state)
                follow(after, {**told, best: value})

    follow(state, {})


@settings(deadline=None)
@given(tables, st.permutations(VARIABLES), st.data())
def test_the_order_in_which_answers_come_changes_nothing(table: Table, order: list[int], data: st.DataObject) -> None:
    inquiry, state = an_inquiry(table)
    answers = {variable: data.draw(st.integers(0, SIZES[variable] - 1)) for variable in order[:3]}
    ends = set()
    for sequence in (order[:3], sorted(order[:3])):
        reached = state
        for variable in sequence:
            after = inquiry.answered(reached, variable)[answers[variable]]
            assert not inquiry.settled(reached) or after == reached, "an answer never makes the known unknown"
            assert set(inquiry.relevant(after)) <= set(inquiry.relevant(reached))
            reached = after
        ends.add(reached)
    assert len(ends) == 1


@settings(deadline=None, max_examples=50)
@given(st.one_of(tables, sparse), some_weights, some_costs)
def test_the_best_order_is_that_of_trying_every_one_and_no_other_costs_less(
    table: Table, weights: tuple[tuple[float, ...], ...], costs: tuple[float, ...]
) -> None:
    inquiry, state = an_inquiry(table, weights, costs)
    best = least_mean_cost(inquiry, state)
    assert best == pytest.approx(least(table, {}, weights, costs))
    for policy in (Ranking(inquiry).best, Ranking(inquiry, deeper=True).best, by_information(inquiry), in_asking_order(inquiry)):
        assert mean_cost(inquiry, state, policy) >= best - 1e-9


@settings(deadline=None, max_examples=50)
@given(st.one_of(tables, sparse), some_weights, some_costs)
def test_our_order_costs_no_more_than_the_asking_order_but_for_ties_and_what_it_expects_is_what_that_order_costs(
    table: Table, weights: tuple[tuple[float, ...], ...], costs: tuple[float, ...]
) -> None:
    inquiry, state = an_inquiry(table, weights, costs)
    in_order = in_asking_order(inquiry)
    assert (
        mean_cost(inquiry, state, Ranking(inquiry).best) <= mean_cost(inquiry, state, in_order) * (1 + TIE) ** inquiry.at_most(state) + 1e-9
    )
    for each in Ranking(inquiry).rated(state):
        after = zip(weights[each.variable], inquiry.answered(state, each.variable), strict=True)
        assert each.expected == pytest.approx(
            costs[each.variable] + sum(weight * mean_cost(inquiry, rest, in_order) for weight, rest in after)
        )


@settings(deadline=None)
@given(tables, tables, some_weights)
def test_a_question_on_which_two_documents_turn_counts_for_both(one: Table, other: Table, weights: tuple[tuple[float, ...], ...]) -> None:
    residues = Residues(SIZES)
    inquiry = replace(alone(residues, weights, (1.0,) * len(SIZES), {}), variables=({variable: variable for variable in VARIABLES},) * 2)
    first, second = build(residues, one), build(residues, other)
    both = gains(inquiry, Probabilities(residues, weights), begin(first, second), VARIABLES)
    singly = [
        gains(alone(residues, weights, inquiry.costs, {}), Probabilities(residues, weights), begin(each), VARIABLES)
        for each in (first, second)
    ]
    assert both == pytest.approx({variable: sum(each[variable] for each in singly) for variable in VARIABLES})


@settings(deadline=None)
@given(tables, tables)
def test_claims_are_joined_point_by_point(one: Table, other: Table) -> None:
    residues = Residues(SIZES)
    whole = residues.apply("join", min, build(residues, one), build(residues, other))  # type: ignore[type-var]
    assert whole == build(residues, {point: min(one[point], other[point]) for point in POINTS})


@settings(deadline=None)
@given(tables, st.sets(st.sampled_from(VARIABLES), min_size=1))
def test_what_nobody_knows_may_stand_last_in_the_order_and_is_never_asked(table: Table, unknown: set[int]) -> None:
    order = sorted(VARIABLES, key=lambda variable: (variable in unknown, variable))
    residues = Residues([SIZES[variable] for variable in order], len(SIZES) - len(unknown))
    root = rebuilt(residues, table, order, {})
    inquiry = alone(residues, tuple((1 / SIZES[variable],) * SIZES[variable] for variable in order), (1.0,) * len(order), {})
    asked = [order[number] for number in inquiry.askable(begin(root))]
    assert asked == [variable for variable in VARIABLES if variable not in unknown and matters(table, {}, variable)]
    assert inquiry.at_most(begin(root)) <= len(asked)
    if not asked:
        assert inquiry.at_most(begin(root)) == 0


def rebuilt(residues: Residues, table: Table, order: list[int], told: dict[int, int], variable: int = 0) -> Node:
    """The function, its variables chosen in their first order though they stand in another."""
    if variable == len(SIZES):
        return residues.constant(table[tuple(told[each] for each in VARIABLES)])
    options = [rebuilt(residues, table, order, {**told, variable: value}, variable + 1) for value in range(SIZES[variable])]
    return residues.choose(order.index(variable), options)


def test_a_search_for_the_best_order_gives_up_where_it_was_told_to() -> None:
    inquiry, state = an_inquiry({point: sum(point) % 3 for point in POINTS})
    with pytest.raises(TooMany):
        least_mean_cost(inquiry, state, most=3)
    with pytest.raises(TooMany):
        mean_cost(inquiry, state, in_asking_order(inquiry), most=3)


def test_a_question_waits_for_its_gates_under_each_claim_by_itself() -> None:
    residues = Residues((2, 2, 2))
    first, second, gated = (residues.node(variable, [residues.constant(0), residues.constant(1)]) for variable in range(3))
    one, other = (residues.apply("min", min, gate, gated) for gate in (first, second))  # type: ignore[type-var]
    joined = residues.apply("max", max, one, other)  # type: ignore[type-var]
    inquiry = Inquiry(residues, ((0.5, 0.5),) * 3, (1.0,) * 3, ({2: 0b001}, {2: 0b010}), ({0: 0, 1: 1, 2: 2},))
    state = (Rest(joined, (one, other)),)
    assert inquiry.relevant(state) == [0, 1, 2]
    assert inquiry.askable(state) == [0, 1]
    assert inquiry.askable(inquiry.answered(state, 0)[0]) == [1]
    assert inquiry.askable(inquiry.answered(state, 0)[1]) == [2]
    assert inquiry.askable(inquiry.answered(state, 1)[1]) == [2]


def test_two_claims_may_settle_a_document_that_neither_settles_alone() -> None:
    residues = Residues((2,))
    first, last = residues.constant(0), residues.constant(1)
    one, other = residues.node(0, [first, last]), residues.node(0, [last, first])
    joined = residues.apply("join", min, one, other)  # type: ignore[type-var]
    assert not residues.settled(one)
    assert not residues.settled(other)
    assert residues.settled(joined)
