"""A course of hypotheticals as far as it was answered, with the score so far."""

from collections.abc import Sequence
from dataclasses import dataclass

from kb.classroom.hypothetical.course import Course
from kb.classroom.hypothetical.variant import Variant
from kb.classroom.prediction import dispositions
from kb.explain import disposition_label


@dataclass(frozen=True)
class Answered:
    """A course with the dispositions chosen so far, in its order."""

    course: Course
    chosen: tuple[str, ...]

    @property
    def right(self) -> tuple[bool, ...]:
        """Whether each choice is what the law gives."""
        return tuple(each == variant.exercise.answer for each, variant in zip(self.chosen, self.course.variants, strict=False))

    @property
    def score(self) -> str:
        """How many were right so far, in a sentence."""
        done = len(self.chosen)
        if not done:
            return "Nothing is answered yet."
        return f"Right so far: {sum(self.right)} of {done}."

    @property
    def over(self) -> bool:
        """Whether all were answered."""
        return len(self.chosen) == len(self.course.variants)


def answered(course: Course, chosen: Sequence[str]) -> Answered:
    """A course with some choices.

    Raises:
        ValueError: with a sentence, if there are more choices than hypotheticals, or one is nothing that can follow.
    """
    if len(chosen) > len(course.variants):
        raise ValueError(f"There are {len(course.variants)} hypotheticals here, and {len(chosen)} answers.")
    for number, (each, variant) in enumerate(zip(chosen, course.variants, strict=False), 1):
        if each not in choices(variant):
            labels = ", ".join(map(disposition_label, choices(variant)))
            raise ValueError(f"'{each[:40]}' cannot follow in hypothetical {number}. Choose: {labels}.")
    return Answered(course, tuple(chosen))


def choices(variant: Variant) -> tuple[str, ...]:
    """The dispositions that can follow in a hypothetical."""
    return dispositions(variant.exercise.court, variant.exercise.as_of)
