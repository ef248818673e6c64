"""How a class stands in a room: how many answered, what once it is shown, and which is right and why; where the teacher is."""

import streamlit as st

from kb.classroom.poll import Polled
from kb.classroom.rooms.store import rooms
from ui.components import bars
from ui.components.prose import alert, items, note, section, sentence_case
from ui.lesson import asked
from ui.state import said, say


def address(at: int) -> dict[str, str]:
    """What names a question of this room in an address: to the teacher with the key, and with the set, to open another room with it."""
    own = {"key": asked("key"), "set": said().get("set", "")} if asked("key") else {}
    return {"code": asked("code"), "n": str(at), **own}


def standing(poll: Polled, code: str, at: int, seen: bool, me: str) -> None:
    """How many answered; to the teacher, and once it is shown to everybody, what; and then which is right, and why."""
    try:
        tally = rooms().tally(code, at - 1, asked("key"))
    except ValueError as error:
        alert("The room is over", str(error))
        return
    if tally.revealed and not seen:
        st.rerun()
    if not asked("key"):
        with_the_teacher(rooms().at(code) + 1, at)
    section("What the class says" if tally.revealed or asked("key") else "The class")
    if not tally.revealed and not asked("key"):
        note(f"{bars.answers(tally.answers)} What they answered is shown when the teacher shows the answer.")
        return
    st.html(bars.show(poll, tally))
    if tally.revealed:
        why(poll, rooms().chosen(code, at - 1, me) if me else "", student=bool(me))


def with_the_teacher(there: int, at: int) -> None:
    """The way to the question at which the teacher is, if that is another."""
    if there != at and st.button(f"The teacher is at question {there}: go there", key="there"):
        say(**address(there))
        st.rerun()  # the whole page, of which this part is made anew by itself


def why(poll: Polled, mine: str, student: bool) -> None:
    """Which answers are right, and why."""
    section("The answer")
    if mine:
        verdict = ("Right." if mine in poll.right else "Not so.") if poll.right else ""
        note(f"You answered: {poll.labels[mine].removesuffix('.')}. {verdict}")
    elif student:
        note("You did not answer this question before its answer was shown.")
    items([sentence_case(each) for each in poll.explanation])
