"""What a log comes to as the blocks of a page, the same for the terminal, the workbook, and a memorandum in Word or PDF.

kb.audit.report
├── counting     how many rows fare how; which are to be looked at first
├── grounds      on what grounds; what a checklist has to mend, what a motion has to challenge
├── entering     what the entries themselves leave out
├── curing       which acts would bring the most rows where a side wants them
├── reading      how the log was read, and what is wrong with its form
├── annexed      every row by name, and the authorities in full, for a paper
└── report       all of it, in the order in which a side reads it
"""

from kb.audit.report.annexed import with_annex
from kb.audit.report.report import About, report

__all__ = ["About", "report", "with_annex"]
