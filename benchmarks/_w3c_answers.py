"""What a W3C test expects, from its file; and what the engine alone, and what our own runner, give for its query."""

import re
from pathlib import Path

import pyoxigraph as ox
from _w3c_comparing import Found, Solutions, Statements, in_rows
from _w3c_suite import Suite, Test
from rdflib import Graph, Namespace
from rdflib.term import BNode, Literal, Node

from kb.results import written
from kb.sparql import Cell, Dataset, Limits, Lines, Truth, asked
from kb.sparql_answers import WHOLE

RS = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/result-set#")
RESULTS = {".srx": ox.QueryResultsFormat.XML, ".srj": ox.QueryResultsFormat.JSON, ".tsv": ox.QueryResultsFormat.TSV}
TEXT = "http://www.w3.org/2001/XMLSchema#string"
LIMITS = Limits(seconds=60)
FROM = re.compile(r"\bFROM\s+(?:NAMED\s+)?<([^>]*)>", re.IGNORECASE)
NO_GRAPH = "urn:no-graph"


def expected(suite: Suite, test: Test) -> Found:
    """What a test expects."""
    path = suite.file(test.expected)
    if path.suffix in RESULTS:
        return given(ox.parse_query_results(path.read_bytes(), format=RESULTS[path.suffix]), sorts(suite, test))
    if path.suffix in (".ttl", ".rdf"):
        graph = Graph().parse(data=as_triples(path, test.expected), format="nt")
        return from_graph(graph) if (None, None, RS.ResultSet) in graph else given_triples(graph)
    raise ValueError(f"{path.name}: results in this form are not read.")


def as_triples(path: Path, iri: str) -> str:
    """A file of triples, read by Oxigraph, as N-Triples."""
    return "".join(f"{triple} .\n" for triple in map(ox_triple, ox.parse(path=path, base_iri=iri)))


def ox_triple(quad: ox.Quad) -> ox.Triple:
    """The triple of a quad."""
    return quad.triple


def sorts(suite: Suite, test: Test) -> bool:
    """Whether a query asks for an order."""
    return bool(re.search(r"\bORDER\s+BY\b[^}]*$", suite.file(test.query).read_text("utf-8"), re.IGNORECASE))


def given(found: ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples, ordered: bool = False) -> Found:
    """An answer as Oxigraph has it."""
    if isinstance(found, ox.QueryBoolean):
        return bool(found)
    if isinstance(found, ox.QueryTriples):
        return Statements(frozenset((cell(each.subject), cell(each.predicate), cell(each.object)) for each in found))
    rows = ([None if term is None else cell(term) for term in row] for row in found)
    return in_rows((each.value for each in found.variables), rows, ordered)


