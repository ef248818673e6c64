"""Result: what follows, then why, then what was considered, presumed and left open."""

from itertools import groupby

import streamlit as st

import ontology
from kb.dossier import close
from kb.explain import disposition_label, label, legend
from ontology.terms import Element
from ui.components import court, law, reasons, waiting, weighing, whole
from ui.components.focus import follow
from ui.components.prose import items, note, plain, section, sentence_case, title
from ui.knowledge import Matter, study
from ui.links import ANSWERS, QUESTIONS, STEPS, change_link, link, same_page
from ui.state import go_to_matter, here, word

CLOSED = "The record is closed: what is not told counts as not shown, and falls on the side that had to show it."
OPEN = "The record is open: nothing is said here that a missing fact could overturn. Close it to see what follows if no more is told."


def show() -> None:
    """The page."""
    place = here()
    matter = study(place.dossier, place.unit)
    if not matter.case.units():
        waiting.show(matter, "result")
        return
    heading = whole.heading(matter)
    title(heading, about(matter))
    answer(matter)
    actions(matter)
    whole.show(matter)
    court.changes(matter)
    if not matter.decision.settled:
        undetermined(matter)
    weighing.result(matter)
    why(matter)
    considered(matter)
    presumed(matter)
    otherwise(matter)
    court.ruling(matter)
    law.used(matter)
    authorities(matter)
    follow("result", f"{word(matter.dossier)} {matter.unit}", heading)


def about(matter: Matter) -> str:
    """Which case, in which court, under which law."""
    decision = matter.decision
    name = f"{decision.caption}, {decision.citation}" if decision.citation else decision.caption
    record = "record closed" if decision.record_closed else "record open"
    return f"{name} · {ontology.vocabulary().named[decision.court].label} · law as of {decision.law_as_of} · {record}"


def answer(matter: Matter) -> None:
    """The short answer."""
    found = matter.found
    if matter.decision.settled:
        note(found.headline, "lead")
        if found.awaits:
            lacking = " ".join(step.text for step in found.lacking)
            note(f"The next step is awaited from: {ontology.vocabulary().named[found.awaits].label}. {lacking}")
        note(f"Decided by: {found.ground}")
    documents = f"Documents: {'; '.join(found.documents)}. " if len(matter.case.documents) > 1 or matter.dossier.base else ""
    if found.privilege:
        note(f"{documents}Privilege claimed: {label('privilege', found.privilege)}.", "quiet")


def actions(matter: Matter) -> None:
    """What can be done from here."""
    with st.container(key="actions", horizontal=True, vertical_alignment="center", gap="medium"):
        if not matter.dossier.closed and matter.agenda.next:
            link(QUESTIONS, "Go on with the questions", matter.dossier, icon=":material/help:")
        if matter.found.reasons:
            link(STEPS, "Go through it step by step", matter.dossier, icon=":material/footprint:")
        link(ANSWERS, "Check or change the answers", matter.dossier, icon=":material/checklist:")
    closing(matter)


def closing(matter: Matter) -> None:
    """The control that closes the record, or opens it again."""
    closed = matter.dossier.closed
    with st.container(key="record", border=True):
        note(CLOSED if closed else OPEN)
        other = close(matter.dossier, not closed)
        st.button("Open the record" if closed else "Close the record", key="record_button", on_click=go_to_matter, args=(other,))


def undetermined(matter: Matter) -> None:
    """What is still possible, and the questions that matter."""
    section("Still possible")
    values = [ontology.vocabulary().value("disposition", each) for each in matter.found.possible]
    items([f"{sentence_case(disposition_label(value.token))}. {value.definition}" for value in values])
    section("Questions that could still change this")
    arising = [element for element in matter.found.open if element.term in matter.found.askable]
    for element in arising:
        with st.container(key=f"open_{element.term}", horizontal=True, vertical_alignment="center", gap="medium"):
            change_link(plain(element.question), matter.dossier, element.term, "result")
            note(burden(element), "quiet")
    if later := len(matter.found.open) - len(arising):
        note(f"And {later} more that may arise from the answers to these.", "quiet")


def burden(element: Element) -> str:
    """Who must prove an element; what the court itself has done, nobody must."""
    return f"Burden on the {ontology.vocabulary().named[element.burden].label}." if element.burden != "court" else ""


def why(matter: Matter) -> None:
    """The reasons that carry the result, then what else was found."""
    found = matter.found
    said = {reason.number: reason.step.text for reason in found.reasons}
    if found.carrying:
        section("Why")
        st.html(reasons.numbered(found.carrying, said))
    if found.beside:
        section("Also found" if found.carrying else "Found so far")
        st.html(reasons.numbered(found.beside, said))


def considered(matter: Matter) -> None:
    """Exceptions that were rejected, and rules that an exception kept from applying."""
    found = matter.found
    if found.rejected:
        section("Exceptions considered and rejected")
        items([step.text for step in found.rejected])
    if found.defeated:
        section("Rules kept from applying")
        st.html(reasons.defeated_items(found.defeated))


def presumed(matter: Matter) -> None:
    """What the record left to burdens, each open to an answer."""
    if not matter.found.presumed:
        return
    section("Supposed; any other answer gives the same result" if matter.found.supposed else "Presumed, because the record does not say")
    vocabulary = ontology.vocabulary()
    for step in matter.found.presumed:
        element = vocabulary.elements[step.finding]
        with st.container(key=f"presumed_{step.finding}", horizontal=True, vertical_alignment="center", gap="medium"):
            note(f"{step.text} {burden(element)}")
            change_link(plain(f"Answer: {element.label}"), matter.dossier, step.finding, "result")


def otherwise(matter: Matter) -> None:
    """What one other answer would change, least disclosure first, each open to be tried."""
    if not matter.otherwise:
        return
    section("What one other answer would change")
    note("Only answers that settle it alone are listed; two together may change what neither does alone.", "quiet")
    for disposition, changes in groupby(matter.otherwise, key=lambda change: change.disposition):
        st.subheader(plain(sentence_case(disposition_label(disposition))), anchor=False)
        for change in changes:
            new = change.only.new
            same_page(plain(new.sentence), matter.answered(new.point, new.token), f"otherwise_{new.iri}")


def authorities(matter: Matter) -> None:
    """Every authority relied on, in full, and what the mark means."""
    if not matter.found.reasons:
        return
    section("Authorities")
    st.html(reasons.authority_table(matter.found.reasons, matter.found.defeated))
    items([f"{sentence_case(mark.label)}: {mark.definition}" for mark in legend(matter.decision)], "plain-list quiet")


show()
