"""An answer that speaks for a side never harms it.

The function is monotone in an element if, all else equal, going from a value that speaks for the opponent, or for nobody, to
one that speaks for the claimant never makes the disposition worse for the claimant, and the like for the opponent. Where the
law is otherwise the ontology says why (`:notMonotoneBecause`), and the proof sees to it that it really is otherwise.
"""

from collections.abc import Iterator, Sequence
from itertools import permutations

import ontology
from kb.compiled import Compiled
from kb.proving.proved import Proved, counted, fault_of
from kb.proving.sides import CLAIMANT, OPPONENT, Worse, worse_for
from ontology.faults import Fault
from ontology.terms import Element, Value


def answers_help_their_side(laws: Sequence[Compiled]) -> Proved:
    """Every element is monotone, or says why it is not and is not."""
    elements = list(ontology.vocabulary().elements.values())
    harms = {element.term: smallest_harm(laws, element) for element in elements}
    excused = [element for element in elements if element.not_monotone_because]
    return Proved(
        f"Answers help the side they speak for: {counted(sum(len(list(moves(element))) for element in elements), 'move')} from one value "
        f"to another on {counted(len(elements), 'element')} never make the disposition worse for the side that the new value speaks for; "
        f"of {counted(len(excused), 'element')} the ontology says why that is not so.",
        tuple(fault for element in elements if (fault := wrong(element, harms[element.term]))),
        tuple(f"{element.term}: {element.not_monotone_because} {harms[element.term] or ''}" for element in excused),
    )


def moves(element: Element) -> Iterator[tuple[Value, Value, str]]:
    """Each pair of values of which the second speaks for a side and the first for the other or for nobody; and that side."""
    for base, other in permutations(element.values, 2):
        if other.speaks_for in (CLAIMANT, OPPONENT) and base.speaks_for != other.speaks_for:
            yield base, other, other.speaks_for


def smallest_harm(laws: Sequence[Compiled], element: Element) -> Worse | None:
    """Of the moves that harm the side that the new value speaks for, an example with the fewest answers; None if none does."""
    found = [harm for base, other, side in moves(element) if (harm := worse_for(side, laws, element, base, other))]
    return min(found, key=lambda harm: len(harm.path), default=None)


def wrong(element: Element, harm: Worse | None) -> Fault | None:
    """What is wrong with an element: harm without a reason given for it, or a reason given for no harm."""
    if harm and not element.not_monotone_because:
        return fault_of(element.term, f"An answer harms the side it speaks for, and no ':notMonotoneBecause' says why. {harm}")
    if element.not_monotone_because and not harm:
        return fault_of(element.term, "':notMonotoneBecause' excuses what does not happen: no answer to it harms the side it speaks for.")
    return None
