"""A log as text with separators: which ones, which quotation marks and which encoding is found out from the file.

Every way of reading that is in use is tried on the beginning of the file, and the one under which most rows have as many cells as
the widest usual row is taken. `csv.Sniffer` looks for a pattern in the raw text instead, and a long cell misleads it.
"""

import codecs
import csv
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BufferedReader, TextIOWrapper
from itertools import islice, product
from pathlib import Path

from charset_normalizer import from_bytes

from kb.audit.tables.quotes import with_open_quotes
from kb.audit.tables.table import LOOKED_AT, Batch, Table, batches, heading_row, headings, must_go_on
from ontology.faults import fault

SAMPLE = 1 << 16
LARGEST_CELL = 1 << 26
BOMS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
# The last are those of the load files that programs for reviewing documents write.
SEPARATORS, QUOTES = (",", ";", "\t", "|", "\x14"), ('"', "'", "\xfe")
NAMES = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars", "\x14": "the separator of load files"}


@dataclass(frozen=True)
class Dialect:
    """How cells are parted, and quoted, and whether a quotation mark within is escaped by a backslash."""

    separator: str
    quote: str
    escaped: bool = False

    def reader(self, lines: Iterator[str]) -> Iterator[list[str]]:
        """The rows of some lines."""
        escape = "\\" if self.escaped else None
        return csv.reader(lines, delimiter=self.separator, quotechar=self.quote, doublequote=not self.escaped, escapechar=escape)


def open_csv(file: Path) -> Table:
    """A log in such a file.

    Raises:
        Faulty: it is empty, or holds what is no text.
    """
    code = encoding(file)
    with file.open(encoding=code, errors="replace", newline="") as held:
        sample = held.read(SAMPLE)
    if not sample.strip():
        raise fault(file, 0, "", "The log is empty.")
    if "\0" in sample:
        raise fault(file, 0, "", "This is no text. Save the log as CSV, XLSX or Parquet.")
    way = dialect(sample)
    rows = list(islice(rows_of(sample, way), LOOKED_AT + 1))
    at = heading_row(rows[:-1] or rows)
    must_go_on(file, rows, at)
    found = headings(rows[at])
    said = [f"Read as text in {code.upper()}, its cells parted by {NAMES[way.separator]}."]
    said += [f"The headings stand in row {at + 1}; what stands above them was left out."] if at else []

    def read() -> Iterator[tuple[int, Batch]]:
        return read_rows(file, code, way, at, found)

    return Table(file, found, tuple(said), file.stat().st_size, read)


def read_rows(file: Path, code: str, way: Dialect, at: int, found: Sequence[str]) -> Iterator[tuple[int, Batch]]:
    """The rows below the headings."""
    csv.field_size_limit(LARGEST_CELL)
    with file.open("rb", buffering=0) as raw, TextIOWrapper(BufferedReader(raw, 1 << 18), code, "replace", newline="") as held:
        try:
            for behind, batch in batches(islice(enumerate(way.reader(held), 1), at + 1, None), len(found), raw.tell):
                yield behind, with_open_quotes(batch, found, way.separator, way.quote)
        except csv.Error as error:
            message = (
                f"A cell cannot be read ({error}). Look for a quotation mark that is never closed, and cells over {LARGEST_CELL >> 20} MB."
            )
            raise fault(file, 0, "", message) from None


def rows_of(text: str, way: Dialect) -> Iterator[list[str]]:
    """The rows of a text, as far as they can be read."""
    try:
        yield from way.reader(iter(text.splitlines(keepends=True)))
    except csv.Error:
        return


def dialect(sample: str) -> Dialect:
    """The way of reading that explains the beginning of a file best."""
    ways = [Dialect(*each) for each in product(SEPARATORS, QUOTES, (False, True)) if each[1] in sample or each[1] == '"']
    return max(ways, key=lambda way: regularity(sample, way))


def regularity(sample: str, way: Dialect) -> tuple[float, int]:
    """How many of the rows have the usual number of cells, more than one, and how many cells that is; quotes left over speak against it."""
    rows = [row for row in islice(rows_of(sample, way), 200) if any(row)][:-1] or list(islice(rows_of(sample, way), 2))
    if not rows or (way.escaped and '\\"' not in sample):
        return -1.0, 0
    (width, often), *_ = Counter(map(len, rows)).most_common(1)
    left = sum(any(len(cell) > 1 and cell[0] == cell[-1] and cell[0] in QUOTES for cell in row) for row in rows)
    return (often - min(left, often)) / len(rows) if width > 1 else 0.0, width


def encoding(file: Path) -> str:
    """The encoding of a file: what its first bytes say, else UTF-8 where all of it is, else the likeliest."""
    with file.open("rb") as held:
        first = held.read(SAMPLE)
        for bom, name in BOMS.items():
            if first.startswith(bom):
                return name
        held.seek(0)
        decoder = codecs.getincrementaldecoder("utf-8")()
        try:
            while block := held.read(1 << 20):
                decoder.decode(block)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError as error:
            held.seek(max(0, held.tell() - (1 << 20) + error.start - 2000))
            return likeliest(first + held.read(4000))
    return "utf-8"


def likeliest(sample: bytes) -> str:
    """The likeliest encoding of bytes that are not UTF-8: Windows' own where nothing speaks against it."""
    try:
        sample.decode("cp1252")
    except UnicodeDecodeError:
        best = from_bytes(sample).best()
        return best.encoding if best else "latin-1"
    return "cp1252"
