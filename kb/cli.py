"""The command `incamera`: decide, vocabulary, check, query, export, app, next.

Exit codes: 0 done, 1 the input is at fault, 2 the command line is. A fault is a sentence on standard error; no traceback
reaches a user unless INCAMERA_DEBUG is set.
"""

import importlib.util
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

import ontology
from kb import as_json, casefile
from kb.answer_printing import print_answer
from kb.asking import ask_named, questions
from kb.case import Case
from kb.checking import check_all, check_paths
from kb.commands.next import register as register_next
from kb.decide import decide as decide_case
from kb.decision import Decision
from kb.printing import print_decision
from kb.record import case_dataset
from kb.sitting import forum, not_sitting
from kb.sparql import Refused, Truth
from kb.vocabulary_printing import print_vocabulary
from ontology.dates import LegalDate
from ontology.faults import Faulty, fault, nearest

app = typer.Typer(
    help="When the Government says that documents in a case are privileged, does the court let it keep them back?",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    add_completion=False,
)
PathArgument = Annotated[str, typer.Argument(help="A case file, or the name of a case that comes with In Camera, as 'national_latex'.")]
JsonOption = Annotated[bool, typer.Option("--json", help="Print plain data instead of text.")]
CourtOption = Annotated[str, typer.Option(help="The court that decides, if not the case's own: 'CIT', 'D.C. Cir.', …")]
DateOption = Annotated[str, typer.Option("--as-of", help="The date whose law is used: YYYY, YYYY-MM or YYYY-MM-DD.")]
CloseOption = Annotated[
    bool, typer.Option("--close-record", help="Treat the record as closed: what is disputed and unproved falls on its burden.")
]


class Rdf(StrEnum):
    """Forms in which RDF is exported."""

    turtle = "turtle"
    trig = "trig"
    jsonld = "jsonld"


class Answers(StrEnum):
    """Forms in which the answer to a query is printed."""

    table = "table"
    json = "json"
    csv = "csv"
    turtle = "turtle"


def console() -> Console:
    """Standard output, as wide as the terminal or, when piped, wide enough to read."""
    return Console(width=None if sys.stdout.isatty() else 110, highlight=False, soft_wrap=False)


def open_case(path: str) -> Case:
    """The case in a file, or the shipped case of that name."""
    shipped = casefile.shipped()
    if path in shipped and not Path(path).exists():
        return casefile.load(shipped[path])
    if not Path(path).suffix and not Path(path).exists():
        raise fault(path, 0, "", f"No case of this name comes with In Camera, and there is no such file.{nearest(path, shipped)}")
    return casefile.load(Path(path))


def decided(path: str, court: str, as_of: str, close_record: bool) -> tuple[Case, Decision]:
    """A case and its decision under the options given."""
    try:
        named = ontology.vocabulary().find("Court", court).key if court else ""
    except ontology.UnknownTerm as error:
        raise typer.BadParameter(str(error), param_hint="--court") from None
    try:
        date = LegalDate.read(as_of) if as_of else None
    except ValueError as error:
        raise typer.BadParameter(str(error), param_hint="--as-of") from None
    case = open_case(path)
    if (court or as_of) and (refusal := not_sitting(*forum(case, named, date))):
        raise typer.BadParameter(refusal, param_hint="--court" if court else "--as-of")
    return case, decide_case(case, named, date, True if close_record else None)


@app.command()
def decide(
    path: PathArgument, json_: JsonOption = False, court: CourtOption = "", as_of: DateOption = "", close_record: CloseOption = False
) -> None:
    """Decide a case and give the reasons. Example: incamera decide national_latex"""
    case, decision = decided(path, court, as_of, close_record)
    if json_:
        print(json.dumps(as_json.decision(decision), ensure_ascii=False, indent=2))
    else:
        print_decision(console(), case, decision)


@app.command()
def vocabulary(json_: JsonOption = False) -> None:
    """List every element: its question, values and burden. Example: incamera vocabulary --json"""
    if json_:
        print(json.dumps(as_json.vocabulary(), ensure_ascii=False, indent=2))
        return
    print_vocabulary(console())


@app.command()
def check(
    paths: Annotated[
        list[str] | None, typer.Argument(help="Case files (.yaml) or parts of an ontology (.ttl); nothing: all that is shipped.")
    ] = None,
) -> None:
    """Check case files, or the whole knowledge base. Example: incamera check my_case.yaml"""
    for line in check_paths([Path(path) for path in paths]) if paths else check_all():
        print(line)


@app.command()
def query(
    what: Annotated[
        str, typer.Argument(metavar="NAME|FILE.rq", help="A named question, or a file with a SPARQL query; 'list' names the questions.")
    ],
    format_: Annotated[Answers, typer.Option("--format", help="How to print the answer.")] = Answers.table,
) -> None:
    """Ask the graph of the ontology, the cases and their proofs. Example: incamera query list"""
    if what == "list":
        for question in questions().values():
            print(f"{question.name}: {question.title}")
        return
    answer = ask_named(what)
    print_answer(console(), answer, str(format_))
    if not isinstance(answer, Truth) and answer.cut:
        print("The answer was cut: there is more than is shown. Add a LIMIT or narrow the question.", file=sys.stderr)


@app.command()
def export(
    path: PathArgument,
    format_: Annotated[Rdf, typer.Option("--format", help="turtle has no named graphs; trig and jsonld have.")] = Rdf.trig,
) -> None:
    """Print a case, its findings and its proof as RDF. Example: incamera export national_latex --format trig"""
    case, decision = decided(path, "", "", False)
    form = {Rdf.turtle: "turtle", Rdf.trig: "trig", Rdf.jsonld: "json-ld"}[format_]
    print(case_dataset(case, decision).serialize(format=form))


@app.command(name="app", context_settings={"allow_extra_args": True, "ignore_unknown_options": True})
def run_app(context: typer.Context) -> None:
    """Start the page in the browser. Options of Streamlit may follow, as --server.port 8600."""
    spec = importlib.util.find_spec("ui")
    home = Path(next(iter(spec.submodule_search_locations or []))) if spec else None
    if home is None or not (home / "app.py").exists():
        raise fault("ui/app.py", 0, "", "The page is not installed. Install In Camera whole, with 'make app'.")
    command = [sys.executable, "-m", "streamlit", "run", str(home / "app.py"), *context.args]
    raise typer.Exit(subprocess.run(command, check=False).returncode)


register_next(app, open_case, console)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command; what is wrong with the input is said in sentences."""
    try:
        app(arguments)
    except Faulty as error:
        for each in error.faults:
            print(each, file=sys.stderr)
        sys.exit(1)
    except (Refused, ontology.UnknownTerm) as error:
        print(error, file=sys.stderr)
        sys.exit(1)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except Exception as error:  # the last line of defence: a sentence instead of a traceback
        if os.environ.get("INCAMERA_DEBUG"):
            raise
        print(
            f"Something went wrong inside In Camera ({type(error).__name__}). Set INCAMERA_DEBUG=1 to see where, and please report it.",
            file=sys.stderr,
        )
        sys.exit(1)


if __name__ == "__main__":
    main()
