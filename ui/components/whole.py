"""The case as a whole: what follows for all its documents and their parts, each open to be read."""

import streamlit as st

from kb.decision import Decision, DocumentDecision
from kb.explain import disposition_label, label, summary
from kb.interview import from_case
from kb.wording import listed
from ui.components.prose import note, plain
from ui.knowledge import Matter, cases, whole
from ui.links import same_page


def heading(matter: Matter) -> str:
    """What follows for the matter; where it is not about all documents of its case, with those that it is about."""
    said = summary(matter.decision)
    return f"As to {listed(matter.found.documents)}: {said}" if is_about_some(matter) else said


def is_about_some(matter: Matter) -> bool:
    """Whether the case from which the matter started has other documents, or claims, of which something else is told."""
    name = matter.interview.base
    return bool(name) and len(cases()[name].alike()) > 1


def show(matter: Matter) -> None:
    """Every document of the case from which the matter started."""
    name = matter.interview.base
    decision, _ = whole(name)
    note(summary(decision), "lead")
    if matter.changed:
        note("On the facts of the case, without your changes. Choose a document to read its own reasons.", "quiet")
    else:
        note("What stands above is about one of these. Choose another to read its reasons.", "quiet")
    with st.container(key="whole", gap=None):
        for document in decision.documents:
            if document.parts:
                in_parts(name, decision, document)
            elif not document.part_of:
                line(name, document)


def in_parts(name: str, decision: Decision, document: DocumentDecision) -> None:
    """A whole by its name, and its parts below it."""
    note(f"{document.label}: {disposition_label(document.disposition)}. In parts:")
    with st.container(key=f"parts_{document.id}", gap=None):
        for part in document.parts:
            line(name, decision.document(part))


def line(name: str, document: DocumentDecision) -> None:
    """One document, or part, as a way to its reasons, claim by claim."""
    said = f"{document.label}: {disposition_label(document.disposition)}"
    several = len(document.units) > 1
    if several:
        note(f"{said}. By claim:")
    for number, (claim, documents) in enumerate(cases()[name].alike()):
        if document.id in documents:
            unit = next(unit for unit in document.units if unit.claim == claim.id)
            one = f"{document.label}, as {label('privilege', unit.privilege)}: {disposition_label(unit.disposition)}" if several else said
            same_page(plain(one), from_case(name, number), f"whole_{number}_{document.id}")
