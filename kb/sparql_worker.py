"""The child process that runs one query: a line of JSON and then N-Quads come in, lines of JSON go out.

It imports nothing of ours, so it starts fast and needs no search path. Before it runs the query it gives up what a query has no
need of: memory beyond its share, more processor time than its limit, the network, and, where the facts are in memory, all files. Nor
is there a way from a query to a file: Oxigraph opens none but its own, and calls nobody but for SERVICE, which never gets here.
"""

import ctypes
import json
import math
import sys
from contextlib import suppress
from typing import Any

import pyoxigraph

if sys.platform != "win32":
    import resource

# From <linux/sched.h>.
_NEW_USER, _NEW_NETWORK = 0x10000000, 0x40000000
_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_INFERRED_GRAPH = "https://w3id.org/in-camera/ontology#InferredGraph"


def _limit(name: str, value: int) -> None:
    if sys.platform != "win32":
        with suppress(AttributeError, ValueError, OSError):  # macOS knows some of them by name only
            resource.setrlimit(getattr(resource, name), (value, value))


def _leave_the_network() -> None:
    """Go into a network of its own, in which there is nothing; where the system does not let one, the other walls have to do."""
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):
            ctypes.CDLL(None, use_errno=True).unshare(_NEW_USER | _NEW_NETWORK)


def _cell(term: Any) -> list[str] | None:
    if term is None:
        return None
    if isinstance(term, pyoxigraph.Literal):
        plain = term.language or term.datatype.value == "http://www.w3.org/2001/XMLSchema#string"
        return ["literal", term.value, "" if plain else term.datatype.value, term.language or ""]
    kinds = {pyoxigraph.NamedNode: "iri", pyoxigraph.BlankNode: "blank"}
    kind = kinds.get(type(term), "triple")
    return [kind, str(term) if kind == "triple" else term.value, "", ""]


def _say(said: Any) -> None:
    sys.stdout.buffer.write(json.dumps(said).encode() + b"\n")


def _table(found: Any, rows: int, characters: int) -> bool:
    _say({"columns": [name.value for name in found.variables]})
    for number, solution in enumerate(found):
        row = [_cell(term) for term in solution]
        characters -= sum(len(cell[1]) for cell in row if cell)
        if number == rows or characters < 0:
            return True
        _say(row)
    return False


def _triples(found: Any, rows: int, characters: int) -> bool:
    _say({"triples": True})
    given = set[str]()  # a graph holds a triple once, however often it is constructed
    for triple in found:
        line = f"{triple} .\n"
        if line not in given:
            characters -= len(line)
            if len(given) == rows or characters < 0:
                return True
            given.add(line)
            _say(line)
    return False


def _asked_of(store: Any, head: dict[str, Any]) -> dict[str, Any]:
    """What the query is asked of: every graph, unless the head says which."""
    if head["part"]:
        kind = pyoxigraph.NamedNode(_INFERRED_GRAPH)
        inferred = {quad.subject for quad in store.quads_for_pattern(None, pyoxigraph.NamedNode(_TYPE), kind)}
        asserted = [graph for graph in store.named_graphs() if graph not in inferred]
        graphs = sorted(inferred, key=str) if head["part"] == "inferred" else asserted
        return {"default_graph": graphs, "named_graphs": graphs}
    if head["graphs"] or head["named"]:
        default, named = ([pyoxigraph.NamedNode(iri) for iri in head[which]] for which in ("graphs", "named"))
        return {"default_graph": default, "named_graphs": named}
    return {"use_default_graph_as_union": True}


def _opened(head: dict[str, Any]) -> Any:
    if head["store"]:
        return pyoxigraph.Store.read_only(head["store"])
    store = pyoxigraph.Store()
    store.load(sys.stdin.buffer.read(), format=pyoxigraph.RdfFormat.N_QUADS)
    return store


def _address_space() -> int:
    """What the open store takes already: much of it is only reserved, and none of it is the query's doing."""
    with suppress(OSError), open("/proc/self/statm", "rb") as file:  # noqa: PTH123  pathlib would be the slowest import of all
        return int(file.read().split()[0]) * resource.getpagesize()
    return 0


def _answer(head: dict[str, Any]) -> None:
    store = _opened(head)
    asked_of, base = _asked_of(store, head), _address_space()
    if not head["store"]:  # a store on disk opens its files as a query comes to need them
        _limit("RLIMIT_NOFILE", 0)
    _limit("RLIMIT_AS", base + head["megabytes"] * 1_000_000)
    try:
        found = store.query(head["query"], base_iri=head["base"] or None, prefixes=head["prefixes"], **asked_of)
    except SyntaxError as error:
        _say({"unread": str(error), "end": True})
        return
    if isinstance(found, pyoxigraph.QueryBoolean):
        _say({"truth": bool(found), "end": True})
        return
    turn = _triples if isinstance(found, pyoxigraph.QueryTriples) else _table
    _say({"cut": turn(found, head["rows"], head["characters"]), "end": True})


def main() -> None:
    """Answer the one query on standard input."""
    head = json.loads(sys.stdin.buffer.readline())
    _leave_the_network()  # before anything starts a thread: one alone may
    _limit("RLIMIT_CORE", 0)
    _limit("RLIMIT_CPU", math.ceil(head["seconds"]) + 1)  # should the parent die, nobody else would stop this
    try:
        _answer(head)
    except MemoryError:
        _say({"failed": "memory", "end": True})
    except Exception as error:
        _say({"failed": str(error), "end": True})


if __name__ == "__main__":
    main()
