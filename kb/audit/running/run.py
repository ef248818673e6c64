"""The run of a job over a log: its batches judged and counted and, if files are wanted, kept until those are written whole."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pyarrow as pa

from kb.audit.judging import shown
from kb.audit.report import About, report, with_annex
from kb.audit.running.job import Engine, Job
from kb.audit.summary import Summary, summary
from kb.audit.tables import Batch, Table
from kb.audit.tables.table import EMPTY
from kb.audit.tally import COUNTED, Tally
from kb.audit.writing.files import Written, write_all
from kb.audit.writing.parts import Parts
from kb.memo.blocks import Paper
from ontology.faults import fault

Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class Ran:
    """What came of a run: the summary and its report, and sentences on what was changed in writing."""

    summary: Summary
    report: Paper
    said: tuple[str, ...]


@dataclass
class Seen:
    """What was met in reading: how many rows, and those in which nothing stands."""

    rows: int = 0
    blank: list[int] = field(default_factory=list)


@dataclass(frozen=True)
class Run:
    """A job on a log; `progress` is told how much of the log is behind, and how many rows are judged."""

    table: Table
    job: Job
    engine: Engine
    about: About
    progress: Progress

    def counted(self) -> Ran:
        """The summary alone; nothing is kept."""
        tally, seen = Tally(), Seen()
        for part in in_order(self.engine.judge(self.job.fingerprint(self.table), self.job, self.batches(seen, None))):
            tally.add(part, self.job.control)
        return self.ran(tally, seen)

    def held(self) -> tuple[Ran, tuple[pa.RecordBatch, ...]]:
        """The summary, and the judged log itself, in memory."""
        seen = Seen()
        parts = tuple(in_order(self.engine.judge(self.job.fingerprint(self.table), self.job, self.batches(seen, None))))
        tally = Tally()
        for part in parts:
            tally.add(part, self.job.control)
        return self.ran(tally, seen), parts

    def ran(self, tally: Tally, seen: Seen) -> Ran:
        """What a count comes to."""
        found = self.summed_up(tally, seen)
        return Ran(found, report(found, self.about), ())

    def summed_up(self, tally: Tally, seen: Seen) -> Summary:
        """The summary of what was counted.

        Raises:
            Faulty: the log has no row.
        """
        if not tally.rows:
            raise fault(self.table.file, 0, "", EMPTY)
        return summary(tally, self.job.matter, tuple(seen.blank))

    def written(self, files: Sequence[Path], resume: bool) -> Ran:
        """The summary, and the log in these files.

        Raises:
            KeyboardInterrupt: the run was stopped; what was judged is kept, and the files are as they were.
        """
        token = self.job.fingerprint(self.table)
        parts = Parts(files[0].with_name(f".{files[0].name}.audit"), token)
        begun, seen = parts.begin(resume), Seen()
        for number, part in self.engine.judge(token, self.job, self.batches(seen, parts)):
            parts.put(number, part)
        tally = Tally()
        for part in parts.all((*COUNTED, self.job.control)):
            tally.add(part, self.job.control)
        found = self.summed_up(tally, seen)
        paper = report(found, self.about)
        side, name = self.about.side, self.table.file.stem
        made = Written(
            lambda: (shown(part, side) for part in parts.all()),
            parts.all,
            with_annex(paper, found, side),
            self.job.matter,
            name,
            self.job.control,
            tally.rows,
        )
        said = tuple(write_all(files, made))
        parts.remove()
        return Ran(found, paper, (*((begun,) if begun else ()), *said))

    def batches(self, seen: Seen, parts: Parts | None) -> Iterator[tuple[int, Batch]]:
        """The batches that are still to be judged, each with its number."""
        for number, (behind, batch) in enumerate(self.table.read()):
            seen.rows += len(batch.numbers)
            seen.blank += batch.blank
            if parts is None or not parts.has(number):
                yield number, batch
            self.progress(behind, seen.rows)


def in_order(parts: Iterable[tuple[int, pa.RecordBatch]]) -> Iterator[pa.RecordBatch]:
    """Judged batches by their numbers, from 0, in whatever order they come."""
    waiting, wanted = dict[int, pa.RecordBatch](), 0
    for number, part in parts:
        waiting[number] = part
        while wanted in waiting:
            yield waiting.pop(wanted)
            wanted += 1
