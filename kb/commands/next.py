"""`incamera next`: which question to ask next, why, and what each answer would do; or who must do what."""

import json
from typing import Annotated

import typer
from rich.console import Console

from kb.case import Case
from kb.commands.flip import chosen
from kb.commands.options import CourtOption, DateOption, JsonOption, PathArgument, console, undecided
from kb.decide import decide
from kb.questions import as_json
from kb.questions.advice import advise
from kb.questions.printing import print_advice
from kb.todo import as_json as to_do_json
from kb.todo.lists import to_do
from kb.todo.printing import print_to_do
from kb.weighing.as_json import questions, weighing
from kb.weighing.asking import to_ask
from kb.weighing.balance import balances
from kb.weighing.printing import print_stop
from ontology.dates import LegalDate
from ontology.faults import nearest

NOTHING_TO_ASK = (
    "With the record closed nothing is left to ask: what nobody told falls on whoever bears its burden. "
    "'incamera decide PATH --close-record' says what follows, and with --to-do this command says who could still mend what."
)
CloseOption = Annotated[
    bool,
    typer.Option("--close-record", help="With --to-do: treat the record as closed. Without, nothing is left to ask on a closed record."),
]


def next_question(
    path: PathArgument,
    document: Annotated[str, typer.Option("--document", metavar="ID", help="Ask only what bears on this document.")] = "",
    all_: Annotated[bool, typer.Option("--all", help="List every question that can be asked now, not only the first few.")] = False,
    json_: JsonOption = False,
    uniform: Annotated[bool, typer.Option("--uniform", help="Take all answers for equally usual.")] = False,
    deeper: Annotated[bool, typer.Option("--deeper", help="Rank by two questions ahead: slower, and a little better.")] = False,
    list_: Annotated[bool, typer.Option("--to-do", help="List instead who must do what: what is missing or defective, by party.")] = False,
    court: CourtOption = "",
    as_of: DateOption = "",
    close_record: CloseOption = False,
) -> None:
    """Say which question to ask next, and what each answer would do. Example: incamera next warner --to-do"""
    if close_record and not list_:
        raise typer.BadParameter(NOTHING_TO_ASK, param_hint="--close-record")
    case, there, day = undecided(path, court, as_of)
    documents = known(case, document)
    if list_:
        show_to_do(case, there, day, document, close_record, json_)
        return
    found = advise(case, documents, uniform, deeper, there, day)
    decision = decide(case, there, day, close_record=False)
    stops = [(each, to_ask(case, decision, each)) for each in balances(case, decision, found.remains.documents)]
    if json_:
        weighed = [{**weighing(each), "questions": questions(asked)} for each, asked in stops]
        print(json.dumps({**as_json.advice(found), "weighing": weighed}, ensure_ascii=False, indent=2))
        return

    def print_stops(to: Console) -> None:
        for each, asked in stops:
            print_stop(to, case, each, asked, all_)

    print_advice(console(), found, all_, print_stops)


def show_to_do(case: Case, court: str, as_of: LegalDate, document: str, close_record: bool, json_: bool) -> None:
    """Who must do what, the case being decided as 'incamera decide' decides it."""
    decision = decide(case, court, as_of, True if close_record else None)
    found = to_do(case, decision, chosen(case, decision, document))
    if json_:
        print(json.dumps(to_do_json.to_do(decision, found), ensure_ascii=False, indent=2))
    else:
        print_to_do(console(), case, decision, found)


def known(case: Case, document: str) -> tuple[str, ...]:
    """The document asked for, or its parts if it has parts; none for all.

    Raises:
        typer.BadParameter: the case has no claim on a document of that id.
    """
    ids = [each.id for each in case.documents]
    if document and document not in ids:
        raise typer.BadParameter(f"The case has no document '{document}'.{nearest(document, ids)}", param_hint="--document")
    return case.parts(document) or (document,) if document else ()
