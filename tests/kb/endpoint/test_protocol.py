"""The Protocol of SPARQL 1.1, as clients that know nothing of us speak it."""

import csv
import io
import json
import shutil
import subprocess
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import Graph, URIRef
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from services import LIMITS, serving
from SPARQLWrapper import CSV, JSON, POST, POSTDIRECTLY, RDFXML, TSV, TURTLE, XML, SPARQLWrapper

from kb.endpoint.accepting import TABLES, chosen_form
from kb.endpoint.asking import Asked, Wrong, read
from kb.sparql import ask
from kb.sparql_answers import Dataset
from ontology import IC

CASES = "SELECT ?case ?name WHERE { ?case a ic:Case ; rdfs:label ?name } ORDER BY ?name"
ALL = "SELECT * { ?s ?p ?o }"
RUNAWAY = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
SD = "http://www.w3.org/ns/sparql-service-description#"


def sent(address: str, data: bytes | None = None, method: str | None = None, **head: str) -> tuple[int, Mapping[str, str], str]:
    request = urllib.request.Request(address, data, {name.replace("_", "-"): value for name, value in head.items()}, method=method)
    try:
        with urllib.request.urlopen(request, timeout=30) as response:
            return response.status, response.headers, response.read().decode()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.headers, error.read().decode()


def get(service: str, query: str, path: str = "/sparql", more: str = "", **head: str) -> tuple[int, Mapping[str, str], str]:
    return sent(f"{service}{path}?{urllib.parse.urlencode({'query': query})}{more}", **head)


def wrapper(service: str, query: str, form: str, method: str = "GET", direct: bool = False) -> SPARQLWrapper:
    client = SPARQLWrapper(f"{service}/sparql")
    client.setQuery(query)
    client.setReturnFormat(form)
    client.setMethod(method)
    if direct:
        client.setRequestMethod(POSTDIRECTLY)
    return client


@pytest.mark.parametrize(("method", "direct"), [("GET", False), (POST, False), (POST, True)])
def test_sparqlwrapper_reads_rows_in_every_form_however_it_asks(service: str, method: str, direct: bool) -> None:
    found = wrapper(service, CASES, JSON, method, direct).queryAndConvert()
    assert found["head"]["vars"] == ["case", "name"] and len(found["results"]["bindings"]) == 30
    assert len(wrapper(service, CASES, XML, method, direct).queryAndConvert().getElementsByTagName("result")) == 30
    rows = list(csv.reader(io.StringIO(wrapper(service, CASES, CSV, method, direct).queryAndConvert().decode(), newline="")))
    assert rows[0] == ["case", "name"] and len(rows) == 31
    assert wrapper(service, CASES, TSV, method, direct).queryAndConvert().decode().startswith("?case\t?name\n<https://w3id.org/")


def test_sparqlwrapper_reads_triples_and_truths(service: str) -> None:
    described = wrapper(service, "DESCRIBE ic:look", RDFXML).query().response.read()
    assert len(Graph().parse(data=described, format="xml")) > 5
    assert (IC.look, None, None) in Graph().parse(data=wrapper(service, "DESCRIBE ic:look", TURTLE).queryAndConvert(), format="turtle")
    assert wrapper(service, "ASK { ?r a ic:Rule }", JSON).queryAndConvert()["boolean"] is True
    assert b"<boolean>false</boolean>" in wrapper(service, "ASK { ic:look a ic:Rule }", XML).query().response.read()


def test_rdflib_s_own_sparql_store_reads_from_it(service: str) -> None:
    graph = Graph(store=SPARQLStore(f"{service}/sparql"))
    assert URIRef(str(IC.Element)) in set(graph.objects(IC.look, URIRef("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")))


@pytest.mark.skipif(shutil.which("curl") is None, reason="there is no curl here")
def test_curl_asks_by_get_by_form_and_directly(service: str) -> None:
    address = f"{service}/sparql"
    for arguments in (
        ["-G", "--data-urlencode", f"query={CASES}", address],
        ["--data-urlencode", f"query={CASES}", address],
        ["-H", "Content-Type: application/sparql-query", "--data-binary", CASES, address],
    ):
        done = subprocess.run(["curl", "-sS", "--fail", "-H", "Accept: text/csv", *arguments], capture_output=True, text=True, check=True)
        assert done.stdout.count("\n") == 31


