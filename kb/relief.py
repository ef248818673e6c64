"""From dispositions under each claim to one for each document, one for a whole from its parts, and an outcome for the claims.

The order in which several claims on one document are joined is that of the dispositions in the ontology: whatever protects,
protects; otherwise the least disclosure that some claim still supports.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import reduce

import ontology
from kb.decision import UNDETERMINED

PENDING = ("open", "in-camera-review", "further-showing")


def join(dispositions: Iterable[str]) -> str:
    """One disposition from those under several claims on one document."""
    order = [value.token for value in ontology.vocabulary().dispositions]
    return min(dispositions, key=order.index)


def compose(dispositions: Iterable[str]) -> str:
    """The disposition of a whole from those of its parts.

    All alike give that. What still stands in the way of a ruling on a part comes first, in the order of `outcome`. Otherwise,
    where something is withheld and something goes out, freely or on terms, the whole is disclosed in part; where nothing is
    withheld but some of it goes out on terms only, it is disclosed under order, for the terms are what protects it.
    """
    found = set(dispositions)
    if len(found) == 1:
        return found.pop()
    for waiting in PENDING:
        if waiting in found:
            return waiting
    return "disclosed-under-order" if found == {"disclosed", "disclosed-under-order"} else "disclosed-in-part"


def combined(possible: Sequence[Sequence[str]], how: Callable[[Iterable[str]], str]) -> tuple[str, ...]:
    """What can come of taking one disposition from each group, in joining order; taken group by group, so that many cost little."""
    order = [value.token for value in ontology.vocabulary().dispositions]
    found = reduce(lambda first, second: {how((one, other)) for one in first for other in second}, possible[1:], set(possible[0]))
    return tuple(sorted(found, key=order.index))


def outcome(dispositions: Iterable[str]) -> str:
    """What becomes of the Government's claims as a whole, as the word of the command line's contract.

    Parts count, the wholes made of them do not. What still stands in the way of a ruling comes first, in this order: facts
    missing, the court's weighing, a look, a showing. Disclosure on terms keeps some protection, so it sustains the claim in part.
    """
    found = set(dispositions)
    for waiting in (UNDETERMINED, *PENDING):
        if waiting in found:
            return waiting
    if found == {"protected"}:
        return "sustained"
    return "overruled" if found == {"disclosed"} else "sustained-in-part"
