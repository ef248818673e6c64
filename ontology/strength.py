"""Which values of one element are at least as strong a reason for a side as others: the dimensions of HYPO (Ashley 1990)."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ontology.terms import Value

Stated = Mapping[str, Sequence[str]]


def with_weaker(values: Sequence[Value], stated: Stated) -> tuple[Value, ...]:
    """The values of an element, each with all that it is at least as strong as; `stated` has, by name, those said to be weaker."""
    below = {value.iri: beneath(value.iri, stated) for value in values}
    return tuple(replace(value, weaker=tuple(other.token for other in values if other.iri in below[value.iri])) for value in values)


def beneath(iri: str, stated: Stated) -> frozenset[str]:
    """All that a value is at least as strong as by what is stated, however often that has to be followed."""
    found, waiting = set[str](), list(stated.get(iri, ()))
    while waiting:
        if (each := waiting.pop()) not in found:
            found.add(each)
            waiting += stated.get(each, ())
    return frozenset(found)


def fault_in(value: Value, values: Sequence[Value], stated: Stated) -> str:
    """What is wrong with what a value is said to be at least as strong as, or nothing."""
    fellows = {other.iri: other for other in values}
    strange = [iri for iri in stated.get(value.iri, ()) if iri not in fellows]
    if strange:
        return f"It is said to be at least as strong as '{strange[0]}', which is no value of '{value.point}'."
    other_side = [iri for iri in stated.get(value.iri, ()) if not value.speaks_for or fellows[iri].speaks_for != value.speaks_for]
    if other_side:
        return f"It is said to be at least as strong as '{other_side[0]}', but the two do not speak for one side."
    circle = value.iri in beneath(value.iri, stated)
    return (
        "By what is said of it and others it would be at least as strong as itself: say of two values which is the stronger."
        if circle
        else ""
    )
