"""A file as plain data, such as a link carries: nothing but texts, lists and mappings, and what is empty left out.

Documents and claims are mappings by id, so that the difference between two files is a difference between two mappings.
"""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

import ontology
from kb.case import Answers, Case, Claim, Document, Given, Ruling
from kb.dossier.dossier import Dossier

Plain = dict[str, Any]
WORDS = (
    "id",
    "caption",
    "court",
    "citation",
    "opinion",
    "judge",
    "subject",
    "motion",
    "cross_motion",
    "unverified",
    "held",
    "unknown_facts",
)
ORDER = ("at", "by", "note")


def plain(dossier: Dossier) -> Plain:
    """A file but for its base, and for whether its record is closed."""
    unsure: dict[str, list[str]] = {}
    for question in sorted(dossier.unsure, key=lambda each: (each.term, each.of)):
        unsure.setdefault(question.term, []).append(question.of)
    return filled({**plain_case(dossier.case), "unsure": unsure})


def plain_case(case: Case) -> Plain:
    """A case."""
    rulings = {"ruled_motion": case.ruled_motion, "ruled_cross_motion": case.ruled_cross_motion}
    return {
        **{word: getattr(case, word) for word in WORDS},
        "date": str(case.date or ""),
        "known_in_part": "yes" if case.known_in_part else "",
        "parties": dict(case.parties),
        "answers": answers(case.answers),
        "documents": {each.id: document(each) for each in case.documents},
        "claims": {each.id: claim(each) for each in case.claims},
        "ruled": {of: ruling(each) for of, each in case.ruled.items()},
        **{key: ruling(found) for key, found in rulings.items() if found},
    }


def filled(data: Mapping[str, Any]) -> Plain:
    """Entries that are not empty."""
    return {key: value for key, value in data.items() if value}


def answers(told: Answers) -> Plain:
    """Answers in asking order, so that the same answers are always the same data."""
    return {term: given(told[term]) for term in ontology.vocabulary().questions if term in told}


def given(found: Given) -> str | Plain:
    """One answer: its token alone, or with what was said with it."""
    more = filled({key: getattr(found, key) for key in ORDER})
    return {"is": found.token, **more} if more else found.token


def document(found: Document) -> Plain:
    """One document."""
    return filled({"label": found.label, "part_of": found.part_of, "answers": answers(found.answers)})


def claim(found: Claim) -> Plain:
    """One claim."""
    return filled({
        "privilege": given(found.privilege), "documents": list(found.documents), "office": found.office,
        "answers": answers(found.answers), "except_for": {name: answers(told) for name, told in found.except_for.items()},
    })  # fmt: skip


def ruling(found: Ruling) -> Plain:
    """What the court did."""
    return filled({**asdict(found), "line": 0, "because": list(found.because)})


def difference(old: Plain, new: Plain) -> Plain:
    """What makes the new data of the old by `patched`: a JSON merge patch (RFC 7396), null for what is gone."""
    found: Plain = dict.fromkeys(key for key in old if key not in new)
    for key, value in new.items():
        if key not in old:
            found[key] = value
        elif old[key] != value:
            both = isinstance(old[key], dict) and isinstance(value, dict)
            found[key] = difference(old[key], value) if both else value
    return found


def patched(old: object, patch: object) -> Any:
    """The data after a patch (RFC 7396)."""
    if not isinstance(patch, dict):
        return patch
    found = dict(old) if isinstance(old, dict) else {}
    for key, value in patch.items():
        if value is None:
            found.pop(key, None)
        else:
            found[key] = patched(found.get(key), value)
    return found
