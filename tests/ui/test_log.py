"""The privilege log on the page: handed over, judged, looked through; broken logs and matter files told in a sentence."""

import gc
import re

import pytest

from kb.audit.desk import MOST_ROWS, example, handed, judge
from kb.audit.form import written
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


def test_a_log_of_headings_alone_is_refused_when_it_is_handed_over():
    with pytest.raises(ValueError, match="no row below them") as refused:
        handed("log.csv", b"Number,Basis\n,\n")
    assert "/tmp" not in str(refused.value)


LOG = b"No,Date,Privilege,Declaration\n1,3/4/2023,DPP,wobbly\n2,3/4/2023,SS,\n2,3/5/2023,P-1,specific\n"


def hand_over(page, content, name="log.csv"):
    page.at.get("file_uploader")[0].set_value((name, content, "text/csv")).run()
    page.sound()
    return page


def matter_of(page):
    return page.at.session_state["log_told"][0]


def test_what_is_told_of_a_claim_on_the_page_comes_to_the_same_as_a_matter_file(open_page):
    page = hand_over(open_page("log"), LOG)
    page.field("log_who_deliberative-process").set_value("Secretary of Commerce")
    page.field("log_deliberative-process_claim_made").set_value("yes")
    page.field("log_deliberative-process_opposition").set_value("on-merits")
    page.field("log_decided").set_value("June 30, 2023")
    page.field("log_agencies").set_value("ITA\n\n Commerce ").run()
    page.sound()
    told = matter_of(page)
    file = f"""
caption: A privilege log
court: CIT
date: {told.as_of}
decided: 2023-06-30
agencies: [ITA, Commerce]
claims:
  - privilege: deliberative-process
    claimant: Secretary of Commerce
    answers: {{opposition: on-merits, claim_made: yes}}
"""
    assert written(told) == written(read_matter(file.encode(), "x.yaml"))


def test_every_privilege_that_the_log_claims_has_its_fields_and_no_other_has(open_page):
    page = hand_over(open_page("log"), LOG)
    assert {"Deliberative process: 1 row", "State secrets: 1 row"} <= set(subheadings(page))
    assert not any(each.startswith("Executive") for each in subheadings(page))


def subheadings(page):
    return re.findall(r'<h3 class="section">(.*?)</h3>', page.html)


def test_words_that_are_not_known_are_mapped_on_the_page_and_then_claim(open_page):
    page = hand_over(open_page("log"), LOG)
    words = [each for each in page.at.selectbox if (each.key or "").startswith("word_")]
    assert [each.label.replace("\\", "") for each in words] == ["“P-1” in Privilege, 1 row", "“wobbly” in Declaration, 1 row"]
    words[0].set_value("state-secrets").run()
    page.sound()
    assert "State secrets: 2 rows" in subheadings(page)


def test_a_bad_day_of_the_decision_is_told_beside_the_button_and_the_button_stays(open_page):
    page = hand_over(open_page("log"), LOG)
    page.field("log_decided").set_value("30/06/2023").run()
    page.sound()
    assert page.at.button(key="judge_log").disabled
    assert "Day of the decision: '30/06/2023' has no such month" in page.text and "Write 2023-06-30" in page.text


def test_a_matter_that_comes_along_fills_the_fields_and_what_they_do_not_show_is_said(open_page):
    page = open_page("log").press("example_antidumping_log")
    assert page.field("log_agencies").value == "ITA\nCommerce\nUSTR"
    assert page.field("log_deliberative-process_claimant_office").value == "head"
    assert page.field("log_other_opposition").value == "on-merits"
    assert "Of every row the matter file tells besides:" in page.text
    assert written(matter_of(page)) == written(example("antidumping_log")[1])


def test_rows_that_bear_one_number_are_told_apart_on_the_page(open_page):
    page = hand_over(open_page("log"), LOG).press("judge_log")
    assert "2 (row 3)" in page.text and "2 (row 4)" in page.text and " 1 – further showing" in page.text


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
