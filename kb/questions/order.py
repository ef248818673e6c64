"""The open questions of a decision in the order in which they are best asked, the same wherever they are named."""

from dataclasses import replace
from functools import lru_cache

from kb.case import Case
from kb.decision import Decision, DocumentDecision
from kb.questions.advice import advise
from ontology.dates import LegalDate


@lru_cache(maxsize=64)
def in_order(case: Case, decision: Decision) -> Decision:
    """The same decision, its open questions as `incamera next` has them for the whole case, and then those that may arise later."""
    if not any(unit.askable for document in decision.documents for unit in document.units):
        return decision
    advice = advise(case, court=decision.court, as_of=LegalDate(decision.law_as_of))
    return ordered(decision, list(dict.fromkeys(each.question.element.term for each in advice.questions)))


def ordered(decision: Decision, terms: list[str]) -> Decision:
    """The same decision, its open questions in the order of these elements, then the others."""
    return replace(decision, documents=tuple(reordered(document, terms) for document in decision.documents))


def reordered(document: DocumentDecision, terms: list[str]) -> DocumentDecision:
    """A document with its open questions in the order of these elements."""
    places = {term: place for place, term in enumerate(terms)}

    def sort(found: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(sorted(found, key=lambda term: places.get(term, len(terms))))

    units = tuple(replace(unit, askable=sort(unit.askable), unknown=sort(unit.unknown)) for unit in document.units)
    return replace(document, units=units, unknown=sort(document.unknown))
