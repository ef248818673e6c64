"""Start: what this is, three ways in, the decided cases, and the decisions known by report."""

from datetime import date
from pathlib import Path

import streamlit as st

import ontology
from kb.case import Case, Document
from kb.casefile import at_hand, precedents
from kb.citation import later_history
from kb.dossier import Dossier, from_shipped, new
from kb.explain import label
from ui.components.focus import follow
from ui.components.prose import html, note, plain, section, sentence_case, title
from ui.knowledge import cases
from ui.links import ASK, FILE, LEARN, LOG, RESULT, STEPS, button_link, link
from ui.state import here

HEADING = "When the Government says that documents are privileged, does the court let it keep them back?"
REPORTED = (
    "The authors have not read these: they are known by reports of them, often in part, and what is not known counts as unknown. "
    "What the court did stands beside what follows from the facts that are known."
)
WORK = "Your documents and claims, one question at a time, and what follows."
WALK = "Every step of a decided case, with the rule and the page it rests on."
LEARNING = "Predict, argue and decide, alone or with a class, and see why."
WHAT = "In Camera asks for the facts, applies the law of the U.S. Court of International Trade, and shows each step with its authority."


def show() -> None:
    """The page."""
    title(HEADING)
    note(WHAT, "lead")
    note("It is a teaching aid, not legal advice.", "lead")
    ways()
    note("A whole privilege log of hundreds of rows, from a spreadsheet:")
    link(LOG, "Judge a privilege log", here().dossier, icon=":material/table_rows:")
    section("Decided cases")
    shelf = list(at_hand())
    for column, name in zip(st.columns(len(shelf)), shelf, strict=True):
        with column:
            card(name, cases()[name])
    further()
    section("The graph")
    note("The words of the law, the rules, the cases and every proof are linked data, open to questions in SPARQL.")
    link(ASK, "Ask the graph", here().dossier, icon=":material/hub:")
    follow("start", "", HEADING)


def ways() -> None:
    """The three ways in, each a click."""
    mine, walked = own(), from_shipped(next(iter(at_hand())))
    found = (
        (FILE, "Work a file", "Go on with your file" if mine else "Begin a file", mine or new(), WORK),
        (STEPS, "Walk through a case", "Begin the walk", walked, WALK),
        (LEARN, "Learn", "Begin to learn", here().dossier, LEARNING),
    )
    section("Begin")
    with st.container(key="ways"):
        for column, (page, name, way, matter, what) in zip(st.columns(len(found)), found, strict=True):
            with column, st.container(border=True, key=f"way_{Path(page).stem}", height="stretch"):
                st.subheader(name, anchor=False)
                note(what)
                button_link(page, way, matter, f"primary_{Path(page).stem}", unit="")


def own() -> Dossier | None:
    """The file of the address, if it is one of the reader's own."""
    found = here().dossier
    return found if found != new() and not found.base else None


def card(name: str, case: Case) -> None:
    """One decided case, open to be read and changed."""
    with st.container(border=True, key=f"case_{name}", height="stretch"):
        st.subheader(plain(case.caption), anchor=False)
        st.html(facts(case))
        button_link(RESULT, "Open the case", from_shipped(name), name, unit="")


def further() -> None:
    """The decisions known by report, by what was claimed in them and then by date, each open as the others are."""
    section("Further decisions")
    note(REPORTED)
    for privilege in ontology.vocabulary().point("privilege").values:
        found = {name: cases()[name] for name in precedents() if cases()[name].claims[0].privilege.token == privilege.token}
        if found:
            st.subheader(plain(sentence_case(privilege.label)), anchor=False)
            with st.container(key=f"further_{privilege.token}", gap=None):
                for name, case in sorted(found.items(), key=lambda pair: pair[1].date.first if pair[1].date else date.max):
                    reported(name, case)


def reported(name: str, case: Case) -> None:
    """One of them in a line; what a later decision did to it stands below."""
    link(RESULT, plain(f"{case.caption}, {case.citation}"), from_shipped(name), unit="")
    if later := later_history(case.opinion):
        note(later, "quiet")


def facts(case: Case) -> str:
    """What a case is about and what was claimed in it."""
    rows = {
        "About": case.subject,
        "Claimed": "; ".join(dict.fromkeys(sentence_case(label("privilege", claim.privilege.token)) for claim in case.claims)),
        "By": "; ".join(dict.fromkeys(office(claim.office) for claim in case.claims if claim.office)),
        "Documents": "; ".join(with_parts(case, document) for document in case.documents if not document.part_of),
    }
    listed = "".join(f"<dt>{key}</dt><dd>{html(text)}</dd>" for key, text in rows.items() if text)
    return f'<p class="cite">{html(case.citation)}</p><dl class="facts stack">{listed}</dl>'


def office(name: str) -> str:
    """An office as the ontology calls it, or as the case does."""
    known = ontology.vocabulary().named
    return known[name].label if name in known else name


def with_parts(case: Case, document: Document) -> str:
    """A document by its name, and in how many parts it is decided, if in parts."""
    parts = len(case.parts(document.id))
    return f"{document.label}, in {parts} parts" if parts else document.label


show()
