"""Quotation marks that are never closed: cells that took in the rows below them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np
import pyarrow.compute as pc

from kb.audit.tables.table import Batch

SHOWN = 40


def with_open_quotes(batch: Batch, headings: Sequence[str], separator: str, quote: str) -> Batch:
    """A batch whose rows say where a cell seems to have taken in others."""
    found = [
        (batch.numbers[place], told(headings[number], text))
        for number, column in enumerate(batch.columns)
        for place in np.flatnonzero(pc.match_substring(column, "\n").to_numpy(zero_copy_only=False)).tolist()
        if took_in(text := column[place].as_py(), separator, quote, len(headings))
    ]
    return replace(batch, faults=(*batch.faults, *found)) if found else batch


def took_in(text: str, separator: str, quote: str, width: int) -> bool:
    """Whether a cell of several lines looks as if it held rows: one has as many separators as a row, or a mark is left at its end."""
    lines: Iterator[str] = iter(text.strip().split("\n"))
    next(lines)
    return any(line.count(separator) >= max(2, width - 1) or (text.endswith(quote) and separator in line) for line in lines)


def told(heading: str, text: str) -> str:
    """What to say of such a cell."""
    start, lines = " ".join(text[: 4 * SHOWN].split())[:SHOWN], text.strip().count("\n") + 1
    return (
        f"Column '{heading}': a quotation mark before '{start}' seems never to be closed, so that {lines} lines stand in this one cell, "
        "and what follows them in wrong columns. Close it, and give the log again."
    )
