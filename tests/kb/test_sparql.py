"""Queries: what is answered, what is refused and in which words, and that nothing hostile reaches the engine or the network."""

import re
import socket
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pyoxigraph
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kb.sparql import PREFIXES, Cell, Dataset, Limits, Refused, Table, Triples, Truth, ask
from kb.sparql_answers import WHOLE
from kb.sparql_rewrite import Rewritten, rewrite
from kb.sparql_run import running

IC, CASE = PREFIXES["ic"], PREFIXES["case"]
DATA = "".join(
    f'<{CASE}document/{n}> <{IC}pages> "{n}"^^<{PREFIXES["xsd"]}integer> {graph}.\n'
    f'<{CASE}document/{n}> <{PREFIXES["rdfs"]}label> "Memo {n}"@en {graph}.\n'
    for n in range(60)
    for graph in ("" if n % 2 else f"<{CASE}asserted> ",)
).encode()
LISTENING = "<http://127.0.0.1:{port}/>"

# Each would make some engine, or this one, call out, read a file, or change the facts. @@ stands for an address that listens.
HOSTILE = [
    "SELECT * {SERVICE @@ {?s ?p ?o}}",
    "SELECT * {SERVICE SILENT @@ {?s ?p ?o}}",
    "SELECT * {service\t@@{?s ?p ?o}}",
    "SELECT * {SeRvIcE\n\n<http://127.0.0.1/> {}}",
    "SELECT * {SERVICE@@{?s ?p ?o}}",
    "SELECT * {SERVICE#c\n@@ {?s ?p ?o}}",
    "SELECT * {SERVICE # }\r @@ {?s ?p ?o}}",
    "SELECT * {# comment ended by a return\rSERVICE @@ {?s ?p ?o}}",
    "SELECT * {SERVICE\u00a0@@ {?s ?p ?o}}",
    "SELECT * {BIND(@@ AS ?x) SERVICE ?x {?s ?p ?o}}",
    "SELECT * {OPTIONAL {SERVICE @@ {?s ?p ?o}}}",
    "SELECT * {FILTER EXISTS {SERVICE @@ {?s ?p ?o}}}",
    "SELECT * {FILTER(NOT EXISTS{SERVICE @@ {?s ?p ?o}})}",
    "SELECT * {BIND(EXISTS {SERVICE @@ {?s ?p ?o}} AS ?b)}",
    "SELECT * {{SELECT * {SERVICE @@ {?s ?p ?o}}}}",
    "SELECT * {{} MINUS {SERVICE @@ {?s ?p ?o}}}",
    "SELECT * {{} UNION {SERVICE @@ {?s ?p ?o}}}",
    "SELECT * {GRAPH ?g {SERVICE @@ {?s ?p ?o}}}",
    "SELECT * {S\\u0045RVICE @@ {?s ?p ?o}}",
    "SELECT * {\\U00000053ERVICE @@ {?s ?p ?o}}",
    'SELECT * {BIND("\\u0022" AS ?x) SERVICE @@ {?s ?p ?o} #"}\n}',
    'SELECT * {BIND("a\\" AS ?x) SERVICE @@ {?s ?p ?o} #"}\n}',
    "SELECT * {FILTER(?a<?b) SERVICE @@ {?s ?p ?o}}",
    "SELECT * {FILTER(?a<?b)SERVICE:c#>\n{?s ?p ?o}}",
    "PREFIX y: <http://e/> PREFIX c: <http://127.0.0.1/> SELECT * {FILTER(1<y:b)SERVICE c:c#>\n{?s ?p ?o}}",
    "PREFIX y: <http://e/> SELECT * {FILTER(1<y:b)SERVICE:c#>\n{?s ?p ?o}}",
    "SELECT * {SERVICE:x {?s ?p ?o}}",
    "PREFIX SERVICE: <http://e/> SELECT * {SERVICE:x {?s ?p ?o}}",
    "PREFIX p: <http://a:> SELECT * {BIND(p: AS ?x) {SELECT * {?s ?p p:SERVICE @@ {?s ?p ?o}}}}",
    "SELECT * {?s ?p 1SERVICE @@ {?s ?p ?o}}",
    "SELECT * {?s ?p trueSERVICE@@ {?s ?p ?o}}",
    'SELECT * {?s ?p "a"SERVICE @@ {?s ?p ?o}}',
    'SELECT * {?s ?p """a"b"""SERVICE @@ {?s ?p ?o}}',
    "SELECT * {?s ?p ?o.SERVICE @@ {?s ?p ?o}}",
    "SELECT * {?s ?p <http://e/#>SERVICE @@ {?s ?p ?o}}",
    "SELECT * {?s ?p () SERVICE @@ {?s ?p ?o}}",
    "SELECT * FROM:x {?s ?p ?o}",
    "SELECT * WHERE FROM @@ {?s ?p ?o}",
    "SELECT * {?s ?p ?o} FROM @@",
    "SELECT * FROM @@ {?s ?p ?o} FROM @@ {?s ?p ?o}",
    "SELECT * {{SELECT * FROM @@ {?s ?p ?o}}}",
    "SELECT * FROM ?g {?s ?p ?o}",
    "SELECT * FROM NAMED",
    "CONSTRUCT FROM @@ {?s ?p ?o}",
    "BASE <etc/> SELECT * {?s ?p <passwd>}",
    "SELECT * {BASE @@ ?s ?p ?o}",
    "PREFIX p:q: <http://e/> SELECT * {?s ?p ?o}",
    "LOAD <file:///etc/passwd>",
    "INSERT DATA {<a:a> <a:b> <a:c>}",
    "PREFIX e: <http://e/> insert {?s ?p 1} WHERE {?s ?p ?o}",
    "DELETE WHERE {?s ?p ?o}",
    "WITH <a:g> DELETE {?s ?p ?o} WHERE {?s ?p ?o}",
    "CLEAR ALL",
    "DROP SILENT ALL",
    "CREATE GRAPH <a:g>",
    "COPY <a:g> TO DEFAULT",
    "MOVE <a:g> TO DEFAULT",
    "ADD <a:g> TO DEFAULT",
    "ASK {}; DELETE WHERE {?s ?p ?o}",
    "SELECT * {} ; SELECT * {}",
    "SELECT * {?s ?p ?o}} CLEAR ALL",
]

