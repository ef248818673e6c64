"""Each side's best argument, in short."""

from collections.abc import Iterator
from dataclasses import replace

from kb.argument.arguments import Argument, arguments
from kb.argument.turns import Move, Turn
from kb.argument.wording import by_whom, goal_lines, standing, weakness_lines
from kb.case import Case
from kb.decision import Cited, Decision
from kb.explain import cite_text, label
from kb.memo.likeness import alike, alone, names
from kb.memo.memo import Arguing
from kb.memo.stepping import cites
from kb.precedent.held import SIDES
from kb.precedent.wording import FOR
from kb.wording import listed

MOST_GOALS = 3


def arguing(case: Case, decision: Decision) -> tuple[tuple[Arguing, ...], tuple[tuple[Cited, str], ...]]:
    """The arguments for both sides on like documents, and which authorities they name."""
    found = [
        (names(case, documents), each)
        for documents in alike(case, decision)
        for each in arguments(alone(case, documents[0]), replace(decision, documents=documents[:1]), documents[:1], SIDES)
    ]
    used = [(cited, f"argument for {FOR[each.side]}") for _, each in found for cited in named(each)]
    return tuple(in_short(case, documents, each) for documents, each in found), tuple(used)


def in_short(case: Case, documents: str, found: Argument) -> Arguing:
    """How an argument stands, what it must establish, where it is weakest, and by which decisions it is had."""
    must = [*goal_lines(case, found)][:MOST_GOALS]
    if must:
        must[0] = f"{must[0]}. {by_whom(found.must[0])}"
    return Arguing(f"For {FOR[found.side]}: {documents}", standing(found), tuple(must), tuple(rest(case, found)))


def rest(case: Case, found: Argument) -> Iterator[tuple[str, str]]:
    """The rule on which it comes to rest, its weakest step with the reply, and the decisions cited in it."""
    if found.points and not found.favoured:
        last = found.points[-1]
        yield "It comes to rest on this", f"{last.law} {cites(last.authorities)}."
    if found.weakest_point is not None:
        point = found.points[found.weakest_point]
        links = "; ".join(f"{what.lower()}: {said}" for what, said in weakness_lines(point.weakest))
        yield "It is weakest here", f"{point.law} {cites(point.authorities)}. {links[0].upper()}{links[1:]}."
    for view, turns in found.precedents:
        claimed = f", as {label('privilege', view.setting.privilege)}" if len(found.precedents) > 1 else ""
        if cited := decisions(turns, Move.CITE):
            yield f"It would cite{claimed}", f"{cited}."
        if counter := decisions(turns, Move.COUNTEREXAMPLE):
            yield f"It would be answered with{claimed}", f"{counter}."


def decisions(turns: tuple[Turn, ...], move: Move) -> str:
    """The decisions that a kind of move is about, each with its weight."""
    return listed(list(dict.fromkeys(cite_text(turn.precedent.cited) for turn in turns if turn.move is move)))


def named(found: Argument) -> Iterator[Cited]:
    """The authorities that are named."""
    weakest = [found.points[found.weakest_point]] if found.weakest_point is not None else []
    for point in [*found.points[-1:], *weakest]:
        yield from point.authorities
    for _, turns in found.precedents:
        yield from (turn.precedent.cited for turn in turns if turn.move in (Move.CITE, Move.COUNTEREXAMPLE))
