"""The benchmark of questions prints what `kb.questions.runs` finds."""

import pytest
import questions

from kb.questions.runs import Means, Run


def test_the_tables_have_a_row_for_each_run_their_mean_and_each_expectation(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(questions, "runs", lambda: [Run("one", "paper", 3, 3, 4, 5, 2), Run("two", "memo", 5, 4, 4, 5, 3)])
    monkeypatch.setattr(questions, "under_each_privilege", lambda: [Means("state-secrets", 9.5, 9.2, 10.1, 11.5, None)])
    monkeypatch.setattr(questions, "as_told", lambda: [Means("one", 6.12, 6.12, 6.21, 6.23, 6.1)])
    questions.main()
    rows = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert rows == [
        ["questions", "asked", "until", "settled", "ours", "deeper", "informative", "in", "order", "fewest"],
        ["one,", "paper", "3", "3", "4", "5", "2"], ["two,", "memo", "5", "4", "4", "5", "3"],
        ["mean", "4.00", "3.50", "4.00", "5.00", "2.50"], [],
        ["expected", "questions", "ours", "deeper", "informative", "in", "order", "least"],
        ["state-secrets", "9.50", "9.20", "10.10", "11.50", "not", "found"], ["one", "6.12", "6.12", "6.21", "6.23", "6.10"],
    ]  # fmt: skip
