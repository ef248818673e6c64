"""What is still open, and what was left to the burdens, each open to an answer."""

import streamlit as st

import ontology
from kb.burdens import burden_words
from kb.memo.asking import ask
from kb.wording import lower
from ontology.terms import Element
from ui.components.prose import items, note, plain, sentence_case
from ui.components.result.parts import Reading
from ui.links import change_link


def questions(reading: Reading) -> None:
    """The questions that could still change the result, each with whom to ask and what holds if nothing is shown."""
    matter = reading.matter
    arising = [element for element in matter.found.open if element.term in matter.found.askable]
    for element in arising:
        found = ask(element)
        with st.container(key=f"open_{element.term}", gap=None):
            change_link(plain(element.question), matter.dossier, element.term, "result")
            note(f"To be asked of {lower(found.whom)}. If nothing is shown: {found.otherwise}", "quiet")
    if later := len(matter.found.open) - len(arising):
        note(f"And {later} more that may arise from the answers to these.", "quiet")


def open_and_presumed(reading: Reading) -> None:
    """What has still to be done, then what the record left to burdens."""
    items(list(reading.result.open.sentences))
    found = reading.matter.found
    if found.presumed:
        st.html(f'<p class="part">{SUPPOSED if found.supposed else PRESUMED}</p>')
    for step in found.presumed:
        element = ontology.vocabulary().elements[step.finding]
        with st.container(key=f"presumed_{step.finding}", horizontal=True, vertical_alignment="center", gap="medium"):
            note(f"{step.text} {burden(element)}")
            change_link(plain(f"Answer: {element.label}"), reading.matter.dossier, step.finding, "result")


SUPPOSED = "Supposed; any other answer gives the same result"
PRESUMED = "Presumed, because the record does not say"


def burden(element: Element) -> str:
    """Who must prove an element; what the court itself has done, nobody must."""
    said = burden_words(element)
    return f"{sentence_case(said)}." if said else ""
