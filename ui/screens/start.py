"""Start: what this is, the decided cases, and a new matter."""

import streamlit as st

import ontology
from kb.case import Case, Document
from kb.explain import label
from kb.interview import Interview, from_case
from ui.components.focus import follow
from ui.components.prose import html, note, plain, section, sentence_case, title
from ui.knowledge import cases
from ui.links import ASK, QUESTIONS, RESULT, button_link, link
from ui.state import here

HEADING = "When the Government says that documents are privileged, does the court let it keep them back?"
WHAT = "In Camera asks for the facts, applies the law of the U.S. Court of International Trade, and shows each step with its authority."


def show() -> None:
    """The page."""
    title(HEADING)
    note(WHAT, "lead")
    note("It is a teaching aid, not legal advice.", "lead")
    section("Decided cases")
    shelf = cases()
    for column, (name, case) in zip(st.columns(len(shelf)), shelf.items(), strict=True):
        with column:
            card(name, case)
    section("Your own matter")
    note("One question at a time. “I don’t know” is always an answer, and only questions that can still change the result are asked.")
    button_link(QUESTIONS, "Begin a new matter", Interview(), "primary_begin")
    section("The graph")
    note("The words of the law, the rules, the cases and every proof are linked data, open to questions in SPARQL.")
    link(ASK, "Ask the graph", here().interview, icon=":material/hub:")
    follow("start", "", HEADING)


def card(name: str, case: Case) -> None:
    """One decided case, open to be read and changed."""
    with st.container(border=True, key=f"case_{name}", height="stretch"):
        st.subheader(plain(case.caption), anchor=False)
        st.html(facts(case))
        button_link(RESULT, "Open the case", from_case(name), name)


def facts(case: Case) -> str:
    """What a case is about and what was claimed in it."""
    named = ontology.vocabulary().named
    rows = {
        "About": case.subject,
        "Claimed": "; ".join(dict.fromkeys(sentence_case(label("privilege", claim.privilege.token)) for claim in case.claims)),
        "By": "; ".join(dict.fromkeys(named[claim.office].label for claim in case.claims if claim.office)),
        "Documents": "; ".join(with_parts(case, document) for document in case.documents if not document.part_of),
    }
    listed = "".join(f"<dt>{key}</dt><dd>{html(text)}</dd>" for key, text in rows.items() if text)
    return f'<p class="cite">{html(case.citation)}</p><dl class="facts stack">{listed}</dl>'


def with_parts(case: Case, document: Document) -> str:
    """A document by its name, and in how many parts it is decided, if in parts."""
    parts = len(case.parts(document.id))
    return f"{document.label}, in {parts} parts" if parts else document.label


show()
