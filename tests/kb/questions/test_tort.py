"""The duty to repair damage in Dutch tort law (article 6:162 of the Civil Code), whose figures are known.

The function is that of Verheij, Formalizing arguments, rules and cases (ICAIL 2017): there is a duty if somebody has suffered
damage (dmg) by an act that caused it (cau), that can be imputed to the actor by fault (ift), law (ila) or common opinion (ico),
and that was unlawful: against unwritten law (vun), or a right (vrt) or a statutory duty (vst) without ground of justification
(jus); unless the statutory duty violated does not have the purpose of preventing the damage (prp).
"""

from functools import reduce
from itertools import product

import pytest

from kb.diagram import Node
from kb.questions.inquiry import Inquiry, State, alone, begin
from kb.questions.policies import by_information, in_asking_order, least_mean_cost, mean_cost
from kb.questions.ranking import Ranking
from kb.questions.residues import Residues

FACTS = ("dmg", "cau", "vrt", "vst", "vun", "jus", "ift", "ila", "ico", "prp")


def duty(dmg: int, cau: int, vrt: int, vst: int, vun: int, jus: int, ift: int, ila: int, ico: int, prp: int) -> bool:
    unlawful = vun or ((vrt or vst) and not jus)
    return bool(dmg and cau and (ift or ila or ico) and unlawful and not (vst and prp))


def build(residues: Residues, *before: int) -> Node:
    if len(before) == len(FACTS):
        return residues.constant(int(duty(*before)))
    return residues.node(len(before), [build(residues, *before, value) for value in (0, 1)])


@pytest.fixture(scope="module")
def tort() -> tuple[Inquiry, State]:
    residues = Residues((2,) * len(FACTS))
    return alone(residues, ((0.5, 0.5),) * len(FACTS), (1.0,) * len(FACTS), {}), begin(build(residues))


def asked_until_settled(inquiry: Inquiry, state: State, variable: int = 0) -> float:
    """Questions in a fixed order that skips nothing, in the mean."""
    if inquiry.settled(state):
        return 0.0
    return 1 + sum(asked_until_settled(inquiry, after, variable + 1) for after in inquiry.answered(state, variable)) / 2


def test_of_1024_complete_records_112_give_the_duty() -> None:
    assert sum(duty(*point) for point in product((0, 1), repeat=len(FACTS))) == 112


def test_the_reference_figures_of_every_order_come_out(tort: tuple[Inquiry, State]) -> None:
    inquiry, state = tort
    assert least_mean_cost(inquiry, state) == 2.40625
    assert mean_cost(inquiry, state, by_information(inquiry)) == 2.4375
    assert FACTS[by_information(inquiry)(state)] == "dmg"
    assert mean_cost(inquiry, state, in_asking_order(inquiry)) == 2.7265625
    assert asked_until_settled(inquiry, state) == 2.96875


def test_our_order_begins_with_damage_and_takes_in_the_mean_within_two_percent_of_the_least(tort: tuple[Inquiry, State]) -> None:
    inquiry, state = tort
    ranking = Ranking(inquiry)
    assert FACTS[ranking.best(state)] == "dmg"
    assert mean_cost(inquiry, state, ranking.best) < 1.02 * 2.40625


@pytest.mark.parametrize("deeper", [False, True])
def test_our_order_is_here_the_best_there_is(tort: tuple[Inquiry, State], deeper: bool) -> None:
    inquiry, state = tort
    assert mean_cost(inquiry, state, Ranking(inquiry, deeper).best) == 2.40625


def test_where_no_single_answer_says_anything_one_that_matters_is_asked() -> None:
    residues = Residues((2,) * 3)
    bits = [residues.node(variable, [residues.constant(0), residues.constant(1)]) for variable in range(3)]
    parity = reduce(lambda one, other: residues.apply("xor", lambda x, y: int(x != y), one, other), bits)
    inquiry = alone(residues, ((0.5, 0.5),) * 3, (1.0,) * 3, {})
    rated = Ranking(inquiry).rated(begin(parity))
    assert [each.variable for each in rated] == [0, 1, 2]
    assert all(each.gain == 0 for each in rated)
