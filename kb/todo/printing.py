"""Lists of things to do, in a terminal."""

from collections.abc import Iterator, Mapping, Sequence
from textwrap import fill

from rich.console import Console
from rich.text import Text

import ontology
from kb.burdens import burden_words
from kb.case import Case
from kb.changes.wording import alternatively, under
from kb.decision import UNDETERMINED, Decision
from kb.explain import disposition_label, label
from kb.questions.lookahead import Prospect
from kb.questions.wording import consequence, listed, sentence_case
from kb.todo.tasks import Course, Kind, Outcome, Task, ToDo
from kb.wording import listed as row
from kb.wording import lower

Numbers = Mapping[tuple[str, str, tuple[str, ...]], tuple[int, Task]]


def print_to_do(console: Console, case: Case, decision: Decision, found: Sequence[ToDo]) -> None:
    """Every list, with the documents that it is about."""
    record = "record closed" if decision.record_closed else "record open"
    console.print(Text(f"{decision.caption}{', ' if decision.citation else ''}{decision.citation}", style="bold"))
    console.print(Text(f"{ontology.vocabulary().named[decision.court].label} · law as of {decision.law_as_of} · {record}", style="dim"))
    for each in found:
        print_list(console, case, each)


def print_list(console: Console, case: Case, found: ToDo) -> None:
    """One list."""
    named = [label("privilege", claim.privilege.token) for claim in case.claims if claim.id in found.claims]
    documents = "; ".join(case.full_label(name) for name in found.documents)
    console.print()
    wrapped(console, f"{documents}, claimed as {' and as '.join(named)}: {disposition_label(found.disposition)}", 0, "bold")
    if found.disposition == UNDETERMINED:
        wrapped(console, f"Still possible: {listed([disposition_label(each) for each in found.possible])}.", 2, "dim")
    if not found.tasks:
        least = found.disposition == ontology.vocabulary().dispositions[0].token
        wrapped(console, ontology.vocabulary().named["task_none" if least else "task_stuck"].sentence, 2)
    numbers = {(task.side, task.term, task.claims): (number, task) for number, task in enumerate(found.tasks, 1)}
    for side, tasks in found.by_side.items():
        print_side(console, case, found, side, tasks, numbers)
    for each in found.courses:
        console.print()
        wrapped(console, course_text(each, numbers), 2, "", 5)


def print_side(console: Console, case: Case, found: ToDo, side: str, tasks: Sequence[Task], numbers: Numbers) -> None:
    """What is for one side to do."""
    named = ontology.vocabulary().named
    waits = f" {named['task_awaited'].sentence}" if side in found.awaits else ""
    console.print()
    who = side or "nobody"
    wrapped(console, f"{named[f'task_{who}'].sentence}{waits}", 2, "bold")
    for task in tasks:
        head, *lines = task_lines(case, found, task, numbers)
        wrapped(console, f"{numbers[task.side, task.term, task.claims][0]}. {head}", 2, "", 5)
        for line in lines:
            wrapped(console, line, 5)


def course_text(found: Course, numbers: Numbers) -> str:
    """What follows once a side has mended what falls short."""
    mended = row([str(numbers[task.side, task.term, task.claims][0]) for task in found.tasks])
    said = f"Once {mended} {'are' if len(found.tasks) > 1 else 'is'} mended, the record being otherwise as it is: "
    then = (
        f" What the court then finds, and how it weighs, decides: {listed(list(map(disposition_label, found.then)))}." if found.then else ""
    )
    return f"{said}{disposition_label(found.disposition)}.{then}"


def task_lines(case: Case, found: ToDo, task: Task, numbers: Numbers) -> Iterator[str]:
    """One thing to do: what it is, who must show it and how, the law, and what would follow."""
    element, named = task.element, ontology.vocabulary().named
    names = [f" (as to {name})" for name in under(case, found.claims, task.claims)]
    yield f"{task.text}{''.join(names)}"
    burdened = f"; {burden_words(element)}; standard: {named[element.standard].label}" if element.burden != "court" else ""
    yield f"{named[f'task_{task.kind}'].label}{burdened}"
    if task.kind is not Kind.MISSING or found.disposition != UNDETERMINED:
        yield f"what would do: {alternatively([lower(value.sentence) for value in task.cures])}"
    if task.rule:
        yield f"law: {task.rule.proposition} ({'; '.join(map(str, task.rule.authorities))})"
    for outcome in task.outcomes:
        yield follows(found, task, outcome, numbers)


def follows(found: ToDo, task: Task, outcome: Outcome, numbers: Numbers) -> str:
    """What an answer, or a cure, would do."""
    values = [task.element.value(token) for token in outcome.cures]
    what = consequence(Prospect(values[0], 0, {"": outcome.possible}, outcome.at_most), {"": found.possible})
    which = "" if outcome.cures == tuple(value.token for value in task.cures) else listed([quoted(value.label) for value in values])
    besides = row([besides_text(numbers[task.side, term, claims], tokens) for term, claims, tokens in outcome.besides])
    subject = which or ("any answer" if found.disposition == UNDETERMINED and task.kind is Kind.MISSING else "this")
    return f"{sentence_case(subject)}{f', together with {besides},' if besides else ''} {what}."


def besides_text(numbered: tuple[int, Task], tokens: Sequence[str]) -> str:
    """What must be done besides: by its number on the list and, where not all that would do there does here, how."""
    number, other = numbered
    if set(tokens) == {value.token for value in other.cures}:
        return str(number)
    return f"{number} ({listed([quoted(other.element.value(token).label) for token in tokens])})"


def quoted(text: str) -> str:
    """A value as it is called, in quotation marks."""
    return f"“{sentence_case(text)}”"


def wrapped(console: Console, text: str, by: int, style: str = "", hang: int | None = None) -> None:
    """A text in lines as wide as the terminal, indented."""
    after = " " * (by if hang is None else hang)
    console.print(Text(fill(text, console.width, initial_indent=" " * by, subsequent_indent=after), style=style))
