"""A whole decision, read back from the graph."""

from collections.abc import Iterable
from functools import cached_property

from rdflib import RDF, URIRef
from rdflib.namespace import DCTERMS, RDFS
from rdflib.term import Node

import ontology
from kb.case import MOTIONS
from kb.decision import UNDETERMINED, Decision, DocumentDecision, Kind, MotionDecision, UnitDecision
from kb.gathering import from_parts, from_units, in_order
from kb.motion import decide_motion, in_words
from kb.record.names import INFERRED, ONTOLOGY_GRAPH, RULES_GRAPH, case_iri
from kb.retelling.facts import Facts, local, token
from kb.retelling.held import Held
from kb.retelling.steps import steps_of
from ontology import IC
from ontology.faults import fault, nearest

OF_LAW = (IC.proposition, IC.citationText, IC.shortName, IC.textAtHand, IC.unverified, RDFS.label)


class Retelling:
    """The cases that a graph holds, each with the decision that was inferred for it."""

    def __init__(self, held: Held) -> None:
        self.held = held

    @cached_property
    def law(self) -> Facts:
        """What proofs take from the graphs of the ontology and the rules: propositions, citations and names."""
        return Facts(triple for graph in (ONTOLOGY_GRAPH, RULES_GRAPH) for triple in self.held.triples(graph, OF_LAW))

    @cached_property
    def cases(self) -> list[str]:
        """The ids of the cases."""
        return self.held.cases()

    def decision(self, case: str) -> Decision:
        """The decision of a case.

        Raises:
            Faulty: the graph holds none of that name.
        """
        inferred = list(self.held.triples(case_iri(case, INFERRED)))
        if not inferred:
            raise fault(case, 0, "", f"The graph holds no decision of a case of that name.{nearest(case, self.cases)}")
        return decision(Facts([*self.held.triples(case_iri(case)), *inferred], self.law), case_iri(case))


def decision(facts: Facts, case: URIRef) -> Decision:
    """The decision of a case, from what is said of it and of the law used."""
    wholes = [paper for paper in facts.in_order(facts.of(IC.documentOf, case)) if not facts.all(paper, IC.partOf)]
    documents = tuple(each for paper in wholes for each in with_parts(facts, paper))
    return Decision(
        case=facts.text(case, DCTERMS.identifier), caption=facts.text(case, RDFS.label), citation=facts.text(case, IC.citationText),
        court=facts.named(case, IC.underLawOf), law_as_of=facts.text(case, IC.lawAsOf), record_closed=facts.true(case, IC.recordClosed),
        outcome=word(facts.named(case, IC.hasOutcome), "outcome_"), documents=documents,
        motions=tuple(each for of in MOTIONS for each in motion(facts, URIRef(f"{case}/{of}"), documents)),
    )  # fmt: skip


def word(key: str, prefix: str) -> str:
    """The word of the command line for an outcome or a result."""
    return key.removeprefix(prefix).replace("_", "-")


def motion(facts: Facts, node: URIRef, documents: Iterable[DocumentDecision]) -> Iterable[MotionDecision]:
    """A motion, if it was made: the results possible for it are told, what they come to as to each document is put together."""
    kinds = facts.names(node, RDF.type)
    if not kinds:
        return
    could = in_words([word(key, "motion_") for key in facts.names(node, IC.couldResultIn)])
    yield decide_motion(next(iter(kinds)), tuple(documents), lambda _kind, _single: frozenset(could))


def with_parts(facts: Facts, paper: Node) -> tuple[DocumentDecision, ...]:
    """A document, or a whole and then its parts."""
    parts = tuple(document(facts, part, facts.text(paper, DCTERMS.identifier)) for part in facts.in_order(facts.of(IC.partOf, paper)))
    if not parts:
        return (document(facts, paper, ""),)
    return (from_parts(facts.text(paper, DCTERMS.identifier), facts.text(paper, RDFS.label), parts, possible(facts, paper)), *parts)


def document(facts: Facts, paper: Node, part_of: str) -> DocumentDecision:
    """A document, or a part, with the decision under each claim on it."""
    decisions = {facts.one(each, IC.decidesUnder): each for each in facts.of(IC.decidesDocument, paper)}
    claims = facts.in_order(claim for claim in decisions if claim is not None)
    units = tuple(unit(facts, decisions[claim], claim, paper) for claim in claims)
    label, name = facts.text(paper, RDFS.label), facts.text(paper, DCTERMS.identifier)
    return from_units(name, label, part_of, units, possible(facts, paper), elements(facts.names(paper, IC.turnsOn)))


def unit(facts: Facts, node: Node, claim: Node, paper: Node) -> UnitDecision:
    """What is decided of a document under a claim."""
    claimed, name = facts.text(claim, DCTERMS.identifier), facts.text(paper, DCTERMS.identifier)
    steps, given = steps_of(facts, node, claimed, name), token(facts.named(node, IC.gives))
    presumed = tuple(step.finding for step in steps if step.kind is Kind.PRESUMED)
    return UnitDecision(
        claim=claimed, document=name, privilege=token(facts.named(claim, IC.assertsPrivilege)), disposition=given or UNDETERMINED,
        settled=bool(given), possible=possible(facts, node), unknown=elements(facts.names(node, IC.turnsOn)),
        askable=elements(facts.names(node, IC.canBeAskedNow)),
        presumed=presumed, awaits=facts.named(node, IC.awaitsStepOf),
        steps=steps,
    )  # fmt: skip


def possible(facts: Facts, node: Node) -> tuple[str, ...]:
    """What can become of a document, or of it under a claim: the disposition given, or what is still possible."""
    given = [*facts.all(node, IC.disposedOf), *facts.all(node, IC.gives)] or facts.all(node, IC.leavesPossible)
    return in_order(frozenset(token(local(each)) for each in given))


def elements(terms: set[str]) -> tuple[str, ...]:
    """Elements in asking order."""
    return tuple(term for term in ontology.vocabulary().elements if term in terms)
