"""What a proof hands back."""

from dataclasses import dataclass

from ontology.faults import Fault, shown
from ontology.loading import place


@dataclass(frozen=True)
class Proved:
    """A property: the sentence that holds if nothing is at fault, what is at fault, and what is for people to look over."""

    sentence: str
    faults: tuple[Fault, ...] = ()
    review: tuple[str, ...] = ()


def fault_of(term: str, message: str) -> Fault:
    """A fault of a term of the ontology, at the line that declares it."""
    file, line = place(term)
    return Fault(shown(file), line, term, message)


def counted(number: int, one: str, many: str = "") -> str:
    """A number with its noun, as '1 rule' or '2,000 rules'."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
