"""The case as a whole: what follows for all its documents and their parts, each open to be read."""

import streamlit as st

from kb.decision import DocumentDecision
from kb.explain import disposition_label, label, summary
from kb.interview import from_case
from ui.components.prose import note, plain, section
from ui.knowledge import Matter, cases, whole
from ui.links import same_page


def show(matter: Matter) -> None:
    """Every document of the case from which the matter started; nothing where the matter is about all of them."""
    name = matter.interview.base
    if not name or len(cases()[name].alike()) == 1:
        return
    decision, _ = whole(name)
    section("The case as a whole")
    note(summary(decision), "lead")
    if matter.changed:
        note("On the facts of the case, without your changes. Choose a document to read its own reasons.", "quiet")
    else:
        note("What stands above is about one of these. Choose another to read its reasons.", "quiet")
    with st.container(key="whole", gap=None):
        for document in decision.documents:
            line(name, document)


def line(name: str, document: DocumentDecision) -> None:
    """One document: a whole by its name, anything decided on its own as a way to its reasons, claim by claim."""
    said = f"{document.label}: {disposition_label(document.disposition)}"
    if document.parts:
        note(f"{said}. In parts:")
        return
    several = len(document.units) > 1
    if several:
        note(f"{said}. By claim:")
    for number, (claim, documents) in enumerate(cases()[name].alike()):
        if document.id in documents:
            unit = next(unit for unit in document.units if unit.claim == claim.id)
            one = f"{document.label}, as {label('privilege', unit.privilege)}: {disposition_label(unit.disposition)}" if several else said
            same_page(plain(one), from_case(name, number), f"whole_{number}_{document.id}")
