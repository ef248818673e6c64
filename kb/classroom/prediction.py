"""What a student commits to before the answer is shown: a disposition, the fact that decides, and how sure."""

from dataclasses import dataclass
from functools import lru_cache

from kb.classroom.exercise import Exercise
from kb.compiled import compiled
from kb.explain import disposition_label
from kb.gathering import in_order
from ontology.dates import LegalDate

GRADES = {"guess": 35, "likely": 65, "certain": 95}


@dataclass(frozen=True)
class Prediction:
    """A disposition, the key of the fact that decides, and how sure the student is of the disposition, in hundredths."""

    disposition: str
    fact: str
    sure: int


def predicted(found: Exercise, disposition: str, fact: str, sure: int | str) -> Prediction:
    """A prediction for an exercise; how sure is a number from 0 to 100, or one of the three grades.

    Raises:
        ValueError: with a sentence, if any of it is nothing that can be predicted here.
    """
    choices = dispositions(found.court, found.as_of)
    if disposition not in choices:
        raise ValueError(f"'{disposition[:40]}' is no disposition that can follow. Choose: {', '.join(map(disposition_label, choices))}.")
    if fact not in found.facts:
        raise ValueError(f"'{fact[:60]}' is none of the facts shown. Choose one of them.")
    if isinstance(sure, str) and sure not in GRADES:
        raise ValueError(f"'{sure[:40]}' does not say how sure you are. Say: {', '.join(GRADES)}.")
    number = GRADES[sure] if isinstance(sure, str) else sure
    if not 0 <= number <= 100:
        raise ValueError(f"You cannot be {number} per cent sure. Say a number from 0 to 100.")
    return Prediction(disposition, fact, number)


@lru_cache(maxsize=256)
def dispositions(court: str, as_of: LegalDate) -> tuple[str, ...]:
    """The dispositions that can follow on some facts before a court, least disclosure first."""
    return in_order(compiled(court, as_of).possible({}))
