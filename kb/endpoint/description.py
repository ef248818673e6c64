"""What the service says of itself, in the words of SPARQL 1.1 Service Description."""

import pyoxigraph
from pyoxigraph import BlankNode, NamedNode, Triple

from kb.results import Form

SD, FORMATS = "http://www.w3.org/ns/sparql-service-description#", "http://www.w3.org/ns/formats/"
_TYPE = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
_RESULTS = ("SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV", "Turtle", "N-Triples", "RDF_XML")
_SERIALIZED = {
    "turtle": pyoxigraph.RdfFormat.TURTLE,
    "ntriples": pyoxigraph.RdfFormat.N_TRIPLES,
    "rdfxml": pyoxigraph.RdfFormat.RDF_XML,
}


def description(address: str, form: Form) -> bytes:
    """The service at an address: queries alone, every graph being part of the default graph."""
    service, dataset, graph = NamedNode(address), BlankNode("dataset"), BlankNode("graph")
    said: list[tuple[NamedNode | BlankNode, NamedNode, NamedNode | BlankNode]] = [
        (service, _TYPE, NamedNode(SD + "Service")),
        (service, NamedNode(SD + "endpoint"), service),
        (service, NamedNode(SD + "supportedLanguage"), NamedNode(SD + "SPARQL11Query")),
        (service, NamedNode(SD + "feature"), NamedNode(SD + "UnionDefaultGraph")),
        *((service, NamedNode(SD + "resultFormat"), NamedNode(FORMATS + name)) for name in _RESULTS),
        (service, NamedNode(SD + "defaultDataset"), dataset),
        (dataset, _TYPE, NamedNode(SD + "Dataset")),
        (dataset, NamedNode(SD + "defaultGraph"), graph),
        (graph, _TYPE, NamedNode(SD + "Graph")),
    ]
    return pyoxigraph.serialize((Triple(*each) for each in said), format=_SERIALIZED[form.name], prefixes={"sd": SD}) or b""
