"""A file kept as a case file, and read from one that somebody hands over."""

from dataclasses import replace

from kb.answer_reader import why_not_asked
from kb.case import Case
from kb.case_writer import write
from kb.casefile import read_text
from kb.dossier.dossier import Dossier, from_case
from kb.dossier.laying import lay, table
from kb.sitting import forum, not_sitting
from ontology.faults import fault


def case_file(dossier: Dossier) -> str:
    """The text of a case file, without the answers whose questions do not arise; that the record is closed, and what nobody knows,
    no case file tells.

    Raises:
        Faulty: the file is not whole: it wants a document, a claim, or the privilege claimed.
    """
    return write(arising_only(dossier.case))


def arising_only(case: Case) -> Case:
    """The case without the answers that other answers rule out, wherever they count."""
    found = case
    while out := ruled_out(found):
        for term in dict.fromkeys(term for _, _, term in out):
            found = lay(found, term, {unit: given for unit, given in table(found, term).items() if (*unit, term) not in out})
    return found


def ruled_out(case: Case) -> set[tuple[str, str, str]]:
    """The answers that others rule out, by the ids of claim and document, and the element."""
    units = {(claim.id, name): case.unit(claim, name) for claim, name in case.units()}
    return {(*of, term) for of, unit in units.items() for term in unit if why_not_asked(term, unit)}


def from_text(text: str, name: str) -> Dossier:
    """The file in the text of a case file; `name` is what it is called.

    Raises:
        Faulty: with every fault in it, each with its line.
    """
    case = read_text(text, name)
    if refusal := not_sitting(*forum(case, "", None)):
        raise fault(case.file, 0, "court", refusal)
    return from_case(replace(case, file=""))
