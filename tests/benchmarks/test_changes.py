"""The benchmark of changes compares two ways to one answer; how long they take is no test's business."""

import changes
import pytest
from _synthetic import Size

from kb import casefile
from kb.changes.standing import standing
from kb.decide import decide


@pytest.mark.parametrize("name", sorted(casefile.at_hand()))
def test_on_every_case_at_hand_the_search_finds_all_that_brute_force_finds_up_to_three_facts(name: str) -> None:
    case = casefile.shipped_case(name)
    decision = decide(case)
    found = standing(case, decision, decision.documents[0])
    expected = changes.tried(found)
    assert len(expected) > 20
    assert changes.searched(found) == expected


def test_a_synthetic_law_is_searched_and_tried_and_what_is_too_much_to_try_is_reckoned(monkeypatch: pytest.MonkeyPatch) -> None:
    what, _, _ = changes.on_a_law(Size())
    assert what.startswith("95 rules, 24 of 3, sets: ")
    monkeypatch.setattr(changes, "TRIED", 0)
    assert changes.on_a_law(Size())[0] == what


def test_a_search_that_misses_something_stops_the_benchmark(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(changes, "minimal", lambda *_: {frozenset({(0, 0)})})
    with pytest.raises(SystemExit, match="do not find the same on a law of"):
        changes.on_a_law(Size())
    monkeypatch.setattr(changes, "searched", lambda _: set())
    with pytest.raises(SystemExit, match="do not find the same on melamine_chemicals"):
        changes.times(casefile.shipped_case("melamine_chemicals"))
