"""The words of law and of reasoning that the ontology defines, and the courts and offices it knows, as entries of the library."""

from dataclasses import dataclass
from functools import cache

from rdflib import OWL, RDF, RDFS, SKOS, Graph, URIRef
from rdflib.namespace import DCTERMS

import ontology
from kb.library.code import written
from kb.library.describing import kind_label
from kb.library.entries import Line
from kb.library.points import source_text
from ontology import IC
from ontology.terms import Concern, Court, Named

BORROWED = "prov-o"
KIND_MARK = "kind: "
ACTORS = ("Court", "Agency", "Office", "Lawgiver", "ForeignGovernment")


@dataclass(frozen=True)
class TermEntry:
    """A word of the ontology with its definition.

    `kind` is what it is one of and `kind_key` the word for that; `members` are the narrower words and the things that it names,
    `facts` what else is known, as from when a court sits. `actor` is true of courts, agencies, offices and the like.
    """

    key: str
    label: str
    names: tuple[str, ...]
    definition: str
    kind: str
    kind_key: str
    source: str
    members: tuple[Line, ...]
    facts: tuple[Line, ...]
    actor: bool
    file: str
    line: int


@cache
def glossary() -> dict[str, TermEntry]:
    """Every word, by key, in the order of the alphabet."""
    named = ontology.vocabulary().named.values()
    found = [*map(class_entry, classes()), *map(named_entry, named)]
    return {each.key: each for each in sorted(found, key=lambda each: (each.label.lower(), each.key))}


@cache
def classes() -> tuple[URIRef, ...]:
    """The classes that are words of ours: with a label and a definition, and not borrowed."""
    graph = ontology.graph()
    ours = (each for each in graph.subjects(RDF.type, OWL.Class) if isinstance(each, URIRef) and each.startswith(str(IC)))
    return tuple(sorted(each for each in ours if graph.value(each, SKOS.definition) and said(graph, each, DCTERMS.source) != BORROWED))


def said(graph: Graph, subject: URIRef, predicate: URIRef) -> str:
    """What is said of a subject, or nothing."""
    return str(graph.value(subject, predicate) or "")


def local(subject: object) -> str:
    """The local name of a term."""
    return str(subject).rsplit("#", 1)[-1]


def class_entry(subject: URIRef) -> TermEntry:
    """A class: what exists."""
    graph, ours, key = ontology.graph(), set(classes()), local(subject)
    above = next((each for each in graph.objects(subject, RDFS.subClassOf) if each in ours), None)
    below = [Line(local(each), class_label(local(each))) for each in classes() if (each, RDFS.subClassOf, subject) in graph]
    things = [Line(each.key, each.label) for each in ontology.vocabulary().named.values() if each.kind == key]
    file, line = written(key)
    return TermEntry(
        key=key, label=class_label(key), names=(), definition=said(graph, subject, SKOS.definition),
        kind=class_label(local(above)) if above else "", kind_key=local(above) if above else "",
        source=source_text(said(graph, subject, DCTERMS.source)), members=(*below, *things), facts=(), actor=False, file=file, line=line,
    )  # fmt: skip


def class_label(key: str) -> str:
    """What a class is called; that a class of privileges is a kind is said beside it."""
    return kind_label(key).removeprefix(KIND_MARK)


def named_entry(named: Named) -> TermEntry:
    """A thing with a name: a side, a weight, a court."""
    file, line = written(named.key)
    return TermEntry(
        key=named.key, label=named.label, names=named.names, definition=named.definition, kind=class_label(named.kind),
        kind_key=named.kind if IC[named.kind] in classes() else "",
        source=source_text(said(ontology.graph(), IC[named.key], DCTERMS.source)),
        members=bound_by(named), facts=facts(named), actor=named.kind in ACTORS, file=file, line=line,
    )  # fmt: skip


def bound_by(named: Named) -> tuple[Line, ...]:
    """The courts that a court binds."""
    courts = ontology.vocabulary().named
    return tuple(Line(key, courts[key].label) for key in sorted(named.binds)) if isinstance(named, Court) else ()


def facts(named: Named) -> tuple[Line, ...]:
    """What else is known of a thing."""
    words = ontology.vocabulary().named
    if isinstance(named, Concern):
        return (Line("part of", words[named.within].label),) if named.within else ()
    if not isinstance(named, Court):
        return (Line("said of it", named.sentence),) if named.sentence else ()
    dates = (("sits from", str(named.since or "")), ("sat until", str(named.until or "")))
    after = words[named.successor].label if named.successor else ""
    return tuple(Line(name, text) for name, text in (*dates, ("its cases went to", after)) if text)
