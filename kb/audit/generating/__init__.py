"""Logs made up by lot, of any size: realistic, the same for the same seed, with defects planted and what each should lead to.

kb.audit.generating
├── people, papers   who writes what to whom
├── defects          what is planted in a row, and what should be found of it
└── logs             a log, its matter file, and what is expected, row by row
"""

from kb.audit.generating.logs import MATTER, expected_of, generate, rows

__all__ = ["MATTER", "expected_of", "generate", "rows"]
