"""What would change a decision, as the plain data that `incamera flip --json` prints."""

from collections.abc import Sequence
from typing import Any

from kb.changes.facts import Answer, Fact
from kb.changes.flips import Change, ChangeSet
from kb.changes.settling import Settling
from kb.changes.views import View
from kb.decision import Decision, DocumentDecision

Json = dict[str, Any]


def flips(decision: Decision, found: Sequence[tuple[DocumentDecision, Sequence[View]]]) -> Json:
    """The documents of a decision, each with its views."""
    return {
        "case": decision.case,
        "citation": decision.citation,
        "court": decision.court,
        "law_as_of": decision.law_as_of,
        "record_closed": decision.record_closed,
        "documents": [
            {"id": document.id, "label": document.label, "disposition": document.disposition, "views": [view(each) for each in views]}
            for document, views in found
        ],
    }


def view(found: View) -> Json:
    """A document under some claims."""
    return {
        "claims": list(found.claims),
        "disposition": found.disposition,
        "left_alone": [fact(each) for each in found.given],
        "carried_by": [[fact(each) for each in reason] for reason in found.reasons],
        "changes": [change_set(each) for each in found.changes],
        "settled_by": [settling(each) for each in found.settling],
        "taken_as_told_though_it_could_be_mended": [fact(each) for each in found.mendable],
    }


def fact(found: Fact) -> Json:
    """A present fact."""
    return {"term": found.term, "value": found.token, "claims": list(found.claims), "told": found.told, "text": found.value.sentence}


def change_set(found: ChangeSet) -> Json:
    """Facts that would have to be otherwise; `by` lists the groups of sides each of which could bring it about, none for history."""
    return {
        "disposition": found.disposition,
        "by": [list(group) for group in found.hands],
        "changes": [change(each) for each in found.changes],
    }


def change(found: Change) -> Json:
    """One fact that would be otherwise."""
    return {
        "term": found.fact.term,
        "from": found.fact.token,
        "to": found.new.token,
        "claims": list(found.fact.claims),
        "text": found.new.sentence,
        "by_any_of": sorted(found.means.sides),
        "shown_by": found.means.shown_by or None,
        "standard": found.means.standard or None,
    }


def settling(found: Settling) -> Json:
    """Answers that would settle a document."""
    return {"disposition": found.disposition, "answers": [answer(each) for each in found.answers]}


def answer(found: Answer) -> Json:
    """An answer that could be given."""
    return {"term": found.value.point, "value": found.value.token, "claims": list(found.claims), "text": found.value.sentence}
