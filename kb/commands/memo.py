"""The command `incamera memo`: a memorandum on a case, as a Word document, a PDF or Markdown."""

import datetime
from pathlib import Path
from typing import Annotated

import typer

from kb.commands.options import CloseOption, CourtOption, DateOption, PathArgument, decided
from kb.memo import memorandum
from kb.memo.cleaning import clean
from kb.memo.files import FORMS
from ontology.dates import LegalDate


def memo(
    path: PathArgument,
    to: Annotated[str, typer.Option(metavar="FILE.docx|FILE.pdf|FILE.md", help="The file to write; its ending says in which form.")],
    force: Annotated[bool, typer.Option("--force", help="Write over a file that is there already.")] = False,
    dated: Annotated[str, typer.Option("--dated", help="The memorandum's own date, YYYY-MM-DD; without it the date is left blank.")] = "",
    court: CourtOption = "",
    as_of: DateOption = "",
    close_record: CloseOption = False,
) -> None:
    """Write a memorandum on a case, to build on. Example: incamera memo national_latex --to memo.docx"""
    file = writable(to, force)
    day = day_of(dated)
    case, decision = decided(path, court, as_of, close_record)
    made = FORMS[file.suffix.lower()](memorandum(case, decision, day))
    try:
        with file.open("wb" if force else "xb") as held:
            held.write(made)
    except OSError as error:
        raise typer.BadParameter(f"{to} cannot be written: {error.strerror}.", param_hint="--to") from None
    print(f"Wrote {to}: a memorandum on {clean(decision.caption).rstrip('.')}.")


def writable(to: str, force: bool) -> Path:
    """The file to write.

    Raises:
        typer.BadParameter: no form has its ending, its folder is not there, or it is there already.
    """
    file = Path(to)
    if file.suffix.lower() not in FORMS:
        ends = f"ends in '{file.suffix}'" if file.suffix else "has no ending"
        raise typer.BadParameter(f"'{to}' {ends}; end it in {', '.join(FORMS)}.", param_hint="--to")
    if not file.parent.is_dir():
        raise typer.BadParameter(f"There is no folder '{file.parent}'.", param_hint="--to")
    if file.exists() and not force:
        raise typer.BadParameter(f"'{to}' is there already. Name another file, or add --force to write over it.", param_hint="--to")
    return file


def day_of(dated: str) -> datetime.date | None:
    """The day that the memorandum bears, none where it is left to the writer.

    Raises:
        typer.BadParameter: it is no day of the calendar.
    """
    try:
        found = LegalDate.read(dated) if dated else None
    except ValueError as error:
        raise typer.BadParameter(str(error), param_hint="--dated") from None
    if found and found.first != found.last:
        raise typer.BadParameter(f"'{dated}' is no single day. Write it as 1981-05-14.", param_hint="--dated")
    return found.first if found else None
