"""Predict first: the facts are shown, the student commits, and then the answer is shown and graded."""

import streamlit as st

from kb.classroom.bearing import Bearing
from kb.classroom.bearing import bearings as bearings_of
from kb.classroom.confidence import calibration_sentence
from kb.classroom.exercise_set import Kind
from kb.classroom.grading import Grade, graded
from kb.classroom.prediction import GRADES, Prediction, dispositions, predicted
from kb.classroom.shown import Shown
from kb.dossier import from_shipped
from kb.explain import disposition_label
from ui.components.exercise import broken, choice, disposition, fact_list, head, onwards, where
from ui.components.focus import follow
from ui.components.prose import alert, items, note, section
from ui.knowledge import cases
from ui.lesson import Lesson, asked, lesson
from ui.links import RESULT, button_link, onward
from ui.state import kept_here, say, typed

HEADING = "Predict first"
BEARINGS = {
    Bearing.DECIDES: "Decides: otherwise, the result could be another",
    Bearing.HELPS: "Helps, but the result does not hang on it",
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
    seen, key = head(HEADING, found), "_".join(found.named.values())[-60:]
    wrong = st.container()
    left, right = st.columns([5, 4], gap="large")
    with left:
        section("The facts")
        fact_list("What the dispute is about", seen.dispute)
        texts = {each.key: each for each in (*seen.told, *seen.silent)}
        fact = choice(
            "Which of these decides?", list(texts), lambda each: texts[each].text, f"fact_{key}",
            captions=[where(each) if each in seen.told else "nobody told this" for each in texts.values()],
        )  # fmt: skip
    with right:
        section("Your prediction")
        chosen = disposition("What becomes of the document?", dispositions(found.exercise.court, found.exercise.as_of), f"what_{key}")
        sure = choice("How sure are you of that?", list(GRADES), lambda each: f"{each} ({GRADES[each]} per cent)", f"sure_{key}")
        note("Once you have committed yourself, the answer is shown.", "quiet")
        sent = st.button("Commit and see the answer", type="primary", key="commit", on_click=commit, args=(found, key))
    with wrong:
        if sent:
            incomplete(chosen, fact, sure)
        elif fault:
            alert("The prediction in this link could not be read", fault)
    follow("predict", "", HEADING)


def commit(found: Lesson, key: str) -> None:
    """On to the answer, if all three were said."""
    chosen, fact, sure = (typed(f"{what}_{key}") for what in ("what", "fact", "sure"))
    if chosen and fact and sure:
        say(**found.named, disposition=chosen, fact=fact, sure=sure)


def incomplete(chosen: str | None, fact: str | None, sure: str | None) -> None:
    """What was not said."""
    names = {"what becomes of the document": chosen, "which fact decides": fact, "how sure you are": sure}
    missing = [name for name, value in names.items() if value is None]
    alert("There is a problem", f"Say {' and '.join(missing)}; then the answer is shown.")


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
    return "The right result for the wrong reason" if grade.wrong_reason else "Right; the fact you named helps, but does not decide"


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
