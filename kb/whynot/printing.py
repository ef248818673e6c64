"""Why something was not found, in a terminal."""

from collections.abc import Iterator
from textwrap import fill

from rich.console import Console
from rich.text import Text

import ontology
from kb.explain import label
from kb.whynot.answer import GIVEN, OPEN, WhyNot
from kb.whynot.attempts import Attempt, How, Obstacle
from kb.wording import listed, lower

MARKS = {
    How.TOLD: "as told", How.PRESUMED: "presumed, because the record does not say", How.NOT_ASKED: "so the question does not arise",
    How.UNKNOWN: "not known", How.NOT_FOUND: "", How.UNDECIDED: "not decided yet", How.DEFEATED: "an exception",
    How.MAY_DEFEAT: "an exception, if it is so", How.NO_LAW: "so the rule is not law there",
}  # fmt: skip


def print_why_not(console: Console, found: WhyNot, names: tuple[str, ...]) -> None:
    """The answer for some like documents."""
    console.print()
    console.print(Text(f"{'; '.join(names)}, claimed as {label('privilege', found.privilege)}", style="bold"))
    court = ontology.vocabulary().named[found.court].label
    record = "record closed" if found.record_closed else "record open"
    console.print(Text(f"{court} · law as of {found.law_as_of} · {record}", style="dim"))
    console.print(Text(fill(opening(found), console.width)))
    for giver in found.by:
        console.print(Text(fill(f"By: {giver.law} ({giver.rule})", console.width, initial_indent="  ", subsequent_indent="      ")))
    for title, group in groups(found.attempts):
        console.print()
        console.print(Text(title, style="bold"))
        for attempt in group:
            for depth, line in attempt_lines(attempt):
                hang = " " * (4 + 4 * depth)
                console.print(Text(fill(line, console.width, initial_indent=hang[2:], subsequent_indent=hang)))
    if beside := [attempt.rule for attempt in found.attempts if attempt.beside]:
        console.print()
        console.print(Text(fill(f"Not about such a dispute: {', '.join(beside)}.", console.width), style="dim"))


def opening(found: WhyNot) -> str:
    """What was asked for, and what was found instead."""
    what = f"{ontology.vocabulary().issues[found.term].label}: {label(found.term, found.value)}"
    instead = listed([label(found.term, each) for each in found.instead])
    if found.standing == GIVEN:
        return f"'{what}' is what was found."
    if found.standing == OPEN:
        return f"'{what}' is still possible, as all of these are: {instead}."
    if len(found.instead) > 1:
        return f"'{what}' is possible no longer; still possible are {instead}."
    return f"'{what}' was not found; what was found is '{instead}'." if instead else f"'{what}' was not found, nor anything else on that."


def groups(attempts: tuple[Attempt, ...]) -> Iterator[tuple[str, list[Attempt]]]:
    """The rules that are about such a dispute, under how near they come, nearest first."""
    grouped: dict[str, list[Attempt]] = {}
    for attempt in attempts:
        if not attempt.beside:
            grouped.setdefault(heading(attempt), []).append(attempt)
    yield from grouped.items()


def heading(attempt: Attempt) -> str:
    """How near a rule comes."""
    if attempt.open:
        return "It could come by these rules, which may still apply"
    failed = len(attempt.obstacles)
    return f"It would have come by these rules, which fail on {'one thing' if failed == 1 else f'{failed} things'}"


def attempt_lines(attempt: Attempt, depth: int = 0) -> Iterator[tuple[int, str]]:
    """A rule and the first thing on which it failed, each line with its depth, followed down."""
    yield depth, f"{attempt.law} ({attempt.rule})"
    first, more = attempt.first, len(attempt.obstacles) - 1
    others = f" (and {more} more)" if more else ""
    yield depth + 1, f"{'open' if attempt.open else 'fails'}: {obstacle_text(first)}{others}"
    if attempt.by_burden and depth == 0:
        yield depth + 1, "It fails only because of what the closed record presumes; what was told leaves it possible."
    below = [each for each in first.attempts if not each.beside]
    for each in below:
        yield from attempt_lines(each, depth + 2)
    if first.told_before:
        yield depth + 2, "the rules that could have given it stand above"


def obstacle_text(found: Obstacle) -> str:
    """What is so, what was needed, and how the one is known."""
    if found.how is How.NO_LAW:
        return f"{found.text.rstrip('.')} ({MARKS[found.how]})" if found.text else "the rule is left out of the law there"
    mark = "presumed, so the question does not arise" if found.gate_presumed else MARKS[found.how]
    notes = "".join(f" ({note})" for note in (f"at {found.at}" if found.at else "", mark) if note)
    said = (lower(found.text) if found.text else "nothing is found") + notes
    if found.how in (How.DEFEATED, How.MAY_DEFEAT):
        return said
    point = ontology.vocabulary().point(found.term)
    return f"{said}; needed: {point.label}: {' or '.join(point.value(token).label for token in found.wanted)}"
