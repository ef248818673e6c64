"""Many decisions at once: for each factor the decisions that have it, as bit masks over decisions.

What a set of facts meets among thousands of decisions is then found by a few dozen operations on long integers, and not by
looking at each decision.
"""

from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property

from kb.precedent.held import OTHER, SIDES, Held, Mask, Situation, bits

Positions = int


class Index:
    """Decisions by their place in a sequence; sets of them are bit masks over places."""

    def __init__(self, held: Sequence[Held]) -> None:
        self.held = tuple(held)

    @cached_property
    def members(self) -> dict[str, Positions]:
        """The decisions for each side."""
        return {side: sum(1 << place for place, each in enumerate(self.held) if each.side == side) for side in SIDES}

    @cached_property
    def needing(self) -> dict[str, dict[int, Positions]]:
        """For each side, by factor, the decisions for it whose reason holds the factor."""
        return {side: self._by_factor([each.reason if each.side == side else 0 for each in self.held]) for side in SIDES}

    @cached_property
    def facing(self) -> dict[str, dict[int, Positions]]:
        """For each side, by factor, the decisions for it that were given although the factor spoke against it."""
        return {side: self._by_factor([each.against if each.side == side else 0 for each in self.held]) for side in SIDES}

    @staticmethod
    def _by_factor(masks: Sequence[Mask]) -> dict[int, Positions]:
        places: dict[int, list[int]] = defaultdict(list)
        for place, mask in enumerate(masks):
            for factor in bits(mask):
                places[factor].append(place)
        return {factor: as_mask(found, len(masks)) for factor, found in places.items()}

    def resting_on(self, side: str, factors: Mask) -> Positions:
        """The decisions for a side whose whole reason is among these factors, which speak for it."""
        lacking = 0
        for factor, places in self.needing[side].items():
            if not factors >> factor & 1:
                lacking |= places
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


def as_mask(places: Sequence[int], size: int) -> Positions:
    """A set of places as one integer, made in one go."""
    found = bytearray(size // 8 + 1)
    for place in places:
        found[place >> 3] |= 1 << (place & 7)
    return int.from_bytes(found, "little")
