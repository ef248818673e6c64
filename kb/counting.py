"""How many complete interviews there are: sets of answers in which every question that arises is answered, and no other."""

from collections import Counter
from functools import cache

import ontology
from ontology.terms import Element


@cache
def complete_interviews() -> int:
    """Their number, counted without listing them.

    Element by element in asking order, answers that no later question depends on are forgotten, so that interviews alike in
    what still matters are counted together.
    """
    elements = list(ontology.vocabulary().elements.values())
    counts: Counter[frozenset[tuple[str, str]]] = Counter({frozenset(): 1})
    for place, element in enumerate(elements):
        still_needed = {gate for later in elements[place + 1 :] for gate, _ in later.asked_if}
        following: Counter[frozenset[tuple[str, str]]] = Counter()
        for state, count in counts.items():
            for token in tokens_asked(element, dict(state)):
                answers = {**dict(state), element.term: token} if token else dict(state)
                following[frozenset((term, said) for term, said in answers.items() if term in still_needed)] += count
        counts = following
    return sum(counts.values())


def tokens_asked(element: Element, answers: dict[str, str]) -> tuple[str, ...]:
    """The answers to a question that arises, or one empty one where it does not."""
    return element.tokens if element.arises(answers) else ("",)
