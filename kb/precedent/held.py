"""A decision as the reason model sees it: the factors for the side that won, those against it, and the reason that carried it.

A factor is a one-sided reason. Sets of factors are bit masks: bit i stands for the i-th factor of some numbering, in which no factor
speaks for both sides. See Horty, Rules and Reasons in the Theory of Precedent (2011); Horty and Bench-Capon, A Factor-Based
Definition of Precedential Constraint (2012); Prakken, A Formal Analysis of Some Factor- and Precedent-Based Accounts of
Precedential Constraint (2021).
"""

from collections.abc import Iterator
from dataclasses import dataclass

CLAIMANT, OPPONENT = "claimant", "opponent"
SIDES = (CLAIMANT, OPPONENT)
OTHER = {CLAIMANT: OPPONENT, OPPONENT: CLAIMANT}
Mask = int


@dataclass(frozen=True)
class Situation:
    """The facts to be decided: the factors that hold for each side.

    `unknown` has a pair for each question not answered: the factors for the claimant, and those for the opponent, one of which, or
    none, its answer may bring.
    """

    claimant: Mask
    opponent: Mask
    unknown: tuple[tuple[Mask, Mask], ...] = ()

    def of(self, side: str) -> Mask:
        """The factors that speak for a side."""
        return self.claimant if side == CLAIMANT else self.opponent

    def open_for(self, side: str) -> Mask:
        """The factors for a side of which it is unknown whether they hold."""
        found = 0
        for claimant, opponent in self.unknown:
            found |= claimant if side == CLAIMANT else opponent
        return found


@dataclass(frozen=True)
class Held:
    """A decision for `side`: the factors `own` spoke for it, `against` spoke against it, and of its own `reason` carried it.

    Where no reason is known it is all of them, the weakest reading, which constrains least.

    Raises:
        ValueError: the reason is empty, or holds what was no factor for the winner.
    """

    side: str
    own: Mask
    against: Mask
    reason: Mask

    def __post_init__(self) -> None:
        if not self.reason or self.reason & ~self.own:
            raise ValueError("A decision rests on some of the factors for the side that won, and on nothing else.")

    @property
    def facts(self) -> Situation:
        """The facts on which it was decided."""
        return Situation(self.own, self.against) if self.side == CLAIMANT else Situation(self.against, self.own)

    def differences(self, facts: Situation) -> Mask:
        """The relevant differences, D(c,X): what its reason needs and the facts lack, and what speaks against it here only.

        Where there are none, the decision forces its result upon a court that must follow it.
        """
        return (self.reason & ~facts.of(self.side)) | (facts.of(OTHER[self.side]) & ~self.against)


def bits(mask: Mask) -> Iterator[int]:
    """The numbers of the factors in a set, lowest first."""
    while mask:
        lowest = mask & -mask
        yield lowest.bit_length() - 1
        mask ^= lowest
