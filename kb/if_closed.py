"""What would follow if the record closed now: what is settled by nothing but who bears the burden of the facts nobody told."""

from dataclasses import dataclass

from kb.case import Case
from kb.decide import decide
from kb.decision import Decision, DocumentDecision, Kind
from kb.lengths import of_document, summaries
from kb.wording import listed
from ontology.dates import LegalDate


@dataclass(frozen=True)
class IfClosed:
    """An undetermined document and what would become of it if the record closed; still undetermined if even that would not settle it.

    `presumed` are the elements on which that would rest for want of proof; `line` says it with its reason.
    """

    document: str
    label: str
    disposition: str
    presumed: tuple[str, ...]
    line: str


def if_closed(case: Case, decision: Decision) -> tuple[IfClosed, ...]:
    """The undetermined documents of a decision with an open record, and its undetermined parts, were the record closed."""
    waiting = [document.id for document in decision.documents if not document.settled]
    if decision.record_closed or not waiting:
        return ()
    closed = decide(case, decision.court, LegalDate(decision.law_as_of), close_record=True)
    short = summaries(case, closed)
    lines = {name: found.line for name in waiting if (found := of_document(short, closed.document(name)))}
    return tuple(closed_now(document, lines.get(document.id, "")) for document in closed.documents if document.id in waiting)


def closed_now(document: DocumentDecision, line: str) -> IfClosed:
    """A document as it would be decided."""
    carrying = [unit for unit in document.units if unit.disposition == document.disposition]
    steps = [step for unit in carrying for step in unit.steps if step.kind is Kind.PRESUMED and step.carries]
    return IfClosed(document.id, document.label, document.disposition, tuple(dict.fromkeys(step.finding for step in steps)), line)


def sentences(found: tuple[IfClosed, ...]) -> tuple[str, ...]:
    """In sentences, documents that would fare alike for the same reason together."""
    groups: dict[str, list[str]] = {}
    for each in found:
        groups.setdefault(each.line, []).append(each.label)
    return tuple(f"{listed(labels)}: {line}" for line, labels in groups.items())
