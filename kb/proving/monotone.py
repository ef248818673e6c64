"""An answer that speaks for a side never harms it.

The function is monotone in an element if, all else equal, going from a value that speaks for the opponent, or for nobody, to
one that speaks for the claimant never makes the disposition worse for the claimant, and the like for the opponent. Where the
law is otherwise, in this or about a burden, the ontology says why (`:notMonotoneBecause`), and the proof sees to it that it
really is otherwise.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import permutations

import ontology
from kb.compiled import Compiled
from kb.proving.burdens import burdens_turned
from kb.proving.proved import Proved, counted, fault_of
from kb.proving.sides import CLAIMANT, OPPONENT, Worse, in_rulings, worse_for
from ontology.faults import Fault
from ontology.terms import Element, Value


def answers_help_their_side(laws: Sequence[Compiled]) -> Proved:
    """Every element is monotone, or says why it is not and is not."""
    elements = ontology.vocabulary().elements
    tried = sum(len(list(moves(element))) for element in elements.values())
    harms = {term: found for term, element in elements.items() if (found := harmful(laws, element))}
    excused = [term for term, element in elements.items() if element.not_monotone_because]
    apart = [harm for term in excused for harm in harms.get(term, ())]
    return Proved(
        f"Answers help the side they speak for: whatever else is answered, {counted(tried - len(apart), 'change')} of one answer, to one "
        f"that speaks for a side from one that does not, never leave that side worse off. Left out are {len(apart)} changes, of the "
        f"answers to {counted(len(excused), 'question')} on which the ontology says why that does not hold; {in_rulings(laws, apart)}.",
        tuple(wrong(laws, elements, harms)),
        tuple(f"{term}: {elements[term].not_monotone_because} {fewest(harms[term])}" for term in excused if term in harms),
    )


def moves(element: Element) -> Iterator[tuple[Value, Value, str]]:
    """Each pair of values of which the second speaks for a side and the first for the other or for nobody; and that side."""
    for base, other in permutations(element.values, 2):
        if other.speaks_for in (CLAIMANT, OPPONENT) and base.speaks_for != other.speaks_for:
            yield base, other, other.speaks_for


def harmful(laws: Sequence[Compiled], element: Element) -> list[Worse]:
    """For each move that harms the side that the new value speaks for, its smallest example."""
    return [harm for base, other, side in moves(element) if (harm := worse_for(side, laws, element, base, other))]


def fewest(harms: Sequence[Worse]) -> Worse:
    """The example with the fewest answers."""
    return min(harms, key=lambda harm: len(harm.path))


def wrong(laws: Sequence[Compiled], elements: Mapping[str, Element], harms: Mapping[str, Sequence[Worse]]) -> Iterator[Fault]:
    """Harm without a reason given for it, and a reason given for no harm and no burden the wrong way about."""
    for term, element in elements.items():
        if term in harms and not element.not_monotone_because:
            yield fault_of(term, f"An answer harms the side it speaks for, and no ':notMonotoneBecause' says why. {fewest(harms[term])}")
        if term not in harms and element.not_monotone_because and not any(burdens_turned(laws, element)):
            yield fault_of(term, "':notMonotoneBecause' excuses what does not happen: no answer to it serves a side worse than it should.")
