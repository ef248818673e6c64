"""Factors of one element ordered by strength: a dimension, cut at each of its values.

Where one answer is at least as strong a reason for a side as another, the stronger brings the weaker's factor with it: each factor
then says "at least as strong as this", and a set of factors holds every cut below what was told. A decision is followed where the
facts are stronger still for its side, and its reason is a threshold (Rigoni's switching point, Representing Dimensions within the
Reason Model of Precedent, 2018). With the factors of every cut, the reason model over sets is the dimensional one of Horty (Reasoning
with Dimensions and Magnitudes, 2019) and Prakken (2021); without any order it is the flat one.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from kb.precedent.held import Mask, bits


@dataclass(frozen=True)
class Dimensions:
    """For each factor, by its number, those of the same side than which it is at least as strong, itself left out.

    Raises:
        ValueError: what a weaker factor brings is not brought by the stronger one, or a factor is weaker than itself.
    """

    below: tuple[Mask, ...]

    def __post_init__(self) -> None:
        for number, weaker in enumerate(self.below):
            if weaker >> number & 1 or any(self.below[each] & ~weaker for each in bits(weaker)):
                raise ValueError("Of two factors one is the weaker, and what is weaker than the weaker is weaker than the stronger.")

    @cached_property
    def bringing(self) -> Mask:
        """The factors that bring others."""
        return sum(1 << number for number, weaker in enumerate(self.below) if weaker)

    def implied(self, mask: Mask) -> Mask:
        """All the weaker factors that these bring."""
        found = 0
        for number in bits(mask & self.bringing):
            found |= self.below[number]
        return found

    def with_weaker(self, mask: Mask) -> Mask:
        """These factors with all that they bring."""
        return mask | self.implied(mask)

    def strongest(self, mask: Mask) -> Mask:
        """Of these factors those that no other of them brings: what was told, where each answer came with its weaker ones."""
        return mask & ~self.implied(mask)

    def in_degree(self, one: Mask, other: Mask) -> Iterator[tuple[int, int]]:
        """What was told in one and a weaker factor of the same dimension that was told in the other, by their numbers."""
        for number in bits(self.strongest(one) & self.bringing):
            yield from ((number, weaker) for weaker in bits(self.below[number] & self.strongest(other)))


FLAT = Dimensions(())
