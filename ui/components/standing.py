"""How a class stands in a room: how many answered, what once it is shown, and which is right and why; where the teacher is."""

from dataclasses import dataclass

import streamlit as st

from kb.classroom.poll import Polled
from kb.classroom.rooms.room import Lead
from kb.classroom.rooms.store import rooms
from ui.components import bars
from ui.components.prose import alert, items, note, section, sentence_case
from ui.lesson import asked
from ui.state import said, say

WHEN = "What they answered is shown when the teacher shows the answer."
SO_FAR = "What they have answered so far (whoever sees this screen sees it then)"
OVER = "Its teacher has ended it, it has lasted as long as a room lasts, or the server was started anew. Its answers are forgotten."
LED = "Your teacher leads: the next question comes when the teacher goes on to it."


def address(at: int) -> dict[str, str]:
    """What names a question of this room in an address: to the teacher with the key, and with the set, to open another room with it."""
    own = {"key": asked("key"), "set": said().get("set", "")} if asked("key") else {}
    return {"code": asked("code"), "n": str(at), **own}


@dataclass(frozen=True)
class Where:
    """Which question of a room is shown, of how many."""

    at: int
    of: int


def standing(poll: Polled, code: str, where: Where, seen: bool, me: str) -> None:
    """How many answered; once it is shown to everybody, what; and then which is right, and why. To the teacher what, if it is opened."""
    at = where.at
    try:
        tally, led = rooms().tally(code, at - 1, asked("key")), rooms().lead(code)
    except ValueError:
        alert("The room is over", OVER)
        return
    if tally.revealed and not seen:
        st.rerun()
    if not asked("key"):
        with_the_teacher(led, where)
    section("What the class says" if tally.revealed else "The class")
    if tally.revealed:
        st.html(bars.show(poll, tally))
        why(poll, rooms().chosen(code, at - 1, me) if me else "", student=bool(me))
        return
    note(f"{bars.answers(tally.answers)} {'' if asked('key') else WHEN}".rstrip())
    if asked("key") and tally.answers:
        with st.expander(SO_FAR, key=f"so_far_{at}"):
            st.html(bars.show(poll, tally, counted=False))


def with_the_teacher(led: Lead, where: Where) -> None:
    """The way to the question at which the teacher is, if that is another; and that the next one comes with the teacher."""
    there = led.at + 1
    if there != where.at and st.button(f"The teacher is at question {there}: go there", key="there"):
        say(**address(there))
        st.rerun()  # the whole page, of which this part is made anew by itself
    if not led.free and where.at == led.last + 1 < where.of:
        note(LED, "quiet")


def why(poll: Polled, mine: str, student: bool) -> None:
    """Which answers are right, and why."""
    section("The answer")
    if mine:
        verdict = ("Right." if mine in poll.right else "Not so.") if poll.right else ""
        note(f"You answered: {poll.labels[mine].removesuffix('.')}. {verdict}")
    elif student:
        note("You did not answer this question before its answer was shown.")
    items([sentence_case(each) for each in poll.explanation])
