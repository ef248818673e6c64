"""The rows of a workbook's sheet as XML, every cell a text written into it.

A writer of workbooks goes through each cell several times and, where it saves memory, takes one that looks like its own markup
for markup, which would let a log put formulas in. Here a column is made safe at once, and a sentence that stands in many rows once.
"""

import re
from collections.abc import Iterator
from xml.sax.saxutils import escape

import pyarrow as pa
import pyarrow.compute as pc
from xlsxwriter.utility import xl_col_to_name

LONGEST = 32_767
# What XML cannot hold, and what Excel would take for such a sign: ECMA-376 part 1, 22.9.2.19 (ST_Xstring).
UNWRITABLE = r"[\x00-\x08\x0b-\x1f]|_x[0-9A-Fa-f]{4}_"
NO_SIGNS = str.maketrans("\ufffe\uffff", "\ufffd\ufffd")
MARKS = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"))
OPENING, CLOSING = '" t="inlineStr"><is><t xml:space="preserve">', "</t></is></c>"


def rows_of(part: pa.RecordBatch, first: int) -> Iterator[bytes]:
    """The rows of a batch as XML, some thousand at a time; `first` is the number of the first of them in its sheet."""
    columns, names = [texts(column) for column in part.columns], [f'<c r="{xl_col_to_name(number)}' for number in range(part.num_columns)]
    held = list[str]()
    for row, cells in enumerate(zip(*columns, strict=True), first):
        said = [f"{name}{row}{OPENING}{cell}{CLOSING}" for name, cell in zip(names, cells, strict=True) if cell]
        held.append(f'<row r="{row}">{"".join(said)}</row>')
        if len(held) == 2000:
            yield "".join(held).encode()
            held = []
    yield "".join(held).encode()


def texts(column: pa.Array) -> list[str]:
    """The cells of a column, safe and short enough to be written into XML."""
    if isinstance(column, pa.DictionaryArray):
        known = texts(column.dictionary.cast(pa.string()))
        return [known[at] for at in column.indices.to_pylist()]
    found = pc.fill_null(column.cast(pa.string()), "")
    if too_long(found):
        found = pa.array([shortened(cell) for cell in found.to_pylist()], pa.string())
    for sign, safe in MARKS:
        found = pc.replace_substring(found, sign, safe)
    cells: list[str] = found.to_pylist()
    odd = pc.match_substring_regex(found, rf"{UNWRITABLE}|[\x{{fffe}}\x{{ffff}}]")
    return [spelt(cell) for cell in cells] if pc.any(odd).as_py() else cells


def too_long(column: pa.Array) -> int:
    """How many cells of a column of text may be too long for a workbook, which counts in UTF-16."""
    return pc.sum(pc.greater(pc.utf8_length(column), LONGEST // 2)).as_py() or 0


def shortened(cell: str) -> str:
    """As much of a cell as a workbook holds."""
    return cell if len(cell) <= LONGEST // 2 else cell.encode("utf-16-le")[: 2 * LONGEST].decode("utf-16-le", "ignore")


def cut_in(part: pa.RecordBatch) -> int:
    """How many cells of a batch have to be cut."""
    cut = 0
    for column in part.columns:
        values = (column.dictionary if isinstance(column, pa.DictionaryArray) else column).cast(pa.string())
        if too_long(values):
            cut += sum(len(cell or "") != len(shortened(cell or "")) for cell in column.cast(pa.string()).to_pylist())
    return cut


def spelt(cell: str) -> str:
    """A cell whose signs that XML cannot hold are spelt as Excel does, and what only looks so spelt is kept from being read so."""
    return re.sub(UNWRITABLE, lambda found: f"_x{ord(found[0][0]):04X}_{found[0][1:]}", cell.translate(NO_SIGNS))


def literal(text: str) -> str:
    """A text for the writer of workbooks, which would write one that looks like its own markup into the file as it is."""
    short = shortened(text)
    if short.startswith("<r>") and short.endswith("</r>"):
        return f'<r><t xml:space="preserve">{spelt(escape(short))}</t></r>'
    return short
