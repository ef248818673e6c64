"""Two documents claimed under the same privilege that come out differently, and the points on which they differ."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import product

import ontology
from kb.classroom.exercise import Exercise
from kb.classroom.once import once
from kb.classroom.source import Source
from kb.compiled import compiled
from kb.explain import disposition_label
from kb.revising.comparing import Decided, FactApart, Pair, two_matters
from kb.revising.law import Law
from kb.revising.parting import Parting
from kb.revising.printing import fact_text

LAW = "court-and-date"


@dataclass(frozen=True)
class Point:
    """A point on which two documents differ, and what is so on it in each."""

    name: str
    here: str
    there: str

    @property
    def line(self) -> str:
        """All of it in a line."""
        return f"{self.name}: A, {self.here}; B, {self.there}"


@dataclass(frozen=True)
class Two:
    """Two exercises, A and B."""

    here: Exercise
    there: Exercise

    def check(self) -> None:
        """Refuse two that cannot be told apart by a fact.

        Raises:
            ValueError: with a sentence.
        """
        for each in (self.here, self.there):
            if len(each.case.claims) != 1:
                raise ValueError(
                    f"{each.case.caption}, {each.document.label}: it is claimed under several privileges. Compare one claim with one."
                )
        if privilege(self.here) != privilege(self.there):
            raise ValueError("Compare two documents that are claimed under the same privilege: otherwise the privilege is the difference.")
        if self.here.answer == self.there.answer:
            raise ValueError(f"Both come out the same: {disposition_label(self.here.answer)}. Compare two that come out differently.")

    @property
    def title(self) -> str:
        """Both by name."""
        one, other = (f"{each.case.caption}: {each.document.label}" for each in (self.here, self.there))
        return f"{one}, in two versions" if one == other else f"{one}; and {other}"

    @cached_property
    def pair(self) -> Pair:
        """Both, with their proofs beside each other."""
        return two_matters(*(Decided.by(each.case, Law(each.court, each.as_of), True) for each in (self.here, self.there)))[0]

    @property
    def parting(self) -> Parting:
        """The first step at which the proofs part; they do, for they come to different results."""
        assert self.pair.proofs.parting is not None
        return self.pair.proofs.parting

    @cached_property
    def facts(self) -> tuple[FactApart, ...]:
        """The differing facts that are told on one side at least, and not alike on both; the others only follow from these."""
        here, there = told(self.here), told(self.there)
        return tuple(each for each in self.pair.facts if here.get(each.element) != there.get(each.element))

    @cached_property
    def points(self) -> dict[str, "Point"]:
        """The points on which they differ: the facts and, if other rules are law, the court and the date."""
        elements = ontology.vocabulary().elements
        said = {each.element: Point(elements[each.element].label, fact_text(each.here), fact_text(each.there)) for each in self.facts}
        books = [compiled(each.court, each.as_of).book for each in (self.here, self.there)]
        law = Point("the court and the date", forum(self.here), forum(self.there))
        return {**said, LAW: law} if books[0].names != books[1].names else said

    @cached_property
    def rules(self) -> dict[str, str]:
        """The rules on which either result rests by name, each with its proposition of law, in the order of grounds."""
        proofs = self.pair.proofs
        return {step.rule: step.law for step, _, _ in proofs.in_order if step.carries or step.rule == self.parting.rule}


def privilege(found: Exercise) -> str:
    """The privilege claimed."""
    return found.case.claims[0].privilege.token


def forum(found: Exercise) -> str:
    """By which court, under the law of which day."""
    return f"{ontology.vocabulary().named[found.court].label}, law as of {found.as_of}"


def told(found: Exercise) -> dict[str, str]:
    """What is told of it, by element."""
    claim = found.case.claims[0]
    return {"privilege": claim.privilege.token, **{term: given.token for term, given in claim.answers.items() if given.token}}


@once(128)
def two_of(here: Source, there: Source) -> Two:
    """Two documents beside each other, laid out once for a whole class.

    Raises:
        ValueError: with a sentence, if one of them can be no exercise.
    """
    return Two(here.exercise(), there.exercise())


def first_apart(here: Iterable[Source], there: Sequence[Source]) -> tuple[Source, Source] | None:
    """The first two documents, one of each, that can be compared; none if no two can."""
    return next((pair for pair in product(here, there) if comparable(*pair)), None)


def comparable(here: Source, there: Source) -> bool:
    """Whether two documents can be compared."""
    try:
        two_of(here, there).check()
    except ValueError:
        return False
    return True
