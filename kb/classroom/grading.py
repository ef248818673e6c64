"""A prediction held against the proof, with a sentence on each difference."""

from dataclasses import dataclass

from kb.casefile import shipped, shipped_case
from kb.classroom.bearing import Bearing, bearings
from kb.classroom.confidence import cost, cost_sentence
from kb.classroom.exercise import Exercise, exercise
from kb.classroom.feedback import disposition_sentences, fact_sentences
from kb.classroom.once import once
from kb.classroom.prediction import Prediction, dispositions
from kb.explain import disposition_label
from kb.lengths.shortening import of_document, summaries
from kb.precedent.base import ruling_on


@dataclass(frozen=True)
class Grade:
    """How a prediction came out.

    `answer` is the disposition, `line` the answer explained in a line; `bearing` how the fact named bears on it; `deciding` the keys
    of the facts that decide, any of which would have been right. `cost` is from 0, the best, to 100. The sentences come under what
    they are on; `court` says what the court itself did, empty for facts on which none ruled.
    """

    answer: str
    line: str
    right: bool
    bearing: Bearing
    deciding: tuple[str, ...]
    cost: float
    on_disposition: tuple[str, ...]
    on_fact: tuple[str, ...]
    on_confidence: str
    court: str

    @property
    def wrong_reason(self) -> bool:
        """Whether the result is right for the wrong reason: the fact named carries nothing, and others do."""
        return self.right and self.bearing is Bearing.IDLE and bool(self.deciding)


def graded(found: Exercise, prediction: Prediction) -> Grade:
    """A prediction for an exercise, graded."""
    bears = bearings(found)
    right, choices = prediction.disposition == found.answer, len(dispositions(found.court, found.as_of))
    return Grade(
        answer=found.answer, line=line(found), right=right, bearing=bears.of(found.facts[prediction.fact]),
        deciding=bears.keys[Bearing.DECIDES], cost=cost(right, prediction.sure, choices),
        on_disposition=said_of(found, prediction.disposition),
        on_fact=tuple(fact_sentences(bears, found.facts[prediction.fact])),
        on_confidence=cost_sentence(right, prediction.sure, choices), court=court_sentence(found),
    )  # fmt: skip


@once(1024)
def said_of(found: Exercise, disposition: str) -> tuple[str, ...]:
    """How a disposition stands to the answer, worked out once for all in a class who predict it."""
    return tuple(disposition_sentences(found, disposition))


@once(256)
def line(found: Exercise) -> str:
    """The answer explained in a line."""
    said = of_document(summaries(found.case, found.decision), found.decided)
    return said.line if said else disposition_label(found.answer)


@once(256)
def court_sentence(found: Exercise) -> str:
    """What the court did with the document on these facts, with the page and why the law is read otherwise here, if it is."""
    if found.case.id not in shipped():
        return ""
    case = shipped_case(found.case.id)
    ruling = ruling_on(case, found.source)
    if ruling is None or found != exercise(case, found.source):
        return ""
    at = f" (at {ruling.at})" if ruling.at else ""
    in_part = " Its facts are known in part." if case.known_in_part and ruling.token != found.answer else ""
    return " ".join(part for part in (f"The court's own ruling: {disposition_label(ruling.token)}{at}.{in_part}", ruling.apart) if part)
