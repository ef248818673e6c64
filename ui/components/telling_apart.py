"""Two documents that came out differently: the student says first what makes the difference; then both are shown side by side."""

from functools import partial

import streamlit as st

from kb.classroom.apart.carrying import Carried
from kb.classroom.apart.naming import Named, named
from kb.classroom.apart.two import Two, forum
from kb.classroom.exercise import Exercise
from kb.classroom.hypothetical.variant import told_sentences
from kb.classroom.once import once
from kb.classroom.shown import shown
from kb.classroom.source import Source
from kb.classroom.task import Kind, Task
from kb.explain import disposition_label, label
from ui.components import beside
from ui.components.exercise import broken, choice, facts, misread, onwards, sending
from ui.components.focus import follow
from ui.components.prose import items, note, section, sentence_case, title
from ui.lesson import Lesson, asked, lesson
from ui.links import COMPARE, lead, onward
from ui.state import commit, typed

NAME, HEADING = "Compare two matters", "What makes the difference?"
ONE_ONLY = "They differ in one fact alone. Where does it tell?"


def show() -> None:
    """The exercise."""
    try:
        found = lesson(Kind.COMPARE)
        carried = carried_of(found.task)
    except ValueError as error:
        broken(NAME, error)
        return
    point, rule, fault = asked("fact"), asked("step"), ""
    if point or rule:
        try:
            reveal(found, carried, named(carried, point, rule))
            return
        except ValueError as error:
            fault = str(error)
    ask(found, carried.two, fault)


@once(64)
def carried_of(task: Task) -> Carried:
    """The two documents, with what is to be carried over, laid out once for a whole class."""
    return Carried(task.two())


def top(heading: str, found: Lesson, two: Two) -> None:
    """The heading, and both documents with their results."""
    title(heading, " · ".join(part for part in (sentence_case(found.where), NAME) if part))
    items([side("A", found.task.source, two.here), side("B", found.task.other or Source(), two.there)])


def side(mark: str, source: Source, found: Exercise) -> str:
    """A document, how it was told otherwise if it was, its court and date, and what became of it."""
    version = " ".join(told_sentences(source.untold.exercise(), source.told))
    claimed = label("privilege", found.case.claims[0].privilege.token)
    name = f"{mark}: {found.case.caption}: {found.document.label}, claimed as {claimed}; {forum(found)}."
    return " ".join(part for part in (name, version, f"It comes out so: {disposition_label(found.answer)}.") if part)


def ask(found: Lesson, two: Two, fault: str) -> None:
    """The points on which they differ, and the rules of both proofs, to name one of each or of either."""
    top(HEADING, found, two)
    misread("answer", fault)
    key = f"apart_{found.key}"
    if len(two.points) > 1:
        section("The differences")
        texts = [f"A: {each.here}. B: {each.there}." for each in two.points.values()]
        choice("Which of these matters to the result?", list(two.points), lambda each: two.points[each].name, f"{key}_fact", texts)
    else:
        note(ONE_ONLY)
        items([sentence_case(each.line) for each in two.points.values()])
    section("The proofs")
    choice("At which rule do they first part?", list(two.rules), lambda each: two.rules[each], f"{key}_step")
    if len(two.points) > 1:
        note("Say the one or the other, or both.", "quiet")
    sending("Commit and see the answer", "tell", key, partial(tell, found, two, key))
    for mark, each in (("A", two.here), ("B", two.there)):
        with st.expander(f"The facts of {mark}", key=f"facts_{mark}"):
            facts(shown(each))
    follow("compare", "ask", HEADING)


def tell(found: Lesson, two: Two, key: str) -> None:
    """Put what was named into the address, if anything was."""
    point, rule = (typed(f"{key}_{each}") or "" for each in ("fact", "step"))
    wanted = "Choose a difference, or a rule, or both" if len(two.points) > 1 else "Choose a rule"
    commit(key, "" if point or rule else f"{wanted}; then the answer is shown.", **found.named, fact=point, step=rule)


def reveal(found: Lesson, carried: Carried, answer: Named) -> None:
    """How it came out, with what each thing named does, and both side by side."""
    two, heading = carried.two, answer.verdict
    top(heading, found, two)
    if answer.on_point:
        section("The difference you named")
        items(list(answer.on_point))
    if answer.on_rule:
        section("The rule you named")
        items(list(answer.on_rule))
    section("What would be enough")
    items(list(answer.enough))
    section("Side by side")
    beside.body(two.pair, laws=False, number=1)
    with st.container(key="ways", horizontal=True, gap="medium"):
        onward("Try it again", "again", found.named)
        if found.task.other and not found.task.other.told:
            lead(COMPARE, "Both matters whole", "whole", one=found.task.source.base, other=found.task.other.base)
    onwards(found)
    follow("compare", "revealed", heading)
