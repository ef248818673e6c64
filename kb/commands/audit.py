"""The command `incamera audit`: a privilege log judged row by row, with the cure for each defect."""

from pathlib import Path
from typing import Annotated

import typer

from kb.audit.ways import ENDINGS, EngineName, Side, Ways
from kb.commands.options import CourtOption, DateOption, law_asked, must_sit

Files = list[str] | None
Names = list[str] | None
KINDS = ".csv, .tsv, .txt, .dat, .xlsx, .xlsm or .parquet"
LOG = f"The log: {KINDS}; or antidumping_log, vaughn_index or mixed_grounds, which come along; with --generate, the CSV to write."
TO = f"A file to write; may be given again. Ends in {', '.join(ENDINGS)}."
STOPPED = 130
FOR = "A checklist for who serves the log, challenges for who moves against it, or both."


def audit(
    log: Annotated[str, typer.Argument(help=LOG)],
    to: Annotated[Files, typer.Option(metavar="FILE", help=TO)] = None,
    matter: Annotated[str, typer.Option(metavar="FILE.yaml", help="What is common to all rows, in the form of a case file.")] = "",
    mapping: Annotated[str, typer.Option(metavar="FILE.yaml", help="Which column is which.")] = "",
    write_mapping: Annotated[str, typer.Option(metavar="FILE.yaml", help="Write a mapping as far as it is known, to be mended.")] = "",
    ask: Annotated[bool, typer.Option("--ask", help="Ask for each column whose heading is not known.")] = False,
    for_: Annotated[Side, typer.Option("--for", help=FOR)] = Side.both,
    row: Annotated[str, typer.Option(help="Open one row as a full proof, by its own number or, as 'row 12', the spreadsheet's.")] = "",
    case: Annotated[str, typer.Option(metavar="FILE.yaml", help="With --row: write it as a case file, to be decided.")] = "",
    sheet: Annotated[str, typer.Option(help="The sheet of a workbook that holds the log.")] = "",
    court: CourtOption = "",
    as_of: DateOption = "",
    decided: Annotated[str, typer.Option(help="The day of the decision that the documents helped to form.")] = "",
    agency: Annotated[Names, typer.Option(help="An agency, or a consultant of it, within which papers stay internal.")] = None,
    domain: Annotated[Names, typer.Option(help="A domain of their addresses, as 'trade.gov'.")] = None,
    off: Annotated[Names, typer.Option(metavar="RULE", help="Derive nothing by this rule; the report names the rules.")] = None,
    accept_suggestions: Annotated[bool, typer.Option("--accept-suggestions", help="Count as facts what descriptions suggest.")] = False,
    day_first: Annotated[bool, typer.Option("--day-first", help="Read 3/4/1981 as the third of April.")] = False,
    close_record: Annotated[bool, typer.Option("--close-record", help="Treat the record as closed in every row.")] = False,
    resume: Annotated[bool, typer.Option("--resume", help="Go on where a run that was stopped left off.")] = False,
    force: Annotated[bool, typer.Option("--force", help="Write over files that are there already.")] = False,
    engine: Annotated[EngineName, typer.Option(help="Who judges: this process, or the workers of a Dask cluster.")] = EngineName.local,
    cluster: Annotated[str, typer.Option(metavar="ADDRESS", help="With --engine dask: the cluster; without, workers start here.")] = "",
    workers: Annotated[int, typer.Option(min=1, help="With --engine dask: how many processes start here.")] = 2,
    generate: Annotated[int, typer.Option(min=0, metavar="ROWS", help="Make up a log of so many rows, with planted defects.")] = 0,
    seed: Annotated[int, typer.Option(help="With --generate: another seed gives another log.")] = 1982,
) -> None:
    """Judge a privilege log row by row, and say what would cure it. Example: incamera audit antidumping_log --for claimant"""
    from kb.audit import working

    if generate:
        working.make_up(writable(log, force, (".csv",), "LOG"), generate, seed)
        return
    file, beside = working.log_named(log)
    opened = working.opened(file, sheet, Path(mapping) if mapping else None, anything=ask or bool(write_mapping))
    if ask:
        opened = working.asked(opened, lambda heading, shown: typer.prompt(f"{heading} ({shown})", default="-"))
    if write_mapping:
        working.write_mapping(opened, writable(write_mapping, force, (".yaml",), "--write-mapping"))
        return
    named, day = law_asked(court, as_of)
    common = working.matter_of(Path(matter) if matter else beside, named, day, decided, agency or [], domain or [])
    must_sit(common.court, common.as_of, court, as_of)
    job = working.job_of(opened, common, Ways(working.rules_off(off or []), accept_suggestions, day_first, close_record))
    if row:
        working.open_row(opened, job, row, writable(case, force, (".yaml",), "--case") if case else None)
        return
    files = [writable(each, force, ENDINGS, "--to") for each in to or []]
    if not working.run(opened, job, for_, files, resume, working.engine_of(engine, cluster, workers)):
        raise typer.Exit(STOPPED)


def writable(name: str, force: bool, endings: tuple[str, ...], hint: str) -> Path:
    """A file to write.

    Raises:
        typer.BadParameter: no form has its ending, its folder is not there, or it is there already.
    """
    file = Path(name)
    if file.suffix not in endings:
        raise typer.BadParameter(f"'{name}' must end in {', '.join(endings)}.", param_hint=hint)
    if not file.parent.is_dir():
        raise typer.BadParameter(f"There is no folder '{file.parent}'.", param_hint=hint)
    if file.exists() and not force:
        raise typer.BadParameter(f"'{name}' is there already. Name another file, or add --force to write over it.", param_hint=hint)
    return file
