"""One precedent beside the facts at hand: what they share, and what sets them apart (Horty 2011; Wyner and Bench-Capon 2007)."""

from collections.abc import Iterator
from dataclasses import dataclass

import ontology
from kb.citation import Citation
from kb.decision import Cited
from kb.precedent.base import Precedent, Setting
from kb.precedent.factors import dimensions, factors, named
from kb.precedent.held import OTHER, SIDES, Held, Mask, Situation
from kb.proof import cite
from kb.rulebook import RuleBook
from ontology.terms import Concern, Value


@dataclass(frozen=True)
class Degree:
    """Two values of one element for one side, told `here` and `there`, of which one is at least as strong as the other."""

    here: Value
    there: Value

    @property
    def stronger_here(self) -> bool:
        """Whether the facts at hand have the stronger one."""
        return self.there.token in self.here.weaker


@dataclass(frozen=True)
class Compared:
    """A precedent for `side` beside the facts.

    For its result speak `shared`, which both have, and `stronger`, which only the facts at hand have; and what spoke against it
    there: `despite`, here too, and `weaker`, not here. It may be distinguished by `lacking`, on which it rested and which the facts
    lack, of which `unknown` may still turn out to be so; and by `new`, which speaks against it here only. The two together are
    the relevant differences. Where the two differ in degree, the weaker value is shared, the stronger is not, and `degrees` has both;
    `common` is all that they share for either side, as a set.
    """

    precedent: Precedent
    cited: Cited
    side: str
    shared: tuple[Value, ...]
    stronger: tuple[Value, ...]
    despite: tuple[Value, ...]
    weaker: tuple[Value, ...]
    lacking: tuple[Value, ...]
    unknown: tuple[Value, ...]
    new: tuple[Value, ...]
    degrees: tuple[Degree, ...] = ()
    common: Mask = 0

    @property
    def forces(self) -> bool:
        """Whether there is no relevant difference."""
        return not self.differences

    @property
    def in_point(self) -> bool:
        """Whether some fact that it shares for its result says more than that there is a dispute about the document."""
        words = ontology.vocabulary()
        named = (tuple(words.named[key] for key in words.concerns(value.point)) for value in self.shared)
        return any(not any(isinstance(each, Concern) and each.commonplace for each in concerns) for concerns in named)

    @property
    def differences(self) -> tuple[Value, ...]:
        """The relevant differences."""
        return (*self.lacking, *self.new)


def compared(found: Precedent, facts: Situation, setting: Setting, portion: Held | None = None) -> Compared:
    """A precedent with an outcome beside the facts, whole or only this portion of it."""
    held, told = portion or outcome(found), dimensions().strongest
    own, against = facts.of(held.side), facts.of(OTHER[held.side])
    lacking = told(held.reason) & ~own
    return Compared(
        precedent=found, cited=cite(Citation(found.opinion, ""), RuleBook(setting.court, setting.as_of, ()), ""), side=held.side,
        shared=both(own, held.own), stronger=named(told(own) & ~held.own), despite=both(against, held.against),
        weaker=named(told(held.against) & ~against), lacking=named(lacking), unknown=named(lacking & facts.open_for(held.side)),
        new=named(told(against) & ~held.against), degrees=tuple(degrees(facts, held.facts)), common=own & held.own | against & held.against,
    )  # fmt: skip


def both(here: Mask, there: Mask) -> tuple[Value, ...]:
    """The factors told that both have; of two in one dimension the weaker."""
    told = dimensions().strongest
    return named(here & there & (told(here) | told(there)))


def degrees(here: Situation, there: Situation) -> Iterator[Degree]:
    """Where the two differ in degree only."""
    for side in SIDES:
        one, other = here.of(side), there.of(side)
        yield from (Degree(factors()[strong], factors()[weak]) for strong, weak in dimensions().in_degree(one, other))
        yield from (Degree(factors()[weak], factors()[strong]) for strong, weak in dimensions().in_degree(other, one))


def outcome(found: Precedent) -> Held:
    """What was decided.

    Raises:
        ValueError: nothing was, for a side.
    """
    if found.held is None:
        raise ValueError(f"{found.opinion} went to no side.")
    return found.held
