"""Why something was not found, in a terminal."""

from collections.abc import Iterable, Iterator
from textwrap import fill

from rich.console import Console
from rich.text import Text

import ontology
from kb.explain import label
from kb.whynot.answer import GIVEN, NOT_GIVEN, OPEN, WhyNot
from kb.whynot.attempts import Attempt, How, Obstacle
from kb.wording import listed, lower

FACTS = "To meet one condition may take several facts: 'incamera flip PATH --to {}' names the fewest."
FEW = 2
MARKS = {
    How.TOLD: "as told", How.PRESUMED: "presumed, because the record does not say", How.NOT_ASKED: "so the question does not arise",
    How.UNKNOWN: "not known", How.NOT_FOUND: "", How.UNDECIDED: "not decided yet", How.DEFEATED: "an exception",
    How.MAY_DEFEAT: "an exception, if it is so", How.NO_LAW: "so the rule is not law there",
}  # fmt: skip


def print_why_not(console: Console, found: WhyNot, names: tuple[str, ...], all_: bool = False) -> None:
    """The answer for some like documents; with `all_`, every condition on which a rule failed and not the first only."""
    console.print()
    console.print(Text(f"{'; '.join(names)}, claimed as {label('privilege', found.privilege)}", style="bold"))
    court = ontology.vocabulary().named[found.court].label
    record = "record closed" if found.record_closed else "record open"
    console.print(Text(f"{court} · law as of {found.law_as_of} · {record}", style="dim"))
    console.print(Text(fill(opening(found), console.width)))
    for giver in found.by:
        console.print(Text(fill(f"By: {giver.law} ({giver.rule})", console.width, initial_indent="  ", subsequent_indent="      ")))
    if told := list(dict.fromkeys(lower(text) for text in told_against(found.attempts))):
        console.print(Text(fill(f"Told, and in the way of one of these rules or another: {'; '.join(told)}.", console.width)))
    for title, group in groups(found.attempts):
        console.print()
        console.print(Text(title, style="bold"))
        for attempt in group:
            for depth, line in attempt_lines(attempt, all_=all_):
                hang = " " * (4 + 4 * depth)
                console.print(Text(fill(line, console.width, initial_indent=hang[2:], subsequent_indent=hang)))
    if beside := [attempt.rule for attempt in found.attempts if attempt.beside]:
        console.print()
        console.print(Text(fill(f"Not about such a dispute: {', '.join(beside)}.", console.width), style="dim"))
    if found.term == "disposition" and found.standing == NOT_GIVEN:
        console.print()
        console.print(Text(fill(FACTS.format(found.value), console.width), style="dim"))


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
    return f"It would have come by these rules, of which {'one condition is' if failed == 1 else f'{failed} conditions are'} not met"


def attempt_lines(attempt: Attempt, depth: int = 0, all_: bool = False) -> Iterator[tuple[int, str]]:
    """A rule and the first thing on which it failed, followed down, with the others if few or asked for, each line with its depth."""
    yield depth, f"{attempt.law} ({attempt.rule})"
    first, others = attempt.first, attempt.obstacles[1:]
    shown = others if all_ or len(others) <= FEW else ()
    more = f" (and {len(others)} more: --all)" if len(shown) < len(others) else ""
    yield depth + 1, f"{'open' if attempt.open else 'fails'}: {obstacle_text(first)}{more}"
    if attempt.by_burden and depth == 0:
        yield depth + 1, "This rule fails only by what the closed record presumes: nothing that was told stands against it."
    below = [each for each in first.attempts if not each.beside]
    for each in below:
        yield from attempt_lines(each, depth + 2, all_)
    if first.told_before:
        yield depth + 2, "the rules that could have given it stand above"
    for other in shown:
        yield depth + 1, f"and {'open' if attempt.open else 'fails'}: {obstacle_text(other)}"


def told_against(attempts: Iterable[Attempt]) -> Iterator[str]:
    """What was told and kept one rule or another from applying, in sentences, the nearest rule's first."""
    for attempt in attempts:
        if not attempt.beside:
            for obstacle in attempt.obstacles:
                if obstacle.how is How.TOLD:
                    yield obstacle.text
                yield from told_against(obstacle.attempts)


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
