"""A decision, and the vocabulary, as the plain data that `--json` prints; the keys are the contract of the command line."""

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from kb.case import Case
from kb.comparison_json import motions, ruled
from kb.decision import Decision, DocumentDecision, Step
from kb.if_closed import if_closed
from kb.lengths import Summary, case_summary, of_document
from kb.otherlaw import OtherLaw
from kb.support import support
from kb.weighing.as_json import weighing
from kb.weighing.balance import balances
from kb.weighing.roles import role
from ontology.terms import Element

Json = dict[str, Any]


def decision(found: Decision, case: Case, others: tuple[OtherLaw, ...] = (), shorts: tuple[Summary, ...] = ()) -> Json:
    """A whole decision, with what would follow under other laws; in `ruled` beside what the court did, which no rule has seen.

    With `shorts` the case, each document and each claim on it carry a `summary`, else that is None.
    """
    units, rests_on = found.units, support(found)
    return {
        "case": found.case,
        "caption": found.caption,
        "citation": found.citation,
        "court": found.court,
        "law_as_of": found.law_as_of,
        "record_closed": found.record_closed,
        "outcome": found.outcome,
        "motion": found.motion or None,
        "motions": motions(found),
        "summary": whole_summary(found, shorts) if shorts else None,
        "documents": [document(each, shorts) for each in found.documents],
        "settled": found.settled,
        "possible": [] if found.settled else distinct(each for doc in found.single if not doc.settled for each in doc.possible),
        "steps": [step(each) for each in found.steps],
        "unknown": distinct(term for doc in found.single for term in doc.unknown),
        "presumed": distinct(term for unit in units for term in unit.presumed),
        "if_closed": [asdict(each) for each in if_closed(case, found)],
        "rests_on": {"binding": list(rests_on.binding), "persuasive": list(rests_on.persuasive), "later": list(rests_on.later)},
        "other_law": [other_law(each) for each in others],
        "weighing": [weighing(each) for each in balances(case, found)],
        "ruled": ruled(case, found),
    }


def other_law(found: OtherLaw) -> Json:
    """What would follow under another law."""
    return {
        "whose": found.whose,
        "court": found.court,
        "law_as_of": found.law_as_of,
        "same": not found.changed,
        "documents": [asdict(each) for each in found.changed],
        "rules": [asdict(each) for each in found.partings],
    }


def whole_summary(found: Decision, shorts: tuple[Summary, ...]) -> Json:
    """A whole case in a line and in paragraphs."""
    line, paragraph = case_summary(found, shorts)
    return {"line": line, "paragraph": paragraph}


def short(found: Summary | None) -> Json | None:
    """A line and a paragraph, the paragraph whole and in its parts."""
    if found is None:
        return None
    return {"line": found.line, "paragraph": found.paragraph.text, "parts": asdict(found.paragraph)}


def document(found: DocumentDecision, shorts: tuple[Summary, ...] = ()) -> Json:
    """One document."""
    under = {each.claim: each for each in shorts if found.id in each.documents}
    return {
        "id": found.id,
        "label": found.label,
        "part_of": found.part_of or None,
        "parts": list(found.parts),
        "disposition": found.disposition,
        "moot": found.moot,
        "privileges": list(found.privileges),
        "settled": found.settled,
        "possible": [] if found.settled else list(found.possible),
        "awaits": list(found.awaits),
        "summary": short(of_document(shorts, found)),
        "claims": [
            {"claim": unit.claim, "privilege": unit.privilege, "disposition": unit.disposition, "summary": short(under.get(unit.claim))}
            for unit in found.units
        ],
    }


def step(found: Step) -> Json:
    """One step of a proof."""
    return {
        "id": found.id,
        "rule": found.rule or None,
        "kind": str(found.kind),
        "document": found.document,
        "claim": found.claim,
        "finding": found.finding,
        "value": found.value,
        "text": found.text,
        "law": found.law or None,
        "because": [list(reason) for reason in found.because],
        "waits": found.waits or None,
        "authorities": [
            {
                "citation": each.citation,
                "pinpoint": each.pinpoint,
                "weight": each.weight,
                "short": each.short,
                "verified": each.verified,
                "treated": each.treated or None,
            }
            for each in found.authorities
        ],
        "carries": found.carries,
        "at": found.at or None,
        "by": found.by or None,
        "note": found.note or None,
    }


def vocabulary(elements: Iterable[Element]) -> list[Json]:
    """These elements."""
    return [element(each) for each in elements]


def element(found: Element) -> Json:
    """One element: its words, its values, who bears its burden, when it is asked and where it comes from."""
    return {
        "term": found.term,
        "label": found.label,
        "definition": found.definition,
        "question": found.question,
        "help": found.help,
        "values": [
            {
                "value": value.token,
                "label": value.label,
                "definition": value.definition,
                "sentence": value.sentence,
                "speaks_for": value.speaks_for or None,
            }
            for value in found.values
        ],
        "burden": found.burden,
        "standard": found.standard,
        "unproven": found.unproven or None,
        "asked_of": found.scope,
        "asked_if": {gate: sorted(tokens) for gate, tokens in found.asked_if},
        "doctrines": [found.doctrine],
        "source": found.source,
        "weighed": role(found) or None,
    }


def distinct(words: Any) -> list[str]:
    """Each once, in order."""
    return list(dict.fromkeys(words))