INNOCENT = [
    "SELECT ?service {?service ?from ?load}",
    "SELECT ?service {?service ic:service $insert}",
    "SELECT * {?s :service ?o ; ic:from ?x ; ic:a.service ?y}",
    'SELECT * {?s ?p "SERVICE <http://x/> {?s ?p ?o}"}',
    "SELECT * {?s ?p '''it's FROM \"here\" '' DELETE'''}",
    'SELECT * {?s ?p """a "SERVICE" {\n""" }',
    "SELECT * {?s <http://x/service> <http://x/?FROM=(SERVICE)>}",
    "# SERVICE <http://x/> {}\nSELECT * {?s ?p ?o # LOAD }}}\n}",
    "PREFIX service: <http://x/service#> SELECT * {?s service:FROM ?o}",
    'SELECT * {?s ?p "x"@from, "y"@service}',
    "SELECT * {_:service ?p _:from}",
    "SELECT * {?a ?p ?b FILTER(?a<?b&&?b>?a)}",
    "SELECT * {?a ?p ?b FILTER(?a<?b||1<2)}",
    'SELECT * {?a ?p ?b FILTER(CONTAINS(STR(?b), "delete \\" where \\u0022 #"))}',
    "PREFIX trueSERVICE: <http://e/> SELECT * {?s ?p trueSERVICE:x {?s ?p ?o}}",
    "SELECT\u00a0* {?s ?p ?o}",
]


@pytest.fixture(scope="module")
def listener() -> Iterator[tuple[int, list[object]]]:
    """A port of this machine, and everyone who has called there."""
    callers: list[object] = []
    with socket.create_server(("127.0.0.1", 0)) as server:

        def listen() -> None:
            while True:
                try:
                    connection, caller = server.accept()
                except OSError:
                    return
                callers.append(caller)
                connection.close()

        threading.Thread(target=listen, daemon=True).start()
        yield server.getsockname()[1], callers


