"""The benchmark of compiling compares two readings of one law; how long they take is no test's business."""

import random

import compiling
import pytest
from _cases import book_of, largest, random_answers


def test_the_compiled_function_and_clips_give_the_same_disposition_on_random_answers_or_the_benchmark_stops(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    book, dice = book_of(largest()), random.Random(1)
    sets = [random_answers(dice) for _ in range(20)]
    assert len(compiling.checked("the shipped law", book, sets).possible({})) > 3
    monkeypatch.setattr(compiling, "by_clips", lambda _: lambda _: type("Firing", (), {"found": {"disposition": "lost"}}))
    with pytest.raises(SystemExit, match="The compiled function and CLIPS do not agree on the shipped law, given"):
        compiling.checked("the shipped law", book, sets)


def test_every_table_is_printed_and_the_aim_told_as_met_or_not(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    for name, value in {"TURNS": 1, "FACTORS": (1, 2)}.items():
        monkeypatch.setattr(compiling, name, value)
    compiling.main()
    printed = capsys.readouterr().out
    for line in ("the shipped law", "rules x2: 167 rules, 24 of 3", "elements x2: 191 rules, 48 of 3", "values x2: 95 rules, 24 of 6"):
        assert line in printed
    assert printed.count("Aim: ") == printed.count("met.") == 1
