"""A decision, and the vocabulary, as the plain data that `--json` prints; the keys are the contract of the command line."""

from dataclasses import asdict
from typing import Any

import ontology
from kb.case import Case
from kb.comparison_json import motions, ruled
from kb.decision import Decision, DocumentDecision, Step
from kb.otherlaw import OtherLaw
from kb.support import support
from ontology.terms import Element

Json = dict[str, Any]


def decision(found: Decision, case: Case, others: tuple[OtherLaw, ...] = ()) -> Json:
    """A whole decision, with what would follow under other laws; in `ruled` beside what the court did, which no rule has seen."""
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
        "documents": [document(each) for each in found.documents],
        "settled": found.settled,
        "possible": [] if found.settled else distinct(each for doc in found.single if not doc.settled for each in doc.possible),
        "steps": [step(each) for each in found.steps],
        "unknown": distinct(term for unit in units for term in unit.unknown),
        "presumed": distinct(term for unit in units for term in unit.presumed),
        "rests_on": {"binding": list(rests_on.binding), "persuasive": list(rests_on.persuasive), "later": list(rests_on.later)},
        "other_law": [other_law(each) for each in others],
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


def document(found: DocumentDecision) -> Json:
    """One document."""
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
        "claims": [{"claim": unit.claim, "privilege": unit.privilege, "disposition": unit.disposition} for unit in found.units],
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


def vocabulary() -> list[Json]:
    """Every element."""
    return [element(each) for each in ontology.vocabulary().elements.values()]


def element(found: Element) -> Json:
    """One element: its words, its values, who bears its burden, when it is asked and where it comes from."""
    return {
        "term": found.term,
        "label": found.label,
        "definition": found.definition,
        "question": found.question,
        "help": found.help,
        "values": [
            {"value": value.token, "label": value.label, "definition": value.definition, "sentence": value.sentence}
            for value in found.values
        ],
        "burden": found.burden,
        "standard": found.standard,
        "unproven": found.unproven or None,
        "asked_of": found.scope,
        "asked_if": {gate: sorted(tokens) for gate, tokens in found.asked_if},
        "doctrines": [found.doctrine],
        "source": found.source,
    }


def distinct(words: Any) -> list[str]:
    """Each once, in order."""
    return list(dict.fromkeys(words))
