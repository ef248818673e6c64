"""The answer to a query in a terminal or for a program, written as it comes: an answer of any length begins at once."""

from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from textwrap import wrap

from rich.cells import cell_len, set_cell_size
from rich.console import Console
from rich.text import Text

from kb.asking import shorten
from kb.results import written
from kb.sparql_answers import Flow, Rows, Truth

TABLE = "table"
_MEASURED = 200
_NARROWEST, _WIDEST = 6, 80


def print_answer(console: Console, flow: Flow, form: str, write: Callable[[str], object]) -> None:
    """Print an answer as a table, or in one of the forms of `kb.results`.

    Raises:
        Refused: the form does not suit the kind of query, or the query goes beyond a limit while it is read.
    """
    if form != TABLE:
        for piece in written(flow, form):
            write(piece)
    elif isinstance(flow, Truth):
        write("yes\n" if flow.value else "no\n")
    elif isinstance(flow, Rows):
        for line in grid(flow, console.width):
            console.print(line, soft_wrap=True)
    else:
        for piece in written(flow, "turtle"):
            write(piece)


def grid(flow: Rows, width: int) -> Iterator[Text]:
    """Rows in columns, as wide as the first rows need; what does not fit goes on below."""
    rows = ([shorten(cell.text) if cell else "" for cell in row] for row in flow.rows)
    first = list(islice(rows, _MEASURED))
    widths = shared(flow.columns, first, width)
    yield from lines(flow.columns, widths, "bold")
    yield Text("─" * (sum(widths) + 2 * (len(widths) - 1)), style="dim")
    for row in first:
        yield from lines(row, widths)
    for row in rows:
        yield from lines(row, widths)


def shared(columns: tuple[str, ...], rows: list[list[str]], width: int) -> list[int]:
    """How wide each column is: as it needs, the widest narrowed until all fit."""
    widths = [max(min(max(map(cell_len, column)), _WIDEST), 1) for column in zip(columns, *rows, strict=True)]
    while widths and sum(widths) + 2 * (len(widths) - 1) > width and max(widths) > _NARROWEST:
        widths[widths.index(max(widths))] -= 1
    return widths


def lines(cells: Sequence[str], widths: list[int], style: str = "") -> Iterator[Text]:
    """One row, on as many lines as its longest value needs."""
    columns = [broken(cell, width) for cell, width in zip(cells, widths, strict=True)]
    for number in range(max(map(len, columns), default=0)):
        parts = [column[number] if number < len(column) else "" for column in columns]
        yield Text("  ".join(set_cell_size(part, width) for part, width in zip(parts, widths, strict=True)).rstrip(), style=style)


def broken(cell: str, width: int) -> list[str]:
    """A value in lines of a width, broken between words where that can be."""
    if cell_len(cell) <= width and "\n" not in cell:
        return [cell]
    return [line for part in cell.splitlines() for line in wrap(part, width) or [""]]
