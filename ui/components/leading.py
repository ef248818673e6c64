"""What the teacher of a room has: the code to give out, who sets the pace, what shows the answer, and the end of the room."""

import streamlit as st

from kb.classroom.rooms.code import spoken
from kb.classroom.rooms.room import Tally
from kb.classroom.rooms.store import rooms
from ui.components.prose import html, note, section
from ui.components.standing import address
from ui.lesson import asked
from ui.links import TEACH, lead
from ui.state import said, say, seed, seeded, whole_address

ENDED = "ended"
FORGOTTEN = "Its answers are forgotten, and its code opens nothing any more."


def control(code: str, at: int, tally: Tally) -> None:
    """The code to give out, and the button that shows the answer."""
    note("This page is the teacher's: its address holds your key, so share the code and not the address.", "quiet")
    st.html(f'<p class="code">{html(spoken(code))}</p>')
    note("Students open Learn and type the code, or open this link:")
    st.code(whole_address("room", code=code), language=None, wrap_lines=True)
    if not tally.revealed:
        st.button("Show the answer to everybody", type="primary", key="reveal", on_click=reveal, args=(code, at))


def reveal(code: str, at: int) -> None:
    """Show the answer; a room that is over by now says so when the page is drawn."""
    try:
        rooms().reveal(code, at - 1, asked("key"))
    except ValueError:
        return


def running(code: str) -> None:
    """Who sets the pace, and the end of the room, which is asked twice."""
    section("The room")
    free = rooms().lead(code).free
    st.checkbox(
        "Students may go ahead by themselves", value=free, key=seed("free", free), on_change=paced, args=(code,),
        help="Else each question comes when you go on to it; they can always look back at those before.",
    )  # fmt: skip
    with st.popover("End the room"):
        note("When you end the room, its answers are forgotten at once, also those that you have shown. Nobody can have them back.")
        st.button("End the room and forget its answers", key="end", on_click=end, args=(code,))


def paced(code: str) -> None:
    """Let students go ahead, or lead them; in a room that is over neither."""
    try:
        rooms().pace(code, seeded("free"), asked("key"))
    except ValueError:
        return


def end(code: str) -> None:
    """Forget the room before its time; one that is over by now is forgotten already."""
    try:
        rooms().close(code, asked("key"))
    except ValueError:
        return
    say(**{**address(1), ENDED: "1"})


def another() -> None:
    """To the teacher of a room that is over, the way to another with the same exercises."""
    if asked("key") and (word := said().get("set")):
        lead(TEACH, "Open another room with this set", set=word)
