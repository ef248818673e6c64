"""A list of documents as somebody pastes it: one a line; what of it cannot stand on the list is told, line by line."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from kb.dossier.dossier import Dossier
from kb.dossier.listing import MOST_DOCUMENTS, add_documents, label_for

BULLET = re.compile(r"^[-*•–·]\s+")
LONGEST_LIST = 100_000


@dataclass(frozen=True)
class Pasted:
    """What was read from a list: the names of documents, and a sentence for each line that was left out."""

    labels: tuple[str, ...]
    remarks: tuple[str, ...]


def read_list(text: str, others: Iterable[str] = (), room: int = MOST_DOCUMENTS) -> Pasted:
    """The documents of a list, as many as there is room for; `others` are the names that are taken.

    Empty lines and dashes before a name count for nothing.
    """
    labels, remarks, taken = list[str](), list[str](), list(others)
    if len(text) > LONGEST_LIST:
        return Pasted((), (f"The list has {len(text)} characters; {LONGEST_LIST} can be read at once.",))
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        try:
            label = label_for(BULLET.sub("", line.strip()), taken)
        except ValueError as error:
            remarks.append(f"Line {number} was left out. {error}")
            continue
        if len(labels) == room:
            remarks.append(f"From line {number} on nothing was read: a file can hold {MOST_DOCUMENTS} documents.")
            break
        labels.append(label)
        taken.append(label)
    return Pasted(tuple(labels), tuple(remarks))


def add_list(dossier: Dossier, text: str, claims: Iterable[str] | None = None) -> tuple[Dossier, tuple[str, ...]]:
    """The file with the documents of a pasted list, and a sentence for each line that was left out.

    Raises:
        ValueError: the file has no such claim.
    """
    listed = dossier.case.documents
    found = read_list(text, [each.label for each in listed if not each.part_of], MOST_DOCUMENTS - len(listed))
    return add_documents(dossier, found.labels, claims), found.remarks
