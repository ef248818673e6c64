"""A counterexample as a lawyer reads it: what is said on each point, in the sentences of the ontology, with the terms."""

from collections.abc import Iterable, Mapping

import ontology
from kb.compiled import Compiled
from kb.reading import levels
from ontology.terms import Value

Path = Mapping[int, int]


def values_on(path: Path) -> list[Value]:
    """The answers along a path of the diagram, in asking order."""
    elements = list(ontology.vocabulary().elements.values())
    return [elements[level].values[number] for level, number in sorted(path.items())]


def said(value: Value) -> str:
    """One answer: its sentence and, in brackets, its terms."""
    return f"{value.sentence.removesuffix('.')} [{value.point} is {value.token}]."


def smallest(path: Path) -> str:
    """The answers of a counterexample, told to be the fewest."""
    if not path:
        return "So it is whatever the answers are."
    return f"Smallest example, {len(path)} of {len(levels())} answers: {' '.join(said(value) for value in values_on(path))}"


def where(law: Compiled) -> str:
    """The court and the date of a law."""
    court = ontology.vocabulary().named[law.book.court]
    return f"in the {court.label} under the law of {law.book.as_of}"


def dispositions(leaves: Iterable[object]) -> str:
    """The dispositions among the leaves of a law's function, by label."""
    given = {token for leaf in leaves if isinstance(leaf, frozenset) for token in leaf}
    return " or ".join(f"'{value.label}'" for value in ontology.vocabulary().dispositions if value.token in given) or "nothing"
