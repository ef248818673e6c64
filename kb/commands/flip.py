"""The command `incamera flip`: which facts carry a decision, what would change it, and who could bring that about."""

import json
from collections.abc import Mapping, Sequence
from typing import Annotated

import typer

import ontology
from kb.case import Case
from kb.changes import as_json
from kb.changes.printing import print_flips
from kb.changes.views import Asked, views
from kb.commands.options import CloseOption, CourtOption, DateOption, JsonOption, PathArgument, console, decided
from kb.decision import Decision, DocumentDecision
from kb.precedent.held import SIDES
from kb.precedent.wording import FOR
from ontology.faults import fault, nearest, plain


def flip(
    path: PathArgument,
    document: Annotated[str, typer.Option(help="Only this document, by its id in the case file.")] = "",
    to: Annotated[str, typer.Option(help="Only what leads to this disposition: disclosed, protected, in-camera-review, …")] = "",
    by: Annotated[
        str, typer.Option(help="Only what this side could bring about alone, the record being closed: claimant, opponent or court.")
    ] = "",
    at_most: Annotated[int, typer.Option("--at-most", min=1, help="How many facts at most; if there is nothing, the fewest it takes.")] = 3,
    json_: JsonOption = False,
    court: CourtOption = "",
    as_of: DateOption = "",
    close_record: CloseOption = False,
) -> None:
    """Say what would change a decision, and who could bring it about. Example: incamera flip national_latex --to disclosed --by opponent"""
    to = known("--to", to, {value.token: (value.label,) for value in ontology.vocabulary().dispositions})
    by = known("--by", by, {key: side.called for key, side in ontology.vocabulary().of_kind("Side").items()})
    case, decision = decided(path, court, as_of, close_record)
    asked = Asked(to, by, at_most)
    found = [(each, views(case, decision, each, asked)) for each in chosen(case, decision, document)]
    if json_:
        print(json.dumps(as_json.flips(decision, found), ensure_ascii=False, indent=2))
    else:
        print_flips(console(), case, decision, found, asked)


def known(option: str, word: str, words: Mapping[str, Sequence[str]]) -> str:
    """The one of these words that is meant by it or by one of its other names, whatever their capitals and signs; empty stays empty.

    Raises:
        typer.BadParameter: there is none; it names the nearest, and all.
    """
    meant = {plain(name): key for key, names in words.items() for name in (key, *names)}
    if not word or plain(word) in meant:
        return meant.get(plain(word), "")
    near = nearest(word, words)
    raise typer.BadParameter(f"'{word}' is not one of: {', '.join(words)}.{'' if near.startswith(' Known') else near}", param_hint=option)


def side_known(option: str, word: str) -> str:
    """The side of the dispute that is meant, by its name or by the result that it seeks."""
    return known(option, word, {side: (*ontology.vocabulary().named[side].called, FOR[side]) for side in SIDES})


def chosen(case: Case, decision: Decision, name: str) -> list[DocumentDecision]:
    """The document of that id with its parts, or all where none is named.

    Raises:
        Faulty: the case has none of that id.
    """
    if name and name not in [document.id for document in decision.documents]:
        names = [document.id for document in decision.documents]
        raise fault(case.file or case.id, 0, "documents", f"The case has no document '{name}': {', '.join(names)}.{nearest(name, names)}")
    return [document for document in decision.documents if name in ("", document.id, document.part_of)]
