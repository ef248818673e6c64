"""Answers in rows: the question, what was answered, and a link to change it."""

import streamlit as st

from kb.weighing.roles import SENTENCES
from ontology.terms import Element
from ui.components.known import answer_label
from ui.components.prose import html, note, pages, plain, section, sentence_case
from ui.components.result.scale import HEADING
from ui.knowledge import Matter
from ui.links import change_here, change_link


def show(matter: Matter, origin: str) -> None:
    """Every answer that counts and, apart, those kept from before that no longer do; `origin` is the page to come back to, if not this."""
    if not matter.told:
        note("Nothing has been told yet.", "quiet")
    for element in matter.told:
        row(matter, element, origin)
    if matter.weighed:
        section(HEADING)
        note(SENTENCES["only"], "quiet")
        for factor in matter.weighed:
            st.html(answer(matter, factor, factor.value(matter.interview.answers[factor.term]).label))
    if matter.set_aside:
        section("Kept, but not counted")
        note("On the other answers these questions do not arise. Should they arise again, the answers count again.", "quiet")
        for element in matter.set_aside:
            value = element.value(matter.interview.answers[element.term])
            st.html(f'<div class="answer"><p class="asked">{html(element.question)}</p><p>{html(sentence_case(value.label))}</p></div>')


def answer(matter: Matter, element: Element, said: str) -> str:
    """A question with what was answered, and where the case states it."""
    given = matter.case.unit(*matter.case.units()[0]).get(element.term)
    where = f' <span class="page">{html(pages(given.at))}</span>' if given and given.at else ""
    where += f' <span class="told">{html(sentence_case(given.note))}.</span>' if given and given.note else ""
    return f'<div class="answer"><p class="asked">{html(element.question)}</p><p>{html(sentence_case(said))}{where}</p></div>'


def row(matter: Matter, element: Element, origin: str) -> None:
    """One answer, with a link to change it."""
    with st.container(key=f"row_{element.term}", horizontal=True, vertical_alignment="center", gap="medium"):
        st.html(answer(matter, element, answer_label(matter, element)))
        label = plain(f"Change: {element.label}")
        if origin:
            change_link(label, matter.interview, element.term, origin)
        else:
            change_here(label, matter.interview, element.term, "change")
