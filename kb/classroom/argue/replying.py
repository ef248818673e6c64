"""The best answer that a side has.

First what answers the last thing said; then, of kinds, a counterexample that shares more with the case or binds the court, then a
distinction, then the other answers, then a new citation, of which the nearest, and the rules last; of one kind what binds, then what
names most facts. That is an order of preference and no measure of truth: what is true of precedents, the closing says.
"""

from collections.abc import Sequence

from kb.argument.turns import Move
from kb.classroom.argue.plies import Ground, Ply

OPENING = (Move.CITE, Ground.RULE, Ground.UNDERTAKE)


def best(legal: Sequence[Ply], last: int) -> Ply | None:
    """The best of what may be said, in answer to the last thing said; none if there is nothing to say."""
    return max(legal, key=lambda each: worth(each, last), default=None)


def worth(ply: Ply, last: int) -> tuple[bool, int, bool, int, int]:
    """How much a move is worth; of equals the one listed first."""
    turn = ply.turn
    binding, facts = (turn.binding, len(turn.factors)) if turn else (False, 0)
    nearness = -len(turn.precedent.differences) if turn and turn.move is Move.CITE else facts
    return ply.answers == last, rank(ply), binding, nearness, -ply.number


def rank(ply: Ply) -> int:
    """How much a kind of move is worth."""
    turn = ply.turn
    if turn and turn.move is Move.COUNTEREXAMPLE and (turn.more_on_point or turn.binding):
        return 5
    if turn and turn.move is Move.DISTINGUISH:
        return 4
    if ply.move not in OPENING:
        return 3
    return 2 if ply.move == Move.CITE else 1
