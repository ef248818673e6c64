"""The reason model against its definitions, each read off by trying everything on small universes of factors."""

from collections.abc import Iterator
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kb.precedent.consistency import clashes, consistent, landmarks
from kb.precedent.constraint import constraint, permission
from kb.precedent.distinguishing import hitting_sets, minimal_reasons, new_here
from kb.precedent.held import CLAIMANT, OPPONENT, OTHER, SIDES, Held, Situation, bits
from kb.precedent.index import Index
from kb.precedent.unknowns import necessarily, possibly

EACH = 3
ALL = {CLAIMANT: 0b000111, OPPONENT: 0b111000}


def subsets(mask: int) -> Iterator[int]:
    found = mask
    while True:
        yield found
        if not found:
            return
        found = (found - 1) & mask


def parts(side: str) -> st.SearchStrategy[int]:
    return st.sampled_from(list(subsets(ALL[side])))


@st.composite
def decisions(draw: st.DrawFn) -> Held:
    side = draw(st.sampled_from(SIDES))
    own = draw(parts(side).filter(bool))
    reason = draw(st.sampled_from([each for each in subsets(own) if each]))
    return Held(side, own, draw(parts(OTHER[side])), reason)


situations = st.builds(Situation, parts(CLAIMANT), parts(OPPONENT))
bases = st.lists(decisions(), max_size=7)


def below(base: list[Held]) -> set[tuple[str, int, int]]:
    """Every (s, A, B): a decision for s shows that the reason A against s weighs less than the reason B for it."""
    return {
        (each.side, low, high)
        for each in base
        for low in subsets(each.against)
        for high in subsets(ALL[each.side])
        if each.reason & ~high == 0
    }  # fmt: skip


def conflicts(base: list[Held]) -> set[tuple[int, int]]:
    """The pairs of reasons of which each is shown to weigh less than the other."""
    order = below(base)
    return {(low, high) for side, low, high in order if side == CLAIMANT and (OPPONENT, high, low) in order}


def permitted_by_definition(base: list[Held], facts: Situation, side: str, reason: int) -> bool:
    added = [*base, Held(side, facts.of(side), facts.of(OTHER[side]), reason)]
    return conflicts(added) <= conflicts(base)


def forced_by_definition(base: list[Held], facts: Situation, side: str) -> bool:
    other = OTHER[side]
    return not any(permitted_by_definition(base, facts, other, reason) for reason in subsets(facts.of(other)) if reason)


@settings(max_examples=300, deadline=None)
@given(bases, situations)
def test_a_side_is_forced_iff_no_decision_for_the_other_would_be_permitted(base: list[Held], facts: Situation) -> None:
    found = constraint(Index(base), facts)
    for side in SIDES:
        if facts.of(OTHER[side]):
            assert (found.side == side) == forced_by_definition(base, facts, side)


@settings(max_examples=300, deadline=None)
@given(bases, situations)
def test_on_a_consistent_base_a_side_is_forced_iff_one_decision_for_it_has_no_relevant_difference(
    base: list[Held], facts: Situation
) -> None:
    index = Index(base)
    if not consistent(index):
        return
    for side in SIDES:
        assert (constraint(index, facts).side == side) == any(each.side == side and not each.differences(facts) for each in base)


@settings(max_examples=300, deadline=None)
@given(bases)
def test_a_base_is_consistent_iff_no_reason_is_both_above_and_below_another(base: list[Held]) -> None:
    index = Index(base)
    assert consistent(index) == (not conflicts(base))
    for place, others in clashes(index):
        assert all(conflicts([base[place], base[other]]) for other in bits(others))


@settings(max_examples=300, deadline=None)
@given(bases, situations)
def test_a_ruling_is_permitted_iff_it_adds_no_new_conflict_even_to_an_inconsistent_base(base: list[Held], facts: Situation) -> None:
    index = Index(base)
    for side in SIDES:
        for reason in subsets(facts.of(side)):
            if reason:
                assert permission(index, facts, side, reason).permitted == permitted_by_definition(base, facts, side, reason)


@settings(max_examples=200, deadline=None)
@given(bases, situations)
def test_the_minimal_distinguishing_reasons_are_the_smallest_reasons_that_conflict_with_no_decision(
    base: list[Held], facts: Situation
) -> None:
    index = Index(base)
    for side in SIDES:
        free = [reason for reason in subsets(facts.of(side)) if reason and not permission(index, facts, side, reason).conflicts]
        smallest = {reason for reason in free if not any(other != reason and other & reason == other for other in free)}
        assert set(minimal_reasons(index, facts, side, None)) == smallest


