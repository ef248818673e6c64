"""Whether an answer is the one that a W3C test expects: the same rows, each as often, whatever blank nodes are called.

Literals are the same if they are written the same; failing that, if they are the same number, which is said of the test.
"""

import csv
import io
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation
from urllib.parse import quote

from rdflib import BNode, Graph, URIRef
from rdflib.compare import isomorphic
from rdflib.term import Node

from kb.sparql import Cell

XSD = "http://www.w3.org/2001/XMLSchema#"
DECIMAL = {"integer", "decimal", "long", "int", "short", "byte", "nonNegativeInteger", "positiveInteger", "nonPositiveInteger"}
DECIMAL |= {"negativeInteger", "unsignedLong", "unsignedInt", "unsignedShort", "unsignedByte"}
FLOATING = {"double", "float"}
SAME, BY_VALUE, DIFFERENT = "passed", "passed by value", "failed"


@dataclass(frozen=True)
class Solutions:
    """An answer in rows: the variables, and for each row what those that are bound are bound to."""

    columns: frozenset[str]
    rows: tuple[Mapping[str, Cell], ...]
    ordered: bool = False


@dataclass(frozen=True)
class Statements:
    """An answer in triples."""

    triples: frozenset[tuple[Cell, Cell, Cell]]


Found = Solutions | Statements | bool


def compared(expected: Found, found: Found, lax: bool = False) -> str:
    """Whether they are the same, the same by the values of numbers, or different; if `lax`, no matter how often each row comes."""
    if lax and isinstance(expected, Solutions) and isinstance(found, Solutions) and len(found.rows) <= len(expected.rows):
        expected, found = once(expected), once(found)
    if isinstance(expected, bool) or isinstance(found, bool):
        return SAME if expected is found else DIFFERENT
    if isinstance(expected, Statements) or isinstance(found, Statements):
        same = type(expected) is type(found)
    else:
        same = expected.columns == found.columns and len(expected.rows) == len(found.rows)
    if not same:
        return DIFFERENT
    ordered = isinstance(expected, Solutions) and expected.ordered
    for value, verdict in ((False, SAME), (True, BY_VALUE)):
        if isomorphic(drawn(expected, value, ordered), drawn(found, value, ordered)):
            return verdict
    return DIFFERENT


def once(found: Solutions) -> Solutions:
    """Each row once."""
    return replace(found, rows=tuple(dict(row) for row in dict.fromkeys(tuple(sorted(row.items())) for row in found.rows)))


def drawn(found: Solutions | Statements, value: bool, ordered: bool) -> Graph:
    """An answer as a graph in which every term but a blank node is an address, so that nothing changes how it is written."""
    graph = Graph()
    if isinstance(found, Statements):
        for triple in found.triples:
            graph.add(tuple(node(each, value) for each in triple))  # type: ignore[arg-type]
        return graph
    for place, row in enumerate(found.rows):
        solution = BNode()
        graph.add((solution, URIRef("urn:row"), URIRef(f"urn:{place if ordered else 'any'}")))
        for variable, cell in row.items():
            graph.add((solution, URIRef(f"urn:variable:{quote(variable)}"), node(cell, value)))
    return graph


def node(cell: Cell, value: bool) -> Node:
    """A term for comparing: a blank node, or an address that says all of it."""
    if cell.kind == "blank":
        return BNode("b" + quote(cell.text, safe="").replace("%", "_"))
    text = number(cell) if value else cell.text
    return URIRef("urn:term:" + quote(json.dumps([cell.kind, text, cell.datatype, cell.language.lower()]), safe=""))


def number(cell: Cell) -> str:
    """The value of a number, however it is written; any other text as it is."""
    kind = cell.datatype.removeprefix(XSD)
    try:
        if kind in DECIMAL:
            return str(Decimal(cell.text).normalize() + 0)
        return repr(float(cell.text)) if kind in FLOATING else cell.text
    except (InvalidOperation, ValueError):
        return cell.text


def csv_rows(text: str) -> list[str]:
    """The rows of an answer in CSV, each by its columns, in some fixed order; labels of blank nodes mean nothing."""
    rows = csv.DictReader(io.StringIO(text, newline=""))
    return sorted(str(sorted((name, "_:" if value.startswith("_:") else value) for name, value in row.items())) for row in rows)


def in_rows(columns: Iterable[str], rows: Iterable[Iterable[Cell | None]], ordered: bool = False) -> Solutions:
    """An answer in rows from its columns and the cells of each row."""
    names = list(columns)
    bound = tuple({name: cell for name, cell in zip(names, row, strict=True) if cell} for row in rows)
    return Solutions(frozenset(names), bound, ordered)
