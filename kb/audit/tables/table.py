"""A log opened: its headings, and its rows in batches, every cell as text."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa

from kb.audit.words import role_of
from ontology.faults import fault

ROWS, CHARACTERS = 20_000, 1 << 25
LOOKED_AT = 20
FEW = 2
EMPTY = "The log has headings, and no row below them."


@dataclass(frozen=True)
class Batch:
    """Some rows in their order: `numbers` are those by which a spreadsheet counts them, `faults` what is wrong with a row's form.

    `blank` are the numbers of the rows before and among them in which nothing stands, and that were left out.
    """

    numbers: tuple[int, ...]
    columns: tuple[pa.Array, ...]
    faults: tuple[tuple[int, str], ...] = ()
    blank: tuple[int, ...] = ()


@dataclass(frozen=True)
class Table:
    """A log: `notes` say how it was read, `size` is how much of it there is, and `read` gives its batches with how much is behind."""

    file: Path
    headings: tuple[str, ...]
    notes: tuple[str, ...]
    size: int
    read: Callable[[], Iterator[tuple[int, Batch]]]


def headings(cells: Sequence[str]) -> tuple[str, ...]:
    """The headings of a log, each unlike the others; a column without one is called by its number."""
    found: list[str] = []
    for number, cell in enumerate(cells, 1):
        name = " ".join(cell.split())[:200] or f"Column {number}"
        same = 2
        while name in found:
            name = f"{' '.join(cell.split())[:200] or f'Column {number}'} ({same})"
            same += 1
        found.append(name)
    return tuple(found)


def heading_row(rows: Sequence[Sequence[str]]) -> int:
    """Which of the first rows holds the headings: the one with the most that are known or, if none has several, the first with any text."""
    known = [len({role_of(cell) for cell in row if len(cell) < 200} - {""}) for row in rows[:LOOKED_AT]]
    if known and max(known) >= FEW:
        return known.index(max(known))
    return next((number for number, row in enumerate(rows) if any(cell.strip() for cell in row)), 0)


def must_go_on(file: Path, rows: Sequence[Sequence[str]], at: int) -> None:
    """Refuse a log whose beginning is all of it, and that has nothing below its headings.

    Raises:
        Faulty: it is such a one.
    """
    if len(rows) < LOOKED_AT and not any(cell.strip() for row in rows[at + 1 :] for cell in row):
        raise fault(file, 0, "", EMPTY)


def batches(rows: Iterable[tuple[int, Sequence[str]]], width: int, behind: Callable[[], int]) -> Iterator[tuple[int, Batch]]:
    """Rows with their numbers in batches; short ones are filled up, what is too much is left out and told, and so are blank ones.

    Blank ones at the end are nothing to be told of: they are how many a spreadsheet is drawn.
    """
    held, numbers, faults, characters = list[Sequence[str]](), list[int](), list[tuple[int, str]](), 0
    passed, blank = list[int](), list[int]()
    for number, row in rows:
        cells = row
        if len(row) != width:
            if len(row) > width and any(cell.strip() for cell in row[width:]):
                faults.append((number, f"It has {len(row)} cells under {width} headings; those that are too many were left out."))
            cells = [*row[:width], *[""] * (width - len(row))]
        size = sum(map(len, cells))
        if not size or not any(map(str.strip, cells)):
            passed.append(number)
            continue
        if passed:
            blank, passed = [*blank, *passed], []
        held.append(cells)
        numbers.append(number)
        characters += size
        if len(held) == ROWS or characters > CHARACTERS:
            yield behind(), Batch(tuple(numbers), columns(held), tuple(faults), tuple(blank))
            held, numbers, faults, characters, blank = [], [], [], 0, []
    if held:
        yield behind(), Batch(tuple(numbers), columns(held), tuple(faults), tuple(blank))


def columns(rows: Sequence[Sequence[str]]) -> tuple[pa.Array, ...]:
    """Some rows of equal length as columns."""
    return tuple(pa.array(column, pa.string()) for column in zip(*rows, strict=True))
