"""What a graph says of one subject, with what is missing or said twice noted as a fault."""

from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from rdflib import RDF, RDFS, Graph, URIRef
from rdflib.term import Node

from ontology.dates import LegalDate
from ontology.faults import Fault, shown
from ontology.loading import IC, place


def name(node: Node) -> str:
    """Local name of a term."""
    return str(node).rsplit("#", 1)[-1]


class GraphReader:
    """Reads what is said of a subject; what it lacks is noted as a fault and read as empty."""

    def __init__(self, graph: Graph, files: Sequence[Path]) -> None:
        self.files, self.faults = files, list[Fault]()
        self.facts: dict[Node, dict[Node, list[Node]]] = defaultdict(lambda: defaultdict(list))
        self.members: dict[str, list[URIRef]] = defaultdict(list)
        for subject, predicate, value in sorted(graph):
            self.facts[subject][predicate].append(value)
            if not isinstance(subject, URIRef) or not subject.startswith(str(IC)):
                continue
            if predicate == RDFS.subClassOf and value == IC.Motion:
                self.members["Motion"].append(subject)
            if predicate == RDF.type:
                self.members[name(value)].append(subject)

    def fail(self, term: str, message: str) -> None:
        """Note a fault at the line where the term is declared."""
        file, line = place(term, self.files)
        self.faults.append(Fault(shown(file), line, term, message))

    def every(self, subject: Node, predicate: Node) -> list[str]:
        """All that is said of a subject under a predicate, as text or local names."""
        found = self.facts[subject].get(predicate, [])
        return [name(node) if isinstance(node, URIRef) else str(node) for node in found]

    def one(self, subject: Node, predicate: Node, needed: bool = True) -> str:
        """The one thing said under a predicate; two, or none where one is needed, are a fault."""
        found = self.every(subject, predicate)
        if len(found) > 1 or (needed and not found):
            count = "has none" if not found else f"has {len(found)}"
            self.fail(name(subject), f"Every such term needs exactly one {name(predicate).split('/')[-1]}; this one {count}.")
        return found[0] if found else ""

    def date(self, subject: URIRef, predicate: Node) -> LegalDate | None:
        """A date, if one is given."""
        text = self.one(subject, predicate, needed=False)
        return LegalDate.read(text) if text else None
