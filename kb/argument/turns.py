"""Arguing from precedents in three turns: cite, respond, rebut, as HYPO and CATO have it (Ashley 1990; Aleven 1997).

A side cites the precedents for it that are nearest. The other distinguishes each by the relevant differences, makes much of those that
it can, and cites against it a counterexample that shares as much with the facts at hand, or more. The side rebuts: by making little of
a difference, by what makes its case stronger than the precedent all the same, by other precedents in which the same weakness was not
fatal, and by distinguishing the counterexample.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from kb.argument.distinctions import downplayed, emphasized
from kb.argument.others import counterexample, not_fatal
from kb.precedent.compared import Compared
from kb.precedent.held import OTHER
from kb.precedent.views import View
from ontology.terms import Value

CITED = 2


class Move(StrEnum):
    """A move in the argument."""

    CITE = "cite"
    NO_DIFFERENCE = "no relevant difference"
    DISTINGUISH = "distinguish"
    EMPHASIZE = "emphasize the distinction"
    COUNTEREXAMPLE = "counterexample"
    SUBSTITUTE = "downplay the distinction: something stands in its place"
    CANCEL = "downplay the distinction: something stands against it"
    STRONGER = "stronger here all the same"
    NOT_FATAL = "that weakness was not fatal"
    DISTINGUISH_COUNTEREXAMPLE = "distinguish the counterexample"


@dataclass(frozen=True)
class Turn:
    """One move by a side, about a precedent, with the factors that it names; `answers` is the place of the turn it answers.

    `binding` says whether the court must follow the precedent; `more_on_point`, of a counterexample, that it shares all that the
    precedent answered shares with the facts, and more. Where a distinction is emphasized or downplayed, `concern` is the key of
    what it goes to, and `set_against` what is contrary to it, or stands in its place or against it.
    """

    by: str
    move: Move
    precedent: Compared
    factors: tuple[Value, ...]
    answers: int | None = None
    binding: bool = False
    more_on_point: bool = False
    concern: str = ""
    set_against: tuple[Value, ...] = ()


def turns(view: View, side: str) -> tuple[Turn, ...]:
    """The exchange over the nearest precedents for a side."""
    found: list[Turn] = []
    for cited in view.nearest[side][:CITED]:
        place = len(found)
        found.append(turn(side, Move.CITE, cited, cited.shared))
        found += answered(view, cited, place, side)
    return tuple(found)


def in_point(view: View, side: str) -> tuple[Turn, ...]:
    """The exchange over the nearest precedents for a side that are in point or, where none is, over the very nearest."""
    near = tuple(each for each in view.nearest[side] if each.in_point) or view.nearest[side][:1]
    return turns(replace(view, nearest={**view.nearest, side: near}), side)


def answered(view: View, cited: Compared, place: int, side: str) -> Iterable[Turn]:
    """What the other side says to a citation, and what is said to that."""
    other, found = OTHER[side], list[Turn]()
    if cited.forces:
        found.append(turn(side, Move.NO_DIFFERENCE, cited, (), place))
    else:
        found.append(turn(other, Move.DISTINGUISH, cited, cited.differences, place))
        found += emphases(cited, place)
        found += [*downplays(cited, place + 1), *rebuttals(view, cited, place + 1)]
    if counter := counterexample(view, cited):
        at = place + 1 + len(found)
        more = counter.common != cited.common
        found.append(turn(other, Move.COUNTEREXAMPLE, counter, counter.shared, place, more))
        if counter.differences:
            found.append(turn(side, Move.DISTINGUISH_COUNTEREXAMPLE, counter, counter.differences, at))
    return found


def emphases(cited: Compared, place: int) -> Iterable[Turn]:
    """What the other side makes much of, in answer to the citation."""
    for each in emphasized(cited):
        yield replace(
            turn(OTHER[cited.side], Move.EMPHASIZE, cited, each.factors, place), concern=each.concern, set_against=each.contrary
        )  # fmt: skip


def downplays(cited: Compared, place: int) -> Iterable[Turn]:
    """What the side that cites makes little of, in answer to the distinction."""
    for each in downplayed(cited):
        move = Move.CANCEL if each.cancels else Move.SUBSTITUTE
        yield replace(turn(cited.side, move, cited, each.factors, place), concern=each.concern, set_against=each.by)


def rebuttals(view: View, cited: Compared, place: int) -> Iterable[Turn]:
    """What the side that cites says to a distinction."""
    if stronger := (*cited.stronger, *cited.weaker):
        yield turn(cited.side, Move.STRONGER, cited, stronger, place)
    if other := not_fatal(view, cited):
        yield turn(cited.side, Move.NOT_FATAL, *other, place)


def turn(by: str, move: Move, about: Compared, factors: Sequence[Value], answers: int | None = None, more: bool = False) -> Turn:
    """A turn."""
    return Turn(by, move, about, tuple(factors), answers, about.cited.weight_key == "weight_binding", more)
