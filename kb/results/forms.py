"""The forms in which an answer can be written: by what name, of which media type, and for which kinds of answer."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from kb.results import tables, triples
from kb.sparql_answers import Flow, Lines, Rows, Truth
from kb.sparql_tokens import Refused


@dataclass(frozen=True)
class Form:
    """A form; the first of its media types is what it is sent as. It writes rows, a truth, or triples."""

    name: str
    media: tuple[str, ...]
    rows: Callable[[Rows], Iterator[str]] | None = None
    truth: Callable[[Truth], str] | None = None
    lines: Callable[[Lines], Iterator[str]] | None = None

    def writer(self, flow: Flow) -> Callable[[Any], Any] | None:
        """What writes an answer of that kind, if it can."""
        if isinstance(flow, Truth):
            return self.truth
        return self.rows if isinstance(flow, Rows) else self.lines


FORMS = {
    form.name: form
    for form in (
        Form("sparql-json", ("application/sparql-results+json", "application/json"), tables.sparql_json, tables.json_truth),
        Form("xml", ("application/sparql-results+xml", "application/xml", "text/xml"), tables.sparql_xml, tables.xml_truth),
        Form("csv", ("text/csv",), tables.csv_rows, tables.plain_truth),
        Form("tsv", ("text/tab-separated-values",), tables.tsv_rows, tables.plain_truth),
        Form("json", (), tables.plain_json, tables.plain_json_truth),
        Form("turtle", ("text/turtle",), lines=triples.turtle),
        Form("ntriples", ("application/n-triples", "text/plain"), lines=triples.ntriples),
        Form("rdfxml", ("application/rdf+xml",), lines=triples.rdf_xml),
    )
}


def suited(flow: Flow) -> list[Form]:
    """The forms in which an answer of that kind can be written."""
    return [form for form in FORMS.values() if form.writer(flow)]


def written(flow: Flow, name: str) -> Iterator[str]:
    """An answer in a form, piece by piece.

    Raises:
        Refused: the form does not suit the kind of query.
    """
    writer = FORMS[name].writer(flow)
    if writer is None:
        kind = "CONSTRUCT and DESCRIBE give triples" if isinstance(flow, Lines) else "Only CONSTRUCT and DESCRIBE give triples"
        raise Refused(f"{kind}: ask for --format {', '.join(form.name for form in suited(flow))}.")
    made = writer(flow)
    yield from (made,) if isinstance(made, str) else made
