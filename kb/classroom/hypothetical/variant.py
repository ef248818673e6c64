"""An exercise made from another, with what was changed, in words, and what that did."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property

import ontology
from kb.changes.facts import Fact
from kb.changes.wording import under
from kb.classroom.exercise import Exercise
from kb.classroom.grading import line
from kb.classroom.shown import fact_sentence
from kb.classroom.telling import Told
from kb.explain import disposition_label
from kb.wording import lower
from ontology.dates import LegalDate


class Level(IntEnum):
    """How hard a hypothetical is to see through."""

    FLIPS = 1
    HOLDS = 2
    TOGETHER = 3
    BURDEN_OR_LAW = 4


NAMES = {
    Level.FLIPS: "one fact that changes the result",
    Level.HOLDS: "one fact that speaks for the other side and does not change the result",
    Level.TOGETHER: "two facts at once",
    Level.BURDEN_OR_LAW: "what is left to a burden, or another court or date",
}


@dataclass(frozen=True)
class Change:
    """What is to be changed of an exercise: some facts, told otherwise or told no longer, or the court or the date of the law."""

    told: tuple[Told, ...] = ()
    court: str = ""
    as_of: LegalDate | None = None

    @property
    def about(self) -> frozenset[str]:
        """The points that it touches."""
        return frozenset({each.term for each in self.told} | ({self.court} - {""}) | ({str(self.as_of)} if self.as_of else set()))


@dataclass(frozen=True)
class Variant:
    """A hypothetical: an exercise and what is changed of it; `flips` says whether another result follows."""

    origin: Exercise
    change: Change
    level: Level
    flips: bool

    @cached_property
    def exercise(self) -> Exercise:
        """The exercise as changed."""
        return self.origin.told(self.change.told, self.change.court, self.change.as_of)

    @property
    def changed(self) -> tuple[str, ...]:
        """What is changed, a sentence for each fact, and for the court or the date."""
        return (*told_sentences(self.origin, self.change.told), *self._law_changed())

    def _law_changed(self) -> list[str]:
        named, change = ontology.vocabulary().named, self.change
        court = [f"The question now comes before another court: {named[change.court].label}."] if change.court else []
        return court + ([f"The law is now that of {change.as_of}."] if change.as_of else [])

    @property
    def explanation(self) -> tuple[str, ...]:
        """What follows, and why, in a line; and on whom a burden fell, where one was left to decide."""
        was, now = disposition_label(self.origin.answer), disposition_label(self.exercise.answer)
        result = f"The result changes, from {was} to {now}." if self.flips else f"The result stays the same: {now}."
        return (result, *burden_sentences([told for told in self.change.told if not told.token]), line(self.exercise))


def told_sentences(origin: Exercise, told: Sequence[Told]) -> list[str]:
    """What is told otherwise of an exercise, a sentence for each fact."""
    elements, said = ontology.vocabulary().elements, dict[tuple[str, str], str]()
    for each in told:
        fact = next(one for one in origin.stands.facts if one.term == each.term and each.claim in ("", *one.claims))
        new = elements[each.term].value(each.token).sentence if each.token else elements[each.term].sentence_if_unproven
        lead = "now" if each.token else "now nobody tells that, and"
        text = f"So far {lower(fact_sentence(fact))}; {lead} {lower(new)}{under_which(origin, fact)}."
        said.setdefault((each.term, each.token), text)
    return list(said.values())


def under_which(origin: Exercise, fact: Fact) -> str:
    """Under which claims a fact stands, if not under all."""
    names = under(origin.case, origin.stands.claims, fact.claims)
    return f" (as to {' and '.join(names)})" if names else ""


def burden_sentences(silent: Sequence[Told]) -> list[str]:
    """On whom it falls that nobody tells something."""
    words = ontology.vocabulary()
    sides = dict.fromkeys(words.elements[each.term].burden for each in silent)
    return [
        f"What nobody tells here falls on whoever bears the burden: the {words.named[side].label.removeprefix('the ')}." for side in sides
    ]
