"""A graph on disk: made once, read by many, and whole whatever happens to whoever writes."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pyoxigraph
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.casefile import shipped_case
from kb.decide import decide
from kb.record import everything
from kb.retelling import InDataset, Retelling
from kb.sparql import Dataset, Limits, Refused, Table, Truth, ask
from kb.sparql_answers import WHOLE, gathered
from kb.sparql_rewrite import Rewritten
from kb.sparql_run import running
from kb.store import About, choosing, keep, kept, opened
from kb.store.fingerprint import fingerprint, sources
from kb.store.loading import Stream
from ontology.faults import Faulty

COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
LINE = b"<http://e/%d> <http://e/p> <http://e/o> <http://e/g> .\n"
ROOT = Path(__file__).parents[3]


def lines(count: int) -> list[bytes]:
    return [LINE % number for number in range(count)]


def count(graph: Path) -> int:
    answer = ask(COUNT, graph)
    assert isinstance(answer, Table) and answer.rows[0][0]
    return int(answer.rows[0][0].text)


def run(program: str, *arguments: str) -> "subprocess.Popen[str]":
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.Popen([sys.executable, "-c", program, *arguments], env=env, stdout=subprocess.DEVNULL, text=True)


@pytest.fixture
def shipped_store(tmp_path: Path) -> Path:
    choosing.in_folder(tmp_path / "store")
    return tmp_path / "store"


def test_the_shipped_cases_are_written_once_and_not_again_at_the_next_start(shipped_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = kept(shipped_store)
    assert found and found.about == About(choosing.SHIPPED, fingerprint(), len(set(everything().splitlines())))
    monkeypatch.setattr(choosing, "keep", None)
    assert choosing.in_folder(shipped_store) == found


def test_another_state_of_the_knowledge_base_has_another_fingerprint_and_is_written_anew(
    shipped_store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = [name for name, _ in sources()]
    assert {"ontology/core.ttl", "kb/doctrines/need.py", "kb/cases/national_latex.yaml", "kb/record/steps.py"} <= set(names)
    monkeypatch.setattr(choosing, "fingerprint", lambda: "another")
    before = kept(shipped_store)
    after = choosing.in_folder(shipped_store)
    assert before and after.about.fingerprint == "another" and after.home != before.home
    assert count(before.graph) == count(after.graph)


def test_nothing_is_read_or_run_in_writing_the_graph_that_its_fingerprint_leaves_out() -> None:
    program = (
        "import sys; opened = set(); sys.addaudithook(lambda event, said: event == 'open' and opened.add(str(said[0])))\n"
        "from kb.record import everything; everything()\n"
        "files = {module.__file__ for module in list(sys.modules.values()) if getattr(module, '__file__', None)}\n"
        "print('\\n'.join(path for path in files | opened if path.endswith(('.py', '.ttl', '.yaml', '.json', '.jsonld', '.rq', '.txt', '.csv'))))"
    )
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-c", program], env=env, capture_output=True, text=True, check=True)
    ours = {
        path for path in map(Path, done.stdout.splitlines()) if path.is_relative_to(ROOT / "kb") or path.is_relative_to(ROOT / "ontology")
    }
    counted = {path for _, path in sources()}
    assert len(ours) > 100 and ours <= counted, sorted(map(str, ours - counted))


def test_a_change_of_the_page_or_of_a_command_writes_no_graph_anew() -> None:
    names = {name for name, _ in sources()}
    assert not names & {
        "kb/cli.py",
        "kb/commands/serve.py",
        "kb/endpoint/site.py",
        "kb/sparql.py",
        "kb/corpus/making.py",
        "kb/store/keeping.py",
    }


def test_a_corpus_of_another_state_is_not_thrown_away_but_said_to_be_old(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made = keep(tmp_path, lines(3), About("3 synthetic cases", "old"))
    assert choosing.in_folder(tmp_path) == made
    assert "holds 3 synthetic cases, decided by another state of the law" in capsys.readouterr().err


def test_the_decision_is_told_from_the_disk_as_rdflib_reads_it(shipped_store: Path) -> None:
    found = kept(shipped_store)
    assert found
    assert Retelling(InDataset(opened(found))).decision("national_latex") == decide(shipped_case("national_latex"))


def test_what_was_told_and_what_was_inferred_can_be_asked_of_apart(shipped_store: Path) -> None:
    found = kept(shipped_store)
    assert found
    for part, answers, findings in (("", True, True), ("asserted", True, False), ("inferred", False, True)):
        of = Dataset(part)  # type: ignore[arg-type]
        assert ask("ASK { ?a a ic:Answer }", found.graph, Limits(), of) == Truth(answers)
        assert ask("ASK { ?a a ic:Finding }", found.graph, Limits(), of) == Truth(findings)
    assert ask("ASK { GRAPH ?g { ?f a ic:Finding } FILTER NOT EXISTS { ?g a ic:InferredGraph } }", found.graph) == Truth(False)


def test_a_part_says_the_same_from_memory_as_from_its_own_store_on_disk(tmp_path: Path) -> None:
    case = b"<https://w3id.org/in-camera/case/%s>"
    graphs = [case % name for name in (b"inferred", b"inferred/inferred", b"a", b"a/inferred")]
    kind = b"<http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://w3id.org/in-camera/ontology#InferredGraph>"
    data = b"".join(
        b"<http://e/%d> <http://e/p> <http://e/o> %s .\n" % (number, graph)
        + (b"%s %s %s .\n" % (graph, kind, graph) if number % 2 else b"")
        for number, graph in enumerate(graphs)
    )
    store = keep(tmp_path, [data], About("lines", "1")).graph
    for part, numbers in (("asserted", "02"), ("inferred", "13")):
        for query in ("SELECT ?s { ?s <http://e/p> ?o }", "SELECT ?s { GRAPH ?g { ?s <http://e/p> ?o } }"):
            for source in (data, store):
                answer = ask(query, source, Limits(), Dataset(part))  # type: ignore[arg-type]
                assert isinstance(answer, Table)
                assert {row[0].text for row in answer.rows if row[0]} == {f"http://e/{number}" for number in numbers}


def test_a_reader_outlives_any_number_of_later_generations_and_is_told_when_the_store_is_gone(tmp_path: Path) -> None:
    reading = keep(tmp_path / "store", lines(1), About("lines", "1")).graph
    for number in range(2, 5):
        keep(tmp_path / "store", lines(number), About("lines", str(number)))
        with choosing.flowing(COUNT, reading) as flow:
            table = gathered(flow)
        assert isinstance(table, Table) and table.rows[0][0]
        assert table.rows[0][0].text == ("1" if number == 2 else str(number))
    shutil.rmtree(tmp_path / "store")
    with pytest.raises(Refused, match="is there no more"), choosing.flowing(COUNT, reading):
        pass


def test_two_processes_read_one_store_at_once_while_a_third_writes_the_next(tmp_path: Path) -> None:
    store = keep(tmp_path, lines(1000), About("lines", "1"))
    program = "import sys, pyoxigraph; s = pyoxigraph.Store.read_only(sys.argv[1]); print(len(s), flush=True); input(); print(len(s))"
    readers = [
        subprocess.Popen([sys.executable, "-c", program, str(store.graph)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    assert [reader.stdout.readline() for reader in readers if reader.stdout] == ["1000\n"] * 2
    later = keep(tmp_path, lines(2000), About("lines", "2"))
    assert [reader.communicate("\n")[0] for reader in readers] == ["1000\n"] * 2
    assert (count(store.graph), count(later.graph)) == (1000, 2000)


def test_of_many_generations_the_last_two_are_kept(tmp_path: Path) -> None:
    for number in range(1, 5):
        keep(tmp_path, lines(number), About("lines", str(number)))
    assert len(list(tmp_path.iterdir())) == 3
    found = kept(tmp_path)
    assert found and count(found.graph) == found.about.quads == 4


@pytest.mark.skipif(sys.platform == "win32", reason="there one is not killed thus")
def test_a_writer_that_is_killed_leaves_the_old_graph_whole(tmp_path: Path) -> None:
    store = keep(tmp_path, lines(10), About("lines", "1"))
    program = (
        "import sys, itertools; from pathlib import Path; from kb.store.keeping import About, keep\n"
        "keep(Path(sys.argv[1]), (b'<http://e/%d> <http://e/p> <http://e/o> .\\n' * 1000 % ((n,) * 1000) for n in itertools.count()), About('', '2'))"
    )
    for _ in range(2):
        writer = run(program, str(tmp_path))
        until = time.monotonic() + 60
        while not list(tmp_path.glob("building-*/graph/*")) and time.monotonic() < until:
            time.sleep(0.05)
        time.sleep(0.3)
        assert writer.poll() is None
        writer.send_signal(signal.SIGKILL)
        writer.wait()
        assert kept(tmp_path) == store and count(store.graph) == 10
        assert list(tmp_path.glob("building-*"))
        later = keep(tmp_path, lines(20), About("lines", "3"))
        assert kept(tmp_path) == later and count(later.graph) == 20
        store = keep(tmp_path, lines(10), About("lines", "1"))
        for left in tmp_path.glob("building-*"):
            os.utime(left, (1, 1))
        store = keep(tmp_path, lines(10), About("lines", "1"))
        assert not list(tmp_path.glob("building-*"))


def test_a_writer_that_ends_just_before_the_change_leaves_the_old_graph_in_place(tmp_path: Path) -> None:
    store = keep(tmp_path, lines(10), About("lines", "1"))
    program = (
        "import os, sys; from pathlib import Path; from kb.store import keeping\n"
        "keeping.put_in_place = lambda folder, name: os._exit(7)\n"
        "keeping.keep(Path(sys.argv[1]), [b'<http://e/a> <http://e/p> <http://e/o> .\\n'], keeping.About('', '2'))"
    )
    assert run(program, str(tmp_path)).wait() == 7
    assert kept(tmp_path) == store and count(store.graph) == 10


def test_a_line_that_is_no_statement_stops_the_writing_and_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(SyntaxError):
        keep(tmp_path, [b"nonsense\n"], About("", ""))
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_holds_something_else_is_not_touched(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("mine")
    with pytest.raises(Faulty, match="not a store, and not an empty folder"):
        keep(tmp_path, lines(1), About("", ""))
    with pytest.raises(Faulty, match="not a store"):
        kept(tmp_path / "thesis.txt")
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.txt"]


def test_a_damaged_store_is_said_to_be_so(tmp_path: Path) -> None:
    store = keep(tmp_path, lines(1), About("", ""))
    (store.home / "about.json").write_text("{")
    with pytest.raises(Faulty, match=r"cannot be read\. Remove the folder"):
        kept(tmp_path)


@given(st.lists(st.binary(max_size=9)), st.integers(1, 7))
def test_chunks_are_read_as_one_file(chunks: list[bytes], size: int) -> None:
    file, found = Stream(chunks), b""
    while part := file.read(size):
        found += part
    assert found == b"".join(chunks)


def test_a_store_of_more_files_than_are_opened_at_first_can_be_asked(tmp_path: Path) -> None:
    for number in range(12):
        store = pyoxigraph.Store(str(tmp_path / "many"))
        store.bulk_load(LINE % number, format=pyoxigraph.RdfFormat.N_QUADS)
        del store
    assert len(list((tmp_path / "many").glob("*.sst"))) > 16
    assert count(tmp_path / "many") == 12


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is no network of one's own to go into")
def test_a_federated_query_that_got_past_every_check_would_reach_nobody_from_a_store_either(shipped_store: Path) -> None:
    found = kept(shipped_store)
    assert found
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.settimeout(0.3)
        raw = Rewritten(f"SELECT * {{SERVICE <http://127.0.0.1:{listening.getsockname()[1]}/> {{?s ?p ?o}}}}")
        raw.add(raw.query, 0, glued=False)
        with running(raw, found.graph, Limits(), WHOLE) as said:
            assert "failed" in list(said)[-1]
        with pytest.raises(TimeoutError):
            listening.accept()