def test_what_yasgui_sends_is_answered_to_the_page_that_may_ask(graph: Path) -> None:
    head = {
        "Accept": "application/sparql-results+json,*/*;q=0.9",
        "Content_Type": "application/x-www-form-urlencoded; charset=UTF-8",
        "X_Requested_With": "XMLHttpRequest",
        "Origin": "https://yasgui.example",
    }
    body = urllib.parse.urlencode({"query": CASES}).encode()
    with serving(graph, origins=("https://yasgui.example",)) as address:
        status, said, text = sent(f"{address}/sparql", body, **head)
        assert status == 200 and len(json.loads(text)["results"]["bindings"]) == 30
        assert said["Access-Control-Allow-Origin"] == "https://yasgui.example"
        head["Accept"] = "text/turtle,*/*;q=0.9"
        status, said, text = sent(f"{address}/sparql", urllib.parse.urlencode({"query": "DESCRIBE ic:look"}).encode(), **head)
        assert (status, said["Content-Type"].split(";")[0]) == (200, "text/turtle")
        preflight = {
            "Origin": "https://yasgui.example",
            "Access_Control_Request_Method": "POST",
            "Access_Control_Request_Headers": "x-requested-with",
        }
        assert sent(f"{address}/sparql", method="OPTIONS", **preflight)[0] == 200
        assert "Access-Control-Allow-Origin" not in sent(f"{address}/sparql", body, **{**head, "Origin": "https://evil.example"})[1]


def test_unless_told_so_no_page_elsewhere_may_read_an_answer_nor_call_the_service_by_a_name_of_its_own(service: str) -> None:
    assert "Access-Control-Allow-Origin" not in get(service, CASES, Origin="https://evil.example")[1]
    assert get(service, CASES, Host="evil.example")[0] == 400


@pytest.mark.parametrize(
    ("accept", "query", "media"),
    [
        ("application/sparql-results+json", CASES, "application/sparql-results+json"),
        ("application/json", CASES, "application/json"),
        ("application/sparql-results+xml", CASES, "application/sparql-results+xml"),
        ("text/csv", CASES, "text/csv"),
        ("text/tab-separated-values", CASES, "text/tab-separated-values"),
        ("text/csv;q=0.5, application/sparql-results+xml;q=0.9", CASES, "application/sparql-results+xml"),
        ("*/*", CASES, "application/sparql-results+json"),
        ("text/html,application/xhtml+xml,*/*;q=0.8", CASES, "application/sparql-results+json"),
        ("text/*", CASES, "text/xml"),
        ("text/turtle", "DESCRIBE ic:look", "text/turtle"),
        ("application/n-triples", "DESCRIBE ic:look", "application/n-triples"),
        ("application/rdf+xml", "CONSTRUCT WHERE { ic:look ?p ?o }", "application/rdf+xml"),
        ("nonsense;q=x, text/turtle;q=bad, */*;q=0.1", "DESCRIBE ic:look", "application/n-triples"),
    ],
)
def test_the_client_gets_the_form_that_it_takes(service: str, accept: str, query: str, media: str) -> None:
    status, head, text = get(service, query, Accept=accept)
    assert (status, head["Content-Type"].split(";")[0]) == (200, media)
    assert int(head["Content-Length"]) == len(text.encode())


def test_an_answer_in_a_form_that_there_is_not_is_refused_with_those_that_there_are(service: str) -> None:
    status, _, text = get(service, CASES, Accept="image/png")
    assert status == 406 and "application/sparql-results+json" in text and "text/turtle" not in text


def test_without_a_query_the_service_describes_itself(service: str) -> None:
    for accept, form in (("text/turtle", "turtle"), ("application/rdf+xml", "xml"), ("application/n-triples", "nt")):
        _, _, text = sent(f"{service}/sparql", Accept=accept)
        described = Graph().parse(data=text, format=form)
        here = URIRef(f"{service}/sparql")
        assert (here, URIRef(SD + "supportedLanguage"), URIRef(SD + "SPARQL11Query")) in described
        assert (here, URIRef(SD + "feature"), URIRef(SD + "UnionDefaultGraph")) in described
        assert len(list(described.objects(here, URIRef(SD + "resultFormat")))) == 7


