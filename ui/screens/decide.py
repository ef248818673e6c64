"""Decide it yourself: a side and reasons; then whether precedent permits it, what it must distinguish, and what it would newly bind."""

from functools import partial

import streamlit as st

from kb.classroom.deciding.reach import reach, reach_sentences
from kb.classroom.deciding.ruling import Ruling, reasons_to_choose, ruled, sentences
from kb.classroom.grading import court_sentence
from kb.classroom.shown import shown
from kb.classroom.task import Kind
from kb.precedent.held import OTHER, SIDES
from kb.precedent.wording import FOR
from ui.components.exercise import broken, facts, head, misread, onwards, sending
from ui.components.focus import follow
from ui.components.prose import alert, items, note, plain, section
from ui.lesson import Lesson, asked, lesson, listed
from ui.links import onward
from ui.state import commit, typed

HEADING = "Decide it yourself"


def show() -> None:
    """The page."""
    try:
        found = lesson(Kind.DECIDE)
    except ValueError as error:
        broken(HEADING, error)
        return
    side, because = asked("side"), listed("because")
    if side not in SIDES:
        sides(found, "" if not side else f"No side is called '{side[:20]}'. Decide for protection or for disclosure.")
    elif not because:
        reasons(found, side, "")
    else:
        try:
            ruling = ruled(found.exercise, side, because)
        except ValueError as error:
            reasons(found, side, str(error))
        else:
            result(found, ruling)


def sides(found: Lesson, fault: str) -> None:
    """For which side to decide."""
    head(HEADING, found)
    if fault:
        alert("The ruling in this link could not be read", fault)
    note("You are the court. For which side do you decide?")
    with st.container(key="sides", horizontal=True, gap="medium"):
        for side in SIDES:
            onward(f"For {FOR[side]}", f"for_{side}", {**found.named, "side": side}, primary=True)
    with st.expander("The facts", expanded=True, key="facts"):
        facts(shown(found.exercise))
    follow("decide", "sides", HEADING)


def reasons(found: Lesson, side: str, fault: str) -> None:
    """On what the ruling rests."""
    heading = f"You decide for {FOR[side]}: why?"
    head(heading, found)
    every, key = reasons_to_choose(found.exercise, side), f"because_{side}_{found.key}"
    misread("ruling", fault)
    if every:
        note("Choose the facts on which your ruling rests. Fewer facts make a rule that reaches further.")
        for term, text in every.items():
            st.checkbox(plain(text), key=f"{key}_{term}", on_change="ignore")
        sending("Rule", "rule", key, partial(rule, found, side, list(every), key))
    else:
        note(f"Nothing told here speaks for {FOR[side]}, so that a ruling for it could rest on nothing.")
    onward("Decide for the other side", "other", {**found.named, "side": OTHER[side]})
    with st.expander("The facts", key="facts"):
        facts(shown(found.exercise))
    follow("decide", side, heading)


def rule(found: Lesson, side: str, every: list[str], key: str) -> None:
    """Put the ruling into the address, if it has a reason."""
    picked = [term for term in every if typed(f"{key}_{term}")]
    fault = "" if picked else "Choose at least one fact on which your ruling rests."
    commit(key, fault, **found.named, side=side, because=".".join(picked))


def result(found: Lesson, ruling: Ruling) -> None:
    """What is to be said of it."""
    heading = "Permitted by precedent" if ruling.proposed.permitted else "Not permitted to a court that follows precedent"
    head(heading, found)
    note(f"You decided for {FOR[ruling.side]}, because:")
    items([each.sentence for each in ruling.proposed.reason])
    section("Beside the decisions and the rules")
    items(list(sentences(ruling)))
    section("What it would newly bind")
    items(list(reach_sentences(reach(ruling))))
    if said := court_sentence(found.exercise):
        section("What the court did")
        note(said)
    with st.container(key="ways", horizontal=True, gap="medium"):
        onward("Give other reasons", "reasons", {**found.named, "side": ruling.side})
        onward("Decide again", "again", found.named)
    onwards(found)
    follow("decide", "ruled", heading)


show()
