"""Which column of a log is which, as far as its headings tell, open to be mended; and how the log is read."""

from collections.abc import Mapping

import streamlit as st

import ontology
from kb.audit.deriving import RULES
from kb.audit.desk import Handed
from kb.audit.mapping import NOT_READ, Plan
from kb.audit.ways import Side, Ways
from kb.audit.words import roles
from ui.components.prose import note, plain, section, sentence_case

OWN = {
    "control": "Control number", "date": "Date", "kind": "Type of document", "author": "Author", "recipients": "Recipients",
    "copied": "Copied to", "blind": "Blind copied to", "title": "Title or subject", "description": "Description",
    "decided": "Date of the decision", "page": "Number of pages", NOT_READ: "Leave it out",
}  # fmt: skip
SIDES = {
    Side.both: "Both sides",
    Side.claimant: "Who serves the log: a checklist of what it must mend",
    Side.movant: "Who moves against it: a list of challenges",
}
BESIDE = 3
SUGGESTED = "Words in descriptions that mark advice or bare fact are shown as suggestions. They count as facts only if you say so."


def show(log: Handed) -> Plan:
    """The columns, each with what it is taken for."""
    headings = log.table.headings
    known = log.plan({})
    told = {number: role for role, numbers in known.columns.items() for number in numbers}
    section("Columns")
    if known.unmatched:
        note(f"Not known by their headings, and not read unless you say what they are: {', '.join(known.unmatched)}.")
    chosen, places = {}, st.columns(BESIDE)
    for number, heading in enumerate(headings):
        with places[number % BESIDE]:
            chosen[heading] = role(heading, number, told.get(number, NOT_READ))
    found = log.plan(chosen)
    st.download_button("Download this as a mapping file", log.mapping(found), "mapping.yaml", "text/yaml", key="mapping", on_click="ignore")
    note("With it the command line reads logs of this form in the same way.", "quiet")
    if found.passed_over:
        note(f"Passed over, because another column says the same: {', '.join(found.passed_over)}.")
    return found


def role(heading: str, number: int, known: str) -> str:
    """What one column is."""
    every = [NOT_READ, *roles()]
    return st.selectbox(
        plain(heading), every, every.index(known), format_func=name_of, key=f"column_{number}_{abs(hash(heading)) % 10_000}"
    )


def name_of(found: str) -> str:
    """What a column can be, in words."""
    return OWN.get(found) or sentence_case(ontology.vocabulary().elements[found].label)


def ways() -> tuple[Ways, Side]:
    """How the log is read, and for whom it is judged."""
    section("Reading and judging")
    on: Mapping[str, bool] = {name: st.checkbox(plain(rule.sentence), value=True, key=f"rule_{name}") for name, rule in RULES.items()}
    accept = st.checkbox("Count as facts what descriptions suggest", key="accept")
    note(SUGGESTED, "quiet")
    day_first = st.checkbox("Read 3/4/1981 as the third of April", key="day_first")
    side = st.radio("For whom", list(SIDES), format_func=SIDES.__getitem__, key="side")
    return Ways(frozenset(name for name, kept in on.items() if not kept), accept, day_first), side