def test_the_cases_are_as_many_as_were_written() -> None:
    assert (len(set(HOSTILE)), len(set(INNOCENT))) == (61, 16)


@pytest.mark.parametrize("query", HOSTILE)
def test_a_hostile_query_is_refused_in_a_sentence_and_nobody_is_called(query: str, listener: tuple[int, list[object]]) -> None:
    port, callers = listener
    with pytest.raises(Refused) as refused:
        ask(query.replace("@@", LISTENING.format(port=port)), DATA)
    assert re.match(r"Line \d+, column \d+: .+\.", str(refused.value))
    assert callers == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limits")
def test_even_a_query_that_was_not_rewritten_calls_nobody(listener: tuple[int, list[object]]) -> None:
    port, callers = listener
    raw = Rewritten(f"SELECT * {{SERVICE {LISTENING.format(port=port)} {{?s ?p ?o}}}}")
    raw.add(raw.query, 0, glued=False)
    with running(raw, DATA, Limits(), WHOLE) as said:
        assert "failed" in list(said)[-1]
    assert callers == []


@pytest.mark.parametrize("query", INNOCENT)
def test_a_query_that_only_looks_hostile_is_answered(query: str) -> None:
    assert isinstance(ask(query, DATA), Table)


UNKNOWN_GRAPHS = [
    "SELECT * FROM <file:///etc/passwd> {?s ?p ?o}",
    "SELECT * FROM<file:///etc/passwd>{?s ?p ?o}",
    "SELECT * FROM NAMED @@ {GRAPH ?g {?s ?p ?o}}",
    "SELECT * FROM NAMED @@ {?s ?p ?o}",
    "SELECT * FROM @@ {GRAPH case:asserted {?s ?p ?o}}",
    "BASE <file:///etc/> SELECT * FROM <passwd> {?s ?p ?o}",
    "BASE <file:///etc/> SELECT * {?s ?p <passwd>}",
    "PREFIX f: <file:///etc/> SELECT * FROM f:passwd {?s ?p ?o}",
]


@pytest.mark.parametrize("query", UNKNOWN_GRAPHS)
def test_a_graph_that_is_not_there_is_empty_and_nobody_is_called(query: str, listener: tuple[int, list[object]]) -> None:
    port, callers = listener
    answer = ask(query.replace("@@", LISTENING.format(port=port)), DATA)
    assert isinstance(answer, Table) and answer.rows == ()
    assert callers == []


@pytest.mark.parametrize(
    ("clauses", "pattern", "count"),
    [
        ("", "{?d :pages ?n}", 60),
        ("FROM case:asserted", "{?d :pages ?n}", 30),
        ("from <https://w3id.org/in-camera/case/asserted> FROM <http://e/none>", "WHERE {?d :pages ?n}", 30),
        ("FROM case:asserted", "{GRAPH ?g {?d :pages ?n}}", 0),
        ("FROM NAMED case:asserted", "{GRAPH ?g {?d :pages ?n}}", 30),
        ("FROM NAMED case:asserted", "{?d :pages ?n}", 0),
        ("FROM case:asserted FROM NAMED case:asserted", "{{?d :pages ?n} UNION {GRAPH ?g {?d :pages ?n}}}", 60),
    ],
)
def test_from_picks_the_graphs_that_are_asked(clauses: str, pattern: str, count: int) -> None:
    answer = ask(f"SELECT ?n {clauses} {pattern}", DATA)
    assert isinstance(answer, Table) and len(answer.rows) == count


def test_from_stands_in_every_form_of_query() -> None:
    assert ask("ASK FROM <http://e/none> {?s ?p ?o}", DATA) == Truth(False)
    for query in ("CONSTRUCT {?d :pages ?n} FROM case:asserted WHERE {?d :pages ?n}", "CONSTRUCT FROM case:asserted WHERE {?d :pages ?n}"):
        answer = ask(query, DATA)
        assert isinstance(answer, Triples) and answer.ntriples.count("\n") == 30
    described = ask("DESCRIBE <https://w3id.org/in-camera/case/document/1> FROM case:asserted", DATA)
    assert described == Triples("", cut=False)


