"""The benchmark of questions prints its tables; how fast it runs is no test's business."""

from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest

FILE = Path(__file__).parents[2] / "benchmarks" / "questions.py"


@pytest.fixture(scope="module")
def questions() -> ModuleType:
    spec = spec_from_file_location("questions", FILE)
    assert spec and spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_tables_have_a_row_for_each_way_of_growing_and_for_each_state_of_the_case(
    questions: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(questions, "TIMES", 1)
    monkeypatch.setattr(questions, "FACTORS", (1, 2))
    questions.show_times(questions.largest())
    questions.show_growth()
    lines = capsys.readouterr().out.splitlines()
    assert [line.split("  ")[0] for line in lines] == [
        f"{questions.largest().id}, times in ms", "as told, the record open", "from the privileges alone",
        "synthetic functions, times in ms", "12 elements of 3 values", "24 elements of 3 values", "12 elements of 6 values",
    ]  # fmt: skip


def test_a_synthetic_function_has_every_result_and_turns_on_nearly_all_its_elements(questions: ModuleType) -> None:
    inquiry, state = questions.synthetic(12, 3)
    assert inquiry.residues.results[state[0].joined].bit_count() == questions.RESULTS + 1
    assert len(inquiry.relevant(state)) >= 10
