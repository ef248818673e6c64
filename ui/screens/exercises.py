"""A set of exercises, as a class opens it by the teacher's link."""

import streamlit as st

from kb.classroom.link import decode
from ui.components.exercise import broken
from ui.components.focus import follow
from ui.components.prose import note, plain, title
from ui.components.tasks import task_line
from ui.lesson import PAGES
from ui.links import lead
from ui.state import said

HEADING = "A set of exercises"
PRIVACY = "No accounts: nothing personal is kept, and nobody sees what you answer here, unless you share the address of the page."


def show() -> None:
    """The page."""
    word = said().get("set", "")
    try:
        found = decode(word)
    except ValueError as error:
        broken(HEADING, error)
        return
    heading = found.title or HEADING
    title(heading)
    number = len(found.tasks)
    note(f"{number} exercise{'s' if number > 1 else ''}. Take them in order, or as you like.", "lead")
    with st.container(key="tasks", gap="small"):
        for place, task in enumerate(found.tasks, 1):
            lead(PAGES[task.kind], plain(f"{place}. {task_line(task)}"), set=word, task=str(place))
    note(PRIVACY, "quiet")
    follow("exercises", word, heading)


show()
