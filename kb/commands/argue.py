"""The command `incamera argue`: the best argument for each side, step by step, with its weakest links."""

import json
from typing import Annotated

import typer

from kb.argument import as_json
from kb.argument.arguments import arguments
from kb.argument.outline import print_outlines
from kb.argument.printing import print_arguments
from kb.commands.flip import chosen, side_known
from kb.commands.options import CloseOption, CourtOption, DateOption, JsonOption, PathArgument, console, decided
from kb.precedent.held import SIDES


def argue(
    path: PathArgument,
    side: Annotated[str, typer.Option("--for", help="Only the argument for this side: claimant or opponent.")] = "",
    document: Annotated[str, typer.Option(help="Only this document, by its id in the case file.")] = "",
    full: Annotated[bool, typer.Option("--full", help="All of it, where several documents would else be told in outline.")] = False,
    json_: JsonOption = False,
    court: CourtOption = "",
    as_of: DateOption = "",
    close_record: CloseOption = False,
) -> None:
    """Give the best argument for each side. Example: incamera argue ceramica_regiomontana --for opponent"""
    side = side_known("--for", side)
    case, decision = decided(path, court, as_of, close_record)
    found = arguments(case, decision, chosen(case, decision, document), [each for each in SIDES if side in ("", each)])
    if json_:
        print(json.dumps(as_json.arguments(decision, found), ensure_ascii=False, indent=2))
    elif not full and not document and len({each.documents for each in found}) > 1:
        print_outlines(console(), case, decision, found)
    else:
        print_arguments(console(), case, decision, found)
