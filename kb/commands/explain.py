"""The command `incamera explain`: a decision and its reasons, told from the graph alone."""

from typing import Annotated

import typer

from kb.commands.options import StoreOption, console
from kb.retelling import Asked, Retelling, print_retold
from kb.store import chosen


def explain(
    name: Annotated[str, typer.Argument(metavar="CASE", help="A case in the graph; 'list' names all.")],
    store: StoreOption = "",
) -> None:
    """Print what was decided in a case and why, from the graph alone: nothing is decided anew. Example: incamera explain reynolds"""
    found = Retelling(Asked(chosen(store)))
    if name == "list":
        for case in found.cases:
            print(case)
        return
    print_retold(console(), found.decision(name))
