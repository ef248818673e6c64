"""What follows for each document and its parts, and for the motions, in a terminal, beside what the court did."""

from textwrap import fill

from rich.console import Console
from rich.text import Text

import ontology
from kb.case import Case
from kb.comparing import Comparison, Standing, compare
from kb.comparison_words import court_label, explained
from kb.decision import Decision
from kb.explain import disposition_label


def print_documents(console: Console, case: Case, decision: Decision) -> None:
    """A line for each document, its parts below it; then the motions ruled on, and what the court is shown to have decided."""
    labels = {document.id: document.label for document in decision.documents}
    parts = {document.id for document in decision.documents if document.part_of}
    for found in compare(case, decision):
        if found.of in labels:
            console.print(
                Text(f"{'    ' if found.of in parts else '  '}{labels[found.of]}: {disposition_label(found.given)}{court(found)}")
            )
        elif found.standing is not Standing.NO_RULING:
            result = ontology.vocabulary().named["motion_" + found.given.replace("-", "_")].label
            console.print(Text(f"  {found.of.replace('_', '-').capitalize()}: {result}{court(found)}"))
        below(console, explained(found))
    if case.held:
        below(console, f"The court decided a point only: {case.held}", "")
    if case.known_in_part:
        below(console, f"The facts are known only in part. {case.unknown_facts}".rstrip(), "")


def court(found: Comparison) -> str:
    """What the court did, where it is told."""
    if found.standing is Standing.NO_RULING:
        return ""
    return f" (the court: {court_label(found)}{', at ' + found.at if found.at else ''})"


def below(console: Console, text: str, indent: str = "      ") -> None:
    """A sentence on lines of its own."""
    if text:
        console.print(Text(fill(text, console.width, initial_indent="  " + indent, subsequent_indent="  " + indent), style="dim"))
