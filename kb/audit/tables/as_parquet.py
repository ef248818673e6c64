"""A log in a Parquet file."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from kb.audit.tables.table import EMPTY, ROWS, Batch, Table, headings
from ontology.faults import fault


def open_parquet(file: Path) -> Table:
    """A log in such a file.

    Raises:
        Faulty: it is no Parquet file, or has no column.
    """
    try:
        found = pq.ParquetFile(file)
    except (pa.ArrowException, OSError):
        raise fault(file, 0, "", "This is no Parquet file that can be read. Save the log anew, or as CSV.") from None
    with found:
        names, size = headings(found.schema_arrow.names), found.metadata.num_rows
    if not names:
        raise fault(file, 0, "", "The log has no column.")
    if not size:
        raise fault(file, 0, "", EMPTY)

    def read() -> Iterator[tuple[int, Batch]]:
        behind = 0
        with pq.ParquetFile(file) as held:
            for part in held.iter_batches(batch_size=ROWS):
                first, behind = behind + 2, behind + part.num_rows
                yield behind, filled(first, [text(column) for column in part.columns])

    return Table(file, names, (), size, read)


def filled(first: int, columns: Sequence[pa.Array]) -> Batch:
    """A batch without its blank rows; `first` is the number of its first row."""
    full = np.zeros(len(columns[0]), np.bool_)
    for column in columns:
        full |= pc.greater(pc.utf8_length(pc.utf8_trim_whitespace(column)), 0).to_numpy(zero_copy_only=False)
    kept = tuple(column.filter(pa.array(full)) for column in columns) if not full.all() else tuple(columns)
    return Batch(tuple((np.flatnonzero(full) + first).tolist()), kept, blank=tuple((np.flatnonzero(~full) + first).tolist()))


def text(column: pa.Array) -> pa.Array:
    """A column as text, what is missing as nothing."""
    if pa.types.is_dictionary(column.type):
        column = column.dictionary_decode()
    if pa.types.is_boolean(column.type):
        column = pc.if_else(column, "yes", "no")
    if pa.types.is_nested(column.type) or pa.types.is_binary(column.type):
        column = pa.array([None if each is None else json.dumps(each, default=str) for each in column.to_pylist()], pa.string())
    return pc.fill_null(column.cast(pa.string()), "")
