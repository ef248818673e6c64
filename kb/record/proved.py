"""What the rules made of a case, as RDF: the proof in PROV-O, and what follows for documents, claims and motion."""

from collections.abc import Iterable

from rdflib import RDF, Literal, URIRef

from kb.case import MOTIONS
from kb.comparing import Comparison
from kb.decision import UNDETERMINED, Decision, DocumentDecision, UnitDecision
from kb.motion_words import motion_sentence
from kb.otherlaw import OtherLaw
from kb.record.names import INFERRED, RULE, Sink, case_iri, date_literal, decision_iri, result_iri, step_iri, value_iri
from kb.record.steps import add_step
from ontology import IC
from ontology.dates import LegalDate


def add_proved(graph: Sink, case: str, decision: Decision, proofs: bool = True) -> None:
    """The law used, the dispositions, the outcome, the result of the motion and, unless left out, every step."""
    graph.add((case_iri(case, INFERRED), RDF.type, IC.InferredGraph))
    graph.add((case_iri(case, INFERRED), IC.inferredFor, case_iri(case)))
    graph.add((case_iri(case), IC.underLawOf, IC[decision.court]))
    graph.add((case_iri(case), IC.lawAsOf, date_literal(LegalDate(decision.law_as_of))))
    graph.add((case_iri(case), IC.recordClosed, Literal(decision.record_closed)))
    graph.add((case_iri(case), IC.hasOutcome, IC["outcome_" + decision.outcome.replace("-", "_")]))
    for of, motion in zip(MOTIONS, decision.motions, strict=False):
        graph.add((case_iri(case, of), IC.hasResult, result_iri(motion.result)))
        graph.add((case_iri(case, of), IC.explanation, Literal(motion_sentence(decision, motion), lang="en")))
        for result in motion.possible:
            graph.add((case_iri(case, of), IC.couldResultIn, result_iri(result)))
    for document in decision.documents:
        paper = case_iri(case, "document", document.id)
        if document.settled:
            graph.add((paper, IC.disposedOf, value_iri("disposition", document.disposition)))
        else:
            add_open(graph, paper, document)
        for unit in document.units:
            add_unit(graph, case, unit, proofs)


def add_unit(graph: Sink, case: str, unit: UnitDecision, proofs: bool) -> None:
    """What is decided of a document under a claim and, unless left out, every step that leads there."""
    node = decision_iri(case, unit.claim, unit.document)
    graph.add((node, RDF.type, IC.Decision))
    graph.add((node, IC.decidesDocument, case_iri(case, "document", unit.document)))
    graph.add((node, IC.decidesUnder, case_iri(case, "claim", unit.claim)))
    if unit.settled:
        graph.add((node, IC.gives, value_iri("disposition", unit.disposition)))
    else:
        add_open(graph, node, unit)
    if unit.awaits:
        graph.add((node, IC.awaitsStepOf, IC[unit.awaits]))
    for term in unit.askable:
        graph.add((node, IC.canBeAskedNow, IC[term]))
    for number, step in enumerate(unit.steps if proofs else (), 1):
        graph.add((node, IC.hasStep, step_iri(case, step)))
        add_step(graph, case, unit, step, number)


def add_open(graph: Sink, node: URIRef, found: UnitDecision | DocumentDecision) -> None:
    """What is still possible while facts are missing, and the elements on which it turns."""
    for disposition in found.possible:
        graph.add((node, IC.leavesPossible, value_iri("disposition", disposition)))
    for term in found.unknown:
        graph.add((node, IC.turnsOn, IC[term]))


def add_other_law(graph: Sink, case: str, decision: Decision, other: OtherLaw) -> None:
    """What another law would make of each document, and the rules at which it parts from the law used."""
    changed = {fate.document: fate.there for fate in other.changed}
    for document in decision.documents:
        node = case_iri(case, "document", document.id, "under", other.court, other.law_as_of)
        graph.add((node, RDF.type, IC.LawComparison))
        graph.add((node, IC.comparesDocument, case_iri(case, "document", document.id)))
        graph.add((node, IC.underLawOf, IC[other.court]))
        graph.add((node, IC.lawAsOf, date_literal(LegalDate(other.law_as_of))))
        there = changed.get(document.id, document.disposition)
        if there != UNDETERMINED:
            graph.add((node, IC.wouldDispose, value_iri("disposition", there)))
        for parting in other.partings:
            graph.add((node, IC.partsAt, RULE[parting.rule]))


def add_compared(graph: Sink, case: str, compared: Iterable[Comparison]) -> None:
    """How the rules' results stand to what the court did."""
    for found in compared:
        node = case_iri(case, found.of) if found.of in MOTIONS else case_iri(case, "document", found.of)
        graph.add((node, IC.comparedWithCourt, IC["comparison_" + found.standing.replace("-", "_")]))
        if found.why:
            graph.add((node, IC.differsBecause, IC[found.why]))
            graph.add((node, IC.differenceExplained, Literal(found.sentence, lang="en")))
        if found.of not in MOTIONS:
            for term in found.settling:
                graph.add((node, IC.couldBeSettledBy, IC[term]))
