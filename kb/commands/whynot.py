"""The command `incamera whynot`: why a disposition, or another finding, did not come."""

import json
from dataclasses import asdict
from typing import Annotated

import typer

from kb.case import Case
from kb.commands.flip import chosen
from kb.commands.options import CloseOption, CourtOption, DateOption, JsonOption, PathArgument, console, decided
from kb.compiled import compiled
from kb.decision import Decision, DocumentDecision
from kb.explain import disposition_label
from kb.revising.contrast import contrast
from kb.revising.contrast_printing import contrast_data, print_contrast
from kb.rulebook import Conclusion
from kb.why.matter import matters
from kb.whynot.answer import wanted_value, why_not
from kb.whynot.printing import print_why_not
from ontology.dates import LegalDate
from ontology.faults import fault

WantedArgument = Annotated[
    str, typer.Argument(metavar="DISPOSITION", help="What did not come: disclosed, protected, …; or any finding, as 'coverage is absent'.")
]


def whynot(
    path: PathArgument,
    wanted: WantedArgument,
    rather_than: Annotated[
        str, typer.Option(metavar="DISPOSITION", help="What came instead: where the two part, and the smallest change between them.")
    ] = "",
    all_: Annotated[bool, typer.Option("--all", help="Every condition on which a rule failed, not the first only.")] = False,
    document: Annotated[str, typer.Option(help="Only this document, by its id in the case file.")] = "",
    json_: JsonOption = False,
    court: CourtOption = "",
    as_of: DateOption = "",
    close_record: CloseOption = False,
) -> None:
    """Say why a disposition did not come: the rules that could have given it. Example: incamera whynot ceramica_regiomontana disclosed"""
    value = wanted_value(wanted)
    case, decision = decided(path, court, as_of, close_record)
    documents = chosen(case, decision, document)
    if rather_than:
        show_contrast(case, decision, documents, value, rather_than, json_)
        return
    law = compiled(decision.court, LegalDate(decision.law_as_of))
    found = [why_not(each, value) for each in matters(case, law, decision.record_closed, document)]
    if json_:
        print(json.dumps([asdict(each) for each in found], ensure_ascii=False, indent=2))
        return
    for each in found:
        print_why_not(console(), each, tuple(case.full_label(name) for name in each.documents), all_)


def show_contrast(
    case: Case, decision: Decision, documents: list[DocumentDecision], value: Conclusion, rather_than: str, json_: bool
) -> None:
    """Why the documents that came out one way did not come out another.

    Raises:
        Faulty: none came out that way.
        typer.BadParameter: two dispositions are not what is asked about.
    """
    came = wanted_value(rather_than)
    if {came[0], value[0]} != {"disposition"}:
        raise typer.BadParameter("It sets one disposition against another; name two.", param_hint="--rather-than")
    wanted = [each for each in documents if each.units and each.disposition == came[1]]
    if not wanted:
        names = ", ".join(dict.fromkeys(disposition_label(each.disposition) for each in documents))
        raise fault(case.file or case.id, 0, "documents", f"No document asked about is {disposition_label(came[1])}; they are: {names}.")
    found = [contrast(case, decision, each, value[1]) for each in wanted]
    if json_:
        print(json.dumps([contrast_data(each) for each in found], ensure_ascii=False, indent=2))
        return
    for each in found:
        print_contrast(console(), case, each)
