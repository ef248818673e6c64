"""Which facts decide: those of a smallest sufficient reason, without what nobody raised unless that is what decides."""

from collections.abc import Iterable, Sequence

import ontology
from kb.case import Case
from kb.changes.carrying import sufficient_reasons
from kb.changes.standing import standing
from kb.decision import Decision, Kind, Step, UnitDecision
from kb.relief import PENDING

INVOKED = ("formal_validity", "proper")
MADE_OUT = ("prima_facie", "made-out")


def decisive_terms(case: Case, decision: Decision, unit: UnitDecision) -> frozenset[str]:
    """The elements of the sufficient reason that leaves least to the burdens and is the smallest of those; none while it is open."""
    return min(least_presumed(case, decision, unit), key=len, default=frozenset())


def every_ground(case: Case, decision: Decision, unit: UnitDecision) -> frozenset[str]:
    """Those elements and, where a claim does not prevail, those of all other grounds that leave as little to the burdens.

    Against a claim a lawyer pleads each ground that would do alone; for one that prevails, one reason is enough.
    """
    best = decisive_terms(case, decision, unit)
    return best if unit.disposition == "protected" else best.union(*least_presumed(case, decision, unit))


def least_presumed(case: Case, decision: Decision, unit: UnitDecision) -> list[frozenset[str]]:
    """The sufficient reasons that leave least to the burdens, as elements; none while it is open."""
    stands = standing(case, decision, decision.document(unit.document), unit.claim)
    reasons = sufficient_reasons(stands, told_only=not decision.record_closed)
    least = min((sum(not fact.told for fact in reason) for reason in reasons), default=0)
    return [frozenset(fact.term for fact in reason) for reason in reasons if sum(not fact.told for fact in reason) == least]


def decisive_facts(unit: UnitDecision, terms: frozenset[str]) -> tuple[Step, ...]:
    """The facts that a short explanation names, in the order of the proof."""
    carrying = [step for step in unit.steps if step.kind in (Kind.ANSWER, Kind.PRESUMED) and step.carries]
    plain = below(unit, stop=(MADE_OUT,))
    named = [step for step in carrying if step.finding in terms and (says_much(step) or (step.id in plain and decides(unit, step)))]
    return tuple(named or [step for step in carrying if step.id in plain] or carrying)


def positive_facts(unit: UnitDecision, facts: Sequence[Step]) -> tuple[Step, ...]:
    """Those among some facts on which a rule rests, and not only the rejection of an exception; all if there are none."""
    used = sources(step for step in unit.steps if step.kind is Kind.RULE and step.carries)
    return tuple(fact for fact in facts if fact.id in used) or tuple(facts)


def says_much(step: Step) -> bool:
    """Whether a fact is other than what it would amount to if nobody had said a word."""
    return step.kind is Kind.ANSWER and step.value != ontology.vocabulary().elements[step.finding].unproven


def decides(unit: UnitDecision, step: Step) -> bool:
    """Whether a fact that is as it would be unproven told against whoever had to prove it."""
    burden = ontology.vocabulary().elements[step.finding].burden
    if unit.disposition in PENDING:
        return burden == (unit.awaits or burden)
    return burden == ("opponent" if unit.disposition == "protected" else "claimant")


def sources(steps: Iterable[Step]) -> set[str]:
    """The ids of all on which steps rest."""
    return {source for step in steps for reason in step.because for source in reason}


def below(unit: UnitDecision, start: tuple[str, str] | None = None, stop: tuple[tuple[str, str], ...] = ()) -> set[str]:
    """The ids of the steps on which the disposition rests, or a finding, but for what lies below these other findings alone."""
    by_id = {step.id: step for step in unit.steps}
    begun = start or ("disposition", unit.disposition)
    waiting = [step.id for step in unit.steps if step.kind is Kind.RULE and step.carries and (step.finding, step.value) == begun]
    found = set[str]()
    while waiting:
        each = waiting.pop()
        if each in found or (by_id[each].finding, by_id[each].value) in stop:
            continue
        found.add(each)
        waiting += sources([by_id[each]])
    return found
