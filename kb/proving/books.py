"""The law that is proved: each different rule book of some courts and dates once, all on one diagram.

On one diagram a function that two books share is one node, so that what is worked out for one book is known for the next.
"""

from collections.abc import Sequence

from kb.compiled import Compiled, compile_book
from kb.reading import empty_diagram
from kb.rule import Rule
from kb.rulebook import rule_book
from ontology.dates import LegalDate

COURTS_PROVED = ("cit", "federal_circuit", "dc_circuit", "ddc")
DATES_PROVED = ("1975", "1980", "1982", "2006", "2026")


def laws_proved(courts: Sequence[str] = COURTS_PROVED, dates: Sequence[str] = DATES_PROVED) -> tuple[Compiled, ...]:
    """The different rule books among these courts and dates, compiled; the first court and date of each stands for all alike."""
    diagram, different = empty_diagram(), dict[tuple[Rule, ...], Compiled]()
    for court in courts:
        for date in dates:
            book = rule_book(court, LegalDate(date))
            if book.rules not in different:
                different[book.rules] = compile_book(book, diagram)
    return tuple(different.values())
