"""The judged log as Parquet, for programs: every cell as it was, since nothing in such a file is ever run."""

from collections.abc import Iterable
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq


def write_parquet(parts: Iterable[pa.RecordBatch], file: Path) -> list[str]:
    """Write the log."""
    writer = None
    for part in parts:
        writer = writer or pq.ParquetWriter(file, part.schema, compression="zstd")
        writer.write_batch(part)
    if writer:
        writer.close()
    return []
