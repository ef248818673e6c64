"""The command `incamera whynot`: why a disposition, or another finding, did not come."""

import json
from dataclasses import asdict
from typing import Annotated

import typer

from kb.commands.flip import chosen
from kb.commands.options import CloseOption, CourtOption, DateOption, JsonOption, PathArgument, console, decided
from kb.compiled import compiled
from kb.why.matter import matters
from kb.whynot.answer import wanted_value, why_not
from kb.whynot.printing import print_why_not
from ontology.dates import LegalDate

WantedArgument = Annotated[
    str, typer.Argument(metavar="DISPOSITION", help="What did not come: disclosed, protected, …; or any finding, as 'coverage is absent'.")
]


def whynot(
    path: PathArgument,
    wanted: WantedArgument,
    document: Annotated[str, typer.Option(help="Only this document, by its id in the case file.")] = "",
    json_: JsonOption = False,
    court: CourtOption = "",
    as_of: DateOption = "",
    close_record: CloseOption = False,
) -> None:
    """Say why a disposition did not come: the rules that could have given it. Example: incamera whynot ceramica_regiomontana disclosed"""
    value = wanted_value(wanted)
    case, decision = decided(path, court, as_of, close_record)
    chosen(case, decision, document)
    law = compiled(decision.court, LegalDate(decision.law_as_of))
    found = [why_not(each, value) for each in matters(case, law, decision.record_closed, document)]
    if json_:
        print(json.dumps([asdict(each) for each in found], ensure_ascii=False, indent=2))
        return
    for each in found:
        print_why_not(console(), each, tuple(case.full_label(name) for name in each.documents))
