"""What follows for each document and its parts, and for the motions, in a terminal, beside what the court did."""

from textwrap import fill

from rich.console import Console
from rich.text import Text

import ontology
from kb.case import Case
from kb.comparing import Comparison, Standing, compare
from kb.comparison_words import court_label, explained
from kb.decision import Decision, DocumentDecision
from kb.explain import disposition_label, label


def print_documents(console: Console, case: Case, decision: Decision) -> None:
    """A line for each document, its parts below it; then the motions ruled on, and what the court is shown to have decided."""
    documents = {document.id: document for document in decision.documents}
    for found in compare(case, decision):
        if document := documents.get(found.of):
            indent = "    " if document.part_of else "  "
            console.print(Text(f"{indent}{document.label}: {disposition_label(found.given)}{court(found)}"))
            below(console, by_claim(document))
        elif found.standing is not Standing.NO_RULING:
            result = ontology.vocabulary().named["motion_" + found.given.replace("-", "_")].label
            console.print(Text(f"  {found.of.replace('_', '-').capitalize()}: {result}{court(found)}"))
        below(console, explained(found))
    if case.held and decision.court == case.court:
        below(console, f"The court held: {case.held}", "")
    if case.known_in_part:
        below(console, f"The facts are known only in part. {case.unknown_facts}".rstrip(), "")


def by_claim(document: DocumentDecision) -> str:
    """What each of several claims on a document gives alone; nothing where there is one."""
    grounds = [f"as {label('privilege', unit.privilege)}: {disposition_label(unit.disposition)}" for unit in document.units]
    return f"Claimed {'; '.join(grounds)}." if len(grounds) > 1 else ""


def court(found: Comparison) -> str:
    """What the court did, where it is told."""
    if found.standing is Standing.NO_RULING:
        return ""
    return f" (the court: {court_label(found)}{', at ' + found.at if found.at else ''})"


def below(console: Console, text: str, indent: str = "      ") -> None:
    """A sentence on lines of its own."""
    if text:
        console.print(Text(fill(text, console.width, initial_indent="  " + indent, subsequent_indent="  " + indent), style="dim"))
