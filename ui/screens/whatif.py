"""Hypotheticals: facts near the line, one after another, each answered before its answer is shown; the score stands in the address."""

from functools import partial

import streamlit as st

from kb.classroom.hypothetical.answered import Answered, answered, choices
from kb.classroom.hypothetical.course import Course
from kb.classroom.hypothetical.stages import STAGES
from kb.classroom.hypothetical.variant import Variant
from kb.classroom.task import Kind
from kb.explain import disposition_label
from ui.components.exercise import broken, disposition, head, misread, onwards, sending, starting
from ui.components.focus import follow
from ui.components.prose import html, items, note, section
from ui.lesson import Lesson, asked, draw, drawn, lesson, listed
from ui.links import onward
from ui.state import commit, typed

HEADING = "Hypotheticals"


def show() -> None:
    """The page."""
    try:
        found = lesson(Kind.HYPOTHETICALS)
        course = drawn(found.task)
    except ValueError as error:
        broken(HEADING, error)
        return
    done, fault = so_far(course)
    at = place(done)
    if at > len(course.variants):
        finished(found, done)
    elif at > len(done.chosen):
        ask(found, done, at, fault)
    else:
        reveal(found, done, at)


def so_far(course: Course) -> tuple[Answered, str]:
    """The answers that the address holds, or none and what is wrong with them."""
    try:
        return answered(course, listed("answers")), ""
    except ValueError as error:
        return answered(course, ()), str(error)


def place(done: Answered) -> int:
    """Which hypothetical is shown: the one named, if it can be by now, else the first that is not answered."""
    text, most = asked("at"), len(done.chosen) + 1
    return int(text) if text.isascii() and text.isdigit() and len(text) < 4 and 1 <= int(text) <= most else most


def name(found: Lesson) -> str:
    """The level in words; that of a set is the teacher's choice and has none."""
    level = int(asked("level") or 1)
    return "" if found.of_set else f"level {level}: {STAGES[level - 1].name}"


def top(heading: str, found: Lesson, done: Answered) -> None:
    """The head of each of these pages: what it starts from, the level and the score."""
    head(heading, found)
    starting(found.exercise)
    note(" · ".join(part for part in (name(found).capitalize(), done.score) if part), "quiet")


def ask(found: Lesson, done: Answered, at: int, fault: str) -> None:
    """A hypothetical not yet answered."""
    heading, variant = f"Hypothetical {at} of {len(done.course.variants)}", done.course.variants[at - 1]
    top(heading, found, done)
    key = f"what_{at}_{found.key}"
    misread("answers", fault)
    supposed(variant)
    disposition("What becomes of the document then?", choices(variant), key)
    sending("Answer", "answer", key, partial(answer, found, done, at, key))
    follow("whatif", f"{at}", heading)


def answer(found: Lesson, done: Answered, at: int, key: str) -> None:
    """Put the answer that was chosen into the address."""
    chosen = typed(key)
    fault = "" if chosen else "Choose what becomes of the document; then the answer is shown."
    commit(key, fault, **found.named, answers=".".join((*done.chosen, str(chosen))), at=str(at))


def supposed(variant: Variant) -> None:
    """What is changed."""
    section("Suppose")
    st.html("".join(f'<p class="law">{html(each)}</p>' for each in variant.changed))


def reveal(found: Lesson, done: Answered, at: int) -> None:
    """A hypothetical with its answer."""
    variant, right = done.course.variants[at - 1], done.right[at - 1]
    heading = f"{'Right' if right else 'Not so'}: {disposition_label(variant.exercise.answer)}"
    top(heading, found, done)
    supposed(variant)
    section("The answer")
    note(f"You said: {disposition_label(done.chosen[at - 1])}.")
    items(list(variant.explanation))
    label = "See how you did" if at == len(done.course.variants) else "Next hypothetical"
    onward(label, "next", {**found.named, "answers": ".".join(done.chosen), "at": str(at + 1)}, primary=True)
    follow("whatif", f"{at} revealed", heading)


def finished(found: Lesson, done: Answered) -> None:
    """The score, each hypothetical with what was said of it, and the way on."""
    heading = f"{sum(done.right)} of {len(done.chosen)} right" if done.chosen else "No hypothetical could be made"
    top(heading, found, done)
    for each in done.course.lacking:
        note(each, "quiet")
    if done.chosen:
        section("What you said")
        st.html(f'<ol class="reasons">{"".join(map(line, done.course.variants, done.chosen, done.right))}</ol>')
    with st.container(key="ways", horizontal=True, gap="medium"):
        if not found.of_set:
            further(found)
        elif done.chosen:
            onward("Do them again", "again", found.named)
    onwards(found)
    follow("whatif", "finished", heading)


def line(variant: Variant, chosen: str, right: bool) -> str:
    """One hypothetical with its answer, and whether that was seen."""
    given = disposition_label(variant.exercise.answer)
    said = "Right" if right else f"You said {disposition_label(chosen)}"
    changed = " ".join(variant.changed)
    return f'<li><p class="so">{html(changed)}</p><p>{html(f"{given[:1].upper()}{given[1:]}. {said}.")}</p></li>'


def further(found: Lesson) -> None:
    """The next level, and another draw of this one."""
    level = int(asked("level") or 1)
    if level < len(STAGES):
        onward(f"Level {level + 1}: {STAGES[level].name}", "level", {**found.named, "level": str(level + 1), "draw": ""}, primary=True)
    onward("Others of this level", "others", {**found.named, "draw": str(draw() + 1)})
    if level > 1:
        onward("Back to level 1", "first", {**found.named, "level": "", "draw": ""})


show()
