"""The file as a whole: what follows for all its documents and their parts, each open to be read."""

import streamlit as st

import ontology
from kb import relief
from kb.decision import DocumentDecision
from kb.explain import disposition_label, label, summary
from kb.wording import listed
from ui.components.prose import note, plain
from ui.links import same_page
from ui.matter import Matter


def heading(matter: Matter) -> str:
    """What follows for the file; where it is not the same of everything in it, for what is looked at."""
    found = matter.found
    if not is_about_some(matter):
        return summary(matter.decision)
    outcome = relief.outcome([found.disposition])
    return f"As to {listed(found.documents)}: {ontology.vocabulary().named['outcome_' + outcome.replace('-', '_')].sentence}"


def is_about_some(matter: Matter) -> bool:
    """Whether the file has other documents, or claims, of which something else follows, or for other reasons."""
    return len(matter.explanations) > 1


def show(matter: Matter) -> None:
    """Every document of the file."""
    note(summary(matter.decision), "lead")
    note("What stands above and below is about one of these. Choose another to read its reasons.", "quiet")
    with st.container(key="whole", gap=None):
        for document in matter.decision.documents:
            if document.parts:
                in_parts(matter, document)
            elif not document.part_of:
                line(matter, document)


def in_parts(matter: Matter, document: DocumentDecision) -> None:
    """A whole by its name, and its parts below it."""
    note(f"{document.label}: {disposition_label(document.disposition)}. In parts:")
    with st.container(key=f"parts_{document.id}", gap=None):
        for part in document.parts:
            line(matter, matter.decision.document(part))


def line(matter: Matter, document: DocumentDecision) -> None:
    """One document, or part, as a way to its reasons, claim by claim."""
    said = f"{document.label}: {disposition_label(document.disposition)}"
    if len(document.units) == 1:
        way(matter, document, said, 0)
        return
    note(f"{said}. By claim:")
    with st.container(key=f"parts_by_claim_{document.id}", gap=None):
        for place, unit in enumerate(document.units):
            of = f"{document.label}, as {label('privilege', unit.privilege) if unit.privilege else 'claimed'}"
            way(matter, document, f"{of}: {disposition_label(unit.disposition)}", place)


def way(matter: Matter, document: DocumentDecision, said: str, place: int) -> None:
    """A way to the reasons for a document under one of its claims."""
    unit = document.units[place]
    number = next(number for number, (claim, name) in enumerate(matter.case.units(), 1) if (claim.id, name) == (unit.claim, unit.document))
    same_page(plain(said), matter.dossier, f"whole_{number}_{document.id}", unit=str(number))
