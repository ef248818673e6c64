"""Factors from the ontology: a value that speaks for a side is a reason for that side.

What was not told is unknown, and no factor; what the burdens make of it is none either, neither in a precedent nor in the case at
hand, for a presumption is no fact on which a court relied. That the court weighed need against harm, and how, is the conclusion
that precedents are asked about, and so no factor; what is weighed for it, told, is one. An answer whose question what was told
shuts out counts for nothing.
Where the ontology says that an answer is at least as strong as another (`:atLeastAs`), it brings the factor of the weaker with it.
"""

from collections.abc import Mapping
from functools import cache

import ontology
from kb.changes.facts import not_shut_out
from kb.precedent.dimensions import Dimensions
from kb.precedent.held import CLAIMANT, OPPONENT, SIDES, Mask, Situation, bits
from ontology.terms import Value

WEIGHING = "weighing"
WON = {"protected": CLAIMANT, "disclosed": OPPONENT, "disclosed-under-order": OPPONENT}


@cache
def factors() -> tuple[Value, ...]:
    """Every factor, in the order in which questions are asked; its place is its number."""
    questions = ontology.vocabulary().questions.values()
    return tuple(value for element in questions if element.term != WEIGHING for value in element.values if value.speaks_for in SIDES)


@cache
def numbers() -> Mapping[tuple[str, str], int]:
    """The number of each factor, by element and token."""
    return {(value.point, value.token): number for number, value in enumerate(factors())}


@cache
def dimensions() -> Dimensions:
    """Which factors bring which weaker ones."""
    every = numbers()
    return Dimensions(tuple(sum(1 << every[value.point, token] for token in value.weaker) for value in factors()))


@cache
def brought_by(term: str) -> tuple[Mask, Mask]:
    """The factors for the claimant, and those for the opponent, that an answer to a question may bring."""
    masks = {CLAIMANT: 0, OPPONENT: 0}
    for number, value in enumerate(factors()):
        if value.point == term:
            masks[value.speaks_for] |= 1 << number
    return masks[CLAIMANT], masks[OPPONENT]


def situation(told: Mapping[str, str], closed: bool = True) -> Situation:
    """The factors among the answers told, by token; while the record is open, every question that may arise is unknown else."""
    arising, masks = not_shut_out(told), {CLAIMANT: 0, OPPONENT: 0}
    for term, token in told.items():
        if term in arising and (number := numbers().get((term, token))) is not None:
            masks[factors()[number].speaks_for] |= 1 << number
    asked = [] if closed else [brought_by(term) for term in ontology.vocabulary().questions if term in arising and term not in told]
    claimant, opponent = (dimensions().with_weaker(masks[side]) for side in SIDES)
    return Situation(claimant, opponent, tuple(pair for pair in asked if any(pair)))


def named(mask: Mask) -> tuple[Value, ...]:
    """The factors in a set that were told, without those that only came with a stronger one."""
    return tuple(factors()[number] for number in bits(dimensions().strongest(mask)))


def among(terms: frozenset[str]) -> Mask:
    """All the factors on these elements."""
    return sum(1 << number for number, value in enumerate(factors()) if value.point in terms)
