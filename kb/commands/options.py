"""The arguments and options that several commands share, and how they are read."""

import sys
from datetime import date
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.text import Text

import ontology
from kb import casefile
from kb.case import Case
from kb.decide import decide
from kb.decision import Decision
from kb.sitting import forum, not_sitting
from kb.untimely import untimely
from ontology.dates import LegalDate

PathArgument = Annotated[
    str,
    typer.Argument(help="A case file, or the name of a case that comes with In Camera, as 'national_latex'; 'incamera check' names all."),
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print plain data instead of text.")]
CourtOption = Annotated[str, typer.Option(help="The court that decides, if not the case's own: 'CIT', 'D.C. Cir.', …")]
DateOption = Annotated[str, typer.Option("--as-of", help="The date whose law is used: YYYY, YYYY-MM, YYYY-MM-DD or today.")]
StoreOption = Annotated[
    str,
    typer.Option(
        "--store",
        help="Where the graph is kept: a folder, made if it is not there yet, or the address of a SPARQL server; "
        "else what INCAMERA_STORE says, else in memory.",
    ),
]
WithOption = Annotated[
    list[str] | None,
    typer.Option("--with", help="A case file of your own, to be asked beside the shipped cases, in memory; may be repeated."),
]
CloseOption = Annotated[
    bool, typer.Option("--close-record", help="Treat the record as closed: what is disputed and unproved falls on its burden.")
]


class Trimmed(Console):
    """A console that leaves no blanks at the ends of the lines into which it breaks a text."""

    def print(self, *objects: Any, **options: Any) -> None:
        """Print as a console does."""
        super().print(*(self.broken(each) if isinstance(each, Text) else each for each in objects), **options)

    def broken(self, text: Text) -> Text:
        """A text broken into lines as wide as the console."""
        lines = text.wrap(self, self.width)
        for line in lines:
            line.rstrip()
        return Text("\n").join(lines)


def console() -> Console:
    """Standard output, as wide as the terminal or, when piped, wide enough to read."""
    return Trimmed(width=None if sys.stdout.isatty() else 110, highlight=False, soft_wrap=False)


def open_case(path: str) -> Case:
    """The case in a file, or the shipped case of that name."""
    return casefile.load(casefile.file_named(path))


def law_asked(court: str, as_of: str) -> tuple[str, LegalDate | None]:
    """The court and the date that the options name, empty where they name none."""
    try:
        named = ontology.vocabulary().find("Court", court).key if court else ""
    except ontology.UnknownTerm as error:
        raise typer.BadParameter(str(error), param_hint="--court") from None
    try:
        day = today() if as_of.strip().lower() == "today" else LegalDate.read(as_of) if as_of else None
    except ValueError as error:
        raise typer.BadParameter(str(error), param_hint="--as-of") from None
    return named, day


def today() -> LegalDate:
    """The law of this day."""
    return LegalDate(date.today().isoformat())


def must_sit(court: str, day: LegalDate, asked: str, dated: str = "") -> None:
    """Refuse, as a fault of the option, a court that did not sit on a date; a date that the case alone gave can be another."""
    if refusal := not_sitting(court, day):
        if asked and not dated and not not_sitting(court, today()):
            refusal += " Or add '--as-of today' for the law of today."
        raise typer.BadParameter(refusal, param_hint="--court" if asked else "--as-of")


def undecided(path: str, court: str, as_of: str) -> tuple[Case, str, LegalDate]:
    """A case, and the court and date whose law the options name, its own where they name none; warns of what cannot be so by then."""
    named, day_asked = law_asked(court, as_of)
    case = open_case(path)
    there, day = forum(case, named, day_asked)
    if court or as_of:
        must_sit(there, day, court, as_of)
    for each in untimely(case, day):
        print(f"Take care: {each}", file=sys.stderr)
    return case, there, day


def decided(path: str, court: str, as_of: str, close_record: bool) -> tuple[Case, Decision]:
    """A case and its decision under the options given."""
    case, there, day = undecided(path, court, as_of)
    return case, decide(case, there, day, True if close_record else None)
