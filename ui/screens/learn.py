"""Learn: which exercise, on which case; a room to join; and what a teacher can do."""

import streamlit as st

from kb.classroom.rooms.code import read_code
from kb.classroom.rooms.limits import Limits
from kb.classroom.rooms.store import rooms
from ui.components.focus import follow
from ui.components.prose import alert, note, section, title
from ui.lesson import asked, name_of, sources
from ui.links import ARGUE, CHANGE, COMPARE, DECIDE, FURTHER, PREDICT, ROOM, TEACH, WHAT_IF, lead
from ui.links import go as go_to
from ui.state import here, say, seed, seeded

HEADING = "Learn"
WHAT = "Commit yourself before the answer is shown, and see what was missing. Each answer and each reason comes from the rules."
PRIVACY = (
    "No accounts, and nothing personal is kept. What you answer alone stands in the address of the page and in this tab, and nowhere else. "
    "What you answer in a room stands in the server's memory, under a random word that your browser keeps and without a name, until the "
    f"room is over: at the latest {Limits().lasting} after it was opened."
)
ON_A_CASE = (PREDICT, WHAT_IF, ARGUE, DECIDE, CHANGE)


def show() -> None:
    """The page."""
    title(HEADING)
    note(WHAT, "lead")
    joining()
    section("On a case")
    number = chosen()
    source = sources()[number]
    for page in ON_A_CASE:
        offer(page, case=source.base, document=source.document)
    section("Two matters")
    offer(COMPARE)
    section("For a teacher")
    offer(TEACH)
    note(PRIVACY, "quiet")
    follow("learn", "", HEADING)


def joining() -> None:
    """The way into a room."""
    with st.form("join", border=True):
        typed = st.text_input("Code of your class's room", key="code", max_chars=40, placeholder="8 letters and digits")
        sent = st.form_submit_button("Join the room")
    if sent:
        try:
            code = read_code(typed)
            rooms().link(code)
        except ValueError as error:
            alert("There is a problem", str(error))
            return
        go_to(ROOM, here().dossier, code=code)


def chosen() -> int:
    """The case and document on which to work."""
    every = sources()
    named = next((place for place, each in enumerate(every) if (each.base, each.document) == (asked("case"), asked("document"))), 0)
    key, said = seed("learn_on", named), [name_of(each) for each in every]
    st.selectbox("Case and document", range(len(every)), index=named, key=key, format_func=lambda each: said[each], on_change=moved)
    return named


def moved() -> None:
    """Put the case that was chosen into the address."""
    source = sources()[seeded("learn_on")]
    say(case=source.base, document=source.document)


def offer(page: str, **more: str) -> None:
    """An exercise with what it is."""
    name, what = next((name, what) for each, name, what in FURTHER if each == page)
    with st.container(key=f"line_{name.split()[0].lower()}", horizontal=True, vertical_alignment="center", gap="medium"):
        lead(page, name, f"offer_{name.split()[0].lower()}", **more)
        note(what, "quiet")


show()
