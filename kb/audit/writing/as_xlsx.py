"""The judged log as a workbook: a sheet that sums it up, with a chart, and the log with filters; every cell a text, never a formula."""

from collections.abc import Iterable
from pathlib import Path

import pyarrow as pa
import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from kb.audit.judging import OURS
from kb.memo.blocks import Heading, Items, Lines, Paper, Paragraph, Table

LONGEST, ROWS, WIDE, NARROW = 32_767, 1_048_576, 40, 16
COUNTED = "Rows by disposition"
OPTIONS = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


def write_xlsx(parts: Iterable[pa.RecordBatch], report: Paper, file: Path) -> list[str]:
    """Write the workbook; gives sentences on what was changed."""
    with xlsxwriter.Workbook(str(file), OPTIONS) as book:
        summed_up(book, report)
        cut = Log(book).write(parts)
    said = f"In {cut:,} cells of the workbook only the first {LONGEST:,} characters stand, for more can not; other forms have all."
    return [said] if cut else []


def summed_up(book: xlsxwriter.Workbook, report: Paper) -> None:
    """The first sheet: the report, with a chart of how the rows fare."""
    sheet, bold = book.add_worksheet("Summary"), book.add_format({"bold": True})
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    sheet.set_column(0, 0, 70, wrapped)
    sheet.set_column(1, 4, 28, wrapped)
    row = 0
    for found in report.blocks:
        lines, heads = rows_of(found)
        if isinstance(found, Table) and found.caption == COUNTED:
            chart(book, sheet, row + 1, len(found.rows))
        for number, line in enumerate(lines):
            for column, text in enumerate(line):
                put(sheet, row, column, text, bold if number in heads else wrapped)
            row += 1
        row += 1


def rows_of(found: object) -> tuple[list[tuple[str, ...]], set[int]]:
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
        sheet.write_string(row, column, text[:LONGEST], form)


class Log:
    """The sheets that hold the log: one, or more where it is longer than a sheet."""

    def __init__(self, book: xlsxwriter.Workbook) -> None:
        self.book, self.sheets, self.row = book, list[Worksheet](), 0
        self.head = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        self.own_head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bg_color": "#DDE8F3"})

    def write(self, parts: Iterable[pa.RecordBatch]) -> int:
        """Write all rows; gives how many cells had to be cut."""
        cut, names = 0, list[str]()
        for part in parts:
            names = part.schema.names
            columns = [column.cast(pa.string()).to_pylist() for column in part.columns]
            for cells in zip(*columns, strict=True):
                if not self.sheets or self.row == ROWS:
                    self.begin(names)
                sheet = self.sheets[-1]
                for number, cell in enumerate(cells):
                    if cell:
                        sheet.write_string(self.row, number, cell[:LONGEST])
                cut += sum(len(cell) > LONGEST for cell in cells)
                self.row += 1
        self.finish(names)
        return cut

    def begin(self, names: list[str]) -> None:
        """Another sheet, with its headings."""
        self.finish(names)
        sheet = self.book.add_worksheet("Log" if not self.sheets else f"Log {len(self.sheets) + 1}")
        for number, name in enumerate(names):
            sheet.set_column(number, number, WIDE if name.startswith(OURS) and not name.endswith("row") else NARROW)
            sheet.write_string(0, number, name, self.own_head if name.startswith(OURS) else self.head)
        sheet.freeze_panes(1, 1)
        self.sheets.append(sheet)
        self.row = 1

    def finish(self, names: list[str]) -> None:
        """Filters over all rows of the last sheet."""
        if self.sheets:
            self.sheets[-1].autofilter(0, 0, self.row - 1, len(names) - 1)
