"""Questions in SPARQL over a set of facts, asked so that a hostile or a careless one can do no harm.

The query is read and written anew (`kb.sparql_rewrite` says why), then run in a process of its own that holds nothing but the facts,
and that is stopped when it takes too long or too much.
"""

import json
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from kb.sparql_rewrite import Rewritten, rewrite
from kb.sparql_tokens import Refused, refused_at
from kb.sparql_words import PREFIXES

__all__ = ["PREFIXES", "Cell", "Limits", "Refused", "Table", "Triples", "Truth", "ask"]

_WORKER = Path(__file__).with_name("sparql_worker.py")
# A single string can be made as long as memory allows; an answer beyond this is cut like one of too many rows.
_ANSWER_CHARACTERS = 10_000_000


@dataclass(frozen=True)
class Limits:
    """How long a query may take, how many rows it may give, how much memory it may use, how long its text may be."""

    seconds: float = 5.0
    rows: int = 5000
    megabytes: int = 1024
    characters: int = 20000


@dataclass(frozen=True)
class Cell:
    """One value of an answer; a plain string has no datatype. A triple, of SPARQL 1.2, is given as its text."""

    kind: Literal["iri", "literal", "blank", "triple"]
    text: str
    datatype: str = ""
    language: str = ""


@dataclass(frozen=True)
class Table:
    """The answer to SELECT; `cut` if there were more rows than are given."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell | None, ...], ...]
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


def ask(query: str, data: bytes, limits: Limits = Limits()) -> Table | Truth | Triples:
    """The answer to a query over these N-Quads, every graph being part of the default graph.

    Raises:
        Refused: the query cannot be read, asks for what is switched off, or goes beyond a limit.
    """
    if len(query) > limits.characters:
        raise Refused(f"The query has {len(query):,} characters; {limits.characters:,} are allowed.")
    rewritten = rewrite(query)
    answer = _run(rewritten, data, limits)
    if "unread" in answer:
        raise _unread(rewritten, answer["unread"])
    if "failed" in answer:
        raise _exhausted(limits) if answer["failed"] == "memory" else Refused(f"The query failed: {answer['failed']}")
    if "truth" in answer:
        return Truth(answer["truth"])
    if "ntriples" in answer:
        return Triples(answer["ntriples"], answer["cut"])
    rows = tuple(tuple(cell and Cell(*cell) for cell in row) for row in answer["rows"])
    return Table(tuple(answer["columns"]), rows, answer["cut"])


def _run(rewritten: Rewritten, data: bytes, limits: Limits) -> dict[str, Any]:
    head = {
        "query": rewritten.text,
        "prefixes": rewritten.prefixes,
        "rows": limits.rows,
        "characters": _ANSWER_CHARACTERS,
        "seconds": limits.seconds,
        "megabytes": limits.megabytes,
    }
    # Not -I, which would also hide packages that a person has installed for themselves only.
    command = [sys.executable, "-E", "-P", str(_WORKER)]
    sent = json.dumps(head).encode() + b"\n" + data
    try:
        done = subprocess.run(command, input=sent, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=limits.seconds, check=False)
    except subprocess.TimeoutExpired:
        raise Refused(
            f"The query was stopped after {limits.seconds:g} seconds. Most often two parts of it share no variable, so that everything "
            "is paired with everything: join them, add a FILTER, or ask for less."
        ) from None
    if done.returncode != 0 or not done.stdout:
        raise _exhausted(limits)
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def _exhausted(limits: Limits) -> Refused:
    return Refused(
        f"The query needed more than it may have ({limits.megabytes:,} MB of memory) and was stopped. "
        "Ask for less at once: fewer variables, a FILTER, no sorting or grouping of everything."
    )


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
