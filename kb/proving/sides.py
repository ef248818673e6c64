"""Which disposition is worse for whom, and the smallest example of an answer that serves a side worse than another.

For the claimant the first disposition of the ontology (protected) is best and the last (disclosed) worst; the others lie
between and are not compared with one another. For the opponent it is the other way about.
"""

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass

import ontology
from kb.compiled import Compiled
from kb.diagram import Node
from kb.proving.words import Path, dispositions, said, smallest, where
from kb.reading import levels
from kb.relief import PENDING
from ontology.terms import Element, Value

Compare = Callable[[Hashable, Hashable], bool]

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
            f"The {self.side} fares worse, {where(self.law)}: {after} instead of {before}. Instead of: {said(self.base)} "
            f"Now: {said(self.worse)} {smallest(self.path)}"
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


def farther_ruled(one: Hashable, other: Hashable) -> bool:
    """The same, where both are rulings and neither leaves the matter pending."""
    return farther(one, other) and not any(token in PENDING for leaf in (one, other) if isinstance(leaf, frozenset) for token in leaf)


def remaining(law: Compiled, element: Element, value: Value) -> Node:
    """The law's function once an element has a value."""
    return law.diagram.restrict(law.root, levels()[element.term], element.tokens.index(value.token))


def worse_for(side: str, laws: Sequence[Compiled], element: Element, base: Value, other: Value, compare: Compare = farther) -> Worse | None:
    """The smallest example in which, all else equal, `other` serves a side worse than `base`; None if there is none."""
    found: list[Worse] = []
    for law in laws:
        one, two = remaining(law, element, other), remaining(law, element, base)
        pair = (one, two) if side == CLAIMANT else (two, one)
        path = None if one == two else law.diagram.path(law.diagram.apply(compare, compare, *pair), bool)
        if path is not None:
            found.append(Worse(side, law, element, base, other, path))
    return min(found, key=lambda example: len(example.path), default=None)


def in_rulings(laws: Sequence[Compiled], harms: Iterable[Worse]) -> str:
    """How many of some harms turn a ruling into a worse ruling; the others put one off, or bring on one that was put off."""
    ruled = [harm for harm in harms if worse_for(harm.side, laws, harm.element, harm.base, harm.worse, farther_ruled)]
    return f"{len(ruled)} of these can turn a ruling into a worse one, the others only put a ruling off or bring it on"
