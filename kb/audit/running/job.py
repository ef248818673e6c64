"""What is to be done with a log, as plain data that any process can be handed."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

import pyarrow as pa

from kb.audit.facts import Log
from kb.audit.judging import Judge
from kb.audit.mapping import Plan
from kb.audit.matter import Matter
from kb.audit.tables import Batch, Table
from kb.audit.ways import Ways
from kb.audit.writing.parts import fingerprint
from kb.compiled import compiled


@dataclass(frozen=True)
class Job:
    """A log's headings and columns, the facts common to its rows, and the ways in which it is judged."""

    headings: tuple[str, ...]
    plan: Plan
    matter: Matter
    ways: Ways

    @property
    def control(self) -> str:
        """The heading of the column with the log's own numbers; empty if it has none."""
        return self.headings[self.plan.columns["control"][0]] if "control" in self.plan.columns else ""

    def fingerprint(self, table: Table) -> str:
        """What tells this job on this log, under this law, from any other."""
        law = sorted(compiled(self.matter.court, self.matter.as_of).book.names)
        return fingerprint(table.file, self.headings, self.plan, self.matter, self.ways, law)


@lru_cache(maxsize=4)
def judge_of(token: str, make: "Maker") -> Judge:
    """The judge of a job in this process, made once."""
    del token
    return Judge.of(Log(make.job.headings, make.job.plan, make.job.matter, make.job.ways))


class Maker:
    """A job that counts as the same as any other, so that the token alone tells judges apart."""

    def __init__(self, job: Job) -> None:
        self.job = job

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Maker)

    def __hash__(self) -> int:
        return 0


def judged(token: str, job: Job, batch: Batch) -> pa.RecordBatch:
    """A batch of a job judged, in whatever process; `token` tells the job from any other."""
    return judge_of(token, Maker(job)).judged(batch)


class Engine(Protocol):
    """Who judges the batches of a job."""

    def judge(self, token: str, job: Job, batches: Iterator[tuple[int, Batch]]) -> Iterator[tuple[int, pa.RecordBatch]]:
        """The batches judged, each with its number, in any order."""
        ...

    def close(self) -> None:
        """Let go of whatever judges."""
        ...


class Local:
    """This process judges, one batch after another."""

    def judge(self, token: str, job: Job, batches: Iterator[tuple[int, Batch]]) -> Iterator[tuple[int, pa.RecordBatch]]:
        """The batches judged in their order."""
        for number, batch in batches:
            yield number, judged(token, job, batch)

    def close(self) -> None:
        """There is nothing to let go of."""