def test_the_graphs_of_the_request_go_before_those_of_the_query_and_one_kind_alone_takes_neither() -> None:
    query = "ASK FROM <http://e/none> {?s ?p ?o}"
    assert ask(query, DATA, dataset=Dataset(graphs=(CASE + "asserted",))) == Truth(True)
    with pytest.raises(Refused, match="Leave FROM out"):
        ask(query, DATA, dataset=Dataset("asserted"))


@pytest.mark.parametrize(
    ("base", "short", "whole"),
    [
        ("https://w3id.org/in-camera/case/x", "<document/1>", True),
        ("https://w3id.org/in-camera/ontology/a/b", "<../../case/document/1>", True),
        ("https://w3id.org/in-camera/x", "<case/document/1#part>", False),
        ("https://w3id.org/in-camera/x> BASE <case/", "<document/1>", True),
        ("https://w3id.org/in-camera/x> PREFIX c: <case/", "c:document\\/1", True),
    ],
)
def test_base_completes_addresses(base: str, short: str, whole: bool) -> None:
    assert ask(f"BASE <{base}> ASK {{{short} :pages 1}}", DATA) == Truth(whole)


def test_base_completes_what_iri_makes_of_a_string() -> None:
    answer = ask('BASE <http://e/a/b> SELECT (IRI("c") AS ?x) {}', DATA)
    assert isinstance(answer, Table) and answer.rows == ((Cell("iri", "http://e/a/c"),),)


def test_a_signed_number_is_one_word() -> None:
    assert ask(
        "ASK {?d :pages +1}", b'<a:a> <https://w3id.org/in-camera/ontology#pages> "+1"^^<http://www.w3.org/2001/XMLSchema#integer> .\n'
    )
    answer = ask("SELECT (1+2 AS ?a) (1-2 AS ?b) (3 - -2 AS ?c) {}", DATA)
    assert isinstance(answer, Table) and [cell.text for cell in answer.rows[0] if cell] == ["3", "-1", "5"]


def test_a_select_gives_a_table_in_its_own_order_with_gaps() -> None:
    answer = ask("SELECT ?n ?l ?x {?d :pages ?n ; rdfs:label ?l FILTER(?n < 2) OPTIONAL {?d ic:no ?x}} ORDER BY ?n", DATA)
    whole = PREFIXES["xsd"] + "integer"
    assert answer == Table(
        ("n", "l", "x"),
        tuple((Cell("literal", n, whole), Cell("literal", f"Memo {n}", language="en"), None) for n in "01"),
        cut=False,
    )


def test_an_iri_a_plain_string_and_a_blank_node_are_told_apart() -> None:
    answer = ask('SELECT ?a ?b ?c {BIND(case:x AS ?a) BIND("x" AS ?b) BIND(BNODE() AS ?c)}', DATA)
    assert isinstance(answer, Table)
    first, second, third = answer.rows[0]
    assert (first, second) == (Cell("iri", CASE + "x"), Cell("literal", "x"))
    assert third is not None and third.kind == "blank"


def test_an_ask_gives_a_truth() -> None:
    assert ask("ASK {?d :pages 59}", DATA) == Truth(True)
    assert ask("ASK {?d :pages 60}", DATA) == Truth(False)


@pytest.mark.parametrize("query", ["CONSTRUCT {?d :pages 3} {?d :pages 3}", "DESCRIBE <https://w3id.org/in-camera/case/document/3>"])
def test_a_construct_and_a_describe_give_n_triples(query: str) -> None:
    answer = ask(query, DATA)
    assert isinstance(answer, Triples) and not answer.cut
    found = list(pyoxigraph.parse(answer.ntriples, format=pyoxigraph.RdfFormat.N_TRIPLES))
    assert f"<{CASE}document/3>" in {str(quad.subject) for quad in found}


def test_every_graph_is_in_the_default_graph_and_can_be_asked_alone() -> None:
    count = "SELECT (COUNT(DISTINCT ?d) AS ?n) "
    for pattern, expected in (("{?d :pages ?n0}", "60"), ("{GRAPH case:asserted {?d :pages ?n0}}", "30")):
        answer = ask(count + pattern, DATA)
        assert isinstance(answer, Table) and answer.rows[0][0] == Cell("literal", expected, PREFIXES["xsd"] + "integer")


