"""On which facts a court rested a ruling, in a case file: `because:`, a list of elements that were told and spoke for the side that won."""

import ontology
from kb.case import Case, Ruling
from kb.precedent.factors import WON
from kb.yaml_reader import Entry, Reader
from ontology.faults import nearest


def because(entry: Entry | None) -> tuple[str, ...]:
    """The elements named; one that the ontology does not know is a fault."""
    questions, found = ontology.vocabulary().questions, []
    for item in entry.items() if entry else ():
        term = item.text()
        if term in questions:
            found.append(term)
        else:
            item.reader.fail(
                item.line,
                "because",
                f"'{term}' is not a question known here.{nearest(term, questions, ontology.vocabulary().element_names)}",
            )
    return tuple(dict.fromkeys(found))


def reasons_that_do_not_hold(reader: Reader, case: Case) -> None:
    """A ruling is rested on what was not told of the document, or did not speak for the side that won, or nobody won yet."""
    for name, ruling in case.ruled.items():
        if ruling.because and ruling.token not in WON:
            reader.fail(
                ruling.line, name, "A ruling that neither withholds the document nor gives it out has no reason for a side to be named."
            )
        elif ruling.because:
            for term in wrong(case, name, ruling):
                message = f"The ruling cannot rest on '{term}': nothing is told of it that speaks for the {WON[ruling.token]}."
                reader.fail(ruling.line, name, message)


def wrong(case: Case, name: str, ruling: Ruling) -> list[str]:
    """The elements named that speak for the winner under no claim on the document, or on any part of it."""
    units = [case.unit(claim, unit) for claim, unit in case.units() if name in (unit, case.document(unit).part_of)]
    questions, side = ontology.vocabulary().questions, WON[ruling.token]
    told = {term for unit in units for term, given in unit.items() if questions[term].value(given.token).speaks_for == side}
    return [term for term in ruling.because if term not in told]
