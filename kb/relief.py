"""From dispositions under each claim to one for each document, an outcome for the claims and a result for the motion.

The order in which several claims on one document are joined is that of the dispositions in the ontology: whatever protects,
protects; otherwise the least disclosure that some claim still supports.
"""

from collections.abc import Iterable, Sequence
from itertools import product

import ontology
from kb.decision import UNDETERMINED

PENDING = ("open", "in-camera-review", "further-showing")


def join(dispositions: Iterable[str]) -> str:
    """One disposition from those under several claims on one document."""
    order = [value.token for value in ontology.vocabulary().dispositions]
    return min(dispositions, key=order.index)


def join_possible(possible: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """The dispositions that remain possible for a document, from those possible under each claim on it, in joining order."""
    order = [value.token for value in ontology.vocabulary().dispositions]
    return tuple(sorted({join(combined) for combined in product(*possible)}, key=order.index))


def outcome(dispositions: Iterable[str]) -> str:
    """What becomes of the Government's claims as a whole, as the word of the command line's contract.

    What still stands in the way of a ruling comes first, in this order: facts missing, the court's weighing, a look, a
    showing. Disclosure on terms keeps some protection, so it sustains the claim in part.
    """
    found = set(dispositions)
    for waiting in (UNDETERMINED, *PENDING):
        if waiting in found:
            return waiting
    if found == {"protected"}:
        return "sustained"
    return "overruled" if found == {"disclosed"} else "sustained-in-part"


def motion_result(kind: str, found: str) -> str:
    """What becomes of a motion, given the outcome; empty where no motion was made.

    A motion by the claimant's side is granted as the claim is sustained, one by the opponent's side as it is overruled.
    """
    if not kind:
        return ""
    won = "sustained" if ontology.vocabulary().named[kind].side == "claimant" else "overruled"
    if found == "sustained-in-part":
        return "granted-in-part"
    if found not in ("sustained", "overruled"):
        return "deferred"
    return "granted" if found == won else "denied"
