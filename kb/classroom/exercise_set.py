"""A teacher's set of exercises as data: of each what is asked, on which facts."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from kb.classroom.hypothetical.course import MOST, Course, course
from kb.classroom.hypothetical.variant import Level
from kb.classroom.prediction import dispositions
from kb.classroom.source import Source
from kb.precedent.held import SIDES

TITLE, SEED, TASKS = 80, 40, 40


class Kind(StrEnum):
    """What is asked of a student."""

    PREDICT = "predict"
    HYPOTHETICALS = "what-if"
    ARGUE = "argue"
    DECIDE = "decide"


@dataclass(frozen=True)
class Task:
    """One exercise of a set.

    `levels`, `count` and `seed` are of hypotheticals only, and draw the same for the whole class; `side` is the one to be argued.
    """

    kind: Kind
    source: Source
    levels: tuple[Level, ...] = ()
    count: int = 0
    seed: str = ""
    side: str = ""

    def check(self) -> None:
        """Refuse what cannot be asked.

        Raises:
            ValueError: with a sentence.
        """
        self.source.exercise()
        drawn, argued = self.kind is Kind.HYPOTHETICALS, self.kind is Kind.ARGUE
        if drawn != bool(self.levels) or drawn != (1 <= self.count <= MOST) or (not drawn and (self.count or self.seed)):
            raise ValueError(f"Hypotheticals have levels, and a number from 1 to {MOST}; other exercises have neither.")
        if len(self.seed) > SEED or not (self.seed.isprintable()):
            raise ValueError(f"The word from which hypotheticals are drawn has at most {SEED} characters.")
        if (argued and self.side not in SIDES) or (not argued and self.side):
            raise ValueError(f"An argument is for one side, {' or '.join(SIDES)}; other exercises are for none.")

    def course(self) -> Course:
        """The hypotheticals drawn."""
        return course(self.source.exercise(), self.seed, self.count, self.levels)


@dataclass(frozen=True)
class ExerciseSet:
    """A set of exercises, in order."""

    title: str
    tasks: tuple[Task, ...]

    def with_one(self, task: Task) -> "ExerciseSet":
        """The set with one exercise more, at its end."""
        return replace(self, tasks=(*self.tasks, task))

    def without(self, number: int) -> "ExerciseSet":
        """The set without one of its exercises, counted from 1."""
        return replace(self, tasks=self.tasks[: number - 1] + self.tasks[number:])

    def earlier(self, number: int) -> "ExerciseSet":
        """The set with one of its exercises, counted from 1, a place earlier; the first stays where it is."""
        place = max(number - 2, 0)
        rest = self.without(number).tasks
        return replace(self, tasks=(*rest[:place], *self.tasks[number - 1 : number], *rest[place:]))

    def check(self) -> None:
        """Refuse what can be no set.

        Raises:
            ValueError: with a sentence that names the exercise at fault.
        """
        if len(self.title) > TITLE or not self.title.isprintable():
            raise ValueError(f"The title of a set has at most {TITLE} characters, on one line.")
        if not 1 <= len(self.tasks) <= TASKS:
            raise ValueError(f"A set has 1 to {TASKS} exercises, not {len(self.tasks)}.")
        for number, task in enumerate(self.tasks, 1):
            try:
                task.check()
            except ValueError as error:
                raise ValueError(f"Exercise {number}: {error}") from None


@dataclass(frozen=True)
class Question:
    """What a class is asked at once, with the answers that it allows; `about` says what: the disposition, the fact that decides, a
    hypothetical by its number, or the side for which to decide.
    """

    task: int
    about: str
    choices: tuple[str, ...]


def questions(found: ExerciseSet) -> Iterator[Question]:
    """The questions of a set that a room can put to the vote; an argument is none."""
    for number, task in enumerate(found.tasks):
        if task.kind is Kind.PREDICT:
            made = task.source.exercise()
            yield Question(number, "disposition", dispositions(made.court, made.as_of))
            yield Question(number, "fact", tuple(made.facts))
        elif task.kind is Kind.HYPOTHETICALS:
            for place, variant in enumerate(task.course().variants, 1):
                yield Question(number, f"hypothetical {place}", dispositions(variant.exercise.court, variant.exercise.as_of))
        elif task.kind is Kind.DECIDE:
            yield Question(number, "side", SIDES)
