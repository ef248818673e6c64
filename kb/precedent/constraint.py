"""What decisions force, and what they permit.

On a consistent base a side is forced iff one decision for it has no relevant difference from the facts. Case law is not always
consistent. Then a decision is permitted iff it adds no conflict that is not there already, and a side is forced iff no decision
for the other side is permitted on any reason; which comes to this: some decision for the side has no relevant difference, and
none for the other side (Horty 2011; Prakken 2021; Canavotto, Precedential Constraint Derived from Inconsistent Case Bases, 2022).

By the strict rule model a court may not narrow the rule of a decision: where its reason holds the decision forces, whatever new
speaks against it (Alexander, Constrained by Precedent, 1989; for a court below the one that gave it, Broughton, Vertical Precedents
in Formal Models of Precedential Constraint, 2019).
"""

from dataclasses import dataclass

from kb.precedent.held import OTHER, SIDES, Held, Mask, Situation
from kb.precedent.index import Index, Positions


@dataclass(frozen=True)
class Constraint:
    """What follows from decisions: the `side` forced, or nothing; the decisions that force, for each side.

    Where there are some for both sides they clash, and neither is forced.
    """

    side: str
    claimant: Positions = 0
    opponent: Positions = 0

    @property
    def clash(self) -> bool:
        """Whether decisions that force went both ways."""
        return bool(self.claimant and self.opponent)


@dataclass(frozen=True)
class Permission:
    """Whether a ruling adds no new conflict: the decisions it would conflict with, and those that support it all the same."""

    permitted: bool
    conflicts: Positions
    supports: Positions


def forcing(index: Index, side: str, facts: Situation, strict: bool = False) -> Positions:
    """The decisions for a side that force it: by the strict rule model those whose reason holds, else those without relevant difference."""
    return index.resting_on(side, facts.of(side)) if strict else index.forcing(side, facts)


def constraint(index: Index, facts: Situation, strict: bool = False) -> Constraint:
    """What the decisions force on these facts, the unknown left out of account."""
    claimant, opponent = (forcing(index, side, facts, strict) for side in SIDES)
    forced = [side for side, found in zip(SIDES, (claimant, opponent), strict=True) if found]
    return Constraint(forced[0] if len(forced) == 1 else "", claimant, opponent)


def permission(index: Index, facts: Situation, side: str, reason: Mask) -> Permission:
    """Whether deciding the facts for a side on a reason is permitted.

    It conflicts with a decision for the other side whose reason holds here, and which prevailed although the proposed reason spoke
    against it. A decision for the same side that rests on no more than the proposed reason, and prevailed over all that speaks
    against it here, supports it: then the conflict is not new.

    Raises:
        ValueError: the reason is empty, or is not among the factors that speak for the side.
    """
    Held(side, facts.of(side), facts.of(OTHER[side]), reason)
    other = OTHER[side]
    conflicts = index.resting_on(other, facts.of(other)) & index.despite(other, reason)
    supports = index.resting_on(side, reason) & index.despite(side, facts.of(other))
    return Permission(not conflicts or bool(supports), conflicts, supports)
