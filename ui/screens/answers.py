"""Your answers: all that was told, each open to change."""

import streamlit as st

from ui.components import rows
from ui.components.focus import follow
from ui.components.prose import note, title
from ui.knowledge import study
from ui.links import QUESTIONS, RESULT, link
from ui.state import here

HEADING = "Your answers"


def show() -> None:
    """The page."""
    matter = study(here().interview)
    title(HEADING, matter.case.caption)
    note("Change any of them, and the result follows.", "lead")
    rows.show(matter, "answers")
    with st.container(horizontal=True, gap="medium"):
        link(RESULT, "See the result", matter.interview, icon=":material/gavel:")
        if matter.next:
            link(QUESTIONS, "Go on with the questions", matter.interview, icon=":material/help:")
    follow("answers", "", HEADING)


show()
