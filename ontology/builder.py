"""From the graph to the vocabulary, with every fault collected on the way."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import fields
from pathlib import Path
from typing import Any

from rdflib import RDFS, SKOS, Graph, Namespace, URIRef

from ontology.authority import Adoption, Authority, Treatment
from ontology.dates import LegalDate
from ontology.faults import Fault, Faulty, shown
from ontology.graph_reader import GraphReader, name
from ontology.loading import IC, read
from ontology.strength import fault_in, with_weaker
from ontology.terms import Concern, Court, Doctrine, Element, Issue, Named, Point, Value, WeighedFactor
from ontology.vocabulary import Vocabulary, asking_order

DCT = Namespace("http://purl.org/dc/terms/")
NAMED_KINDS = (
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
    "TreatmentKind",
    "Hands",
    "Task",
)
AUTHORITY_KINDS = ("Statute", "CourtRule", "ExecutiveOrder", "Opinion", "Treatise", "AdministrativeNotice", "InternationalAgreement")


class Builder(GraphReader):
    """Reads terms out of a graph."""

    def __init__(self, graph: Graph, files: Sequence[Path]) -> None:
        super().__init__(graph, files)
        self.values = self._values()

    def _values(self) -> dict[str, list[Value]]:
        values: dict[str, list[Value]] = defaultdict(list)
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
                rests_with=self.one(subject, IC.restsWith, needed=False) or self.one(IC[point], IC.restsWith, needed=False),
                open_to=self.one(subject, IC.openTo, needed=False),
                brought_by=self.one(subject, IC.broughtBy, needed=False),
                neutral_because=self.one(subject, IC.neutralBecause, needed=False),
                rests_on_law=self.one(subject, IC.restsOnLaw, needed=False),
            ))  # fmt: skip
        return {point: self._ordered(each) for point, each in values.items()}

    def _ordered(self, values: list[Value]) -> list[Value]:
        """The values of one element, with their order of strength."""
        stated = {value.iri: self.every(IC[value.iri], IC.atLeastAs) for value in values}
        wrong = {value.iri: found for value in values if (found := fault_in(value, values, stated))}
        for term, message in wrong.items():
            self.fail(term, message)
        return values if wrong else list(with_weaker(values, stated))

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
        for concern in self.facts[subject].get(IC.bearsOn, []):
            if concern not in self.members["Concern"]:
                self.fail(point.term, f"It bears on '{name(concern)}', which is no concern.")
        return Element(
            **said_of(point), question=self.one(subject, IC.question), help=self.one(subject, IC.helpText),
            scope=self.one(subject, IC.askedOf), burden=self.one(subject, IC.burdenOn), standard=self.one(subject, IC.provedBy),
            asked_if=tuple((term, frozenset(tokens)) for term, tokens in sorted(gates.items())),
            unproven=unproven.partition("-")[2], sentence_if_unproven=self.one(subject, IC.sentenceIfUnproven, needed=bool(unproven)),
            fixed=self.one(subject, IC.fixed, needed=False) == "true", shown_by=self.one(subject, IC.shownBy, needed=False),
            not_monotone_because=self.one(subject, IC.notMonotoneBecause, needed=False),
            cost=int(self.one(subject, IC.costOfAsking, needed=False) or 1), bears_on=tuple(self.every(subject, IC.bearsOn)),
        )  # fmt: skip

    def weighed_factor(self, subject: URIRef) -> WeighedFactor:
        """A weighed factor: nothing is presumed of it, each of its values speaks for a side or says why not, and some do."""
        found = self.element(subject)
        if found.unproven:
            self.fail(found.term, "No rule turns on a weighed factor, so that nothing is presumed of it; leave 'unproven' out.")
        for value in found.values:
            if bool(value.speaks_for) == bool(value.neutral_because):
                self.fail(value.iri, "A value of a weighed factor either speaks for a side or says in 'neutralBecause' why for neither.")
        if not any(value.speaks_for for value in found.values):
            self.fail(found.term, "A weighed factor needs a value that speaks for a side.")
        return WeighedFactor(**said_of(found), unverified=" ".join(self.every(subject, IC.unverified)))

    def authority(self, subject: URIRef, kind: str) -> Authority:
        """An authority, with the courts it binds: for an opinion, those that its court binds."""
        for_parties_alone = self.one(subject, IC.nonprecedentialOpinionOf, needed=False)
        issuer = for_parties_alone or self.one(subject, IC.opinionOf if kind == "Opinion" else IC.issuedBy)
        precedent = kind == "Opinion" and not for_parties_alone
        binds = self.every(IC[issuer], IC.bindsCourt) if precedent else self.every(subject, IC.binds)
        return Authority(
            key=name(subject), kind=kind, label=self.one(subject, RDFS.label), definition=self.one(subject, SKOS.definition),
            short=self.one(subject, IC.shortName), citation=self.one(subject, IC.citationText),
            issued=LegalDate.read(self.one(subject, DCT.issued) or "0001"),
            since=self.date(subject, IC.since), until=self.date(subject, IC.until), issuer=issuer,
            binds=frozenset(binds), text_at_hand=self.every(subject, IC.textAtHand) == ["true"],
            unverified=" ".join(self.every(subject, IC.unverified)),
            cited_by=tuple((self.one(node, IC.inOpinion), self.one(node, IC.pinpoint)) for node in self.facts[subject].get(IC.citedBy, [])),
            treatments=self.treatments(subject), adoption=self.adoption(issuer) if precedent else None,
            governs_only=self.one(subject, IC.governsOnly, needed=False) or "",
            names=tuple(self.every(subject, SKOS.altLabel)),
        )  # fmt: skip

    def treatments(self, subject: URIRef) -> tuple[Treatment, ...]:
        """What later opinions did to an opinion, in order of time."""
        found = []
        for node in self.facts[subject].get(IC.treatedBy, []):
            kind, by = IC[self.one(node, IC.treatmentKind)], self.one(node, IC.inOpinion)
            date = LegalDate.read(self.one(IC[by], DCT.issued) or "0001")
            if IC[by] not in self.members["Opinion"] or date.last < LegalDate.read(self.one(subject, DCT.issued) or "0001").first:
                self.fail(name(subject), f"It is treated by '{by}', which is no later opinion.")
            ends = self.one(kind, IC.endsForce) == "true"
            found.append(Treatment(key=name(kind), label=self.one(kind, RDFS.label), by=by, date=date, ends_force=ends))
        return tuple(sorted(found, key=lambda each: each.date.first))

    def adoption(self, court: str) -> Adoption | None:
        """How the opinions of a court that has ended became another's precedent."""
        opinion = self.one(IC[court], IC.precedentAdoptedIn, needed=False)
        if not opinion:
            return None
        by = self.one(IC[opinion], IC.opinionOf)
        return Adoption(by, LegalDate.read(self.one(IC[opinion], DCT.issued) or "0001"), frozenset(self.every(IC[by], IC.bindsCourt)))

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
            side=self.one(subject, IC.soughtBy, needed=kind == "Motion"), hidden=tuple(self.every(subject, SKOS.hiddenLabel)),
        )  # fmt: skip

    def concern(self, subject: URIRef) -> Concern:
        """A concern, with the more general one."""
        within = self.one(subject, IC.within, needed=False)
        if within and (IC[within] not in self.members["Concern"] or IC[within] == subject):
            self.fail(name(subject), f"It is within '{within}', which is no other concern.")
        commonplace = self.one(subject, IC.commonplace, needed=False) == "true"
        return Concern(**said_of(self.person(subject, "Concern")), within=within, commonplace=commonplace)

    def court(self, subject: URIRef) -> Court:
        """A court, with the days on which it sits."""
        until, successor = self.date(subject, IC.until), self.one(subject, IC.succeededBy, needed=False)
        begun = self.date(IC[successor], IC.since) if successor else None
        if successor and not (until and begun and until.last < begun.first):
            self.fail(name(subject), f"It is succeeded by '{successor}', which did not begin after it ended.")
        return Court(
            **said_of(self.person(subject, "Court")), since=self.date(subject, IC.since), until=until, successor=successor,
            binds=frozenset(self.every(subject, IC.bindsCourt)),
        )  # fmt: skip

    def vocabulary(self) -> Vocabulary:
        """Everything, or every fault."""
        doctrines = sorted((self.doctrine(subject) for subject in self.members["Doctrine"]), key=lambda found: found.position)
        place_of = {doctrine.stem: doctrine.position for doctrine in doctrines}

        def place(found: Point) -> tuple[int, int]:
            return place_of.get(found.doctrine, 0), found.position

        in_order = sorted((self.element(subject) for subject in self.members["Element"]), key=place)
        weighed = sorted((self.weighed_factor(subject) for subject in self.members["WeighedFactor"]), key=place)
        issues = sorted((self.point(subject) for subject in self.members["Issue"]), key=place)
        try:
            in_order = asking_order(in_order)
        except ValueError as error:
            self.faults.append(Fault(shown(self.files[0].parent), 0, "askedIf", str(error)))
        found = Vocabulary(
            doctrines={doctrine.stem: doctrine for doctrine in doctrines},
            elements={element.term: element for element in in_order},
            weighed={factor.term: factor for factor in weighed},
            issues={issue.term: Issue(**said_of(issue)) for issue in issues},
            authorities={name(s): self.authority(s, kind) for kind in AUTHORITY_KINDS for s in self.members[kind]},
            named={
                **{name(s): self.person(s, kind) for kind in NAMED_KINDS for s in self.members[kind]},
                **{name(s): self.court(s) for s in self.members["Court"]},
                **{name(s): self.concern(s) for s in self.members["Concern"]},
            },
        )
        for each in found.questions.values():
            for gate in (gate for gate, _ in each.asked_if if gate in found.weighed):
                self.fail(each.term, f"It is asked if '{gate}' has some value, which is a weighed factor and can open no question.")
        for point in (*found.questions.values(), *found.issues.values()):
            if point.doctrine not in found.doctrines:
                self.fail(point.term, f"It belongs to '{point.doctrine}', which is no doctrine.")
        if self.faults:
            raise Faulty(self.faults)
        return found


def said_of(found: Point | Named) -> dict[str, Any]:
    """What was read of a term, field by field, from which one of a narrower class is made."""
    return {each.name: getattr(found, each.name) for each in fields(found)}


def build(files: Sequence[Path]) -> Vocabulary:
    """The vocabulary of these Turtle files.

    Raises:
        Faulty: with every fault found in them.
    """
    return Builder(read(files), files).vocabulary()
