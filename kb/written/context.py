"""The JSON-LD context of a case file, made from its form: with it any JSON-LD 1.1 processor reads a case file as RDF.

What a file does not say, three lines before it supply: the name of the case (`@id`), that it is one (`@type`), and the address below
which its documents and claims lie (`@base`, before this context). One short form is no JSON-LD: a ruling must be written
`{is: protected}`, for in a map from ids a bare word would name the thing ruled on.
"""

import json
from typing import Any

from rdflib import RDFS, URIRef
from rdflib.namespace import DCTERMS

from kb.record.names import case_iri
from kb.written.form import Kind, Scope, Slot, form
from ontology import IC

UNKNOWN = "https://w3id.org/in-camera/unknown#"
PREFIXES = {"ic": str(IC), "dct": str(DCTERMS), "rdfs": str(RDFS), "unknown": UNKNOWN}
Json = dict[str, Any]


def context() -> Json:
    """The context, as `ontology/context.jsonld` holds it."""
    return {"@context": {"@version": 1.1, "@vocab": UNKNOWN, **PREFIXES, "Case": "ic:Case", **entries(form(), {})}}


def as_text() -> str:
    """The context as the text of its file."""
    return json.dumps(context(), indent=1, ensure_ascii=False, sort_keys=False) + "\n"


def wrapped(case: Json, name: str) -> Json:
    """A case file, read as JSON, as a JSON-LD document; `name` is that of the case."""
    place = {"@base": f"{case_iri(name)}/document/"}
    return {"@context": [place, context()["@context"]], "@id": str(case_iri(name)), "@type": "Case", **case}


def entries(scope: Scope, around: Scope) -> Json:
    """The terms of some entries, but for those that mean the same `around` them; an id names nothing where none can stand."""
    nameless: Json = {} if "id" in scope else {"id": "unknown:id"}
    own = {key: term(key, slot, scope) for key, slot in scope.items() if around.get(key) != slot}
    return {**nameless, **own, **indices(scope)}


def indices(scope: Scope) -> Json:
    """The terms for what the keys of maps name."""
    slots = [slot for slot in scope.values() if slot.index]
    return {local(slot.index): {"@id": short(slot.index), "@type": "@id"} if slot.of else short(slot.index) for slot in slots if slot.index}


def term(key: str, slot: Slot, around: Scope) -> str | Json:
    """What one line means, among the lines `around` it; a word that is also the key must be read as words of the line are."""
    words: Json = {word: short(iri) for word, iri in slot.words.items()}
    words |= {key: {"@id": words[key], "@type": "@vocab"}} if key in words else {}
    below = {**base_of(slot), **(entries(slot.scope, around) if slot.scope else {})}
    found: Json = {"@reverse" if slot.inward else "@id": short(slot.relation)}
    match slot.kind:
        case Kind.ID:
            return "@id"
        case Kind.WORD | Kind.WORDS | Kind.ANSWER:
            found |= {"@type": "@vocab"}
            below |= words
        case Kind.REFERENCE | Kind.REFERENCES:
            found |= {"@type": "@id"}
        case Kind.MAP:
            found |= {"@container": "@index", "@index": local(slot.index)}
    return {**found, "@context": below} if below else found


def base_of(slot: Slot) -> Json:
    """Where the things lie that are named below a line; the same however often it is said, as some processors do."""
    return {"@base": f"../{slot.of}"} if slot.of else {}


def short(iri: URIRef) -> str:
    """A name with the prefix of its vocabulary."""
    for prefix, space in PREFIXES.items():
        if iri.startswith(space):
            return f"{prefix}:{iri.removeprefix(space)}"
    return str(iri)


def local(iri: URIRef | None) -> str:
    """The last part of a name."""
    return str(iri).rsplit("#", 1)[-1]
