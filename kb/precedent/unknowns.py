"""What decisions force while facts are unknown: whatever they turn out to be, or if they turn out one way.

Each unanswered question may bring one of its factors, or none. Constraint for a side is monotone: it can only be lost by a factor
against the side and only be won by one for it. So where each question has one factor for each side two evaluations decide it,
the best and the worst. A question with several factors against the side has several worst answers: the decisions that survive one
of them are not those that survive another, so the search splits them, and each decision stands in one branch at most.
"""

from collections.abc import Sequence

from kb.precedent.held import OPPONENT, OTHER, Mask, Situation, bits
from kb.precedent.index import Index, Positions


def possibly(index: Index, facts: Situation, side: str, strict: bool = False) -> Positions:
    """The decisions for a side that on some completion of the facts would force."""
    applying = index.resting_on(side, facts.of(side) | facts.open_for(side))
    return applying if strict else applying & index.despite(side, facts.of(OTHER[side]))


def necessarily(index: Index, facts: Situation, side: str, strict: bool = False) -> bool:
    """Whether on every completion of the facts some decision for a side forces."""
    if strict:
        return bool(index.resting_on(side, facts.of(side)))
    questions = [claimant if side == OPPONENT else opponent for claimant, opponent in facts.unknown]
    return survive(index, side, index.forcing(side, facts), [mask for mask in questions if mask])


def survive(index: Index, side: str, standing: Positions, questions: Sequence[Mask]) -> bool:
    """Whether, of the decisions standing, one survives whatever factors against the side the questions bring."""
    if not standing or not questions:
        return bool(standing)
    facing, rest = index.facing[side], questions[1:]
    return all(survive(index, side, standing & facing.get(factor, 0), rest) for factor in bits(questions[0]))
