"""Each document under each claim as one node, with all that holds of it: what OWL's defined classes speak of, and short to query."""

from rdflib import RDF, URIRef

from kb.case import Case
from kb.decision import Decision, Kind
from kb.record.names import Sink, case_iri, value_iri
from ontology import IC

GIVES = {Kind.RULE: IC.found, Kind.PRESUMED: IC.presumed}


def unit_iri(case: str, claim: str, document: str) -> URIRef:
    """The name of a document under a claim."""
    return case_iri(case, "claim", claim, document)


def add_units_told(graph: Sink, case: Case) -> None:
    """The units of a case, and what is told of each."""
    for claim, document in case.units():
        unit = unit_iri(case.id, claim.id, document)
        graph.add((unit, RDF.type, IC.DocumentUnderClaim))
        graph.add((unit, IC.ofDocument, case_iri(case.id, "document", document)))
        graph.add((unit, IC.ofClaim, case_iri(case.id, "claim", claim.id)))
        for term, given in case.unit(claim, document).items():
            if given.token:
                graph.add((unit, IC.told, value_iri(term, given.token)))


def add_units_found(graph: Sink, decision: Decision) -> None:
    """What was presumed and what the rules found on each unit."""
    for unit in decision.units:
        node = unit_iri(decision.case, unit.claim, unit.document)
        for step in unit.steps:
            if step.kind in GIVES:
                graph.add((node, GIVES[step.kind], value_iri(step.finding, step.value)))
