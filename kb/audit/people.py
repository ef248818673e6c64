"""Who wrote and received a document: within the agencies named, outside of them, or not said.

A name tells only what stands in it: the domain of its address, an agency that was named, somebody outside who was named, or the
form of a firm. From a bare name nothing follows.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property, lru_cache

from kb.audit.cells import LONGEST
from kb.audit.words import says_nothing
from ontology.faults import plain

ADDRESS = re.compile(r"[\w.+'-]{1,80}@([\w-]{1,60}(?:\.[\w-]{1,60}){1,6})")
FIRM = re.compile(
    r"\b(?:Inc|LLP|L\.L\.P|LLC|L\.L\.C|Corp|Corporation|Ltd|Limited|Co|Company|GmbH|PLLC|P\.C|S\.A|PLC|AG|Ass'n|Association)\b\.?"
)
APART = re.compile(r"[;\n|]+")


class Where(IntEnum):
    """Where those named stand: one outside is enough for OUTSIDE, and WITHIN takes all; NOBODY if none is named."""

    NOT_SAID = 0
    WITHIN = 1
    OUTSIDE = 2
    NOBODY = 3


@dataclass(frozen=True)
class Circle:
    """The agencies named, with their consultants, the domains of their addresses, and those named as outside."""

    agencies: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    outsiders: tuple[str, ...] = ()

    @property
    def named(self) -> bool:
        """Whether anybody is named within; else nobody can be told to be outside."""
        return bool(self.agencies or self.domains)

    def __reduce__(self) -> tuple[type["Circle"], tuple[tuple[str, ...], ...]]:
        """What it is made of, without what it remembers, so that it can be handed to another process."""
        return Circle, (self.agencies, self.domains, self.outsiders)

    @cached_property
    def _within(self) -> re.Pattern[str] | None:
        return whole_names(self.agencies)

    @cached_property
    def _outside(self) -> re.Pattern[str] | None:
        return whole_names(self.outsiders)

    @cached_property
    def place(self) -> Callable[[str], Where]:
        """Where one person stands; those met last are remembered."""
        return lru_cache(maxsize=50_000)(self.placed)

    def placed(self, person: str) -> Where:
        """Where one person stands, looked at anew."""
        said = plain(person)
        if said in says_nothing():
            return Where.NOBODY
        name = f" {said} "
        if self._outside and self._outside.search(name):
            return Where.OUTSIDE
        domains = [found.lower() for found in ADDRESS.findall(person)]
        if any(domain == own or domain.endswith(f".{own}") for domain in domains for own in map(str.lower, self.domains)):
            return Where.WITHIN
        if self._within and self._within.search(name):
            return Where.WITHIN
        return Where.OUTSIDE if (domains and self.domains) or FIRM.search(person) else Where.NOT_SAID

    def all_of(self, cell: str) -> tuple[Where, str]:
        """Where all in a cell stand together, and the first who is outside."""
        if len(cell) > LONGEST:
            return Where.NOT_SAID, ""
        places = {person: where for each in split(cell) if (where := self.place(person := each.strip())) is not Where.NOBODY}
        outside = [person for person, where in places.items() if where is Where.OUTSIDE]
        if outside or not places:
            return (Where.OUTSIDE, outside[0]) if outside else (Where.NOBODY, "")
        return (Where.WITHIN if set(places.values()) == {Where.WITHIN} else Where.NOT_SAID), ""


def whole_names(names: Iterable[str]) -> re.Pattern[str] | None:
    """Any of some names, as whole words; none if there are none."""
    words = [re.escape(plain(name)) for name in names if plain(name)]
    return re.compile(f" (?:{'|'.join(words)}) ") if words else None


def split(cell: str) -> list[str]:
    """The people in a cell: parted by ';', '|' or lines and, where several addresses stand, after each of them."""
    parts = APART.split(cell)
    if len(parts) == 1 and len(ADDRESS.findall(cell)) > 1:
        return re.split(r"(?<=[\w>])\s*,\s*(?=[^,]*@)", cell)
    return parts
