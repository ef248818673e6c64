"""Many decisions at once give what one decision after another gives; and what is costly is found only when asked for."""

from hypothesis import given, settings
from hypothesis import strategies as st

from kb.casefile import shipped_case
from kb.decide import decide
from kb.precedent.base import Base, shipped_base
from kb.precedent.consistency import landmarks
from kb.precedent.constraint import constraint
from kb.precedent.dimensions import FLAT, Dimensions
from kb.precedent.held import CLAIMANT, OPPONENT, OTHER, SIDES, Held, Situation, bits
from kb.precedent.index import Index, places, transposed
from kb.precedent.nearest import least, nearest, total
from kb.precedent.views import views

CHAIN = Dimensions((0, 0b1, 0b11, 0, 0, 0b10000))  # the claimant has one chain of three, the opponent one of two and one alone
ALL = {CLAIMANT: 0b000111, OPPONENT: 0b111000}


def closed(mask: int, order: Dimensions) -> int:
    return order.with_weaker(mask)


@st.composite
def decisions(draw: st.DrawFn, order: Dimensions) -> Held:
    side = draw(st.sampled_from(SIDES))
    own = closed(draw(st.integers(1, 63).map(lambda n: n & ALL[side]).filter(bool)), order)
    reason = closed(draw(st.integers(1, 63).map(lambda n: n & own).filter(bool)), order)
    return Held(side, own, closed(draw(st.integers(0, 63)) & ALL[OTHER[side]], order), reason)


@st.composite
def questions(draw: st.DrawFn) -> tuple[Dimensions, list[Held], Situation]:
    order = draw(st.sampled_from([FLAT, CHAIN]))
    facts = Situation(*(closed(draw(st.integers(0, 63)) & ALL[side], order) for side in SIDES))
    return order, draw(st.lists(decisions(order), max_size=30)), facts


@settings(max_examples=400, deadline=None)
@given(questions(), st.integers(1, 5))
def test_the_nearest_are_those_with_the_fewest_differences_told_one_after_another(
    question: tuple[Dimensions, list[Held], Situation], at_most: int
) -> None:
    order, base, facts = question
    for side in SIDES:
        own, against = facts.of(side), order.strongest(facts.of(OTHER[side]))
        counts = {
            place: (order.strongest(each.reason) & ~own).bit_count() + (against & ~each.against).bit_count()
            for place, each in enumerate(base) if each.side == side and each.own & own
        }  # fmt: skip
        expected = sorted(counts, key=lambda place: (counts[place], -place))[:at_most]
        assert list(nearest(Index(base), facts, side, at_most, lambda place: -place, order)) == expected


@settings(max_examples=300, deadline=None)
@given(questions(), st.sets(st.integers(0, 29)))
def test_some_of_the_decisions_force_and_carry_what_they_would_alone(
    question: tuple[Dimensions, list[Held], Situation], some: set[int]
) -> None:
    _, base, facts = question
    chosen = [place for place in range(len(base)) if place in some]
    among, alone = Index(base).only(sum(1 << place for place in chosen)), Index([base[place] for place in chosen])
    assert constraint(among, facts).side == constraint(alone, facts).side
    assert landmarks(among) == tuple(chosen[place] for place in landmarks(alone))


@settings(max_examples=300, deadline=None)
@given(st.lists(st.integers(0, 2**19), max_size=20))
def test_a_matrix_of_bits_turned_about_holds_the_same_bits(masks: list[int]) -> None:
    found = transposed(masks)
    assert all(found.values())
    for factor in range(20):
        assert set(bits(found.get(factor, 0))) == {place for place, mask in enumerate(masks) if mask >> factor & 1}


@settings(max_examples=300, deadline=None)
@given(st.lists(st.integers(0, 255), max_size=12), st.integers(1, 255))
def test_counts_in_binary_are_the_counts(some: list[int], among: int) -> None:
    counts, each = total(some), {place: sum(mask >> place & 1 for mask in some) for place in range(8)}
    for place in range(8):
        assert sum((count >> place & 1) << bit for bit, count in enumerate(counts)) == each[place]
    lowest = min(each[place] for place in bits(among))
    assert set(bits(least(among, counts))) == {place for place in bits(among) if each[place] == lowest}


def test_no_decisions_make_no_sets() -> None:
    assert (places([]), transposed([]), total([]), places([True, False, True])) == (0, {}, [], 0b101)
    assert nearest(Index([]), Situation(1, 0), CLAIMANT, 3, lambda place: place) == ()


def test_conflicts_and_landmarks_are_found_only_when_asked_for_and_then_kept() -> None:
    case = shipped_case("national_latex")
    decision, base = decide(case), Base(shipped_base().decisions)
    counting = views(case, decision, decision.documents, base)[0].counting
    assert not {"clashes", "landmarks", "binding_landmarks", "left_out", "weighing"} & set(vars(counting))
    assert counting.landmarks and "landmarks" in vars(counting)
    assert views(case, decision, decision.documents, base)[0].counting is counting
