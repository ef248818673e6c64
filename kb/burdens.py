"""On whom the burden of a point lies, in the one wording in which everything says it."""

import ontology
from ontology.terms import Element


def burden_words(element: Element) -> str:
    """On whom the burden lies; nothing where it is for the court to find.

    Where it lies on a side only once the other raises the point, silence does not speak against that side, and this says so.
    """
    if element.burden == "court":
        return ""
    once = ", once the point is raised" if only_if_raised(element) else ""
    return f"burden on the {ontology.vocabulary().named[element.burden].label}{once}"


def only_if_raised(element: Element) -> bool:
    """Whether another side must first raise a point: unproved, it does not speak against the side with the burden, and raised it can."""
    against = [value for value in element.values if value.brought_by not in ("", element.burden)]
    return bool(element.unproven and against) and element.value(element.unproven).speaks_for in ("", element.burden)
