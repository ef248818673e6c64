"""What a log comes to, counted as it goes by: its sets of facts with their rows, and what could not be read."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from kb.audit.controls import Controls
from kb.audit.deriving import RULES
from kb.audit.judging import FACTS, NOTES, ROW, heading
from kb.audit.rowcase import Key

OF_KIND = ("disposition", "if the record closed now", "ground", "cure", "attack first")
COUNTED = (ROW, FACTS, *(heading(name) for name in (*OF_KIND, *NOTES)))
MOST_NAMED = 2_000
KEPT, MOST_KINDS, MOST_FAULTS = 25, 250_000, 200


@dataclass(frozen=True)
class RowName:
    """A row by its number, and by the number under which the log lists it."""

    number: int
    control: str = ""

    def __str__(self) -> str:
        return f"{self.control} (row {self.number})" if self.control else f"row {self.number}"


@dataclass
class Kind:
    """The rows that have the same facts: what is said of them, how many they are, and the first of them."""

    disposition: str
    closed: str
    ground: str
    cure: str
    attack: str
    count: int = 0
    rows: list[RowName] = field(default_factory=list)


@dataclass
class Lacking:
    """The rows whose entries leave the same out: how many they are, and the first of them."""

    count: int = 0
    rows: list[RowName] = field(default_factory=list)


@dataclass
class Tally:
    """A log so far; `texts` holds each sentence once.

    Past MOST_KINDS sets of facts, rows with new ones are only counted by disposition, so that memory stays flat.
    """

    rows: int = 0
    kinds: dict[Key, Kind] = field(default_factory=dict)
    closed: Counter[str] = field(default_factory=Counter)
    now: Counter[str] = field(default_factory=Counter)
    derived: Counter[str] = field(default_factory=Counter)
    suggested: int = 0
    unread: int = 0
    named: int = 0
    faults: list[tuple[RowName, str]] = field(default_factory=list)
    controls: Controls = field(default_factory=Controls)
    texts: dict[str, str] = field(default_factory=dict)
    lacking: dict[str, Lacking] = field(default_factory=dict)

    def add(self, part: pa.RecordBatch, control: str = "") -> None:
        """Count a batch that was judged; `control` is the heading of the column with the numbers of the log."""
        facts = part.column(FACTS)
        at, keys = facts.indices.to_numpy(), facts.dictionary.to_pylist()
        counts, order = np.bincount(at, minlength=len(keys)), np.argsort(at, kind="stable")
        ends = np.cumsum(counts)
        self.rows += part.num_rows
        for number, key in enumerate(keys):
            if counts[number]:
                self.add_kind(part, key, order[ends[number] - counts[number] : ends[number]].tolist(), control)
        self.add_notes(part, control)
        if control:
            self.controls.add(part.column(ROW), part.column(control))

    def add_kind(self, part: pa.RecordBatch, key: Key, rows: Sequence[int], control: str) -> None:
        """Count rows with the same facts."""
        texts = [self.texts.setdefault(text, text) for name in OF_KIND for text in (str(part.column(heading(name))[rows[0]]),)]
        now, closed, ground, cure, attack = texts
        self.now[now] += len(rows)
        self.closed[closed] += len(rows)
        if key not in self.kinds and len(self.kinds) >= MOST_KINDS:
            return
        kind = self.kinds.setdefault(key, Kind(now, closed, ground, cure, attack))
        kind.count += len(rows)
        names = rows[: max(KEPT - len(kind.rows), MOST_NAMED - self.named, 0)]
        kind.rows += [row_name(part, row, control) for row in names]
        self.named += len(names)

    def add_notes(self, part: pa.RecordBatch, control: str) -> None:
        """Count what was derived and suggested, and keep the first of what was not read."""
        derived = part.column(heading("derived"))
        counts = np.bincount(derived.indices.to_numpy(), minlength=len(derived.dictionary)).tolist()
        for text, count in zip(derived.dictionary.to_pylist(), counts, strict=True):
            self.derived.update({rule: count for rule in RULES if f"(rule {rule})" in text})
        self.add_lacking(part, control)
        self.suggested += told(part, "suggested").sum()
        rows = np.flatnonzero(told(part, "not read")).tolist()
        self.unread += len(rows)
        for row in rows[: MOST_FAULTS - len(self.faults)]:
            self.faults.append((row_name(part, row, control), str(part.column(heading("not read"))[row])))

    def add_lacking(self, part: pa.RecordBatch, control: str) -> None:
        """Count what entries leave out, and keep the first rows of each kind."""
        column = part.column(heading("entry lacks"))
        at = column.indices.to_numpy()
        for number, text in enumerate(column.dictionary.to_pylist()):
            rows = np.flatnonzero(at == number).tolist() if text else []
            if rows:
                kind = self.lacking.setdefault(text, Lacking())
                kind.count += len(rows)
                kind.rows += [row_name(part, row, control) for row in rows[: KEPT - len(kind.rows)]]


def told(part: pa.RecordBatch, name: str) -> NDArray[np.bool_]:
    """In which rows a column of notes says something."""
    column = part.column(heading(name))
    found: NDArray[np.bool_] = np.array([bool(text) for text in column.dictionary.to_pylist()], np.bool_)[column.indices.to_numpy()]
    return found


def row_name(part: pa.RecordBatch, row: int, control: str) -> RowName:
    """What a row is called."""
    return RowName(part.column(ROW)[row].as_py(), str(part.column(control)[row])[:60] if control else "")
