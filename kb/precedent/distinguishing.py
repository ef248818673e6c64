"""On what a court must rely to depart from decisions: the minimal reasons that distinguish all of them.

A decision for the other side whose reason holds here is distinguished by a factor for this side that it did not have. So the
minimal reasons that are permitted are the minimal sets that hit, for each such decision, the factors that are new here: minimal
hitting sets (Reiter, A Theory of Diagnosis from First Principles, 1987; derived for the reason model in our notes, by brute force).
Of a dimension only what was told is offered: what a weaker threshold would distinguish, the one told distinguishes too.
"""

from collections.abc import Iterable, Iterator

from kb.precedent.dimensions import FLAT, Dimensions
from kb.precedent.held import OTHER, Mask, Situation, bits
from kb.precedent.index import Index


def new_here(index: Index, facts: Situation, side: str, order: Dimensions = FLAT) -> list[Mask]:
    """For each decision for the other side whose reason holds here, the factors told for this side that it did not have."""
    own, other = order.strongest(facts.of(side)), OTHER[side]
    applying = index.resting_on(other, facts.of(other))
    return [own & ~index.held[place].against for place in bits(applying)]


def minimal_reasons(index: Index, facts: Situation, side: str, at_most: int | None = 3, order: Dimensions = FLAT) -> tuple[Mask, ...]:
    """The smallest reasons for a side that conflict with no decision, of up to so many factors, fewest first.

    None if some decision cannot be distinguished; and where there is nothing to distinguish, each single factor for the side.
    """
    family = new_here(index, facts, side, order)
    if not family:
        return tuple(1 << factor for factor in bits(order.strongest(facts.of(side))))
    return hitting_sets(family, at_most)


def hitting_sets(family: Iterable[Mask], at_most: int | None = None) -> tuple[Mask, ...]:
    """The minimal sets that share something with each of these, fewest first, each once; none if one of these is empty."""
    sets = smallest(family)
    if 0 in sets:
        return ()
    bound = len(sets) if at_most is None else at_most
    found = (each for each in extended(sets, 0, 0, bound) if is_minimal(sets, each))
    return tuple(sorted(found, key=lambda mask: (mask.bit_count(), list(bits(mask)))))


def smallest(family: Iterable[Mask]) -> list[Mask]:
    """Of these sets the ones that hold no other."""
    kept: list[Mask] = []
    for each in sorted(set(family), key=int.bit_count):
        if not any(other & each == other for other in kept):
            kept.append(each)
    return kept


def extended(sets: list[Mask], chosen: Mask, barred: Mask, left: int) -> Iterator[Mask]:
    """The sets that hit all, made from what is chosen without what is barred; each is made in one way only."""
    waiting = next((each for each in sets if not each & chosen), None)
    if waiting is None:
        yield chosen
    elif left:
        for factor in bits(waiting & ~barred):
            yield from extended(sets, chosen | 1 << factor, barred, left - 1)
            barred |= 1 << factor


def is_minimal(sets: list[Mask], chosen: Mask) -> bool:
    """Whether each factor chosen is the only one to hit some set."""
    alone = 0
    for each in sets:
        hit = each & chosen
        if hit.bit_count() == 1:
            alone |= hit
    return alone == chosen
