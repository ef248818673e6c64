"""Lists of things to do as the plain data that `incamera next --to-do --json` prints."""

from collections.abc import Sequence
from typing import Any

from kb.decision import Decision
from kb.questions.reasons import source
from kb.todo.tasks import Course, Outcome, Task, ToDo

Json = dict[str, Any]


def to_do(decision: Decision, found: Sequence[ToDo]) -> Json:
    """All lists of a case."""
    return {
        "case": decision.case,
        "court": decision.court,
        "law_as_of": decision.law_as_of,
        "record_closed": decision.record_closed,
        "lists": [listing(each) for each in found],
    }


def listing(found: ToDo) -> Json:
    """One list, party by party; what nobody can cure stands under 'nobody'."""
    return {
        "documents": list(found.documents),
        "claims": list(found.claims),
        "disposition": found.disposition,
        "possible": list(found.possible),
        "awaits": list(found.awaits),
        "to_do": {side or "nobody": [task(each) for each in tasks] for side, tasks in found.by_side.items()},
        "once_mended": [course(each) for each in found.courses],
    }


def course(found: Course) -> Json:
    """What follows once a side has mended what falls short."""
    return {
        "by": found.side,
        "mended": [{"element": each.term, "claims": list(each.claims), "value": each.cures[0].token} for each in found.tasks],
        "disposition": found.disposition,
        "then_one_of": list(found.then),
    }


def task(found: Task) -> Json:
    """One thing to do."""
    element, rule = found.element, found.rule
    return {
        "kind": found.kind,
        "element": found.term,
        "claims": list(found.claims),
        "question": element.question,
        "now": found.now or None,
        "text": found.text if found.now else None,
        "burden": element.burden,
        "standard": element.standard,
        "source": source(element) or None,
        "rule": rule.name if rule else None,
        "authorities": [str(each) for each in rule.authorities] if rule else [],
        "outcomes": [outcome(each) for each in found.outcomes],
    }


def outcome(found: Outcome) -> Json:
    """What would follow."""
    return {
        "values": list(found.cures),
        "besides": [{"element": term, "claims": list(claims), "values": list(tokens)} for term, claims, tokens in found.besides],
        "settles": len(found.possible) == 1,
        "possible": list(found.possible),
        "at_most": found.at_most,
    }
