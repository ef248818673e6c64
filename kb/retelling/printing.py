"""A decision read back from the graph, in a terminal: what it says and why, in the words in which it was first told."""

from rich.console import Console
from rich.text import Text

from kb.decision import Decision
from kb.explain import disposition_label, explain
from kb.printing import print_explanation, print_heading, print_legend


def print_retold(console: Console, decision: Decision) -> None:
    """What follows for each document, then why, claim by claim."""
    print_heading(console, decision)
    for document in decision.documents:
        indent = "    " if document.part_of else "  "
        console.print(Text(f"{indent}{document.label}: {disposition_label(document.disposition)}"))
    for explanation in explain(decision):
        print_explanation(console, explanation, len(decision.document(explanation.document).units) > 1)
    print_legend(console, decision)
