"""Everything that either side could say on a document under a claim, each with what it answers.

Over precedents these are the turns of `kb.argument.turns`, for every decision that a side can cite and not only the nearest; over the
rules, the steps of each side's argument with their weakest links (`kb.argument.arguments`).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from kb.argument.arguments import Argument, arguments
from kb.argument.goals import Goal
from kb.argument.points import Point
from kb.argument.turns import Turn, turns
from kb.argument.wording import conditions, turn_line, weakness_lines
from kb.case import Case
from kb.classroom.exercise import Exercise
from kb.explain import disposition_label
from kb.precedent.compared import compared
from kb.precedent.held import OTHER, SIDES
from kb.precedent.views import View
from kb.precedent.wording import FOR
from kb.wording import lower


class Ground(StrEnum):
    """What is said over the rules."""

    RULE = "rule"
    REPLY = "reply to a rule"
    UNDERTAKE = "undertake to establish"
    DENY = "it is not so now"


@dataclass(frozen=True)
class Ply:
    """One thing that a side could say; `answers` is the number of what it answers, none for what opens a line.

    `move` is the word for the kind of move; over a precedent `turn` is the turn.
    """

    number: int
    by: str
    move: str
    text: str
    answers: int | None = None
    turn: Turn | None = None


def plies(found: Exercise, view: View) -> tuple[Ply, ...]:
    """All of them, numbered."""
    every: list[Ply] = []
    for side in SIDES:
        for exchange in exchanges(view, side):
            start = len(every)
            for number, turn in enumerate(exchange, start):
                answers = None if turn.answers is None else start + turn.answers
                every.append(Ply(number, turn.by, str(turn.move), turn_line(turn), answers, turn))
    for argument in arguments(found.case, found.decision, [found.decided], SIDES):
        every += over_rules(found.case, argument, len(every))
    return tuple(every)


def exchanges(view: View, side: str) -> Iterator[tuple[Turn, ...]]:
    """The exchange over each decision that a side can cite, the nearest first."""
    every = [compared(each, view.facts, view.setting) for each in view.base]
    own = [each for each in every if each.side == side and each.shared]
    for cited in sorted(own, key=lambda each: len(each.differences)):
        yield turns(replace(view, nearest={**view.nearest, side: (cited,)}), side)


def over_rules(case: Case, argument: Argument, start: int) -> list[Ply]:
    """What a side can say by the rules, and what the other answers: from the proof if they favour it, else from what it must establish."""
    if not argument.favoured:
        return [each for place, goal in enumerate(argument.must) for each in undertaken(case, argument, goal, start + 2 * place)]
    made: list[Ply] = []
    for point in argument.points:
        made += pointed(argument.side, point, start + len(made))
    return made


def undertaken(case: Case, argument: Argument, goal: Goal, number: int) -> tuple[Ply, Ply]:
    """What would give a side its result, be it for that side or for the court to bring about, and the answer that it is not so now."""
    side = argument.side
    own = f"For {FOR[side]}: it would be {disposition_label(goal.disposition)} if {conditions(case, argument, goal)}."
    now = f"For {FOR[OTHER[side]]}: as it stands, {said(goal.instead)}."
    return Ply(number, side, Ground.UNDERTAKE, own), Ply(number + 1, OTHER[side], Ground.DENY, now, number)


def pointed(side: str, point: Point, number: int) -> list[Ply]:
    """A step of the proof, and the answer that takes it at its weakest link, if it has one."""
    because = f" Because {said(point.facts)}." if point.facts else ""
    own = Ply(number, side, Ground.RULE, f"For {FOR[side]}: {point.law}{because} So: {lower(point.follows)}.")
    weak = "; ".join(line for _, line in weakness_lines(point.weakest))
    return [own, Ply(number + 1, OTHER[side], Ground.REPLY, f"For {FOR[OTHER[side]]}: {weak}.", number)] if weak else [own]


def said(sentences: Sequence[str]) -> str:
    """Sentences in a row."""
    return "; ".join(lower(each) for each in sentences)