def test_the_home_page_says_where_to_ask(service: str) -> None:
    status, head, text = sent(f"{service}/")
    assert status == 200 and "/sparql/inferred" in text and "default-src 'none'" in head["Content-Security-Policy"]


def test_what_was_told_and_what_was_inferred_have_addresses_of_their_own(service: str) -> None:
    for path, told, found in (("/sparql", "true", "true"), ("/sparql/asserted", "true", "false"), ("/sparql/inferred", "false", "true")):
        assert get(service, "ASK { ?a a ic:Answer }", path, Accept="text/csv")[2] == told
        assert get(service, "ASK { ?a a ic:Finding }", path, Accept="text/csv")[2] == found


def test_the_graphs_named_in_the_request_are_those_asked(service: str) -> None:
    graph = urllib.parse.quote("https://w3id.org/in-camera/case/melamine_chemicals", safe="")
    assert get(service, "ASK { ?c a ic:Case }", more=f"&default-graph-uri={graph}", Accept="text/csv")[2] == "true"
    assert get(service, "ASK { ?f a ic:Finding }", more=f"&default-graph-uri={graph}", Accept="text/csv")[2] == "false"
    count = "SELECT (COUNT(DISTINCT ?g) AS ?n) { GRAPH ?g { ?s ?p ?o } }"
    assert get(service, count, more=f"&named-graph-uri={graph}", Accept="text/csv")[2] == "n\r\n1\r\n"
    passwd = urllib.parse.quote("file:///etc/passwd", safe="")
    assert get(service, ALL, more=f"&default-graph-uri={passwd}", Accept="text/csv")[2] == "o,p,s\r\n"
    assert get(service, ALL, "/sparql/inferred", f"&default-graph-uri={graph}")[0] == 400


def test_the_graphs_named_in_the_query_are_those_asked_unless_the_request_names_others(service: str) -> None:
    own = "https://w3id.org/in-camera/case/melamine_chemicals"
    other = f"&default-graph-uri={urllib.parse.quote(own + '/inferred', safe='')}"
    query = f"ASK FROM <{own}> {{ ?f a ic:Finding }}"
    assert get(service, query, Accept="text/csv")[2] == "false"
    assert get(service, query, more=other, Accept="text/csv")[2] == "true"
    assert (
        wrapper(service, f"SELECT (COUNT(*) AS ?n) FROM <{own}> {{ ?c a ic:Case }}", JSON).queryAndConvert()["results"]["bindings"][0]["n"][
            "value"
        ]
        == "1"
    )
    assert get(service, f"BASE <{own}> SELECT * FROM <unheard_of> {{ ?s ?p ?o }}", Accept="text/csv")[2] == "o,p,s\r\n"
    status, _, text = get(service, query, "/sparql/asserted")
    assert status == 400 and "Leave FROM out" in text


FORM = "application/x-www-form-urlencoded"
INSERT = "INSERT DATA { <http://e/a> <http://e/b> 1 }"


def test_nothing_can_be_changed(service: str, graph: Path) -> None:
    before = ask("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", graph)
    form = urllib.parse.urlencode({"update": INSERT}).encode()
    assert sent(f"{service}/sparql", form, Content_Type=FORM)[0] == 403
    assert sent(f"{service}/sparql", INSERT.encode(), Content_Type="application/sparql-update")[0] == 403
    assert sent(f"{service}/sparql?{form.decode()}")[0] == 403
    assert get(service, INSERT)[0] == 400
    for method in ("PUT", "DELETE", "PATCH"):
        assert sent(f"{service}/sparql", INSERT.encode(), method=method)[0] == 405
    assert ask("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", graph) == before


def test_a_slip_is_answered_with_its_place(service: str) -> None:
    status, head, text = get(service, "SELECT ?x\n{ ?x foo ?y }")
    assert status == 400 and text.startswith("Line 2, column 6: 'foo' is not a word of SPARQL.")
    assert head["Content-Type"].startswith("text/plain")


