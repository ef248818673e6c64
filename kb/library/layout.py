"""How an entry of the library is laid out in a terminal."""

from collections.abc import Iterable
from textwrap import fill

from rich.console import Console
from rich.text import Text

from kb.library.entries import Line


def heading(console: Console, words: str) -> None:
    """What follows is about this."""
    console.print(Text(words, style="bold"))


def text(console: Console, words: str) -> None:
    """A paragraph."""
    console.print()
    console.print(Text(fill(words, console.width)))


def listing(console: Console, title: str, entries: Iterable[str]) -> None:
    """A heading with its entries, or nothing where there is none."""
    for place, entry in enumerate(entries):
        if place == 0:
            console.print(Text(f"\n{title}", style="bold"))
        console.print(Text(fill(entry, console.width, initial_indent="  ", subsequent_indent="    ")))


def source(console: Console, file: str, line: int) -> None:
    """Where it is written."""
    console.print(Text(f"Written in {file}, line {line}.", style="dim"))


def texts(lines: Iterable[Line]) -> tuple[str, ...]:
    """What is said in some lines, without the keys of what they name."""
    return tuple(line.text for line in lines)
