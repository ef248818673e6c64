"""Other decisions that bear on one that is cited: the counterexample to it, and the one that shows that a weakness was not fatal."""

from kb.precedent.compared import Compared, compared
from kb.precedent.factors import numbers
from kb.precedent.held import OTHER, bits
from kb.precedent.index import Positions
from kb.precedent.views import View
from ontology.terms import Value


def counterexample(view: View, cited: Compared) -> Compared | None:
    """The decision for the other side that shares most with the facts, if it shares all that the one cited shares, or more."""
    index, other = view.counting.index, OTHER[cited.side]
    places = index.members[other]
    for factor in bits(cited.common):
        places &= index.having[other].get(factor, 0) | index.facing[other].get(factor, 0)
    found = [each for each in at(view, places) if each.shared]
    return max(found, key=lambda each: (each.common.bit_count(), -len(each.differences)), default=None)


def not_fatal(view: View, cited: Compared) -> tuple[Compared, tuple[Value, ...]] | None:
    """The first other decision for the same side that was given although something spoke against it that is new here, and what."""
    facing, places = view.counting.index.facing[cited.side], 0
    for value in cited.new:
        places |= facing.get(numbers()[value.point, value.token], 0)
    for place in bits(places):
        if view.base[place] != cited.precedent:
            (each,) = at(view, 1 << place)
            return each, tuple(value for value in cited.new if against(each, value))
    return None


def against(found: Compared, value: Value) -> bool:
    """Whether a fact, or a stronger one of its kind, spoke against a decision and for the same side here."""
    return bool(found.common >> numbers()[value.point, value.token] & 1)


def at(view: View, places: Positions) -> list[Compared]:
    """The decisions at these places beside the facts."""
    return [compared(view.base[place], view.facts, view.setting) for place in bits(places)]
