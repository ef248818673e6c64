"""Make a set of exercises: choose and order them, then one link for the class, or a room in which it answers at once."""

from dataclasses import replace
from functools import partial

import streamlit as st

from kb.classroom.exercise_set import TITLE, ExerciseSet
from kb.classroom.link import decode, encode
from kb.classroom.polled import polls
from kb.classroom.rooms.limits import Limits
from kb.classroom.rooms.store import rooms
from kb.dossier import new
from ui.components import task_fields
from ui.components.exercise import sending
from ui.components.focus import follow
from ui.components.prose import alert, html, note, plain, section, title
from ui.components.tasks import task_line
from ui.lesson import asked
from ui.links import EXERCISES, ROOM, button_link
from ui.links import go as go_to
from ui.state import commit, refuse, said, seed, seeded, whole_address

HEADING, PLACE = "Make a set of exercises", "set"
WHAT = "Choose exercises and put them in order. The set is in its link and nowhere else: keep the link, and you keep the set."
PRIVACY = (
    "In a room a class answers by a code, without names or accounts. Nothing personal is kept: what was chosen, under random words, in "
    f"memory alone, until you end the room, or for {Limits().lasting}."
)


def show() -> None:
    """The page."""
    title(HEADING)
    note(WHAT, "lead")
    found = so_far()
    if found.tasks:
        listing(found)
    add(found)
    name(found)
    if found.tasks:
        share(said()["set"])
    note(PRIVACY, "quiet")
    follow("teach", said().get("set", ""), HEADING, f"{len(found.tasks)} exercises", move=False)


def so_far() -> ExerciseSet:
    """The set of the address, an empty one if it holds none; and, if it could not be read, why."""
    empty = ExerciseSet(asked("title")[:TITLE], ())
    if not said().get("set"):
        return empty
    try:
        return decode(said()["set"])
    except ValueError as error:
        alert("The set in this link could not be read", str(error))
        return empty


def put(found: ExerciseSet) -> None:
    """Put a set into the address; what can be none, or is too large for a link, leaves it as it is, and says so."""
    if not found.tasks:
        commit(PLACE, "", title=found.title)
        return
    try:
        commit(PLACE, "", set=encode(found))
    except ValueError as error:
        refuse(PLACE, f"The set is as it was. {error}")


def listing(found: ExerciseSet) -> None:
    """The exercises in order, each with what can be done with it."""
    section(found.title or "The exercises")
    for number, task in enumerate(found.tasks, 1):
        with st.container(key=f"row_task_{number}", horizontal=True, vertical_alignment="center", gap="medium"):
            st.html(f"<p class=note>{number}. {html(task_line(task))}</p>")
            if number > 1:
                st.button(f"Move {number} up", key=f"up_{number}", type="tertiary", on_click=put, args=(found.earlier(number),))
            st.button(f"Remove {number}", key=f"remove_{number}", type="tertiary", on_click=put, args=(found.without(number),))


def add(found: ExerciseSet) -> None:
    """The exercise to add."""
    section("Add an exercise")
    task_fields.show()
    sending("Add it", "add", PLACE, partial(added, found))


def added(found: ExerciseSet) -> None:
    """Add the exercise that the fields say to the set, at its end."""
    try:
        put(found.with_one(task_fields.task(seed=str(len(found.tasks) + 1))))
    except ValueError as error:
        refuse(PLACE, str(error))


def name(found: ExerciseSet) -> None:
    """The name of the set."""
    with st.form("naming", border=False):
        st.text_input("Name of the set, if you like: no name of a person", max_chars=TITLE, key=seed("naming_text", found.title))
        st.form_submit_button("Name it", on_click=named, args=(found,))


def named(found: ExerciseSet) -> None:
    """Give the set the name that was typed."""
    put(replace(found, title=" ".join(seeded("naming_text").split())))


def share(word: str) -> None:
    """The link for the class, and a room."""
    section("For the class")
    note("One link for everybody; each works through it alone:")
    st.code(whole_address("exercises", set=word), language=None, wrap_lines=True)
    button_link(EXERCISES, "Open it as the class does", new(), "open_set", set=word)
    section("A room")
    note("All answer one question at a time; the answers show as bars. You get a code for the class, and an address that is yours alone.")
    if st.button("Open a room", type="primary", key="room"):
        try:
            opened = rooms().open(word, [each.labels for each in polls(word)])
        except ValueError as error:
            alert("There is a problem", plain(str(error)))
        else:
            go_to(ROOM, new(), code=opened.code, key=opened.key, set=word)


show()
