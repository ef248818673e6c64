"""Which rows to put before the court in camera first: those of which most turns on a look.

What a look may show is weighed by how usual it is. A row is the higher the likelier a look changes what becomes of it, the record
being otherwise as it is and closed.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import ontology
from kb.audit.codes import answers
from kb.audit.remedies import ending, numbers
from kb.compiled import Compiled
from kb.decide import arising, presumptions
from kb.decision import UNDETERMINED
from kb.questions.variables import chances
from kb.relief import join

LOOK, TAKEN, SHOWS = "look", "taken", "look_shows"


@dataclass(frozen=True)
class Look:
    """How likely a look changes what becomes of a row, and to what it could lead."""

    chance: float
    outcomes: tuple[str, ...]


def turning(units: Sequence[bytes], function: Compiled) -> Look:
    """What turns on a look at a document with these facts under each claim on it."""
    told = [answers(unit) for unit in units]
    if not any(LOOK in arising({**each, **presumptions(each)}) and each.get(LOOK) != TAKEN for each in told):
        return Look(0.0, ())
    element = ontology.vocabulary().elements[SHOWS]
    now = joined([ending(function, numbers(each)) for each in told])
    then = [joined([ending(function, numbers({**each, LOOK: TAKEN, SHOWS: token})) for each in told]) for token in element.tokens]
    chance = sum(weight for weight, other in zip(chances(SHOWS, False), then, strict=True) if other != now)
    return Look(chance, tuple(dict.fromkeys(other for other in then if other != now)))


def joined(dispositions: Sequence[str]) -> str:
    """What comes of several claims together; undetermined if one is."""
    return UNDETERMINED if UNDETERMINED in dispositions else join(dispositions)
