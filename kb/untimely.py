"""Answers that cannot be so yet: each rests on a law that began only after the day of the case, or of the law asked for.

Which answers rest on a law, the ontology says (`:restsOnLaw`), as that an executive order classified the document.
"""

from collections.abc import Iterator

import ontology
from kb.case import Case
from ontology.authority import Authority
from ontology.dates import LegalDate, when
from ontology.faults import Fault, shown


def untimely(case: Case, as_of: LegalDate) -> tuple[Fault, ...]:
    """Each answer told that cannot be so by a date, once, with its line; none for a date that may mean a day on which it can."""
    return tuple(sorted(set(found(case, as_of))))


def found(case: Case, as_of: LegalDate) -> Iterator[Fault]:
    """The same, as often as the answer counts."""
    vocabulary = ontology.vocabulary()
    for claim, document in case.units():
        for term, given in case.unit(claim, document).items():
            law = vocabulary.value(term, given.token).rests_on_law if given.token else ""
            if law and not vocabulary.authority(law).begun(as_of):
                file = shown(case.file) if case.file else case.id
                yield Fault(file, given.line, term, sentence(given.token, vocabulary.authority(law), as_of))


def sentence(token: str, law: Authority, as_of: LegalDate) -> str:
    """Why an answer cannot be so by a date, and what would be right."""
    effect = when(str(law.since))
    return f"'{token}' cannot be so by {as_of}: {law.short} took effect only {effect}. Give what was so by then, or a later date."
