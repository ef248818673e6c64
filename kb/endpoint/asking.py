"""A request as the Protocol of SPARQL 1.1 has it: a query and the graphs it is asked of, by GET, by a form, or as it is."""

from dataclasses import dataclass
from urllib.parse import parse_qsl

from kb.sparql_answers import Dataset

FORM, QUERY, UPDATE = "application/x-www-form-urlencoded", "application/sparql-query", "application/sparql-update"
_MOST_FIELDS = 200
READ_ONLY = "This service only answers queries; nothing can be changed here."


class Wrong(Exception):
    """A request that is not answered: the status and a sentence."""

    def __init__(self, status: int, sentence: str) -> None:
        super().__init__(sentence)
        self.status, self.sentence = status, sentence


@dataclass(frozen=True)
class Asked:
    """A query, and what it is asked of."""

    query: str
    dataset: Dataset


def read(method: str, parameters: str, media: str, body: bytes, dataset: Dataset) -> Asked | None:
    """What is asked; nothing where a GET has no query, which asks what the service is.

    Raises:
        Wrong: it is not as the Protocol has it, or asks for a change.
    """
    fields = parsed(parameters)
    if method == "POST":
        kind = media.partition(";")[0].strip().lower()
        if kind == UPDATE:
            raise Wrong(403, READ_ONLY)
        if kind == FORM:
            fields += parsed(text(body))
        elif kind == QUERY:
            fields.append(("query", text(body)))
        else:
            raise Wrong(415, f"Send a query as {FORM} or as {QUERY}, not as '{kind or 'nothing said'}'.")
    if any(name == "update" for name, _ in fields):
        raise Wrong(403, READ_ONLY)
    queries = [value for name, value in fields if name == "query"]
    if not queries and method != "POST":
        return None
    if len(queries) != 1:
        raise Wrong(400, f"Send one 'query'; this request has {len(queries) or 'none'}.")
    return Asked(queries[0], asked_of(fields, dataset))


def asked_of(fields: list[tuple[str, str]], dataset: Dataset) -> Dataset:
    """The graphs that a request names, or what the address stands for where it names none.

    Raises:
        Wrong: both do.
    """
    graphs, named = (tuple(value for name, value in fields if name == which) for which in ("default-graph-uri", "named-graph-uri"))
    if not graphs and not named:
        return dataset
    if dataset.part:
        raise Wrong(400, "Here the graphs are chosen by the address: ask /sparql, or leave default-graph-uri and named-graph-uri out.")
    return Dataset(graphs=graphs, named=named)


def parsed(parameters: str) -> list[tuple[str, str]]:
    """The fields of a form.

    Raises:
        Wrong: it is none.
    """
    try:
        return parse_qsl(parameters, keep_blank_values=True, errors="strict", max_num_fields=_MOST_FIELDS)
    except ValueError:
        raise Wrong(400, f"The request is not a form in UTF-8 of at most {_MOST_FIELDS} fields.") from None


def text(body: bytes) -> str:
    """A body as text.

    Raises:
        Wrong: it is not UTF-8.
    """
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        raise Wrong(400, "The query is not text in UTF-8.") from None
