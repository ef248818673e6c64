"""Which form a log has, by the ending of its name."""

from collections.abc import Callable
from pathlib import Path

from kb.audit.tables.as_csv import open_csv
from kb.audit.tables.as_parquet import open_parquet
from kb.audit.tables.as_xlsx import open_xlsx
from kb.audit.tables.table import Table
from ontology.faults import fault, nearest

FORMS: dict[str, Callable[[Path], Table]] = {
    ".csv": open_csv, ".tsv": open_csv, ".txt": open_csv, ".dat": open_csv,
    ".xlsx": open_xlsx, ".xlsm": open_xlsx,
    ".parquet": open_parquet,
}  # fmt: skip


def open_table(file: Path, sheet: str = "") -> Table:
    """The log in a file.

    Raises:
        Faulty: it is not there, has no form known here, or cannot be read; or a sheet is named of what is no workbook.
    """
    if not file.is_file():
        fellows = [path.name for path in file.parent.glob("*") if path.suffix.lower() in FORMS] if file.parent.is_dir() else []
        raise fault(file, 0, "", f"There is no such file.{nearest(file.name, fellows)}")
    form = FORMS.get(file.suffix.lower())
    if form is None:
        raise fault(file, 0, "", f"A log ends in {', '.join(FORMS)}; this ends in '{file.suffix}'.")
    if form is open_xlsx:
        return open_xlsx(file, sheet)
    if sheet:
        raise fault(file, 0, "", "Only a workbook has sheets; leave out '--sheet'.")
    return form(file)