def test_a_prefix_that_is_declared_wins_over_the_known_one() -> None:
    assert ask("PREFIX ic: <http://other/> ASK {?d ic:pages ?n}", DATA) == Truth(False)


@pytest.mark.parametrize("function", ['CONCAT ("a", "b")', 'COALESCE ("ab")', 'COALESCE # why\n ("ab")', 'concat\n("a","b")'])
def test_a_space_before_a_bracket_is_no_matter(function: str) -> None:
    assert ask(f"SELECT ({function} AS ?x) {{}}", DATA) == Table(("x",), ((Cell("literal", "ab"),),), cut=False)


@pytest.mark.parametrize(
    ("query", "line", "words"),
    [
        ("SELECT *\n{ ?d :pages ?n .\n  ?d ?n . }", 3, "cannot be read from '.'"),
        ("SELECT *\n{ ?d :pages ?n .\n  OPTIONAL ?d :pages ?n\n}", 3, "cannot be read from '?d'"),
        ("SELECT *\n# a comment {\n{ ?d CONTANS ?n }", 3, "Did you mean 'CONTAINS'"),
        ("SELECT *\n{ ?d a\n Document }", 3, "as in ic:Document"),
        ("SELECT *\r\n{ ?d a\r\n icc:Document }", 3, "'icc:' is not declared. Did you mean 'ic'"),
        ('SELECT *\n{ ?d ?p ?n\n FILTER(REGEX(?n, "\\d")) }', 3, "for a backslash write two"),
        ("SELECT *\n{ ?d ?p ?n\n FILTER(?n = \u201cx\u201d) }", 3, "straight"),
        ("SELECT *\n{ ?d ?p ?n .\n { ?d ?p ?n ", 3, "'{' is not closed"),
        ("SELECT *\n{ ?d ?p ?n .\n ?d ?p ?n )", 3, "closes nothing"),
        ('SELECT *\n{ ?d ?p ?n .\n ?d ?p "n }\n', 3, "is not closed"),
        ("SELECT ?d\n{ ?d ?p ?n }\nGROUP BY ?n", 3, "unbound"),
        ("SELECT *\n{ ?d ?p ?n }\nLIMIT", 3, "ends too early"),
    ],
)
def test_a_slip_on_the_third_line_is_reported_there_with_the_line(query: str, line: int, words: str) -> None:
    with pytest.raises(Refused) as refused:
        ask(query, DATA)
    assert refused.value.line == line and refused.value.column > 0
    assert words in str(refused.value)
    assert str(refused.value).splitlines()[1] == query.splitlines()[2].strip()


@pytest.mark.parametrize("query", ["", " \n\t", "# only a remark", "PREFIX e: <http://e/>"])
def test_an_empty_query_is_refused(query: str) -> None:
    with pytest.raises(Refused, match="no query yet") as refused:
        ask(query, DATA)
    assert (refused.value.line, refused.value.column) == (0, 0)


def test_a_query_that_is_too_long_is_refused() -> None:
    with pytest.raises(Refused, match="20,000 are allowed"):
        ask("ASK {}" + " " * 20000, DATA)


def test_a_runaway_query_is_stopped_in_time_while_another_is_answered() -> None:
    runaway = "SELECT (COUNT(*) AS ?n) {" + " ".join(f"?s{n} ?p{n} ?o{n} ." for n in range(6)) + "}"
    began = time.monotonic()
    with ThreadPoolExecutor(1) as pool:
        stopped = pool.submit(ask, runaway, DATA, Limits(seconds=2))
        assert ask("ASK {?d :pages 1}", DATA) == Truth(True)
        assert not stopped.done()
        with pytest.raises(Refused, match="stopped after 2 seconds"):
            stopped.result()
    assert time.monotonic() - began < 5


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the limit of memory may be without effect")
def test_a_query_that_needs_too_much_memory_is_stopped() -> None:
    with pytest.raises(Refused, match="200 MB of memory"):
        ask("SELECT * {?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l} ORDER BY ?a ?d", DATA, Limits(seconds=60, megabytes=200))


