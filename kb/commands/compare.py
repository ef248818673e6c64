"""The command `incamera compare`: the same facts under two laws, or two matters beside each other."""

import json
from dataclasses import asdict
from typing import Annotated

import typer

from kb.case import Case
from kb.casefile import shipped
from kb.commands.options import CloseOption, CourtOption, DateOption, JsonOption, console, law_asked, must_sit, open_case
from kb.revising.base import Change
from kb.revising.printing import print_comparison
from kb.revising.revision import Revision
from kb.revising.views import beside_another, under_two_laws

PathsArgument = Annotated[
    list[str], typer.Argument(metavar="PATH [PATH2]", help="A case, to be decided under two laws; or two, to stand side by side.")
]
WithoutOption = Annotated[
    list[str] | None, typer.Option("--without", metavar="RULE", help="Leave this rule out of the law; may be repeated.")
]
AmendOption = Annotated[
    list[str] | None,
    typer.Option(
        "--amend",
        metavar="'RULE: …'",
        help="'RULE: unless ISSUE is VALUE', 'RULE: given POINT is VALUE' or 'RULE: drop POINT'; may be repeated.",
    ),
]


def compare(
    paths: PathsArgument,
    without: WithoutOption = None,
    amend: AmendOption = None,
    base: Annotated[bool, typer.Option("--base", help="Also list the shipped cases that would come out otherwise.")] = False,
    json_: JsonOption = False,
    court: CourtOption = "",
    as_of: DateOption = "",
    close_record: CloseOption = False,
) -> None:
    """Say where two decisions part. Example: incamera compare ceramica_regiomontana --without general_need_is_not_enough"""
    if len(paths) > 2:
        raise typer.BadParameter("Name one case, or two.", param_hint="PATH")
    change = Change(*law_asked(court, as_of), Revision.read(without or (), amend or ()))
    if len(paths) == 1 and change == Change():
        raise typer.BadParameter("With one case, say which other law: --without, --amend, --court or --as-of.", param_hint="PATH")
    cases = [open_case(path) for path in paths]
    for case in cases:
        must_sit_for(case, change, court)
    case, *others = cases
    closed = close_record or case.record_closed
    found = beside_another(case, others[0], change, close_record) if others else under_two_laws(case, change, closed)
    if json_:
        print(json.dumps(asdict(found), ensure_ascii=False, indent=2))
    else:
        print_comparison(console(), found, base or case.id in shipped())


def must_sit_for(case: Case, change: Change, court: str) -> None:
    """Refuse a court that did not sit on the day, for a case.

    Raises:
        typer.BadParameter: it did not.
    """
    law = change.law(case)
    must_sit(law.court, law.as_of, court, str(change.as_of or ""))
