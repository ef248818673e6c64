"""What is known so far: the answers, each a link by which to change it, and what follows from them."""

import streamlit as st

from kb.decision import UNDETERMINED
from kb.explain import disposition_label
from ontology.terms import Element
from ui.components.prose import items, note, plain, section, sentence_case
from ui.knowledge import Matter
from ui.links import RESULT, change_here, link


def show(matter: Matter, answers: bool) -> None:
    """The rail beside a question, or beside the list of all answers, which it then need not repeat."""
    section("What is known so far")
    if matter.told and answers:
        st.subheader("Answers", anchor=False)
        note("Choose an answer to change it.", "quiet")
        with st.container(key="known_answers", gap=None):
            for element in matter.told:
                said = plain(f"{sentence_case(element.label)}: {answer_label(matter, element)}")
                change_here(said, matter.interview, element.term, "known")
    elif not matter.told:
        note("Nothing has been told yet.", "quiet")
    if matter.found.reasons:
        st.subheader("Findings", anchor=False)
        items([reason.step.text for reason in matter.found.reasons])
    st.subheader("Result", anchor=False)
    result(matter)
    link(RESULT, "See the result" if matter.decision.settled else "See the result so far", matter.interview)


def result(matter: Matter) -> None:
    """The disposition or, while it is not settled, those still possible."""
    if matter.found.disposition != UNDETERMINED:
        note(matter.found.headline)
        return
    note("Not settled. Still possible:", "quiet")
    items([sentence_case(disposition_label(each)) for each in matter.found.possible])


def answer_label(matter: Matter, element: Element) -> str:
    """What was answered, in the words in which it was offered."""
    return element.value(matter.counted[element.term]).label if element.term in matter.counted else UNSURE


UNSURE = "I don’t know"
