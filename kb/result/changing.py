"""What would change what becomes of like documents, by the fewest facts, and by who could still bring it about."""

from dataclasses import dataclass

import ontology
from kb.case import Case
from kb.changes.flips import ChangeSet
from kb.changes.views import Asked, views
from kb.changes.wording import by_hands
from kb.decision import UNDETERMINED, Decision
from kb.memo.likeness import alike

Hands = tuple[str, ...]
FEW = Asked(at_most=3)


@dataclass(frozen=True)
class Changing:
    """Like documents, by their ids, with `claims`, that have a disposition; each group of sides with what it could bring about.

    A group of none is nobody: what was established cannot be changed. The sets come least disclosure first.
    """

    documents: tuple[str, ...]
    claims: tuple[str, ...]
    disposition: str
    hands: dict[Hands, tuple[ChangeSet, ...]]


def changing(case: Case, decision: Decision) -> tuple[Changing, ...]:
    """For each group of documents of which the same was told, under all claims on them together; none for those undetermined."""
    found = []
    order = [value.token for value in ontology.vocabulary().dispositions]
    for documents in alike(case, decision):
        if documents[0].disposition == UNDETERMINED:
            continue
        for view in views(case, decision, documents[0], FEW)[:1]:
            if view.disposition != UNDETERMINED:
                sets = sorted(view.changes, key=lambda each: order.index(each.disposition))
                hands = {group: tuple(some) for group, some in by_hands(sets).items()}
                found.append(Changing(tuple(each.id for each in documents), view.claims, view.disposition, hands))
    return tuple(found)
