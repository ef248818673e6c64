"""The words with which a query can be completed: the terms of the ontology by their prefixes, and the words of SPARQL."""

from dataclasses import dataclass
from functools import cache

from rdflib import RDFS, SKOS, URIRef

import ontology
from kb.sparql_words import FORMS, PREFIXES, WORDS

_BORROWED = {
    "a": "is a",
    "rdfs:label": "what it is called",
    "rdfs:comment": "a note",
    "rdfs:subClassOf": "is a kind of",
    "skos:definition": "its definition",
    "dct:identifier": "its name in the case file",
    "dct:issued": "its date",
    "dct:source": "where it comes from",
    "prov:used": "what the application of a rule used",
    "prov:wasDerivedFrom": "what a step rests on",
    "prov:wasGeneratedBy": "the application of a rule that gave it",
}


@dataclass(frozen=True)
class Term:
    """A word as a query has it, and what people call it."""

    name: str
    label: str


@cache
def terms() -> tuple[Term, ...]:
    """All of them: our terms first, by name, then what is borrowed, then the words of SPARQL."""
    graph, space = ontology.graph(), PREFIXES["ic"]
    found = {
        Term(f"ic:{str(subject).removeprefix(space)}", str(label))
        for subject, label in graph.subject_objects(RDFS.label)
        if isinstance(subject, URIRef) and subject.startswith(space) and graph.value(subject, SKOS.definition)
    }
    borrowed = [Term(name, label) for name, label in _BORROWED.items()]
    words = [Term(word, "") for word in sorted(WORDS) if word in FORMS or len(word) > 1]
    return (*sorted(found, key=lambda term: term.name), *borrowed, *words)
