"""The words of the law: an OWL ontology in Turtle, loaded once, and its terms as plain data.

ontology
├── core.ttl, actors.ttl, authorities.ttl, doctrines/   the terms
├── loading     the files as one rdflib graph
├── vocabulary  the terms as data, with lookups that name the nearest word on a slip
├── reasoner    owlready2 and HermiT, for those who check the ontology
└── faults      what is wrong with something a person wrote, and how that is said
"""

from functools import cache

from ontology.builder import build
from ontology.loading import IC, graph, turtle_files
from ontology.vocabulary import UnknownTerm, Vocabulary

__all__ = ["IC", "UnknownTerm", "Vocabulary", "graph", "vocabulary"]


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary of the ontology as shipped, built once.

    Raises:
        Faulty: a term lacks something it must have.
    """
    return build(turtle_files())
