"""`incamera next`: which question to ask next, why, and what each answer would do."""

import json
from typing import Annotated

import typer

from kb.case import Case
from kb.commands.options import CourtOption, DateOption, JsonOption, PathArgument, console, undecided
from kb.questions import as_json
from kb.questions.advice import advise
from kb.questions.printing import print_advice
from ontology.faults import nearest

NOTHING_TO_ASK = (
    "With the record closed nothing is left to ask: what nobody told falls on whoever bears its burden. "
    "'incamera decide PATH --close-record' says what follows."
)
CloseOption = Annotated[bool, typer.Option("--close-record", help="Refused: on a closed record nothing is left to ask; burdens decide.")]


def next_question(
    path: PathArgument,
    document: Annotated[str, typer.Option("--document", metavar="ID", help="Ask only what bears on this document.")] = "",
    all_: Annotated[bool, typer.Option("--all", help="List every question that can be asked now, not only the first few.")] = False,
    json_: JsonOption = False,
    uniform: Annotated[bool, typer.Option("--uniform", help="Take all answers for equally usual.")] = False,
    deeper: Annotated[bool, typer.Option("--deeper", help="Rank by two questions ahead: slower, and a little better.")] = False,
    court: CourtOption = "",
    as_of: DateOption = "",
    close_record: CloseOption = False,
) -> None:
    """Say which question to ask next, and what each answer would do. Example: incamera next national_latex --document document_8"""
    if close_record:
        raise typer.BadParameter(NOTHING_TO_ASK, param_hint="--close-record")
    case, there, day = undecided(path, court, as_of)
    found = advise(case, known(case, document), uniform, deeper, there, day)
    if json_:
        print(json.dumps(as_json.advice(found), ensure_ascii=False, indent=2))
    else:
        print_advice(console(), found, all_)


def known(case: Case, document: str) -> tuple[str, ...]:
    """The document asked for, or its parts if it has parts; none for all.

    Raises:
        typer.BadParameter: the case has no claim on a document of that id.
    """
    ids = [each.id for each in case.documents]
    if document and document not in ids:
        raise typer.BadParameter(f"The case has no document '{document}'.{nearest(document, ids)}", param_hint="--document")
    return case.parts(document) or (document,) if document else ()
