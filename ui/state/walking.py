"""The step of a walk that is shown, the case that is walked through, and the text of its opinion."""

import streamlit as st

from kb.dossier import Dossier
from kb.opinion_text import OpinionText, read
from ui.state.place import STEP, UNIT, address, go_to_matter
from ui.state.place import read as matter

MOST_OPINIONS = 3
_JUMP, _LIST, _OPINIONS = "jump", "list", "opinions"


def step_said() -> str:
    """The step as the address writes it, whether or not there is such a one."""
    return str(st.query_params.get(STEP, ""))


def seed_steps(step: int | None) -> tuple[str, str]:
    """Set the two controls that lead to a step, a number and a list, to that shown, if one is, and give their keys."""
    st.session_state[_JUMP] = st.session_state[_LIST] = step
    return _JUMP, _LIST


def go_to_step(dossier: Dossier, step: int) -> None:
    """Put a step into the address."""
    st.query_params.from_dict(address(dossier, step=str(step)))


def go_to_chosen_step(dossier: Dossier, key: str) -> None:
    """Put the step chosen in a control into the address; one left empty changes nothing."""
    if chosen := st.session_state[key]:
        go_to_step(dossier, int(chosen))


def go_to_chosen_matter(key: str) -> None:
    """Put the file chosen in a control, as a link carries it, into the address, and what of it is looked at, by its number from 0."""
    if chosen := st.session_state[key]:
        link, unit = chosen
        go_to_matter(matter(link), **{UNIT: str(unit + 1) if unit else ""})


def supplied(case: str) -> OpinionText | str | None:
    """The text of a case's opinion that the reader supplied in this session or, if it could not be read, why not."""
    found: OpinionText | str | None = st.session_state.get(_OPINIONS, {}).get(case)
    return found


def supply(case: str, key: str) -> None:
    """Keep the file put into a control, as the text of a case's opinion, until the session ends; of several cases the last few."""
    others = {name: text for name, text in st.session_state.get(_OPINIONS, {}).items() if name != case}
    if file := st.session_state[key]:
        try:
            others[case] = read(file.getvalue())
        except ValueError as error:
            others[case] = str(error)
    st.session_state[_OPINIONS] = dict(list(others.items())[-MOST_OPINIONS:])
