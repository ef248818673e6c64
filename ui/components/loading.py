"""A case file that somebody hands over, read into the page; or why it cannot be read, fault by fault."""

import streamlit as st

from kb.dossier import Dossier, from_text
from ui.components import changes
from ui.components.prose import note, section
from ui.state import change, typed

WHAT = "A case file written by hand or saved from here is read as it stands, and takes the place of the file above."
LARGEST = 200_000


def show() -> None:
    """Where a case file is handed over."""
    section("Load a case file")
    note(WHAT, "quiet")
    changes.refusal("load", "The case file could not be read")
    st.file_uploader("Case file (.yaml)", type=["yaml", "yml"], key="case_file", on_change=load, max_upload_size=1)


def load() -> None:
    """Open what was handed over."""
    if file := typed("case_file"):
        change(lambda _: handed(file.getvalue(), file.name), "load")


def handed(content: bytes, name: str) -> Dossier:
    """The file in what was handed over.

    Raises:
        Faulty: with every fault in it, each with its line.
        ValueError: it is no text.
    """
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        raise ValueError("This is no text in UTF-8. A case file is a text file that ends in .yaml.") from None
    return from_text(text, name)