@pytest.mark.parametrize(
    ("data", "media", "status", "said"),
    [
        (b"query=ASK+%7B%7D&query=ASK+%7B%7D", FORM, 400, "Send one 'query'; this request has 2."),
        (b"", FORM, 400, "has none"),
        (b"query=%ff", FORM, 400, "not a form in UTF-8"),
        (b"\xff", "application/sparql-query", 400, "not text in UTF-8"),
        (b"{}", "application/json", 415, "not as 'application/json'"),
        (b"a" * 300_000, FORM, 413, "more than 240,000 bytes"),
        (b"query=" + b"a+" * 11_000, FORM, 400, "20,000 are allowed"),
    ],
)
def test_a_request_that_is_not_as_the_protocol_has_it_is_answered_in_a_sentence(
    service: str, data: bytes, media: str, status: int, said: str
) -> None:
    got, _, text = sent(f"{service}/sparql", data, Content_Type=media)
    assert got == status and said in text


def test_a_runaway_is_stopped_and_others_are_answered_meanwhile(service: str) -> None:
    with ThreadPoolExecutor(1) as pool:
        stopped = pool.submit(get, service, RUNAWAY)
        for _ in range(3):
            assert get(service, "ASK { ?r a ic:Rule }", Accept="text/csv")[2] == "true"
        assert not stopped.done()
        status, _, text = stopped.result()
    assert status == 500 and f"stopped after {LIMITS.seconds:g} seconds" in text


def test_more_rows_than_may_be_given_are_cut_and_the_head_says_so(service: str) -> None:
    status, head, text = get(service, ALL, Accept="text/tab-separated-values")
    assert (status, text.count("\n"), head["X-SPARQL-MaxRows"]) == (200, 1001, "1000")
    assert "X-SPARQL-MaxRows" not in get(service, CASES)[1]


def test_more_clients_than_there_are_places_wait_and_too_many_are_sent_away(graph: Path) -> None:
    with serving(graph, at_once=1) as address, ThreadPoolExecutor(16) as pool:
        statuses = sorted(done.result()[0] for done in [pool.submit(get, address, "ASK { ?r a ic:Rule }") for _ in range(16)])
    assert statuses[0] == 200 and set(statuses) <= {200, 503} and 200 in statuses[:9]


FIELDS = st.lists(
    st.tuples(st.sampled_from(["query", "update", "default-graph-uri", "named-graph-uri", "x"]), st.text(max_size=5)), max_size=4
)


@given(FIELDS, st.sampled_from(["GET", "POST"]), st.one_of(st.just(FORM), st.text(max_size=40)), st.binary(max_size=30))
def test_whatever_is_sent_is_read_or_refused(fields: list[tuple[str, str]], method: str, media: str, body: bytes) -> None:
    found: object = None
    try:
        found = read(method, urllib.parse.urlencode(fields), media, body, Dataset())
    except Wrong as wrong:
        found = wrong
    if isinstance(found, Wrong):
        assert found.status in (400, 403, 415) and found.sentence.endswith(".")
    else:
        assert isinstance(found, Asked) or (found is None and method == "GET")
        assert not any(name == "update" for name, _ in fields)


@given(st.text(max_size=60))
def test_whatever_a_client_says_that_it_accepts_it_gets_one_of_the_forms_or_is_told_which_there_are(accept: str) -> None:
    status = 0
    try:
        form, media = chosen_form(accept, TABLES)
    except Wrong as wrong:
        status = wrong.status
    else:
        assert media in form.media and form.name in TABLES
    assert status in (0, 406)


def test_the_answer_in_xml_can_be_read_whatever_the_values_are(service: str) -> None:
    query = r"""SELECT ("<&>\"\u0001\uFFFE\n" AS ?x) ("é"@fr AS ?y) (1.5 AS ?z) (BNODE() AS ?b) ?none {}"""
    root = ElementTree.fromstring(get(service, query, Accept="application/sparql-results+xml")[2])
    names = [each.get("name") for each in root.iter("{http://www.w3.org/2005/sparql-results#}binding")]
    assert names == ["x", "y", "z", "b"]
    assert next(root.iter("{http://www.w3.org/2005/sparql-results#}literal")).text == '<&>"\n'
