"""A log judged and held in memory: its report, its rows to be looked through, the files made of it, and any row as a case."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory

import pyarrow as pa

from kb.audit.desk.handed import Handed, in_sentences
from kb.audit.facts import Log
from kb.audit.judging import NOTES, ROW, heading, shown
from kb.audit.one_row import row_case
from kb.audit.opening import notes
from kb.audit.report import About, with_annex
from kb.audit.running.job import Job, Local
from kb.audit.running.run import Ran, Run
from kb.audit.ways import Side
from kb.audit.writing.files import Written, write_all
from kb.case import Case

MOST_ROWS, LONGEST = 100_000, 300


@dataclass(frozen=True)
class LogRow:
    """A row as it is looked at: its number and that of the log, what it is about, and what is said of it."""

    number: int
    control: str
    about: str
    disposition: str
    closed: str
    ground: str
    missing: str
    cure: str
    attack: str
    notes: tuple[str, ...]


@dataclass(frozen=True)
class Judged:
    """A log with what came of judging it, for one side or both."""

    handed: Handed
    job: Job
    side: Side
    ran: Ran
    parts: tuple[pa.RecordBatch, ...]

    @cached_property
    def dispositions(self) -> tuple[str, ...]:
        """What becomes of rows if the record closed now, each once, that of most rows first."""
        return tuple(name for name, _ in self.ran.summary.tally.closed.most_common())

    def found(self, closed: str = "", words: str = "") -> list[tuple[int, int]]:
        """The places of the rows of which that becomes and in whose own cells all the words stand, in the order of the log."""
        wanted = words.casefold().split()
        return [
            (part, row)
            for part, batch in enumerate(self.parts)
            for row, (fate, text) in enumerate(zip(self.fates[part], self.texts[part] if wanted else self.fates[part], strict=True))
            if (not closed or fate == closed) and all(word in text for word in wanted)
        ]

    @cached_property
    def fates(self) -> tuple[list[str], ...]:
        """What becomes of each row if the record closed now."""
        return tuple(batch.column(heading("if the record closed now")).to_pylist() for batch in self.parts)

    @cached_property
    def texts(self) -> tuple[list[str], ...]:
        """The cells of each row that the log itself has, in small letters, to be searched."""
        return tuple(
            [" ".join(cells)[: 20 * LONGEST].casefold() for cells in zip(*(batch.column(name).to_pylist() for name in own), strict=True)]
            for batch in self.parts
            for own in [self.job.headings]
        )

    def row(self, place: tuple[int, int]) -> LogRow:
        """The row at a place."""
        batch, at = self.parts[place[0]], place[1]

        def cell(name: str) -> str:
            return " ".join(str(batch.column(name)[at].as_py() or "").split())

        def said(name: str) -> str:
            return cell(heading(name))

        headings, columns = self.job.headings, self.job.plan.columns
        titles = [cell(headings[number]) for role in ("title", "description", "kind") for number in columns.get(role, ())]
        return LogRow(
            number=batch.column(ROW)[at].as_py(), control=cell(self.job.control)[:60] if self.job.control else "",
            about=next((title for title in titles if title), "")[:LONGEST], disposition=said("disposition"),
            closed=said("if the record closed now"), ground=said("ground"), missing=said("missing"), cure=said("cure"),
            attack=said("attack first"), notes=tuple(note for name in NOTES if (note := said(name))),
        )  # fmt: skip

    def case(self, number: int) -> Case:
        """A row, by its number, as a case of its own."""
        return row_case(self.handed.table, Log(self.job.headings, self.job.plan, self.job.matter, self.job.ways), f"row {number}")

    def file(self, ending: str) -> tuple[bytes, Sequence[str]]:
        """The file of that ending, and sentences on what was changed in writing it."""
        name = self.handed.table.file.stem
        paper = with_annex(self.ran.report, self.ran.summary, self.side)
        made = Written(
            lambda: (shown(part, self.side) for part in self.parts), lambda: self.parts, paper, self.job.matter, name,
            self.job.control, self.ran.summary.tally.rows,
        )  # fmt: skip
        with TemporaryDirectory(prefix="audit-") as folder:
            file = Path(folder) / f"audit{ending}"
            said = list(write_all([file], made))
            return file.read_bytes(), said


def judge(found: Handed, job: Job, side: Side, progress: Callable[[int, int], None]) -> Judged:
    """A log judged; `progress` is told how much of it is behind, and how many rows are judged.

    Raises:
        ValueError: with a sentence, if it has no row, or more rows than can be held.
    """

    def tell(behind: int, rows: int) -> None:
        if rows > MOST_ROWS:
            raise ValueError(f"This log has more than {MOST_ROWS:,} rows. From the command line, incamera audit takes any number.")
        progress(behind, rows)

    about = About(found.table.file.name, side, notes(found.table, job.plan))
    with in_sentences(str(found.table.file.parent)):
        ran, parts = Run(found.table, job, Local(), about, tell).held()
    return Judged(found, job, side, ran, parts)
