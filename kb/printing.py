"""A decision in a terminal, for a reader who has not seen one before."""

from textwrap import fill

from rich.console import Console
from rich.text import Text

import ontology
from kb import if_closed, otherlaw, support
from kb.burdens import burden_words
from kb.case import Case
from kb.changes.views import single_changes
from kb.citation import later_history
from kb.decision import UNDETERMINED, Decision, Step
from kb.document_printing import print_documents
from kb.explain import Explanation, Reason, cite_text, disposition_label, explain, fact_text_of, label, legend, summary
from kb.questions.order import in_order
from kb.weighing.balance import balances
from kb.weighing.wording import sentences
from kb.wording import listed, lower
from ontology.terms import Element

IF_CLOSED = "Were the record closed now, the burdens would settle it"


def print_decision(console: Console, case: Case, decision: Decision) -> None:
    """The whole decision: what follows for each document, then why, claim by claim, then what else would follow."""
    print_heading(console, decision, later_history(case.opinion))
    print_documents(console, case, decision)
    for explanation in explain(in_order(case, decision)):
        print_explanation(console, explanation, len(decision.document(explanation.document).units) > 1)
        if explanation.disposition != UNDETERMINED and decision.record_closed:
            print_changes(console, case, decision, explanation)
    for balance in balances(case, decision):
        title = f"To be weighed: {listed([case.full_label(name) for name in balance.documents])}"
        section(console, title, [[said] for said in sentences(balance)])
    section(console, IF_CLOSED, [[said] for said in if_closed.sentences(if_closed.if_closed(case, decision))])
    section(console, "What law this rests on", [list(said) for said in law_used(case, decision) if said])
    print_legend(console, decision)


def print_heading(console: Console, decision: Decision, later: str = "") -> None:
    """Which case this is, under what law, what became of that decision later, and the outcome."""
    court = ontology.vocabulary().named[decision.court].label
    record = "record closed" if decision.record_closed else "record open"
    console.print(Text(f"{decision.caption}{', ' if decision.citation else ''}{decision.citation}", style="bold"))
    console.print(Text(f"{court} · law as of {decision.law_as_of} · {record}", style="dim"))
    if later:
        console.print(Text(later, style="dim"))
    console.print()
    console.print(Text.assemble(("Outcome: ", "bold"), summary(decision)))


def print_legend(console: Console, decision: Decision) -> None:
    """What the marks beside authorities mean."""
    console.print()
    for mark in legend(decision):
        console.print(Text(f"{mark.label}: {mark.definition}", style="dim"))


def law_used(case: Case, decision: Decision) -> list[tuple[str, ...]]:
    """How far the result rests on binding authority, and what would follow under other law."""
    return [support.sentences(support.support(decision)), *otherlaw.sentences(otherlaw.other_laws(case, decision))]


def print_explanation(console: Console, found: Explanation, several: bool) -> None:
    """One group of like documents under one claim; where it stands under several claims, what this ground alone would give."""
    console.print()
    name = "; ".join(found.documents) + (f", claimed as {label('privilege', found.privilege)}" if several else "")
    console.print(Text.assemble((name, "bold"), ": ", (disposition_label(found.disposition), "bold")))
    if several:
        console.print(Text("On this ground alone; what follows for the document from all claims together stands above."))
    else:
        console.print(Text(f"Claimed: {label('privilege', found.privilege)}. {found.headline}"))
    if found.ground:
        console.print(Text(f"Decided by: {found.ground}"))
    if found.awaits:
        console.print(Text(f"The next step is awaited from: {ontology.vocabulary().named[found.awaits].label}."))
    for step in found.lacking:
        console.print(Text(f"  What stands in the way: {step.text}"))
    if found.disposition == UNDETERMINED:
        console.print(Text(f"Still possible: {', '.join(disposition_label(each) for each in found.possible)}."))
        print_questions(console, found)
    section(console, "Why", [reason_lines(reason) for reason in found.carrying])
    section(console, "Also found" if found.carrying else "Found so far", [reason_lines(reason) for reason in found.beside])
    section(console, "Exceptions considered and rejected", [[step.text] for step in found.rejected])
    section(console, "Rules kept from applying", [[step.law, f"But: {step.text}", authority_line(step)] for step in found.defeated])
    title = (
        "Supposed for this proof; any other answer gives the same result" if found.supposed else "Presumed, because the record does not say"
    )
    section(console, title, [[step.text] for step in found.presumed])
    section(console, "Told besides, on which the result would rest were that otherwise", [[step.text] for step in found.besides])


def print_questions(console: Console, found: Explanation) -> None:
    """The questions that could still change the disposition, first those that arise already."""
    now = [element for element in found.open if element.term in found.askable]
    later = len(found.open) - len(now)
    section(console, "Questions that could still change this", [question_lines(element) for element in now])
    if later:
        console.print(Text(f"  and {later} more that may arise from the answers to these", style="dim"))


def question_lines(element: Element) -> list[str]:
    """One question, by what name it is answered in a case file, with which values, and who must prove it."""
    burden = burden_words(element) or "for the court to say"
    return [element.question, f"{element.term}: {' | '.join(element.tokens)}   {burden}"]


def print_changes(console: Console, case: Case, decision: Decision, found: Explanation) -> None:
    """What one other answer would change."""
    lines = [
        [f"{disposition_label(change.disposition)}, if: {lower(change.only.new.sentence)}"]
        for change in single_changes(case, decision, found.claim, found.document)
    ]
    section(console, "What one other answer, alone, would change", lines)


def section(console: Console, title: str, entries: list[list[str]]) -> None:
    """A heading with its entries, or nothing where there is none."""
    if not entries:
        return
    console.print()
    console.print(Text(title, style="bold"))
    for first, *rest in entries:
        hang = " " * (len(first) - len(first.lstrip(" 0123456789.")))
        console.print(Text(fill(first, console.width, initial_indent="  ", subsequent_indent="  " + hang)))
        for line in rest:
            console.print(Text(fill(line, console.width, initial_indent=" " * 6, subsequent_indent=" " * 6), style="dim"))


def reason_lines(reason: Reason) -> list[str]:
    """One reason: what is so, what it rests on, the law, the authority."""
    return [
        f"{reason.number:>2}. {reason.step.text}",
        f"because: {because(reason)}",
        f"law: {reason.step.law}",
        authority_line(reason.step),
    ]


def because(reason: Reason) -> str:
    """What a reason rests on: facts with their pages, and earlier reasons by number."""
    used = [fact_text_of(fact) for fact in reason.facts] + [f"reason {number}" for number in reason.earlier]
    used += [" or ".join(f"reason {number}" for number in group) + ", either of which would do" for group in reason.either]
    return "; ".join(used)


def authority_line(step: Step) -> str:
    """The authorities for a step."""
    return "authority: " + "; ".join(cite_text(cited) for cited in step.authorities)
