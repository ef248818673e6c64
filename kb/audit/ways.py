"""The ways in which a log may be read and judged, as the user chooses them."""

from dataclasses import dataclass
from enum import StrEnum

LOGS, PAPERS = (".xlsx", ".csv", ".parquet", ".ttl", ".nt"), (".docx", ".pdf", ".md")
ENDINGS = (*LOGS, *PAPERS)


class EngineName(StrEnum):
    """Who judges the rows."""

    local = "local"
    dask = "dask"


class Side(StrEnum):
    """For whom an audit is made: a checklist for who serves the log, challenges for who moves against it, or both."""

    both = "both"
    claimant = "claimant"
    movant = "movant"


@dataclass(frozen=True)
class Ways:
    """How a log is read: which rules of derivation are off, whether suggestions count as facts, and how dates in numbers read.

    `closed` treats the record as closed in every row.
    """

    off: frozenset[str] = frozenset()
    accept: bool = False
    day_first: bool = False
    closed: bool = False
