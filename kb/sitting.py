"""Which court sat when: no case is decided in a court that did not sit on the date of the law."""

from datetime import date

import ontology
from kb.case import Case
from ontology.dates import LegalDate, when


def forum(case: Case, court: str, as_of: LegalDate | None) -> tuple[str, LegalDate]:
    """The court and the date of the law by which a case is decided: those asked for, or its own, or for want of a date today."""
    return court or case.court, as_of or case.date or LegalDate(date.today().isoformat())


def not_sitting(court: str, as_of: LegalDate) -> str:
    """Why a court cannot decide under the law of a date, naming the court that then sat; empty if it can.

    Raises:
        ontology.UnknownTerm: there is no such court.
    """
    vocabulary = ontology.vocabulary()
    found = vocabulary.court(court)
    if found.sits(as_of):
        return ""
    began = found.since is not None and found.since.first > as_of.last
    sat = f"began only {when(str(found.since))}" if began else f"ended {when(str(found.until))}"
    then = vocabulary.sitting(court, as_of)
    instead = f" Its cases were then heard by the {then.label}; name that court instead." if then else ""
    return f"The {found.label} {sat} and cannot decide under the law of {as_of}.{instead}"
