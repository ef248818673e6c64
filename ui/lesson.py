"""Which exercise the address names: a document of a case, or one of a set; and which others there are."""

from dataclasses import dataclass

from kb.classroom.apart.two import first_apart
from kb.classroom.exercise import Exercise, shipped_exercises
from kb.classroom.exercise_set import ExerciseSet
from kb.classroom.hypothetical.course import Course
from kb.classroom.hypothetical.stages import Stage, stage_of
from kb.classroom.link import decode
from kb.classroom.once import once
from kb.classroom.source import Source, source_of
from kb.classroom.switching.switch import Switch
from kb.classroom.task import Kind, Task
from ui.links import ARGUE, CHANGE, COMPARE, DECIDE, PREDICT, WHAT_IF
from ui.state import said

PAGES = {
    Kind.PREDICT: PREDICT, Kind.HYPOTHETICALS: WHAT_IF, Kind.ARGUE: ARGUE, Kind.DECIDE: DECIDE, Kind.CHANGE: CHANGE, Kind.COMPARE: COMPARE,
}  # fmt: skip
FIRST = "first"
LONGEST, DRAWN, MOST_DRAWS = 200, 6, 9999


@dataclass(frozen=True)
class Lesson:
    """An exercise: the task, the parameters that name it in an address, and, if it stands in a set, the set and its place there."""

    task: Task
    named: dict[str, str]
    of_set: ExerciseSet | None = None
    number: int = 0

    @property
    def exercise(self) -> Exercise:
        """The exercise itself."""
        return self.task.source.exercise()

    @property
    def key(self) -> str:
        """What tells the controls of this exercise, and what is said of them, from those of another."""
        return "_".join(self.named.values())[-120:]

    @property
    def where(self) -> str:
        """Where it stands in its set, in words; empty if it stands in none."""
        title = f"{self.of_set.title} · " if self.of_set and self.of_set.title else ""
        return f"{title}exercise {self.number} of {len(self.of_set.tasks)}" if self.of_set else ""


def asked(name: str) -> str:
    """What the address says under a name, cut where nothing that means anything is as long."""
    return said().get(name, "")[:LONGEST]


def listed(name: str) -> tuple[str, ...]:
    """The same, as words with dots between them."""
    return tuple(word for word in said().get(name, "")[: 20 * LONGEST].split(".") if word)


def lesson(kind: Kind) -> Lesson:
    """The exercise of the address; the first of those that come with the knowledge base where it names none.

    Raises:
        ValueError: with a sentence, if what it names is no such exercise.
    """
    found = of_set(kind) if said().get("set") else compared() if kind is Kind.COMPARE else of_case(kind)
    found.task.check()
    return found


def of_set(kind: Kind) -> Lesson:
    """An exercise of a set."""
    word, text = said()["set"], asked("task") or "1"
    found, number = decode(word), int(text) if text.isascii() and text.isdigit() and len(text) < 4 else 0
    if not 1 <= number <= len(found.tasks):
        raise ValueError(f"This set has {len(found.tasks)} exercises; it has no exercise '{text[:20]}'.")
    if found.tasks[number - 1].kind is not kind:
        raise ValueError(f"Exercise {number} of this set is of another kind.")
    return Lesson(found.tasks[number - 1], {"set": word, "task": str(number)}, found, number)


def of_case(kind: Kind) -> Lesson:
    """A document of a case; without one, the first there is."""
    named = {key: asked(key) for key in ("case", "document", "court", "law") if asked(key)}
    base = named.get("case", sources()[0].base)
    document = named.get("document") or next((each.document for each in sources() if each.base == base), "")
    if kind is Kind.CHANGE:
        switch = Switch(listed("without"), asked("court"), asked("law"))
        return Lesson(Task(kind, Source(base, document), switch=switch), {**named, FIRST: "1", "without": ".".join(switch.without)})
    source = Source(base, document, court=named.get("court", ""), as_of=named.get("law", ""))
    if kind is Kind.HYPOTHETICALS:
        named |= {key: asked(key) for key in ("level", "draw") if asked(key)}
        return Lesson(Task(kind, source, stage().levels, DRAWN, str(draw())), named)
    side = asked("side") if kind is Kind.ARGUE else ""
    return Lesson(Task(kind, source, side=side or ("claimant" if kind is Kind.ARGUE else "")), named)


def compared() -> Lesson:
    """Two documents of the two cases named that come out differently; the first such, where their documents are not named.

    Raises:
        ValueError: with a sentence, if there are none.
    """
    named = {key: asked(key) for key in ("one", "other", "document", "beside")}
    if named["document"] and named["beside"]:
        pair: tuple[Source, Source] | None = Source(named["one"], named["document"]), Source(named["other"], named["beside"])
    else:
        pair = first_apart(*([each for each in sources() if each.base == named[key]] for key in ("one", "other")))
    if pair is None:
        raise ValueError("These two cases have no documents under the same privilege that come out differently. Choose two others.")
    return Lesson(Task(Kind.COMPARE, pair[0], other=pair[1]), {FIRST: "1", **named})


def asks_first() -> bool:
    """Whether the address asks the student to say first what will be seen."""
    return bool(said().get("set") or said().get(FIRST))


def stage() -> Stage:
    """The stage of hypotheticals that the address names."""
    return stage_of(asked("level"))


def draw() -> int:
    """Which draw of hypotheticals the address names, from 1.

    Raises:
        ValueError: with a sentence, if it is no number.
    """
    text = asked("draw") or "1"
    if not (text.isascii() and text.isdigit() and len(text) < 5 and int(text)):
        raise ValueError(f"'{text[:20]}' is no draw of hypotheticals. Say a number from 1 to {MOST_DRAWS}.")
    return int(text)


@once(256)
def drawn(task: Task) -> Course:
    """The hypotheticals of a task, drawn once for a whole class."""
    return task.course()


@once(1)
def sources() -> tuple[Source, ...]:
    """Every document that comes with the knowledge base and is decided on its own."""
    return tuple(source_of(each) for each in shipped_exercises())


@once(256)
def name_of(source: Source) -> str:
    """A document and its case, as they are called."""
    found = source.exercise()
    version = ", with facts told otherwise" if source.told else ""
    return f"{found.case.caption}: {found.document.label}{version}"