def test_rows_and_triples_beyond_the_limit_are_cut_and_that_is_said() -> None:
    table = ask("SELECT * {?a ?b ?c . ?d ?e ?f}", DATA)
    assert isinstance(table, Table) and (len(table.rows), table.cut) == (5000, True)
    triples = ask("CONSTRUCT {?s ?p ?o} {?s ?p ?o}", DATA, Limits(rows=7))
    assert isinstance(triples, Triples) and (triples.ntriples.count("\n"), triples.cut) == (7, True)
    exactly = ask("SELECT * {?s ?p ?o}", DATA, Limits(rows=120))
    assert isinstance(exactly, Table) and (len(exactly.rows), exactly.cut) == (120, False)


def test_a_single_huge_value_is_cut() -> None:
    longer = 'REPLACE(?a, "a", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")'
    steps = (
        f'BIND("aaaaaaaaaa" AS ?a) BIND({longer} AS ?b) BIND({longer.replace("?a", "?b")} AS ?c) BIND({longer.replace("?a", "?c")} AS ?d)'
    )
    answer = ask(f"SELECT (REPLACE(?d, 'a', 'aaaaaaaaaa') AS ?x) {{ {steps} }}", DATA)
    assert isinstance(answer, Table) and (answer.rows, answer.cut) == ((), True)


def test_eight_threads_that_ask_at_once_are_all_answered() -> None:
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda n: ask(f"ASK {{?d :pages {n}}}", DATA), range(40)))
    assert answers == [Truth(True)] * 40


QUOTES = {
    "'": lambda text: text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n").replace("\r", "\\r"),
    '"': lambda text: text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\r", "\\r"),
    "'''": lambda text: text.replace("\\", "\\\\").replace("'", "\\'"),
    '"""': lambda text: text.replace("\\", "\\\\").replace('"', '\\"'),
}
HOSTILE_PIECES = st.sampled_from(["SERVICE", "'", '"', "\\", "#", "\n", "{", "}", "<", ">", "FROM ", "\\u0022", "a"])
CONTENT = st.lists(st.one_of(HOSTILE_PIECES, st.characters(exclude_categories=["Cs"])), max_size=12).map("".join)


@given(content=CONTENT, quote=st.sampled_from(sorted(QUOTES)))
@settings(max_examples=300, deadline=None)
def test_a_string_may_hold_anything_and_keeps_it(content: str, quote: str) -> None:
    made = rewrite(f"SELECT ({quote}{QUOTES[quote](content)}{quote} AS ?x) {{}}")
    found = pyoxigraph.Store().query(made.text, prefixes=made.prefixes)
    assert isinstance(found, pyoxigraph.QuerySolutions)
    assert next(found)["x"] == pyoxigraph.Literal(content)


TYPED = r"""
    SERVICE service FROM true a 1 1. .5 e3 < > <http://a: { } ( ) [] " ' '' ''' \ \u0022 # . : p: y:b ?x $ @en - _:
    ^^ && = ; , * / | %20
"""
PIECES = [*TYPED.split(), "\n", "\r", " ", "\u00a0", "\u00e9", '"""']


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
@settings(max_examples=3000, deadline=None)
def test_whatever_is_typed_the_engine_never_sees_the_word_service(typed: str) -> None:
    try:
        made = rewrite(f"PREFIX p: <http://a:> PREFIX y: <http://e/> SELECT * {{ {typed}}}")
    except Refused:
        return
    seen = re.sub(r'"[A-Za-z0-9 \\]*"|[?$]\w+|@[A-Za-z0-9\-]+', " ", made.text)
    assert not re.search("service|from", seen, re.IGNORECASE)
    assert not set(seen) & set("\"'\\#")


def test_the_most_tangled_text_is_read_in_no_time() -> None:
    began = time.monotonic()
    for text in ("a." * 10000, "<a:" * 6600, '"" ' * 6600, "'''" * 6600, ":a" + "." * 19000, "{" * 19000, "\\" * 10000, "a-" * 10000):
        with pytest.raises(Refused):
            rewrite("SELECT * {" + text)
    assert time.monotonic() - began < 5
