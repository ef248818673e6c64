"""The walks that the page shows, each worked out once, and the cases that can be walked through."""

from datetime import date
from functools import cache, lru_cache

from kb.interview import Interview, decode, encode, from_case
from kb.walk import Walk, walk
from ui.knowledge import cases


def walk_of(interview: Interview) -> Walk:
    """The walk through the inference on a matter."""
    return walk_link(encode(interview), date.today().isoformat())


@lru_cache(maxsize=256)
def walk_link(link: str, _today: str) -> Walk:
    """The walk for the matter that a link carries; the law of a matter without a date is today's, so the day is part of the question."""
    interview = decode(link)
    case = interview.case
    return walk(case, *case.units()[0], closed=interview.closed)


@cache
def walkable() -> dict[str, str]:
    """Every case that comes with the knowledge base, each group of like documents for itself: the link to it, and its name."""
    found: dict[str, str] = {}
    for name, case in cases().items():
        groups = case.alike()
        for unit, (_, documents) in enumerate(groups):
            which = f": {'; '.join(case.full_label(each) for each in documents)}" if len(groups) > 1 else ""
            found[encode(from_case(name, unit))] = f"{case.caption}, {case.citation}{which}"
    return found
