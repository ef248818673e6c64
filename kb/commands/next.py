"""`incamera next`: which question to ask next, why, and what each answer would do."""

import json
from typing import Annotated

import typer
from rich.console import Console

from kb.case import Case
from kb.commands.options import JsonOption, PathArgument, console, open_case
from kb.decide import decide
from kb.questions import as_json
from kb.questions.advice import advise
from kb.questions.printing import print_advice
from kb.weighing.as_json import questions, weighing
from kb.weighing.asking import to_ask
from kb.weighing.balance import balances
from kb.weighing.printing import print_stop
from ontology.faults import nearest


def next_question(
    path: PathArgument,
    document: Annotated[str, typer.Option("--document", metavar="ID", help="Ask only what bears on this document.")] = "",
    all_: Annotated[bool, typer.Option("--all", help="List every question that can be asked now, not only the first few.")] = False,
    json_: JsonOption = False,
    uniform: Annotated[bool, typer.Option("--uniform", help="Take all answers for equally usual.")] = False,
    deeper: Annotated[bool, typer.Option("--deeper", help="Rank by two questions ahead: slower, and a little better.")] = False,
) -> None:
    """Say which question to ask next, and what each answer would do. Example: incamera next national_latex --document document_8"""
    case = open_case(path)
    found = advise(case, known(case, document), uniform, deeper)
    decision = decide(case, close_record=False)
    stops = [(each, to_ask(case, decision, each)) for each in balances(case, decision, found.remains.documents)]
    if json_:
        weighed = [{**weighing(each), "questions": questions(asked)} for each, asked in stops]
        print(json.dumps({**as_json.advice(found), "weighing": weighed}, ensure_ascii=False, indent=2))
        return

    def print_stops(to: Console) -> None:
        for each, asked in stops:
            print_stop(to, case, each, asked, all_)

    print_advice(console(), found, all_, print_stops)


def known(case: Case, document: str) -> tuple[str, ...]:
    """The document asked for, or its parts if it has parts; none for all.

    Raises:
        typer.BadParameter: the case has no claim on a document of that id.
    """
    ids = [each.id for each in case.documents]
    if document and document not in ids:
        raise typer.BadParameter(f"The case has no document '{document}'.{nearest(document, ids)}", param_hint="--document")
    return case.parts(document) or (document,) if document else ()
