"""Named graphs written straight to N-Quads, line by line: nothing is kept, so a corpus of any size can be written."""

from collections.abc import Callable

from rdflib import BNode, Literal, URIRef
from rdflib.term import Node

_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r"})


class Quads:
    """What takes named graphs, as a dataset does, and gives each statement as a line of N-Quads."""

    def __init__(self, write: Callable[[str], object]) -> None:
        self.write = write

    def graph(self, name: URIRef) -> "Lines":
        """What takes the triples of one graph."""
        return Lines(self.write, f" <{name}> .\n")


class Lines:
    """What takes the triples of one graph; `ending` is what each line ends with."""

    def __init__(self, write: Callable[[str], object], ending: str) -> None:
        self.write, self.ending = write, ending

    def add(self, triple: tuple[Node, Node, Node], /) -> None:
        """Write one."""
        subject, predicate, value = triple
        self.write(f"{written(subject)} {written(predicate)} {written(value)}{self.ending}")


def written(node: Node) -> str:
    """A term as N-Triples has it."""
    if isinstance(node, URIRef):
        return f"<{node}>"
    if isinstance(node, BNode):
        return f"_:{node}"
    if not isinstance(node, Literal):
        raise TypeError(f"{node!r} cannot stand in a statement.")
    text = f'"{str(node).translate(_ESCAPES)}"'
    if node.language:
        return f"{text}@{node.language}"
    return f"{text}^^<{node.datatype}>" if node.datatype else text
