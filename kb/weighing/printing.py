"""The weighing in a terminal, beside advice on the next question."""

from collections.abc import Sequence
from textwrap import fill

from rich.console import Console
from rich.text import Text

from kb.case import Case
from kb.weighing.asking import Untold
from kb.weighing.balance import Balance
from kb.weighing.wording import prospect_sentence, sentences, stops, turns_sentence
from kb.wording import listed

SHOWN = 3
NO_TURN = "As things stand, no decision turns on any of it."


def names(case: Case, found: Balance) -> str:
    """The documents by what they are called."""
    return listed([case.full_label(name) for name in found.documents])


def print_stop(console: Console, case: Case, found: Balance, asked: Sequence[Untold], all_: bool) -> None:
    """That the rules stop here, what lies on the scale, and what to ask for it: the first few that precedent turns on, or all."""
    line(console, stops(names(case, found), found), 0, "bold")
    for said in sentences(found):
        line(console, said, 2)
    shown = list(asked) if all_ else [each for each in asked if each.turns][:SHOWN]
    if shown:
        line(console, "Not told yet, and for people and precedent to weigh:", 2, "bold")
    for number, each in enumerate(shown, 1):
        print_untold(console, number, each, found)
    if rest := [each.factor.label for each in asked if each not in shown]:
        line(
            console,
            f"Nobody told{' besides' if shown else ''}: {listed(rest)}. {'' if shown else f'{NO_TURN} '}--all shows each.",
            2,
            "dim",
        )
    console.print()


def print_untold(console: Console, number: int, found: Untold, balance: Balance) -> None:
    """A factor to ask of, and what each answer that changes what is forced would do."""
    line(console, f"{number}. {found.factor.question} ({found.factor.term})", 4)
    for prospect in found.prospects:
        if prospect.changes:
            line(console, f"“{prospect.value.label}”: {prospect_sentence(prospect, balance)}", 7, "dim")
    if not found.changes:
        line(console, turns_sentence(found), 7, "dim")


def line(console: Console, said: str, indent: int, style: str = "") -> None:
    """A sentence on as many lines as it takes."""
    room = " " * indent
    console.print(Text(fill(said, console.width, initial_indent=room, subsequent_indent=room), style=style))
