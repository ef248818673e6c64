"""The CLIPS program that the benchmark writes from the rule book is the same law; how fast it runs is no test's business."""

from dataclasses import replace
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest

FILE = Path(__file__).parents[2] / "benchmarks" / "inference.py"


@pytest.fixture(scope="module")
def inference() -> ModuleType:
    spec = spec_from_file_location("inference", FILE)
    assert spec and spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_clips_fires_the_same_rules_as_experta_on_every_shipped_case(inference: ModuleType) -> None:
    cases = inference.shipped()
    assert len(cases) >= 3
    for case in cases:
        book, answers = inference.book_of(case), inference.answers_of(case)
        fire = inference.by_clips(book)
        assert answers
        assert all(fire(told).fired == inference.by_experta(book)(told).fired for told in answers)
        assert inference.disagreement(inference.by_experta(book), fire, answers) == ""


def test_a_rule_missing_from_the_clips_program_is_noticed_and_named(inference: ModuleType) -> None:
    case = inference.shipped()[0]
    book, answers = inference.book_of(case), inference.answers_of(case)
    missing = min(inference.by_experta(book)(answers[0]).fired)
    fewer = replace(book, rules=tuple(rule for rule in book.rules if rule.name != missing))
    assert missing in inference.disagreement(inference.by_experta(book), inference.by_clips(fewer), answers)
