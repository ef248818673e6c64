"""Why a question is asked: where it comes from, and the rules of law that still turn on it."""

import ontology
from kb.case import Case
from kb.citation import Citation
from kb.compiled import Compiled
from kb.questions.variables import Question, question_in
from kb.rule import Rule
from ontology.terms import Element


def source(element: Element) -> str:
    """Where the question comes from, if that is an authority."""
    try:
        citation = Citation.read(element.source)
    except ontology.UnknownTerm:
        return ""
    at = f" at {citation.pinpoint}" if citation.pinpoint else ""
    return f"{citation.authority.citation}{at}"


def rules_turning_on(question: Question, case: Case, function: Compiled) -> tuple[Rule, ...]:
    """The rules with a condition on a question of which, on what is told, it is open whether they apply; in the order of the book."""
    turning, open_ = rules_on(question.term, function), set[str]()
    for claim, document in case.units():
        if question_in(question.term, claim, document) == question:
            told = {term: given.token for term, given in case.unit(claim, document).items() if given.token}
            answers = function.level_answers(told)
            open_ |= {rule.name for rule in turning if len(function.diagram.leaves(function.fired[rule.name], answers)) > 1}
    return tuple(rule for rule in turning if rule.name in open_)


def rules_on(term: str, function: Compiled) -> list[Rule]:
    """The rules that have a condition on an element."""
    return [rule for rule in function.book.rules if any(condition.term == term for condition in rule.given)]


def asked_of(question: Question, case: Case) -> str:
    """Of what a question is asked, in words."""
    vocabulary = ontology.vocabulary()
    for claim in case.claims:
        if claim.id == question.of and claim.privilege.token:
            return f"the claim of {vocabulary.value('privilege', claim.privilege.token).label}"
    for document in case.documents:
        if document.id == question.of:
            return document.label
    return vocabulary.named[question.element.scope].label
