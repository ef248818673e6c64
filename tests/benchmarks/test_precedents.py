"""The benchmark of precedents compares two ways to one answer; how long they take is no test's business."""

import random
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest

from kb.precedent.consistency import clashes
from kb.precedent.constraint import constraint
from kb.precedent.index import Index

FILE = Path(__file__).parents[2] / "benchmarks" / "precedents.py"


@pytest.fixture(scope="module")
def benchmark() -> ModuleType:
    spec = spec_from_file_location("precedents_benchmark", FILE)
    assert spec and spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_both_ways_find_the_same_side_forced_and_the_same_conflicts(benchmark: ModuleType) -> None:
    base, dice = benchmark.synthetic(300, 12), random.Random(1)
    index, sets = Index(base), [benchmark.as_sets(each) for each in base]
    asked = [benchmark.some_facts(dice, 12) for _ in range(300)]
    found = [constraint(index, facts).side for facts in asked]
    assert found == [benchmark.by_brute_force(sets, facts) for facts in asked]
    assert len(set(found)) > 1
    assert sum(others.bit_count() for _, others in clashes(index)) == benchmark.clashes_by_brute_force(sets, sets) > 0
