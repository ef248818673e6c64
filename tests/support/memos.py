"""Memoranda made in place, and their text."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date

from kb import decide, load
from kb.case import Case
from kb.casefile import file_named
from kb.memo import Memo, memorandum

DAY = date(2026, 11, 22)


def memo_on(case: Case | str, close: bool | None = True, dated: date | None = DAY) -> Memo:
    """The memorandum on a case, or on the shipped case of that name."""
    told = load(file_named(case)) if isinstance(case, str) else case
    return memorandum(told, decide(told, close_record=close), dated)


def texts(found: object) -> Iterator[str]:
    """Every text in plain data."""
    if isinstance(found, str):
        yield found
    elif isinstance(found, tuple):
        for each in found:
            yield from texts(each)
    elif is_dataclass(found):
        for field in fields(found):
            yield from texts(getattr(found, field.name))
