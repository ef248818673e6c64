"""How much a fact bears on what becomes of a document, by the sets of facts that carry it alone (`kb.changes.carrying`).

* It **decides** if it stands in every sufficient reason; which is so if and only if the disposition could be another were that fact
  alone otherwise, with any answer to the questions that would only then arise. Where no fact does, those decide that stand in a
  smallest of them.
* It **helps** if it stands in some of them.
* It is **idle** if it stands in none: then it may be whatever it will, and in every set of facts that carries the disposition
  it can be left out.
"""

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from kb.changes.carrying import Reason, sufficient_reasons
from kb.changes.facts import Fact
from kb.changes.flips import ChangeSet, change_sets
from kb.classroom.exercise import Exercise
from kb.classroom.once import once


class Bearing(StrEnum):
    """How much a fact bears on the disposition."""

    DECIDES = "decides"
    HELPS = "helps"
    IDLE = "idle"


@dataclass(frozen=True)
class Bearings:
    """How the facts of an exercise bear on its answer."""

    exercise: Exercise

    @cached_property
    def reasons(self) -> tuple[Reason, ...]:
        """All sufficient reasons, smallest first."""
        return sufficient_reasons(self.exercise.stands, bound=None)

    @cached_property
    def deciding(self) -> frozenset[Fact]:
        """The facts that decide; none where the disposition follows whatever the facts are."""
        every = frozenset(self.reasons[0]).intersection(*self.reasons)
        return every or frozenset(fact for each in self.reasons if len(each) == len(self.reasons[0]) for fact in each)

    @cached_property
    def changes(self) -> tuple[ChangeSet, ...]:
        """The smallest sets of facts that, otherwise, would give another disposition."""
        return change_sets(self.exercise.stands)

    def flip(self, fact: Fact) -> ChangeSet | None:
        """A change of one fact, and of none besides but on questions that it makes arise, that gives another disposition."""
        having = (each for each in self.changes if fact in [change.fact for change in each.changes])
        return next((each for each in having if all(c.fact == fact or not c.fact.arises for c in each.changes)), None)

    def having(self, fact: Fact) -> list[Reason]:
        """The sufficient reasons in which a fact stands."""
        return [reason for reason in self.reasons if fact in reason]

    def of(self, fact: Fact) -> Bearing:
        """How a fact bears on the answer."""
        if fact in self.deciding:
            return Bearing.DECIDES
        return Bearing.HELPS if self.having(fact) else Bearing.IDLE

    @cached_property
    def keys(self) -> dict[Bearing, tuple[str, ...]]:
        """The facts that can be named, by their keys, under how they bear."""
        found: dict[Bearing, tuple[str, ...]] = dict.fromkeys(Bearing, ())
        for name, fact in self.exercise.facts.items():
            found[self.of(fact)] = (*found[self.of(fact)], name)
        return found


@once(256)
def bearings(found: Exercise) -> Bearings:
    """How the facts of an exercise bear on its answer, worked out once for a whole class."""
    made = Bearings(found)
    _ = made.keys, made.changes
    return made
