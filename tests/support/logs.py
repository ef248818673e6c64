"""Logs for tests: made in a folder, read and judged, their rows as plain data."""

from pathlib import Path
from typing import Any

from kb.audit.facts import Log
from kb.audit.judging import OURS, Judge
from kb.audit.mapping import Mapped, plan
from kb.audit.matter import Matter, load_matter
from kb.audit.tables import open_table
from kb.audit.ways import Ways

Row = dict[str, Any]
MATTER = """caption: A matter
court: CIT
date: 2024-03-01
decided: 2023-06-30
agencies: [ITA, Commerce]
domains: [trade.gov]
outsiders: [Petitioner]
answers: {access: litigation, in_record: yes, opposition: on-merits}
claims:
  - privilege: deliberative-process
    claimant: Secretary of Commerce
    answers: {claim_made: yes, claimant_office: head, declaration: specific}
"""


def matter(folder: Path, text: str = MATTER) -> Matter:
    """The matter of these words."""
    file = folder / "matter.yaml"
    file.write_text(text, "utf-8")
    return load_matter(file)


def rows(file: Path, common: Matter | None = None, ways: Ways = Ways(), mapped: Mapped = Mapped()) -> list[Row]:  # noqa: B008
    """The rows of a log, judged; what we say of them stands under short names."""
    table = open_table(file)
    judge = Judge.of(Log(table.headings, plan(table.headings, mapped), common or Matter(), ways))
    found = [row for _, batch in table.read() for row in judge.judged(batch).to_pylist()]
    return [{name.removeprefix(OURS): cell for name, cell in row.items()} for row in found]


def csv_of(folder: Path, text: str, name: str = "log.csv", encoding: str = "utf-8") -> Path:
    """A log of these words."""
    file = folder / name
    file.write_bytes(text.encode(encoding))
    return file
