"""Dates as people write them: with the month as a word, in either order; a date in figures alone is read only year first."""

import re

from ontology.dates import LegalDate

MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")
DAY_FIRST = re.compile(r"(?:(\d{1,2})(?:st|nd|rd|th)?(?: of)? )?([a-z]{3,9})\.?,? (\d{4})", re.ASCII)
MONTH_FIRST = re.compile(r"([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})", re.ASCII)
FIGURES = re.compile(r"(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})", re.ASCII)
HOW = "Write 1981, 1981-05 or 1981-05-14, or with the month as a word: 14 May 1981."


def written(text: str) -> LegalDate:
    """The date so written: as the ontology writes it, or with the month as a word.

    Raises:
        ValueError: it is no date of the calendar, or could be two; with a sentence that says so and how to write it.
    """
    said = " ".join(text[:60].casefold().split())
    if found := DAY_FIRST.fullmatch(said):
        parts = found[3], found[2], found[1] or ""
    elif found := MONTH_FIRST.fullmatch(said):
        parts = found[3], found[1], found[2]
    elif found := FIGURES.fullmatch(said):
        raise ValueError(f"'{text}' can be read as day and month or as month and day. {HOW}")
    else:
        parts = said, "", ""
    try:
        return LegalDate.read("-".join(part for part in (parts[0], month(parts[1]), parts[2].zfill(2) if parts[2] else "") if part))
    except ValueError:
        raise ValueError(f"'{text[:60]}' is not a date of the calendar. {HOW}") from None


def month(name: str) -> str:
    """The number of a month, from its name or the beginning of it.

    Raises:
        ValueError: no month is called so.
    """
    if not name:
        return ""
    short = "sep" if name == "sept" else name
    found = [number for number, each in enumerate(MONTHS, 1) if each == short or (len(short) == 3 and each.startswith(short))]
    if not found:
        raise ValueError(name)
    return f"{found[0]:02}"
