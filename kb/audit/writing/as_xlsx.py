"""The judged log as a workbook: a sheet that sums it up, with a chart, and the log with filters; every cell a text, never a formula."""

import re
from collections.abc import Collection, Iterable, Iterator
from io import BytesIO
from itertools import chain
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pyarrow as pa
import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from kb.audit.judging import OURS
from kb.audit.writing.sheet_rows import LONGEST, cut_in, literal, rows_of
from kb.memo.blocks import Heading, Items, Lines, Paper, Paragraph, Table

ROWS, WIDE, NARROW, LEVEL = 1_048_576, 40, 16, 3
COUNTED = "Rows by disposition"
DIMENSION = re.compile(rb"<dimension [^>]*/>")


def write_xlsx(parts: Iterable[pa.RecordBatch], rows: int, report: Paper, file: Path) -> list[str]:
    """Write the workbook of a log of so many rows; gives sentences on what was changed, and on what a workbook cannot hold."""
    beginning, made = iter(parts), BytesIO()
    first = next(beginning)
    with xlsxwriter.Workbook(made, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        summed_up(book, report)
        sheets = log_sheets(book, first.schema.names, rows)
    filling = Filling(chain([first], beginning))
    filling.copy(ZipFile(made), file, sheets)
    cells = f"{filling.cut:,} cell{'s' * (filling.cut > 1)}"
    said = f"In {cells} of the workbook only the first {LONGEST:,} characters stand, for more can not; other forms have all."
    parted = (
        f"A sheet of a workbook holds {ROWS:,} rows: the log stands in {len(sheets)} sheets, each with headings and filters of its own."
    )
    return [*([said] if filling.cut else []), *([parted] if len(sheets) > 1 else [])]


def summed_up(book: xlsxwriter.Workbook, report: Paper) -> None:
    """The first sheet: the report, with a chart of how the rows fare."""
    sheet, bold = book.add_worksheet("Summary"), book.add_format({"bold": True})
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    sheet.set_column(0, 0, 70, wrapped)
    sheet.set_column(1, 4, 28, wrapped)
    row = 0
    for found in report.blocks:
        lines, heads = lines_of(found)
        if isinstance(found, Table) and found.caption == COUNTED:
            chart(book, sheet, row + 1, len(found.rows))
        for number, line in enumerate(lines):
            for column, text in enumerate(line):
                put(sheet, row, column, text, bold if number in heads else wrapped)
            row += 1
        row += 1


def lines_of(found: object) -> tuple[list[tuple[str, ...]], set[int]]:
    """A block as rows of cells, and which of them are in bold."""
    match found:
        case Heading():
            return [(found.text,)], {0}
        case Lines():
            return [tuple(row) for row in found.rows], set()
        case Paragraph():
            return [(f"{found.lead} {found.text}".strip(),)], set()
        case Items():
            return [(each.text, each.lead) for each in found.items], set()
        case Table():
            return [found.header, *found.rows], {0}
    return [], set()


def chart(book: xlsxwriter.Workbook, sheet: Worksheet, first: int, size: int) -> None:
    """How many rows fare how, as bars beside the report."""
    drawn = book.add_chart({"type": "bar"})
    for column, name in ((1, "On the facts told"), (2, "If the record closed now")):
        last = first + size - 1
        drawn.add_series({"name": name, "categories": ["Summary", first, 0, last, 0], "values": ["Summary", first, column, last, column]})
    drawn.set_title({"name": COUNTED})
    drawn.set_y_axis({"reverse": True})
    sheet.insert_chart(0, 6, drawn, {"description": "How many rows fare how, on the facts told and if the record closed now."})


def put(sheet: Worksheet, row: int, column: int, text: str, form: object) -> None:
    """Put a text of the report, or the number that it is."""
    if (digits := text.replace(",", "")).isascii() and digits.isdigit():
        sheet.write_number(row, column, int(digits), form)
    else:
        sheet.write_string(row, column, literal(text), form)


def log_sheets(book: xlsxwriter.Workbook, names: list[str], rows: int) -> list[str]:
    """The sheets for the log with their headings and filters, no row in them yet: one, or more where it is longer than a sheet."""
    head = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    own_head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bg_color": "#DDE8F3"})
    files = []
    for number in range(max(1, -(-rows // (ROWS - 1)))):
        sheet = book.add_worksheet("Log" if not number else f"Log {number + 1}")
        for column, name in enumerate(names):
            sheet.set_column(column, column, WIDE if name.startswith(OURS) and not name.endswith("row") else NARROW)
            sheet.write_string(0, column, literal(name), own_head if name.startswith(OURS) else head)
        sheet.freeze_panes(1, 1)
        sheet.autofilter(0, 0, min(rows - number * (ROWS - 1), ROWS - 1), len(names) - 1)
        files.append(f"xl/worksheets/sheet{number + 2}.xml")
    return files


class Filling:
    """A workbook whose sheets for the log are filled with its rows while it is copied."""

    def __init__(self, parts: Iterable[pa.RecordBatch]) -> None:
        self.parts, self.cut = iter(parts), 0
        self.rest: pa.RecordBatch | None = None

    def copy(self, made: ZipFile, file: Path, sheets: Collection[str]) -> None:
        """Copy it to a file."""
        with ZipFile(file, "w", ZIP_DEFLATED, compresslevel=LEVEL) as out:
            for name in made.namelist():
                with out.open(name, "w", force_zip64=name in sheets) as held:
                    if name not in sheets:
                        held.write(made.read(name))
                        continue
                    before, closing, after = DIMENSION.sub(b"", made.read(name)).partition(b"</sheetData>")
                    held.write(before)
                    for rows in self.rows():
                        held.write(rows)
                    held.write(closing + after)

    def rows(self) -> Iterator[bytes]:
        """The rows of one sheet; what it does not hold is kept for the next."""
        row = 2
        while part := self.rest or next(self.parts, None):
            left = ROWS + 1 - row
            self.rest = part.slice(left) if part.num_rows > left else None
            part = part.slice(0, left)
            self.cut += cut_in(part)
            yield from rows_of(part, row)
            row += part.num_rows
            if row > ROWS:
                return
