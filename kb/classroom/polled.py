"""The questions of a set that a class can be asked at once, in words."""

from collections.abc import Callable

from kb.classroom.apart.carrying import Carried
from kb.classroom.apart.naming import enough_sentences, parting_sentences
from kb.classroom.argue.opening import best_openings, opening_sentences, openings, said, table_of
from kb.classroom.bearing import Bearing, bearings
from kb.classroom.deciding.ruling import reasons_to_choose, ruled
from kb.classroom.exercise import Exercise
from kb.classroom.exercise_set import Question, questions
from kb.classroom.feedback import turning_sentence
from kb.classroom.grading import court_sentence, line
from kb.classroom.hypothetical.answered import choices
from kb.classroom.link import decode
from kb.classroom.once import once
from kb.classroom.poll import Polled
from kb.classroom.prediction import dispositions
from kb.classroom.shown import shown
from kb.classroom.switching.marking import TURNS
from kb.classroom.switching.marking import line as trial_line
from kb.classroom.task import Task
from kb.explain import disposition_label
from kb.precedent.factors import WON
from kb.precedent.held import SIDES
from kb.precedent.wording import FOR, proposed_sentence


@once(64)
def polls(word: str) -> tuple[Polled, ...]:
    """All questions of the set that a link carries, worked out once for a whole class.

    Raises:
        ValueError: with a sentence, if the link carries no set.
    """
    found = decode(word)
    return tuple(polled(found.tasks[each.task], each) for each in questions(found))


def polled(task: Task, question: Question) -> Polled:
    """A question in words."""
    about, _, number = question.about.partition(" ")
    if number:
        return {"hypothetical": hypothetical, "case": on_case}[about](task, int(number))
    return ON_TASK[about](task) if about in ON_TASK else ON_FACTS[about](task.source.exercise())


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
    number = f"That is {len(right)} of the {len(labels)} facts shown." if right else ""
    why = tuple(each for each in (turning_sentence(bearings(found)), number) if each)
    return Polled(found.case.caption, "Which fact decides?", found, (), labels, right, why, "the result turns on it")


def on_side(found: Exercise) -> Polled:
    """For which side to decide."""
    held = {side: ruled(found, side, ()) for side in SIDES if reasons_to_choose(found, side)}
    right = frozenset({WON[found.answer]} if found.answer in WON else ())
    why = (*(proposed_sentence(each.proposed) for each in held.values()), f"The rules give: {disposition_label(found.answer)}.")
    return Polled(
        found.case.caption, "For which side would you decide?", found, (), {side: f"for {FOR[side]}" for side in SIDES}, right, why
    )


def on_opening(task: Task) -> Polled:
    """Which first move is the best for a side."""
    on, found = table_of(task.source), task.source.exercise()
    labels = {str(each.number): said(each) for each in openings(on, task.side)}
    right = frozenset(str(each.number) for each in best_openings(on, task.side))
    asked = f"You argue for {FOR[task.side]}: which first move is the best?"
    return Polled(found.case.caption, asked, found, (), labels, right, tuple(opening_sentences(on, task.side)), "opens the strongest line")


def on_difference(task: Task) -> Polled:
    """Which difference between two documents matters."""
    two = task.two()
    carried = Carried(two)
    labels = {key: each.line for key, each in two.points.items()}
    return Polled(
        two.title, "Which of these differences matters to the result?", two.here, (), labels, frozenset(carried.deciding),
        enough_sentences(carried), "matters", two,
    )  # fmt: skip


def on_rule(task: Task) -> Polled:
    """At which rule the proofs of two documents first part."""
    two = task.two()
    rule = two.parting.rule
    return Polled(
        two.title, "At which rule do the two proofs first part?", two.here, (), two.rules, frozenset({rule}),
        tuple(parting_sentences(two)), "here they part", two,
    )  # fmt: skip


def on_case(task: Task, number: int) -> Polled:
    """Whether a case comes out otherwise under a changed law."""
    trial = task.trials()[number - 1]
    found = trial.exercise
    right = frozenset({"otherwise" if trial.turns else "same"})
    return Polled(
        found.case.caption, "Does this case come out otherwise?", found, task.switch.sentences, TURNS, right,
        (trial_line(trial, task.switch),), so_far=line(found),
    )  # fmt: skip


def hypothetical(task: Task, number: int) -> Polled:
    """The question what it would come to if something were otherwise."""
    variant = task.course().variants[number - 1]
    title = f"{variant.origin.case.caption}, hypothetical {number}"
    right = frozenset({variant.exercise.answer})
    labels = labelled(choices(variant))
    return Polled(title, "What becomes of the document then?", variant.origin, variant.changed, labels, right, variant.explanation)


ON_FACTS: dict[str, Callable[[Exercise], Polled]] = {"disposition": on_disposition, "fact": on_fact, "side": on_side}
ON_TASK: dict[str, Callable[[Task], Polled]] = {"opening": on_opening, "difference": on_difference, "rule": on_rule}


def labelled(tokens: tuple[str, ...]) -> dict[str, str]:
    """Dispositions in words."""
    return {token: disposition_label(token) for token in tokens}
