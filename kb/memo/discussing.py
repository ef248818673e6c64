"""What follows for like documents under a claim: first in a paragraph, then step by step."""

from collections.abc import Sequence
from string import ascii_uppercase

from kb.case import Case
from kb.decision import UNDETERMINED, Cited, Decision
from kb.explain import Explanation, disposition_label, explain, label
from kb.lengths import Summary
from kb.memo.memo import Discussion
from kb.memo.stepping import Stepped, Stepping, cites

KEPT_OUT = "rules kept from applying"

Used = tuple[tuple[Cited, str], ...]


def discussions(case: Case, decision: Decision, short: Sequence[Summary]) -> tuple[tuple[Discussion, ...], Used]:
    """A discussion for each group of like documents, then for each whole that has parts, and where each authority is used."""
    explained, stepping = explain(decision), Stepping()
    found, used, told = list[Discussion](), list[tuple[Cited, str]](), set[str]()
    for place, (summary, explanation) in enumerate(zip(short, explained, strict=False)):
        mark = letters(place) if len(short) > 1 else ""
        steps = stepping.proof(explanation, mark)
        found.append(discussion(mark, title(case, explanation), summary, explanation, steps, told))
        told |= {*found[-1].rejected, *found[-1].defeated}
        used += [*steps.used, *((cited, KEPT_OUT) for step in explanation.defeated for cited in step.authorities)]
    found += [whole(case, decision, letters(place), each) for place, each in enumerate(short) if not each.claim]
    return tuple(found), tuple(used)


def letters(place: int) -> str:
    """A, B, … Z, AA, AB …"""
    more, last = divmod(place, len(ascii_uppercase))
    return (letters(more - 1) if more else "") + ascii_uppercase[last]


def title(case: Case, found: Explanation) -> str:
    """Of what documents, under which claim."""
    claimed = f", claimed as {label('privilege', found.privilege)}" if found.privilege else ""
    return "; ".join(found.documents) + (claimed if len(case.claims) > 1 else "")


def discussion(mark: str, named: str, short: Summary, found: Explanation, steps: Stepped, before: set[str]) -> Discussion:
    """One group of like documents; an exception rejected `before`, or a rule kept out, is not said again.

    While facts are missing the short paragraph lists all the law met so far, which the steps then show; it is left out.
    """
    rejected = tuple(step.text for step in found.rejected if step.text not in before)
    defeated = tuple(f"{step.law} But: {step.text} {cites(step.authorities)}." for step in found.defeated)
    if found.supposed and found.disposition != UNDETERMINED and found.presumed:
        head = "Supposed for this proof, any other answer giving the same result:"
        presumed: tuple[str, ...] = (head, *(step.text for step in found.presumed))
    else:
        presumed = (short.paragraph.presumed,) if short.paragraph.presumed else ()
    return Discussion(
        mark=mark, title=named, disposition=disposition_label(found.disposition),
        rule="" if found.disposition == UNDETERMINED else short.paragraph.rule,
        application=short.paragraph.application, conclusion=short.paragraph.conclusion, likewise=steps.likewise,
        steps=steps.carrying, beside=steps.beside, rejected=rejected,
        defeated=tuple(said for said in defeated if said not in before), presumed=presumed,
    )  # fmt: skip


def whole(case: Case, decision: Decision, mark: str, short: Summary) -> Discussion:
    """A document put together from its parts."""
    name, said = short.documents[0], short.paragraph
    disposition = disposition_label(decision.document(name).disposition)
    return Discussion(
        mark, case.full_label(name), disposition, said.rule, said.application, said.conclusion, "", (), (), (), (), ()
    )  # fmt: skip
