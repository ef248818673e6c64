"""Questions in SPARQL over a set of facts, asked so that a hostile or a careless one can do no harm.

The query is read and written anew (`kb.sparql_rewrite` says why), then run in a process of its own that holds nothing but the facts,
and that is stopped when it takes too long or too much.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from kb.sparql_addresses import asked_of
from kb.sparql_answers import LIMITS, WHOLE, Answer, Cell, Dataset, Flow, Limits, Lines, Row, Rows, Table, Triples, Truth, gathered
from kb.sparql_rewrite import Rewritten, rewrite
from kb.sparql_run import Source, exhausted, running
from kb.sparql_tokens import Refused, refused_at
from kb.sparql_words import PREFIXES

__all__ = ["PREFIXES", "Cell", "Dataset", "Limits", "Lines", "Refused", "Rows", "Source", "Table", "Triples", "Truth", "ask", "asked"]


def ask(query: str, data: Source, limits: Limits = LIMITS, dataset: Dataset = WHOLE) -> Answer:
    """The answer to a query over these N-Quads, or over the store in this folder; every graph is part of the default graph.

    Raises:
        Refused: the query cannot be read, asks for what is switched off, or goes beyond a limit.
    """
    with asked(query, data, limits, dataset) as flow:
        return gathered(flow)


@contextmanager
def asked(query: str, data: Source, limits: Limits = LIMITS, dataset: Dataset = WHOLE) -> Iterator[Flow]:
    """The answer as it comes; the time that it waits for its reader does not count.

    Raises:
        Refused: as `ask`, and also while the rows are read.
    """
    rewritten = readable(query, limits)
    with running(rewritten, data, limits, asked_of(rewritten.dataset, dataset)) as said:
        yield _flow(rewritten, next(said), said, limits)


def readable(query: str, limits: Limits) -> Rewritten:
    """The query as an engine may have it.

    Raises:
        Refused: it is too long, cannot be read, or asks for what is switched off.
    """
    if len(query) > limits.characters:
        raise Refused(f"The query has {len(query):,} characters; {limits.characters:,} are allowed.")
    return rewrite(query)


def _flow(rewritten: Rewritten, first: dict[str, Any], said: Iterator[Any], limits: Limits) -> Flow:
    if "unread" in first:
        raise _unread(rewritten, first["unread"])
    _refuse_failed(first, limits)
    if "truth" in first:
        return Truth(first["truth"])
    if "columns" in first:
        rows = Rows(tuple(first["columns"]), iter(()))
        rows.rows = (_row(cells) for cells in _until_the_end(said, rows, limits))
        return rows
    lines = Lines()
    lines.lines = _until_the_end(said, lines, limits)
    return lines


def _row(cells: list[list[str] | None]) -> Row:
    return tuple(Cell(*cell) if cell else None for cell in cells)  # type: ignore[arg-type]


def _until_the_end(said: Iterator[Any], flow: Rows | Lines, limits: Limits) -> Iterator[Any]:
    for each in said:
        if isinstance(each, dict):
            _refuse_failed(each, limits)
            flow.cut = each["cut"]
        else:
            yield each


def _refuse_failed(said: dict[str, Any], limits: Limits) -> None:
    if "failed" in said:
        raise exhausted(limits) if said["failed"] == "memory" else Refused(f"The query failed: {said['failed']}")


def _unread(rewritten: Rewritten, message: str) -> Refused:
    query, found = rewritten.query, re.match(r"error at (\d+):(\d+): expected (.*)", message, re.DOTALL)
    if found is None:
        return Refused(f"The query cannot be read: {message}")
    # The text given to the engine is a single line.
    at = rewritten.origin(int(found.group(2)))
    # What the engine expected is a list of its keywords and no help, except where it is a sentence.
    reasons = [part.rstrip(".") for part in found.group(3).split(", ") if re.fullmatch(r"[A-Z][A-Za-z]+(?: [A-Za-z*.]+){2,}", part)]
    if at >= len(query):
        at, reason = len(query.rstrip()), "The query ends too early; something is missing"
    else:
        near = re.match(r"[?$]?\w[\w:.\-]*|\S", query[at:])
        reason = f"The query cannot be read from '{near.group() if near else ''}' on"
    return refused_at(query, at, (reasons[0] if reasons else reason) + ".")
