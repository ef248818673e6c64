"""What becomes of a motion: the result document by document, put together into one word and one sentence.

A motion by the claimant's side is granted as to what is protected, one by the opponent's side as to what is disclosed; what
is disclosed in part, or on terms, gives each side something. As to matter that the Government has made public there is
nothing left to order: the motion is moot as to it.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence

import ontology
from kb.decision import UNDETERMINED, DocumentDecision, Kind, MotionDecision, MotionGroup, UnitDecision
from kb.relief import PENDING

GRANTED, DENIED, PART, DEFERRED, MOOT = "granted", "denied", "granted-in-part", "deferred", "moot"
ORDER = (GRANTED, PART, DENIED, MOOT, DEFERRED)
CLAIMANT = "claimant"
PUBLIC = ("publicity", "public")

Possible = Callable[[str, Sequence[DocumentDecision]], frozenset[str]]


def is_moot(unit: UnitDecision) -> bool:
    """Whether the disposition rests on the content's being public, so that nothing is left to protect or to order."""
    return any(step.carries and step.kind is Kind.RULE and (step.finding, step.value) == PUBLIC for step in unit.steps)


def decide_motion(kind: str, documents: Sequence[DocumentDecision], possible: Possible) -> MotionDecision:
    """A motion of a kind, about documents and their parts; a whole that has parts counts by these.

    While facts are missing it is deferred, unless every completion of them gives it the same result: `possible` says which
    results completions give, of a motion of a kind about documents without parts.
    """
    single = [document for document in documents if not document.parts]
    by = {document.id: come_to(kind, document) for document in single}
    groups: dict[tuple[str, str, tuple[str, ...]], list[str]] = {}
    for document in single:
        shown = document.disposition if by[document.id] in (PART, DEFERRED) else ""
        awaits = document.awaits if by[document.id] == DEFERRED else ()
        groups.setdefault((by[document.id], shown, awaits), []).append(document.id)
    in_order = sorted(groups.items(), key=lambda group: ORDER.index(group[0][0]))
    could = possible(kind, single)
    word = next(iter(could)) if len(could) == 1 else DEFERRED
    return MotionDecision(kind, word, tuple(MotionGroup(*key, tuple(ids)) for key, ids in in_order), in_words(could))


def in_words(results: Iterable[str]) -> tuple[str, ...]:
    """Results in the order of the ontology."""
    words = [key.removeprefix("motion_").replace("_", "-") for key in ontology.vocabulary().of_kind("MotionResult")]
    return tuple(word for word in words if word in set(results))


def as_to(kind: str, disposition: str) -> str:
    """What a motion of a kind comes to as to one document of that disposition."""
    if disposition == UNDETERMINED or disposition in PENDING:
        return DEFERRED
    if disposition not in ("protected", "disclosed"):
        return PART
    won = "protected" if ontology.vocabulary().named[kind].side == CLAIMANT else "disclosed"
    return GRANTED if disposition == won else DENIED


def result(found: Iterable[str]) -> str:
    """The word of the command line's contract for a motion that comes to these as to its documents.

    Where the movant gets some of what the motion asks, and some is refused or waits, it is granted in part; where it has got
    nothing yet, and some waits, it is deferred. What is moot counts for nothing beside the rest; if all is, the motion is denied.
    """
    live = set(found) - {MOOT}
    if not live:
        return DENIED
    if len(live) == 1:
        return live.pop()
    return PART if live & {GRANTED, PART} else DEFERRED


def come_to(kind: str, document: DocumentDecision) -> str:
    """What a motion of a kind comes to as to one document as it was decided."""
    return MOOT if document.moot else as_to(kind, document.disposition)


def results_of(settled: Iterable[str], open_: Iterable[frozenset[str]]) -> frozenset[str]:
    """The results possible for a motion that comes to these as to some documents, and to one of each of those as to each other one."""
    states = {frozenset(settled)}
    for could in open_:
        states = {state | {one} for state in states for one in could}
    return frozenset(result(state) for state in states)


def result_of_rulings(kind: str, documents: Iterable[DocumentDecision], ruled: Mapping[str, str]) -> str:
    """The result if the documents were disposed of as `ruled` has them, by id, the others as decided."""
    found = []
    for document in documents:
        if not document.parts:
            own = ruled.get(document.id) or ruled.get(document.part_of)
            found.append(as_to(kind, own or document.disposition) if own or not document.moot else MOOT)
    return result(found)
