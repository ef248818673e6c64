"""Failing to prove a point serves nobody who had to prove it.

At the close of the record an element that nobody told takes its `unproven` value. That is a burden only if no other value
would have served the burdened party worse. Left out are values that somebody else must itself raise, prove or find: where it
has not, there is nothing that the burdened party failed to prove, and the ontology marks them `:broughtBy`. Where an element
is not monotone, and the ontology says why, its burden may be the wrong way about for the same reason.
"""

from collections.abc import Sequence

import ontology
from kb.compiled import Compiled
from kb.proving.proved import Proved, counted, fault_of
from kb.proving.sides import CLAIMANT, OPPONENT, Worse, in_rulings, worse_for
from ontology.faults import Fault
from ontology.terms import Element, Value


def burdens_are_right(laws: Sequence[Compiled]) -> Proved:
    """For all answers to everything else, no value serves the burdened party worse than failing to prove the element."""
    elements = [element for element in ontology.vocabulary().elements.values() if borne(element)]
    left_out = [value for element in elements for value in element.values if brought_by_another(element, value)]
    tried = sum(len(tried_against(element)) for element in elements)
    worse = [harm for element in elements for harm in burdens_turned(laws, element)]
    excused = [harm for harm in worse if harm.element.not_monotone_because]
    return Proved(
        f"Burdens right: on {counted(len(elements), 'element')}, whatever else is answered, failing to prove the point serves the "
        f"party that had to prove it no better than {counted(tried - len(excused), 'other answer')}. Left out are {len(left_out)} "
        f"that are not for that party to bring, and {len(excused)} to questions on which the ontology says why that does not hold; "
        f"{in_rulings(laws, excused)}.",
        tuple(fault(harm) for harm in worse if harm not in excused),
        (
            *(f"{value.point} is {value.token}: for the {value.brought_by} to bring. {value.sentence}" for value in left_out),
            *(f"{harm.worse.point} is {harm.worse.token}: {harm.element.not_monotone_because}" for harm in excused),
        ),
    )


def borne(element: Element) -> bool:
    """Whether a party has to prove an element, and what it amounts to if it does not."""
    return element.burden in (CLAIMANT, OPPONENT) and bool(element.unproven)


def brought_by_another(element: Element, value: Value) -> bool:
    """Whether a value is for somebody else than the burdened party to raise, prove or find."""
    return value.brought_by not in ("", element.burden)


def tried_against(element: Element) -> list[Value]:
    """The values with which failing to prove an element is compared."""
    return [value for value in element.values if value.token != element.unproven and not brought_by_another(element, value)]


def burdens_turned(laws: Sequence[Compiled], element: Element) -> list[Worse]:
    """For each value that serves the burdened party worse than failing to prove the element, its smallest example."""
    if not borne(element):
        return []
    unproven = element.value(element.unproven)
    return [harm for value in tried_against(element) if (harm := worse_for(element.burden, laws, element, unproven, value))]


def fault(harm: Worse) -> Fault:
    """The burden that is the wrong way about."""
    return fault_of(harm.worse.iri, f"Failing to prove this point serves whoever had to prove it better than this answer. {harm}")
