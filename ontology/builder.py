"""From the graph to the vocabulary, with every fault collected on the way."""

from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from rdflib import RDF, RDFS, SKOS, Graph, Namespace, URIRef
from rdflib.term import Node

from ontology.dates import LegalDate
from ontology.faults import Fault, Faulty, shown
from ontology.loading import IC, place, read
from ontology.terms import Authority, Doctrine, Element, Issue, Named, Point, Value
from ontology.vocabulary import Vocabulary, asking_order

DCT = Namespace("http://purl.org/dc/terms/")
NAMED_KINDS = (
    "Court",
    "Agency",
    "Office",
    "Lawgiver",
    "ForeignGovernment",
    "Side",
    "Standard",
    "Scope",
    "Outcome",
    "MotionResult",
    "Motion",
    "Weight",
    "Deferral",
    "Comparison",
    "Difference",
)
AUTHORITY_KINDS = ("Statute", "CourtRule", "ExecutiveOrder", "Opinion", "Treatise", "AdministrativeNotice", "InternationalAgreement")


def name(node: Node) -> str:
    """Local name of a term."""
    return str(node).rsplit("#", 1)[-1]


class Builder:
    """Reads terms out of a graph; what a term lacks is noted as a fault and read as empty."""

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
        self.values = self._values()

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

    def _values(self) -> dict[str, list[Value]]:
        values = defaultdict(list)
        for subject in self.members["Value"] + self.members["Disposition"]:
            term = name(subject)
            point, _, token = term.partition("-")
            if self.one(subject, IC.valueOf) != point:
                self.fail(term, f"The name of a value begins with its point: '{self.one(subject, IC.valueOf)}-…'.")
            values[point].append(Value(
                point=point, token=token,
                label=self.one(subject, RDFS.label), definition=self.one(subject, SKOS.definition),
                position=int(self.one(subject, IC.position) or 0), sentence=self.one(subject, IC.sentence),
                sentence_if_not=self.one(subject, IC.sentenceIfNot, needed=False),
                speaks_for=self.one(subject, IC.speaksFor, needed=False), awaits=self.one(subject, IC.awaits, needed=False),
                usualness=int(self.one(subject, IC.usualness, needed=False) or 1),
            ))  # fmt: skip
        return values

    def point(self, subject: URIRef) -> Point:
        """What elements and issues have in common."""
        term = name(subject)
        values = tuple(sorted(self.values.get(term, []), key=lambda value: value.position))
        if not values:
            self.fail(term, "A point needs at least one value.")
        return Point(
            term=term, label=self.one(subject, RDFS.label), definition=self.one(subject, SKOS.definition),
            source=self.one(subject, DCT.source), doctrine=self.one(subject, IC.belongsTo),
            position=int(self.one(subject, IC.position) or 0), values=values,
        )  # fmt: skip

    def element(self, subject: URIRef) -> Element:
        """An element, with its gate and its burden."""
        gates: dict[str, set[str]] = defaultdict(set)
        for gate in self.every(subject, IC.askedIf):
            term, _, token = gate.partition("-")
            gates[term].add(token)
            if token not in [value.token for value in self.values.get(term, [])]:
                self.fail(name(subject), f"It is asked if '{gate}', which is no value of any element.")
        point, unproven = self.point(subject), self.one(subject, IC.unproven, needed=False)
        if unproven and unproven.partition("-")[2] not in point.tokens:
            self.fail(point.term, f"Its unproven value '{unproven}' is not one of its values.")
        return Element(
            **vars(point), question=self.one(subject, IC.question), help=self.one(subject, IC.helpText),
            scope=self.one(subject, IC.askedOf), burden=self.one(subject, IC.burdenOn), standard=self.one(subject, IC.provedBy),
            asked_if=tuple((term, frozenset(tokens)) for term, tokens in sorted(gates.items())),
            unproven=unproven.partition("-")[2], sentence_if_unproven=self.one(subject, IC.sentenceIfUnproven, needed=bool(unproven)),
        )  # fmt: skip

    def authority(self, subject: URIRef, kind: str) -> Authority:
        """An authority, with the courts it binds: for an opinion, those that its court binds."""
        issuer = self.one(subject, IC.opinionOf if kind == "Opinion" else IC.issuedBy)
        binds = self.every(subject, IC.binds) if kind != "Opinion" else self.every(IC[issuer], IC.bindsCourt)
        return Authority(
            key=name(subject), kind=kind, label=self.one(subject, RDFS.label), definition=self.one(subject, SKOS.definition),
            short=self.one(subject, IC.shortName), citation=self.one(subject, IC.citationText),
            issued=LegalDate.read(self.one(subject, DCT.issued) or "0001"),
            since=self.date(subject, IC.since), until=self.date(subject, IC.until), issuer=issuer,
            binds=frozenset(binds), text_at_hand=self.every(subject, IC.textAtHand) == ["true"],
            unverified=" ".join(self.every(subject, IC.unverified)),
        )  # fmt: skip

    def date(self, subject: URIRef, predicate: Node) -> LegalDate | None:
        """A date, if one is given."""
        text = self.one(subject, predicate, needed=False)
        return LegalDate.read(text) if text else None

    def doctrine(self, subject: URIRef) -> Doctrine:
        """A doctrine."""
        return Doctrine(
            stem=name(subject), label=self.one(subject, RDFS.label), definition=self.one(subject, SKOS.definition),
            position=int(self.one(subject, IC.position) or 0), source=self.one(subject, DCT.source),
        )  # fmt: skip

    def person(self, subject: URIRef, kind: str) -> Named:
        """An actor, side, outcome or the like."""
        return Named(
            key=name(subject), kind=kind, label=self.one(subject, RDFS.label), names=tuple(self.every(subject, SKOS.altLabel)),
            definition=self.one(subject, SKOS.definition), sentence=self.one(subject, IC.sentence, needed=False),
            side=self.one(subject, IC.soughtBy, needed=kind == "Motion"),
        )  # fmt: skip

    def vocabulary(self) -> Vocabulary:
        """Everything, or every fault."""
        doctrines = sorted((self.doctrine(subject) for subject in self.members["Doctrine"]), key=lambda found: found.position)
        place_of = {doctrine.stem: doctrine.position for doctrine in doctrines}
        in_order = sorted(
            (self.element(subject) for subject in self.members["Element"]), key=lambda e: (place_of.get(e.doctrine, 0), e.position)
        )
        issues = sorted((self.point(subject) for subject in self.members["Issue"]), key=lambda i: (place_of.get(i.doctrine, 0), i.position))
        try:
            in_order = asking_order(in_order)
        except ValueError as error:
            self.faults.append(Fault(shown(self.files[0].parent), 0, "askedIf", str(error)))
        found = Vocabulary(
            doctrines={doctrine.stem: doctrine for doctrine in doctrines},
            elements={element.term: element for element in in_order},
            issues={issue.term: Issue(**vars(issue)) for issue in issues},
            authorities={name(s): self.authority(s, kind) for kind in AUTHORITY_KINDS for s in self.members[kind]},
            named={name(s): self.person(s, kind) for kind in NAMED_KINDS for s in self.members[kind]},
        )
        for point in (*found.elements.values(), *found.issues.values()):
            if point.doctrine not in found.doctrines:
                self.fail(point.term, f"It belongs to '{point.doctrine}', which is no doctrine.")
        if self.faults:
            raise Faulty(self.faults)
        return found


def build(files: Sequence[Path]) -> Vocabulary:
    """The vocabulary of these Turtle files.

    Raises:
        Faulty: with every fault found in them.
    """
    return Builder(read(files), files).vocabulary()
