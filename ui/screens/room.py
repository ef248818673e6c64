"""A room: a class answers one question after another, and sees what was answered once the teacher shows it."""

from functools import partial

import streamlit as st

from kb.classroom.poll import Polled
from kb.classroom.polled import polls
from kb.classroom.rooms.code import read_code, spoken
from kb.classroom.rooms.limits import Limits
from kb.classroom.rooms.store import rooms
from ui.components import counted, put
from ui.components.exercise import broken, choice, sending
from ui.components.focus import follow
from ui.components.leading import ENDED, FORGOTTEN, another, control, running
from ui.components.prose import alert, note, section, title
from ui.components.standing import Where, address, standing
from ui.lesson import asked
from ui.links import LEARN, lead, onward
from ui.state import commit, refuse, refused, typed

HEADING = "Room"
PRIVACY = (
    "Nothing personal is kept. So that each person counts once, a browser keeps a random word for this room, which stands in no address; "
    f"the room is forgotten when its teacher ends it, or {Limits().lasting} after it was opened."
)
EVERY = 2


def show() -> None:
    """The page."""
    code, key = asked("code"), asked("key")
    try:
        every = polls(rooms().link(code))
        at = place(len(every))
        tally = rooms().tally(code, at - 1, key)
        if key:
            rooms().turn(code, at - 1, key)
    except ValueError as error:
        over(error)
        return
    poll = every[at - 1]
    title(poll.asked, f"Room {spoken(read_code(code))} · question {at} of {len(every)} · {poll.title}")
    me = "" if key else counted.word(read_code(code))
    if key:
        control(code, at, tally)
    put.show(poll, unfolded=not key and not tally.revealed)
    if tally.revealed and (uncounted := refused(sent_from(code, at))):
        alert("Your answer was not counted", uncounted)
    elif not key and not tally.revealed:
        answer(poll, code, at, me)
    st.fragment(standing, run_every=None if key and tally.revealed else EVERY)(poll, code, Where(at, len(every)), tally.revealed, me)
    others(code, at, len(every))
    if key:
        running(code)
    note(PRIVACY, "quiet")
    news = "The answer is shown." if tally.revealed else poll.asked
    follow("room", f"{at} {tally.revealed}", poll.asked, news, move=not tally.revealed)


def over(error: ValueError) -> None:
    """What is wrong with the address, or that the room is over; to its teacher also the way to another room with the same exercises."""
    if asked(ENDED) and asked("key"):
        title("The room is over")
        note(f"You have ended it. {FORGOTTEN}", "lead")
        lead(LEARN, "Back to Learn")
        follow("room", ENDED, "The room is over")
    else:
        broken(HEADING, error, "room", "Type a code on the page Learn")
    another()


def place(most: int) -> int:
    """Which question is shown: the one named, if there is one that may be seen, else that at which the teacher is, who has all of them."""
    code, text = asked("code"), asked("n")
    led = rooms().lead(code)
    named = int(text) if text.isascii() and text.isdigit() and len(text) < 4 else 0
    return named if 1 <= named <= (most if asked("key") else led.last + 1) else 1 if asked("key") or led.free else led.at + 1


def sent_from(code: str, at: int) -> str:
    """Where on the page a question of a room is answered."""
    return f"answer_{code}_{at}"


def answer(poll: Polled, code: str, at: int, me: str) -> None:
    """The student's answer, which can be changed until it is shown."""
    section("Your answer")
    mine, key = rooms().chosen(code, at - 1, me), sent_from(code, at)
    if mine:
        note(f"You answered: {poll.labels[mine].removesuffix('.')}. You can change it until the answer is shown.")
    choice(poll.asked, list(poll.labels), lambda each: poll.labels[each], key)
    sending("Change my answer" if mine else "Answer", "send", key, partial(send, code, at, me))


def send(code: str, at: int, me: str) -> None:
    """Have the answer that was chosen counted, if it still can be."""
    key = sent_from(code, at)
    chosen = typed(key)
    if chosen is None:
        commit(key, "Choose an answer first.")
        return
    try:
        rooms().submit(code, at - 1, me, chosen)
    except ValueError as error:
        refuse(key, str(error))
    else:
        commit(key, "", **address(at))


def others(code: str, at: int, most: int) -> None:
    """The ways to the question before and the one after; students go no further than their teacher, unless they may."""
    with st.container(key="walk", horizontal=True, gap="small"):
        if at > 1:
            onward("Previous question", "previous", address(at - 1))
        if at < (most if asked("key") else rooms().lead(code).last + 1):
            onward("Next question", "next", address(at + 1))


show()
