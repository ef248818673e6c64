"""The decided case beside the answers: how its court ruled, and which answers are no longer those of the case."""

import streamlit as st

import ontology
from kb.case import Case
from kb.explain import label
from kb.interview import from_case
from ui.components.known import UNSURE
from ui.components.prose import html, items, note, pages, plain, section, sentence_case
from ui.knowledge import Matter, cases
from ui.links import change_link, same_page


def changes(matter: Matter) -> None:
    """Which answers are no longer those of the case, and the way back to it; nothing where none was changed."""
    if not matter.changed:
        return
    section("What you changed")
    for term, (old, new) in matter.changed.items():
        changed_row(matter, term, old, new)
    same_page("Back to the case as it was", from_case(matter.interview.base), "as_it_was")


def ruling(matter: Matter) -> None:
    """How the court of the case ruled; nothing for a matter that started from no case."""
    if not matter.interview.base:
        return
    case = cases()[matter.interview.base]
    section("How the court ruled")
    if matter.changed:
        note("On the facts of the case, without your changes:", "quiet")
    items(rulings(case))
    if case.unverified:
        note(case.unverified, "quiet")


def changed_row(matter: Matter, term: str, old: str, new: str) -> None:
    """One answer that differs from the case's."""
    element = ontology.vocabulary().elements[term]
    now = told(term, new) or (UNSURE if term in matter.interview.unsure else "Not answered")
    st.html(
        f'<div class="answer"><p class="asked">{html(element.question)}</p>'
        f"<p>In the case: {html(told(term, old) or 'Not stated')}. Now: {html(now)}.</p></div>"
    )
    change_link(plain(f"Change: {element.label}"), matter.interview, term, "result")


def told(term: str, token: str) -> str:
    """An answer by its label, or nothing."""
    return sentence_case(label(term, token)) if token else ""


def rulings(case: Case) -> list[str]:
    """What the court did with each document and with the motion, each with its page."""
    found = [
        f"{document.label}: {label('disposition', case.ruled[document.id].token)}{page(case.ruled[document.id].at)}"
        for document in case.documents
        if document.id in case.ruled
    ]
    if case.ruled_motion:
        kind = ontology.vocabulary().named[case.motion].label if case.motion else "motion"
        found.append(f"{sentence_case(kind)}: {case.ruled_motion.token}{page(case.ruled_motion.at)}")
    return found


def page(at: str) -> str:
    """Where the opinion says so."""
    return f" ({pages(at)})" if at else ""
