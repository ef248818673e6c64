"""What a query may take, and what its answer is: whole, or as it comes."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal


@dataclass(frozen=True)
class Limits:
    """How long a query may take, how many rows and how much text it may give, how much memory it may use, how long it may be."""

    seconds: float = 5.0
    rows: int = 5000
    megabytes: int = 1024
    characters: int = 20000
    # A single string can be made as long as memory allows; an answer beyond this is cut like one of too many rows.
    answer: int = 10_000_000


LIMITS = Limits()


@dataclass(frozen=True)
class Dataset:
    """What a query is asked of: by default every graph; or what was told alone, what was inferred alone, or these graphs alone.

    `graphs` become the default graph, `named` those that GRAPH finds, as the SPARQL Protocol has it.
    """

    part: Literal["", "asserted", "inferred"] = ""
    graphs: tuple[str, ...] = ()
    named: tuple[str, ...] = ()


WHOLE = Dataset()


@dataclass(frozen=True)
class Cell:
    """One value of an answer; a plain string has no datatype. A triple, of SPARQL 1.2, is given as its text."""

    kind: Literal["iri", "literal", "blank", "triple"]
    text: str
    datatype: str = ""
    language: str = ""


Row = tuple[Cell | None, ...]


@dataclass(frozen=True)
class Table:
    """The answer to SELECT; `cut` if there were more rows than are given."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    cut: bool


@dataclass(frozen=True)
class Truth:
    """The answer to ASK."""

    value: bool


@dataclass(frozen=True)
class Triples:
    """The answer to CONSTRUCT and DESCRIBE, as N-Triples; `cut` if there were more than are given."""

    ntriples: str
    cut: bool


@dataclass
class Rows:
    """The answer to SELECT as it comes; `cut` is known once the rows are exhausted."""

    columns: tuple[str, ...]
    rows: Iterator[Row]
    cut: bool = False


@dataclass
class Lines:
    """The answer to CONSTRUCT and DESCRIBE as it comes, a line of N-Triples each; `cut` is known once they are exhausted."""

    lines: Iterator[str] = field(default_factory=lambda: iter(()))
    cut: bool = False


Flow = Rows | Lines | Truth
Answer = Table | Truth | Triples


def gathered(flow: Flow) -> Answer:
    """The whole of an answer."""
    if isinstance(flow, Rows):
        rows = tuple(flow.rows)
        return Table(flow.columns, rows, flow.cut)
    if isinstance(flow, Lines):
        lines = "".join(flow.lines)
        return Triples(lines, flow.cut)
    return flow
