"""Answers written out: each form read back by what others read it with, and begun before they are ended."""

import csv
import io
import json
from collections.abc import Iterator
from xml.etree import ElementTree

import pyoxigraph
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import Graph
from rich.console import Console

from kb.answer_printing import print_answer
from kb.commands.query import Form, pointed
from kb.results import FORMS, suited, written
from kb.sparql import Refused
from kb.sparql_answers import Cell, Lines, Row, Rows, Truth
from kb.sparql_rewrite import rewrite

XSD = "http://www.w3.org/2001/XMLSchema#"
TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12)
CELLS = st.one_of(
    st.none(),
    st.builds(lambda n: Cell("iri", f"http://e/{n}"), st.integers(0, 99)),
    st.builds(lambda n: Cell("blank", f"b{n}"), st.integers(0, 99)),
    st.builds(lambda text: Cell("literal", text), TEXTS),
    st.builds(lambda text: Cell("literal", text, "", "en"), TEXTS),
    st.builds(lambda n: Cell("literal", str(n), XSD + "integer"), st.integers()),
)
TABLES = st.lists(st.tuples(CELLS, CELLS), max_size=4)
TRIPLES = '<http://e/a> <http://e/b> "c\\n"@en .\n', "_:x <http://e/b> _:y .\n"


def text(form: str, rows: list[Row]) -> str:
    return "".join(written(Rows(("x", "y"), iter(rows)), form))


@given(TABLES)
def test_json_and_xml_and_tsv_are_read_back_by_oxigraph_to_the_same_values(rows: list[Row]) -> None:
    forms = {
        "sparql-json": pyoxigraph.QueryResultsFormat.JSON,
        "xml": pyoxigraph.QueryResultsFormat.XML,
        "tsv": pyoxigraph.QueryResultsFormat.TSV,
    }
    for name, form in forms.items():
        found = pyoxigraph.parse_query_results(text(name, rows), format=form)
        assert isinstance(found, pyoxigraph.QuerySolutions)
        again = [tuple(found_cell(term) for term in solution) for solution in found]
        assert [spaceless(row) for row in again] == [spaceless(row) for row in rows], name


def found_cell(term: object) -> Cell | None:
    if isinstance(term, pyoxigraph.Literal):
        plain = term.language or term.datatype.value == XSD + "string"
        return Cell("literal", term.value, "" if plain else term.datatype.value, term.language or "")
    if isinstance(term, pyoxigraph.NamedNode):
        return Cell("iri", term.value)
    return Cell("blank", term.value) if isinstance(term, pyoxigraph.BlankNode) else None


def spaceless(row: Row) -> list[object]:
    """A row but for blanks at the ends of texts, which a reader of XML may drop."""
    return [cell and (cell.kind, cell.text.strip(), cell.datatype, cell.language) for cell in row]


@given(TABLES)
def test_csv_has_the_bare_texts_and_plain_json_the_rows_by_column(rows: list[Row]) -> None:
    read = list(csv.reader(io.StringIO(text("csv", rows), newline="")))
    assert read[0] == ["x", "y"] and len(read) == len(rows) + 1
    assert [len(row) for row in json.loads(text("json", rows))] == [sum(cell is not None for cell in row) for row in rows]


def test_the_values_in_each_form_are_as_the_standard_has_them() -> None:
    row = (Cell("literal", 'a"b\t', "", "en"), Cell("literal", "5", XSD + "integer"))
    assert text("tsv", [row]) == f'?x\t?y\n"a\\"b\\t"@en\t"5"^^<{XSD}integer>\n'
    assert json.loads(text("sparql-json", [row]))["results"]["bindings"][0]["x"] == {"type": "literal", "value": 'a"b\t', "xml:lang": "en"}
    assert ElementTree.fromstring(text("xml", [row])).tag.endswith("sparql")
    assert text("json", []) == "[]\n"


def test_truths_and_triples_have_forms_of_their_own_and_refuse_others() -> None:
    assert json.loads("".join(written(Truth(True), "sparql-json")))["boolean"] is True
    assert {form.name for form in suited(Truth(True))} == {"sparql-json", "xml", "csv", "tsv", "json"}
    assert {form.name for form in suited(Lines())} == {"turtle", "ntriples", "rdfxml"}
    for name, parser in (("turtle", "turtle"), ("ntriples", "nt"), ("rdfxml", "xml")):
        assert len(Graph().parse(data="".join(written(Lines(iter(TRIPLES)), name)), format=parser)) == 2
    with pytest.raises(Refused, match="give triples: ask for --format turtle, ntriples, rdfxml"):
        list(written(Lines(iter(TRIPLES)), "csv"))
    assert {str(form) for form in Form} == {"table", *FORMS}


@pytest.mark.parametrize("form", ["csv", "tsv", "json", "sparql-json", "xml", "table"])
def test_a_large_answer_is_printed_while_it_comes(form: str) -> None:
    """After a few hundred rows something is out, though there are a million; no form waits for the end."""
    given_out: list[str] = []

    class Enough(Exception):
        pass

    def endless() -> Iterator[Row]:
        for number in range(1_000_000):
            if number == 400 and given_out:
                raise Enough
            yield (Cell("literal", str(number)), None)

    file = io.StringIO()
    file.write = lambda piece: given_out.append(piece) or len(piece)  # type: ignore[method-assign]
    with pytest.raises(Enough):
        print_answer(Console(file=file, width=80), Rows(("x", "y"), endless()), form, given_out.append)


def test_a_table_is_as_wide_as_the_terminal_and_breaks_what_is_longer() -> None:
    file = io.StringIO()
    rows: list[Row] = [
        (Cell("literal", "short"), Cell("literal", "a word and another " * 20)),
        (None, Cell("iri", "https://w3id.org/in-camera/ontology#look")),
    ]
    print_answer(Console(file=file, width=60), Rows(("x", "y"), iter(rows)), "table", file.write)
    lines = file.getvalue().splitlines()
    assert max(map(len, lines)) <= 60 and len(lines) > 6
    assert lines[-1].split() == ["ic:look"]


def test_a_slip_is_marked_below_its_place() -> None:
    with pytest.raises(Refused) as refused:
        rewrite("SELECT ?x\n   { ?x foo ?y }")
    assert pointed(refused.value).splitlines()[1:] == ["{ ?x foo ?y }", "     ^"]
    with pytest.raises(Refused) as refused:
        rewrite("")
    assert "^" not in pointed(refused.value)
