"""Result: what follows, on what it turns, then all that is to be said of it, part by part."""

from pathlib import Path

import streamlit as st

import ontology
from kb.dossier import close
from ui.components import court, telling, waiting, whole
from ui.components.focus import follow
from ui.components.prose import note, title
from ui.components.result import arguing, changing, considered, elements, files, lacking, law, scale, short
from ui.components.result.parts import Part, Reading, page
from ui.knowledge import study
from ui.links import ANSWERS, QUESTIONS, STEPS, link
from ui.matter import Matter
from ui.state import go_to_matter, here, word

STYLE = Path(short.__file__).with_name("result.css")
CLOSED = "The record is closed: what is not told counts as not shown, and falls on the side that had to show it."
OPEN = "The record is open: nothing is said here that a missing fact could overturn. Close it to see what follows if no more is told."
PARTS = (
    Part("whole", "The file as a whole", lambda read: whole.show(read.matter), lambda read: whole.is_about_some(read.matter)),
    Part("changed", "What you changed", lambda read: court.changes(read.matter), lambda read: read.matter.dossier.changed),
    Part("deciding", "What decides it", short.turning, lambda read: any(read.result.turning)),
    Part("possible", "Still possible", short.possible, lambda read: not read.result.decision.settled),
    Part(
        "open", "Questions that could still change this", lacking.questions, lambda read: bool(read.matter.found.open)
        and not read.result.decision.settled, label="Open questions",
    ),
    Part("elements", "The elements", elements.table, lambda read: any(read.result.elements)),
    Part(
        "reasons", "Why, step by step", elements.steps, lambda read: any(found.reasons for found in read.result.explained),
        folded="Every reason, with its facts, its rule and its authority", told_in_full=True,
    ),
    Part(
        "diagram", "The proof as a diagram", elements.diagram, lambda read: any(found.reasons for found in read.result.explained),
        folded="The same reasons, drawn from the facts to the result", label="Diagram",
    ),
    Part(
        "considered", "Considered and rejected", considered.show, considered.applies,
        folded="Exceptions that are not met, rules kept from applying, and rival privileges",
    ),
    Part(
        "to_do", "Who must do what", changing.to_do, changing.waits,
        folded="What each side has still to supply, and what would follow if the record closed now",
    ),
    Part(
        "changes", "What would change it", changing.show, lambda read: bool(read.result.changing),
        folded="By one fact, or by two or three together, and by who can bring it about; each way can be tried",
    ),
    Part(
        "precedents", "Precedents nearest either way", arguing.precedents, folded="What decisions force, and how the nearest differ",
        label="Precedents",
    ),
    Part("weighing", scale.HEADING, scale.show, scale.applies),
    Part("arguments", "Both sides’ arguments", arguing.arguments, folded="The best argument for each side, and where it is weakest"),
    Part("lacking", "Still open, and presumed", lacking.open_and_presumed, folded="What is awaited, and what the burdens supplied"),
    Part("telling", telling.HEADING, lambda read: telling.show(read.matter, "result"), folded=telling.WHAT),
    Part("court", "How the court ruled", lambda read: court.ruling(read.matter), lambda read: court.has_ruled(read.matter)),
    Part("law", "What law this rests on", law.used, lambda read: bool(law.told(read))),
    Part("authorities", "Authorities", law.authorities, law.applies, folded="Each in full, with its weight and the reasons that cite it"),
    Part("files", "Take it with you", files.show),
)  # fmt: skip


def show() -> None:
    """The page."""
    st.html(STYLE)
    place = here()
    matter = study(place.dossier, place.unit)
    if not matter.case.units():
        waiting.show(matter, "result")
        return
    heading = whole.heading(matter)
    title(heading, about(matter))
    reading = Reading(matter, matter.result, short.length())
    short.answer(reading)
    actions(matter)
    page(reading, PARTS)
    follow("result", f"{word(matter.dossier)} {matter.unit}", heading)


def about(matter: Matter) -> str:
    """Which case, in which court, under which law."""
    decision = matter.decision
    name = f"{decision.caption}, {decision.citation}" if decision.citation else decision.caption
    record = "record closed" if decision.record_closed else "record open"
    return f"{name} · {ontology.vocabulary().named[decision.court].label} · law as of {decision.law_as_of} · {record}"


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


show()
