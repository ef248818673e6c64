"""Factors of more or less: the model over cuts against the dimensional one, read off from Prakken's definitions (2021)."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kb.precedent.consistency import landmarks
from kb.precedent.constraint import constraint
from kb.precedent.dimensions import FLAT, Dimensions
from kb.precedent.distinguishing import minimal_reasons
from kb.precedent.held import CLAIMANT, OPPONENT, OTHER, SIDES, Held, Situation, bits
from kb.precedent.index import Index
from kb.precedent.unknowns import necessarily, possibly

Told = Mapping[int, int]  # by dimension, the number of the value told


@dataclass(frozen=True)
class World:
    """Values by number: the dimension, the side, the kind and the strength of each; of one kind the stronger is at least as strong."""

    values: tuple[tuple[int, str, int, int], ...]

    def at_least(self, one: int, other: int) -> bool:
        (d, side, kind, strength), (d2, side2, kind2, strength2) = self.values[one], self.values[other]
        return one == other or ((d, side, kind) == (d2, side2, kind2) and side != "" and strength > strength2)

    @property
    def order(self) -> Dimensions:
        every = range(len(self.values))
        return Dimensions(tuple(sum(1 << low for low in every if low != top and self.at_least(top, low)) for top in every))

    def mask(self, told: Told, side: str) -> int:
        return self.order.with_weaker(sum(1 << value for value in told.values() if self.values[value][1] == side))

    def situation(self, told: Told, unknown: tuple[tuple[int, int], ...] = ()) -> Situation:
        return Situation(self.mask(told, CLAIMANT), self.mask(told, OPPONENT), unknown)

    def of(self, dimension: int) -> list[int]:
        return [number for number, value in enumerate(self.values) if value[0] == dimension]

    def good_as(self, side: str, new: int | None, old: int | None) -> bool:
        """Whether on one dimension the new value is at least as good for a side as the old one; None is no value told."""
        if old is not None and self.values[old][1] == side:
            return new is not None and self.at_least(new, old)
        if new is not None and self.values[new][1] == OTHER[side]:
            return old is not None and self.at_least(old, new)
        return True


@dataclass(frozen=True)
class Ruled:
    """A decision in a world: what was told, the side that won, and on which dimensions it rests."""

    told: tuple[tuple[int, int], ...]
    side: str
    reason: tuple[int, ...]

    def held(self, world: World) -> Held:
        told = dict(self.told)
        reason = world.mask({each: told[each] for each in self.reason}, self.side)
        return Held(self.side, world.mask(told, self.side), world.mask(told, OTHER[self.side]), reason)


@st.composite
def worlds(draw: st.DrawFn, kinds: int = 1) -> World:
    values = []
    for dimension in range(draw(st.integers(1, 4))):
        for strength in range(draw(st.integers(1, 4))):
            values.append((dimension, draw(st.sampled_from([*SIDES, *SIDES, ""])), draw(st.integers(0, kinds)), strength))
    return World(tuple(values))


def assignments(world: World) -> st.SearchStrategy[dict[int, int]]:
    dimensions = sorted({value[0] for value in world.values})
    return st.fixed_dictionaries({}, optional={each: st.sampled_from(world.of(each)) for each in dimensions})


@st.composite
def rulings(draw: st.DrawFn, world: World) -> Ruled | None:
    told, side = draw(assignments(world)), draw(st.sampled_from(SIDES))
    own = [each for each in told if world.values[told[each]][1] == side]
    if not own:
        return None
    return Ruled(tuple(told.items()), side, tuple(draw(st.sets(st.sampled_from(own), min_size=1))))


@st.composite
def problems(draw: st.DrawFn) -> tuple[World, list[Ruled], dict[int, int]]:
    world = draw(worlds())
    return world, [each for each in draw(st.lists(rulings(world), max_size=6)) if each], draw(assignments(world))


def worse(world: World, ruled: Ruled, told: Told) -> set[int]:
    """D(c,X), by dimension: where the facts fall short of the threshold of the reason, or are worse for its side than they were."""
    was = dict(ruled.told)
    found = {each for each in ruled.reason if not world.good_as(ruled.side, told.get(each), was[each])}
    against = {each for each, value in told.items() if world.values[value][1] == OTHER[ruled.side]}
    return found | {each for each in against if not world.good_as(ruled.side, told[each], was.get(each))}


def index_of(world: World, base: list[Ruled]) -> Index:
    return Index([each.held(world) for each in base])


@settings(max_examples=400, deadline=None)
@given(problems())
def test_the_model_over_cuts_forces_what_the_dimensional_model_forces(problem: tuple[World, list[Ruled], dict[int, int]]) -> None:
    world, base, told = problem
    index, facts = index_of(world, base), world.situation(told)
    for side in SIDES:
        by_definition = {place for place, each in enumerate(base) if each.side == side and not worse(world, each, told)}
        assert set(bits(index.forcing(side, facts))) == by_definition


@settings(max_examples=400, deadline=None)
@given(problems())
def test_resting_on_all_it_had_a_decision_forces_iff_the_facts_are_nowhere_worse_for_its_side(
    problem: tuple[World, list[Ruled], dict[int, int]],
) -> None:
    world, base, told = problem
    facts, dimensions = world.situation(told), {value[0] for value in world.values}
    for each in base:
        was = dict(each.told)
        own = tuple(d for d in was if world.values[was[d]][1] == each.side)
        whole = Ruled(each.told, each.side, own)
        everywhere = all(world.good_as(each.side, told.get(d), was.get(d)) for d in dimensions)
        assert (not whole.held(world).differences(facts)) == everywhere


@settings(max_examples=400, deadline=None)
@given(problems(), st.data())
def test_a_fact_made_stronger_for_the_side_that_is_forced_keeps_it_forced(
    problem: tuple[World, list[Ruled], dict[int, int]], data: st.DataObject
) -> None:
    world, base, told = problem
    index = index_of(world, base)
    side = constraint(index, world.situation(told)).side
    better = [(value[0], number) for number, value in enumerate(world.values) if side and world.good_as(side, number, told.get(value[0]))]
    if better:
        dimension, number = data.draw(st.sampled_from(better))
        assert constraint(index, world.situation({**told, dimension: number})).side == side


@settings(max_examples=200, deadline=None)
@given(problems())
def test_without_an_order_it_is_the_flat_model(problem: tuple[World, list[Ruled], dict[int, int]]) -> None:
    world, base, told = problem
    flat = World(tuple((dimension, side, number, 0) for number, (dimension, side, _, _) in enumerate(world.values)))
    facts, holds = flat.situation(told), set(told.values())
    for each in base:
        had = set(dict(each.told).values())
        lacking = {dict(each.told)[dimension] for dimension in each.reason} - holds
        new = {value for value in holds - had if flat.values[value][1] == OTHER[each.side]}
        assert set(bits(each.held(flat).differences(facts))) == lacking | new


@settings(max_examples=300, deadline=None)
@given(problems())
def test_the_minimal_reasons_told_are_those_whose_thresholds_conflict_with_no_decision(
    problem: tuple[World, list[Ruled], dict[int, int]],
) -> None:
    world, base, told = problem
    index, facts = index_of(world, base), world.situation(told)
    for side in SIDES:
        own = [d for d, value in told.items() if world.values[value][1] == side]
        applying = [
            dict(each.told) for each in base
            if each.side != side and all(world.good_as(each.side, told.get(d), dict(each.told)[d]) for d in each.reason)
        ]  # fmt: skip

        def conflicts(reason: tuple[int, ...], applying: list[dict[int, int]] = applying, side: str = side) -> bool:
            return any(all(was.get(d) is not None and world.at_least(was[d], told[d]) for d in reason) for was in applying)

        free = [set(some) for size in range(1, len(own) + 1) for some in combinations(own, size) if not conflicts(some)]
        smallest = [some for some in free if not any(other < some for other in free)]
        found = [{world.values[number][0] for number in bits(each)} for each in minimal_reasons(index, facts, side, None, world.order)]
        assert sorted(map(sorted, found)) == sorted(map(sorted, smallest))


def every(world: World, open_: list[int], told: Told) -> list[dict[int, int]]:
    """Each way in which the open dimensions may turn out, or not be told at all."""
    choices = product(*([None, *world.of(each)] for each in open_))
    return [{**told, **{d: v for d, v in zip(open_, values, strict=True) if v is not None}} for values in choices]


@settings(max_examples=200, deadline=None)
@given(problems())
def test_landmarks_force_all_that_the_whole_base_forces_on_all_facts(problem: tuple[World, list[Ruled], dict[int, int]]) -> None:
    world, base, _ = problem
    whole = index_of(world, base)
    kept = Index([whole.held[place] for place in landmarks(whole)])
    for told in every(world, sorted({value[0] for value in world.values}), {}):
        assert constraint(kept, world.situation(told)).side == constraint(whole, world.situation(told)).side


@settings(max_examples=200, deadline=None)
@given(problems())
def test_what_is_forced_whatever_the_unknown_facts_are_holds_for_more_and_less_too(
    problem: tuple[World, list[Ruled], dict[int, int]],
) -> None:
    world, base, told = problem
    index = index_of(world, base)
    open_ = [each for each in sorted({value[0] for value in world.values}) if each not in told]
    unknown = tuple(tuple(sum(1 << v for v in world.of(d) if world.values[v][1] == side) for side in SIDES) for d in open_)
    facts = world.situation(told, unknown)  # type: ignore[arg-type]
    completions = [world.situation(each) for each in every(world, open_, told)]
    for side in SIDES:
        assert necessarily(index, facts, side) == all(index.forcing(side, each) for each in completions)
        found = 0
        for each in completions:
            found |= index.forcing(side, each)
        assert possibly(index, facts, side) == found


def test_of_factors_that_bring_weaker_ones_only_the_strongest_were_told() -> None:
    order = Dimensions((0b000, 0b001, 0b011))
    assert (order.with_weaker(0b100), order.with_weaker(0b010)) == (0b111, 0b011)
    assert (order.strongest(0b111), order.strongest(0b011)) == (0b100, 0b010)
    assert list(order.in_degree(0b111, 0b001)) == [(2, 0)]
    assert FLAT.with_weaker(0b101) == FLAT.strongest(0b101) == 0b101


def test_a_factor_cannot_be_weaker_than_itself_and_the_order_must_be_followed_to_the_end() -> None:
    for below in ((0b1,), (0b10, 0b01), (0b000, 0b001, 0b010)):
        with pytest.raises(ValueError, match="is the weaker"):
            Dimensions(below)
