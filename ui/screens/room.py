"""A room: a class answers one question after another, and sees what was answered once the teacher shows it."""

import streamlit as st

from kb.classroom.polled import Polled, polls
from kb.classroom.rooms.code import spoken
from kb.classroom.rooms.limits import Limits
from kb.classroom.rooms.room import Tally
from kb.classroom.rooms.store import rooms
from kb.classroom.shown import shown
from ui.components.exercise import broken, choice, facts
from ui.components.focus import follow
from ui.components.prose import alert, html, note, section, title
from ui.components.standing import address, standing, token
from ui.lesson import asked
from ui.links import onward
from ui.state import refuse, refused, say, typed, whole_address

HEADING = "Room"
PRIVACY = (
    "Nothing personal is kept: your browser is counted by a random word in the address, and the room is forgotten "
    f"{Limits().lasting} after it was opened."
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
        broken(HEADING, error)
        return
    poll = every[at - 1]
    title(poll.asked, f"Room {spoken(code)} · question {at} of {len(every)} · {poll.title}")
    if key:
        control(code, at, tally)
    question(poll, unfolded=not key and not tally.revealed)
    if not key and not tally.revealed:
        answer(poll, code, at)
    if refusal := refused(field_of(code, at)):
        alert(*refusal.split("\n", 1))
    st.fragment(standing, run_every=None if tally.revealed else EVERY)(poll, code, at, tally.revealed)
    others(at, len(every))
    if key:
        ending(code)
    note(PRIVACY, "quiet")
    said = "The answer is shown." if tally.revealed else poll.asked
    follow("room", f"{at} {tally.revealed}", poll.asked, said, move=not tally.revealed)


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


def question(poll: Polled, unfolded: bool) -> None:
    """The facts, and what is supposed of them."""
    seen = shown(poll.exercise)
    note(f"{seen.document}. {seen.court}, law as of {seen.as_of}.", "lead")
    if poll.changed:
        section("Suppose")
        st.html("".join(f'<p class="law">{html(each)}</p>' for each in poll.changed))
    with st.expander("The facts as they were" if poll.changed else "The facts", expanded=unfolded):
        facts(seen)


def answer(poll: Polled, code: str, at: int) -> None:
    """The student's answer, which can be changed until it is shown."""
    section("Your answer")
    me = token()
    mine = rooms().chosen(code, at - 1, me)
    if mine:
        note(f"You answered: {poll.labels[mine]}. You can change it until the answer is shown.")
    field = field_of(code, at)
    choice(poll.asked, list(poll.labels), lambda each: poll.labels[each], field)
    st.button("Change my answer" if mine else "Answer", type="primary", key="send", on_click=send, args=(code, at, me, field))


def field_of(code: str, at: int) -> str:
    """The key of the answer to a question, and the place on the page for why it was not counted."""
    return f"answer_{code}_{at}"


def send(code: str, at: int, me: str, field: str) -> None:
    """Count the answer that was chosen, or keep why it was not counted."""
    try:
        if chosen := typed(field):
            rooms().submit(code, at - 1, me, chosen)
            say(**address(at, me=me))
        refuse(field, "" if chosen else "There is a problem\nChoose an answer first.")
    except ValueError as error:
        refuse(field, f"Your answer was not counted\n{error}")


def ending(code: str) -> None:
    """The way to forget the room before its time."""
    if st.button("End the room and forget its answers", key="end", type="tertiary"):
        rooms().close(code, asked("key"))
        st.rerun()


def others(at: int, most: int) -> None:
    """The ways to the question before and the one after."""
    with st.container(key="walk", horizontal=True, gap="small"):
        if at > 1:
            onward("Previous question", "previous", address(at - 1))
        if at < most:
            onward("Next question", "next", address(at + 1))


show()
