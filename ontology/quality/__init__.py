"""Checks of the ontology's quality: each a SPARQL query in a file of its own, which finds what is wrong and nothing where all is well.

The queries stand by themselves, so that any tool can run them; what they ask of rules and cases needs these in the graph too.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from rdflib import Graph, URIRef
from rdflib.query import ResultRow

from ontology.faults import Fault, fault, shown
from ontology.loading import IC, place

HOME = Path(__file__).parent


@dataclass(frozen=True)
class Check:
    """One check: what must be so, what to do where it is not, and the query whose rows are the terms at fault."""

    name: str
    says: str
    remedy: str
    query: str


@cache
def checks() -> dict[str, Check]:
    """Every check by name, discovered."""
    return {path.stem: read_check(path) for path in sorted(HOME.glob("*.rq"))}


def read_check(path: Path) -> Check:
    """A file of a check: its first lines, '# check:' and '# remedy:', say what must be so and what to do.

    Raises:
        Faulty: a line is missing.
    """
    text, said = path.read_text("utf-8"), dict[str, str]()
    for line in text.splitlines():
        key, _, rest = line.removeprefix("# ").partition(": ")
        if line.startswith("# "):
            said[key] = rest
    if not {"check", "remedy"} <= said.keys():
        raise fault(path, 1, "", "A check begins with the lines '# check: …' and '# remedy: …'.")
    return Check(path.stem, said["check"], said["remedy"], text)


def terms_at_fault(check: Check, graph: Graph) -> list[URIRef]:
    """The terms that a check finds."""
    return sorted({URIRef(row["term"]) for row in graph.query(check.query) if isinstance(row, ResultRow)})


def faults(graph: Graph) -> Iterator[Fault]:
    """A fault for each term that some check finds, with the place where the term is declared."""
    for check in checks().values():
        for term in terms_at_fault(check, graph):
            file, line = place(term.removeprefix(str(IC)))
            yield Fault(shown(file), line, term.removeprefix(str(IC)), f"{check.says} {check.remedy}")
