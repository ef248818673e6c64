"""What each side is told to do about a row, and on what footing a log is judged."""

from pathlib import Path

import pytest
from logs import MATTER, csv_of, matter, rows

from kb.audit.facts import Log
from kb.audit.judging import Judge
from kb.audit.mapping import plan
from kb.audit.matter import Matter
from kb.audit.one_row import row_case
from kb.audit.report import About, report
from kb.audit.summary import summary
from kb.audit.tables import open_table
from kb.audit.tally import Tally
from kb.audit.ways import Side, Ways
from kb.case_writer import write
from kb.memo.files import FORMS

HEAD = "No,Date,From,To,CC,Description,Privilege,Declaration"
INSIDE = '5/1/2023,"A (ITA)","B (Commerce)",,advice'
SILENT = MATTER.replace(", opposition: on-merits", "")


def log_of(folder: Path, *lines: str, head: str = HEAD) -> Path:
    return csv_of(folder, "\n".join([head, *lines]) + "\n")


def said(file: Path, common: Matter, side: Side, ways: Ways = Ways()) -> str:  # noqa: B008
    table, tally = open_table(file), Tally()
    judge = Judge.of(Log(table.headings, plan(table.headings), common, ways))
    for _, batch in table.read():
        tally.add(judge.judged(batch), table.headings[0])
    return FORMS[".md"](report(summary(tally, common), About("log.csv", side, ()))).decode()


# ---------------------------------------------------------------- opposition


def test_a_claim_of_which_nobody_tells_whether_it_is_opposed_is_judged_as_contested_and_marked_so(tmp_path: Path) -> None:
    file = log_of(tmp_path, f"1,{INSIDE},AC,", f"2,{INSIDE},,")
    claimed, unclaimed = rows(file, matter(tmp_path, SILENT))
    assert claimed["if the record closed now"] == "left to the court" and "(rule opposed)" in claimed["derived"]
    assert "(rule opposed)" not in unclaimed["derived"]


@pytest.mark.parametrize("told", ["matter", "row", "claim"])
def test_what_the_matter_the_row_or_the_claim_tells_of_opposition_goes_before_the_rule(tmp_path: Path, told: str) -> None:
    common = {
        "matter": SILENT.replace("in_record: yes", "in_record: yes, opposition: none"),
        "claim": f"{SILENT}  - privilege: other\n    answers: {{opposition: none}}\n",
        "row": SILENT,
    }[told]
    file = log_of(tmp_path, f"1,{INSIDE},AC,,{'none' if told == 'row' else ''}", head=f"{HEAD},Opposition")
    (row,) = rows(file, matter(tmp_path, common))
    assert row["if the record closed now"] == "protected" and "(rule opposed)" not in row["derived"]


def test_a_row_opened_by_itself_says_of_which_claim_opposition_was_derived(tmp_path: Path) -> None:
    common = matter(tmp_path, SILENT.replace("declaration: specific", "opposition: on-merits"))
    table = open_table(log_of(tmp_path, f"1,{INSIDE},DPP; AC,"))
    text = write(row_case(table, Log(table.headings, plan(table.headings), common, Ways()), "2"))
    assert text.count("derived by the rule opposed") == 1


def test_the_checklist_warns_of_rows_that_stand_only_because_nobody_opposes_them(tmp_path: Path) -> None:
    file, common = log_of(tmp_path, f"1,{INSIDE},AC,"), matter(tmp_path, SILENT)
    warned = said(file, common, Side.claimant, Ways(off=frozenset({"opposed"})))
    assert "1 row: protected only because nobody is said to oppose the claim on its merits. That is not safe" in warned
    assert "That is not safe" not in said(file, common, Side.claimant)
