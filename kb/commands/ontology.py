"""The command `incamera ontology`: the ontology as pages for people and files for tools."""

from pathlib import Path
from typing import Annotated

import typer

from kb.site.writing import write


def ontology(
    folder: Annotated[str, typer.Argument(help="The folder to write into; it is made where it is not there.")] = "ontology-site",
) -> None:
    """Write the ontology as a static site, with one file for Protégé, a picture and examples. Example: incamera ontology site"""
    files = write(Path(folder))
    print(f"{files[0]}: open this in a browser. {len(files) - 1} files for tools lie beside it.")