@settings(max_examples=200, deadline=None)
@given(st.lists(st.integers(0, 63), max_size=6))
def test_hitting_sets_are_all_and_only_the_minimal_ones_fewest_first(family: list[int]) -> None:
    hitting = [chosen for chosen in range(64) if all(chosen & each for each in family)]
    minimal = {chosen for chosen in hitting if not any(other != chosen and other & chosen == other for other in hitting)}
    found = hitting_sets(family)
    assert set(found) == minimal and len(found) == len(minimal)
    assert [each.bit_count() for each in found] == sorted(each.bit_count() for each in found)
    assert set(hitting_sets(family, 2)) == {each for each in minimal if each.bit_count() <= 2}


@settings(max_examples=200, deadline=None)
@given(bases)
def test_the_landmarks_force_all_that_the_whole_base_forces(base: list[Held]) -> None:
    whole, kept = Index(base), [base[place] for place in landmarks(Index(base))]
    for claimant, opponent in product(subsets(ALL[CLAIMANT]), subsets(ALL[OPPONENT])):
        facts = Situation(claimant, opponent)
        assert constraint(Index(kept), facts).side == constraint(whole, facts).side
    assert len(landmarks(Index(kept))) == len(kept)


# Questions: the first has one factor for each side, the second two for the opponent, the third two for the claimant.
QUESTIONS = ((0b000001, 0b001000), (0, 0b110000), (0b000110, 0))


def answers(question: tuple[int, int]) -> list[int]:
    return [0, *(1 << factor for factor in bits(question[0] | question[1]))]


@st.composite
def answered(draw: st.DrawFn) -> tuple[int, int, tuple[tuple[int, int], ...]]:
    """Factors that hold, at most one to a question, and the questions that are open."""
    told, unknown = 0, []
    for question in QUESTIONS:
        if draw(st.booleans()):
            unknown.append(question)
        else:
            told |= draw(st.sampled_from(answers(question)))
    return told & ALL[CLAIMANT], told & ALL[OPPONENT], tuple(unknown)


@st.composite
def answered_decisions(draw: st.DrawFn) -> Held | None:
    told = 0
    for question in QUESTIONS:
        told |= draw(st.sampled_from(answers(question)))
    side = draw(st.sampled_from(SIDES))
    own = told & ALL[side]
    return Held(side, own, told & ALL[OTHER[side]], own) if own else None


@settings(max_examples=400, deadline=None)
@given(st.lists(answered_decisions(), max_size=9), answered())
def test_what_is_forced_whatever_the_unknown_facts_are_and_what_may_be(
    some: list[Held | None], told: tuple[int, int, tuple[tuple[int, int], ...]]
) -> None:
    index = Index([each for each in some if each])
    facts = Situation(*told)
    completions = []
    for chosen in product(*map(answers, facts.unknown)):
        more = sum(chosen)
        completions.append(Situation(facts.claimant | more & ALL[CLAIMANT], facts.opponent | more & ALL[OPPONENT]))
    for side in SIDES:
        assert necessarily(index, facts, side) == all(index.forcing(side, each) for each in completions)
        found = 0
        for each in completions:
            found |= index.forcing(side, each)
        assert possibly(index, facts, side) == found


def test_a_decision_rests_on_some_factor_for_the_side_that_won() -> None:
    for reason in (0, 0b10, 0b101):
        with pytest.raises(ValueError, match="rests on"):
            Held(CLAIMANT, 0b1, 0b1000, reason)


def test_a_proposed_ruling_rests_on_factors_that_hold() -> None:
    facts = Situation(0b001, 0b1000)
    for reason in (0, 0b010, 0b1000):
        with pytest.raises(ValueError, match="rests on"):
            permission(Index([]), facts, CLAIMANT, reason)


def test_decisions_that_went_both_ways_on_the_same_facts_force_nothing() -> None:
    index = Index([Held(CLAIMANT, 0b1, 0b1000, 0b1), Held(OPPONENT, 0b1000, 0b1, 0b1000)])
    facts = Situation(0b1, 0b1000)
    assert (constraint(index, facts).side, constraint(index, facts).clash, consistent(index)) == ("", True, False)
    assert all(permission(index, facts, side, facts.of(side)).permitted for side in SIDES)


def test_without_decisions_nothing_is_forced_and_any_factor_is_reason_enough() -> None:
    index = Index([])
    assert constraint(index, Situation(0b11, 0b1000)).side == ""
    assert minimal_reasons(index, Situation(0b11, 0b1000), CLAIMANT) == (0b01, 0b10)
    assert new_here(index, Situation(0b11, 0b1000), CLAIMANT) == []


def test_a_decision_that_cannot_be_distinguished_leaves_no_reason() -> None:
    index = Index([Held(CLAIMANT, 0b1, 0b1000, 0b1)])
    assert minimal_reasons(index, Situation(0b1, 0b1000), OPPONENT) == ()
    assert minimal_reasons(index, Situation(0b1, 0b11000), OPPONENT) == (0b10000,)
