"""The engines that the benchmark compares fire one law; how fast they are is no test's business."""

from dataclasses import replace

import inference
import pytest
from _cases import at_hand, book_of
from _engines import by_clips, by_experta, by_stock_experta, disagreement

from kb.compiled import compiled


def test_clips_and_experta_with_either_matcher_fire_the_same_rules_on_every_case_at_hand() -> None:
    cases = at_hand()
    assert len(cases) >= 3
    for case in cases:
        book, answers = book_of(case), inference.answers_of(case)
        assert answers
        for engine in (by_clips(book), by_stock_experta(book)):
            assert disagreement(by_experta(book), engine, answers) == ""


def test_a_rule_missing_from_the_clips_program_is_noticed_and_named() -> None:
    case = at_hand()[0]
    book, answers = book_of(case), inference.answers_of(case)
    missing = min(by_experta(book)(answers[0]).fired)
    fewer = replace(book, rules=tuple(rule for rule in book.rules if rule.name != missing))
    assert missing in disagreement(by_experta(book), by_clips(fewer), answers)


def test_engines_that_part_stop_the_benchmark_which_says_where() -> None:
    case = at_hand()[0]
    book, answers = book_of(case), inference.answers_of(case)
    missing = min(by_experta(book)(answers[0]).fired)
    fewer = replace(book, rules=tuple(rule for rule in book.rules if rule.name != missing))
    engines, function = {"experta": by_experta(book), "CLIPS": by_clips(fewer)}, compiled(book.court, book.as_of)
    with pytest.raises(SystemExit, match=rf"'experta' and 'CLIPS' do not agree on {case.id}: they part on the rules \[.*{missing}"):
        inference.checked(case.id, engines, function, answers)


def test_every_table_is_printed_and_each_aim_told_as_met_or_not(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, value in {"TURNS": 1, "IN_A_ROW": 1, "RANDOM_ANSWERS": 2, "FACTORS": (1, 2), "AXES": ("rules", "elements")}.items():
        monkeypatch.setattr(inference, name, value)
    inference.main()
    printed = capsys.readouterr().out
    assert printed.count("elements x2: 191 rules, 48 of 3") == 2
    assert "documents x2: 4, sets of answers: 2" in printed
    assert printed.count("Aim: ") == printed.count("met.") == 3
