"""The law that is proved: each different rule book of some courts and dates once, all on one diagram.

On one diagram a function that two books share is one node, so that what is worked out for one book is known for the next.
"""

from collections.abc import Iterator, Sequence

import ontology
from kb.compiled import Compiled, compile_book
from kb.reading import empty_diagram
from kb.rule import Rule
from kb.rulebook import rule_book
from ontology.dates import LegalDate

COURTS_PROVED = ("cit", "customs_court", "federal_circuit", "dc_circuit", "ddc")
DATES_PROVED = ("1975", "1980", "1982", "2006", "2026")


def forums(courts: Sequence[str] = COURTS_PROVED, dates: Sequence[str] = DATES_PROVED) -> Iterator[tuple[str, LegalDate]]:
    """Each of these courts with each of these dates on which it sat, the latest first."""
    for as_of in map(LegalDate, reversed(dates)):
        yield from ((court, as_of) for court in courts if ontology.vocabulary().court(court).sits(as_of))


def laws_proved(courts: Sequence[str] = COURTS_PROVED, dates: Sequence[str] = DATES_PROVED) -> tuple[Compiled, ...]:
    """The different rule books among these courts and dates, compiled; the first court and date of each stands for all alike."""
    diagram, different = empty_diagram(), dict[tuple[Rule, ...], Compiled]()
    for court, as_of in forums(courts, dates):
        book = rule_book(court, as_of)
        if book.rules not in different:
            different[book.rules] = compile_book(book, diagram)
    return tuple(different.values())
