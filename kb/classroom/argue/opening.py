"""How a side can begin an argument, as a question to a class: which first move is the best."""

from collections.abc import Iterator

from kb.argument.turns import Move
from kb.classroom.argue.closing import cited, stands, strength
from kb.classroom.argue.plies import Ply
from kb.classroom.argue.replying import best
from kb.classroom.argue.table import Table, table
from kb.classroom.once import once
from kb.classroom.source import Source
from kb.precedent.held import OTHER
from kb.precedent.wording import FOR
from kb.questions.wording import sentence_case

MOST = 6


@once(64)
def table_of(source: Source) -> Table:
    """All that can be said on an exercise, laid out once for a whole class."""
    return table(source.exercise())


def openings(on: Table, side: str) -> tuple[Ply, ...]:
    """Up to six first moves of a side, in their own order: citations, the strongest before others, then what it can say from the rules."""
    every = on.legal(side, ())
    citing = sorted((each for each in every if each.move == Move.CITE), key=lambda each: strength(on, each), reverse=True)
    chosen = [*citing, *(each for each in every if each.move != Move.CITE)][:MOST]
    return tuple(each for each in every if each in chosen)


def best_openings(on: Table, side: str) -> tuple[Ply, ...]:
    """Those that open the strongest line over a decision; none, if the side can cite nothing."""
    citing = [each for each in openings(on, side) if each.move == Move.CITE]
    top = max((strength(on, each) for each in citing), default=None)
    return tuple(each for each in citing if strength(on, each) == top)


def opening_sentences(on: Table, side: str) -> Iterator[str]:
    """Why the strongest line is that, and the best answer to it; or that there is none."""
    found = best_openings(on, side)
    if not found:
        yield f"For {FOR[side]} no decision can be cited, so that no first move is the strongest: each rests on the rules."
        return
    for each in found:
        yield f"The strongest line opens so: {said(each)} {why(on, each)}"
    answer = best(on.legal(OTHER[side], [found[0].number]), found[0].number)
    if answer and answer.answers == found[0].number:
        yield f"The best answer to it: {said(answer)}"


def why(on: Table, opening: Ply) -> str:
    """What makes a line the strongest."""
    about, others = cited(opening), [each for each in openings(on, opening.by) if each.move == Move.CITE]
    if len(others) == 1:
        return "It is the only decision that this side can cite."
    if about.forces:
        return "From that decision nothing relevant differs here."
    if stands(on, opening):
        return "Every answer to it can itself be answered."
    if opening.turn and opening.turn.binding:
        return "That decision binds the court."
    return "It is the decision from which the facts differ least."


def said(ply: Ply) -> str:
    """What is said, without the side that says it."""
    return sentence_case(ply.text.removeprefix(f"For {FOR[ply.by]}: "))
