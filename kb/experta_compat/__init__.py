"""The one door to experta (LGPL, a dependency): what it needs to be imported today, and a matcher that wastes less.

kb.experta_compat
├── door        experta imported, under the Python of today
├── network     nodes that hand a fact only to what it can match, and note which of them were used
└── matcher     experta's matcher on that network

experta's own matcher tries every pattern of every rule on each fact and empties every node before each run. What ours saves is
measured in `benchmarks/`; that it finds the same is tested.
"""

from bisect import insort
from typing import Any

from kb.experta_compat.door import NOT, Fact, KnowledgeEngine, L, Rule, Strategy
from kb.experta_compat.matcher import Matcher

__all__ = ["NOT", "BySalience", "Engine", "L", "PointFact", "Rule"]


class PointFact(Fact):  # type: ignore[misc]
    """A fact that says one thing on one point.

    It has no fields with defaults, and a word needs no freezing, so that it is made at once. It is compared by identity first:
    the agenda compares facts more than it does anything else.
    """

    def __init__(self, **said: Any) -> None:
        dict.__init__(self, said)

    def __eq__(self, other: object) -> bool:
        return self is other or (self.__class__ is other.__class__ and dict.__eq__(self, other))

    __hash__ = Fact.__hash__


class BySalience(Strategy):  # type: ignore[misc]
    """The agenda in order of salience alone: among rules of one stratum, order makes no difference.

    experta's own strategy remembers activations of all engines together. One that is to be taken back it seeks only beside the
    first of those on the same facts, so that among four or more a rule could fire which an exception defeats.
    """

    def _update_agenda(self, agenda: Any, added: list[Any], removed: list[Any]) -> None:
        for gone in removed:
            agenda.activations = [each for each in agenda.activations if each.rule is not gone.rule or each.facts != gone.facts]
        for each in added:
            insort(agenda.activations, each, key=salience)


def salience(activation: Any) -> int:
    """How early an activation's rule fires."""
    found: int = activation.rule.salience
    return found


class Engine(KnowledgeEngine):  # type: ignore[misc]
    """A knowledge engine with that matcher and strategy, which looks up its initial facts once."""

    __matcher__ = Matcher
    __strategy__ = BySalience
    _deffacts: list[Any] | None = None

    def get_deffacts(self) -> list[Any]:
        """The initial facts; experta inspects every member of the engine to find them, at each reset."""
        if self._deffacts is None:
            self._deffacts = super().get_deffacts()
        return self._deffacts
