"""Hostile queries, each a file with a name: none writes, reaches the network or a file, or keeps others from being answered.

All are sent to our service by several clients at once, while another client asks an honest question again and again.
"""

import socket
import sys
import threading
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

import pytest
from services import serving

from kb.sparql import Limits, Refused, ask
from kb.sparql_tokens import Exhausted
from kb.store.choosing import in_folder

QUERIES = {path.stem: path.read_bytes().decode() for path in sorted((Path(__file__).parent / "queries").glob("*.rq"))}
ENDS = {
    name: next(line.removeprefix("# ends: ") for line in text.splitlines() if line.startswith("# ends: ")) for name, text in QUERIES.items()
}
LIMITS = Limits(seconds=0.6, rows=300, megabytes=150, answer=200_000)
SECRET = "what nobody but the reader of this file may know"


@dataclass
class Battery:
    """What became of each query, and of the honest question in between."""

    ends: dict[str, tuple[int, str, bool]] = field(default_factory=dict)
    honest: list[tuple[int, str, bool]] = field(default_factory=list)
    callers: list[object] = field(default_factory=list)
    before: str = ""
    after: str = ""


def sent(address: str, query: str) -> tuple[int, str, bool]:
    body = urllib.parse.urlencode({"query": query}).encode()
    try:
        with urllib.request.urlopen(
            urllib.request.Request(f"{address}/sparql", body, {"Accept": "text/csv, */*;q=0.1"}), timeout=60
        ) as found:
            return found.status, found.read().decode(), "X-SPARQL-MaxRows" in found.headers
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read().decode(), False


def digest(folder: Path) -> str:
    """Of every file of the store: its name and what it holds; but not of the logs that Oxigraph keeps of its own doings."""
    files = [path for path in sorted(folder.rglob("*")) if path.is_file() and not path.name.startswith("LOG")]
    return sha256(b"".join(path.name.encode() + path.read_bytes() for path in files)).hexdigest()


@pytest.fixture(scope="module")
def listener() -> Iterator[tuple[int, list[object]]]:
    """A server that notes whoever calls."""
    callers: list[object] = []
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.settimeout(0.2)
        done = threading.Event()

        def listen() -> None:
            while not done.is_set():
                try:
                    connection, address = listening.accept()
                    callers.append(address)
                    connection.close()
                except TimeoutError:
                    continue

        thread = threading.Thread(target=listen)
        thread.start()
        yield listening.getsockname()[1], callers
        done.set()
        thread.join()


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return in_folder(tmp_path_factory.mktemp("store")).graph


@pytest.fixture(scope="module")
def battery(graph: Path, listener: tuple[int, list[object]], tmp_path_factory: pytest.TempPathFactory) -> Battery:
    canary = tmp_path_factory.mktemp("canary") / "secret.ttl"
    canary.write_text(f'<http://e/a> <http://e/b> "{SECRET}" .')
    port, callers = listener
    found = Battery(callers=callers, before=digest(graph))

    def attack(address: str, name: str) -> None:
        query = QUERIES[name].replace("http://listener.test/", f"http://127.0.0.1:{port}/").replace("file:///canary.test", canary.as_uri())
        found.ends[name] = sent(address, query)

    with serving(graph, LIMITS, at_once=3) as address, ThreadPoolExecutor(2) as pool:
        attacks = [pool.submit(attack, address, name) for name in QUERIES]
        while not all(each.done() for each in attacks):
            found.honest.append(sent(address, "ASK { ic:reynolds ic:binds ic:cit }"))
        for each in attacks:
            each.result()
    found.after = digest(graph)
    return found


def test_there_are_more_than_a_hundred() -> None:
    assert len(QUERIES) == 167
    assert {end: list(ENDS.values()).count(end) for end in ENDS.values()} == {"bounded": 87, "refused": 64, "empty": 16}


@pytest.mark.parametrize("name", [name for name, end in ENDS.items() if end == "refused"])
def test_what_would_write_or_reach_out_is_refused_with_a_sentence(name: str, battery: Battery) -> None:
    status, said, _ = battery.ends[name]
    assert status == 400
    assert said.strip() and "Traceback" not in said and SECRET not in said


@pytest.mark.parametrize("name", [name for name, end in ENDS.items() if end == "empty"])
def test_a_graph_that_is_not_in_the_store_is_empty_and_never_fetched(name: str, battery: Battery) -> None:
    status, said, cut = battery.ends[name]
    assert (status, cut) == (200, False) and SECRET not in said
    rows = said.replace("\r", "").split("\n")[1:] if name != "from_in_ask" else []
    assert "".join(rows) == ("1" if name == "from_after_an_expression" else "") and said != "true"


@pytest.mark.parametrize("name", [name for name, end in ENDS.items() if end == "bounded"])
def test_what_would_take_without_end_is_stopped_cut_or_answered_within_its_limits(name: str, battery: Battery) -> None:
    status, said, cut = battery.ends[name]
    assert status in (200, 400, 500)
    assert SECRET not in said and "Traceback" not in said
    if status == 200:
        assert len(said) <= LIMITS.answer * 3
        assert cut or said.count("\n") <= LIMITS.rows + 1 or name.startswith("signs")
    else:
        assert ("was stopped" in said) == (status == 500)
        assert status == 500 or "failed" in said or said.startswith("Line ")


def test_nobody_was_called_and_nothing_was_written(battery: Battery) -> None:
    assert battery.callers == []
    assert battery.before == battery.after


def test_honest_questions_were_answered_all_the_while(battery: Battery) -> None:
    assert {(status, said) for status, said, _ in battery.honest} <= {(200, "true"), (500, slow())}
    assert sum(status == 200 for status, _, _ in battery.honest) >= 10


def slow() -> str:
    """What is said of a question that a busy machine did not answer in the little time that there is here."""
    with pytest.raises(Exhausted) as stopped:
        ask("ASK {}", b"", Limits(seconds=0.001))
    return str(stopped.value).replace("0.001", f"{LIMITS.seconds:g}") + "\n"


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the limit of memory may be without effect")
@pytest.mark.parametrize("name", ["a_product_sorted", "a_string_doubled_thirty_times"])
def test_memory_is_limited_however_much_time_there_is(name: str, graph: Path) -> None:
    with pytest.raises(Refused, match=r"needed more than it may have \(80 MB"):
        ask(QUERIES[name], graph, Limits(seconds=60, megabytes=80))
