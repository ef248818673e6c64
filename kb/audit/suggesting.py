"""What the words of a description suggest: shown beside the facts, and one of them only if the user accepts it."""

from collections import defaultdict
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

import ontology
from kb.audit.cells import cut
from kb.audit.codes import UNKNOWN, Codes, code
from kb.audit.columns import Column
from kb.audit.tables import Batch
from kb.audit.words import Mark, pattern, suggested
from kb.reading import levels

if TYPE_CHECKING:
    from kb.audit.facts import Log, Texts

UNFINISHED = pattern(
    ["draft", "drafts", "drafting", "proposed", "proposal", "preliminary", "tentative", "working copy", "outline", "for comment"]
)


def suggestions(log: "Log", batch: Batch, codes: Codes, rows: NDArray[np.intp]) -> "Texts":
    """What descriptions suggest of facts that nobody told; it is put in only if the user accepts suggestions."""
    said: Texts = defaultdict(list)
    first = np.searchsorted(rows, np.arange(len(batch.numbers)))
    for role in ("description", "title"):
        for number in log.plan.columns.get(role, ()):
            column = log.column(batch, number)
            suggest(log, column, codes, rows, first, said)
    return said


def unfinished(mark: Mark, text: str) -> bool:
    """Whether words that mark a document as adopted stand beside others that say it was not final yet."""
    return mark.term == "adopted" and UNFINISHED.search(text[:5000]) is not None


def suggest(log: "Log", column: Column, codes: Codes, rows: NDArray[np.intp], first: NDArray[np.intp], said: "Texts") -> None:
    """What one column suggests."""
    marks = [[each for each in suggested(text[:5000]) if not unfinished(each[0], text)] for text in column.texts]
    elements = ontology.vocabulary().elements
    for row in column.rows_of([bool(each) for each in marks]).tolist():
        for mark, word in marks[column.at[row]]:
            level, lines = levels()[mark.term], [line for line in (first[row],) if codes[line, levels()[mark.term]] == UNKNOWN]
            if lines:
                text = f"{elements[mark.term].label}: {elements[mark.term].value(mark.token).label} ('{cut(word)}' in '{column.heading}')"
                said[row].append(f"{text}, accepted" if log.ways.accept else text)
                if log.ways.accept:
                    codes[first[row] : np.searchsorted(rows, row, "right"), level] = code(mark.term, mark.token)
