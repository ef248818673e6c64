"""The command `incamera`: decide, audit, flip, next, why, whynot, compare, precedents, argue, memo, query, explain, serve,
generate, ontology, library, vocabulary, check, export, app.

Exit codes: 0 done, 1 the input is at fault, 2 the command line is. A fault is a sentence on standard error; no traceback
reaches a user unless INCAMERA_DEBUG is set.
"""

import datetime
import importlib.util
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import asdict
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

import ontology
from kb import as_json, case_writer
from kb.checking import check_all, check_paths
from kb.commands.argue import argue
from kb.commands.audit import audit
from kb.commands.compare import compare
from kb.commands.decide import decide
from kb.commands.explain import explain
from kb.commands.flip import flip
from kb.commands.generate import generate
from kb.commands.memo import memo
from kb.commands.next import next_question
from kb.commands.ontology import ontology as ontology_site
from kb.commands.options import (
    CourtOption,
    DateOption,
    JsonOption,
    PathArgument,
    StoreOption,
    console,
    decided,
    law_asked,
    must_sit,
    open_case,
)
from kb.commands.precedents import precedents
from kb.commands.query import pointed, query
from kb.commands.serve import serve
from kb.commands.why import why
from kb.commands.whynot import whynot
from kb.library import library as open_library
from kb.library.entries import Overview
from kb.library.printing import print_entry, print_overview
from kb.mutation.scoring import check_mutants
from kb.record import case_dataset
from kb.sparql_tokens import Refused
from kb.store.choosing import VARIABLE, chosen
from kb.vocabulary_printing import elements_named, print_vocabulary
from kb.written import in_rdf
from ontology.dates import LegalDate
from ontology.faults import Faulty, fault

app = typer.Typer(
    help="When the Government says that documents in a case are privileged, does the court let it keep them back?",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    add_completion=False,
)


class Export(StrEnum):
    """Forms in which a case is exported: three of RDF with its proof, and the case file, plain and as RDF."""

    turtle = "turtle"
    trig = "trig"
    jsonld = "jsonld"
    yaml = "yaml"
    yaml_jsonld = "yaml-jsonld"
    yaml_turtle = "yaml-turtle"


app.command()(decide)
app.command()(audit)
app.command()(flip)
app.command(name="next")(next_question)
app.command()(why)
app.command()(whynot)
app.command()(compare)
app.command()(precedents)
app.command()(argue)
app.command()(memo)
app.command()(query)
app.command()(explain)
app.command()(serve)
app.command()(generate)
app.command(name="ontology")(ontology_site)


@app.command()
def library(
    name: Annotated[str, typer.Argument(help="A doctrine, a rule, an authority, an element or an issue; nothing: all in numbers.")] = "",
    json_: JsonOption = False, court: CourtOption = "CIT", as_of: DateOption = "",
) -> None:  # fmt: skip
    """Show the law and what it rests on. Example: incamera library reynolds"""
    named, date = law_asked(court, as_of)
    day = date or LegalDate(datetime.date.today().isoformat())
    must_sit(named, day, "" if as_of else court)
    held = open_library(named, day)
    found = held.find(name) if name else held.overview()
    if json_:
        print(json.dumps(asdict(found), ensure_ascii=False, indent=2))
    elif isinstance(found, Overview):
        print_overview(console(), found)
    else:
        print_entry(console(), found)


@app.command()
def vocabulary(
    word: Annotated[str, typer.Argument(help="A word in a term or a question, or the name of a doctrine; nothing: all.")] = "",
    json_: JsonOption = False,
) -> None:
    """List every element: its question, values and burden. Example: incamera vocabulary declaration"""
    found = elements_named(word)
    if json_:
        print(json.dumps(as_json.vocabulary(found), ensure_ascii=False, indent=2))
        return
    print_vocabulary(console(), found, whole=not word)


@app.command()
def check(
    paths: Annotated[
        list[str] | None,
        typer.Argument(help="Case files (.yaml), parts of an ontology (.ttl), explanations (.json); nothing: all shipped."),
    ] = None,
    review: Annotated[bool, typer.Option("--review", help="List under each proof what is no fault, but for people to look over.")] = False,
    mutants: Annotated[bool, typer.Option("--mutants", help="Also make slips in the rules, one by one: is each noticed?")] = False,
    shapes: Annotated[
        bool, typer.Option("--shapes", help="Check cases (.yaml, .jsonld, .ttl) by the ontology's SHACL shapes alone.")
    ] = False,
) -> None:
    """Check case files and explanations, or prove the whole knowledge base sound. Example: incamera check my_case.yaml"""
    if paths and (review or mutants):
        option = "--review" if review else "--mutants"
        raise typer.BadParameter("It is about the whole knowledge base: leave out the files.", param_hint=option)
    if shapes and not paths:
        raise typer.BadParameter("Name the cases to check.", param_hint="--shapes")
    for line in check_paths([Path(path) for path in paths], shapes) if paths else check_all(review):
        print(line)
    for line in check_mutants() if mutants else ():
        print(line)


@app.command()
def export(
    path: PathArgument,
    format_: Annotated[
        Export,
        typer.Option("--format", help="turtle has no named graphs, trig and jsonld have; yaml is the case file, yaml-… that in RDF."),
    ] = Export.trig,
) -> None:
    """Print a case, its findings and its proof as RDF, or the case as a case file. Example: incamera export national_latex --format trig"""
    if format_ in (Export.yaml, Export.yaml_jsonld, Export.yaml_turtle):
        case = open_case(path)
        text = case_writer.write(case)
        print(text if format_ is Export.yaml else in_rdf.print_file(text, case.id, format_.removeprefix("yaml-")), end="")
        return
    case, decision = decided(path, "", "", False)
    print(case_dataset(case, decision).serialize(format="json-ld" if format_ is Export.jsonld else str(format_)))


@app.command(name="app", context_settings={"allow_extra_args": True, "ignore_unknown_options": True})
def run_app(context: typer.Context, store: StoreOption = "") -> None:
    """Start the page in the browser. Options of Streamlit may follow, as --server.port 8600."""
    spec = importlib.util.find_spec("ui")
    home = Path(next(iter(spec.submodule_search_locations or []))) if spec else None
    if home is None or not (home / "app.py").exists():
        raise fault("ui/app.py", 0, "", "The page is not installed. Install In Camera whole, with 'make app'.")
    command = [sys.executable, "-m", "streamlit", "run", str(home / "app.py"), *context.args]
    if store:
        chosen(store)  # what is wrong with a store is said here, and one that has to be made is made once
        os.environ[VARIABLE] = store
    if os.name == "posix":  # whoever ends this process then ends the server, and not only who waits for it
        os.execv(command[0], command)
    raise typer.Exit(subprocess.run(command, check=False).returncode)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command; what is wrong with the input is said in sentences."""
    try:
        app(arguments)
    except Faulty as error:
        for each in error.faults:
            print(each, file=sys.stderr)
        sys.exit(1)
    except Refused as error:
        print(pointed(error), file=sys.stderr)
        sys.exit(1)
    except ontology.UnknownTerm as error:
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
