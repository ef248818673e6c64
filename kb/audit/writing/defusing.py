"""Cells that a spreadsheet would take for a formula, made harmless: an apostrophe before them, as OWASP advises for CSV."""

import pyarrow as pa
import pyarrow.compute as pc

STARTS = r"^[=+\-@\t\r\n＝＋－＠]"  # noqa: RUF001 - the wide forms count as well
PLAIN_NUMBER = r"^[+-]?[0-9][0-9.,]*$"


def defused(column: pa.Array) -> tuple[pa.Array, int]:
    """A column of text whose cells can start no formula, and how many were changed; a plain number stays as it is."""
    if pa.types.is_integer(column.type):
        return column, 0
    values = column.dictionary if isinstance(column, pa.DictionaryArray) else column
    armed = pc.and_(pc.match_substring_regex(values, STARTS), pc.invert(pc.match_substring_regex(values, PLAIN_NUMBER)))
    if not pc.any(armed).as_py():
        return column, 0
    safe = pc.if_else(armed, pc.binary_join_element_wise("'", values, ""), values)
    if isinstance(column, pa.DictionaryArray):
        return pa.DictionaryArray.from_arrays(column.indices, safe), pc.sum(pc.take(armed, column.indices)).as_py() or 0
    return safe, pc.sum(armed).as_py() or 0
