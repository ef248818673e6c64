"""What a graph says, by subject and predicate, for those who read it back."""

from collections import defaultdict
from collections.abc import Iterable

from rdflib import URIRef
from rdflib.term import Node

from ontology import IC

Triple = tuple[Node, Node, Node]


class Facts:
    """Triples, looked up by what they are about; of what they do not say, what is said in `law` holds."""

    def __init__(self, triples: Iterable[Triple], law: "Facts | None" = None) -> None:
        self.law = law
        self._said: dict[Node, dict[Node, list[Node]]] = defaultdict(lambda: defaultdict(list))
        self._of: dict[tuple[Node, Node], list[Node]] = defaultdict(list)
        for subject, predicate, value in triples:
            self._said[subject][predicate].append(value)
            self._of[predicate, value].append(subject)

    def all(self, subject: Node, predicate: Node) -> list[Node]:
        """Everything said of a subject under a predicate."""
        found = self._said[subject].get(predicate, []) if subject in self._said else []
        return found if found or self.law is None else self.law.all(subject, predicate)

    def one(self, subject: Node, predicate: Node) -> Node | None:
        """The one thing said, if any."""
        return next(iter(self.all(subject, predicate)), None)

    def text(self, subject: Node, predicate: Node) -> str:
        """The one thing said, as text; empty where nothing is."""
        found = self.one(subject, predicate)
        return "" if found is None else str(found)

    def true(self, subject: Node, predicate: Node) -> bool:
        """Whether a thing is said to be so."""
        return self.text(subject, predicate) == "true"

    def of(self, predicate: Node, value: Node) -> list[Node]:
        """Every subject of which that is said."""
        return self._of.get((predicate, value), [])

    def in_order(self, nodes: Iterable[Node]) -> list[Node]:
        """Nodes by their place among their fellows."""
        return sorted(nodes, key=lambda node: int(self.text(node, IC.position) or 0))

    def named(self, subject: Node, predicate: Node) -> str:
        """The local name of the one thing said; empty where nothing is."""
        return local(self.one(subject, predicate))

    def names(self, subject: Node, predicate: Node) -> set[str]:
        """The local names of everything said."""
        return {local(node) for node in self.all(subject, predicate)}


def local(node: Node | None) -> str:
    """The local name of a term of the ontology or of a rule."""
    return str(node).rsplit("#", 1)[-1].rsplit("/", 1)[-1] if isinstance(node, URIRef) else ""


def token(name: str) -> str:
    """The token of a value, from the local name of the value."""
    return name.partition("-")[2]
