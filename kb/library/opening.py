"""In which court, and on which date, the library is read."""

from datetime import date

import ontology
from kb.library import Library, library
from kb.sitting import not_sitting
from ontology.dates import LegalDate
from ontology.written_dates import written

COURT = "cit"


def opened(court: str = "", on: str = "") -> Library:
    """The library as a court has it on a date, both as they were written; without them, the Court of International Trade today.

    Raises:
        ValueError: there is no such court or date, or that court did not sit then; with a sentence that says so.
    """
    day = written(on) if on else LegalDate(date.today().isoformat())
    try:
        fault = not_sitting(court or COURT, day)
    except ontology.UnknownTerm as error:
        raise ValueError(str(error)) from None
    if fault:
        raise ValueError(fault)
    return library(court or COURT, day)