def cell(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> Cell:
    """A term of Oxigraph."""
    if isinstance(term, ox.Literal):
        return Cell("literal", term.value, "" if term.language or term.datatype.value == TEXT else term.datatype.value, term.language or "")
    return Cell("iri" if isinstance(term, ox.NamedNode) else "blank", getattr(term, "value", str(term)))


def term_cell(term: Node) -> Cell:
    """A term of rdflib, as it is written."""
    if isinstance(term, Literal):
        return Cell("literal", str(term), str(term.datatype or "").removeprefix(TEXT), term.language or "")
    return Cell("blank" if isinstance(term, BNode) else "iri", str(term))


def given_triples(graph: Graph) -> Statements:
    """A graph as an answer."""
    return Statements(frozenset((term_cell(s), term_cell(p), term_cell(o)) for s, p, o in graph))


def from_graph(graph: Graph) -> Found:
    """A result set that is written as a graph."""
    if (truth := next(graph.objects(None, RS.boolean), None)) is not None:
        return str(truth) == "true"
    solutions = list(graph.objects(None, RS.solution))
    ordered = bool(solutions) and all((each, RS["index"], None) in graph for each in solutions)
    if ordered:
        solutions.sort(key=lambda each: int(str(graph.value(each, RS["index"]))))
    rows = tuple({variable(graph, each): value(graph, each) for each in graph.objects(row, RS.binding)} for row in solutions)
    return Solutions(frozenset(map(str, graph.objects(None, RS.resultVariable))), rows, ordered)


def variable(graph: Graph, binding: Node) -> str:
    """The variable of a binding."""
    return str(graph.value(binding, RS.variable))


def value(graph: Graph, binding: Node) -> Cell:
    """The value of a binding."""
    found = graph.value(binding, RS.value)
    assert found is not None
    return term_cell(found)


class Engine:
    """Oxigraph alone, as it comes."""

    name = "Oxigraph alone"

    def __init__(self, suite: Suite) -> None:
        self.suite = suite

    def store(self, test: Test) -> ox.Store:
        """The files of a test in a store, those that the query itself names as named graphs."""
        found = ox.Store()
        for iri in test.data:
            found.load(path=self.suite.file(iri), base_iri=iri, to_graph=ox.DefaultGraph())
        for iri in (*test.named, *self.own(test)):
            found.load(path=self.suite.file(iri), base_iri=iri, to_graph=ox.NamedNode(iri))
        return found

    def own(self, test: Test) -> tuple[str, ...]:
        """The graphs that a query names in FROM, where the test names none."""
        names = () if test.data or test.named else FROM.findall(self.text(test))
        return tuple(dict.fromkeys(test.query.rpartition("/")[0] + "/" + name for name in names))

    def text(self, test: Test) -> str:
        """The query."""
        return self.suite.file(test.query).read_bytes().decode("utf-8")

    def parse(self, test: Test) -> None:
        """Read a query; an exception if it cannot be read."""
        ox.Store().query(self.text(test), base_iri=test.query)

    def answer(self, test: Test) -> Found:
        """The answer to a query."""
        return given(self.store(test).query(self.text(test), base_iri=test.query))

    def csv(self, test: Test) -> str:
        """The answer in CSV."""
        found = self.store(test).query(self.text(test), base_iri=test.query)
        assert isinstance(found, ox.QuerySolutions)
        return (found.serialize(format=ox.QueryResultsFormat.CSV) or b"").decode()


class Ours(Engine):
    """Our own runner: the query written anew, in a process of its own, over named graphs, of which the request picks those it asks."""

    name = "through In Camera"

    def quads(self, test: Test) -> bytes:
        """The files of a test, each as a named graph."""
        names = dict.fromkeys((*test.data, *test.named, *self.own(test)))
        return "".join(
            f"{ox_triple(quad)} <{iri}> .\n"
            for iri in names
            for quad in ox.parse(path=self.suite.file(iri), base_iri=iri, rename_blank_nodes=True)
        ).encode()

    def text(self, test: Test) -> str:
        """The query, with the address that completes others said outright."""
        return f"BASE <{test.query}>\n{super().text(test)}"

    def of(self, test: Test) -> Dataset:
        """The graphs that are asked."""
        return Dataset(graphs=test.data or (NO_GRAPH,), named=test.named) if test.data or test.named else WHOLE

    def parse(self, test: Test) -> None:
        """Read a query; an exception if it cannot be read."""
        with asked(self.text(test), b"", LIMITS) as flow:
            del flow

    def answer(self, test: Test) -> Found:
        """The answer to a query."""
        with asked(self.text(test), self.quads(test), LIMITS, self.of(test)) as flow:
            if isinstance(flow, Truth):
                return flow.value
            if isinstance(flow, Lines):
                triples = ox.parse("".join(flow.lines), format=ox.RdfFormat.N_TRIPLES)
                return Statements(frozenset((cell(each.subject), cell(each.predicate), cell(each.object)) for each in triples))
            return in_rows(flow.columns, list(flow.rows))

    def csv(self, test: Test) -> str:
        """The answer in CSV."""
        with asked(self.text(test), self.quads(test), LIMITS, self.of(test)) as flow:
            return "".join(written(flow, "csv"))
