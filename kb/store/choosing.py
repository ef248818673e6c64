"""Which graph is asked: the one that comes with In Camera in memory, one kept on disk, or another server's."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from kb.casefile import load, shipped
from kb.record import everything, quads
from kb.sparql import Refused, Source, asked
from kb.sparql_answers import LIMITS, WHOLE, Dataset, Flow, Limits
from kb.store.fingerprint import fingerprint
from kb.store.keeping import About, Kept, keep, kept
from kb.store.remote import Remote
from ontology.faults import Faulty, fault

VARIABLE = "INCAMERA_STORE"
SHIPPED = "the cases that come with In Camera"
Where = Source | Remote


@cache
def chosen(name: str = "", own: tuple[str, ...] = ()) -> Where:
    """What is asked: by a web address the server there; by a folder the store in it, made first if need be; else what is in memory.

    Without a name, what the environment variable INCAMERA_STORE says. What is in memory has these case files of one's `own` too.

    Raises:
        Faulty: the folder holds something else, or cannot be written to; a case file has faults, or the name of another case.
    """
    name = name or os.environ.get(VARIABLE, "")
    if own:
        return beside(own, name)
    if name.startswith(("http://", "https://")):
        return Remote(name)
    return in_folder(Path(name)).graph if name else everything()


def beside(own: tuple[str, ...], name: str) -> bytes:
    """The graph of the shipped cases and of these case files.

    Raises:
        Faulty: a graph kept elsewhere was named too; a file has faults, or the name of another case.
    """
    if name:
        raise fault(
            own[0], 0, "--with", f"A case of your own is asked beside those in memory, and not in '{name}'. Leave one of the two out."
        )
    taken, lines = set(shipped()), [everything()]
    for each in own:
        case = load(Path(each))
        if case.id in taken:
            raise fault(each, 0, "--with", f"Another case is called '{case.id}' already. Give the file another name.")
        taken.add(case.id)
        lines.append(quads(case))
    return b"".join(lines)


def in_folder(folder: Path) -> Kept:
    """The store in a folder; one of the shipped cases is made anew where it is none yet, or of another state of the knowledge base."""
    found = kept(folder)
    if found and found.about.fingerprint == fingerprint():
        return found
    if found and found.about.what != SHIPPED:
        print(f"{folder} holds {found.about.what}, decided by another state of the law than this. Generate it anew.", file=sys.stderr)
        return found
    return keep(folder, [everything()], About(SHIPPED, fingerprint()))


def standing(graph: Path) -> Path:
    """A graph on disk; where two later ones have replaced and removed it since, the one in use now.

    Raises:
        Refused: the store is gone or damaged.
    """
    if graph.exists():
        return graph
    try:
        found = kept(graph.parents[1])
    except Faulty as faulty:
        raise Refused(str(faulty)) from None
    if found is None:
        raise Refused(f"The store in {graph.parents[1]} is there no more. Make it again, or start again with another.")
    return found.graph


@contextmanager
def flowing(query: str, where: Where, limits: Limits = LIMITS, dataset: Dataset = WHOLE) -> Iterator[Flow]:
    """The answer to a query as it comes, from wherever the graph is kept.

    Raises:
        Refused: the query cannot be read, asks for what is switched off, goes beyond a limit, or the server does not answer it.
    """
    if isinstance(where, Remote):
        yield where.asked(query, limits, dataset)
    else:
        with asked(query, standing(where) if isinstance(where, Path) else where, limits, dataset) as flow:
            yield flow
