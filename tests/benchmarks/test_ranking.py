"""The benchmark of ranking compares two ways to one answer; how long they take is no test's business."""

import pytest
import ranking
from _cases import largest, multiplied
from _synthetic import Size, law

from kb.compiled import compile_book
from kb.questions.runs import bare


def test_ranking_and_repeated_runs_leave_the_same_possible_after_each_answer_in_the_largest_case_and_in_twice_that() -> None:
    case = largest()
    for asked in (case, bare(case), multiplied(case, 2)):
        found = ranking.by_ranking(asked)
        assert len(found) > 20
        assert found == ranking.by_brute_force(asked)


def test_ranking_and_repeated_runs_leave_the_same_possible_after_each_answer_under_a_synthetic_law() -> None:
    with law(Size(elements=8)) as book:
        function = compile_book(book)
        found = ranking.rank_function(function)
        assert len(found) == 8 * 3
        assert len({frozenset(each) for each in found}) > 1
        assert found == ranking.look_ahead(function)


def test_a_ranking_that_goes_wrong_stops_the_benchmark(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ranking, "by_ranking", lambda _: {})
    with pytest.raises(SystemExit, match="do not find the same possible in national_latex"):
        ranking.times(largest())


def test_every_table_is_printed_and_the_aim_told_as_met_or_not(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    for name, value in {"TURNS": 3, "FACTORS": (1, 2)}.items():
        monkeypatch.setattr(ranking, name, value)
    ranking.main()
    printed = capsys.readouterr().out
    for line in ("national_latex, the privileges alone", "rules x2: ", "elements x2: ", "values x2: ", "documents x2: 4"):
        assert line in printed
    assert printed.count("Aim: ") == printed.count("met.") == 1
