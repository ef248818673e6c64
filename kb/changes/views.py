"""All that is said of what would change a document, under all claims on it together and under each."""

from collections.abc import Sequence
from dataclasses import dataclass

import ontology
from kb.case import Case
from kb.changes.carrying import Reason, sufficient_reasons
from kb.changes.facts import Fact
from kb.changes.flips import AT_MOST, ChangeSet, change_sets, reach
from kb.changes.hands import parties
from kb.changes.known import UNSETTLED
from kb.changes.settling import Settling, settling_sets
from kb.changes.standing import standing
from kb.decision import UNDETERMINED, Decision, DocumentDecision, Kind, UnitDecision
from ontology.terms import Value


@dataclass(frozen=True)
class Asked:
    """What is asked for: changes that lead `to` a disposition, that the side `by` could bring about alone, of `at_most` facts."""

    to: str = ""
    by: str = ""
    at_most: int = AT_MOST


@dataclass(frozen=True)
class View:
    """A document under these claims: what carries its disposition and what would change it or, while it is open, settle it.

    `given` are the facts that say what the dispute is about, which are left alone; while it is open, `mendable` are those that a side
    told against itself and could still make good, which are taken there as they were told. `supporting` are the elements on
    whose answers a rule that carries the disposition rests; `reach` the other dispositions, each with the fewest facts that it takes.
    """

    claims: tuple[str, ...]
    disposition: str
    given: tuple[Fact, ...]
    reasons: tuple[Reason, ...]
    changes: tuple[ChangeSet, ...]
    settling: tuple[Settling, ...]
    mendable: tuple[Fact, ...] = ()
    supporting: frozenset[str] = frozenset()
    reach: tuple[tuple[str, int], ...] = ()


def views(case: Case, decision: Decision, document: DocumentDecision, asked: Asked) -> tuple[View, ...]:
    """A document under all its claims together and, if there are several, under each; none for one that only its parts decide."""
    own = [unit.claim for unit in document.units]
    return tuple(view(case, decision, document, claim, asked) for claim in (["", *own] if len(own) > 1 else own))


def view(case: Case, decision: Decision, document: DocumentDecision, claim: str, asked: Asked) -> View:
    """A document under one claim, or under all where none is named."""
    stands = standing(case, decision, document, claim)
    found = next((unit.disposition for unit in document.units if unit.claim == claim), document.disposition)
    if found == UNDETERMINED or stands.disposition is UNSETTLED:
        settling = settling_sets(case, decision, document, claim, asked.to, asked.at_most)
        mendable = tuple(fact for fact in stands.facts if fact.told and against_itself(fact.value))
        return View(stands.claims, UNDETERMINED, stands.given, (), (), settling, mendable)
    reasons = sufficient_reasons(stands, told_only=not decision.record_closed)
    changes = change_sets(stands, asked.to, asked.by, asked.at_most)
    units = [unit for unit in document.units if claim in ("", unit.claim)]
    return View(stands.claims, found, stands.given, reasons, changes, (), (), supporting(units), reach(stands, asked.by))


def supporting(units: Sequence[UnitDecision]) -> frozenset[str]:
    """The elements on whose answers a rule that carries the disposition rests, and not only the rejection of an exception."""
    found = set[str]()
    for unit in units:
        by_id = {step.id: step for step in unit.steps}
        rules = [step for step in unit.steps if step.kind is Kind.RULE and step.carries]
        found |= {by_id[source].finding for step in rules for reason in step.because for source in reason}
    return frozenset(found)


def against_itself(value: Value) -> bool:
    """Whether a value is a side's own act or word, and does not speak for that side."""
    return (
        value.rests_with in parties()
        and value.rests_with != value.speaks_for
        and any(other.speaks_for == value.rests_with for other in ontology.vocabulary().elements[value.point].values)
    )


def single_changes(case: Case, decision: Decision, claim: str, document: str) -> tuple[ChangeSet, ...]:
    """Every single fact that, otherwise, would give a document another disposition under one claim, least disclosure first."""
    decided = next(each for each in decision.documents if each.id == document)
    alone = [found for found in change_sets(standing(case, decision, decided, claim), at_most=1) if len(found.changes) == 1]
    order = [value.token for value in ontology.vocabulary().dispositions]
    return tuple(sorted(alone, key=lambda found: order.index(found.disposition)))
