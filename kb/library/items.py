"""What stands in the library, each thing by its kind and key: the address by which it is linked to."""

from collections.abc import Mapping
from dataclasses import dataclass

import ontology
from kb.casefile import shipped, shipped_case
from kb.library.describing import rules_in_order
from kb.library.glossary import TermEntry, glossary
from ontology.authority import Authority
from ontology.faults import nearest
from ontology.terms import Doctrine, Issue, Point

KINDS = ("doctrine", "element", "issue", "rule", "authority", "case", "term")
SHELVES = ("rules", "elements", "issues", "authorities", "cases", "glossary")


@dataclass(frozen=True)
class Item:
    """A thing in the library, or with no key the shelf of that name."""

    kind: str
    key: str = ""

    @classmethod
    def read(cls, text: str) -> "Item":
        """The item written KIND/KEY, as in 'rule/no_need_fails', or the shelf of that name.

        Raises:
            ontology.UnknownTerm: there is none; it says what there is, and names the nearest.
        """
        kind, bar, key = text.partition("/")
        if not bar and kind in SHELVES:
            return cls(kind)
        if not bar or kind not in KINDS:
            those = f"It begins with {', '.join(KINDS[:-1])} or {KINDS[-1]}, and a stroke; or is one of {', '.join(SHELVES)}."
            raise ontology.UnknownTerm(f"'{text[:80]}' names nothing in the library. {those}")
        known = shelf(kind)
        if key not in known:
            called = {label: key for key, label in known.items()}
            raise ontology.UnknownTerm(f"The library has no {kind} '{key[:80]}'.{nearest(key[:80], known, called)}")
        return cls(kind, key)

    def __str__(self) -> str:
        return f"{self.kind}/{self.key}" if self.key else self.kind


def kind_of(point: Point) -> str:
    """Whether a point is an element, which is asked or weighed, or an issue, which is decided."""
    return "issue" if isinstance(point, Issue) else "element"


def shelf(kind: str) -> dict[str, str]:
    """The things of a kind by key, each with its label."""
    words = ontology.vocabulary()
    labelled: Mapping[str, Mapping[str, Doctrine | Point | Authority | TermEntry]] = {
        "doctrine": words.doctrines,
        "element": words.questions,
        "issue": words.issues,
        "authority": words.authorities,
        "term": glossary(),
    }
    if kind in labelled:
        return {key: each.label for key, each in labelled[kind].items()}
    return {name: shipped_case(name).caption for name in shipped()} if kind == "case" else {name: spoken(name) for name in rules_in_order()}


def spoken(name: str) -> str:
    """The name of a rule as words."""
    return name.replace("_", " ")
