"""Which disposition is worse for whom, and the smallest example of an answer that serves a side worse than another.

For the claimant the first disposition of the ontology (protected) is best and the last (disclosed) worst; the others lie
between and are not compared with one another. For the opponent it is the other way about.
"""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

import ontology
from kb.compiled import Compiled
from kb.diagram import Node
from kb.proving.words import Path, dispositions, said, smallest, where
from kb.reading import levels
from ontology.terms import Element, Value

CLAIMANT, OPPONENT = "claimant", "opponent"


@dataclass(frozen=True)
class Worse:
    """Answers with which one value of an element serves a side worse than another value of it."""

    side: str
    law: Compiled
    element: Element
    base: Value
    worse: Value
    path: Path

    def __str__(self) -> str:
        before, after = (
            dispositions(self.law.diagram.leaves(remaining(self.law, self.element, value), self.path)) for value in (self.base, self.worse)
        )
        return (
            f"The {self.side} fares worse with \"{said(self.worse)}\" than with \"{said(self.base)}\", {where(self.law)}: "
            f"{after} instead of {before}. {smallest(self.path)}"
        )


def rank(leaf: Hashable) -> int | None:
    """How far a disposition lies from what the claimant wants: 0, 1 or 2; None where the rules do not give exactly one."""
    order = [value.token for value in ontology.vocabulary().dispositions]
    if not isinstance(leaf, frozenset) or len(leaf) != 1:
        return None
    return {order[0]: 0, order[-1]: 2}.get(next(iter(leaf)), 1)


def farther(one: Hashable, other: Hashable) -> bool:
    """Whether the first disposition is worse for the claimant than the second."""
    here, there = rank(one), rank(other)
    return here is not None and there is not None and here > there


def remaining(law: Compiled, element: Element, value: Value) -> Node:
    """The law's function once an element has a value."""
    return law.diagram.restrict(law.root, levels()[element.term], element.tokens.index(value.token))


def worse_for(side: str, laws: Sequence[Compiled], element: Element, base: Value, other: Value) -> Worse | None:
    """The smallest example in which, all else equal, `other` serves a side worse than `base`; None if there is none."""
    found: list[Worse] = []
    for law in laws:
        one, two = remaining(law, element, other), remaining(law, element, base)
        if one != two:
            pair = (one, two) if side == CLAIMANT else (two, one)
            path = law.diagram.path(law.diagram.apply("farther", farther, *pair), bool)
            if path is not None:
                found.append(Worse(side, law, element, base, other, path))
    return min(found, key=lambda example: len(example.path), default=None)
