"""The cells of a batch read column by column, each text that occurs once: as values, privileges, dates or people."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Generic, TypeVar

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from kb.audit.cells import Unread, privileges, value
from kb.audit.codes import UNKNOWN, code
from kb.audit.dates import days
from kb.audit.people import Circle, Where
from kb.audit.words import simple

Found = TypeVar("Found")
MANY = 200_000


@dataclass
class Kept(Generic[Found]):
    """What texts were read as, so that each is read once; forgotten when there are too many. A fault is kept as its message."""

    read: Callable[[str], Found]
    held: dict[str, Found | Unread] = field(default_factory=dict)

    def __call__(self, text: str) -> Found | Unread:
        """What a text says, or why it could not be read."""
        found = self.held.get(text)
        if found is None:
            if len(self.held) > MANY:
                self.held.clear()
            try:
                found = self.read(text)
            except Unread as error:
                found = error
            if len(text) < 2000:
                self.held[text] = found
        return found


@dataclass(frozen=True)
class Column:
    """A column as the texts that occur and, for each row, which of them stands there."""

    heading: str
    texts: Sequence[str]
    at: NDArray[np.int32]

    @classmethod
    def of(cls, heading: str, cells: pa.Array) -> "Column":
        """A column of a batch."""
        encoded = cells.dictionary_encode()
        return cls(heading, encoded.dictionary.to_pylist(), encoded.indices.to_numpy())

    def rows_of(self, chosen: Sequence[bool] | NDArray[np.bool_]) -> NDArray[np.intp]:
        """The rows in which one of the chosen texts stands."""
        return np.flatnonzero(np.asarray(chosen, np.bool_)[self.at])


@dataclass
class Readers:
    """How texts are read, whatever the column, under a user's own words and circle."""

    words: Mapping[str, Mapping[str, str]]
    circle: Circle
    day_first: bool
    _values: dict[str, Kept[int]] = field(default_factory=dict)

    def value(self, term: str) -> Kept[int]:
        """Reads a cell of an element as the number of its value, unknown if it says nothing."""
        own = self.words.get(term, {})

        def read(text: str) -> int:
            token = own.get(simple(text) or text) or value(term, text)
            return code(term, token) if token else UNKNOWN

        return self._values.setdefault(term, Kept(read))

    @cached_property
    def privileges(self) -> Kept[tuple[int, ...]]:
        """Reads the privileges that a cell names."""
        own = self.words.get("privilege", {})

        def read(text: str) -> tuple[int, ...]:
            return tuple(code("privilege", token) for token in privileges(text, own))

        return Kept(read)

    @cached_property
    def days(self) -> Kept[tuple[int, int]]:
        """Reads the first and the last day that a date can mean, as numbers; nothing is (0, 0)."""

        def read(text: str) -> tuple[int, int]:
            found = days(text, self.day_first)
            return (found.first.toordinal(), found.last.toordinal()) if found else (0, 0)

        return Kept(read)

    @cached_property
    def people(self) -> Kept[tuple[Where, str]]:
        """Reads where the people in a cell stand."""
        return Kept(self.circle.all_of)


def day_named(number: int) -> str:
    """A day by its number, as people read it."""
    return date.fromordinal(number).isoformat()
