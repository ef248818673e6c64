"""A made-up log, its matter file, and what is expected of each row."""

import csv
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from random import Random

from kb.audit.generating.defects import DEFECTS, Defect
from kb.audit.generating.papers import DECIDED, HEADINGS, paper

MATTER = f"""# What is common to all rows of this made-up log.
caption: Meridian Pipe Inc. v. United States (made up)
court: CIT
date: 2024-03-01
decision: the final determination in the antidumping investigation
decided: {DECIDED}
agencies: [ITA, Commerce, USTR, CBP]
answers:
  access: litigation
  in_record: yes
claims:
  - privilege: deliberative-process
    claimant: Secretary of Commerce
    answers: {{opposition: on-merits, claim_made: yes, claimant_office: head, deliberative: yes, predecisional: yes}}
  - privilege: other
    answers: {{opposition: on-merits}}
"""


def rows(number: int, seed: int = 1982) -> Iterator[tuple[tuple[str, ...], Defect]]:
    """The rows of a log, each with the one defect planted in it; the same for the same seed."""
    dice, width = Random(seed), max(6, len(str(number)))
    for each in range(1, number + 1):
        found = paper(dice, each, width)
        (defect,) = dice.choices(DEFECTS, [each.share for each in DEFECTS])
        defect.plant(found, dice)
        yield found.cells, defect


def generate(log: Path, number: int, seed: int = 1982) -> tuple[Path, Path]:
    """Write a log as CSV, and beside it its matter file and what is expected; gives the paths of these two."""
    matter, expected = log.with_suffix(".matter.yaml"), log.with_suffix(".expected.csv")
    matter.write_text(MATTER, "utf-8")
    with ExitStack() as held:
        out, told = (csv.writer(held.enter_context(path.open("w", encoding="utf-8", newline=""))) for path in (log, expected))
        out.writerow(HEADINGS)
        told.writerow(("Control No.", "defect", "if the record closed now"))
        for cells, defect in rows(number, seed):
            out.writerow(cells)
            told.writerow((cells[0], defect.name, defect.disposition))
    return matter, expected


def expected_of(name: str) -> Defect:
    """The defect of that name.

    Raises:
        KeyError: there is none.
    """
    return {defect.name: defect for defect in DEFECTS}[name]
