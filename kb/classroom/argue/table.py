"""Arguing as a machine of states: a state, the moves that it leaves to the student, and the state to which each leads."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from kb.classroom.argue.plies import Ply, plies
from kb.classroom.argue.replying import best
from kb.classroom.exercise import Exercise
from kb.precedent.held import OTHER, SIDES
from kb.precedent.views import View, views

ROUNDS = 3


@dataclass(frozen=True)
class Table:
    """What can be said on a document under a claim, by its number. What the rules and the decisions say of it is in `view`."""

    view: View
    plies: tuple[Ply, ...]

    def legal(self, side: str, said: Collection[int]) -> tuple[Ply, ...]:
        """What a side may say: what opens a line, or answers what was said; nothing twice."""
        return tuple(each for each in self.plies if each.by == side and each.number not in said and self.open(each, said))

    @staticmethod
    def open(ply: Ply, said: Collection[int]) -> bool:
        """Whether what it answers was said, if it answers anything."""
        return ply.answers is None or ply.answers in said


@dataclass(frozen=True)
class State:
    """How far an argument has come: the student's side, and what was said, by number, in order; `rounds` counts the student's moves."""

    side: str
    said: tuple[int, ...] = ()
    rounds: int = 0


def table(found: Exercise, claim: str = "") -> Table:
    """The table for an exercise, under the claim named or its first.

    Raises:
        ValueError: with a sentence, if there is no such claim.
    """
    every = views(found.case, found.decision, [found.decided])
    view = next((each for each in every if claim in ("", each.claim)), None)
    if view is None:
        raise ValueError(f"There is no claim '{claim[:40]}'. There are: {', '.join(each.claim for each in every)}.")
    return Table(view, plies(found, view))


def begin(side: str) -> State:
    """An argument in which nothing was said.

    Raises:
        ValueError: with a sentence, if there is no such side.
    """
    if side not in SIDES:
        raise ValueError(f"Argue for one side: {' or '.join(SIDES)}.")
    return State(side)


def moves(on: Table, state: State) -> tuple[Ply, ...]:
    """What the student may say now; nothing when the argument is over."""
    return on.legal(state.side, state.said) if state.rounds < ROUNDS else ()


def play(on: Table, state: State, number: int) -> State:
    """The state after the student's move and the best answer of the other side, if it has any.

    Raises:
        ValueError: with a sentence, if that is no move now.
    """
    if number not in {each.number for each in moves(on, state)}:
        raise ValueError("The argument is over." if not moves(on, state) else "This cannot be said now. Choose one of the moves listed.")
    said = (*state.said, number)
    answer = best(on.legal(OTHER[state.side], said), number)
    return replace(state, said=(*said, answer.number) if answer else said, rounds=state.rounds + 1)


def replayed(on: Table, side: str, chosen: Collection[int]) -> State:
    """The state after the student's moves in order; so a link need carry no more than these.

    Raises:
        ValueError: with a sentence, if one of them is no move.
    """
    state = begin(side)
    for number in chosen:
        state = play(on, state, number)
    return state
