"""The counterexample and the weakness that was not fatal, found among many, are those found by looking at each decision."""

import pytest

from kb.argument.others import counterexample, not_fatal
from kb.casefile import shipped, shipped_case
from kb.decide import decide
from kb.precedent.compared import compared
from kb.precedent.held import SIDES
from kb.precedent.views import views
from ontology.dates import LegalDate


@pytest.mark.parametrize("as_of", ["", "2026"])
def test_they_are_those_found_decision_by_decision(as_of: str) -> None:
    met = [0, 0]
    for name in sorted(shipped()):
        case = shipped_case(name)
        decision = decide(case, "cit", LegalDate(as_of), True) if as_of else decide(case)
        for view in views(case, decision, decision.documents):
            every = [compared(each, view.facts, view.setting) for each in view.base]
            for cited in (each for side in SIDES for each in view.nearest[side]):
                rivals = [each for each in every if each.side != cited.side and each.shared and not cited.common & ~each.common]
                best = max(rivals, key=lambda each: (each.common.bit_count(), -len(each.differences)), default=None)
                assert counterexample(view, cited) == best
                covering = [
                    (each, covered) for each in every if each.side == cited.side and each.precedent != cited.precedent
                    if (covered := tuple(value for value in cited.new if value in each.despite))
                ]  # fmt: skip
                assert not_fatal(view, cited) == next(iter(covering), None)
                met[0], met[1] = met[0] + bool(best), met[1] + bool(covering)
    assert all(met)
