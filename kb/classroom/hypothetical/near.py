"""The variants of an exercise near the line, level by level: those that change the result, and those that do not."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations, islice

import ontology
from kb.argument.goals import favoured
from kb.books import days, turns
from kb.changes.facts import Fact
from kb.changes.flips import Change as FactChange
from kb.changes.flips import change_sets, changes_of
from kb.classroom.exercise import Exercise
from kb.classroom.hypothetical.plausible import plausible
from kb.classroom.hypothetical.variant import Change, Level, Variant
from kb.classroom.telling import Told
from kb.precedent.factors import WEIGHING
from kb.precedent.held import OTHER
from kb.rulebook import rule_book

MOST_PAIRS = 200


@dataclass(frozen=True)
class Near:
    """What lies near the line for an exercise."""

    exercise: Exercise

    def of(self, level: Level) -> tuple[Variant, ...]:
        """The variants of a level: of the first all change the result, of the second none, of the others some do."""
        return {
            Level.FLIPS: self.flipping, Level.HOLDS: self.holding, Level.TOGETHER: self.together, Level.BURDEN_OR_LAW: self.burden_or_law,
        }[level]  # fmt: skip

    @cached_property
    def flipping(self) -> tuple[Variant, ...]:
        """One fact otherwise, and another result."""
        return self._made(Level.FLIPS, True, self._minimal(1))

    @cached_property
    def holding(self) -> tuple[Variant, ...]:
        """One fact otherwise that speaks for the other side, and the same result."""
        return self._made(Level.HOLDS, False, ((each,) for each in self._in_vain))

    @cached_property
    def together(self) -> tuple[Variant, ...]:
        """Two facts otherwise that change the result only together; and two that do not even so."""
        pairs = islice(combinations(self._in_vain, 2), MOST_PAIRS)
        holds = (pair for pair in pairs if pair[0].fact != pair[1].fact and self._after(pair) == self.exercise.answer)
        return (*self._made(Level.TOGETHER, True, self._minimal(2)), *self._made(Level.TOGETHER, False, holds))

    @cached_property
    def burden_or_law(self) -> tuple[Variant, ...]:
        """A fact told no longer, so that its burden decides; or another court, or another date, with other rules."""
        told = [fact for fact in self.exercise.stands.facts if fact.told and fact.element.unproven not in ("", fact.token)]
        silent = [Change(self._told(fact, "")) for fact in told]
        every = [change for change in (*silent, *self._other_laws()) if plausible(self.exercise, change)]
        return tuple(Variant(self.exercise, change, Level.BURDEN_OR_LAW, self._flips(change)) for change in every)

    def _minimal(self, size: int) -> Iterator[tuple[FactChange, ...]]:
        """The sets of that many facts that change the result, and no fewer of them would."""
        return (each.changes for each in change_sets(self.exercise.stands, at_most=size) if len(each.changes) == size)

    def _flips(self, change: Change) -> bool:
        """Whether a change changes the result."""
        return self.exercise.told(change.told, change.court, change.as_of).answer != self.exercise.answer

    @cached_property
    def _in_vain(self) -> list[FactChange]:
        """Single changes of facts in issue that speak for the other side, and change nothing."""
        side = OTHER.get(favoured(self.exercise.answer), "")
        every = (change for fact in self.exercise.stands.facts if fact.arises for change in changes_of(fact))
        speaking = (each for each in every if each.new.speaks_for and each.new.speaks_for != each.fact.value.speaks_for)
        return [each for each in speaking if side in ("", each.new.speaks_for) and self._after([each]) == self.exercise.answer]

    def _after(self, changes: Sequence[FactChange]) -> object:
        """The result with some facts otherwise."""
        stands, new = self.exercise.stands, {change.fact: change.new.token for change in changes}
        node = stands.root
        while stands.diagram.kids[node]:
            level = stands.diagram.level[node]
            fact = stands.facts[level]
            place = fact.element.tokens.index(new[fact]) if fact in new else stands.present[level]
            node = stands.diagram.kids[node][place]
        return stands.diagram.leaf[node]

    def _made(self, level: Level, flips: bool, every: Iterable[tuple[FactChange, ...]]) -> tuple[Variant, ...]:
        """The plausible ones of some changes of facts, but for those that touch what the court is to weigh, as variants."""
        free = (changes for changes in every if all(each.fact.term != WEIGHING for each in changes))
        made = (Change(tuple(told for each in changes for told in self._told(each.fact, each.new.token))) for changes in free)
        return tuple(Variant(self.exercise, change, level, flips) for change in made if plausible(self.exercise, change))

    def _told(self, fact: Fact, token: str) -> tuple[Told, ...]:
        """A fact told otherwise, under the claims under which it stands."""
        everywhere = tuple(fact.claims) == tuple(self.exercise.stands.claims)
        return (Told(fact.term, token),) if everywhere else tuple(Told(fact.term, token, claim) for claim in fact.claims)

    def _other_laws(self) -> Iterator[Change]:
        """One court, or one date, for each other set of rules: the courts on the same date, and the same court on other dates."""
        words, court, as_of = ontology.vocabulary(), self.exercise.court, self.exercise.as_of
        seen = {rule_book(court, as_of).names}
        others = [Change(court=key) for key in words.of_kind("Court") if key != court and words.court(key).sits(as_of)]
        then = [Change(as_of=day) for day in days(words.court(court), turns())]
        for change in (*others, *then):
            names = rule_book(change.court or court, change.as_of or as_of).names
            if names not in seen:
                seen.add(names)
                yield change
