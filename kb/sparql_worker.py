"""The child process that runs one query: a line of JSON and then N-Quads come in, JSON goes out.

It imports nothing of ours, so it starts fast and needs no search path. Before it runs the query it gives up what a query has no
need of: memory beyond its share, more processor time than its limit, and, by a limit of no open files, files and the network.
"""

import json
import math
import sys
from contextlib import suppress
from typing import Any

import pyoxigraph

if sys.platform != "win32":
    import resource


def _limit(name: str, value: int) -> None:
    if sys.platform != "win32":
        with suppress(AttributeError, ValueError, OSError):  # macOS knows some of them by name only
            resource.setrlimit(getattr(resource, name), (value, value))


def _cell(term: Any) -> list[str] | None:
    if term is None:
        return None
    if isinstance(term, pyoxigraph.Literal):
        plain = term.language or term.datatype.value == "http://www.w3.org/2001/XMLSchema#string"
        return ["literal", term.value, "" if plain else term.datatype.value, term.language or ""]
    kinds = {pyoxigraph.NamedNode: "iri", pyoxigraph.BlankNode: "blank"}
    kind = kinds.get(type(term), "triple")
    return [kind, str(term) if kind == "triple" else term.value, "", ""]


def _table(found: Any, rows: int, characters: int) -> dict[str, Any]:
    kept: list[list[list[str] | None]] = []
    for solution in found:
        row = [_cell(term) for term in solution]
        characters -= sum(len(cell[1]) for cell in row if cell)
        if len(kept) == rows or characters < 0:
            return {"columns": [name.value for name in found.variables], "rows": kept, "cut": True}
        kept.append(row)
    return {"columns": [name.value for name in found.variables], "rows": kept, "cut": False}


def _triples(found: Any, rows: int, characters: int) -> dict[str, Any]:
    kept: dict[str, None] = {}  # a graph holds a triple once, however often it is constructed
    cut = False
    for triple in found:
        line = f"{triple} .\n"
        if line not in kept:
            characters -= len(line)
            cut = len(kept) == rows or characters < 0
            if cut:
                break
            kept[line] = None
    return {"ntriples": "".join(kept), "cut": cut}


def _answer(head: dict[str, Any], data: bytes) -> dict[str, Any]:
    store = pyoxigraph.Store()
    store.load(data, format=pyoxigraph.RdfFormat.N_QUADS)
    _limit("RLIMIT_NOFILE", 0)
    try:
        found = store.query(head["query"], prefixes=head["prefixes"], use_default_graph_as_union=True)
    except SyntaxError as error:
        return {"unread": str(error)}
    if isinstance(found, pyoxigraph.QueryBoolean):
        return {"truth": bool(found)}
    turn = _triples if isinstance(found, pyoxigraph.QueryTriples) else _table
    return turn(found, head["rows"], head["characters"])


def main() -> None:
    """Answer the one query on standard input."""
    head = json.loads(sys.stdin.buffer.readline())
    _limit("RLIMIT_CORE", 0)
    _limit("RLIMIT_CPU", math.ceil(head["seconds"]) + 1)  # should the parent die, nobody else would stop this
    _limit("RLIMIT_AS", head["megabytes"] * 1_000_000)
    try:
        answer = _answer(head, sys.stdin.buffer.read())
    except MemoryError:
        answer = {"failed": "memory"}
    except Exception as error:
        answer = {"failed": str(error)}
    sys.stdout.buffer.write(json.dumps(answer).encode())


if __name__ == "__main__":
    main()
