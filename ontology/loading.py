"""The Turtle files, read once into one graph."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

import oxrdflib  # noqa: F401  registers the Oxigraph store and parser with rdflib; named so that its absence is an error here
from rdflib import Graph, Namespace, URIRef

from ontology.faults import fault

HOME = Path(__file__).parent
SHAPES = HOME / "shapes.ttl"


class Names(Namespace):
    """A namespace that makes each of its names once: large graphs ask for the same few a million times."""

    @cache  # noqa: B019  namespaces are few, and live as long as the process
    def term(self, name: str) -> URIRef:
        """The name in this namespace."""
        return super().term(name)


IC = Names("https://w3id.org/in-camera/ontology#")


def turtle_files(home: Path = HOME) -> list[Path]:
    """Every Turtle file of the ontology, discovered, in a stable order; the shapes are about case files, and no part of it."""
    return sorted(path for path in home.glob("*.ttl") if path.name != SHAPES.name) + sorted(home.glob("doctrines/*.ttl"))


def alignment_files(home: Path = HOME) -> list[Path]:
    """The files that relate terms of the ontology to those of others; whoever wants them loads them beside it."""
    return sorted(home.glob("alignments/*.ttl"))


def read(files: Iterable[Path]) -> Graph:
    """One graph of all these files.

    Raises:
        Faulty: a file cannot be read or is not Turtle.
    """
    graph = Graph(store="Oxigraph")
    for file in files:
        try:
            graph.parse(data=file.read_text("utf-8"), format="ox-turtle", publicID=str(IC))
        except SyntaxError as error:
            message = str(error.msg).rsplit(" (", 1)[0]
            raise fault(file, error.lineno or 0, "", f"This is not valid Turtle. {message}") from None
        except (OSError, UnicodeDecodeError) as error:
            raise fault(file, 0, "", f"The file cannot be read as text: {error}.") from None
    return graph


@cache
def graph() -> Graph:
    """The whole ontology, as an rdflib graph over an Oxigraph store. Treat it as read-only."""
    return read(turtle_files())


def place(term: str, files: Iterable[Path] | None = None) -> tuple[Path, int]:
    """File and line where a term is declared, or the core file and 0."""
    places = declared() if files is None else declared_in(files)
    return places.get(term, (HOME / "core.ttl", 0))


@cache
def declared() -> dict[str, tuple[Path, int]]:
    """Where each term of the ontology is declared."""
    return declared_in(turtle_files())


def declared_in(files: Iterable[Path]) -> dict[str, tuple[Path, int]]:
    """Where each term of some files is declared: the first line that begins with it."""
    found: dict[str, tuple[Path, int]] = {}
    for file in files:
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1):
            term, space, _ = line.partition(" ")
            if space and term.startswith(":"):
                found.setdefault(term[1:], (file, number))
    return found
