"""A log in a workbook: values only, so that no formula and no macro is ever run."""

import datetime
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import openpyxl

from kb.audit.tables.formulas import without_value
from kb.audit.tables.table import LOOKED_AT, Batch, Table, batches, heading_row, headings, must_go_on
from kb.audit.words import role_of
from ontology.faults import fault, nearest

LARGEST = 4 << 30
DIGITS = 15


def open_xlsx(file: Path, sheet: str = "") -> Table:
    """The log in a workbook: in the sheet named, or else the one whose headings are known best.

    Raises:
        Faulty: it is no workbook, it would be unreasonably large, or has no such sheet, or no row in it.
    """
    harmless(file)
    try:
        book = openpyxl.load_workbook(file, read_only=True, data_only=True)
    except (OSError, ValueError, KeyError, zipfile.BadZipFile, openpyxl.utils.exceptions.InvalidFileException):
        raise fault(file, 0, "", "This workbook cannot be read. Open it, and save it anew as .xlsx or as CSV.") from None
    names = [each.title for each in book.worksheets]
    if sheet and sheet not in names:
        raise fault(file, 0, "", f"The workbook has no sheet '{sheet}'.{nearest(sheet, names)}")
    beginnings = {each.title: beginning(each) for each in book.worksheets if sheet in ("", each.title)}
    name = max(beginnings, key=lambda each: known(beginnings[each]), default="")
    rows = beginnings.get(name, [])
    size = book[name].max_row or 0 if name else 0
    book.close()
    if not any(any(row) for row in rows):
        raise fault(file, 0, "", "The workbook holds no row.")
    at = heading_row(rows)
    must_go_on(file, rows, at)
    found = headings(trimmed(rows[at]))
    said = [f"Read from the sheet '{name}'; formulas count as what they last gave."] if len(names) > 1 or sheet else []
    said += [f"The headings stand in row {at + 1}; what stands above them was left out."] if at else []

    def read() -> Iterator[tuple[int, Batch]]:
        return read_rows(file, name, at, found)

    return Table(file, found, tuple(said), size, read)


def read_rows(file: Path, name: str, at: int, found: Sequence[str]) -> Iterator[tuple[int, Batch]]:
    """The rows below the headings."""
    book, done = openpyxl.load_workbook(file, read_only=True, data_only=True), 0

    def rows() -> Iterator[tuple[int, Sequence[str]]]:
        nonlocal done
        sheet = book[name]
        sheet.reset_dimensions()
        for done, row in enumerate(sheet.iter_rows(min_row=at + 2, values_only=True), at + 2):
            yield done, trimmed([text(value) for value in row])

    empty = without_value(file, book[name]._worksheet_path)
    try:
        for behind, batch in batches(rows(), len(found), lambda: done):
            told = [(row, unstored(found[column - 1])) for row in batch.numbers for column in empty.get(row, ()) if column <= len(found)]
            yield behind, replace(batch, faults=(*batch.faults, *told)) if told else batch
    finally:
        book.close()


def unstored(heading: str) -> str:
    """What to say of a formula of which the workbook holds no value."""
    return (
        f"Column '{heading}': here stands a formula of which the workbook holds no value, so the cell was read as empty. "
        "Open the workbook in a spreadsheet program, save it there, and give it again."
    )


def beginning(sheet: Any) -> list[list[str]]:
    """The first rows of a sheet."""
    sheet.reset_dimensions()
    return [[text(value) for value in row] for row in sheet.iter_rows(max_row=LOOKED_AT, values_only=True)]


def known(rows: Sequence[Sequence[str]]) -> int:
    """How many headings of the best row are known."""
    return max((len({role_of(cell) for cell in row} - {""}) for row in rows), default=0)


def trimmed(row: Sequence[str]) -> Sequence[str]:
    """A row without the empty cells at its end."""
    width = max((number for number, cell in enumerate(row, 1) if cell), default=0)
    return row[:width]


def text(value: object) -> str:
    """What a cell shows: days as 1981-05-14, whole numbers without a point."""
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case datetime.datetime():
            return value.date().isoformat() if value.time() == datetime.time() else value.isoformat(" ", "minutes")
        case float():
            return str(int(value)) if value.is_integer() else format(value, f".{DIGITS}g")
        case _:
            return str(value)


def harmless(file: Path) -> None:
    """Refuse a file that would unpack to what no log is, or whose XML declares entities.

    Raises:
        Faulty: it is no workbook, or is such a one.
    """
    try:
        with zipfile.ZipFile(file) as packed:
            if sum(part.file_size for part in packed.infolist()) > LARGEST:
                raise fault(file, 0, "", f"The workbook unpacks to more than {LARGEST >> 30} GB. Save the log as CSV.")
            for part in packed.infolist():
                if part.filename.endswith((".xml", ".rels")):
                    with packed.open(part) as held:
                        if b"<!DOCTYPE" in held.read(4096):
                            raise fault(
                                file, 0, "", "The workbook declares entities, which no program that writes logs does. It was not read."
                            )
    except (zipfile.BadZipFile, OSError, NotImplementedError, RuntimeError):
        raise fault(file, 0, "", "This is no workbook that can be read. Open it, and save it anew as .xlsx or as CSV.") from None
