"""What a short explanation says of what is not known: what was presumed, and what is still to be asked."""

from collections.abc import Sequence

import ontology
from kb.decision import Kind, Step, UnitDecision
from kb.explain import disposition_label, fact_text_of
from kb.lengths.clauses import run_together

MOST_ASKED = 3


def presumed(unit: UnitDecision, closed: bool) -> str:
    """What was presumed for want of proof, and against whom; nothing while the record is open."""
    groups: dict[str, list[str]] = {}
    for step in unit.steps if closed else ():
        if step.kind is Kind.PRESUMED and step.carries:
            groups.setdefault(against(step), []).append(step.text)
    words = ontology.vocabulary()
    said = [f"For want of proof, presumed against the {words.named[side].label}: {run_together(groups[side])}." for side in groups if side]
    return " ".join([*said, *([f"Taken as the record stands: {run_together(groups[''])}."] if "" in groups else [])])


def against(step: Step) -> str:
    """The side that bore a burden and has to take the worse for not meeting it; nothing where the presumption is not the worse for it."""
    element = ontology.vocabulary().elements[step.finding]
    speaks_for = element.value(step.value).speaks_for
    return element.burden if element.burden != "court" and speaks_for not in ("", element.burden) else ""


def still_possible(unit: UnitDecision) -> str:
    """What may still become of a document, in a sentence."""
    labels = [disposition_label(each) for each in unit.possible]
    return f"Still possible: {' or '.join([', '.join(labels[:-1]), labels[-1]])}."


def to_be_asked(unit: UnitDecision, most: int = MOST_ASKED) -> str:
    """The first questions whose answers could change what becomes of a document, and how many more there are."""
    asked = [ontology.vocabulary().elements[term].question for term in (unit.askable or unit.unknown)[:most]]
    more = len(unit.unknown) - len(asked)
    rest = f" ({more} more may follow.)" if more else ""
    return f"To be asked first: {' '.join(asked)}{rest}"


def so_far(unit: UnitDecision) -> str:
    """What is found already, whatever else is so."""
    found = [step for step in unit.steps if step.kind is Kind.RULE]
    used = {source for step in found for reason in step.because for source in reason}
    told = [fact_text_of(step) for step in unit.steps if step.kind is Kind.ANSWER and step.id in used]
    findings = list(dict.fromkeys(step.text for step in found))
    if not findings:
        return "So far no rule is met."
    return f"{sentence(told)} Whatever else is so, {run_together(findings)}.".strip()


def sentence(told: Sequence[str]) -> str:
    """Facts as one sentence, nothing without any."""
    return f"Here {run_together(told)}." if told else ""
