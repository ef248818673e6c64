"""The command `incamera why`: why a question is asked, and what hangs on the answer."""

import datetime
import json
from dataclasses import asdict
from typing import Annotated

import typer

from kb.case import Case
from kb.commands.options import CloseOption, CourtOption, DateOption, JsonOption, console, law_asked, must_sit, open_case
from kb.compiled import Compiled, compiled
from kb.sitting import forum
from kb.why.asked import Asked, element_named, why_in_general, why_in_matter
from kb.why.matter import matters
from kb.why.printing import print_asked
from ontology.dates import LegalDate
from ontology.faults import nearest

WhatArgument = Annotated[
    list[str],
    typer.Argument(metavar="[PATH] ELEMENT", help="An element, by its word or label; before it a case, to be told of it there."),
]


def why(
    what: WhatArgument,
    document: Annotated[str, typer.Option(help="Only this document, by its id in the case file.")] = "",
    json_: JsonOption = False,
    court: CourtOption = "",
    as_of: DateOption = "",
    close_record: CloseOption = False,
) -> None:
    """Say why a question is asked. Example: incamera why ceramica_regiomontana need_asserted"""
    if len(what) > 2:
        raise typer.BadParameter("Name one element, and before it one case at most.", param_hint="ELEMENT")
    term = element_named(what[-1]).term
    case = open_case(what[0]) if len(what) == 2 else None
    function = law_of(case, court, as_of)
    if document and case is None:
        raise typer.BadParameter("A document is one of a case: name the case before the element.", param_hint="--document")
    if case is None:
        show((why_in_general(term, function),), None, json_)
    else:
        found = matters(case, function, close_record or case.record_closed, of_case(case, document))
        show(tuple(why_in_matter(term, each) for each in found), case, json_)


def of_case(case: Case, document: str) -> str:
    """The document asked for.

    Raises:
        typer.BadParameter: the case has none of that id.
    """
    ids = [each.id for each in case.documents]
    if document and document not in ids:
        raise typer.BadParameter(f"The case has no document '{document}'.{nearest(document, ids)}", param_hint="--document")
    return document


def law_of(case: Case | None, court: str, as_of: str) -> Compiled:
    """The law asked for: that of a case, or without one that of the Court of International Trade today, unless named otherwise.

    Raises:
        typer.BadParameter: there is no such court, or it did not sit on that date.
    """
    named, date = law_asked(court, as_of)
    there, day = forum(case, named, date) if case else (named or "cit", date or LegalDate(datetime.date.today().isoformat()))
    must_sit(there, day, court, as_of)
    return compiled(there, day)


def show(found: tuple[Asked, ...], case: Case | None, json_: bool) -> None:
    """Print the answers."""
    if json_:
        print(json.dumps([asdict(each) for each in found], ensure_ascii=False, indent=2))
        return
    for place, each in enumerate(found):
        print_asked(console(), each, tuple(case.full_label(name) for name in each.documents) if case else (), again=place > 0)
