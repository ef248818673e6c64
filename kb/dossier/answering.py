"""Answers given and taken back: each lands where its element is asked, of the matter, of a claim, or of one or more documents."""

from collections.abc import Iterable
from dataclasses import replace

import ontology
from kb.case import Answers, Case, Given
from kb.dossier.dossier import Dossier, revised, started
from kb.dossier.laying import CLAIM, DOCUMENT, MATTER, lay, less, table
from kb.questions import Question
from kb.questions.variables import question_in, scope

PRIVILEGE = "privilege"


def answer(dossier: Dossier, question: Question, said: str | Given, documents: Iterable[str] = ()) -> Dossier:
    """The file with one answer given or changed; an empty token means 'I don't know'.

    What is asked of a document goes for all of `documents` if some are named, else for the document of the question; what is
    told of others stays as it is. An answer that was told before, or by the case from which the file started, keeps its page.

    Raises:
        ontology.UnknownTerm: there is no such element or value.
        ValueError: the file has no such claim or document, with a sentence.
    """
    given = Given(said) if isinstance(said, str) else said
    asked = questions_for(dossier.case, question, documents)
    if not given.token:
        return replace(forget(dossier, question, documents), unsure=dossier.unsure | asked)
    ontology.vocabulary().value(question.term, given.token)
    found = revised(dossier, told(dossier, question, asked, given if given != Given(given.token) else None, given.token))
    return replace(found, unsure=dossier.unsure - asked)


def forget(dossier: Dossier, question: Question, documents: Iterable[str] = ()) -> Dossier:
    """The file with a question asked afresh, of these documents or of what the question is about.

    Raises:
        ontology.UnknownTerm: there is no such element.
        ValueError: the file has no such claim or document, with a sentence.
    """
    asked = questions_for(dossier.case, question, documents)
    found = revised(dossier, told(dossier, question, asked, None, ""))
    return replace(found, unsure=dossier.unsure - asked)


def questions_for(case: Case, question: Question, documents: Iterable[str]) -> frozenset[Question]:
    """The questions that one answer answers: one, or for an element asked of documents one for each; of a whole, for each part.

    Raises:
        ontology.UnknownTerm: there is no such element.
        ValueError: the file has no such claim or document, with a sentence.
    """
    if question.term not in ontology.vocabulary().questions:
        label = ontology.vocabulary().point(question.term).label
        raise ValueError(f"'{label}' is decided by the rules and cannot be answered.")
    own = scope(question.term)
    names = list(documents) or [question.of] if own == DOCUMENT else [question.of]
    known = {MATTER: {""}, CLAIM: {claim.id for claim in case.claims}, DOCUMENT: {each.id for each in case.documents}}[own]
    for name in names:
        if name not in known:
            raise ValueError(
                f"'{question.term}' cannot be answered of '{name[:60]}': the file has nothing of that name of which it is asked."
            )
    units = [unit for name in names for unit in (case.parts(name) if own == DOCUMENT else ()) or (name,)]
    return frozenset(Question(question.term, unit) for unit in units)


def told(dossier: Dossier, question: Question, asked: frozenset[Question], given: Given | None, token: str) -> Case:
    """The case with one answer for the questions asked, or with none if the token is empty."""
    case, term = dossier.case, question.term
    if term == PRIVILEGE:
        return with_privilege(dossier, question.of, given, token)
    before, base = table(case, term), table(started(dossier.base), term) if dossier.base else {}
    now, idle = dict(before), set(asked)
    for claim, document in case.units():
        if (found := question_in(term, claim, document)) in asked:
            unit = claim.id, document
            idle.discard(found)
            now.pop(unit, None)
            if token:
                now[unit] = as_before(given, token, [before.get(unit), base.get(unit)])
    case = lay(case, term, now) if idle != asked else case
    for each in idle:
        case = laid_by(case, each, given or Given(token))
    return case


def with_privilege(dossier: Dossier, name: str, given: Given | None, token: str) -> Case:
    """The case in which a claim is of that privilege."""
    base = started(dossier.base).claims if dossier.base else ()
    before = [claim.privilege for claim in (*dossier.case.claims, *base) if claim.id == name]
    changed = as_before(given, token, before) if token else Given("")
    return replace(
        dossier.case, claims=tuple(replace(each, privilege=changed) if each.id == name else each for each in dossier.case.claims)
    )  # fmt: skip


def as_before(given: Given | None, token: str, before: Iterable[Given | None]) -> Given:
    """An answer with all that was said with it before, if nothing else is said with it now."""
    return given or next((each for each in before if each and each.token == token), Given(token))


def laid_by(case: Case, question: Question, given: Given) -> Case:
    """The case with an answer of what no claim on a document reaches yet, to count once one does."""

    def changed(answers: Answers) -> Answers:
        return {**less(answers, question.term), **({question.term: given} if given.token else {})}

    if scope(question.term) == MATTER:
        return replace(case, answers=changed(case.answers))
    return replace(
        case,
        documents=tuple(replace(each, answers=changed(each.answers)) if each.id == question.of else each for each in case.documents)
        if scope(question.term) == DOCUMENT else case.documents,
        claims=tuple(replace(each, answers=changed(each.answers)) if each.id == question.of else each for each in case.claims)
        if scope(question.term) == CLAIM else case.claims,
    )  # fmt: skip
