"""A question that a class answers at once, in words: what is asked, what each answer says, which is right, and why."""

from collections.abc import Callable
from dataclasses import dataclass

from kb.classroom.bearing import Bearing, bearings
from kb.classroom.deciding.ruling import reasons_to_choose, ruled
from kb.classroom.exercise import Exercise
from kb.classroom.exercise_set import Question, questions
from kb.classroom.feedback import decisive
from kb.classroom.grading import court_sentence, line
from kb.classroom.hypothetical.answered import choices
from kb.classroom.hypothetical.variant import Variant
from kb.classroom.link import decode
from kb.classroom.once import once
from kb.classroom.prediction import dispositions
from kb.classroom.shown import shown
from kb.explain import disposition_label
from kb.lengths.clauses import run_together
from kb.precedent.factors import WON
from kb.precedent.held import SIDES
from kb.precedent.wording import FOR, proposed_sentence

HYPOTHETICAL = "hypothetical "


@dataclass(frozen=True)
class Polled:
    """A question: the exercise on whose facts it is asked, and what is changed of them, if it is a hypothetical.

    `labels` has what each answer says, `right` those that the law gives; several where several facts decide, none where the law
    leaves it to the court. The explanation is for after the reveal.
    """

    title: str
    asked: str
    exercise: Exercise
    changed: tuple[str, ...]
    labels: dict[str, str]
    right: frozenset[str]
    explanation: tuple[str, ...]


@once(64)
def polls(word: str) -> tuple[Polled, ...]:
    """All questions of the set that a link carries, worked out once for a whole class.

    Raises:
        ValueError: with a sentence, if the link carries no set.
    """
    found = decode(word)
    made = []
    for question in questions(found):
        task = found.tasks[question.task]
        if question.about.startswith(HYPOTHETICAL):
            made.append(hypothetical(question, task.course().variants[int(question.about.removeprefix(HYPOTHETICAL)) - 1]))
        else:
            made.append(BY_KIND[question.about](task.source.exercise()))
    return tuple(made)


def on_disposition(found: Exercise) -> Polled:
    """The question what a document comes to."""
    labels = labelled(dispositions(found.court, found.as_of))
    why = tuple(each for each in (f"The law gives: {disposition_label(found.answer)}.", line(found), court_sentence(found)) if each)
    return Polled(found.case.caption, "What becomes of the document?", found, (), labels, frozenset({found.answer}), why)


def on_fact(found: Exercise) -> Polled:
    """Which fact decides."""
    facts = shown(found)
    labels = {each.key: each.text for each in (*facts.told, *facts.silent)}
    right = frozenset(bearings(found).keys[Bearing.DECIDES])
    why = (
        f"What decides: {run_together([step.text for step in decisive(found)])}." if right else "In such a dispute no fact decides.",
        f"Of the facts that can be named, {len(right)} decide: were one of them otherwise, the result could be another." if right else "",
    )
    return Polled(found.case.caption, "Which fact decides?", found, (), labels, right, tuple(each for each in why if each))


def on_side(found: Exercise) -> Polled:
    """For which side to decide."""
    held = {side: ruled(found, side, ()) for side in SIDES if reasons_to_choose(found, side)}
    right = frozenset({WON[found.answer]} if found.answer in WON else ())
    why = (*(proposed_sentence(each.proposed) for each in held.values()), f"The rules give: {disposition_label(found.answer)}.")
    return Polled(
        found.case.caption, "For which side would you decide?", found, (), {side: f"for {FOR[side]}" for side in SIDES}, right, why
    )


def hypothetical(question: Question, variant: Variant) -> Polled:
    """The question what it would come to if something were otherwise."""
    title = f"{variant.origin.case.caption}, {question.about}"
    right = frozenset({variant.exercise.answer})
    labels = labelled(choices(variant))
    return Polled(title, "What becomes of the document then?", variant.origin, variant.changed, labels, right, variant.explanation)


BY_KIND: dict[str, Callable[[Exercise], Polled]] = {"disposition": on_disposition, "fact": on_fact, "side": on_side}


def labelled(tokens: tuple[str, ...]) -> dict[str, str]:
    """Dispositions in words."""
    return {token: disposition_label(token) for token in tokens}
