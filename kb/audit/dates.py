"""Dates as people write them, and as programs leave them: each as the days that it can mean."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from kb.audit.cells import SHOWN, Unread, cut
from kb.audit.words import says_nothing
from ontology.faults import plain
from ontology.written_dates import month

TIME = r"(?:at\s+)?\d{1,2}(?::\d{2}|\s*[AaPp]\.?[Mm]).{0,30}"
NUMBERS = re.compile(r"(\d{1,4})\s*[-/.]\s*(\d{1,4})(?:\s*[-/.]\s*(\d{1,4}))?(?:[T\s,]+" + TIME + ")?")
ENGLISH = re.compile(r"(?:[A-Za-z]{3,9},\s*)?([A-Za-z]{3,9})\.?\s+(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?'?(\d{2,4})(?:[\s,]+" + TIME + ")?")
DAY_FIRST = re.compile(
    r"(?:[A-Za-z]{3,9},\s*)?(\d{1,2})(?:st|nd|rd|th)?[\s-]+(?:of\s+)?([A-Za-z]{3,9})\.?,?[\s-]+'?(\d{2,4})(?:[\s,]+" + TIME + ")?"
)
# A day as load files write it, and as a spreadsheet counts it where its cell lost the form of a date: 1 is 1 January 1900.
RUN_TOGETHER, COUNTED = re.compile(r"((?:1[89]|20)\d{2})(\d{2})(\d{2})"), re.compile(r"(\d{5})(?:\.\d+)?")
EARLIEST, LATEST, BEFORE_FIRST = date(1950, 1, 1), date(2099, 12, 31), date(1899, 12, 30)
YEAR = re.compile(r"(?:c\.|ca\.|circa)?\s*(\d{4})")
RANGE = re.compile(r"(.{4,40}?)\s*(?:–|—|\bto\b|\bthrough\b|\s-\s|\.\.)\s*(.{4,40})")


@dataclass(frozen=True)
class Days:
    """The earliest and the latest day that a date can mean."""

    first: date
    last: date

    def __str__(self) -> str:
        """As it can be read again: a day, a month, a year, or from one day to another."""
        for shown in (f"{self.first.year}", f"{self.first.year}-{self.first.month:02}", self.first.isoformat()):
            if one_date(shown, False) == self:
                return shown
        return f"{self.first} to {self.last}"


@lru_cache(maxsize=100_000)
def days(text: str, day_first: bool = False) -> Days | None:
    """The days that a cell can mean, none if it says nothing: a day, a month, a year, or from one to another.

    Numbers are read month first, as in the United States, unless `day_first` or there is no such month.

    Raises:
        Unread: it is no date.
    """
    said = " ".join(text.split())
    if plain(said) in says_nothing():
        return None
    if len(said) <= SHOWN * 2:
        if found := one_date(said, day_first):
            return found
        if parts := RANGE.fullmatch(said):
            first, last = one_date(parts[1].strip(), day_first), one_date(parts[2].strip(), day_first)
            if first and last and first.first <= last.last:
                return Days(first.first, last.last)
    raise Unread(f"'{cut(said)}' is no date. Write 1981-05-14, 5/14/1981, May 14, 1981, May 1981 or 1981.")


def day_told(text: str) -> Days | None:
    """The days that a user's own date can mean. Nobody can say there that days stand first, so that is not guessed.

    Raises:
        Unread: it is no date, or only one whose day stands before its month.
    """
    found = days(text)
    if (written := NUMBERS.fullmatch(" ".join(text.split()))) and written[3] and len(written[1]) < 3 and int(written[1]) > 12 and found:
        raise Unread(f"'{cut(text)}' has no such month: dates in numbers are read month first. Write {found.first}.")
    return found


def one_date(said: str, day_first: bool) -> Days | None:
    """One date, whole or without its day or month; nothing if it is none."""
    try:
        if found := NUMBERS.fullmatch(said):
            return numbered(found[1], found[2], found[3] or "", day_first)
        if found := ENGLISH.fullmatch(said):
            return span(year(found[3]), int(month(found[1].lower())), int(found[2] or 0))
        if found := DAY_FIRST.fullmatch(said):
            return span(year(found[3]), int(month(found[2].lower())), int(found[1]))
        if found := YEAR.fullmatch(said):
            return span(int(found[1]), 0, 0)
        return from_program(said)
    except ValueError:
        return None


def from_program(said: str) -> Days | None:
    """One day as a load file writes it, or as a spreadsheet counts it.

    Raises:
        ValueError: there is no such day.
    """
    if found := RUN_TOGETHER.fullmatch(said):
        return span(int(found[1]), int(found[2]), int(found[3]))
    if (found := COUNTED.fullmatch(said)) and EARLIEST <= (day := BEFORE_FIRST + timedelta(int(found[1]))) <= LATEST:
        return Days(day, day)
    return None


def numbered(one: str, two: str, three: str, day_first: bool) -> Days:
    """A date in numbers: year first if the first has four digits, else month, day and year, or month and year."""
    if len(one) == 4:
        return span(int(one), int(two), int(three or 0))
    if not three:
        return span(int(two), int(one), 0) if len(two) == 4 else span(0, 0, 0)
    of_year, day = (int(two), int(one)) if day_first or int(one) > 12 else (int(one), int(two))
    return span(year(three), of_year, day)


def year(digits: str) -> int:
    """A year; of two digits the latest such year that has begun."""
    if len(digits) == 3:
        raise ValueError(digits)
    this = date.today().year
    return int(digits) if len(digits) == 4 else this - (this - int(digits)) % 100


def span(whole: int, of_year: int, day: int) -> Days:
    """The days of a year, a month or a day.

    Raises:
        ValueError: there is no such day.
    """
    if day:
        return Days(date(whole, of_year, day), date(whole, of_year, day))
    if of_year:
        after = date(whole + of_year // 12, of_year % 12 + 1, 1)
        return Days(date(whole, of_year, 1), date.fromordinal(after.toordinal() - 1))
    return Days(date(whole, 1, 1), date(whole, 12, 31))
