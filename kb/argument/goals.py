"""What a side whom the rules do not favour must still establish: the nearest facts that would bring its result about."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import log

from kb.case import Case, Claim, Given
from kb.changes.facts import Answer
from kb.changes.flips import Change, ChangeSet, change_sets
from kb.changes.hands import hands
from kb.changes.known import UNSETTLED
from kb.changes.standing import Standing, standing
from kb.decision import Decision, DocumentDecision
from kb.precedent.held import CLAIMANT, OPPONENT

RESULTS = {CLAIMANT: ("protected",), OPPONENT: ("disclosed", "disclosed-under-order", "disclosed-in-part")}
COURT = "court"
ALONE, TOGETHER = 2, 3
MOST = 8


@dataclass(frozen=True)
class Goal:
    """Answers that would bring a disposition about, no fewer of which would.

    `by` are the groups of sides each of which could bring them about, none if some of it is history; `instead` the sentences that
    now stand in their place, one for each.
    """

    answers: tuple[Answer, ...]
    disposition: str
    by: tuple[tuple[str, ...], ...]
    instead: tuple[str, ...]


def favoured(disposition: str) -> str:
    """The side that a disposition serves; none while it waits, or is open."""
    return next((side for side, results in RESULTS.items() if disposition in results), "")


def goals(case: Case, decision: Decision, document: DocumentDecision, side: str) -> tuple[Goal, ...]:
    """The nearest ways to a side's result, the most usual first: facts that would have to be otherwise, the rest as it stands.

    Where the court waits for the side to mend what it supplied, the ways that begin with that go before all others. Those that the
    side, or the court, could bring about alone go before what it takes others for, and these before what is history.
    None if no few facts would do, or the result hangs on what the dispute is about and nobody told.
    """
    stands = standing(case, decision, document)
    if stands.disposition is UNSETTLED:
        return ()
    mended = mending(stands, side) if side in document.awaits else []
    every = dict.fromkeys([*sorted(mended, key=strangeness), *sorted(nearest(stands, side), key=strangeness)])
    return tuple(changed(each, side) for each in [*every][:MOST])


def strangeness(found: ChangeSet) -> tuple[float, int]:
    """How far it strays from what is usual, as the ontology weighs the answers to each question; then of how many facts it is."""
    shares = [change.new.usualness / sum(value.usualness for value in change.fact.element.values) for change in found.changes]
    return -sum(map(log, shares)), len(shares)


def mending(stands: Standing, side: str) -> list[ChangeSet]:
    """The changes to a result of the side in which it mends what it supplied itself, and the court does what it then has to do."""
    every = [each for to in RESULTS[side] for each in change_sets(stands, to, "", TOGETHER, (side, COURT))]
    return [each for each in every if any(mends(change, side) for change in each.changes)]


def mends(change: Change, side: str) -> bool:
    """Whether a side would make good what it supplied, which now speaks against it or for nobody."""
    old = change.fact.value
    return change.fact.told and old.rests_with == side != old.speaks_for and change.new.speaks_for == side


def nearest(stands: Standing, side: str) -> Sequence[ChangeSet]:
    """The changes that lead to a result of the side.

    These are what it could bring about alone, and what the court alone could, by a finding for which the side argues; for want
    of these any that somebody could bring about, and for want of those any.
    """
    own = [each for by in (side, COURT) for to in RESULTS[side] for each in change_sets(stands, to, by, ALONE)]
    every = own or [each for to in RESULTS[side] for each in change_sets(stands, to, "", TOGETHER)]
    return own or [each for each in every if each.hands] or every


def changed(found: ChangeSet, side: str) -> Goal:
    """Facts that would be otherwise, with the standard by which the side would have to show them."""
    stand = [change.fact for change in found.changes]
    said = tuple(fact.value.sentence if fact.told else fact.element.sentence_if_unproven for fact in stand)
    return Goal(tuple(change.answer((side,)) for change in found.changes), found.disposition, hands([c.means for c in found.changes]), said)


def established(case: Case, document: str, goal: Goal) -> Case:
    """The case as it would be told if that were established of one document."""
    return replace(case, claims=tuple(told(claim, document, goal) for claim in case.claims))


def told(claim: Claim, document: str, goal: Goal) -> Claim:
    """A claim with these answers of one document."""
    new = {answer.value.point: Given(answer.value.token) for answer in goal.answers if claim.id in answer.claims}
    return replace(claim, except_for={**claim.except_for, document: {**claim.except_for.get(document, {}), **new}}) if new else claim
