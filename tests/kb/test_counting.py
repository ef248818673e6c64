"""Counting interviews without listing them, against listing them on a small vocabulary."""

from dataclasses import replace

import pytest

import ontology
from kb import counting
from ontology.terms import Element

SOME = ("look", "look_shows", "need_asserted", "other_source", "document_serves", "weighing", "statutory_review")


def listed(elements: list[Element], answers: dict[str, str]) -> int:
    """The number of interviews, by listing them."""
    if not elements:
        return 1
    first, *rest = elements
    if not first.arises(answers):
        return listed(rest, answers)
    return sum(listed(rest, {**answers, first.term: token}) for token in first.tokens)


def test_the_count_is_what_listing_gives(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = ontology.vocabulary()
    kept = {term: element for term, element in whole.elements.items() if term in SOME}
    gated = {
        term: replace(element, asked_if=tuple((gate, tokens) for gate, tokens in element.asked_if if gate in kept))
        for term, element in kept.items()
    }
    monkeypatch.setattr(ontology, "vocabulary", lambda: replace(whole, elements=gated))
    counting.complete_interviews.cache_clear()
    assert counting.complete_interviews() == listed(list(gated.values()), {}) > 20
    counting.complete_interviews.cache_clear()


def test_there_are_more_interviews_than_anybody_could_list() -> None:
    assert counting.complete_interviews() > 10**8
