"""Which answers would settle what becomes of a document while facts are missing."""

from collections.abc import Sequence
from dataclasses import dataclass

from kb.case import Case
from kb.changes.facts import Answer, Fact
from kb.changes.flips import AT_MOST
from kb.changes.known import UNSETTLED, known
from kb.changes.nearest import Search
from kb.changes.standing import missing
from kb.decision import Decision, DocumentDecision
from kb.diagram import Diagram, Node

BEYOND = 6


@dataclass(frozen=True)
class Settling:
    """Answers that, whatever all others may be, would settle on this disposition; no fewer of them would."""

    answers: tuple[Answer, ...]
    disposition: str


def settling_sets(
    case: Case, decision: Decision, document: DocumentDecision, claim: str = "", to: str = "", at_most: int = AT_MOST
) -> tuple[Settling, ...]:
    """All minimal sets of up to `at_most` answers that would settle a document; if there are none, the smallest of up to BEYOND.

    What is told stays; everything not told is unknown, and nothing is left to burdens. With `to`, those that settle on it.
    """
    facts, diagram, root = missing(case, decision, document, claim)
    found = within(facts, diagram, root, to, at_most, at_most)
    return found or (within(facts, diagram, root, to, at_most, BEYOND) if at_most < BEYOND else ())


def within(facts: Sequence[Fact], diagram: Diagram, root: Node, to: str, at_most: int, bound: int) -> tuple[Settling, ...]:
    """All minimal sets of up to `at_most` answers or, if there are none, the smallest of up to `bound`."""
    made, top = known(diagram, root, {level: range(size) for level, size in enumerate(diagram.sizes)}, bound)
    others = [range(1, size) for size in made.sizes]
    search = Search(made, top, [0] * len(facts), others, lambda leaf: leaf == to if to else leaf is not UNSETTLED)
    found = []
    for moves in search.minimal(at_most):
        answers = tuple(Answer(facts[level].element.values[value - 1], facts[level].claims) for level, value in moves)
        found.append(Settling(answers, str(search.reached(dict(moves)))))
    return tuple(found)
