"""Making much or little of a distinction, by the concerns to which facts go: CATO's moves to emphasize and to downplay (Aleven 1997).

A distinction is a fact that one case has and the other lacks. It weighs more if the other has nothing of the kind on some concern,
and the more general the concern the better; it weighs less if on the same concern something stands in its place (substitution) or
stands against it in its own case (cancelling). Concerns explain distinctions so and constrain nothing: what is forced is found on the
facts themselves (Bench-Capon, A Note on Hierarchical Constraints, 2023).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import ontology
from kb.precedent.compared import Compared, outcome
from kb.precedent.factors import named
from ontology.terms import Value

Values = tuple[Value, ...]


@dataclass(frozen=True)
class Emphasis:
    """Distinctions on a concern, by its key, of which the other case has nothing; `contrary` is what it has of the opposite."""

    factors: Values
    concern: str
    contrary: Values


@dataclass(frozen=True)
class Downplay:
    """Distinctions on a concern, by its key, and what makes them count for less.

    If `cancels`, it stands against them in their own case; if not, in their place in the other.
    """

    factors: Values
    concern: str
    by: Values
    cancels: bool


def concerns(value: Value) -> tuple[str, ...]:
    """The concerns of a fact, each before the more general one."""
    return ontology.vocabulary().concerns(value.point)


def on(concern: str, values: Sequence[Value]) -> Values:
    """Those of these facts that go to a concern."""
    return tuple(value for value in values if concern in concerns(value))


def emphasized(about: Compared) -> Iterator[Emphasis]:
    """The relevant differences from a precedent that can be made much of, brought together by their concern."""
    here, against_here = (*about.shared, *about.stronger), (*about.despite, *about.new)
    there, against_there = named(outcome(about.precedent).own), (*about.despite, *about.weaker)
    yield from contrasts(about.lacking, here, against_here)
    yield from contrasts(about.new, against_there, there)


def contrasts(distinctions: Sequence[Value], alike: Sequence[Value], contrary: Sequence[Value]) -> Iterator[Emphasis]:
    """Those of them with a concern on which the other case has nothing for the same side, by the most general such concern."""
    found: dict[str, list[Value]] = {}
    for each in distinctions:
        bare = [concern for concern in concerns(each) if not on(concern, alike)]
        if bare:
            found.setdefault(bare[-1], []).append(each)
    for concern, values in found.items():
        yield Emphasis(tuple(values), concern, on(concern, contrary))


def downplayed(about: Compared) -> Iterator[Downplay]:
    """The relevant differences from a precedent of which little can be made, those together of which the same can be said."""
    yield from lessened(about.lacking, (about.stronger, False), (about.weaker, True))
    yield from lessened(about.new, ((*about.shared, *about.stronger), True), (about.weaker, False))


def lessened(distinctions: Sequence[Value], *ways: tuple[Sequence[Value], bool]) -> Iterator[Downplay]:
    """Each with the first of these ways that goes to a concern of it, the most specific that does."""
    found: dict[tuple[str, Values, bool], list[Value]] = {}
    for each in distinctions:
        some = [(concern, by, cancels) for values, cancels in ways for concern in concerns(each) if (by := on(concern, values))]
        if some:
            found.setdefault(some[0], []).append(each)
    for (concern, by, cancels), values in found.items():
        yield Downplay(tuple(values), concern, by, cancels)
