"""Who could still bring it about that a fact is otherwise, as the marks in the ontology say.

A value that `restsWith` a side is its own act, word or silence, and establishes nothing: that side can bring it about, or
leave it, as long as nothing else is established. A value that is `openTo` a side can be made true at any time. Any other value is
a fact: until it is established otherwise it can be shown, and once it was told it is history.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations

import ontology
from kb.changes.facts import Fact
from ontology.terms import Value


@dataclass(frozen=True)
class Means:
    """How a change could come about: the sides any of which could bring it about, none if it is history.

    Where the side that bears the burden would have to show it, `shown_by` is that side and `standard` the key of its standard.
    `prover` is the party that cannot make it so by any act of its own, and can only prove that it is so.
    """

    sides: frozenset[str]
    shown_by: str = ""
    standard: str = ""
    prover: str = ""


def means(fact: Fact, new: Value) -> Means:
    """How a fact could come to have another value."""
    old, element = fact.value, fact.element
    doing = {new.open_to} - {""}
    if fact.told and not old.rests_with:
        return Means(frozenset(doing))
    given_up = old.rests_with if new.token == element.unproven else ""
    if side := given_up or new.rests_with:
        return Means(frozenset({side, *doing}))
    side = shows(fact, new)
    burdened = side == element.burden and side in parties()
    prover = side if side in parties() and side not in doing else ""
    return Means(frozenset({side, *doing}), side if burdened else "", element.standard if burdened else "", prover)


def shows(fact: Fact, new: Value) -> str:
    """The side that would show a value: who alone can, or must, or whom it helps, or whom the present value does not help."""
    element = fact.element
    if element.shown_by or element.burden == "court":
        return element.shown_by or element.burden
    if new.brought_by:
        return new.brought_by
    if new.speaks_for:
        return new.speaks_for
    return next((side for side in parties() if fact.value.speaks_for and side != fact.value.speaks_for), element.burden)


@cache
def parties() -> tuple[str, ...]:
    """The sides that dispute with one another, which are those that values speak for."""
    values = [value for element in ontology.vocabulary().elements.values() for value in element.values]
    return tuple(side for side in ontology.vocabulary().of_kind("Side") if any(value.speaks_for == side for value in values))


def hands(every: Sequence[Means]) -> tuple[tuple[str, ...], ...]:
    """The smallest groups of sides that together could bring all of these about, none if nobody could."""
    sides = list(ontology.vocabulary().of_kind("Side"))
    for size in range(1, len(sides) + 1):
        found = [group for group in combinations(sides, size) if all(each.sides & set(group) for each in every)]
        if found:
            return tuple(found)
    return ()
