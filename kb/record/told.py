"""What was told of a case, as RDF: who claims what over which documents, the answers, and what the court did."""

from functools import cache

from rdflib import RDF, RDFS, Literal, URIRef
from rdflib.namespace import DCTERMS
from rdflib.term import Node

import ontology
from kb.case import MOTIONS, Case, Claim, Document, Given, Ruling
from kb.record.names import Sink, case_iri, date_literal, result_iri, say_about, value_iri
from ontology import IC


def add_told(graph: Sink, case: Case) -> None:
    """Everything that was told."""
    node = case_iri(case.id)
    say(graph, node, (RDF.type, IC.Case), (RDFS.label, Literal(case.caption)), (IC.decidedBy, IC[case.court]))
    graph.add((node, DCTERMS.identifier, Literal(case.id)))
    for predicate, text in ((IC.citationText, case.citation), (DCTERMS.description, case.subject), (IC.unverified, case.unverified)):
        if text:
            graph.add((node, predicate, Literal(text)))
    if case.opinion:
        graph.add((node, IC.reportedAs, IC[case.opinion]))
    if case.date:
        graph.add((node, DCTERMS.issued, date_literal(case.date)))
    for of, kind in zip(MOTIONS, (case.motion, case.cross_motion), strict=True):
        if kind:
            add_motion(graph, case, of, kind)
    if case.known_in_part:
        graph.add((node, IC.knownInPart, Literal(True)))
    for predicate, text in ((IC.held, case.held), (IC.unknownFacts, case.unknown_facts)):
        if text:
            graph.add((node, predicate, Literal(text, lang="en")))
    for role, name in case.parties.items():
        party = case_iri(case.id, "party", role)
        say(graph, party, (RDF.type, IC.Party), (IC.partyOf, node), (IC.role, Literal(role)), (RDFS.label, Literal(name)))
    for place, document in enumerate(case.documents, 1):
        add_document(graph, case, document, place)
    for place, claim in enumerate(case.claims, 1):
        add_claim(graph, case, claim, place)


def add_document(graph: Sink, case: Case, document: Document, place: int) -> None:
    """A document, its place in the case, the whole of which it is a part, and how the court disposed of it."""
    paper = case_iri(case.id, "document", document.id)
    say(graph, paper, (RDF.type, IC.Document), (RDFS.label, Literal(document.label)), (IC.documentOf, case_iri(case.id)))
    say(graph, paper, (DCTERMS.identifier, Literal(document.id)), (IC.position, Literal(place)))
    if document.part_of:
        graph.add((paper, IC.partOf, case_iri(case.id, "document", document.part_of)))
    if document.id in case.ruled:
        ruled = case.ruled[document.id]
        graph.add((paper, IC.ruledDisposition, value_iri("disposition", ruled.token)))
        add_page(graph, paper, ruled)


def add_motion(graph: Sink, case: Case, of: str, kind: str) -> None:
    """The motion or the cross-motion, and how the court ruled on it."""
    motion = case_iri(case.id, of)
    say(graph, motion, (RDF.type, IC[kind]), (IC.motionOf, case_iri(case.id)))
    if of != MOTIONS[0]:
        graph.add((motion, IC.crossMotionTo, case_iri(case.id, MOTIONS[0])))
    if of in case.rulings:
        ruled = case.rulings[of]
        graph.add((motion, IC.courtResult, result_iri(ruled.token)))
        add_page(graph, motion, ruled)


def add_page(graph: Sink, node: URIRef, ruled: Ruling) -> None:
    """Where the opinion rules, if that is known."""
    if ruled.at:
        graph.add((node, IC.ruledAt, Literal(ruled.at)))


def add_claim(graph: Sink, case: Case, claim: Claim, place: int) -> None:
    """A claim, its place in the case, and the answers for each document under it."""
    act = case_iri(case.id, "claim", claim.id)
    say(graph, act, (RDF.type, IC.Claim), (IC.claimOf, case_iri(case.id)))
    say(graph, act, (DCTERMS.identifier, Literal(claim.id)), (IC.position, Literal(place)))
    if claim.privilege.token:
        graph.add((act, IC.assertsPrivilege, value_iri("privilege", claim.privilege.token)))
    if claim.office:
        graph.add((act, IC.madeBy, office_iri(graph, case, claim.office)))
    for document in claim.documents:
        graph.add((act, IC.claimsDocument, case_iri(case.id, "document", document)))
    for document in case.units_of(claim):
        for term, given in case.unit(claim, document).items():
            if given.token:
                add_answer(graph, case.id, claim.id, document, term, given)


def add_answer(graph: Sink, case: str, claim: str, document: str, term: str, given: Given) -> None:
    """One answer, with where it is stated."""
    node = case_iri(case, "claim", claim, document, "answer", term)
    say_about(graph, node, case, claim, document, term)
    graph.add((node, IC.hasValue, value_iri(term, given.token)))
    graph.add((node, RDF.type, IC.Answer))
    graph.add((node, IC.explanation, sentence(term, given.token)))
    for predicate, text in ((IC.statedAt, given.at), (IC.assertedBy, given.by), (RDFS.comment, given.note)):
        if text:
            graph.add((node, predicate, Literal(text)))


@cache
def sentence(term: str, token: str) -> Literal:
    """What an answer says."""
    return Literal(ontology.vocabulary().value(term, token).sentence, lang="en")


def office_iri(graph: Sink, case: Case, office: str) -> URIRef:
    """The name of an office: the ontology's, or for one that it does not know, the case's own."""
    if office in ontology.vocabulary().named:
        return IC[office]
    own = case_iri(case.id, "office", office)
    say(graph, own, (RDF.type, IC.Office), (RDFS.label, Literal(office)))
    return own


def say(graph: Sink, node: URIRef, *pairs: tuple[Node, Node]) -> None:
    """Several things about one node."""
    for predicate, value in pairs:
        graph.add((node, predicate, value))
