"""A decision in a terminal, for a reader who has not seen one before."""

from textwrap import fill

from rich.console import Console
from rich.text import Text

import ontology
from kb.decision import UNDETERMINED, Decision, Step
from kb.explain import Explanation, Reason, cite_text, disposition_label, explain, label, summary


def print_decision(console: Console, decision: Decision) -> None:
    """The whole decision: what follows, then why, document by document."""
    court = ontology.vocabulary().named[decision.court].label
    record = "record closed" if decision.record_closed else "record open"
    console.print(Text(f"{decision.caption}{', ' if decision.citation else ''}{decision.citation}", style="bold"))
    console.print(Text(f"{court} · law as of {decision.law_as_of} · {record}", style="dim"))
    console.print()
    console.print(Text.assemble(("Outcome: ", "bold"), summary(decision)))
    for document in decision.documents:
        if len(document.units) > 1:
            console.print(Text(f"{document.label}, all claims taken together: {disposition_label(document.disposition)}."))
    for explanation in explain(decision):
        print_explanation(console, explanation)
    if any(not cited.verified for step in decision.steps for cited in step.authorities):
        console.print()
        console.print(
            Text("unverified: stated from general knowledge; the authority's own text has not been read for this system.", style="dim")
        )


def print_explanation(console: Console, found: Explanation) -> None:
    """One group of like documents under one claim."""
    console.print()
    console.print(Text.assemble(("; ".join(found.documents), "bold"), ": ", (disposition_label(found.disposition), "bold")))
    console.print(Text(f"Claimed: {label('privilege', found.privilege)}. {found.headline}"))
    if found.ground:
        console.print(Text(f"Decided by: {found.ground}"))
    if found.awaits:
        console.print(Text(f"The next step is awaited from: {ontology.vocabulary().named[found.awaits].label}."))
    if found.disposition == UNDETERMINED:
        console.print(Text(f"Still possible: {', '.join(disposition_label(each) for each in found.possible)}."))
    section(console, "Why", [reason_lines(reason) for reason in found.carrying])
    section(console, "Also found" if found.carrying else "Found so far", [reason_lines(reason) for reason in found.beside])
    section(console, "Exceptions considered and rejected", [[step.text] for step in found.rejected])
    section(console, "Rules kept from applying", [[step.law, f"But: {step.text}", authority_line(step)] for step in found.defeated])
    title = (
        "Supposed for this proof; any other answer gives the same result" if found.supposed else "Presumed, because the record does not say"
    )
    section(console, title, [[step.text] for step in found.presumed])
    questions = [[f"{element.question}  [{element.term}]"] for element in found.open]
    section(console, "Questions that could still change this", questions)


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
    used = [fact_text(fact) for fact in reason.facts] + [f"reason {number}" for number in reason.earlier]
    used += [" or ".join(f"reason {number}" for number in group) + ", either of which would do" for group in reason.either]
    return "; ".join(used)


def fact_text(step: Step) -> str:
    """A fact with the page that states it."""
    text = step.text[0].lower() + step.text[1:].rstrip(".")
    return f"{text} (at {step.at})" if step.at else text


def authority_line(step: Step) -> str:
    """The authorities for a step."""
    return "authority: " + "; ".join(cite_text(cited) for cited in step.authorities)
