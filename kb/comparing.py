"""What the rules give beside what the court did: equal, in agreement as far as the facts are known, or apart, and why."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

import ontology
from kb.case import MOTIONS, Case, Ruling
from kb.decision import Decision, DocumentDecision, MotionDecision, UnitDecision
from kb.motion import result_of_rulings
from ontology.faults import Fault, shown


class Standing(StrEnum):
    """How the rules' result stands to the court's."""

    EQUAL = "equal"
    SO_FAR = "agrees-so-far"
    APART = "apart"
    NO_RULING = "no-ruling"


@dataclass(frozen=True)
class Comparison:
    """One document or motion: `of` is its id, or which motion; `ruled` and `given` what the court and the rules say.

    `possible` is what the rules still allow. Where they are apart, `why` is the key of the kind of reason and `sentence` the
    case file's own; both are empty where it gives none. `settling` are the elements not known that could still decide it,
    first those whose question arises already.
    """

    of: str
    standing: Standing
    given: str
    possible: tuple[str, ...]
    ruled: str = ""
    at: str = ""
    why: str = ""
    sentence: str = ""
    settling: tuple[str, ...] = ()


def compare(case: Case, decision: Decision) -> tuple[Comparison, ...]:
    """Every document and part, then the motions, each beside what the court of the case did with it.

    The reasons that a case file gives for a difference are reasons under the law of its own court and date, and count there only.
    """
    rulings = case.rulings
    if decision.court != case.court or (case.date and decision.law_as_of != str(case.date)):
        rulings = {of: replace(ruling, apart="", why="") for of, ruling in rulings.items()}
    documents = [compare_document(rulings.get(document.id), document, decision) for document in decision.documents]
    motions = [compare_motion(of, rulings.get(of), motion, decision) for of, motion in zip(MOTIONS, decision.motions, strict=False)]
    return (*documents, *(follow(found, documents, motion, decision) for found, motion in zip(motions, decision.motions, strict=True)))


def compare_document(ruling: Ruling | None, document: DocumentDecision, decision: Decision) -> Comparison:
    """One document."""
    found = Comparison(document.id, Standing.NO_RULING, document.disposition, document.possible)
    if ruling is None:
        return found
    names = document.parts or (document.id,)
    return stand(found, ruling, unknown([unit for unit in decision.units if unit.document in names]))


def compare_motion(of: str, ruling: Ruling | None, motion: MotionDecision, decision: Decision) -> Comparison:
    """The motion or the cross-motion."""
    found = Comparison(of, Standing.NO_RULING, motion.result, motion.possible)
    if ruling is None:
        return found
    return stand(found, replace(ruling, token=ruling.token.replace(" ", "-")), unknown(decision.units))


def stand(found: Comparison, ruling: Ruling, settling: tuple[str, ...]) -> Comparison:
    """How a result stands to a ruling: a ruling that is not possible is apart from it even while the result is not settled."""
    if ruling.token not in found.possible:
        told = replace(found, standing=Standing.APART, why=ruling.why, sentence=ruling.apart)
    elif len(found.possible) == 1:
        told = replace(found, standing=Standing.EQUAL)
    else:
        told = replace(found, standing=Standing.SO_FAR, settling=settling)
    return replace(told, ruled=ruling.token, at=ruling.at)


def follow(found: Comparison, documents: Sequence[Comparison], motion: MotionDecision, decision: Decision) -> Comparison:
    """A motion apart only because a document is: the reason given for the document is the motion's."""
    if found.standing is not Standing.APART or found.sentence:
        return found
    ruled = {each.of: each.ruled for each in documents if each.ruled}
    reason = next((each for each in documents if each.standing is Standing.APART and each.sentence), None)
    if reason is None or result_of_rulings(motion.kind, decision.documents, ruled) != found.ruled:
        return found
    return replace(found, why=reason.why, sentence=reason.sentence)


def unknown(units: Sequence[UnitDecision]) -> tuple[str, ...]:
    """The elements not known that could still decide some of these, first those whose question arises already."""
    now = [term for unit in units for term in unit.askable]
    return tuple(dict.fromkeys([*now, *(term for unit in units for term in unit.unknown)]))


def unexplained(case: Case, compared: Sequence[Comparison]) -> Iterator[Fault]:
    """Each difference from the court that the case file gives no reason for, and each reason it gives where there is none."""
    for found in compared:
        ruling = case.rulings.get(found.of)
        if ruling is None:
            continue
        on = f"On {found.of} the court ruled {found.ruled}; the rules {leave(found)}."
        if found.standing is Standing.APART and not found.sentence:
            remedy = f"Check the facts told; if they are right, say why in a sentence, as 'apart:', and of which kind, as 'why:': {ways()}."
            yield Fault(shown(case.file), ruling.line, found.of, f"{on} {remedy}")
        if ruling.apart and found.standing is not Standing.APART:
            message = f"{on} So there is no difference to explain. Leave out 'apart:' and 'why:'."
            yield Fault(shown(case.file), ruling.line, found.of, message)


def ways() -> str:
    """The words by which a case file names the kinds of reason for a difference."""
    return ", ".join(word_for(key) for key in ontology.vocabulary().of_kind("Difference"))


def word_for(why: str) -> str:
    """The word by which a case file names a kind of reason; nothing for none."""
    kind = ontology.vocabulary().named.get(why)
    return (kind.names or (kind.label,))[0] if kind else ""


def leave(found: Comparison) -> str:
    """What the rules give or, where that is not settled, leave possible."""
    return f"give {found.given}" if len(found.possible) == 1 else f"leave possible: {', '.join(found.possible)}"
