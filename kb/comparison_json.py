"""What the court did beside what the rules give, and what becomes of the motions, as plain data."""

from typing import Any

import ontology
from kb.case import MOTIONS, Case
from kb.comparing import Comparison, Standing, compare, word_for
from kb.decision import Decision, MotionDecision
from kb.motion_words import motion_sentence

Json = dict[str, Any]


def ruled(case: Case, decision: Decision) -> Json | None:
    """What the court did, what it is known to have decided, and on what facts; nothing for a case that no court has decided."""
    compared = [found for found in compare(case, decision) if found.standing is not Standing.NO_RULING]
    if not compared and not case.held:
        return None
    return {
        "held": case.held or None,
        "known": "in-part" if case.known_in_part else "whole",
        "unknown_facts": case.unknown_facts or None,
        "documents": [{"id": found.of, **comparison(found)} for found in compared if found.of not in MOTIONS],
        "motions": [{"motion": found.of, **comparison(found)} for found in compared if found.of in MOTIONS],
    }


def comparison(found: Comparison) -> Json:
    """One ruling beside what the rules give."""
    return {
        "court": found.ruled,
        "at": found.at or None,
        "rules": found.given,
        "comparison": str(found.standing),
        "why": word_for(found.why) or None,
        "apart": found.sentence or None,
        "would_settle": list(found.settling),
    }


def motions(decision: Decision) -> list[Json]:
    """The motion and the cross-motion: the result, its sentence, and what it means document by document."""
    return [motion(decision, found) for found in decision.motions]


def motion(decision: Decision, found: MotionDecision) -> Json:
    """One motion."""
    return {
        "kind": ontology.vocabulary().named[found.kind].label,
        "result": found.result,
        "sentence": motion_sentence(decision, found),
        "as_to": [
            {
                "result": group.result,
                "disposition": group.disposition or None,
                "awaits": list(group.awaits),
                "documents": list(group.documents),
            }
            for group in found.groups
        ],
    }
