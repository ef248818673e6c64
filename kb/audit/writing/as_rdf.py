"""The judged log as RDF: each row a document, in the words of the ontology."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import pyarrow as pa
from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, serialize

import ontology
from kb.audit.judging import ROW, heading
from kb.audit.matter import Matter
from kb.explain import disposition_label
from kb.record.names import case_iri, date_literal, value_iri
from ontology import IC

TYPE = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
LABEL = NamedNode("http://www.w3.org/2000/01/rdf-schema#label")
IDENTIFIER = NamedNode("http://purl.org/dc/terms/identifier")
PREFIXES = {"ic": str(IC), "rdfs": "http://www.w3.org/2000/01/rdf-schema#", "dct": "http://purl.org/dc/terms/"}


def write_rdf(parts: Iterable[pa.RecordBatch], matter: Matter, name: str, control: str, file: Path) -> list[str]:
    """Write the log as Turtle or N-Triples, by the ending of the file; `control` is the heading of the column with its own numbers."""
    form = RdfFormat.TURTLE if file.suffix == ".ttl" else RdfFormat.N_TRIPLES
    serialize(triples(parts, matter, name, control), str(file), format=form, prefixes=PREFIXES if form is RdfFormat.TURTLE else None)
    return []


def term(name: str) -> NamedNode:
    """A term of the ontology."""
    return NamedNode(str(IC[name]))


def triples(parts: Iterable[pa.RecordBatch], matter: Matter, name: str, control: str) -> Iterator[Triple]:
    """The case, and what becomes of each document in it."""
    case = NamedNode(str(case_iri(name)))
    as_of = date_literal(matter.as_of)
    yield Triple(case, TYPE, term("Case"))
    yield Triple(case, LABEL, Literal(matter.caption))
    yield Triple(case, term("underLawOf"), term(matter.court))
    yield Triple(case, term("lawAsOf"), Literal(str(as_of), datatype=NamedNode(str(as_of.datatype))))
    values = {disposition_label(each.token): each.token for each in ontology.vocabulary().dispositions}
    for part in parts:
        columns = [part.column(each).to_pylist() for each in (ROW, heading("disposition"), heading("ground"))]
        controls = part.column(control).to_pylist() if control else [""] * part.num_rows
        for number, disposition, ground, own in zip(*columns, controls, strict=True):
            node = NamedNode(str(case_iri(name, "document", str(number))))
            yield Triple(node, TYPE, term("Document"))
            yield Triple(node, term("documentOf"), case)
            yield Triple(node, LABEL, Literal(own or f"row {number}"))
            yield Triple(node, IDENTIFIER, Literal(str(number)))
            if disposition in values:
                yield Triple(node, term("disposedOf"), NamedNode(str(value_iri("disposition", values[disposition]))))
            yield Triple(node, term("explanation"), Literal(ground, language="en"))
