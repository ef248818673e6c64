"""A room: a class answers one question after another, and sees what was answered once the teacher shows it."""

from functools import partial

import streamlit as st

from kb.classroom.poll import Polled
from kb.classroom.polled import polls
from kb.classroom.rooms.code import read_code, spoken
from kb.classroom.rooms.limits import Limits
from kb.classroom.rooms.room import Tally
from kb.classroom.rooms.store import rooms
from ui.components import counted, put
from ui.components.exercise import broken, choice, sending
from ui.components.focus import follow
from ui.components.prose import alert, html, note, section, title
from ui.components.standing import address, standing
from ui.lesson import asked
from ui.links import TEACH, lead, onward
from ui.state import commit, refuse, refused, said, typed, whole_address

HEADING = "Room"
PRIVACY = (
    "Nothing personal is kept. So that each person counts once, a browser keeps a random word for this room, which stands in no address; "
    f"the room is forgotten {Limits().lasting} after it was opened."
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
    st.fragment(standing, run_every=None if key and tally.revealed else EVERY)(poll, code, at, tally.revealed, me)
    others(at, len(every))
    if key:
        st.button("End the room and forget its answers", key="end", type="tertiary", on_click=end, args=(code,))
    note(PRIVACY, "quiet")
    news = "The answer is shown." if tally.revealed else poll.asked
    follow("room", f"{at} {tally.revealed}", poll.asked, news, move=not tally.revealed)


def over(error: ValueError) -> None:
    """What is wrong with the address, or that the room is over; to its teacher also the way to another room with the same exercises."""
    broken(HEADING, error, "room", "Type a code on the page Learn")
    if asked("key") and (word := said().get("set")):
        lead(TEACH, "Open another room with this set", set=word)


def place(most: int) -> int:
    """Which question is shown: the one named, if there is one, else the first."""
    text = asked("n")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 4 and 1 <= int(text) <= most else 1


def control(code: str, at: int, tally: Tally) -> None:
    """What the teacher has: the code to give out, and the button that shows the answer."""
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


def end(code: str) -> None:
    """Forget the room before its time; one that is over by now is forgotten already."""
    try:
        rooms().close(code, asked("key"))
    except ValueError:
        return


def others(at: int, most: int) -> None:
    """The ways to the question before and the one after."""
    with st.container(key="walk", horizontal=True, gap="small"):
        if at > 1:
            onward("Previous question", "previous", address(at - 1))
        if at < most:
            onward("Next question", "next", address(at + 1))


show()
