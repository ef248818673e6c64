"""One disposition rather than another, in a terminal and as the plain data of `--json`."""

from dataclasses import asdict, replace
from typing import Any

from rich.console import Console
from rich.text import Text

from kb.case import Case
from kb.changes import as_json
from kb.changes.printing import count
from kb.changes.wording import condition_lines
from kb.explain import disposition_label
from kb.printing import section
from kb.revising.contrast import NEVER, OPEN, SAME, Contrast
from kb.revising.printing import parting_lines
from kb.wording import lower

LINES = {
    SAME: "That is what becomes of it.",
    OPEN: "It is not settled what becomes of it: 'incamera flip' says what would settle it.",
    NEVER: "No other facts would lead to that while the dispute is what it is.",
}


def print_contrast(console: Console, case: Case, found: Contrast) -> None:
    """A document: the smallest change, where the proofs part, and what both find."""
    console.print()
    title = f"{found.label}: {disposition_label(found.came)}, rather than {disposition_label(found.instead)}"
    console.print(Text(title, style="bold"))
    if found.proofs is None:
        console.print(Text(LINES[found.standing]))
        return
    sets = [tuple(change.answer() for change in each.changes) for each in found.changes]
    lines = [[f"{'  ' * depth}{line}"] for depth, line in condition_lines(case, found.claims, sets)]
    fewest = count(len(found.changes[0].changes))
    section(console, f"{disposition_label(found.instead)}, if {fewest} were otherwise", lines)
    if found.proofs.parting:
        section(console, "Where they part (A: as it is; B: with the first of these)", [parting_lines(found.proofs.parting)])
    for mark, steps in (("A", found.proofs.only_here), ("B", found.proofs.only_there)):
        section(console, f"Rules that apply only in {mark}", [[f"{step.text} ({step.rule})"] for step in steps])
    section(console, "Found in both", [[each] for each in dict.fromkeys(lower(step.text) for step in found.proofs.shared)])


def contrast_data(found: Contrast) -> dict[str, Any]:
    """The same as plain data."""
    return {**asdict(replace(found, changes=())), "changes": [as_json.change_set(each) for each in found.changes]}
