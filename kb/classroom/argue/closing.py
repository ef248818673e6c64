"""The end of an argument: the strongest line that either side had, what was left unsaid, and what decisions and rules say."""

from dataclasses import dataclass

from kb.argument.turns import Move
from kb.classroom.argue.plies import Ply
from kb.classroom.argue.replying import best
from kb.classroom.argue.table import State, Table
from kb.explain import disposition_label
from kb.precedent.compared import Compared
from kb.precedent.held import OTHER, SIDES
from kb.precedent.wording import layer_sentence


@dataclass(frozen=True)
class Closing:
    """`lines` has the strongest line of each side, from its citation to the last answer, empty where it can cite nothing.

    `unsaid` is the best that the student could still have said, if anything; `missed` says that they never opened their own
    strongest line; `law` says what the decisions force and the rules give.
    """

    lines: dict[str, tuple[Ply, ...]]
    unsaid: Ply | None
    missed: bool
    law: tuple[str, ...]


def closing(on: Table, state: State) -> Closing:
    """How an argument ends."""
    lines = {side: strongest(on, side) for side in SIDES}
    own, last = lines[state.side], state.said[-1] if state.said else -1
    view = on.view
    law = (layer_sentence(view.binding, True), layer_sentence(view.all, False), f"The rules give: {disposition_label(view.disposition)}.")
    return Closing(lines, best(on.legal(state.side, state.said), last), bool(own) and own[0].number not in state.said, law)


def strongest(on: Table, side: str) -> tuple[Ply, ...]:
    """The line of a side that holds best: on the decision from which the facts differ least.

    First one without a relevant difference, then one to which every answer can itself be answered, then one that binds the court, then
    the one with the fewest relevant differences, then the one with most in common.
    """
    openings = [each for each in on.plies if each.by == side and each.move == Move.CITE]
    opening = max(openings, key=lambda each: strength(on, each), default=None)
    return line(on, opening) if opening else ()


def strength(on: Table, opening: Ply) -> tuple[bool, bool, bool, int, int]:
    """How well a line holds."""
    about = cited(opening)
    binding = opening.turn is not None and opening.turn.binding
    return about.forces, stands(on, opening), binding, -len(about.differences), len(about.shared)


def cited(opening: Ply) -> Compared:
    """The decision that a line is about.

    Raises:
        ValueError: it is about the rules.
    """
    if opening.turn is None:
        raise ValueError(f"{opening.number} is no citation.")
    return opening.turn.precedent


def stands(on: Table, ply: Ply) -> bool:
    """Whether every answer of the other side to it can itself be answered by something that stands."""
    return not any(stands(on, each) for each in on.plies if each.answers == ply.number and each.by == OTHER[ply.by])


def line(on: Table, opening: Ply) -> tuple[Ply, ...]:
    """All that can be said from an opening on, in order."""
    found = [opening]
    for each in on.plies:
        if each.answers in {ply.number for ply in found}:
            found.append(each)
    return tuple(found)
