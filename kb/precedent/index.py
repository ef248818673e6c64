"""Many decisions at once: for each factor the decisions that have it, as bit masks over decisions.

What a set of facts meets among thousands of decisions is then found by a few dozen operations on long integers, and not by
looking at each decision.
"""

from collections.abc import Callable, Iterable, Sequence
from copy import copy
from functools import cached_property

from kb.precedent.held import OTHER, SIDES, Held, Mask, Situation, bits

Positions = int
Table = dict[int, Positions]

DIGITS = [bytes(48 + (byte >> bit & 1) for byte in range(256)) for bit in range(8)]


class Index:
    """Decisions by their place in a sequence; sets of them are bit masks over places. Each table is made when first asked for."""

    def __init__(self, held: Sequence[Held]) -> None:
        self.held = tuple(held)

    def only(self, places: Positions) -> "Index":
        """The same decisions at the same places, of which only these count."""
        found = copy(self)
        found.members = {side: self.members[side] & places for side in SIDES}
        found.__dict__.update(needing=self.needing, facing=self.facing)
        return found

    @cached_property
    def members(self) -> dict[str, Positions]:
        """The decisions for each side."""
        return {side: places(each.side == side for each in self.held) for side in SIDES}

    @cached_property
    def needing(self) -> dict[str, Table]:
        """For each side, by factor, the decisions for it whose reason holds the factor."""
        return self._tables(lambda each: each.reason)

    @cached_property
    def facing(self) -> dict[str, Table]:
        """For each side, by factor, the decisions for it that were given although the factor spoke against it."""
        return self._tables(lambda each: each.against)

    @cached_property
    def having(self) -> dict[str, Table]:
        """For each side, by factor, the decisions for it in which the factor spoke for it."""
        return self._tables(lambda each: each.own)

    def _tables(self, part: Callable[[Held], Mask]) -> dict[str, Table]:
        whole = transposed([part(each) for each in self.held])
        return {side: {factor: own for factor, found in whole.items() if (own := found & self.members[side])} for side in SIDES}

    def resting_on(self, side: str, factors: Mask) -> Positions:
        """The decisions for a side whose whole reason is among these factors, which speak for it."""
        lacking = 0
        for factor, found in self.needing[side].items():
            if not factors >> factor & 1:
                lacking |= found
        return self.members[side] & ~lacking

    def despite(self, side: str, factors: Mask) -> Positions:
        """The decisions for a side that were given although all these factors spoke against it."""
        found = self.members[side]
        for factor in bits(factors):
            found &= self.facing[side].get(factor, 0)
        return found

    def forcing(self, side: str, facts: Situation) -> Positions:
        """The decisions for a side from which the facts do not relevantly differ."""
        strong = self.despite(side, facts.of(OTHER[side]))
        return strong & self.resting_on(side, facts.of(side)) if strong else 0


def places(flags: Iterable[bool]) -> Positions:
    """The set of the places where this is so."""
    return int(bytes(48 + flag for flag in flags)[::-1] or b"0", 2)


def transposed(masks: Sequence[Mask]) -> Table:
    """By factor, the places of the sets that hold it: a matrix of bits turned about, a byte of each row at a time."""
    width = (max(masks, default=0).bit_length() + 7) // 8
    rows, found = b"".join(mask.to_bytes(width, "little") for mask in masks), Table()
    for byte in range(width):
        column = rows[byte::width][::-1]
        for bit, digits in enumerate(DIGITS):
            if members := int(column.translate(digits), 2):
                found[8 * byte + bit] = members
    return found
