"""A function whose figures are known: when Dutch law makes somebody repair another's damage (Civil Code, arts. 6:162 and 6:163).

The ten facts are those of Verheij's formalisation (Formalizing arguments, rules and cases, ICAIL 2017) and of the data sets made
from it (Steging, Renooij and Verheij, Arguments, rules and cases in law, Argument and Computation 14, 2023).
"""

from collections import Counter
from itertools import product

import pytest
from functions import Point, diagram_of

from kb.changes.nearest import Search
from kb.changes.reasons import sufficient

FACTS = ("dmg", "cau", "vrt", "vst", "vun", "jus", "ift", "ila", "ico", "prp")
POINTS = list(product((0, 1), repeat=len(FACTS)))


def duty_to_repair(point: Point) -> bool:
    """Damage, caused by an act that is unlawful and can be imputed, against a norm that was to protect from it."""
    dmg, cau, vrt, vst, vun, jus, ift, ila, ico, prp = map(bool, point)
    unlawful = vun or ((vrt or vst) and not jus)
    imputed = ift or ila or ico
    return dmg and cau and unlawful and imputed and (prp or not vst)


@pytest.fixture(scope="module")
def explained() -> dict[Point, tuple[list[frozenset[int]], list[frozenset[int]]]]:
    """For each point its sufficient reasons and its minimal changes."""
    diagram, root = diagram_of([2] * len(FACTS), duty_to_repair)
    found = {}
    for point in POINTS:
        wanted = (not duty_to_repair(point)).__eq__
        search = Search(diagram, root, point, [[1 - value] for value in point], wanted)
        reasons = [frozenset(levels) for levels in sufficient(diagram, root, point, range(len(FACTS)))]
        found[point] = reasons, [frozenset(level for level, _ in moves) for moves in search.minimal(len(FACTS))]
    return found


def test_there_is_a_duty_in_112_of_1024_situations() -> None:
    assert sum(map(duty_to_repair, POINTS)) == 112


def test_they_have_2256_sufficient_reasons_and_2784_minimal_changes(
    explained: dict[Point, tuple[list[frozenset[int]], list[frozenset[int]]]],
) -> None:
    assert sum(len(reasons) for reasons, _ in explained.values()) == 2256
    assert sum(len(changes) for _, changes in explained.values()) == 2784


def test_every_sufficient_reason_meets_every_minimal_change(
    explained: dict[Point, tuple[list[frozenset[int]], list[frozenset[int]]]],
) -> None:
    assert all(reason & change for reasons, changes in explained.values() for reason in reasons for change in changes)


def test_a_duty_is_always_one_fact_from_none_and_none_up_to_five_from_a_duty(
    explained: dict[Point, tuple[list[frozenset[int]], list[frozenset[int]]]],
) -> None:
    fewest = {
        duty: Counter(len(changes[0]) for point, (_, changes) in explained.items() if duty_to_repair(point) == duty)
        for duty in (True, False)
    }
    assert fewest[True] == {1: 112}
    assert fewest[False] == {1: 338, 2: 368, 3: 172, 4: 32, 5: 2}
