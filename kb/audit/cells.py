"""What stands in a cell, read as people write it: a date, or the value of an element."""

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

import ontology
from kb.audit.words import says_nothing, simple, values
from ontology.faults import nearest, plain

LONGEST = 20_000
SHOWN = 60
MONTHS = {name: number for number, names in enumerate(
    ("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
     "september sep sept", "october oct", "november nov", "december dec"), 1) for name in names.split()}  # fmt: skip
TIME = r"(?:at\s+)?\d{1,2}(?::\d{2}|\s*[AaPp]\.?[Mm]).{0,30}"
NUMBERS = re.compile(r"(\d{1,4})\s*[-/.]\s*(\d{1,4})(?:\s*[-/.]\s*(\d{1,4}))?(?:[T\s,]+" + TIME + ")?")
ENGLISH = re.compile(r"(?:[A-Za-z]{3,9},\s*)?([A-Za-z]{3,9})\.?\s+(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?'?(\d{2,4})(?:[\s,]+" + TIME + ")?")
DAY_FIRST = re.compile(
    r"(?:[A-Za-z]{3,9},\s*)?(\d{1,2})(?:st|nd|rd|th)?[\s-]+(?:of\s+)?([A-Za-z]{3,9})\.?,?[\s-]+'?(\d{2,4})(?:[\s,]+" + TIME + ")?"
)
YEAR = re.compile(r"(?:c\.|ca\.|circa)?\s*(\d{4})")
RANGE = re.compile(r"(.{4,40}?)\s*(?:–|—|\bto\b|\bthrough\b|\s-\s|\.\.)\s*(.{4,40})")


class Unread(ValueError):
    """A cell that could not be read; its message says why and what would be right."""


@dataclass(frozen=True)
class Days:
    """The earliest and the latest day that a date can mean."""

    first: date
    last: date


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


def one_date(said: str, day_first: bool) -> Days | None:
    """One date, whole or without its day or month; nothing if it is none."""
    try:
        if found := NUMBERS.fullmatch(said):
            return numbered(found[1], found[2], found[3] or "", day_first)
        if found := ENGLISH.fullmatch(said):
            return span(year(found[3]), MONTHS[found[1].lower()], int(found[2] or 0))
        if found := DAY_FIRST.fullmatch(said):
            return span(year(found[3]), MONTHS[found[2].lower()], int(found[1]))
        if found := YEAR.fullmatch(said):
            return span(int(found[1]), 0, 0)
    except (KeyError, ValueError):
        pass
    return None


def numbered(one: str, two: str, three: str, day_first: bool) -> Days:
    """A date in numbers: year first if the first has four digits, else month, day and year, or month and year."""
    if len(one) == 4:
        return span(int(one), int(two), int(three or 0))
    if not three:
        return span(int(two), int(one), 0) if len(two) == 4 else span(0, 0, 0)
    month, day = (int(two), int(one)) if day_first or int(one) > 12 else (int(one), int(two))
    return span(year(three), month, day)


def year(digits: str) -> int:
    """A year; of two digits the latest such year that has begun."""
    if len(digits) == 3:
        raise ValueError(digits)
    this = date.today().year
    return int(digits) if len(digits) == 4 else this - (this - int(digits)) % 100


def span(whole: int, month: int, day: int) -> Days:
    """The days of a year, a month or a day.

    Raises:
        ValueError: there is no such day.
    """
    if day:
        return Days(date(whole, month, day), date(whole, month, day))
    if month:
        after = date(whole + month // 12, month % 12 + 1, 1)
        return Days(date(whole, month, 1), date.fromordinal(after.toordinal() - 1))
    return Days(date(whole, 1, 1), date(whole, 12, 31))


def value(term: str, text: str) -> str:
    """The token of the value that a cell says; empty if it says nothing.

    Raises:
        Unread: the element has no such value.
    """
    if len(text) > LONGEST:
        raise Unread(f"It holds {len(text):,} characters, and no value has more than {LONGEST:,}.")
    known, said = values(term), simple(text) or text.strip()
    if said in known:
        return known[said]
    if plain(text) in says_nothing():
        return ""
    element = ontology.vocabulary().elements[term]
    hint = nearest(text[:SHOWN], element.tokens, {each.label: each.token for each in element.values})
    raise Unread(f"'{cut(text)}' is not a value of '{element.label}'.{hint or ' It can be: ' + ', '.join(element.tokens) + '.'}")


def privileges(text: str) -> tuple[str, ...]:
    """The privileges that a cell names, each once: one, or several parted by ';', '/', '+', ',', '&', 'and' or lines.

    Raises:
        Unread: it names something else.
    """
    try:
        one = value("privilege", text)
        return (one,) if one else ()
    except Unread:
        parts = [part for part in re.split(r"[;/+,&\n|]|\band\b", text[:LONGEST]) if plain(part)]
        if len(parts) < 2:
            raise
    return tuple(dict.fromkeys(token for part in parts if (token := value("privilege", part))))


def cut(text: str) -> str:
    """A text short enough to be shown."""
    line = " ".join(text[: SHOWN * 4].split())
    return line if len(line) <= SHOWN else line[: SHOWN - 1] + "…"
