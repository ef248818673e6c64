"""The law that is proved: each different rule book once, all on one diagram.

On one diagram a function that two books share is one node, so that what is worked out for one book is known for the next.
"""

from collections.abc import Iterator, Sequence

import ontology
from kb.books import Laws
from kb.compiled import Compiled
from ontology.dates import LegalDate

COURTS_TRIED = ("cit", "customs_court", "federal_circuit", "dc_circuit", "ddc")
DATES_TRIED = ("1970", "1975", "1980", "1982", "2006", "2026")


def forums(courts: Sequence[str] = COURTS_TRIED, dates: Sequence[str] = DATES_TRIED) -> Iterator[tuple[str, LegalDate]]:
    """Each of these courts with each of these dates on which it sat, the latest first."""
    for as_of in map(LegalDate, reversed(dates)):
        yield from ((court, as_of) for court in courts if ontology.vocabulary().court(court).sits(as_of))


def laws_proved() -> tuple[Compiled, ...]:
    """Every different rule book that any court has on any day, compiled on one diagram; the first court and day stand for all alike."""
    return tuple(Laws())
