"""How much a fact bears on what becomes of a document: whether the result turns on it, needs it, uses it, or does without it.

By the sets of facts that carry the result alone (`kb.changes.carrying`) a fact that stands in every one of them could alone change
it; so much is exact, and for a claim that prevails it says little, for every element then stands in the one set there is. Of
these facts most are as the law takes them when nobody says a word, or were never in the way. So, as a lawyer says it:

* The result **turns** on a fact that a short explanation names (`kb.lengths.decisive`: shown, or told against whoever had to show
  it, in a smallest set that leaves least to the burdens; of every ground, where the claim does not prevail). Of these, where the
  document is protected, on those without which it could go out, and not merely wait; where the ruling waits for a side, on those
  that speak against that side. If none of them does, on all of them; where nothing is named, on what stands in a smallest set.
* It **needs** any other fact that stands in every set: that alone, with the questions it opens, could change it.
* A fact **helps** if it stands in some set: something else would do in its place.
* It is **idle** if it stands in none: then it may be whatever it will, and in every set of facts that carries the disposition
  it can be left out.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from kb.changes.carrying import Reason, sufficient_reasons
from kb.changes.facts import Fact
from kb.changes.flips import ChangeSet, change_sets
from kb.classroom.exercise import Exercise
from kb.classroom.once import once
from kb.decision import UnitDecision
from kb.lengths.decisive import decisive_facts, every_ground
from kb.precedent.factors import WON
from kb.precedent.held import CLAIMANT, OPPONENT, SIDES


class Bearing(StrEnum):
    """How much a fact bears on the disposition."""

    DECIDES = "decides"
    NEEDED = "needed"
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
    def needed(self) -> frozenset[Fact]:
        """The facts that stand in every sufficient reason; none where the disposition follows whatever the facts are."""
        return frozenset(self.reasons[0]).intersection(*self.reasons)

    @cached_property
    def named(self) -> tuple[Fact, ...]:
        """The facts that a short explanation of the answer names, of every ground that would do alone."""
        found, unit = self.exercise, giving(self.exercise)
        terms = {step.finding for step in decisive_facts(unit, every_ground(found.case, found.decision, unit))}
        facts = (fact for fact in found.facts.values() if fact.term in terms and unit.claim in fact.claims)
        return tuple(fact for fact in facts if self.having(fact))

    @cached_property
    def deciding(self) -> frozenset[Fact]:
        """The facts on which the result turns; none where the disposition follows whatever the facts are."""
        turning = frozenset(fact for fact in self.named if self.turns(fact)) or frozenset(self.named)
        return turning or frozenset(fact for each in self.reasons if len(each) == len(self.reasons[0]) for fact in each)

    def turns(self, fact: Fact) -> bool:
        """Whether a fact that is named is what the result turns on: see above."""
        if WON.get(self.exercise.answer) == CLAIMANT:
            return any(WON.get(each.disposition) == OPPONENT for each in self.flips(fact))
        awaited = giving(self.exercise).awaits
        return awaited not in SIDES or fact.value.speaks_for not in ("", awaited)

    @cached_property
    def changes(self) -> tuple[ChangeSet, ...]:
        """The smallest sets of facts that, otherwise, would give another disposition."""
        return change_sets(self.exercise.stands)

    def flips(self, fact: Fact) -> Iterable[ChangeSet]:
        """The changes of one fact, and of none besides but on questions that it makes arise, that give another disposition."""
        having = (each for each in self.changes if fact in [change.fact for change in each.changes])
        return (each for each in having if all(c.fact == fact or not c.fact.arises for c in each.changes))

    def flip(self, fact: Fact) -> ChangeSet | None:
        """One of these, if there is any: one that gives the other side the document, where it is protected."""
        found = list(self.flips(fact))
        turned = (each for each in found if WON.get(self.exercise.answer) == CLAIMANT and WON.get(each.disposition) == OPPONENT)
        return next(turned, found[0] if found else None)

    def having(self, fact: Fact) -> list[Reason]:
        """The sufficient reasons in which a fact stands."""
        return [reason for reason in self.reasons if fact in reason]

    def of(self, fact: Fact) -> Bearing:
        """How a fact bears on the answer."""
        if fact in self.deciding:
            return Bearing.DECIDES
        if fact in self.needed:
            return Bearing.NEEDED
        return Bearing.HELPS if self.having(fact) else Bearing.IDLE

    @cached_property
    def keys(self) -> dict[Bearing, tuple[str, ...]]:
        """The facts that can be named, by their keys, under how they bear."""
        found: dict[Bearing, tuple[str, ...]] = dict.fromkeys(Bearing, ())
        for name, fact in self.exercise.facts.items():
            found[self.of(fact)] = (*found[self.of(fact)], name)
        return found


def giving(found: Exercise) -> UnitDecision:
    """The claim, the first of several, that gives the document its disposition."""
    units = found.decided.units
    return next((unit for unit in units if unit.disposition == found.answer), units[0])


@once(256)
def bearings(found: Exercise) -> Bearings:
    """How the facts of an exercise bear on its answer, worked out once for a whole class."""
    made = Bearings(found)
    _ = made.keys, made.changes
    return made
