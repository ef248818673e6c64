"""The one to three facts on which a result turns, of those that carry it."""

from kb.case import Case
from kb.decision import UNDETERMINED, Decision, Step, UnitDecision
from kb.lengths.decisive import INVOKED, MADE_OUT, below, decisive_facts, decisive_terms, positive_facts

MOST = 3


def turning_facts(case: Case, decision: Decision, unit: UnitDecision) -> tuple[Step, ...]:
    """At most three facts of a smallest sufficient reason, in the order of the proof; none while the result is open to missing facts.

    First those on which the disposition rests directly, past the making out of the privilege; then those by which the document is of
    its kind; last those by which the privilege is invoked, for they go without saying where more is in dispute.
    """
    if unit.disposition == UNDETERMINED:
        return ()
    facts = positive_facts(unit, decisive_facts(unit, decisive_terms(case, decision, unit)))
    direct, form = below(unit, stop=(MADE_OUT,)), below(unit, INVOKED)
    ranked = ([fact for fact in facts if fact.id in direct], [fact for fact in facts if fact.id not in form], list(facts))
    return tuple(next(some for some in ranked if some)[:MOST]) if facts else ()
