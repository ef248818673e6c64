"""The command `incamera query`: a question asked of the graph, its answer printed as it comes."""

import sys
from enum import StrEnum
from typing import Annotated, Literal

import typer

from kb.answer_printing import TABLE, print_answer
from kb.asking import query_named, questions
from kb.commands.options import StoreOption, WithOption, console
from kb.sparql import Dataset, Limits, Refused, Truth
from kb.sparql_answers import LIMITS
from kb.sparql_hints import strange_words
from kb.store import chosen, flowing

_CHARACTERS_PER_ROW = 2000


class Form(StrEnum):
    """Forms in which the answer to a query is printed; the last three are for triples."""

    table = TABLE
    json = "json"
    csv = "csv"
    tsv = "tsv"
    sparql_json = "sparql-json"
    xml = "xml"
    turtle = "turtle"
    ntriples = "ntriples"
    rdfxml = "rdfxml"


def query(
    what: Annotated[
        str, typer.Argument(metavar="NAME|FILE.rq", help="A named question, or a file with a SPARQL query; 'list' names the questions.")
    ],
    format_: Annotated[Form, typer.Option("--format", help="How to print the answer.")] = Form.table,
    store: StoreOption = "",
    with_: WithOption = None,
    part: Annotated[str, typer.Option(help="'asserted' or 'inferred': ask of what was told alone, or of what was inferred alone.")] = "",
    seconds: Annotated[float, typer.Option(min=0.1, help="How long the query may take.")] = LIMITS.seconds,
    rows: Annotated[int, typer.Option(min=1, help="How many rows, or triples, it may give.")] = LIMITS.rows,
) -> None:
    """Ask the graph of the ontology, the cases and their proofs. Example: incamera query list"""
    if what == "list":
        for question in questions().values():
            print(f"{question.name}: {question.title}")
        return
    if part not in ("", "asserted", "inferred"):
        raise typer.BadParameter("It is 'asserted' or 'inferred'.", param_hint="--part")
    chosen_part: Literal["", "asserted", "inferred"] = part  # type: ignore[assignment]
    limits = Limits(seconds=seconds, rows=rows, answer=max(Limits.answer, rows * _CHARACTERS_PER_ROW))
    asked = query_named(what)
    with flowing(asked, chosen(store, tuple(with_ or ())), limits, Dataset(chosen_part)) as flow:
        print_answer(console(), flow, str(format_), sys.stdout.write)
        if not isinstance(flow, Truth) and flow.cut:
            print(f"The answer was cut: there are more than {rows:,} rows. Ask for more with --rows.", file=sys.stderr)
    for sentence in strange_words(asked):
        print(f"Take care: {sentence}", file=sys.stderr)


def pointed(refused: Refused) -> str:
    """Why a query was refused, with a mark below the place in its line."""
    return f"{refused}\n{' ' * (refused.caret - 1)}^" if refused.caret else str(refused)
