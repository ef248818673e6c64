"""A run can stop anywhere and go on; files are whole or as they were; other processes judge as this one does."""

import csv
import os
import signal
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from logs import MATTER, csv_of
from pyoxigraph import RdfFormat, parse

from kb.audit.generating import generate
from kb.audit.judging import FACTS, heading
from kb.audit.mapping import Mapped
from kb.audit.matter import load_matter
from kb.audit.opening import planned
from kb.audit.report import About
from kb.audit.running.job import Engine, Job, Local
from kb.audit.running.on_dask import OnDask
from kb.audit.running.run import Progress, Run, in_order
from kb.audit.tables import Batch, open_table, table
from kb.audit.ways import Side, Ways
from kb.audit.writing.defusing import defused
from kb.cli import main

SIZE = 900


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A log that is judged in nine batches."""
    monkeypatch.setattr(table, "ROWS", SIZE // 9)
    generate(tmp_path / "log.csv", SIZE)
    return tmp_path / "log.csv"


def a_run(log: Path, engine: Engine, progress: Progress = lambda behind, rows: None) -> Run:
    opened = open_table(log)
    job = Job(opened.headings, planned(opened, Mapped()), load_matter(log.with_suffix(".matter.yaml")), Ways())
    return Run(opened, job, engine, About(log.name, Side.both, ()), progress)


class Counting(Local):
    """Judges here, and counts the batches."""

    def __init__(self) -> None:
        self.batches = 0

    def judge(self, token: str, job: Job, batches: Iterator[tuple[int, Batch]]) -> Iterator[tuple[int, pa.RecordBatch]]:
        for number, part in super().judge(token, job, batches):
            self.batches += 1
            yield number, part


def stop_after(rows: int) -> Progress:
    """Interrupts as somebody does who presses Ctrl-C, once so many rows are behind."""

    def tell(behind: int, done: int) -> None:
        if done >= rows:
            raise KeyboardInterrupt

    return tell


def test_a_run_that_is_stopped_leaves_the_old_file_and_goes_on_where_it_stopped(log: Path) -> None:
    whole, file = log.with_name("whole.csv"), log.with_name("out.csv")
    a_run(log, Local()).written([whole], resume=False)
    file.write_text("the old one")
    with pytest.raises(KeyboardInterrupt):
        a_run(log, Local(), stop_after(SIZE // 2)).written([file], resume=False)
    assert file.read_text() == "the old one"
    counting = Counting()
    a_run(log, counting).written([file], resume=True)
    assert 0 < counting.batches < 9
    assert file.read_bytes() == whole.read_bytes()
    assert sorted(path.name for path in log.parent.glob(".*")) == []


def test_a_run_does_not_go_on_with_what_was_made_of_another_log(log: Path) -> None:
    file = log.with_name("out.csv")
    with pytest.raises(KeyboardInterrupt):
        a_run(log, Local(), stop_after(300)).written([file], resume=False)
    generate(log, SIZE, seed=5)
    counting = Counting()
    ran = a_run(log, counting).written([file], resume=True)
    assert counting.batches == 9 and "another log, law or choice of options" in ran.said[0]


def test_a_file_that_cannot_be_written_whole_leaves_all_as_they_were(log: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one, two = log.with_name("one.csv"), log.with_name("two.parquet")
    one.write_text("old")

    def fails(parts: object, file: Path) -> list[str]:
        file.write_text("half")
        raise OSError("no space left")

    monkeypatch.setattr("kb.audit.writing.files.write_parquet", fails)
    with pytest.raises(OSError, match="no space left"):
        a_run(log, Local()).written([one, two], resume=False)
    assert one.read_text() == "old" and not two.exists()
    assert [path.name for path in log.parent.glob("*half*")] == []


def test_every_form_holds_every_row_and_the_original_columns_as_they_were(log: Path) -> None:
    files = [log.with_name(f"out.{ending}") for ending in ("csv", "xlsx", "parquet", "nt", "ttl", "docx", "pdf", "md")]
    ran = a_run(log, Local()).written(files, resume=False)
    with log.open(encoding="utf-8", newline="") as held:
        head, *before = csv.reader(held)
    parquet = pq.read_table(files[2])
    assert parquet.select(head).to_pylist() == [dict(zip(head, row, strict=True)) for row in before]
    with files[0].open(encoding="utf-8-sig", newline="") as held:
        after = list(csv.reader(held))
    assert [[cell.removeprefix("'") for cell in row[: len(head)]] for row in after[1:]] == before
    assert after[0][len(head) :][:2] == [heading("row"), heading("disposition")] and FACTS not in after[0]
    book = openpyxl.load_workbook(files[1])
    assert book.sheetnames == ["Summary", "Log"] and len(book["Summary"]._charts) == 1
    assert [[cell or "" for cell in row[: len(head)]] for row in book["Log"].iter_rows(min_row=2, values_only=True)] == before
    assert book["Log"].auto_filter.ref.endswith(str(SIZE + 1)) and book["Log"].freeze_panes == "B2"
    documents = [
        triple for triple in parse(path=str(files[3]), format=RdfFormat.N_TRIPLES) if str(triple.object.value).endswith("#Document")
    ]
    assert len(documents) == SIZE == len(after) - 1 == ran.summary.tally.rows
    assert files[6].read_bytes().startswith(b"%PDF") and b"What would bring rows to protected" in files[7].read_bytes()


def test_nothing_that_is_written_can_be_taken_for_a_formula(log: Path) -> None:
    evil = ["=1+1", "+1-800", "@SUM(A1)", "\tx", "-2+3+cmd|' /C calc'!A0", '=HYPERLINK("http://x")', "<script>alert(1)</script>"]
    text = '=cmd|"/C calc"!A0,Date,Privilege,Description\n'.replace('"', "")
    lines = "".join(f'{number},1981,DPP,"{cell.replace(chr(34), chr(34) * 2)}"\n' for number, cell in enumerate(evil))
    csv_of(log.parent, text + lines, "log.csv")
    files = [log.with_name(f"out.{ending}") for ending in ("csv", "xlsx", "md")]
    ran = a_run(log, Local()).written(files, resume=False)
    assert any("an apostrophe stands before" in said for said in ran.said)
    with files[0].open(encoding="utf-8-sig", newline="") as held:
        cells = [cell for row in csv.reader(held) for cell in row]
    assert not [cell for cell in cells if cell[:1] in ("=", "+", "-", "@", "\t", "\r")]
    with ZipFile(files[1]) as book:
        sheets = [book.read(name) for name in book.namelist() if name.startswith("xl/worksheets/sheet")]
    assert len(sheets) == 2 and not any(b"<f>" in sheet or b"<hyperlink" in sheet for sheet in sheets)
    assert b"<script>" not in files[2].read_bytes()


SLY = '<r><t>x</t></r></is></c><c r="Z9"><f>1+1</f><v>2</v></c><c t="inlineStr"><is><r><t>y</t></r>'


@pytest.mark.parametrize(
    "cell", [SLY, "<r>only this</r>", "a\x01b", "_x0041_", "]]>&amp;<", " spaces ", "\ufffe!", "two\nlines", "𝄞" * 20_000]
)
def test_a_workbook_holds_every_cell_letter_by_letter_and_markup_in_it_is_text(log: Path, cell: str) -> None:
    quoted = '"' + cell.replace('"', '""') + '"'
    csv_of(log.parent, f"No,Privilege,{quoted if len(cell) < 200 else 'x'}\n1,DPP,{quoted}\n2,DPP,plain\n", "log.csv")
    out = log.with_name("out.xlsx")
    a_run(log, Local()).written([out], resume=False)
    with ZipFile(out) as book:
        assert not any(b"<f>" in book.read(name) for name in book.namelist() if name.startswith("xl/worksheets/sheet"))
    sheet = openpyxl.load_workbook(out)["Log"]
    held = str(sheet["C2"].value)
    wanted = cell.replace("\ufffe", "\ufffd")
    assert openpyxl.utils.escape.unescape(held) == wanted or (len(cell) == 20_000 and held == cell[: 32_767 // 2])
    assert sheet["C3"].value == "plain"


def test_a_log_longer_than_a_sheet_stands_in_several_each_with_headings_and_filters(log: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kb.audit.writing.as_xlsx.ROWS", 401)
    ran = a_run(log, Local()).written([log.with_name("out.xlsx")], resume=False)
    book = openpyxl.load_workbook(log.with_name("out.xlsx"))
    assert book.sheetnames == ["Summary", "Log", "Log 2", "Log 3"] and any("the log stands in 3 sheets" in said for said in ran.said)
    assert [book[name].auto_filter.ref.split(":")[1].lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ") for name in book.sheetnames[1:]] == [
        "401",
        "401",
        "101",
    ]
    controls = [row[0] for name in book.sheetnames[1:] for row in book[name].iter_rows(min_row=2, values_only=True)]
    assert controls == [f"CR-{number:06}" for number in range(1, SIZE + 1)]


def test_a_plain_number_stays_as_it_is() -> None:
    column, changed = defused(pa.array(["-1,234.50", "+1", "--", "", "1-2", "-x"]))
    assert column.to_pylist() == ["-1,234.50", "+1", "'--", "", "1-2", "'-x"] and changed == 2


def test_a_cell_of_ten_megabytes_does_no_harm(log: Path) -> None:
    huge = "recommend " * 1_000_000
    csv_of(log.parent, f'No,Date,To,Privilege,Description\n1,"{huge}","{huge}",DPP,"{huge}"\n2,1981,,DPP,short\n')
    files = [log.with_name(f"out.{ending}") for ending in ("csv", "xlsx")]
    ran = a_run(log, Local()).written(files, resume=False)
    assert any("only the first 32,767 characters" in said for said in ran.said)
    assert ran.summary.tally.rows == 2 and "is no date" in ran.summary.tally.faults[0][1]


def test_a_workbook_that_declares_entities_or_unpacks_without_end_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from kb.audit.tables import as_xlsx
    from ontology.faults import Faulty

    with ZipFile(tmp_path / "log.xlsx", "w") as packed:
        packed.writestr("xl/workbook.xml", '<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>')
    with pytest.raises(Faulty, match="declares entities"):
        open_table(tmp_path / "log.xlsx")
    monkeypatch.setattr(as_xlsx, "LARGEST", 10)
    with pytest.raises(Faulty, match="unpacks to more than"):
        open_table(tmp_path / "log.xlsx")


class Killing(OnDask):
    """Judges as Dask does, and kills a worker at work: it has batches in hand, some have come back, and others are still to come."""

    killed, back, pids = 0, 0, frozenset[int]()

    def judge(self, token: str, job: Job, batches: Iterator[tuple[int, Batch]]) -> Iterator[tuple[int, pa.RecordBatch]]:
        for number, part in super().judge(token, job, batches):
            self.back += 1
            if not self.killed:
                in_hand = {address: len(keys) for address, keys in self.client.processing().items()}
                address = max(in_hand, key=in_hand.__getitem__)
                assert in_hand[address], "The worker has nothing in hand, so that nothing would be lost with it."
                pids = {each: process["pid"] for each, process in self.client.run(lambda: {"pid": os.getpid()}, wait=True).items()}
                self.pids, self.killed = frozenset(pids.values()), pids[address]
                os.kill(self.killed, signal.SIGKILL)
            yield number, part


@pytest.mark.filterwarnings("ignore")
def test_two_worker_processes_one_of_them_killed_judge_as_this_one_does(log: Path) -> None:
    pytest.importorskip("distributed")
    here, there = log.with_name("here.parquet"), log.with_name("there.parquet")
    a_run(log, Local()).written([here], resume=False)
    engine = Killing.at("", 2)
    assert isinstance(engine, Killing)
    try:
        a_run(log, engine).written([there], resume=False)
        left = {process["pid"] for process in engine.client.run(lambda: {"pid": os.getpid()}).values()}
    finally:
        engine.close()
    assert len(engine.pids) == 2 and engine.killed not in left
    assert pq.read_table(there).to_pylist() == pq.read_table(here).to_pylist()


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    with pytest.raises(SystemExit) as stop:
        main(["audit", *arguments])
    found = capsys.readouterr()
    return int(stop.value.code or 0), " ".join(found.out.split()), " ".join(found.err.split())


def test_the_command_judges_an_example_and_says_how_the_log_was_read(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "out.xlsx"
    code, out, _ = run(capsys, "antidumping_log", "--to", str(file))
    assert code == 0 and f"Wrote {file}." in out and file.exists()
    for said in ("Audit of a privilege log", "What would bring rows to protected", "In camera first", "'Control No.' as control"):
        assert said in out
    assert run(capsys, "antidumping_log", "--to", str(file))[0] == 2


def test_for_the_claimant_it_is_a_checklist_and_for_the_movant_a_list_of_challenges(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    for side, title, column, other in (("claimant", "Checklist before the log is served", "before serving", "attack first"),
                                       ("movant", "Challenges to the log", "challenge", "cure")):  # fmt: skip
        file = tmp_path / f"{side}.csv"
        code, out, _ = run(capsys, "antidumping_log", "--for", side, "--to", str(file))
        head = file.read_text("utf-8-sig").splitlines()[0]
        assert code == 0 and title in out and heading(column) in head and heading(other) not in head


def test_a_row_is_opened_as_a_proof_or_written_as_a_case_file(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    code, out, _ = run(capsys, "antidumping_log", "--row", "ITA-003")
    assert code == 0 and "ITA-003: Memorandum explaining the final determination" in out and "Still possible" in out
    file = tmp_path / "row.yaml"
    assert run(capsys, "antidumping_log", "--row", "4", "--case", str(file))[0] == 0
    with pytest.raises(SystemExit) as stop:
        main(["decide", str(file), "--close-record", "--length", "line"])
    assert not stop.value.code and "Disclosed (deliberative process)" in " ".join(capsys.readouterr().out.split())


def test_a_number_that_several_rows_bear_opens_none_and_says_how_to_say_which(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    log = csv_of(tmp_path, "No,Privilege,Title\nC-7,DPP,first\nC-8,SS,second\nC-7,SS,third\n3,DPP,fourth\n", "twice.csv")
    code, _, err = run(capsys, str(log), "--row", "C-7")
    assert code == 1 and "2 rows of the spreadsheet bear this number: 2, 4. Say which by the row: --row 'row 2' or --row 'row 4'." in err
    code, _, err = run(capsys, str(log), "--row", "3")
    assert code == 1 and "row 3 of the spreadsheet, or the number that the log gives to row 5" in err
    for number, title in ((2, "first"), (3, "second"), (4, "third"), (5, "fourth")):
        code, out, _ = run(capsys, str(log), "--row", f"row {number}")
        assert code == 0 and title in out
    assert run(capsys, str(log), "--row", "C-8")[0] == 0
    assert run(capsys, str(log), "--row", "row 99")[0] == 1


def test_facts_told_by_options_go_before_those_of_the_file(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file, common = csv_of(tmp_path, "No,Date,Privilege\n1,1/2/2024,DPP\n"), tmp_path / "m.yaml"
    common.write_text(MATTER, "utf-8")
    assert "Disclosed (deliberative process)" in run(capsys, str(file), "--matter", str(common))[1]
    assert "Protected (deliberative process)" in run(capsys, str(file), "--matter", str(common), "--decided", "2024-02-01")[1]
    assert "Protected (deliberative process)" in run(capsys, str(file), "--matter", str(common), "--off", "after-decision")[1]


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (("nowhere.csv",), 1, "There is no such file."),
        (("empty.csv",), 1, "The log has headings, and no row below them."),
        (("empty.csv", "--to", "x.csv"), 1, "The log has headings, and no row below them."),
        (("antidumping_log", "--row", "999"), 1, "The log has no such row."),
        (("antidumping_log", "--off", "guessing"), 1, "There is no rule of derivation of this name."),
        (("antidumping_log", "--decided", "soon"), 1, "'soon' is no date."),
        (("antidumping_log", "--to", "x.doc"), 2, "must end in .xlsx, .csv"),
        (("antidumping_log", "--to", "no/where/x.csv"), 2, "There is no folder 'no/where'."),
        (("antidumping_log", "--court", "Moon Court"), 2, "No court of the ontology"),
        (("antidumping_log", "--sheet", "Log"), 1, "Only a workbook has sheets"),
    ],
)
def test_what_is_wrong_is_said_in_a_sentence(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], code: int, message: str
) -> None:
    monkeypatch.chdir(tmp_path)
    csv_of(tmp_path, "No,Date,Privilege\n", "empty.csv")
    found, _, err = run(capsys, *arguments)
    assert found == code and message in err.replace(" │ │ ", " ")


def test_a_mapping_is_proposed_for_a_log_of_which_nothing_is_known(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file, to = csv_of(tmp_path, "Wombat,Quokka\n1,2\n"), tmp_path / "map.yaml"
    assert "None of its columns is known: Wombat, Quokka." in run(capsys, str(file))[2]
    assert run(capsys, str(file), "--write-mapping", str(to))[0] == 0
    assert "  Wombat:\n  Quokka:\n" in to.read_text("utf-8")


def test_a_log_is_made_up_with_what_should_be_found_of_it(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "log.csv"
    assert run(capsys, str(file), "--generate", "30", "--seed", "3")[0] == 0
    assert len(file.read_text("utf-8").splitlines()) >= 31 and file.with_suffix(".expected.csv").exists()
    assert run(capsys, str(file), "--matter", str(file.with_suffix(".matter.yaml")))[0] == 0


def test_columns_that_nobody_knows_are_asked_for_and_a_slip_is_asked_again(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, answers, asked = csv_of(tmp_path, "Wombat,Quokka,Privilege\n7/1/2023,x,DPP\n"), iter(["dat", "date", "-"]), list[str]()

    def prompt(text: str, default: str) -> str:
        asked.append(text)
        return next(answers)

    monkeypatch.setattr("typer.prompt", prompt)
    code, out, _ = run(capsys, str(file), "--ask", "--decided", "2023-06-30")
    assert code == 0 and asked == ["Wombat (7/1/2023)", "Wombat (7/1/2023)", "Quokka (x)"]
    assert "'dat' is nothing that a column can be. Did you mean 'date'?" in out and "Derived in 1 row (rule after-decision)" in out
    to = tmp_path / "map.yaml"
    monkeypatch.setattr("typer.prompt", lambda text, default: "date" if "Wombat" in text else "-")
    assert run(capsys, str(file), "--ask", "--write-mapping", str(to))[0] == 0
    assert "  Wombat: date\n  Quokka:\n" in to.read_text("utf-8")


def test_batches_are_counted_in_their_order_however_they_come() -> None:
    empty = pa.RecordBatch.from_pydict({"n": pa.array([], pa.int64())})
    parts = {number: pa.RecordBatch.from_pydict({"n": pa.array([number])}) for number in range(4)}
    assert [part["n"][0].as_py() for part in in_order((number, parts[number]) for number in (2, 0, 3, 1))] == [0, 1, 2, 3]
    assert list(in_order([(0, empty)])) == [empty]
