"""The best argument for a side on a document, from the proof, from what it must still establish, and from precedents.

Only what is true is said. The side that the rules favour argues from their proof. The other argues from the proof that there would be
if it established what is nearest, and says that it must; so do both while nobody is favoured yet.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from kb.argument.goals import ALONE, RESULTS, Goal, established, favoured, goals
from kb.argument.points import Point, Threats, Weak, points
from kb.argument.turns import Turn, in_point
from kb.case import Case
from kb.changes.flips import change_sets
from kb.changes.known import UNSETTLED
from kb.changes.standing import standing
from kb.decide import decide
from kb.decision import UNDETERMINED, Decision, DocumentDecision, UnitDecision
from kb.precedent.held import OTHER
from kb.precedent.views import View, views
from ontology.dates import LegalDate
from ontology.terms import Value


@dataclass(frozen=True)
class Argument:
    """The argument for `side` on like documents.

    `favoured` says that the rules give its result, `disposition`, on the facts as they stand. While facts are missing, `if_closed` is
    what they would give if the record closed and the burdens made the rest. Where that is no result for the side, `must` are the
    nearest ways to one, best first, and `points` are the proof that there would be if it went the first of them. `precedents`
    holds, for each claim, what the decisions force and the exchange over the nearest.
    """

    documents: tuple[str, ...]
    claims: tuple[str, ...]
    side: str
    present: str
    favoured: bool
    if_closed: str
    disposition: str
    must: tuple[Goal, ...]
    points: tuple[Point, ...]
    precedents: tuple[tuple[View, tuple[Turn, ...]], ...]

    @property
    def weakest_point(self) -> int | None:
        """The place of the step whose weakest link is gravest, the first of several; none if no step has one."""
        gravity = list(Weak)
        weak = [(gravity.index(each.weakest.kind), place) for place, each in enumerate(self.points) if each.weakest]
        return min(weak)[1] if weak else None


def arguments(case: Case, decision: Decision, documents: Sequence[DocumentDecision], sides: Sequence[str]) -> tuple[Argument, ...]:
    """The arguments for these sides on these documents, like documents together."""
    every: list[Argument] = []
    for document in documents:
        for side in sides if document.units else ():
            found = argument(case, decision, document, side)
            place = next((place for place, each in enumerate(every) if nameless(each) == nameless(found)), len(every))
            every[place:] = (
                [replace(found, documents=(*every[place].documents, document.id)), *every[place + 1 :]] if every[place:] else [found]
            )
    return tuple(every)


def nameless(found: Argument) -> Argument:
    """The argument with no document named, equal for like documents."""
    return replace(found, documents=(), precedents=tuple((replace(view, documents=()), exchange) for view, exchange in found.precedents))


def argument(case: Case, decision: Decision, document: DocumentDecision, side: str) -> Argument:
    """The argument for a side on a document."""
    closing = document.disposition == UNDETERMINED
    seen, law = views(case, decision, [document]), LegalDate(decision.law_as_of)
    found = decide(case, decision.court, law, True) if closing else decision
    stands = found.document(document.id)
    wins = favoured(stands.disposition) == side
    ways = () if wins else goals(case, found, stands, side)
    proof = stands if wins else None
    if ways:
        proof = decide(established(case, document.id, ways[0]), decision.court, law, True).document(document.id)
    threats = Threats(ways[0] if ways else None, answers(case, found, stands, OTHER[side]) if wins else {})
    return Argument(
        documents=(document.id,), claims=tuple(unit.claim for unit in document.units), side=side, present=document.disposition,
        favoured=wins and not closing, if_closed=stands.disposition if closing else "", disposition=proof.disposition if proof else "",
        must=ways, points=points(carrying(proof), found.record_closed or not wins, threats) if proof else (),
        precedents=tuple((view, in_point(view, side)) for view in seen),
    )  # fmt: skip


def carrying(document: DocumentDecision) -> list[UnitDecision]:
    """The claims that give a document its disposition."""
    return [unit for unit in document.units if unit.disposition == document.disposition]


def answers(case: Case, decision: Decision, document: DocumentDecision, other: str) -> Mapping[str, Value]:
    """By element, what the other side alone could bring about, of one fact, that would be enough for its own result."""
    stands = standing(case, decision, document)
    if stands.disposition is UNSETTLED:
        return {}
    found = [each for to in RESULTS[other] for each in change_sets(stands, to, other, 1) if len(each.changes) < ALONE]
    return {each.only.fact.term: each.only.new for each in reversed(found)}
