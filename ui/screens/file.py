"""The file: where and when it is decided, which documents are kept back, and what is claimed of them."""

import streamlit as st

import ontology
from kb.dossier import Dossier, add_claim, add_documents
from ui.components import changes, claims, listing, loading, share, sitting
from ui.components.focus import follow
from ui.components.prose import items, note, section, title
from ui.knowledge import study
from ui.links import ANSWERS, QUESTIONS, RESULT, button_link, link
from ui.matter import Matter
from ui.state import change, here

HEADING = "The file"
WHAT = (
    "List the documents that are kept back, and say what is claimed of them. Then you are asked one question at a time, "
    "about like documents together, and only what can still change the result."
)
QUICK = "The shortest way: one document under one claim. Names, and more of both, can be added later."


def show() -> None:
    """The page."""
    place = here()
    matter = study(place.dossier, place.unit)
    title(HEADING, about(matter))
    changes.show(matter.dossier)
    if matter.case.units():
        onward(matter)
    else:
        note(WHAT, "lead")
        if not matter.dossier.case.documents:
            quick()
    listing.show(matter)
    claims.show(matter)
    sitting.show(matter)
    loading.show()
    if matter.dossier.case.documents:
        share.show(matter, "questions")
    follow("file", "", HEADING)


def about(matter: Matter) -> str:
    """The caption, the court and the law."""
    case = matter.dossier.case
    law = f"law of {case.date}" if case.date else "today’s law"
    return f"{case.caption} · {ontology.vocabulary().named[case.court].label} · {law}"


def quick() -> None:
    """The shortest way to a question."""
    with st.container(key="quick", horizontal=True, vertical_alignment="center", gap="medium"):
        st.button("Begin with one document", key="begin_with_one", on_click=change, args=(with_one, "quick"))
        note(QUICK, "quiet")


def with_one(dossier: Dossier) -> Dossier:
    """The file with one document under one claim."""
    found = add_documents(dossier, ["The document"])
    return add_claim(found, [found.case.documents[-1].id])


def onward(matter: Matter) -> None:
    """On to the questions or, where none is left, to the result; and what the file still wants."""
    asked, told = matter.agenda.next, any(fact.question.term != claims.PRIVILEGE for fact in matter.facts)
    with st.container(key="onward", horizontal=True, vertical_alignment="center", gap="medium"):
        if asked:
            button_link(QUESTIONS, "Go on with the questions" if told else "Begin the questions", matter.dossier, "primary_onward")
        else:
            button_link(RESULT, "See the result", matter.dossier, "primary_onward")
        if told:
            link(ANSWERS, "Check your answers", matter.dossier, icon=":material/checklist:")
    if matter.dossier.wants:
        section("Still wanted")
        items(list(matter.dossier.wants))


show()
