"""Citing an authority at a place, and what the citation weighs in a court."""

from dataclasses import dataclass

import ontology
from ontology.dates import LegalDate
from ontology.terms import Authority


@dataclass(frozen=True)
class Citation:
    """An authority at a page, note or section; the pinpoint is empty where no place can be vouched for."""

    key: str
    pinpoint: str

    @classmethod
    def read(cls, text: str) -> "Citation":
        """The citation written 'key pinpoint', as in 'melamine 66 n.2'.

        Raises:
            ontology.UnknownTerm: the ontology has no authority of that key.
        """
        key, _, pinpoint = text.strip().partition(" ")
        ontology.vocabulary().authority(key)
        return cls(key, pinpoint.strip())

    @property
    def authority(self) -> Authority:
        """The authority cited."""
        return ontology.vocabulary().authority(self.key)

    def __str__(self) -> str:
        at = f" at {self.pinpoint}" if self.pinpoint else ""
        return f"{self.authority.short}{at}"


def weight(authority: Authority, court: str, as_of: LegalDate, own: str = "") -> str:
    """What an authority weighs in a court on a date.

    'this opinion' for the very decision under review, 'later' if it came after the date, 'not in force' if it had not
    begun or had ended, else 'binding' or 'persuasive' as the ontology's courts bind one another. An executive order binds
    agencies, not courts, which look to it for what the agencies had to do.
    """
    if authority.key == own:
        return "this opinion"
    if not authority.in_force(as_of):
        return "not in force"
    if authority.issued.first > as_of.last:
        return "later"
    if authority.kind == "ExecutiveOrder":
        return "binds agencies"
    return "binding" if court in authority.binds else "persuasive"
