"""The law is changed, and the student says first which of some cases come out otherwise; then it is shown, and where the proofs part."""

from functools import partial

import streamlit as st

from kb.classroom.grading import line
from kb.classroom.once import once
from kb.classroom.shown import shown
from kb.classroom.switching.marking import NONE, Mark, marked, score
from kb.classroom.switching.trials import Trial, proofs
from kb.classroom.task import Kind, Task
from kb.revising.comparing import Pair
from ui.components import beside
from ui.components.exercise import broken, facts, misread, onwards, sending
from ui.components.focus import follow
from ui.components.prose import html, note, plain, section, sentence_case, title
from ui.lesson import Lesson, asked, lesson, listed
from ui.links import CHANGE, lead, onward
from ui.state import commit, typed

NAME, HEADING = "Change the law", "Which cases come out otherwise?"
HOW = "Each case stands on its facts as the record closed, in its own court, under the law of its day, but for what is changed."
NOBODY = "None of them comes out otherwise"


def show() -> None:
    """The exercise."""
    try:
        found = lesson(Kind.CHANGE)
        tried = found.task.trials()
    except ValueError as error:
        broken(NAME, error)
        return
    said, fault = listed("marked"), ""
    if said:
        try:
            reveal(found, marked(found.task.switch, tried, said))
            return
        except ValueError as error:
            fault = str(error)
    ask(found, tried, fault)


def top(heading: str, found: Lesson) -> None:
    """The heading, and what is changed."""
    title(heading, " · ".join(part for part in (sentence_case(found.where), NAME) if part))
    section("Suppose")
    st.html("".join(f'<p class="law">{html(each)}</p>' for each in found.task.switch.sentences))


def ask(found: Lesson, tried: tuple[Trial, ...], fault: str) -> None:
    """The cases, each with what it comes to so far, to be ticked."""
    top(HEADING, found)
    misread("answer", fault)
    section("The cases")
    note(HOW)
    key = f"foresee_{found.key}"
    for number, trial in enumerate(tried, 1):
        with st.container(key=f"trial_{number}", gap="small"):
            st.checkbox(plain(name(trial)), key=f"{key}_{trial.case}", on_change="ignore")
            seen = shown(trial.exercise)
            note(f"{seen.court}, law as of {seen.as_of}. So far: {line(trial.exercise)}", "quiet")
            with st.expander("The facts", key=f"facts_{number}"):
                facts(seen)
    st.checkbox(NOBODY, key=f"{key}_{NONE}", on_change="ignore")
    sending("See what changes", "foresee", key, partial(foresee, found, tried, key))
    follow("change", "foresee", HEADING)


def name(trial: Trial) -> str:
    """A case by its document."""
    return f"{trial.exercise.case.caption}: {trial.exercise.document.label}"


def foresee(found: Lesson, tried: tuple[Trial, ...], key: str) -> None:
    """Put the cases ticked into the address, if that can be an answer."""
    said = [each for each in (*(trial.case for trial in tried), NONE) if typed(f"{key}_{each}")]
    try:
        marked(found.task.switch, tried, said)
        fault = ""
    except ValueError as error:
        fault = str(error)
    commit(key, fault, **found.named, marked=".".join(said))


def reveal(found: Lesson, marks: tuple[Mark, ...]) -> None:
    """Each case with what becomes of it, whether that was seen, and where the proofs of one of them part."""
    heading = score(marks)
    top(heading, found)
    section("The cases")
    turned = [each.trial for each in marks if each.trial.turns]
    shown_now = next((each for each in turned if each.case == asked("see")), turned[0] if turned else None)
    for number, mark in enumerate(marks, 1):
        with st.container(key=f"trial_{number}", gap="small"):
            verdict = "Right." if mark.right else "Not so."
            st.html(f"<p class=note><strong>{html(name(mark.trial))}</strong><br>{verdict} {html(mark.line)}</p>")
            if mark.trial in turned and mark.trial != shown_now:
                here = {**found.named, "marked": asked_again(), "see": mark.trial.case}
                onward(f"See where: {mark.trial.exercise.case.caption}", f"see_{number}", here)
    if shown_now:
        parting(found, shown_now)
    with st.container(key="ways", horizontal=True, gap="medium"):
        onward("Try it again", "again", found.named)
        switch = found.task.switch
        lead(CHANGE, "All the cases under this change", "every", **law(found), without=".".join(switch.without))
    onwards(found)
    follow("change", f"foreseen {asked('see')}", heading)


def asked_again() -> str:
    """What was said, as the address has it."""
    return ".".join(listed("marked"))


def law(found: Lesson) -> dict[str, str]:
    """The case, the court and the date, for an address."""
    return {"case": found.task.source.base, "court": found.task.switch.court, "law": found.task.switch.law}


def parting(found: Lesson, trial: Trial) -> None:
    """Where the proofs of a case under both laws part."""
    section(f"Where the proofs part: {trial.exercise.case.caption}")
    note("A is the law as it is, B the law as changed.", "quiet")
    for number, pair in enumerate(parted(found.task, trial.case), 1):
        beside.show(pair, laws=True, number=number)


@once(64)
def parted(task: Task, case: str) -> tuple[Pair, ...]:
    """The proofs of one of the cases under both laws, set beside each other once for a whole class."""
    return proofs(next(each for each in task.trials() if each.case == case), task.switch)
