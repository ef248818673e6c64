"""What becomes of a motion, in a sentence: what is granted and what is not, document by document."""

from collections.abc import Sequence

import ontology
from kb.decision import UNDETERMINED, Decision, MotionDecision, MotionGroup
from kb.motion import DEFERRED, MOOT, PART, PUBLIC
from kb.wording import listed, lower, part_label

COURT = "court"


def motions_sentence(decision: Decision) -> str:
    """What becomes of the motion and the cross-motion; nothing while no document is decided, or where none was made."""
    if all(document.disposition == UNDETERMINED for document in decision.single):
        return ""
    return " ".join(motion_sentence(decision, motion) for motion in decision.motions)


def motion_sentence(decision: Decision, motion: MotionDecision) -> str:
    """The sentence of one motion; it names documents only where the motion comes to more than one thing."""
    cross = "cross-" if motion in decision.motions[1:] else ""
    several = len(motion.groups) > 1
    clauses = "; ".join(clause(decision, group, several) for group in motion.groups)
    return f"The {cross}{ontology.vocabulary().named[motion.kind].label} is {clauses}."


def clause(decision: Decision, group: MotionGroup, several: bool) -> str:
    """What a motion comes to as to some documents."""
    words = ontology.vocabulary()
    as_to = f" as to {listed(names(decision, group.documents))}" if several else ""
    if group.result == MOOT:
        return f"{'' if several else 'denied as '}moot{as_to} ({lower(words.value(*PUBLIC).sentence)})"
    said = words.named["motion_" + group.result.replace("-", "_")].label + as_to
    if group.result == PART and several:
        return f"{said} ({words.value('disposition', group.disposition).label})"
    return f"{said} {until(group)}" if group.result == DEFERRED else said


def until(group: MotionGroup) -> str:
    """What a motion waits for as to some documents, and from whom where that is a party."""
    words = ontology.vocabulary()
    parties = [words.named[side].label for side in group.awaits if side != COURT]
    by = f" by the {listed(parties)}" if parties else ""
    return words.named["deferral_" + group.disposition.replace("-", "_")].sentence + by


def names(decision: Decision, documents: Sequence[str]) -> list[str]:
    """What documents are called, in the order of the case; a whole stands for its parts if all of them are meant."""
    found = dict[str, None]()
    for document in (decision.document(name) for name in documents):
        whole = decision.document(document.part_of) if document.part_of else None
        found[whole.label if whole and set(whole.parts) <= set(documents) else full_label(decision, document.id)] = None
    return list(found)


def full_label(decision: Decision, name: str) -> str:
    """What a document is called where it stands alone: a part with its whole."""
    document = decision.document(name)
    return part_label(document.label, decision.document(document.part_of).label) if document.part_of else document.label
