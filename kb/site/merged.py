"""The ontology as one graph, for tools that open one file: its modules, the alignments, and the rules that OWL can hold."""

from rdflib import RDF, Graph
from rdflib.namespace import DCTERMS, OWL, PROV, SKOS
from rdflib.term import Node

import ontology
from kb.record.strictly import strict_axioms
from kb.rulebook import all_rules
from ontology import IC
from ontology.loading import alignment_files, read


def merged(aligned: bool = True, ruled: bool = False) -> Graph:
    """The ontology; `aligned`, with what relates it to others; `ruled`, with the rules without exception as axioms."""
    graph = Graph()
    for prefix, space in {"ic": IC, "skos": SKOS, "dct": DCTERMS, "owl": OWL, "prov": PROV}.items():
        graph.bind(prefix, space)
    graph += ontology.graph()
    if aligned:
        graph += read(alignment_files())
    if ruled:
        graph += strict_axioms(all_rules())
    for each in individuals(graph):
        graph.add((each, RDF.type, OWL.NamedIndividual))
    return graph


def individuals(graph: Graph) -> list[Node]:
    """What is of a class of ours and itself no class; tools such as owlready2 list only what is declared to be an individual."""
    ours = {cls for cls in graph.subjects(RDF.type, OWL.Class) if str(cls).startswith(str(IC))}
    found = dict.fromkeys(each for each, cls in graph.subject_objects(RDF.type) if cls in ours and str(each).startswith(str(IC)))
    return [each for each in found if each not in ours]
