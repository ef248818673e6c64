"""The privilege log on the page: handed over, judged, looked through; broken logs and matter files told in a sentence."""

import gc
import re

import pytest

from kb.audit.desk import MOST_ROWS, example, handed, judge
from kb.audit.matter import Matter, read_matter
from kb.audit.opening import examples
from kb.audit.running.job import Job
from kb.audit.ways import ENDINGS, Side, Ways
from kb.decide import decide
from kb.explain import disposition_label
from ontology.faults import Faulty
from ui.components.log.report import LABELS


def judged(name="antidumping_log", side=Side.both):
    log, matter = example(name)
    return judge(log, Job(log.table.headings, log.plan({}), matter, Ways()), side, lambda behind, rows: None)


@pytest.fixture(scope="module")
def antidumping():
    return judged()


def test_three_logs_come_along():
    assert len(examples()) == 3


def test_a_log_that_comes_along_is_judged_on_the_page_and_its_rows_are_shown(open_page, antidumping):
    page = open_page("log").press("example_antidumping_log").press("judge_log")
    rows = [antidumping.row(place) for place in antidumping.found()]
    assert len(rows) == 10
    for row in rows:
        assert f"{row.control}: {row.about} – {row.closed}" in page.text
        assert row.ground in page.text and row.cure in page.text and row.attack in page.text
    assert "What would bring rows to protected" in page.headings


def test_every_row_is_decided_as_its_case_is(antidumping):
    for place in antidumping.found():
        row = antidumping.row(place)
        case = antidumping.case(row.number)
        assert disposition_label(decide(case).documents[0].disposition) == row.disposition
        assert disposition_label(decide(case, close_record=True).documents[0].disposition) == row.closed


def test_rows_are_chosen_by_what_becomes_of_them_and_by_words(antidumping):
    assert sum(len(antidumping.found(each)) for each in antidumping.dispositions) == len(antidumping.found())
    assert 0 < len(antidumping.found(words="MEMORANDUM")) < len(antidumping.found())
    assert not antidumping.found(words="no such word anywhere")
    assert antidumping.found("no such thing") == []


def test_the_page_offers_only_files_that_can_be_made():
    assert len(LABELS) == 6
    assert set(LABELS) <= set(ENDINGS)


@pytest.mark.parametrize("ending", ENDINGS)
def test_each_file_can_be_taken_along(antidumping, ending):
    content, _ = antidumping.file(ending)
    assert len(content) > 500


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("log.exe", b"MZ", "log.exe: A log ends in .csv"),
        ("log.csv", b"", "log.csv"),
        ("log.xlsx", b"no workbook", "log.xlsx"),
        ("log.parquet", b"no parquet", "log.parquet"),
        ("../../etc/passwd", b"x", "passwd"),
    ],
)
def test_a_log_that_cannot_be_read_is_refused_with_a_sentence_that_names_no_folder(name, content, expected):
    with pytest.raises(ValueError, match=r"log|passwd") as refused:
        handed(name, content)
    assert expected in str(refused.value)
    assert "/tmp" not in str(refused.value) and "Traceback" not in str(refused.value)


def test_a_matter_file_with_slips_names_each_with_its_line():
    with pytest.raises(Faulty, match=r"^badm\.yaml, line 1") as refused:
        read_matter(b"court: Nowhere\nclaims: 3", "badm.yaml")
    assert "badm.yaml, line 2" in str(refused.value)


def test_a_log_with_no_known_column_is_read_as_its_user_says():
    log = handed("odd.csv", b"qqq,zzz\n1,2\n")
    assert not log.plan({}).columns
    assert log.plan({"qqq": "privilege"}).columns == {"privilege": (0,)}


def test_more_rows_than_the_page_holds_are_refused_with_the_way_round(monkeypatch):
    monkeypatch.setattr("kb.audit.desk.judged.MOST_ROWS", 3)
    with pytest.raises(ValueError, match="more than 3 rows"):
        judged()
    assert MOST_ROWS >= 50_000


def test_a_log_of_headings_alone_has_nothing_to_judge():
    log = handed("log.csv", b"Number,Basis\n")
    with pytest.raises(ValueError, match="no row below them") as refused:
        judge(log, Job(log.table.headings, log.plan({}), Matter(), Ways()), Side.both, lambda behind, rows: None)
    assert "/tmp" not in str(refused.value)


def test_a_column_taken_for_something_else_changes_what_is_read():
    log = handed("log.csv", b"Number,Basis\n1,state secrets\n")
    plain = judge(log, Job(log.table.headings, log.plan({}), Matter(), Ways()), Side.both, lambda behind, rows: None)
    left_out = judge(log, Job(log.table.headings, log.plan({"Basis": "-"}), Matter(), Ways()), Side.both, lambda behind, rows: None)
    assert "state secrets" in plain.row((0, 0)).ground
    assert "state secrets" not in left_out.row((0, 0)).ground


def test_the_file_of_a_log_has_a_harmless_name_and_goes_with_the_log():
    log = handed("../<b>x</b>.csv", b"a,privilege\n1,2\n")
    file = log.table.file
    assert file.exists() and re.fullmatch(r"[\w.-]+", file.name)
    del log
    gc.collect()
    assert not file.parent.exists()
