"""Another server instead of our own graph: the whole system asks it, and what it does wrong is told in a sentence."""

import os
import time
import urllib.request
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest
from services import answering, free_port, oxigraph

from kb import asking
from kb.asking import ask_named, ask_text, questions
from kb.casefile import shipped_case
from kb.cli import main
from kb.decide import decide
from kb.record import everything
from kb.retelling import Asked, Retelling
from kb.sparql import Dataset, Limits, Refused, Table, Triples, Truth, ask
from kb.sparql_answers import gathered
from kb.store import Remote, chosen, flowing
from kb.store.choosing import VARIABLE
from kb.store.remote import NO_GRAPH


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with oxigraph(tmp_path_factory.mktemp("oxigraph"), everything()) as (address, _):
        yield address


@pytest.fixture
def elsewhere(server: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """That server chosen for the whole process, as `incamera app --store` does for the page."""
    monkeypatch.setenv(VARIABLE, server)
    chosen.cache_clear()
    yield server
    chosen.cache_clear()


@pytest.mark.parametrize("name", sorted(questions()))
def test_every_named_question_has_the_same_answer_there(name: str, elsewhere: str) -> None:
    there, here = ask_named(name), ask(questions()[name].query, everything())
    assert isinstance(there, Table) and isinstance(here, Table)
    assert set(there.columns) == set(here.columns) and len(there.rows) == len(here.rows)
    assert rows_of(there) == rows_of(here)


def rows_of(table: Table) -> set[tuple[object, ...]]:
    """The rows, whatever the order of the columns and of what GROUP_CONCAT puts into one cell."""
    order = sorted(range(len(table.columns)), key=table.columns.__getitem__)
    return {tuple((cell.kind, *sorted(cell.text.split("; "))) if (cell := row[place]) else None for place in order) for row in table.rows}


def test_truths_and_triples_come_from_there_too(elsewhere: str) -> None:
    assert ask_text("ASK { ?r a ic:Rule }") == Truth(True)
    query = "CONSTRUCT { ic:look rdfs:label ?l } WHERE { ic:look rdfs:label ?l }"
    there, here = ask_text(query), ask(query, everything())
    assert isinstance(there, Triples) and there == here


def test_a_decision_is_told_from_there(server: str) -> None:
    assert Retelling(Asked(Remote(server))).decision("ceramica_regiomontana") == decide(shipped_case("ceramica_regiomontana"))


def test_the_command_line_asks_there(server: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kb.store.choosing.everything", None)
    main_ran(["query", "who_cites_whom", "--store", server, "--format", "csv"])
    assert capsys.readouterr().out.startswith("opinion,cited,page")
    main_ran(["explain", "national_latex", "--store", server])
    assert "National Latex" in capsys.readouterr().out


def main_ran(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 0


def test_the_page_asks_there(elsewhere: str) -> None:
    """It asks through `asking.ask_text`, as `tests/ui/test_ask.py` has it, and that asks what was chosen."""
    assert chosen() == Remote(elsewhere)
    assert asking.ask_text("ASK { ?r a ic:Rule }") == Truth(True)


def test_what_is_refused_here_is_never_sent_there(server: str) -> None:
    for query, said in (
        ("SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }", "SERVICE asks another server"),
        ("INSERT DATA { <http://e/a> <http://e/b> 1 }", "can only read"),
        ("SELECT ?x\n{ ?x foo ?y }", "Line 2, column 6"),
        ("SELECT ?d { ?d ?p ?n } GROUP BY ?n", "Line 1, column 35"),
    ):
        with pytest.raises(Refused, match=said), flowing(query, Remote("http://127.0.0.1:1/")):
            pass


def test_graphs_can_be_named_but_no_part_asked_for(server: str) -> None:
    graph = "https://w3id.org/in-camera/case/melamine_chemicals"
    with flowing("ASK { ?f a ic:Finding }", Remote(server), Limits(), Dataset(graphs=(graph,))) as flow:
        assert gathered(flow) == Truth(False)
    with pytest.raises(Refused, match="one part alone"), flowing("ASK { ?f a ic:Finding }", Remote(server), Limits(), Dataset("inferred")):
        pass


def test_from_picks_graphs_there_and_one_that_it_does_not_hold_is_never_sent(server: str) -> None:
    own, none = "https://w3id.org/in-camera/case/melamine_chemicals", "http://127.0.0.1:1/never"
    for clauses, pattern, truth in (
        (f"FROM <{own}>", "{ ?c a ic:Case }", True),
        (f"FROM <{own}>", "{ ?f a ic:Finding }", False),
        (f"FROM <{own}/inferred> FROM <{none}>", "{ ?f a ic:Finding }", True),
        (f"FROM <{none}>", "{ ?s ?p ?o }", False),
        (f"FROM NAMED <{own}>", "{ ?s ?p ?o }", False),
        (f"FROM NAMED <{own}>", "{ GRAPH ?g { ?c a ic:Case } }", True),
        (f"FROM NAMED <{none}>", "{ GRAPH ?g { ?s ?p ?o } }", False),
    ):
        with flowing(f"ASK {clauses} {pattern}", Remote(server)) as flow:
            assert gathered(flow) == Truth(truth), (clauses, pattern)
    assert Remote(server).held(Dataset(graphs=(none,)), Limits()) == Dataset(graphs=(NO_GRAPH,))


def test_more_rows_than_may_be_given_are_cut(server: str) -> None:
    with flowing("SELECT * { ?s ?p ?o }", Remote(server), Limits(rows=7)) as flow:
        table = gathered(flow)
    assert isinstance(table, Table) and (len(table.rows), table.cut) == (7, True)


# ---------------------------------------------------------------- servers that misbehave


def reply(status: int, body: bytes, **head: str) -> Callable[[BaseHTTPRequestHandler], None]:
    def respond(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        for name, value in {"Content-Length": str(len(body)), **head}.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(body)

    return respond


def drip(handler: BaseHTTPRequestHandler) -> None:
    """A byte now and then, without end."""
    handler.send_response(200)
    handler.end_headers()
    try:
        for _ in range(100):
            handler.wfile.write(b" ")
            handler.wfile.flush()
            time.sleep(0.1)
    except OSError:
        pass


@pytest.mark.parametrize(
    ("respond", "said"),
    [
        (reply(200, b"<html>hello</html>"), "does not speak SPARQL"),
        (reply(200, b'{"head": {"vars": ["x"]}}'), "does not speak SPARQL"),
        (
            reply(200, b'{"head": {"vars": ["x"]}, "results": {"bindings": [{"x": {"type": "odd", "value": "1"}}]}}'),
            "does not speak SPARQL",
        ),
        (reply(500, b"out of order\nTraceback"), r"did not answer \(500 .*\)\. out of order$"),
        (reply(302, b"", Location="http://127.0.0.1:1/secret"), r"did not answer \(302"),
        (reply(200, b" " * 3_000_000), "larger answer than is taken"),
        (lambda handler: time.sleep(1.2), "did not answer within 0.8 seconds"),
        (drip, "did not answer within 0.8 seconds"),
        (lambda handler: handler.wfile.write(b"nonsense\r\n\r\n"), "cannot be reached"),
    ],
)
def test_what_another_server_does_wrong_is_told_in_a_sentence(respond: Callable[[BaseHTTPRequestHandler], None], said: str) -> None:
    limits = Limits(seconds=0.8, answer=100_000)
    with answering(respond) as address, pytest.raises(Refused, match=said), flowing("SELECT ?x {}", Remote(address), limits) as flow:
        gathered(flow)


def test_triples_that_are_none_are_told_so() -> None:
    with (
        answering(reply(200, b"<html>")) as address,
        pytest.raises(Refused, match="not N-Triples"),
        flowing("DESCRIBE ic:look", Remote(address)),
    ):
        pass


def test_a_server_that_is_not_there_is_said_not_to_be(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["query", "who_cites_whom", "--store", f"http://127.0.0.1:{free_port()}/sparql"])
    assert ended.value.code == 1
    assert "cannot be reached" in capsys.readouterr().err


def test_the_service_can_stand_before_another_server(server: str) -> None:
    from services import serving

    with serving(Remote(server)) as address:
        query = urllib.request.Request(f"{address}/sparql", b"query=ASK%7B%3Fr+a+ic%3ARule%7D", {"Accept": "text/csv"})
        with urllib.request.urlopen(query, timeout=10) as response:
            assert response.read() == b"true"


def test_the_store_is_chosen_by_name_and_else_by_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    chosen.cache_clear()
    assert chosen() == everything()
    assert chosen("https://example.org/sparql") == Remote("https://example.org/sparql")
    monkeypatch.setenv(VARIABLE, os.fspath(tmp_path / "kept"))
    chosen.cache_clear()
    found = chosen()
    assert isinstance(found, Path) and found.is_relative_to(tmp_path)
    chosen.cache_clear()
