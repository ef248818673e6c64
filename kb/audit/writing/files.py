"""Which files an audit writes: each whole, in the place of the old one, or not at all."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa

from kb.audit.matter import Matter
from kb.audit.writing.as_csv import write_csv
from kb.audit.writing.as_parquet import write_parquet
from kb.audit.writing.as_rdf import write_rdf
from kb.audit.writing.as_xlsx import write_xlsx
from kb.memo.blocks import Paper
from kb.memo.files import FORMS


@dataclass(frozen=True)
class Written:
    """What files are written from: the parts as people see them, the same with all columns, and the report, for so many rows."""

    shown: Callable[[], Iterable[pa.RecordBatch]]
    parts: Callable[[], Iterable[pa.RecordBatch]]
    report: Paper
    matter: Matter
    name: str
    control: str
    rows: int


def write_all(files: Iterable[Path], found: Written) -> Iterator[str]:
    """Write each file under another name, and put all in their places once all are whole; gives sentences on what was changed."""
    halves = [(file, file.with_name(f".{file.stem}.half{file.suffix.lower()}")) for file in files]
    try:
        for _, half in halves:
            yield from write(half, found)
        for file, half in halves:
            half.replace(file)
    finally:
        for _, half in halves:
            half.unlink(missing_ok=True)


def write(file: Path, found: Written) -> list[str]:
    """Write one file, in the form that its ending names."""
    match file.suffix:
        case ".xlsx":
            return write_xlsx(found.shown(), found.rows, found.report, file)
        case ".csv":
            return write_csv(found.shown(), file)
        case ".parquet":
            return write_parquet(found.shown(), file)
        case ".ttl" | ".nt":
            return write_rdf(found.parts(), found.matter, found.name, found.control, file)
        case ending:
            file.write_bytes(FORMS[ending](found.report))
            return []
