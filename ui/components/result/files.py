"""The result to take along: files, a link, and the page in print."""

from functools import partial

import streamlit as st

from kb.result.files import FILES, cannot
from ui.components.prose import note
from ui.components.result.parts import LINK, Reading
from ui.state import this_link

SAID = (
    "This link opens all of it as you see it: the answers, the length and the parts that are open. It carries the names that you typed; "
    "under Answers there is a link without them."
)
PRINT = "To print, open every part that you want on paper and use your browser’s print; links and buttons are left out."


def show(reading: Reading) -> None:
    """A button for each file, made when it is asked for; then the link, and how to print."""
    case, decision = reading.matter.case, reading.matter.decision
    refused = {file: cannot(file, case) for file in FILES}
    with st.container(key="files", horizontal=True, gap="small"):
        for file in FILES:
            if not refused[file]:
                make = partial(file.make, case, decision)
                st.download_button(
                    file.label, make, file.name(decision), file.media, key=f"file_{file.ending[1:]}", on_click="ignore"
                )  # fmt: skip
    for file, why in refused.items():
        if why:
            note(f"{file.label}: not yet. {why}", "quiet")
    with st.container(key="link"):
        note(SAID)
        st.fragment(here, key=LINK)()
        note(PRINT, "quiet")


def here() -> None:
    """The link itself; it says which parts are open."""
    st.code(this_link(), language=None, wrap_lines=True)
