"""Which column of a log is which, as far as its headings tell, open to be mended; what words in it mean; and how the log is read."""

from collections.abc import Mapping

import streamlit as st

import ontology
from kb.audit.cells import cut
from kb.audit.claimed import Claimed, cells_of, claimed, legal, word_of
from kb.audit.deriving import RULES
from kb.audit.desk import Handed
from kb.audit.mapping import NOT_READ, Mapped, Plan, plan
from kb.audit.proposing import left_out, proposed
from kb.audit.report.counting import number_of
from kb.audit.ways import Side, Ways
from kb.audit.words import roles
from ui.components.fields import key
from ui.components.prose import alert, items, note, plain, section, sentence_case, subsection
from ui.state import Desk, kept_here, take_mapping

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
BESIDE, MOST_WORDS = 3, 12
SUGGESTED = "Words in descriptions that mark advice or bare fact are shown as suggestions. They count as facts only if you say so."
ANY = "A column can be any question of law as well; type in the field to find it."
MEANT = "These stand below a question of law and are not known. Say what they mean; what you leave is not read."


def show(desk: Desk, log: Handed) -> tuple[Plan, Mapped]:
    """The columns, each with what it is taken for; and the same as a mapping."""
    headings, before = log.table.headings, desk.mapped
    section("Columns")
    if desk.mapping_fault:
        alert("The mapping file could not be read", *desk.mapping_fault.split("\n", 1))
    note(ANY, "quiet")
    known = plan(headings, before)
    told = {number: role for role, numbers in known.columns.items() for number in numbers}
    places = st.columns(BESIDE)
    chosen = dict[str, str]()
    for number, heading in enumerate(headings):
        with places[number % BESIDE]:
            chosen[heading] = role(heading, number, told.get(number, NOT_READ), before)
    moved = {heading: said for number, (heading, said) in enumerate(chosen.items()) if said != told.get(number, NOT_READ)}
    read = {number for numbers in plan(headings, Mapped({**before.columns, **moved})).columns.values() for number in numbers}
    moved |= {headings[number]: NOT_READ for number in read if chosen[headings[number]] == NOT_READ}
    found = plan(headings, Mapped({**before.columns, **moved}, before.words))
    items(list(left_out(headings, found)), "plain-list quiet")
    mapped = Mapped({**before.columns, **moved}, words(log, found, before))
    found = plan(headings, mapped)
    text = proposed(headings, found, log.table.file.name)
    st.download_button("Download this as a mapping file", text, "mapping.yaml", "text/yaml", key="mapping", on_click="ignore")
    note("With it the command line, and this page, read logs of this form in the same way.", "quiet")
    st.file_uploader(
        "Mapping file (.yaml)", ["yaml", "yml"], key="mapping_file", on_change=take_mapping, args=("mapping_file",), max_upload_size=1
    )
    return found, mapped


def role(heading: str, number: int, known: str, before: Mapped) -> str:
    """What one column is."""
    every = [NOT_READ, *roles()]
    name = key(f"column_{number}", heading, before)
    return st.selectbox(plain(heading), every, every.index(known), format_func=name_of, key=name)


def name_of(found: str) -> str:
    """What a column can be, in words."""
    return OWN.get(found) or f"{sentence_case(ontology.vocabulary().elements[found].label)} (question of law)"


def what_it_claims(log: Handed, found: Plan) -> Claimed:
    """What the log claims; its cells are counted once for each choice of columns."""
    numbers = tuple(sorted(legal(found).values()))
    return claimed(kept_here(key("log_cells", log.table.file, numbers), lambda: cells_of(log.table, numbers)), found)


def words(log: Handed, found: Plan, before: Mapped) -> Mapping[str, Mapping[str, str]]:
    """What words of the cells stand for: as told before, and as is told here of those not known."""
    unknown = [(term, word, cells) for term, each in what_it_claims(log, found).unknown.items() for word, cells in each.items()]
    meant = {term: dict(own) for term, own in before.words.items()}
    if unknown:
        subsection("Words that are not known")
        note(MEANT, "quiet")
    places = st.columns(BESIDE) if unknown else []
    for number, (term, word, cells) in enumerate(unknown[:MOST_WORDS]):
        with places[number % BESIDE]:
            heading = log.table.headings[found.columns[term][0]]
            if token := meaning(term, word, f"“{cut(word)}” in {heading}, {number_of(cells)}"):
                meant.setdefault(term, {})[word_of(word)] = token
    if len(unknown) > MOST_WORDS:
        note(f"And {len(unknown) - MOST_WORDS:,} more; the report names them by row.", "quiet")
    return meant


def meaning(term: str, word: str, label: str) -> str:
    """What a word stands for; nothing if nobody says."""
    labels = {"": "Not read", **{each.token: sentence_case(each.label) for each in ontology.vocabulary().elements[term].values}}
    return st.selectbox(plain(label), list(labels), format_func=labels.__getitem__, key=key("word", term, word)) or ""


def ways() -> tuple[Ways, Side]:
    """How the log is read, and for whom it is judged."""
    section("Reading and judging")
    on: Mapping[str, bool] = {name: st.checkbox(plain(rule.sentence), value=True, key=f"rule_{name}") for name, rule in RULES.items()}
    accept = st.checkbox("Count as facts what descriptions suggest", key="accept")
    note(SUGGESTED, "quiet")
    day_first = st.checkbox("Read 3/4/1981 as the third of April", key="day_first")
    side = st.radio("For whom", list(SIDES), format_func=SIDES.__getitem__, key="side")
    return Ways(frozenset(name for name, kept in on.items() if not kept), accept, day_first), side
