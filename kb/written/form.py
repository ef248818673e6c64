"""What can stand in a case file, and what each line of it says in RDF.

From this table come the JSON-LD context, the graph of a file with its lines, and the words under which the reader looks for entries.
A word of the vocabulary stands for a term; how freely it may be spelt, its kind says.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from functools import cache

from rdflib import RDFS, URIRef
from rdflib.namespace import DCTERMS

import ontology
from ontology import IC
from ontology.faults import plain


class Kind(Enum):
    """How a line is written and read."""

    ID = "the name of the node itself"
    TEXT = "a sentence"
    WORD = "a word of the vocabulary"
    WORDS = "a list of such words"
    ANSWER = "a word of the vocabulary, or entries of which one is 'is:'"
    REFERENCE = "the id of a document"
    REFERENCES = "a list of ids of documents"
    NODE = "entries"
    NODES = "a list of things with entries"
    MAP = "entries under the ids of documents"


@dataclass(frozen=True)
class Slot:
    """A line: the relation that it states and how its value is read.

    `words` are the words that can stand there, with the term that each stands for, and `spelt` the ways in which they may be spelt
    otherwise; `scope` are the entries below it; `of` is where the things lie that its ids name; `index` the relation to what a map's
    key names. `inward` says that the thing below is the subject.
    """

    relation: URIRef
    kind: Kind
    words: Mapping[str, URIRef] = field(default_factory=dict, hash=False)
    spelt: tuple[Callable[[str], str], ...] = ()
    scope: "Scope | None" = None
    of: str = ""
    index: URIRef | None = None
    inward: bool = False


Scope = Mapping[str, Slot]
ROLES = ("plaintiff", "defendant", "intervenor", "movant")
DOCUMENTS, CLAIMS = "document/", "claim/"


def as_token(text: str) -> str:
    """A value whatever its capitals and underscores."""
    return text.replace("_", "-").lower()


def as_phrase(text: str) -> str:
    """A disposition or a result whatever its capitals, hyphens and underscores."""
    return as_token(text).replace("-", " ")


def texts(**relations: URIRef) -> dict[str, Slot]:
    """Lines that are sentences."""
    return {key: Slot(relation, Kind.TEXT) for key, relation in relations.items()}


def names(*kinds: str) -> dict[str, URIRef]:
    """Every name of the individuals of some kinds, none of which two share."""
    found: dict[str, set[str]] = {}
    for key, named in ontology.vocabulary().of_kind(*kinds).items():
        for each in named.called:
            found.setdefault(each, set()).add(key)
    return {name: IC[keys.pop()] for name, keys in sorted(found.items()) if len(keys) == 1}


def tokens(term: str) -> dict[str, URIRef]:
    """The values of a point, by their tokens."""
    return {value.token: IC[value.iri] for value in ontology.vocabulary().point(term).values}


def results() -> dict[str, URIRef]:
    """The results of a motion, by their labels, with blanks or hyphens."""
    found = ontology.vocabulary().of_kind("MotionResult").items()
    return {spelt: IC[key] for key, named in found for spelt in (named.label, named.label.replace(" ", "-"))}


def answer(term: str) -> Slot:
    """The line of an answer: its value, or its value with where it is stated, by whom, and a note."""
    more = {"is": Slot(IC.hasValue, Kind.WORD, tokens(term), (as_token,)), **texts(at=IC.statedAt, by=IC.assertedBy, note=RDFS.comment)}
    return Slot(IC.states, Kind.ANSWER, tokens(term), (as_token,), more)


def opinions() -> dict[str, URIRef]:
    """The opinions, by key."""
    return {key: IC[key] for key, authority in ontology.vocabulary().authorities.items() if authority.kind == "Opinion"}


@cache
def form() -> Scope:
    """The entries at the top of a case file."""
    questions = ontology.vocabulary().questions
    answers = Slot(IC.answers, Kind.NODE, scope={term: answer(term) for term in questions if term != "privilege"})
    ruling = {
        "is": Slot(IC.ruledAs, Kind.WORD, {**tokens("disposition"), **results()}, (as_phrase,)),
        **texts(at=IC.ruledAt, apart=IC.differenceExplained),
        "why": Slot(IC.differsBecause, Kind.WORD, names("Difference"), (plain,)),
        "because": Slot(IC.restedOn, Kind.WORDS, {term: IC[term] for term in questions}),
    }
    document = {
        "id": Slot(DCTERMS.identifier, Kind.ID), **texts(label=RDFS.label),
        "part_of": Slot(IC.partOf, Kind.REFERENCE, of=DOCUMENTS), "answers": answers,
    }  # fmt: skip
    claim = {
        "id": Slot(DCTERMS.identifier, Kind.ID), "privilege": answer("privilege"), **texts(claimant=IC.claimedBy),
        "documents": Slot(IC.claimsDocument, Kind.REFERENCES, of=DOCUMENTS), "answers": answers,
        "except_for": Slot(IC.exceptFor, Kind.MAP, scope=answers.scope, of=DOCUMENTS, index=IC.forDocument),
    }  # fmt: skip
    return {
        **texts(caption=RDFS.label, citation=IC.citationText, date=DCTERMS.date, judge=IC.judge, subject=DCTERMS.description),
        "opinion": Slot(IC.reportedAs, Kind.WORD, opinions()),
        "court": Slot(IC.decidedBy, Kind.WORD, names("Court"), (plain,)),
        "motion": Slot(IC.motionMade, Kind.WORD, names("Motion"), (plain,)),
        "cross_motion": Slot(IC.crossMotionMade, Kind.WORD, names("Motion"), (plain,)),
        "parties": Slot(IC.parties, Kind.NODE, scope=texts(**{role: IC[role] for role in ROLES})),
        **texts(unverified=IC.unverified, known=IC.factsKnown, unknown_facts=IC.unknownFacts, held=IC.held),
        "documents": Slot(IC.documentOf, Kind.NODES, scope=document, of=DOCUMENTS, inward=True),
        "claims": Slot(IC.claimOf, Kind.NODES, scope=claim, of=CLAIMS, inward=True),
        "answers": answers,
        "ruled": Slot(IC.ruling, Kind.MAP, scope=ruling, index=IC.rulingOn),
    }


def keys(*path: str) -> tuple[str, ...]:
    """The keys that can stand at the top of a case file or, where a path is given, below the lines of these keys.

    Raises:
        KeyError: there is no such line.
    """
    scope = form()
    for key in path:
        scope = scope[key].scope or {}
    return tuple(scope)


def term_of(slot: Slot, word: str) -> URIRef | None:
    """The term for which a word stands on a line, spelt as the line allows."""
    if word in slot.words or not word:
        return slot.words.get(word)
    for spelling in slot.spelt:
        for each, term in slot.words.items():
            if spelling(each) == spelling(word):
                return term
    return None
