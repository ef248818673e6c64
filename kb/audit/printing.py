"""A report in a terminal."""

from textwrap import fill

from rich.console import Console
from rich.table import Table as Grid
from rich.text import Text

from kb.memo.blocks import Block, Heading, Items, Lines, Paper, Paragraph, Table


def print_report(console: Console, found: Paper) -> None:
    """All its blocks."""
    for block in found.blocks:
        print_block(console, block)


def print_block(console: Console, found: Block) -> None:
    """One block."""
    match found:
        case Heading():
            console.print()
            console.print(Text(found.text, style="bold"))
        case Lines():
            for label, said in found.rows:
                wrapped(console, f"{label}: {said}", 2)
        case Paragraph():
            wrapped(console, f"{found.lead} {found.text}".strip(), 0, "dim" if found.aside else "")
        case Items():
            for number, each in enumerate(found.items, found.start):
                cites = f" [{each.cites}]" if each.cites else ""
                wrapped(console, f"{f'{number}.' if found.start else '–'} {each.lead} {each.text}{cites}".replace("  ", " "), 2)
        case Table():
            grid = Grid(box=None, header_style="dim", pad_edge=False)
            for head, share in zip(found.header, found.widths, strict=True):
                grid.add_column(head, ratio=share, overflow="fold")
            for row in found.rows:
                grid.add_row(*map(Text, row))
            console.print(grid)


def wrapped(console: Console, text: str, by: int, style: str = "") -> None:
    """A text in lines as wide as the terminal, indented."""
    console.print(Text(fill(text, console.width, initial_indent=" " * by, subsequent_indent=" " * (by + 2 if by else 0)), style=style))
