"""What the rules made of a case, as RDF: the proof in PROV-O, and what follows for documents, claims and motion."""

from collections.abc import Iterable

from rdflib import RDF, Graph, Literal, URIRef
from rdflib.namespace import PROV

from kb.case import MOTIONS
from kb.comparing import Comparison
from kb.decision import UNDETERMINED, Decision, Kind, Step, UnitDecision
from kb.motion_words import motion_sentence
from kb.otherlaw import OtherLaw
from kb.record.names import RULE, case_iri, date_literal, result_iri, say_about, step_iri, value_iri
from ontology import IC
from ontology.dates import LegalDate

STEP_CLASSES = {
    Kind.PRESUMED: IC.Presumption,
    Kind.RULE: IC.Finding,
    Kind.REJECTED: IC.ExceptionRejected,
    Kind.DEFEATED: IC.ExceptionDefeated,
}


def add_proved(graph: Graph, case: str, decision: Decision) -> None:
    """The law used, the dispositions, the outcome, the result of the motion, and every step."""
    graph.add((case_iri(case), IC.underLawOf, IC[decision.court]))
    graph.add((case_iri(case), IC.lawAsOf, date_literal(LegalDate(decision.law_as_of))))
    graph.add((case_iri(case), IC.hasOutcome, IC["outcome_" + decision.outcome.replace("-", "_")]))
    for of, motion in zip(MOTIONS, decision.motions, strict=False):
        graph.add((case_iri(case, of), IC.hasResult, result_iri(motion.result)))
        graph.add((case_iri(case, of), IC.explanation, Literal(motion_sentence(decision, motion), lang="en")))
    for document in decision.documents:
        if document.settled:
            graph.add((case_iri(case, "document", document.id), IC.disposedOf, value_iri("disposition", document.disposition)))
        for unit in document.units:
            for number, step in enumerate(unit.steps, 1):
                add_step(graph, case, unit, step, number)


def add_other_law(graph: Graph, case: str, decision: Decision, other: OtherLaw) -> None:
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


def add_compared(graph: Graph, case: str, compared: Iterable[Comparison]) -> None:
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


def add_step(graph: Graph, case: str, unit: UnitDecision, step: Step, number: int) -> None:
    """One step of the proof; an answer stands in the graph of what was told, and only its place in the proof is said here."""
    node = step_iri(case, step)
    graph.add((node, IC.position, Literal(number)))
    graph.add((node, IC.carriesDisposition, Literal(step.carries)))
    if step.kind is Kind.ANSWER:
        return
    say_about(graph, node, case, step.claim, step.document, step.finding)
    gives = step.kind in (Kind.RULE, Kind.PRESUMED)
    graph.add((node, IC.hasValue if gives else IC.weighs, value_iri(step.finding, step.value)))
    graph.add((node, RDF.type, STEP_CLASSES[step.kind]))
    graph.add((node, IC.explanation, Literal(step.text, lang="en")))
    if step.rule:
        graph.add((node, IC.ruleApplied, RULE[step.rule]))
    for cited in step.authorities:
        graph.add((node, IC.restsOn, IC[cited.key]))
    add_sources(graph, case, unit, step, node)


def add_sources(graph: Graph, case: str, unit: UnitDecision, step: Step, node: URIRef) -> None:
    """What a step was derived from; each reason that would do alone is one application of the rule."""
    by_id = {other.id: other for other in unit.steps}
    for way, reason in enumerate(step.because, 1):
        sources = [step_iri(case, by_id[source]) for source in reason]
        for source in sources:
            graph.add((node, PROV.wasDerivedFrom, source))
        if step.kind is Kind.RULE:
            firing = URIRef(f"{node}/firing/{way}")
            graph.add((firing, RDF.type, IC.RuleFiring))
            graph.add((firing, IC.ruleApplied, RULE[step.rule]))
            for source in sources:
                graph.add((firing, PROV.used, source))
            graph.add((node, PROV.wasGeneratedBy, firing))
