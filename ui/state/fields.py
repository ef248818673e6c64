"""Controls of a page, what they hold and what a tab keeps; and all that an address says, for pages that read it themselves."""

from collections.abc import Callable
from typing import Any, TypeVar

import streamlit as st

from ui.state.place import MATTER, UNIT

Kept = TypeVar("Kept")


def typed(key: str) -> Any:
    """What stands in a field, nothing if it is not there."""
    return st.session_state.get(key)


def seed(key: str, value: object) -> str:
    """Set a control to what the address says, and give its key.

    One that acts as soon as it is moved is made with this value too: until the browser has taken up what is set here,
    a control stands at the value it was made with, and one click in that moment would report a move nobody made.
    """
    st.session_state[key] = value
    return key


def seeded(key: str) -> Any:
    """What a control so set was moved to."""
    return st.session_state[key]


def fold_all(keys: list[str], opened: bool) -> None:
    """Open these parts of a page, or fold them; each keeps in the address whether it is open."""
    for key in keys:
        st.session_state[key] = opened


def kept_here(key: str, made: Callable[[], Kept]) -> Kept:
    """What this tab keeps under a key, made when it is first wanted, and forgotten with the tab."""
    if key not in st.session_state:
        st.session_state[key] = made()
    found: Kept = st.session_state[key]
    return found


def reported(key: str, name: str) -> str:
    """What a component of the page has reported under a name, as text that nobody has checked; empty if nothing so far."""
    return str(getattr(st.session_state.get(key), name, "") or "")


def said() -> dict[str, str]:
    """All that the address says, as text that nobody has checked."""
    return st.query_params.to_dict()


def matter_said() -> dict[str, str]:
    """The part of the address that carries the file, and what of it is looked at, as text that nobody has checked."""
    return {key: found for key in (MATTER, UNIT) if (found := said().get(key, ""))}


def say(**parameters: str) -> None:
    """Put this into the address of the page that is shown, in place of all but the matter; what is empty is left out."""
    st.query_params.from_dict({**matter_said(), **{key: value for key, value in parameters.items() if value}})
