"""Whether decisions agree with one another, and which of them carry what they all say.

Two decisions for opposite sides conflict iff the reason of each was among what the other prevailed over; a base is consistent iff no
two conflict (Horty 2011; both directions must be tested). A landmark is a decision that none of the others makes redundant
(van Woerkom and others 2023); what all force together, the landmarks force.
"""

from collections.abc import Iterator

from kb.precedent.held import CLAIMANT, OPPONENT, SIDES, bits
from kb.precedent.index import Index, Positions


def clashes(index: Index) -> Iterator[tuple[int, Positions]]:
    """Each decision for the claimant that conflicts with some for the opponent, with these."""
    for place in bits(index.members[CLAIMANT]):
        each = index.held[place]
        if found := index.resting_on(OPPONENT, each.against) & index.despite(OPPONENT, each.reason):
            yield place, found


def consistent(index: Index) -> bool:
    """Whether no two decisions conflict."""
    return next(clashes(index), None) is None


def landmarks(index: Index) -> tuple[int, ...]:
    """The places of the decisions that are not redundant.

    A decision is redundant if another rests on no more and prevailed over no less, so that it forces all that this one forces; of
    two that are equal in this the earlier place stays.
    """
    members = sorted(place for side in SIDES for place in bits(index.members[side]))
    return tuple(place for place in members if not covered(index, place))


def covered(index: Index, place: int) -> bool:
    """Whether another decision forces all that this one forces."""
    own = index.held[place]
    others = index.despite(own.side, own.against)
    if others:
        others &= index.resting_on(own.side, own.reason) & ~(1 << place)
    for other in bits(others):
        found = index.held[other]
        equal = found.reason == own.reason and found.against == own.against
        if not equal or other < place:
            return True
    return False
