"""Case files made in place."""

from pathlib import Path

from kb import load
from kb.case import Case

UNREFUTED = """\
      opposition: on-merits
      access: litigation
      claim_made: yes
      claimant_office: subordinate
      declaration: specific
      declaration_answered: unrefuted
      internal: yes
      predecisional: yes
      deliberative: yes
      need_asserted: general
"""

IN_PARTS = f"""\
caption: Sample Steel Co. v. United States
court: CIT
date: 1984-03
motion: motion to compel
documents:
  - id: memo
    label: Staff memorandum
    answers: {{in_record: yes}}
  - id: passages
    part_of: memo
    label: Opinion passages
  - id: figures
    part_of: memo
    label: Figures
    answers: {{deliberative: no}}
claims:
  - id: deliberative
    privilege: deliberative-process
    claimant: Under Secretary for International Trade
    documents: [memo]
    answers:
{UNREFUTED}"""


def case_in(folder: Path, text: str, *changes: tuple[str, str], more: str = "") -> Case:
    """The case that a text makes, with some of it changed and more at its end."""
    for right, wrong in changes:
        assert right in text, right
        text = text.replace(right, wrong)
    path = folder / "sample.yaml"
    path.write_text(text + more, "utf-8")
    return load(path)
