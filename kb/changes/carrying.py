"""Which facts alone carry what becomes of a document, whatever all the others were."""

from kb.changes.facts import Fact
from kb.changes.known import UNSETTLED
from kb.changes.reasons import sufficient
from kb.changes.standing import Standing

BOUND = 10

Reason = tuple[Fact, ...]


def sufficient_reasons(standing: Standing, told_only: bool = False, bound: int | None = BOUND) -> tuple[Reason, ...]:
    """The smallest sets of present facts that alone carry the disposition, smallest first, up to a bound but at least one.

    What the dispute is about is taken as it is, and stands in no set; nor does a fact whose question does not arise. Facts left
    to the burdens count among the present ones, as the closed record has them; with `told_only` only what was told does, every
    other fact being unknown, and there is no set where what was told does not settle the disposition. Every set of changes
    changes something in each of these sets.
    """
    if standing.disposition is UNSETTLED:
        return ()
    holding = [number for number, fact in enumerate(standing.facts) if counts(fact, told_only) and not fact.element.fixed]
    found = sufficient(standing.diagram, standing.root, standing.present, holding, bound)
    return tuple(tuple(standing.facts[level] for level in levels) for levels in found)


def counts(fact: Fact, told_only: bool) -> bool:
    """Whether a fact may stand in a reason: its question arises on the closed record or, if what is not told is unknown, could."""
    return fact.told and fact.could_arise if told_only else fact.arises
