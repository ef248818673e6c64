"""Predict first: the facts are shown, the student commits, and then the answer is shown and graded."""

from functools import partial

import streamlit as st

from kb.classroom.bearing import Bearing
from kb.classroom.bearing import bearings as bearings_of
from kb.classroom.confidence import calibration_sentence
from kb.classroom.grading import Grade, graded
from kb.classroom.prediction import GRADES, Prediction, dispositions, predicted
from kb.classroom.shown import Shown
from kb.classroom.task import Kind
from kb.dossier import from_shipped
from kb.explain import disposition_label
from kb.wording import listed
from ui.components.exercise import broken, choice, disposition, fact_list, head, misread, onwards, sending, where
from ui.components.focus import follow
from ui.components.prose import items, note, section
from ui.knowledge import cases
from ui.lesson import Lesson, asked, lesson
from ui.links import RESULT, button_link, onward
from ui.state import commit, kept_here, typed

HEADING = "Predict first"
HOW = (
    "The result turns on what was shown, or was not shown by whoever had to show it, and without which the ruling would go the other way. "
    "It needs whatever else alone could change it: what nobody disputed, and what, lacking, would only put the ruling off."
)
BEARINGS = {
    Bearing.DECIDES: "The result turns on it",
    Bearing.NEEDED: "The result needs it, but does not turn on it",
    Bearing.HELPS: "Helps: something else would do in its place",
    Bearing.IDLE: "Carries nothing",
}


def show() -> None:
    """The page."""
    try:
        found = lesson(Kind.PREDICT)
    except ValueError as error:
        broken(HEADING, error)
        return
    prediction, fault = made(found)
    if prediction:
        reveal(found, prediction)
    else:
        ask(found, fault)


def made(found: Lesson) -> tuple[Prediction | None, str]:
    """The prediction that the address holds, or what is wrong with it."""
    parts = [asked(name) for name in ("disposition", "fact", "sure")]
    if not any(parts):
        return None, ""
    try:
        return predicted(found.exercise, *parts), ""
    except ValueError as error:
        return None, str(error)


def ask(found: Lesson, fault: str) -> None:
    """The facts, and what the student is to commit to."""
    seen = head(HEADING, found)
    misread("prediction", fault)
    left, right = st.columns([5, 4], gap="large")
    with left:
        section("The facts")
        fact_list("What the dispute is about", seen.dispute)
        texts = {each.key: each for each in (*seen.told, *seen.silent)}
        choice(
            "Which of these decides?", list(texts), lambda each: texts[each].text, f"fact_{found.key}",
            captions=[where(each) if each in seen.told else "nobody told this" for each in texts.values()],
        )  # fmt: skip
    with right:
        section("Your prediction")
        disposition("What becomes of the document?", dispositions(found.exercise.court, found.exercise.as_of), f"what_{found.key}")
        choice("How sure are you of that?", list(GRADES), lambda each: f"{each} ({GRADES[each]} per cent)", f"sure_{found.key}")
        note("Once you have committed yourself, the answer is shown.", "quiet")
        sending("Commit and see the answer", "commit", place(found), partial(predict, found))
    follow("predict", "", HEADING)


def place(found: Lesson) -> str:
    """Where on the page a prediction is made."""
    return f"predict_{found.key}"


def predict(found: Lesson) -> None:
    """Put the prediction into the address, if all three were said."""
    chosen, fact, sure = (typed(f"{each}_{found.key}") for each in ("what", "fact", "sure"))
    names = {"what becomes of the document": chosen, "which fact decides": fact, "how sure you are": sure}
    missing = [name for name, value in names.items() if value is None]
    fault = f"Say {listed(missing)}; then the answer is shown." if missing else ""
    commit(place(found), fault, **found.named, disposition=str(chosen), fact=str(fact), sure=str(sure))


def reveal(found: Lesson, prediction: Prediction) -> None:
    """The answer, and the prediction beside it."""
    grade = graded(found.exercise, prediction)
    heading = verdict(grade)
    seen = head(heading, found)
    note(f"You predicted: {disposition_label(prediction.disposition)}. The law gives: {disposition_label(grade.answer)}.")
    note(grade.line)
    if said := [each for each in grade.on_disposition if not each.startswith("The law gives")]:
        section("The result")
        items(said)
    section("The fact you named")
    items(list(grade.on_fact))
    section("How sure you were")
    note(grade.on_confidence)
    calibration(found, grade, prediction)
    if grade.court:
        section("What the court did")
        note(grade.court)
    bearings(found, seen)
    ways(found)
    follow("predict", "revealed", heading)


def verdict(grade: Grade) -> str:
    """How the prediction came out, in a few words."""
    if not grade.right:
        return f"Not so: the law gives {disposition_label(grade.answer)}"
    if grade.bearing is Bearing.DECIDES or not grade.deciding:
        return "Right, and for the right reason" if grade.deciding else "Right"
    if grade.wrong_reason:
        return "The right result for the wrong reason"
    return f"Right; the fact you named {'is needed' if grade.bearing is Bearing.NEEDED else 'helps'}, but does not decide"


def calibration(found: Lesson, grade: Grade, prediction: Prediction) -> None:
    """How sure and how right the predictions of this tab were, each exercise counted once, as it was first answered."""
    first = kept_here("predictions", dict[tuple[str, ...], tuple[bool, int]])
    first.setdefault(tuple(found.named.values()), (grade.right, prediction.sure))
    if len(first) > 1:
        note(f"In this tab: {calibration_sentence(list(first.values()))}", "quiet")


def bearings(found: Lesson, seen: Shown) -> None:
    """How each fact bears on the answer."""
    section("How each fact bears on it")
    by_key = {each.key: each for each in (*seen.told, *seen.silent)}
    fact_list("What the dispute is about", seen.dispute)
    for bearing, keys in bearings_of(found.exercise).keys.items():
        fact_list(BEARINGS[bearing], [by_key[key] for key in keys])
    note(HOW, "quiet")


def ways(found: Lesson) -> None:
    """From here: the whole reasoning, another try, other exercises."""
    with st.container(key="ways", horizontal=True, gap="medium"):
        onward("Try it again", "again", found.named)
        source = found.task.source
        if source.base and not source.told and not source.court and not source.as_of:
            units = [document for _, document in cases()[source.base].units()]
            unit = str(units.index(source.document) + 1)
            button_link(RESULT, "The whole reasoning", from_shipped(source.base), "reasoning", unit=unit)
    onwards(found)


show()
