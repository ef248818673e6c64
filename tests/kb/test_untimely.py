"""An executive order cannot have classified a document before it took effect."""

from dataclasses import replace
from pathlib import Path

import pytest
from examples import a_case

import ontology
from kb import load
from kb.cli import main
from kb.untimely import untimely
from ontology.dates import LegalDate

CASE = """caption: A v. B
court: CIT
date: 1982
documents: [{id: paper, label: The paper}, {id: letter, label: The letter}]
claims:
  - privilege: state-secrets
    documents: [paper, letter]
    answers:
      fgi_submitted: yes
      confidence: yes
      classification: conforming
      classified_under: eo-12958
"""
ORDERS = {
    "eo-12065": ("1978-11", "1978-12"),
    "eo-12356": ("1982-07", "1982-08"),
    "eo-12958": ("1995-09", "1995"),
    "later": ("2002", "2003"),
}


def written(folder: Path, text: str = CASE) -> str:
    path = folder / "case.yaml"
    path.write_text(text, "utf-8")
    return str(path)


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    with pytest.raises(SystemExit) as stop:
        main(arguments)
    return int(str(stop.value.code or 0)), *capsys.readouterr()


@pytest.mark.parametrize("order", ORDERS)
def test_nothing_was_classified_under_an_order_before_it_took_effect(order: str) -> None:
    before, since = map(LegalDate, ORDERS[order])
    case = a_case(privilege="state-secrets", fgi_submitted="yes", classification="conforming", classified_under=order)
    assert [each.term for each in untimely(case, before)] == ["classified_under"]
    assert untimely(case, since) == untimely(case, LegalDate("2026")) == ()


def test_every_order_of_classification_that_is_named_rests_on_its_order() -> None:
    values = ontology.vocabulary().elements["classified_under"].values
    assert {value.token for value in values if value.rests_on_law} == set(ORDERS)


def test_the_check_tells_it_once_with_its_line(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    code, out, err = run(capsys, "check", written(tmp_path))
    assert (code, out) == (1, "")
    assert err.count("E.O. 12,958 took effect only on 1995-10-14") == 1
    assert "case.yaml, line 12: classified_under: 'eo-12958' cannot be so by 1982" in err
    code, _, err = run(capsys, "check", written(tmp_path, CASE.replace("12958", "12065")))
    assert (code, err) == (0, "")


@pytest.mark.parametrize("command", ["decide", "next", "flip"])
def test_who_decides_is_warned_and_still_answered(capsys: pytest.CaptureFixture[str], tmp_path: Path, command: str) -> None:
    code, out, err = run(capsys, command, written(tmp_path))
    assert code == 0
    assert out
    assert err.startswith("Take care: ") and "line 12" in err


def test_nobody_is_warned_where_the_law_of_a_later_day_is_asked_for(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert run(capsys, "decide", written(tmp_path), "--as-of", "1996")[2] == ""
    assert "by 1994" in run(capsys, "decide", written(tmp_path), "--as-of", "1994")[2]


def test_a_case_without_a_date_may_be_of_today(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = written(tmp_path, CASE.replace("date: 1982\n", ""))
    assert run(capsys, "check", path)[0] == 0
    assert run(capsys, "decide", path)[2] == ""
    assert load(Path(path)).date is None
    assert replace(load(Path(path)), file="") and untimely(replace(load(Path(path)), file=""), LegalDate("1982"))[0].file == "case"
