"""A ruling that somebody proposes, on a reason: do the precedents permit it?"""

from collections.abc import Sequence
from dataclasses import dataclass

from kb.precedent.base import Precedent
from kb.precedent.constraint import permission
from kb.precedent.factors import among, named
from kb.precedent.held import bits
from kb.precedent.views import View
from ontology.terms import Value


@dataclass(frozen=True)
class Proposed:
    """A ruling for a side on a reason, in a view.

    It is `permitted` if it adds no conflict to those that there are: it conflicts with none, or `supports` among the decisions
    prevailed over as much on no more.
    """

    side: str
    reason: tuple[Value, ...]
    permitted: bool
    conflicts: tuple[Precedent, ...]
    supports: tuple[Precedent, ...]


def proposed(view: View, side: str, terms: Sequence[str]) -> Proposed:
    """A ruling for a side that rests on these elements, or on all that speaks for it where none is named.

    Raises:
        ValueError: one of the elements, or everything, is told nothing that speaks for the side.
    """
    own = view.facts.of(side)
    silent = [term for term in terms if not own & among(frozenset({term}))]
    if silent or not own:
        raise ValueError(f"Nothing told of {silent[0] if silent else 'the document'} speaks for the {side}.")
    reason = own & among(frozenset(terms)) if terms else own
    found = permission(view.counting.index, view.facts, side, reason)
    conflicts, supports = (view.counting.at([*bits(places)]) for places in (found.conflicts, found.supports))
    return Proposed(side, named(reason), found.permitted, conflicts, supports)
