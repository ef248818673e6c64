"""The walks that the page shows, each worked out once, and the cases that can be walked through."""

from datetime import date
from functools import cache, lru_cache

from kb.dossier import Dossier, from_shipped
from kb.dossier.reached import claimed_only
from kb.walk import Walk, walk
from ui.knowledge import cases
from ui.state import read, word

Walked = tuple[str, int]


def walk_of(dossier: Dossier, unit: int) -> Walk:
    """The walk through the inference on what is looked at of a file, by its number from 0."""
    return walk_link(word(dossier), unit, date.today().isoformat())


@lru_cache(maxsize=256)
def walk_link(link: str, unit: int, _today: str) -> Walk:
    """The walk for the file that a link carries; the law of a file without a date is today's, so the day is part of the question."""
    dossier = read(link)
    case = claimed_only(dossier.case)
    return walk(case, *case.units()[unit], closed=dossier.closed)


@cache
def walkable() -> dict[Walked, str]:
    """Every case that comes with the knowledge base, each group of like documents for itself: the link to it, its place, and its name."""
    found: dict[Walked, str] = {}
    for name, case in cases().items():
        groups, units = case.alike(), [(claim.id, document) for claim, document in case.units()]
        link = word(from_shipped(name))
        for claim, documents in groups:
            which = f": {'; '.join(case.full_label(each) for each in documents)}" if len(groups) > 1 else ""
            found[link, units.index((claim.id, documents[0]))] = f"{case.caption}, {case.citation}{which}"
    return found
