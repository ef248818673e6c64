"""A law with rules left out or amended: the same function and the same engine, made of other rules."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from kb.compiled import Compiled, compile_book, compiled
from kb.decide import Firings, firings_of
from kb.engine import Firing, engine_class, fire
from kb.revising.revision import Revision
from kb.rulebook import rule_book
from ontology.dates import LegalDate

MOST_KEPT = 64
AS_IT_IS = Revision()


@dataclass(frozen=True)
class Revised(Compiled):
    """A law that may have gaps, and may contradict itself."""

    def possible(self, answers: Mapping[str, str]) -> frozenset[str]:
        """The dispositions that some completion gives, several at once among them; with an empty word if another gives none.

        No disposition is possible if no completion gives any.
        """
        given = self.given(answers)
        found = frozenset(token for each in given for token in each)
        return found | {""} if found and frozenset() in given else found

    def given(self, answers: Mapping[str, str]) -> frozenset[frozenset[str]]:
        """The sets of dispositions that the completions of these answers give."""
        leaves = self.diagram.leaves(self.root, self.level_answers(answers))
        return frozenset(leaf for leaf in leaves if isinstance(leaf, frozenset))


@dataclass(frozen=True)
class Law:
    """The law of a court on a date, revised or as it is."""

    court: str
    as_of: LegalDate
    revision: Revision = AS_IT_IS

    @property
    def function(self) -> Compiled:
        """The law as a function.

        Raises:
            Faulty: as amended, the rules go round in a circle.
        """
        return revised(self.court, self.as_of, self.revision) if self.revision else compiled(self.court, self.as_of)

    @property
    def firings(self) -> Firings:
        """The law as an engine, which remembers what it fired."""
        if not self.revision:
            return firings_of(self.court, self.as_of)
        return Firings(self.function, OwnEngine(self.function).fire)


@dataclass(frozen=True)
class OwnEngine:
    """An engine of a revised law, built when it is first wanted; it belongs to no pool, for no other law has its rules."""

    function: Compiled

    @cached_property
    def engine(self) -> object:
        """The engine."""
        return engine_class(self.function.book)()

    def fire(self, answers: Mapping[str, str]) -> Firing:
        """What fires on some answers."""
        return fire(self.engine, self.function.book, answers)


@lru_cache(maxsize=MOST_KEPT)
def revised(court: str, as_of: LegalDate, revision: Revision) -> Revised:
    """The function of a revised law, in a diagram of its own, so that it can be forgotten."""
    book = rule_book(court, as_of)
    made = compile_book(replace(book, rules=tuple(revision.of(book.rules))))
    return Revised(made.book, made.diagram, made.values, made.fired, made.root)
