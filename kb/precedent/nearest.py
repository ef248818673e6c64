"""The decisions nearest to some facts, found among many without looking at each.

Relevant differences are counted for all decisions at once, in binary: bit i of every decision's count stands in one long integer,
and a difference that some decisions have is added to all of them by a few operations (bit-sliced counting).
"""

from collections.abc import Callable, Iterable

from kb.precedent.dimensions import FLAT, Dimensions
from kb.precedent.held import OTHER, Situation, bits
from kb.precedent.index import Index, Positions, Table


def nearest(
    index: Index, facts: Situation, side: str, at_most: int, rank: Callable[[int], object], order: Dimensions = FLAT
) -> tuple[int, ...]:
    """The places of the decisions for a side with the fewest relevant differences that share a factor for it; of equals by rank.

    Of a dimension only what was told is counted, not the weaker values that came with it.
    """
    waiting, counts = sharing(index, facts, side), total(differing(index, facts, side, order))
    found: list[int] = []
    while waiting and len(found) < at_most:
        fewest = least(waiting, counts)
        found += sorted(bits(fewest), key=rank)  # type: ignore[arg-type]
        waiting &= ~fewest
    return tuple(found[:at_most])


def sharing(index: Index, facts: Situation, side: str) -> Positions:
    """The decisions for a side that share a factor for it."""
    found = 0
    for factor in bits(facts.of(side)):
        found |= index.having[side].get(factor, 0)
    return found & index.members[side]


def differing(index: Index, facts: Situation, side: str, order: Dimensions) -> Iterable[Positions]:
    """For each difference that there may be, the decisions for a side that have it."""
    own, needing = facts.of(side), index.needing[side]
    for factor, found in needing.items():
        if not own >> factor & 1:
            yield found & ~stronger(needing, factor, order)
    for factor in bits(order.strongest(facts.of(OTHER[side]))):
        yield index.members[side] & ~index.facing[side].get(factor, 0)


def stronger(needing: Table, factor: int, order: Dimensions) -> Positions:
    """The decisions to whose reason a factor only came with a stronger one."""
    found = 0
    for other in bits(order.bringing):
        if order.below[other] >> factor & 1:
            found |= needing.get(other, 0)
    return found


def total(some: Iterable[Positions]) -> list[Positions]:
    """How often each place is in one of these sets, in binary, the lowest bit first."""
    counts: list[Positions] = []
    for each in some:
        carry = each
        for bit, count in enumerate(counts):
            counts[bit], carry = count ^ carry, count & carry
        if carry:
            counts.append(carry)
    return counts


def least(among: Positions, counts: list[Positions]) -> Positions:
    """Those of these places whose count is lowest."""
    for count in reversed(counts):
        among = among & ~count or among
    return among
