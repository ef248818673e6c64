"""A log opened, whatever its form: its columns, and its rows in batches of text.

kb.audit.tables
├── table            what an opened log is
├── as_csv           any dialect and encoding, found out from the file
├── as_xlsx          a workbook, its macros and formulas never run
├── as_parquet       a Parquet file
└── opening          which of these a file is
"""

from kb.audit.tables.opening import open_table
from kb.audit.tables.table import Batch, Table

__all__ = ["Batch", "Table", "open_table"]
