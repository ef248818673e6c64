"""A file handed on: as a link, with the names that people typed or without, or as a case file."""

import streamlit as st

from kb.dossier import case_file, encode
from ontology.faults import Faulty
from ui.components.prose import note
from ui.matter import Matter
from ui.state import MATTER, UNIT, whole_address, word

WITHOUT = "Documents and claims are numbered, and notes left out. What was answered is in it."
WITH = "Whoever has it reads every name that you typed."


def show(matter: Matter, page: str) -> None:
    """Both links to a page, and the case file."""
    unit = str(matter.unit + 1) if matter.unit else ""
    with st.expander("Share or keep this file", key="share"):
        st.subheader("A link without names", anchor=False)
        note(WITHOUT, "quiet")
        st.code(whole_address(page, **{MATTER: encode(matter.dossier), UNIT: unit}), language=None, wrap_lines=True)
        st.subheader("A link with names", anchor=False)
        note(WITH, "quiet")
        st.code(whole_address(page, **{MATTER: word(matter.dossier), UNIT: unit}), language=None, wrap_lines=True)
        st.subheader("A case file", anchor=False)
        keep(matter)


def keep(matter: Matter) -> None:
    """The case file to download, or what it wants first."""
    try:
        text = case_file(matter.dossier)
    except Faulty:
        note("A case file can be written once a document is listed, and the privilege of every claim is told.", "quiet")
        return
    note("It can be loaded here again, or given to the command line. What nobody knows is not in it.", "quiet")
    st.download_button("Download the case file", text, f"{matter.case.id}.yaml", "text/yaml", key="keep", on_click="ignore")
