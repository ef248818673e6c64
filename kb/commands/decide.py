"""The command `incamera decide`: what becomes of each document, and why, in a line, a paragraph or in full."""

import json
from enum import StrEnum
from textwrap import fill
from typing import Annotated

import typer
from rich.console import Console
from rich.text import Text

from kb import as_json
from kb.case import Case
from kb.commands.options import CloseOption, CourtOption, DateOption, JsonOption, PathArgument, console, decided
from kb.decision import Decision
from kb.explain import label, summary
from kb.if_closed import if_closed
from kb.if_closed import sentences as sentences_if_closed
from kb.lengths import Summary, summaries
from kb.motion_words import full_label
from kb.otherlaw import other_laws
from kb.printing import print_decision
from kb.weighing.balance import balances
from kb.weighing.printing import names
from kb.weighing.wording import sentences
from kb.wording import listed


class Length(StrEnum):
    """How much is said."""

    line = "line"
    paragraph = "paragraph"
    full = "full"


def decide(
    path: PathArgument,
    length: Annotated[Length, typer.Option(help="A line for each ground, a paragraph for a memorandum, or the whole proof.")] = Length.full,
    json_: JsonOption = False,
    court: CourtOption = "",
    as_of: DateOption = "",
    close_record: CloseOption = False,
) -> None:
    """Decide a case and give the reasons. Example: incamera decide national_latex --length paragraph"""
    case, decision = decided(path, court, as_of, close_record)
    if json_:
        data = as_json.decision(decision, case, other_laws(case, decision), summaries(case, decision))
        print(json.dumps(data, ensure_ascii=False, indent=2))
    elif length is Length.full:
        print_decision(console(), case, decision)
    else:
        print_short(console(), decision, summaries(case, decision), length)
        if length is Length.paragraph:
            print_weighing(console(), case, decision)
        for said in sentences_if_closed(if_closed(case, decision)):
            console().print()
            write(console(), f"Were the record closed now: {said}")


def print_short(to: Console, decision: Decision, found: tuple[Summary, ...], length: Length) -> None:
    """What becomes of the claims and the motion, then a line or a paragraph for each group of like documents under a claim."""
    write(to, summary(decision))
    for each in found:
        several = any(len(decision.document(document).units) > 1 for document in each.documents)
        to.print()
        if length is Length.paragraph and not several:
            write(to, each.paragraph.text)
            continue
        names = [full_label(decision, document) for document in each.documents]
        privilege = next((unit.privilege for unit in decision.units if unit.claim == each.claim), "")
        alone = f" (as {label('privilege', privilege)} alone)" if several and privilege else ""
        to.print(Text(f"{listed(names)}{alone}", style="bold"))
        write(to, each.line if length is Length.line else each.paragraph.text)


def print_weighing(to: Console, case: Case, decision: Decision) -> None:
    """A paragraph for the documents that must be weighed: what counts for each side, and what past decisions say."""
    found = balances(case, decision)
    for each in found:
        to.print()
        if len(found) > 1:
            to.print(Text(f"{names(case, each)}, to be weighed", style="bold"))
        write(to, " ".join(sentences(each)))


def write(to: Console, text: str) -> None:
    """A text in lines as wide as the terminal."""
    to.print(Text(fill(text, to.width, break_long_words=False, break_on_hyphens=False)))
