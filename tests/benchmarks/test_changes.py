"""The benchmark of changes compares two ways to one answer; how long they take is no test's business."""

from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest

from kb import casefile

FILE = Path(__file__).parents[2] / "benchmarks" / "changes.py"


@pytest.fixture(scope="module")
def changes() -> ModuleType:
    spec = spec_from_file_location("changes", FILE)
    assert spec and spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", sorted(casefile.at_hand()))
def test_on_every_case_at_hand_the_search_finds_all_that_brute_force_finds_up_to_three_facts(changes: ModuleType, name: str) -> None:
    found = changes.stands(casefile.shipped_case(name))
    expected = changes.by_brute_force(found)
    assert len(expected) > 20
    assert changes.by_search(found) == expected


def test_a_synthetic_rule_book_is_of_the_size_asked_for_and_something_changes_it(changes: ModuleType) -> None:
    diagram, root = changes.synthetic(20, 3)
    assert diagram.sizes == (3,) * 20
    assert len(diagram.leaves(root)) > 2
    nodes, sets, _, _ = changes.grown(20, 3)
    assert nodes > 20
    assert sets > 0
