"""The ontology as one graph, for tools that open one file: its modules, the alignments, and the rules that OWL can hold."""

from rdflib import Graph
from rdflib.namespace import DCTERMS, OWL, PROV, SKOS

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
    return graph
