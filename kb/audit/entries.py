"""Whether an entry says what a privilege log is to say of a document, whatever becomes of the privilege.

What it leaves out costs the claimant a motion before the privilege itself is reached. The rules of court are named from general
knowledge: their text was not read, and nothing is derived from them but this list.
"""

from typing import TYPE_CHECKING

import numpy as np

from kb.audit.matter import COURT, Matter
from kb.audit.tables import Batch
from kb.audit.words import says_nothing
from kb.wording import listed
from ontology.faults import plain

if TYPE_CHECKING:
    from kb.audit.facts import Log, Texts

WANTED = {
    "the date": ("date",),
    "the author": ("author",),
    "the recipients": ("recipients", "copied", "blind"),
    "what the document is": ("description", "title"),
    "which privilege is claimed": ("privilege",),
}
LACKS = "The entry does not state"
CIT_RULE, FEDERAL_RULE = "CIT Rule 26(b)(5) (unverified)", "Fed. R. Civ. P. 26(b)(5)(A) (unverified)"


def lacking(log: "Log", batch: Batch) -> "Texts":
    """What each entry of a batch leaves out, as a sentence by row; one that has no column at all is left out in every row."""
    left_out = dict[int, list[str]]()
    for what, roles in WANTED.items():
        numbers = [number for role in roles for number in log.plan.columns.get(role, ())]
        if what == "which privilege is claimed" and not numbers and log.matter.claims:
            continue
        empty = np.ones(len(batch.numbers), np.bool_)
        for number in numbers:
            column = log.column(batch, number)
            empty &= np.array([plain(text) in says_nothing() for text in column.texts], np.bool_)[column.at]
        for row in np.flatnonzero(empty).tolist():
            left_out.setdefault(row, []).append(what)
    return {row: [f"{LACKS} {listed(parts)}."] for row, parts in left_out.items()}


def rule_of(matter: Matter) -> str:
    """The rule of court on what a log says; none where documents are sought under the statute on records of agencies."""
    given = matter.answers.get("access")
    if given and given.token == "foia":
        return ""
    return CIT_RULE if matter.court == COURT else FEDERAL_RULE
