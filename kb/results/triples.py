"""Triples, as N-Triples line by line, or whole as Turtle or RDF/XML."""

from collections.abc import Iterator

import pyoxigraph

from kb.sparql_answers import Lines
from kb.sparql_words import PREFIXES


def ntriples(flow: Lines) -> Iterator[str]:
    """As they come."""
    return flow.lines


def turtle(flow: Lines) -> Iterator[str]:
    """With the prefixes by which people know our names."""
    yield serialized(flow, pyoxigraph.RdfFormat.TURTLE)


def rdf_xml(flow: Lines) -> Iterator[str]:
    """As RDF/XML."""
    yield serialized(flow, pyoxigraph.RdfFormat.RDF_XML)


def serialized(flow: Lines, form: pyoxigraph.RdfFormat) -> str:
    """All of them in one form, those of one subject together."""
    found = sorted(pyoxigraph.parse("".join(flow.lines), format=pyoxigraph.RdfFormat.N_TRIPLES), key=str)
    prefixes = {prefix: space for prefix, space in PREFIXES.items() if prefix}
    return (pyoxigraph.serialize((each.triple for each in found), format=form, prefixes=prefixes) or b"").decode()
