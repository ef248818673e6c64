"""A teacher's set of exercises as data, and the questions in it that a class can be asked at once."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from kb.classroom.argue.opening import openings, table_of
from kb.classroom.prediction import dispositions
from kb.classroom.switching.marking import TURNS
from kb.classroom.task import Kind, Task
from kb.precedent.held import SIDES

TITLE, TASKS = 80, 40


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
    hypothetical or a case by its number, the best first move, the side for which to decide, the difference that matters, or the rule
    at which two proofs part.
    """

    task: int
    about: str
    choices: tuple[str, ...]


def questions(found: ExerciseSet) -> Iterator[Question]:
    """The questions of a set that a room can put to the vote; every kind of exercise has one or more."""
    for number, task in enumerate(found.tasks):
        for about, choices in asked(task):
            yield Question(number, about, tuple(choices))


def asked(task: Task) -> Iterator[tuple[str, Iterable[str]]]:
    """What can be asked of a class on one exercise, and the answers."""
    if task.kind is Kind.PREDICT:
        made = task.source.exercise()
        yield "disposition", dispositions(made.court, made.as_of)
        yield "fact", made.facts
    elif task.kind is Kind.HYPOTHETICALS:
        for place, variant in enumerate(task.course().variants, 1):
            yield f"hypothetical {place}", dispositions(variant.exercise.court, variant.exercise.as_of)
    elif task.kind is Kind.ARGUE:
        yield "opening", [str(each.number) for each in openings(table_of(task.source), task.side)]
    elif task.kind is Kind.DECIDE:
        yield "side", SIDES
    elif task.kind is Kind.CHANGE:
        for place, _ in enumerate(task.trials(), 1):
            yield f"case {place}", TURNS
    else:
        if len(task.two().points) > 1:
            yield "difference", task.two().points
        yield "rule", task.two().rules
