"""Failing to prove a point serves nobody who had to prove it.

At the close of the record an element that nobody told takes its `unproven` value. That is a burden only if no other value
would have served the burdened party worse. Left out are values that the other side must itself raise or prove: where it has
not, there is nothing to fall back on, and the ontology marks them `:broughtBy` that side.
"""

from collections.abc import Sequence

import ontology
from kb.compiled import Compiled
from kb.proving.proved import Proved, counted, fault_of
from kb.proving.sides import CLAIMANT, OPPONENT, worse_for
from ontology.terms import Element, Value

ADVERSARY = {CLAIMANT: OPPONENT, OPPONENT: CLAIMANT}


def burdens_are_right(laws: Sequence[Compiled]) -> Proved:
    """For all answers to everything else, no value serves the burdened party worse than failing to prove the element."""
    borne = [element for element in ontology.vocabulary().elements.values() if element.burden in ADVERSARY and element.unproven]
    left_out = [value for element in borne for value in element.values if brought_by_adversary(element, value)]
    compared = [(element, value) for element in borne for value in tried(element)]
    found = [worse_for(element.burden, laws, element, element.value(element.unproven), value) for element, value in compared]
    faults = [fault_of(f"{each.element.term}-{each.worse.token}", f"The burden is the wrong way about. {each}") for each in found if each]
    return Proved(
        f"Burdens right: on {counted(len(borne), 'element')}, whatever else is answered, none of {counted(len(compared), 'other value')} "
        f"serves the party that had to prove it worse than failing to; {len(left_out)} more are for the other side to bring up or prove.",
        tuple(faults),
        tuple(f"{value.point} is {value.token}: for the {value.brought_by} to bring up or prove. {value.sentence}" for value in left_out),
    )


def brought_by_adversary(element: Element, value: Value) -> bool:
    """Whether a value is for the other side than the burdened one to raise or prove."""
    return value.brought_by == ADVERSARY[element.burden]


def tried(element: Element) -> list[Value]:
    """The values with which failing to prove the element is compared."""
    return [value for value in element.values if value.token != element.unproven and not brought_by_adversary(element, value)]
