"""What some of the decisions force on a document: the layers in which precedent is told."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kb.precedent.base import Precedent, Setting
from kb.precedent.compared import Compared, compared
from kb.precedent.constraint import constraint, forcing
from kb.precedent.counted import Counted
from kb.precedent.factors import named
from kb.precedent.held import OTHER, SIDES, Situation, bits
from kb.precedent.index import Index
from kb.precedent.unknowns import necessarily, possibly
from kb.precedent.weighed import on_the_scale
from ontology.terms import Value

Compare = Callable[[int], Compared]


@dataclass(frozen=True)
class Layer:
    """What some of the decisions force: the `side`, by which of them; where some clash, `by` are those for either side.

    `surely` are the sides forced whatever the facts not known are; `possibly` the decisions that would force if these turn out so.
    """

    side: str
    by: tuple[Compared, ...]
    clash: bool
    surely: tuple[str, ...]
    possibly: tuple[Compared, ...]


@dataclass(frozen=True)
class Weighing:
    """What decisions force on the weighing of need against harm alone: the facts on the scale, and the decisions that speak of it.

    `binds` says whether any of them binds the court.
    """

    factors: dict[str, tuple[Value, ...]]
    decisions: tuple[Precedent, ...]
    binding: Layer
    all: Layer
    binds: bool


def layer(index: Index, facts: Situation, compare: Compare, strict: bool = False) -> Layer:
    """What these decisions force on these facts."""
    found = constraint(index, facts, strict)
    possible = {side: possibly(index, facts, side, strict) for side in SIDES}
    return Layer(
        side=found.side, by=tuple(compare(place) for place in bits(found.claimant | found.opponent)), clash=found.clash,
        surely=tuple(side for side in SIDES if not possible[OTHER[side]] and necessarily(index, facts, side, strict)),
        possibly=tuple(compare(place) for side in SIDES for place in bits(possible[side] & ~forcing(index, side, facts, strict))),
    )  # fmt: skip


def comparing(kept: Sequence[Precedent], facts: Situation, setting: Setting) -> Compare:
    """How the decision at a place is set beside the facts."""
    return lambda place: compared(kept[place], facts, setting)


def weighing(counting: Counted, facts: Situation) -> Weighing:
    """What is forced on the weighing alone."""
    speaking, scale = counting.at(counting.speaking), on_the_scale()
    unknown = tuple((claimant & scale, opponent & scale) for claimant, opponent in facts.unknown)
    part = Situation(facts.claimant & scale, facts.opponent & scale, tuple(pair for pair in unknown if any(pair)))

    def compare(place: int) -> Compared:
        return compared(speaking[place], part, counting.setting, speaking[place].weighed)

    return Weighing(
        factors={side: named(part.of(side)) for side in SIDES}, decisions=speaking,
        binding=layer(counting.weighing_binding, part, compare), all=layer(counting.weighing, part, compare),
        binds=any(counting.heavy >> place & 1 for place in counting.speaking),
    )  # fmt: skip
