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
