"""The command `incamera precedents`: what past decisions force, permit and leave free, and how they are distinguished."""

import json
from typing import Annotated

import typer

import ontology
from kb.commands.flip import chosen, known, side_known
from kb.commands.options import CloseOption, CourtOption, DateOption, JsonOption, PathArgument, console, decided
from kb.precedent import as_json
from kb.precedent.printing import print_precedents
from kb.precedent.proposed import Proposed, proposed
from kb.precedent.views import View, views


def precedents(
    path: PathArgument,
    document: Annotated[str, typer.Option(help="Only this document, by its id in the case file.")] = "",
    ruling_for: Annotated[str, typer.Option("--ruling-for", help="Also say whether a ruling for this side is permitted.")] = "",
    because: Annotated[list[str] | None, typer.Option(help="An element on which that ruling rests; nothing: on all for it.")] = None,
    strict: Annotated[
        bool, typer.Option("--strict", help="Also in full: if the rule of a decision that binds the court may not be narrowed.")
    ] = False,
    json_: JsonOption = False,
    court: CourtOption = "",
    as_of: DateOption = "",
    close_record: CloseOption = False,
) -> None:
    """Say what precedents force, and how they differ. Example: incamera precedents national_latex --court 'D.C. Cir.'"""
    ruling_for = side_known("--ruling-for", ruling_for)
    for term in because or ():
        known("--because", term, dict.fromkeys(ontology.vocabulary().questions, ()))
    if because and not ruling_for:
        raise typer.BadParameter("Say for which side that ruling is, with --ruling-for.", param_hint="--because")
    case, decision = decided(path, court, as_of, close_record)
    seen = views(case, decision, chosen(case, decision, document))
    found = [(view, proposal(view, ruling_for, because or [])) for view in seen]
    if json_:
        print(json.dumps(as_json.precedents(decision, found), ensure_ascii=False, indent=2))
    else:
        print_precedents(console(), case, decision, found, strict)


def proposal(view: View, side: str, because: list[str]) -> Proposed | None:
    """The ruling proposed, if one is.

    Raises:
        typer.BadParameter: it rests on what does not speak for the side.
    """
    try:
        return proposed(view, side, because) if side else None
    except ValueError as error:
        raise typer.BadParameter(str(error), param_hint="--because" if because else "--ruling-for") from None
