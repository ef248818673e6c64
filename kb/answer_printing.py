"""The answer to a query in a terminal or for a program: a table, JSON, CSV or Turtle."""

import csv
import json
import sys

from rich.console import Console
from rich.table import Table as Grid
from rich.text import Text

from kb.asking import as_turtle, plain, shorten
from kb.sparql import Refused, Table, Triples, Truth


def print_answer(console: Console, answer: Table | Truth | Triples, form: str) -> None:
    """Print an answer as 'table', 'json', 'csv' or 'turtle'.

    Raises:
        Refused: the form does not suit the kind of query.
    """
    if isinstance(answer, Triples):
        if form not in ("turtle", "table"):
            raise Refused("CONSTRUCT and DESCRIBE give triples: ask for --format turtle.")
        print(as_turtle(answer))
    elif form == "turtle":
        raise Refused("Only CONSTRUCT and DESCRIBE give triples, which Turtle is for: ask for --format table, json or csv.")
    elif form == "json":
        print(json.dumps(plain(answer), ensure_ascii=False, indent=2))
    elif isinstance(answer, Truth):
        print("yes" if answer.value else "no")
    elif form == "csv":
        writer = csv.writer(sys.stdout)
        writer.writerow(answer.columns)
        writer.writerows([cell.text if cell else "" for cell in row] for row in answer.rows)
    else:
        grid = Grid(*answer.columns)
        for row in answer.rows:
            grid.add_row(*(Text(shorten(cell.text)) if cell else "" for cell in row))
        console.print(grid)
