"""The weighing as the plain data that `--json` prints."""

from collections.abc import Sequence
from typing import Any

from kb.precedent.held import SIDES
from kb.precedent.layers import Layer
from kb.precedent.views import View
from kb.weighing.asking import Untold, layers
from kb.weighing.balance import Balance, Told

Json = dict[str, Any]


def weighing(found: Balance) -> Json:
    """Like documents that must be weighed: the facts on the scale, what nobody told, and what past decisions force."""
    return {
        "documents": list(found.documents),
        "claim": found.claim,
        "privilege": found.privilege,
        "told": {side or "neither": [fact(each) for each in found.told.get(side, ())] for side in (*SIDES, "")},
        "untold": [each.term for each in found.untold],
        "precedent": precedent(found.view),
    }


def fact(found: Told) -> Json:
    """A fact on the scale."""
    return {
        "element": found.value.point,
        "value": found.value.token,
        "text": found.value.sentence,
        "at": found.given.at or None,
        "by": found.given.by or None,
        "note": found.given.note or None,
    }


def precedent(found: View) -> Json:
    """What is forced on the weighing, by the decisions that bind the court, and by all were the persuasive ones followed too."""
    binding, every = layers(found)
    return {"binding": layer(binding), "all": layer(every)}


def layer(found: Layer) -> Json:
    """What some decisions force: a side by which of them, or none."""
    return {"forced": found.side or None, "clash": found.clash, "by": list(dict.fromkeys(each.precedent.opinion for each in found.by))}


def questions(found: Sequence[Untold]) -> list[Json]:
    """The factors to ask of, in order, with what each answer would do to what is forced."""
    return [
        {
            "element": each.factor.term,
            "question": each.factor.question,
            "turns": each.turns,
            "changes_alone": each.changes,
            "answers": [
                {
                    "value": prospect.value.token,
                    "label": prospect.value.label,
                    "speaks_for": prospect.value.speaks_for or None,
                    **precedent(prospect.view),
                }
                for prospect in each.prospects
            ],
        }
        for each in found
    ]
