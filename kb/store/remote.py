"""A SPARQL 1.1 server somewhere else, asked by the Protocol; what it may take and give is limited like everything else.

A query is checked here first, and it is the query as written anew (`kb.sparql_rewrite`) that is sent: so no server is made to call
another, and a slip is reported with its place whatever the server would say of it.
"""

import json
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from http.client import HTTPException
from time import monotonic
from typing import Any

import pyoxigraph

from kb.sparql import ask, readable
from kb.sparql_addresses import asked_of
from kb.sparql_answers import WHOLE, Cell, Dataset, Flow, Limits, Lines, Rows, Truth
from kb.sparql_rewrite import Rewritten
from kb.sparql_tokens import Refused

TABLES, TRIPLES = "application/sparql-results+json", "application/n-triples"
NO_GRAPH = "urn:x-in-camera:no-graph"  # holds nothing anywhere, and cannot be fetched
_CHUNK = 1 << 16
_WORDS_PER_CHARACTER = 12  # the JSON around a short value is some times as long as the value
_KINDS: dict[str, Any] = {"uri": "iri", "bnode": "blank", "literal": "literal", "typed-literal": "literal", "triple": "triple"}


class NoRedirect(urllib.request.HTTPRedirectHandler):
    """A server is asked where it was said to be, and nowhere else."""

    def redirect_request(self, *_: Any) -> None:
        """Follow nothing."""


_OPENER = urllib.request.build_opener(NoRedirect)


@dataclass(frozen=True)
class Remote:
    """The address at which a server takes queries."""

    url: str

    def asked(self, query: str, limits: Limits, dataset: Dataset) -> Flow:
        """The answer to a query.

        Raises:
            Refused: the query cannot be read, asks for what is switched off, goes beyond a limit, or the server does not answer it.
        """
        if dataset.part:
            raise Refused("Another server cannot be asked of one part alone; say GRAPH and ic:InferredGraph in the query.")
        rewritten = readable(query, limits)
        dataset = self.held(asked_of(rewritten.dataset, dataset), limits)
        ask(query, b"", limits)  # what is wrong with the text is found by the engine here, with the place
        accept = TABLES if rewritten.form in ("SELECT", "ASK") else TRIPLES
        body = self.sent(text_of(rewritten), accept, limits, dataset)
        return triples(body, limits) if accept == TRIPLES else table(self.url, body, limits)

    def held(self, dataset: Dataset, limits: Limits) -> Dataset:
        """Of the graphs named, those that the server holds: some servers fetch any other from the web."""
        named = dict.fromkeys((*dataset.graphs, *dataset.named))
        if not named:
            return dataset
        query = f"SELECT ?g {{ VALUES ?g {{ {' '.join(f'<{iri}>' for iri in named)} }} FILTER EXISTS {{ GRAPH ?g {{ ?s ?p ?o }} }} }}"
        answer = table(self.url, self.sent(query, TABLES, limits, WHOLE), limits)
        found = {row[0].text for row in answer.rows if row[0]} if isinstance(answer, Rows) else set()
        graphs, others = (tuple(iri for iri in iris if iri in found) for iris in (dataset.graphs, dataset.named))
        return Dataset(graphs=graphs or (NO_GRAPH,), named=others)

    def sent(self, query: str, accept: str, limits: Limits, dataset: Dataset) -> bytes:
        """What the server says to a query."""
        graphs = {"default-graph-uri": dataset.graphs, "named-graph-uri": dataset.named}
        fields = [("query", query), *((name, iri) for name, iris in graphs.items() for iri in iris)]
        head = {"Accept": accept, "Content-Type": "application/x-www-form-urlencoded", "User-Agent": "in-camera"}
        request = urllib.request.Request(self.url, urllib.parse.urlencode(fields).encode(), head, method="POST")
        until = monotonic() + limits.seconds
        try:
            with _OPENER.open(request, timeout=limits.seconds) as response:
                return b"".join(self.chunks(response, until, limits))
        except urllib.error.HTTPError as error:
            raise self.refusal(error) from None
        except TimeoutError:
            raise self.late(limits) from None
        except (urllib.error.URLError, HTTPException, OSError, ValueError) as error:
            if isinstance(getattr(error, "reason", None), TimeoutError):
                raise self.late(limits) from None
            raise Refused(f"The store at {self.url} cannot be reached: {getattr(error, 'reason', None) or error}.") from None

    def chunks(self, response: Any, until: float, limits: Limits) -> Iterator[bytes]:
        """The body, as long as it comes in time and is not too large."""
        left = limits.answer * _WORDS_PER_CHARACTER
        while chunk := response.read1(_CHUNK):
            left -= len(chunk)
            if left < 0:
                raise Refused(f"The store at {self.url} gave a larger answer than is taken. Add a LIMIT, or narrow the question.")
            if monotonic() > until:
                raise self.late(limits)
            yield chunk

    def late(self, limits: Limits) -> Refused:
        """That the server did not answer in time."""
        return Refused(f"The store at {self.url} did not answer within {limits.seconds:g} seconds. Ask for less, or ask again.")

    def refusal(self, error: urllib.error.HTTPError) -> Refused:
        """What the server said instead of an answer, its first line."""
        said = error.read(2000).decode("utf-8", "replace").strip().splitlines()
        return Refused(f"The store at {self.url} did not answer ({error.code} {error.reason}). {said[0][:300] if said else ''}".rstrip())


def text_of(rewritten: Rewritten) -> str:
    """The query as another server may have it: with the addresses declared under their made-up names."""
    declared = f"BASE <{rewritten.base}>\n" if rewritten.base else ""
    declared += "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in rewritten.prefixes.items())
    return declared + rewritten.text.strip()


def table(url: str, body: bytes, limits: Limits) -> Rows | Truth:
    """The rows, or the truth, in SPARQL results in JSON."""
    try:
        said = json.loads(body)
        if "boolean" in said:
            return Truth(said["boolean"] is True)
        columns = tuple(said["head"]["vars"])
        bindings = said["results"]["bindings"]
        rows = [tuple(cell(each.get(column)) for column in columns) for each in bindings[: limits.rows]]
    except (ValueError, KeyError, TypeError, AttributeError):
        raise Refused(f"What answers at {url} does not speak SPARQL: it gave something else than results in JSON.") from None
    return Rows(columns, iter(rows), len(bindings) > limits.rows)


def cell(said: Any) -> Cell | None:
    """One value."""
    if said is None:
        return None
    kind = _KINDS[said["type"]]
    if kind == "triple":
        return Cell(kind, json.dumps(said["value"]))
    plain = said.get("datatype", "") if not said.get("xml:lang") else ""
    return Cell(kind, str(said["value"]), plain.removeprefix("http://www.w3.org/2001/XMLSchema#string"), said.get("xml:lang", ""))


def triples(body: bytes, limits: Limits) -> Lines:
    """The triples in N-Triples, each once."""
    try:
        lines = list(dict.fromkeys(f"{triple} .\n" for triple in pyoxigraph.parse(body, format=pyoxigraph.RdfFormat.N_TRIPLES)))
    except SyntaxError:
        raise Refused("What the store gave for triples is not N-Triples.") from None
    return Lines(iter(lines[: limits.rows]), len(lines) > limits.rows)
