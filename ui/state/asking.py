"""What the graph is asked: by name, by the text of the address, or by a text too long for it."""

import streamlit as st

from kb.asking import questions
from kb.dossier import Dossier
from ui.state.place import KEPT, LONG, NAME, QUERY, Place, address, whole_address

LONGEST_QUERY_IN_LINK = 2000
_EDITOR, _SEEDED = "editor", "seeded"


def go_to_named(dossier: Dossier, name: str) -> None:
    """Put a named query into the address."""
    st.query_params.from_dict(address(dossier, name=name))


def link_to_query(place: Place) -> str:
    """The address of what is asked, by its name if it has one, without the file at hand."""
    return whole_address("ask", **({NAME: place.name} if place.name else {QUERY: place.query}))


def seed_editor(query: str) -> str:
    """Put the query of the address into the editor, unless it is there and was edited since, and give its key."""
    if st.session_state.get(_SEEDED) != query or _EDITOR not in st.session_state:
        st.session_state[_EDITOR] = st.session_state[_SEEDED] = query
    return _EDITOR


def ask_edited(dossier: Dossier) -> None:
    """Put the edited query into the address: a named one by its name, one too long for a link as a mark that it is kept here."""
    text = str(st.session_state[_EDITOR])
    named = next((question.name for question in questions().values() if question.query.strip() == text.strip()), "")
    st.session_state[KEPT] = text
    short = len(text) <= LONGEST_QUERY_IN_LINK
    more = {NAME: named} if named else {QUERY: text} if short else {LONG: "1"}
    st.query_params.from_dict(address(dossier, **more))
