"""The command `incamera audit`: a privilege log judged row by row, with the cure for each defect."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

from kb import case_writer
from kb.audit.facts import Log
from kb.audit.generating import generate
from kb.audit.mapping import proposed
from kb.audit.matter import Matter, load_matter
from kb.audit.one_row import row_case
from kb.audit.opening import notes, planned, rules_off, told_besides
from kb.audit.printing import print_report
from kb.audit.report import About
from kb.audit.running.job import Engine, Job, Local
from kb.audit.running.on_dask import OnDask
from kb.audit.running.run import Run
from kb.audit.tables import Table, open_table
from kb.audit.ways import Side, Ways
from kb.audit.writing.files import ENDINGS
from kb.commands.options import CourtOption, DateOption, console, law_asked, must_sit
from kb.decide import decide
from kb.printing import print_decision

STOPPED = 130


class EngineName(StrEnum):
    """Who judges the rows."""

    local = "local"
    dask = "dask"


def audit(
    log: Annotated[str, typer.Argument(help="The log: .csv, .tsv, .txt, .dat, .xlsx, .xlsm or .parquet; with --generate, the CSV to write.")],
    to: Annotated[list[str] | None, typer.Option(metavar="FILE", help=f"A file to write; may be given again. Ends in {', '.join(ENDINGS)}.")] = None,
    matter: Annotated[str, typer.Option(metavar="FILE.yaml", help="What is common to all rows, in the form of a case file.")] = "",
    mapping: Annotated[str, typer.Option(metavar="FILE.yaml", help="Which column is which.")] = "",
    write_mapping: Annotated[str, typer.Option(metavar="FILE.yaml", help="Write a mapping as far as it is known, to be mended.")] = "",
    for_: Annotated[Side, typer.Option("--for", help="A checklist for who serves the log, challenges for who moves against it, or both.")] = Side.both,
    row: Annotated[str, typer.Option(help="Open one row as a full proof, by its number in the spreadsheet or its own.")] = "",
    case: Annotated[str, typer.Option(metavar="FILE.yaml", help="With --row: write it as a case file, for 'incamera decide' and all else.")] = "",
    sheet: Annotated[str, typer.Option(help="The sheet of a workbook that holds the log.")] = "",
    court: CourtOption = "",
    as_of: DateOption = "",
    decided: Annotated[str, typer.Option(help="The day of the decision that the documents helped to form.")] = "",
    agency: Annotated[list[str] | None, typer.Option(help="An agency, or a consultant of it, within which papers stay internal.")] = None,
    domain: Annotated[list[str] | None, typer.Option(help="A domain of their addresses, as 'trade.gov'.")] = None,
    off: Annotated[list[str] | None, typer.Option(metavar="RULE", help="Do not derive facts by this rule; the report names the rules.")] = None,
    accept_suggestions: Annotated[bool, typer.Option("--accept-suggestions", help="Count as facts what words of descriptions suggest.")] = False,
    day_first: Annotated[bool, typer.Option("--day-first", help="Read 3/4/1981 as the third of April.")] = False,
    close_record: Annotated[bool, typer.Option("--close-record", help="Treat the record as closed in every row.")] = False,
    resume: Annotated[bool, typer.Option("--resume", help="Go on where a run that was stopped left off.")] = False,
    force: Annotated[bool, typer.Option("--force", help="Write over files that are there already.")] = False,
    engine: Annotated[EngineName, typer.Option(help="Who judges: this process, or the workers of a Dask cluster.")] = EngineName.local,
    cluster: Annotated[str, typer.Option(metavar="ADDRESS", help="With --engine dask: the cluster; without, workers start here.")] = "",
    workers: Annotated[int, typer.Option(min=1, help="With --engine dask: how many processes start here.")] = 2,
    generate_: Annotated[int, typer.Option("--generate", min=0, metavar="ROWS", help="Make up a log of so many rows, with planted defects.")] = 0,
    seed: Annotated[int, typer.Option(help="With --generate: another seed gives another log.")] = 1982,
) -> None:  # fmt: skip
    """Judge a privilege log row by row, and say what would cure it. Example: incamera audit log.csv --matter matter.yaml --to log.xlsx"""
    if generate_:
        make_up(writable(log, force, (".csv",), "LOG"), generate_, seed)
        return
    table = open_table(Path(log), sheet)
    found = planned(table, Path(mapping) if mapping else None, anything=bool(write_mapping))
    if write_mapping:
        writable(write_mapping, force, (".yaml",), "--write-mapping").write_text(proposed(table.headings, found, table.file.name), "utf-8")
        print(f"Wrote {write_mapping}. Mend what is wrong in it, and give it with --mapping.")
        return
    common = matter_of(matter, court, as_of, decided, agency or [], domain or [])
    ways = Ways(rules_off(off or []), accept_suggestions, day_first, close_record)
    if row:
        open_row(table, Log(table.headings, found, common, ways), row, case, force)
        return
    files = [writable(each, force, ENDINGS, "--to") for each in to or []]
    about = About(table.file.name, for_, notes(table, found))
    run(table, Job(table.headings, found, common, ways), about, files, resume, engine_of(engine, cluster, workers))


def matter_of(file: str, court: str, as_of: str, decided: str, agencies: list[str], domains: list[str]) -> Matter:
    """What is common to all rows, from its file and the options."""
    named, day = law_asked(court, as_of)
    found = told_besides(load_matter(Path(file)) if file else Matter(), named, day, decided, agencies, domains)
    must_sit(found.court, found.as_of, court, as_of)
    return found


def make_up(file: Path, rows: int, seed: int) -> None:
    """Write a made-up log."""
    matter, expected = generate(file, rows, seed)
    print(f"Wrote {file}: {rows:,} rows, made up; {matter.name}: what is common to them; {expected.name}: what should be found.")


def open_row(table: Table, log: Log, row: str, case: str, force: bool) -> None:
    """Print the proof of a row, or write it as a case file."""
    found = row_case(table, log, row)
    if case:
        writable(case, force, (".yaml",), "--case").write_text(case_writer.write(found), "utf-8")
        print(f"Wrote {case}. Open it with: incamera decide {case}")
        return
    print_decision(console(), found, decide(found, close_record=log.ways.closed))


def engine_of(name: EngineName, cluster: str, workers: int) -> Engine:
    """Who judges."""
    return OnDask.at(cluster, workers) if name is EngineName.dask else Local()


def run(table: Table, job: Job, about: About, files: list[Path], resume: bool, engine: Engine) -> None:
    """Run through the log, print the report, and write the files."""
    columns = ("Judging", BarColumn(), TaskProgressColumn(), TextColumn("{task.fields[rate]}"), TimeRemainingColumn())
    try:
        with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
            task = bar.add_task("", total=table.size, rate="")

            def tell(behind: int, rows: int) -> None:
                passed = bar.tasks[0].elapsed or 0
                bar.update(task, completed=behind, rate=f"{rows:,} rows, {rows / passed:,.0f} a second" if passed else "")

            work = Run(table, job, engine, about, tell)
            found = work.written(files, resume) if files else work.counted()
    except KeyboardInterrupt:
        kept = " What was judged is kept: go on with --resume." if files else ""
        print(f"Stopped. No file was changed.{kept}")
        raise typer.Exit(STOPPED) from None
    finally:
        if isinstance(engine, OnDask):
            engine.close()
    print_report(console(), found.report)
    for said in (*found.said, *(f"Wrote {file}." for file in files)):
        print(said)


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
