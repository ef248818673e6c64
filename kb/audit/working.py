"""What `incamera audit` does, apart from its options."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

from kb import case_writer
from kb.audit.cells import cut
from kb.audit.facts import Log
from kb.audit.generating import generate
from kb.audit.mapping import NOT_READ, Mapped, Plan, load_mapping, plan
from kb.audit.matter import Matter, load_matter
from kb.audit.one_row import row_case
from kb.audit.opening import log_named, notes, planned, rules_off, told_besides
from kb.audit.printing import print_report
from kb.audit.proposing import proposed
from kb.audit.report import About
from kb.audit.running.job import Engine, Job, Local
from kb.audit.running.on_dask import OnDask
from kb.audit.running.run import Run
from kb.audit.tables import Table, open_table
from kb.audit.ways import EngineName, Side, Ways
from kb.audit.words import role_of, roles
from kb.commands.options import console
from kb.decide import decide
from kb.printing import print_decision
from ontology.dates import LegalDate
from ontology.faults import nearest

__all__ = [
    "Opened",
    "asked",
    "engine_of",
    "job_of",
    "log_named",
    "make_up",
    "matter_of",
    "open_row",
    "opened",
    "rules_off",
    "run",
    "write_mapping",
]


@dataclass(frozen=True)
class Opened:
    """A log, what its columns are, and what was told of them."""

    table: Table
    plan: Plan
    told: Mapped


def opened(log: Path, sheet: str, mapping: Path | None, anything: bool) -> Opened:
    """A log opened; with `anything`, though not one column is known."""
    table = open_table(log, sheet)
    told = load_mapping(mapping, table.headings) if mapping else Mapped()
    return Opened(table, planned(table, told, anything), told)


def asked(log: Opened, ask: Callable[[str, str], str]) -> Opened:
    """A log of whose columns that nobody knows the user says what they are: `ask` is given a heading and what stands below it.

    What is not understood is asked again, with the nearest that would be.
    """
    print(f"For each column say what it is, or '{NOT_READ}'. It can be: {', '.join(roles())}.")
    first = next((batch for _, batch in log.table.read()), None)
    told = {}
    for heading in log.plan.unmatched:
        column = first.columns[log.table.headings.index(heading)].slice(0, 3).to_pylist() if first else []
        shown = "; ".join(map(cut, column))
        while (said := ask(heading, shown).strip()) != NOT_READ and not role_of(said):
            print(f"'{said}' is nothing that a column can be.{nearest(said, roles())}")
        told[heading] = said if said == NOT_READ else role_of(said)
    return Opened(log.table, plan(log.table.headings, Mapped({**log.told.columns, **told}, log.told.words)), log.told)


def make_up(file: Path, rows: int, seed: int) -> None:
    """Write a made-up log."""
    matter, expected = generate(file, rows, seed)
    print(f"Wrote {file}: {rows:,} rows, made up; {matter.name}: what is common to them; {expected.name}: what should be found.")


def write_mapping(log: Opened, file: Path) -> None:
    """Write what the columns are taken for, to be mended."""
    file.write_text(proposed(log.table.headings, log.plan, log.table.file.name), "utf-8")
    print(f"Wrote {file}. Mend what is wrong in it, and give it with --mapping.")


def matter_of(
    file: Path | None, court: str, as_of: LegalDate | None, decided: str, agencies: Sequence[str], domains: Sequence[str]
) -> Matter:
    """What is common to all rows, from its file and the options."""
    return told_besides(load_matter(file) if file else Matter(), court, as_of, decided, agencies, domains)


def job_of(log: Opened, matter: Matter, ways: Ways) -> Job:
    """What is to be done with a log."""
    return Job(log.table.headings, log.plan, matter, ways)


def open_row(log: Opened, job: Job, row: str, file: Path | None) -> None:
    """Print the proof of a row, or write it as a case file."""
    found = row_case(log.table, Log(job.headings, job.plan, job.matter, job.ways), row)
    if file:
        file.write_text(case_writer.write(found), "utf-8")
        print(f"Wrote {file}. Open it with: incamera decide {file}")
        return
    print_decision(console(), found, decide(found, close_record=job.ways.closed))


def engine_of(name: EngineName, cluster: str, workers: int) -> Engine:
    """Who judges."""
    return OnDask.at(cluster, workers) if name is EngineName.dask else Local()


def run(log: Opened, job: Job, side: Side, files: Sequence[Path], resume: bool, engine: Engine) -> bool:
    """Run through the log, print the report, and write the files; false if it was stopped."""
    columns = ("Judging", BarColumn(), TaskProgressColumn(), TextColumn("{task.fields[rate]}"), TimeRemainingColumn())
    try:
        with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
            task = bar.add_task("", total=log.table.size, rate="")

            def tell(behind: int, rows: int) -> None:
                passed = bar.tasks[0].elapsed or 0
                bar.update(task, completed=behind, rate=f"{rows:,} rows, {rows / passed:,.0f} a second" if passed else "")

            work = Run(log.table, job, engine, About(log.table.file.name, side, notes(log.table, log.plan)), tell)
            found = work.written(files, resume) if files else work.counted()
    except KeyboardInterrupt:
        print(f"Stopped. No file was changed.{' What was judged is kept: go on with --resume.' if files else ''}")
        return False
    finally:
        engine.close()
    print_report(console(), found.report)
    for said in (*found.said, *(f"Wrote {file}." for file in files)):
        print(said)
    return True
