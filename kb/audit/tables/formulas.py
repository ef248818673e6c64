"""Formulas of a workbook of which the file holds no value, as some programs write them: what such a cell says cannot be known."""

import re
from collections.abc import Mapping
from pathlib import Path
from xml.etree.ElementTree import iterparse
from zipfile import ZipFile

from openpyxl.utils.cell import column_index_from_string, coordinate_from_string

FORMULA = re.compile(rb"<(?:\w{1,20}:)?f[ />]")
BLOCK, OVERLAP = 1 << 20, 32


def without_value(file: Path, sheet: str) -> Mapping[int, tuple[int, ...]]:
    """The cells of a sheet, named by its path in the workbook, whose formulas have no stored value: rows with columns, from 1."""
    if not any_formula(file, sheet):
        return {}
    found: dict[int, tuple[int, ...]] = {}
    with ZipFile(file) as packed, packed.open(sheet) as held:
        for _, element in iterparse(held):
            kind = element.tag.rpartition("}")[2]
            if kind == "c":
                parts = {part.tag.rpartition("}")[2]: part.text for part in element}
                # What is empty is a value only if it is a text: a formula can come to one in which nothing stands.
                stored = parts.get("v") or ("v" in parts and element.get("t") == "str")
                if "f" in parts and not stored and (name := element.get("r")):
                    column, row = coordinate_from_string(name)
                    found[row] = (*found.get(row, ()), column_index_from_string(column))
            elif kind == "row":
                element.clear()
    return found


def any_formula(file: Path, sheet: str) -> bool:
    """Whether there is any formula in a sheet: most logs have none, and are not gone through a second time."""
    with ZipFile(file) as packed, packed.open(sheet) as held:
        before = b""
        while block := held.read(BLOCK):
            if FORMULA.search(before + block):
                return True
            before = block[-OVERLAP:]
    return False
