"""What is told of a document goes along when its claim lets it go; what is told of a claim can be told of another as well."""

from collections.abc import Mapping
from dataclasses import replace

import ontology
from kb.case import Answers, Case, Document, Given
from kb.decide import arising
from kb.dossier.answering import PRIVILEGE, answer
from kb.dossier.dossier import Dossier
from kb.dossier.laying import CLAIM, DOCUMENT
from kb.questions import Question
from kb.questions.variables import scope


def keep_with_documents(before: Case, after: Case) -> Case:
    """The case after a change of claims in which documents that no claim reaches any more keep what was told of them.

    It counts again once a claim covers them. Where it was told differently under several claims nothing is kept.
    """
    covered = {name for _, name in after.units()}
    return replace(after, documents=tuple(each if each.id in covered else keeping(before, each) for each in after.documents))


def keeping(before: Case, document: Document) -> Document:
    """A document with what was told of it under its claims, where that was the same under all."""
    told = [before.unit(claim, name) for claim, name in before.units() if name == document.id]
    terms = {term for each in told for term in each if scope(term) == DOCUMENT}
    kept = {}
    for term in terms:
        given = {each.get(term, Given("")) for each in told}
        if len(given) == 1 and (same := given.pop()).token:
            kept[term] = same
    return replace(document, answers={**document.answers, **kept})


def told_of_claim(case: Case, name: str) -> Answers:
    """What is told of a claim itself, and the same whichever of its documents is looked at."""
    claim = next(each for each in case.claims if each.id == name)
    units = [case.unit(claim, each) for each in case.units_of(claim)]
    first = units[0] if units else dict(claim.answers)
    return {
        term: given for term, given in first.items()
        if given.token and term != PRIVILEGE and scope(term) == CLAIM and all(each.get(term) == given for each in units)
    }  # fmt: skip


def could_be_told(dossier: Dossier, of: str, said: Answers) -> dict[str, Given]:
    """What of this, told of another claim, is asked of the claim `of` too and not told of it, in asking order."""
    case, found = dossier.case, dict[str, Given]()
    claim = next(each for each in case.claims if each.id == of)
    names = case.units_of(claim)
    if not names:
        return {}
    told = {term: given.token for term, given in case.unit(claim, names[0]).items() if given.token}
    for term, element in ontology.vocabulary().questions.items():
        if term in said and term not in told and element.arises(arising(told)):
            found[term], told[term] = said[term], said[term].token
    return found


def tell_of(dossier: Dossier, of: str, said: Mapping[str, Given]) -> Dossier:
    """The file in which all this is told of the claim `of`."""
    for term, given in said.items():
        dossier = answer(dossier, Question(term, of), given)
    return dossier
