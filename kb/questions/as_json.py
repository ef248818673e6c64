"""Advice on the next question as the plain data that `incamera next --json` prints."""

from typing import Any

from kb.questions.advice import Advice
from kb.questions.lookahead import Prospect, Ranked
from kb.questions.reasons import rules_turning_on, source
from kb.questions.wording import outlook

Json = dict[str, Any]


def advice(found: Advice) -> Json:
    """All of it, the best question first."""
    return {
        "case": found.case.id,
        "court": found.court,
        "law_as_of": found.law_as_of,
        "weights": "uniform" if found.uniform else "usualness",
        "deeper": found.deeper,
        "settled": found.remains.settled,
        "documents": [{"id": name, "possible": list(possible)} for name, possible in found.remains.possible.items()],
        "at_most": found.at_most,
        "at_most_is": "exact" if found.exact else "bound",
        "questions": [question(found, each) for each in found.questions],
    }


def question(found: Advice, ranked: Ranked) -> Json:
    """One question: what it is, why it is asked, what it is worth, and what each answer would do."""
    asked, element = ranked.question, ranked.question.element
    return {
        "element": asked.term,
        "of": asked.of or None,
        "scope": element.scope,
        "question": element.question,
        "doctrine": element.doctrine,
        "burden": element.burden,
        "standard": element.standard,
        "source": source(element) or None,
        "rules": [rule.name for rule in rules_turning_on(asked, found.case, found.function)],
        "cost": element.cost,
        "information": ranked.gain,
        "expected_cost": ranked.expected,
        "answers": [answer(each) for each in ranked.prospects],
        "outlook": outlook(ranked, found.remains.possible),
    }


def answer(found: Prospect) -> Json:
    """What follows from one answer."""
    return {
        "value": found.value.token,
        "label": found.value.label,
        "probability": found.probability,
        "settles": found.settles,
        "possible": {name: list(possible) for name, possible in found.possible.items()},
        "at_most": found.at_most,
    }
