"""Which cases a student said come out otherwise, held against what comes, with a sentence on each."""

from collections.abc import Sequence
from dataclasses import dataclass

from kb.classroom.switching.switch import Switch
from kb.classroom.switching.trials import Trial
from kb.explain import disposition_label

NONE = "none"
TURNS = {"otherwise": "it comes out otherwise", "same": "it comes out the same"}
STAYS = {
    True: "A rule left out applied to it, but the rest of its proof carries the result.",
    False: "No rule that is left out applied to it.",
}
ELSEWHERE = "The changed law gives the same."


@dataclass(frozen=True)
class Mark:
    """A case, whether it was said to come out otherwise, and whether that is right; `line` says what comes, and why."""

    trial: Trial
    said: bool
    right: bool
    line: str


def marked(switch: Switch, tried: Sequence[Trial], said: Sequence[str]) -> tuple[Mark, ...]:
    """What was said of each case; `none` says that none comes out otherwise.

    Raises:
        ValueError: with a sentence, if nothing was said, a case is not among these, or `none` stands beside others.
    """
    ids = [each.case for each in tried]
    if not said:
        raise ValueError("Tick the cases that come out otherwise, or say that none of them does.")
    if NONE in said and len(said) > 1:
        raise ValueError("Either some of the cases come out otherwise, or none of them does: untick the one or the other.")
    if strange := next((each for each in said if each not in (*ids, NONE)), None):
        raise ValueError(f"'{strange[:40]}' is none of the cases that are tried here.")
    return tuple(Mark(each, each.case in said, (each.case in said) == each.turns, line(each, switch)) for each in tried)


def line(trial: Trial, switch: Switch) -> str:
    """What becomes of a case, and why where it stays as it was."""
    was = disposition_label(trial.exercise.answer)
    if trial.fault:
        return f"It comes out otherwise: before, {was}; now it has no ruling. {trial.fault}"
    if trial.turns:
        return f"It comes out otherwise: before, {was}; now, {disposition_label(trial.after)}."
    return f"It stays as it was: {was}. {STAYS[trial.rests] if switch.without else ELSEWHERE}"


def score(found: Sequence[Mark]) -> str:
    """How many were seen rightly."""
    return f"{sum(each.right for each in found)} of {len(found)} right"
