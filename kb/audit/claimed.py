"""What a log claims, as its columns are read: which privileges in how many rows, and the words below questions of law that nobody knows."""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass

import pyarrow.compute as pc

from kb.audit.cells import Unread, known, parts, privileges, value
from kb.audit.mapping import Plan
from kb.audit.tables import Table
from kb.audit.words import simple
from kb.reading import levels


@dataclass(frozen=True)
class Claimed:
    """The privileges claimed, those of most rows first, each with its rows; and by element the words not known, each with its cells."""

    privileges: Mapping[str, int]
    unknown: Mapping[str, Mapping[str, int]]


def cells_of(table: Table, numbers: Collection[int]) -> Mapping[int, Mapping[str, int]]:
    """The texts in the columns of these numbers, each with the cells in which it stands."""
    found = {number: Counter[str]() for number in numbers}
    for _, batch in table.read() if numbers else ():
        for number, counted in found.items():
            for each in pc.value_counts(batch.columns[number]).to_pylist():
                counted[each["values"]] += each["counts"]
    return found


def legal(found: Plan) -> Mapping[str, int]:
    """The questions of law that have a column, each with its number."""
    return {term: numbers[0] for term, numbers in found.columns.items() if term in levels()}


def claimed(cells: Mapping[int, Mapping[str, int]], found: Plan) -> Claimed:
    """What a log claims in whose columns these texts stand."""
    rows, unknown = Counter[str](), dict[str, Mapping[str, int]]()
    for term, number in legal(found).items():
        words, own = Counter[str](), found.words.get(term, {})
        for text, count in cells[number].items():
            if term != "privilege":
                words.update(dict.fromkeys(not_known(term, text, own), count))
            elif all(known(part, own) for part in parts(text, own)):
                rows.update(dict.fromkeys(privileges(text, own), count))
            else:
                words.update({part.strip(): count for part in parts(text, own) if not known(part, own)})
        unknown |= {term: dict(words.most_common())} if words else {}
    return Claimed(dict(rows.most_common()), unknown)


def not_known(term: str, text: str, own: Mapping[str, str]) -> tuple[str, ...]:
    """The text of a cell, if nobody knows what it says."""
    if (simple(text) or text) in own:
        return ()
    try:
        value(term, text)
    except Unread:
        return (text.strip(),)
    return ()


def word_of(text: str) -> str:
    """How a mapping names a word of a cell."""
    return simple(text) or text
