"""A question that a class answers at once, in words: what is asked, what each answer says, which is right, and why."""

from dataclasses import dataclass

from kb.classroom.apart.two import Two
from kb.classroom.exercise import Exercise

LAW_GIVES = "the law gives this"


@dataclass(frozen=True)
class Polled:
    """A question: the exercise on whose facts it is asked, and what is changed of them or of the law, if anything is.

    `labels` has what each answer says, `right` those that are right, which `mark` says in words; several where several facts decide,
    none where the law leaves it to the court. The explanation is for after the reveal. `two` are the documents compared, if it
    compares, and `so_far` says what a case comes to before a change of law, if that is asked.
    """

    title: str
    asked: str
    exercise: Exercise
    changed: tuple[str, ...]
    labels: dict[str, str]
    right: frozenset[str]
    explanation: tuple[str, ...]
    mark: str = LAW_GIVES
    two: Two | None = None
    so_far: str = ""
