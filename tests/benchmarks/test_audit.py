"""The benchmark of the audit compares what agrees."""

import audit
import pytest

from kb.audit.codes import coded, distinct
from kb.compiled import compiled


def test_no_two_rows_are_alike_and_all_ways_agree_on_them() -> None:
    rows = audit.all_told(150)
    assert len(distinct(coded(rows))[0]) == 150
    audit.checked(compiled(audit.COURT, audit.DAY), rows)
    assert any(set(part) < set(row) for part, row in zip(audit.partly_told(rows), rows, strict=True))


def test_a_kernel_that_parts_from_the_function_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(audit, "named", lambda mask: ("open",))
    with pytest.raises(SystemExit, match="The kernel and the function do not agree"):
        audit.checked(compiled(audit.COURT, audit.DAY), audit.all_told(3))


def test_every_table_is_printed_and_each_aim_told_as_met_or_not(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, value in {"TURNS": 1, "MANY": 200, "FEW": 5, "FACTORS": (2,), "LEAST": 30}.items():
        monkeypatch.setattr(audit, name, value)
    monkeypatch.setattr("sys.argv", ["audit.py", "40"])
    audit.main()
    printed = capsys.readouterr().out
    for said in ("kernel, record closed", "60 rows", "40 rows"):
        assert said in printed
    assert printed.count("Aim: ") == printed.count("met.") == 4
