"""What a list of things to do is made of."""

from dataclasses import dataclass
from enum import StrEnum

import ontology
from kb.rule import Rule
from ontology.terms import Element, Value

Need = tuple[str, tuple[str, ...], tuple[str, ...]]


class Kind(StrEnum):
    """Why something stands on the list.

    `DEFECTIVE` is what was told and falls short, `LACKING` what was told to be wanting altogether, `EXPOSED` what falls short
    only if the other side objects, `MISSING` what nobody told and the side must show; `OPEN` is for the other side to show, or
    the court's own, and would still serve this one; `HISTORY` is what nobody can cure.
    """

    DEFECTIVE = "defective"
    LACKING = "lacking"
    EXPOSED = "exposed"
    MISSING = "missing"
    OPEN = "open"
    HISTORY = "history"


@dataclass(frozen=True)
class Outcome:
    """What follows if an element has one of these values: the dispositions then possible, and the most questions then left.

    `besides` are the elements that must have one of some values too, each with the claims under which, and those values.
    """

    cures: tuple[str, ...]
    possible: tuple[str, ...]
    at_most: int = 0
    besides: tuple[Need, ...] = ()


@dataclass(frozen=True)
class Task:
    """One thing for a side to supply, or for nobody where `side` is empty: a question, or what is so now and what would be right.

    `claims` are those under which it stands, `now` the value as things stand, empty where it is unknown or the question
    does not arise yet; `rule` is the first of the law that turns on it; `told` says that the value was told and not left to the burden.
    """

    side: str
    kind: Kind
    term: str
    claims: tuple[str, ...]
    now: str
    outcomes: tuple[Outcome, ...]
    rule: Rule | None
    told: bool = True

    @property
    def element(self) -> Element:
        """What it is about."""
        return ontology.vocabulary().elements[self.term]

    @property
    def text(self) -> str:
        """What is so now, as told or as the burden has it, or the question where nothing is."""
        if not self.now:
            return self.element.question
        return self.element.value(self.now).sentence if self.told else self.element.sentence_if_unproven

    @property
    def cures(self) -> tuple[Value, ...]:
        """The values that would do, in their order, each with or without more."""
        wanted = {token for outcome in self.outcomes for token in outcome.cures}
        return tuple(value for value in self.element.values if value.token in wanted)


@dataclass(frozen=True)
class Course:
    """What becomes of a document once a `side` has mended what falls short, and to what dispositions the court could then come."""

    side: str
    tasks: tuple[Task, ...]
    disposition: str
    then: tuple[str, ...]


@dataclass(frozen=True)
class ToDo:
    """What is to be done about some documents of which the same is told, under the same claims.

    `awaits` are the sides from which the court expects a step; `tasks` come by side, those of nobody last, and of
    each side what falls short or is missing first. `courses` say what follows once a side has mended all that falls short.
    """

    documents: tuple[str, ...]
    claims: tuple[str, ...]
    disposition: str
    possible: tuple[str, ...]
    awaits: tuple[str, ...]
    tasks: tuple[Task, ...]
    courses: tuple[Course, ...] = ()

    @property
    def by_side(self) -> dict[str, tuple[Task, ...]]:
        """The tasks of each side that has any."""
        return {side: tuple(task for task in self.tasks if task.side == side) for side in dict.fromkeys(task.side for task in self.tasks)}
