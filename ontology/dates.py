"""Dates as the law knows them: a year, a month or a day, and no more exact than the source."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property


@dataclass(frozen=True)
class LegalDate:
    """A date known to the year, the month or the day, written YYYY, YYYY-MM or YYYY-MM-DD."""

    text: str

    @classmethod
    def read(cls, text: str) -> "LegalDate":
        """The date so written.

        Raises:
            ValueError: it is not a date of the calendar written in one of the three ways; with a sentence that says so.
        """
        try:
            if re.fullmatch(r"\d{4}(-\d{2}(-\d{2})?)?", text, re.ASCII) and cls(text).first:
                return cls(text)
        except ValueError:
            pass
        raise ValueError(f"'{text}' is not a date of the calendar. Write 1981, 1981-05 or 1981-05-14.")

    @cached_property
    def first(self) -> date:
        """The earliest day it can mean."""
        year, month, day = ([int(part) for part in self.text.split("-")] + [1, 1])[:3]
        return date(year, month, day)

    @cached_property
    def last(self) -> date:
        """The latest day it can mean."""
        parts = [int(part) for part in self.text.split("-")]
        if len(parts) == 3:
            return date(*parts)
        year, month = parts[0], parts[1] if len(parts) == 2 else 12
        return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1) if year < 9999 else date(year, month, 28)

    def __str__(self) -> str:
        return self.text


def when(date: str) -> str:
    """A date with its preposition: on a day, in a month or a year."""
    return f"{'on' if date.count('-') == 2 else 'in'} {date}"
