"""A case file as a graph, and the line on which each statement of it stands; what the file gets wrong is kept, for the shapes to find."""

from dataclasses import dataclass, field
from urllib.parse import quote

import yaml
from rdflib import RDF, BNode, Graph, Literal, URIRef
from rdflib.term import Node

from kb.record.names import case_iri
from kb.written.context import UNKNOWN
from kb.written.form import Kind, Scope, Slot, form, term_of
from kb.yaml_reader import Entry
from ontology import IC

Triple = tuple[Node, Node, Node]
WRONG_FORM = URIRef(UNKNOWN + "list")


@dataclass(frozen=True)
class Place:
    """Where a statement stands: its line, its key, what is written, and the words that could stand there."""

    line: int
    key: str
    text: str
    words: tuple[str, ...] = ()


@dataclass
class Written:
    """The graph of a file, the place of each statement, and that of each node where it begins."""

    graph: Graph = field(default_factory=Graph)
    places: dict[Triple, Place] = field(default_factory=dict)
    begins: dict[Node, Place] = field(default_factory=dict)
    nameless: int = 0

    def blank(self, base: str) -> BNode:
        """A node without a name, called the same each time the file is read, and not as one of another case."""
        self.nameless += 1
        return BNode(f"{base.rstrip('/').rsplit('/', 1)[-1].replace('%', '-')}-{self.nameless:04}")

    def say(self, subject: Node, slot: Slot, value: Node, entry: Entry) -> None:
        """State a line of the file."""
        triple = (value, slot.relation, subject) if slot.inward else (subject, slot.relation, value)
        text = str(entry.node.value) if isinstance(entry.node, yaml.ScalarNode) else ""
        self.graph.add(triple)
        self.places.setdefault(triple, Place(entry.line, entry.name, text, tuple(slot.words)))


def written(top: Entry, name: str) -> Written:
    """The graph of a case file already opened; `name` is that of the case."""
    found, case = Written(), case_iri(name)
    found.graph.add((case, RDF.type, IC.Case))
    Walk(found, f"{case}/").entries(case, top, form())
    return found


@dataclass(frozen=True)
class Walk:
    """A walk over the entries of a file, whose documents and claims lie below `base`."""

    found: Written
    base: str

    def entries(self, subject: Node, entry: Entry, scope: Scope) -> None:
        """The entries below a node, each a line of some kind or no known word."""
        self.found.begins.setdefault(subject, Place(entry.line, entry.name, ""))
        for key, each in entry.entries().items():
            self.line(subject, each, scope[key] if key in scope else Slot(URIRef(UNKNOWN + quote(key)), Kind.TEXT, dict.fromkeys(scope)))  # type: ignore[arg-type]

    def line(self, subject: Node, entry: Entry, slot: Slot) -> None:
        """One line."""
        match slot.kind:
            case Kind.ID:
                if not entry.is_text:
                    self.found.graph.add((subject, WRONG_FORM, Literal("")))
            case Kind.WORDS | Kind.REFERENCES | Kind.NODES:
                self.several(subject, entry, slot)
            case Kind.MAP:
                self.map(subject, entry, slot)
            case _:
                self.found.say(subject, slot, self.value(entry, slot), entry)

    def several(self, subject: Node, entry: Entry, slot: Slot) -> None:
        """The members of a list; what is named again gets a name that nothing else has."""
        if not entry.is_list:
            return self.found.say(subject, slot, self.malformed(entry), entry)
        met = set[Node]()
        for item in entry.items():
            node = self.thing(item, slot) if slot.kind is Kind.NODES else self.value(item, slot)
            if node in met and slot.kind is not Kind.WORDS:
                node = URIRef(f"{node}#again")
            met.add(node)
            self.found.say(subject, slot, node, item)
            if slot.kind is Kind.NODES and isinstance(item.node, yaml.MappingNode):
                self.entries(node, item, slot.scope or {})
        return None

    def map(self, subject: Node, entry: Entry, slot: Slot) -> None:
        """Entries under ids: a node for each, which says of what it is."""
        if not isinstance(entry.node, yaml.MappingNode) or slot.index is None:
            return self.found.say(subject, slot, self.malformed(entry), entry)
        for key, each in entry.entries().items():
            node = self.found.blank(self.base)
            self.found.say(subject, slot, node, each)
            self.found.say(node, Slot(slot.index, Kind.TEXT), self.document(key) if slot.of else Literal(key), each)
            if each.is_text and slot.scope and "is" in slot.scope:
                self.found.begins[node] = Place(each.line, key, "")
                self.line(node, each, slot.scope["is"])
            elif isinstance(each.node, yaml.MappingNode):
                self.entries(node, each, slot.scope or {})
            else:
                self.found.graph.add((node, WRONG_FORM, Literal("")))
        return None

    def value(self, entry: Entry, slot: Slot) -> Node:
        """What a line of one value says; what is written in another form than the line has is a thing of which nothing is known."""
        if entry.is_text:
            text = entry.text()
            if slot.kind is Kind.TEXT or slot.kind is Kind.NODE:
                return Literal(text)
            if slot.kind in (Kind.REFERENCE, Kind.REFERENCES):
                return self.document(text)
            return term_of(slot, text) or URIRef(UNKNOWN + quote(text))
        if not isinstance(entry.node, yaml.MappingNode):
            return self.malformed(entry)
        node = self.found.blank(self.base)
        self.entries(node, entry, slot.scope or {})
        return node

    def malformed(self, entry: Entry) -> BNode:
        """A thing of which nothing is known but that it is not written in the form that its line has."""
        node = self.found.blank(self.base)
        self.found.begins[node] = Place(entry.line, entry.name, "")
        self.found.graph.add((node, WRONG_FORM, Literal("")))
        return node

    def thing(self, item: Entry, slot: Slot) -> Node:
        """The node of a document or a claim, by its id."""
        nodes = item.node.value if isinstance(item.node, yaml.MappingNode) else []
        ids = [str(value.value).strip() for key, value in nodes if key.value == "id" and isinstance(value, yaml.ScalarNode)]
        return URIRef(self.base + slot.of + quote(ids[0])) if ids else self.found.blank(self.base)

    def document(self, text: str) -> URIRef:
        """The node of a document."""
        return URIRef(f"{self.base}document/{quote(text)}")
