"""The judged log as CSV."""

from collections.abc import Iterable
from pathlib import Path

import pyarrow as pa
import pyarrow.csv as pv

from kb.audit.writing.defusing import defused


def write_csv(parts: Iterable[pa.RecordBatch], file: Path) -> list[str]:
    """Write the log, in UTF-8 with a mark by which Excel knows it; gives sentences on what was changed."""
    changed, writer = 0, None
    with file.open("wb") as held:
        held.write(b"\xef\xbb\xbf")
        for part in parts:
            safe = [defused(column) for column in part.columns]
            changed += sum(count for _, count in safe)
            plain = [column.dictionary_decode() if isinstance(column, pa.DictionaryArray) else column for column, _ in safe]
            batch = pa.RecordBatch.from_arrays(plain, defused(pa.array(part.schema.names))[0].to_pylist())
            writer = writer or pv.CSVWriter(held, batch.schema)
            writer.write(batch)
        if writer:
            writer.close()
    return (
        [f"In {changed:,} cell{'s' * (changed > 1)} an apostrophe stands before what a spreadsheet would take for a formula."]
        if changed
        else []
    )
