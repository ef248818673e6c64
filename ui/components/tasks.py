"""The exercises of a set in words."""

from kb.classroom.hypothetical.stages import STAGES
from kb.classroom.hypothetical.variant import told_sentences
from kb.classroom.task import Kind, Task
from kb.precedent.wording import FOR
from ui.lesson import PAGES, name_of
from ui.links import FURTHER

NAMES = {kind: next(name for each, name, _ in FURTHER if each == page) for kind, page in PAGES.items()}


def task_line(task: Task) -> str:
    """What is asked, and on which document."""
    if task.kind is Kind.CHANGE:
        return f"{NAMES[task.kind]}: {' '.join(task.switch.sentences)} {name_of(task.source)}, and others."
    return f"{NAMES[task.kind]}{detail(task)}: {name_of(task.source)}{compared(task)}"


def compared(task: Task) -> str:
    """With what it is compared, if it is: another document, or the same with something told otherwise."""
    if task.other and task.other.told and task.other.untold == task.source:
        return f"; and the same otherwise told. {' '.join(told_sentences(task.source.exercise(), task.other.told))}"
    return f"; and {name_of(task.other)}" if task.other else ""


def detail(task: Task) -> str:
    """How many hypotheticals of which level, or for which side to argue."""
    if task.kind is Kind.HYPOTHETICALS:
        levels = next((f", {stage.name}" for stage in STAGES if stage.levels == task.levels), "")
        return f" ({task.count}{levels})"
    return f" (for {FOR[task.side]})" if task.kind is Kind.ARGUE else ""
