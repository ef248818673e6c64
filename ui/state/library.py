"""Where the reader is in the library."""

from dataclasses import dataclass
from urllib.parse import parse_qsl, urlsplit

import streamlit as st

from kb.library import Library
from kb.library.items import Item
from kb.library.opening import opened
from ontology import UnknownTerm
from ui.state.fields import matter_said

ITEM, SEARCH, COURT, ON, INSIDE = "item", "search", "court", "on", "inside"
_COURT, _ON = "law_court", "law_on"


@dataclass(frozen=True)
class Reading:
    """Where the reader is in the library: the library as a court has it on a date, the thing or shelf that is open, and what is sought.

    `court` and `on` are as the address says them, empty where it does not; `faults` say what in it could not be read.
    """

    held: Library
    item: Item | None = None
    court: str = ""
    on: str = ""
    faults: tuple[str, ...] = ()


def reading() -> Reading:
    """The place in the library that the address names."""
    said = st.query_params.to_dict()
    faults = []
    try:
        item = Item.read(said[ITEM]) if said.get(ITEM) else None
    except UnknownTerm as error:
        item = None
        faults.append(str(error))
    court, on = said.get(COURT, ""), said.get(ON, "")
    try:
        held = opened(court, on)
    except ValueError as error:
        faults.append(str(error))
        court = on = ""
        held = opened()
    return Reading(held, item, court, on, tuple(faults))


def search_key() -> str:
    """The key of the control for searching, which is its name in the address as well."""
    return SEARCH


def seed_law(place: Reading) -> tuple[str, str]:
    """Set the controls of court and date to those of the address, a date that cannot be read included, and give their keys."""
    st.session_state[_COURT], st.session_state[_ON] = place.held.book.court, st.query_params.get(ON, "")[:10]
    return _COURT, _ON


def go_to_law() -> None:
    """Put the court and the date chosen in the controls into the address."""
    st.query_params.update({COURT: str(st.session_state[_COURT]), ON: str(st.session_state[_ON]).strip()})


def go_inside() -> None:
    """Put the place in the library that a link names into the address; the matter stays."""
    link = str(getattr(st.session_state.get(INSIDE), "go", "") or "")
    st.session_state[SEARCH] = ""
    st.query_params.from_dict(library_address(link))


def library_address(link: str) -> dict[str, str]:
    """The parameters that a link into the library carries, with the matter of the address."""
    return {**matter_said(), **{key: value for key, value in parse_qsl(urlsplit(link).query) if key in (ITEM, COURT, ON)}}
