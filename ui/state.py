"""What the address says, so that every place can be kept, shared and gone back to.

No other module reads or writes the address, or the state of a session.
"""

from dataclasses import dataclass, field
from urllib.parse import urlencode

import streamlit as st

from kb.asking import questions
from kb.interview import Interview, decode, encode

MATTER, QUESTION, ORIGIN, STEP, NAME, QUERY, LONG = "m", "q", "from", "step", "name", "query", "long"
LONGEST_QUERY_IN_LINK = 2000
_EDITOR, _SEEDED, _KEPT, _JUMP = "editor", "seeded", "kept", "jump"


@dataclass(frozen=True)
class Place:
    """Where the reader is: the matter, and the place in it.

    `fault` says, in a sentence, why the matter of the address could not be read; `question` is the element that was
    chosen to be answered, `origin` the page from which it was chosen; `name` and `query` are what the graph is asked.
    """

    interview: Interview = field(default_factory=Interview)
    fault: str = ""
    question: str = ""
    origin: str = ""
    step: int = 1
    name: str = ""
    query: str = ""


def here() -> Place:
    """The place that the address names."""
    said = st.query_params.to_dict()
    interview, fault = _matter(said.get(MATTER, ""))
    name = said.get(NAME, "") if said.get(NAME, "") in questions() else ""
    step = said.get(STEP, "")
    query = questions()[name].query if name else said.get(QUERY, "")
    if LONG in said and not query:
        query = str(st.session_state.get(_KEPT, ""))
    return Place(
        interview, fault, question=said.get(QUESTION, ""), origin=said.get(ORIGIN, ""),
        step=int(step) if step.isascii() and step.isdigit() and len(step) < 4 else 1, name=name, query=query,
    )  # fmt: skip


def _matter(link: str) -> tuple[Interview, str]:
    if not link:
        return Interview(), ""
    try:
        return decode(link), ""
    except ValueError as error:
        return Interview(), str(error)


def address(interview: Interview, **more: str) -> dict[str, str]:
    """The parameters of an address that carries a matter, and what else is given."""
    matter = {} if interview == Interview() else {MATTER: encode(interview)}
    return {**matter, **{key: value for key, value in more.items() if value}}


def go_to_matter(interview: Interview) -> None:
    """Put another matter into the address of the page that is shown; what controls keep there, as which parts are open, stays."""
    for key in (QUESTION, ORIGIN, STEP, NAME, QUERY, LONG, MATTER):
        st.query_params.pop(key, None)
    st.query_params.update(address(interview))


def go_to_question(interview: Interview, term: str) -> None:
    """Put a question into the address, from a page that shows questions."""
    st.query_params.from_dict(address(interview, q=term))


def go_to_named(interview: Interview, name: str) -> None:
    """Put a named query into the address."""
    st.query_params.from_dict(address(interview, name=name))


def seed_jump(step: int) -> str:
    """Set the control that jumps to a step to the step of the address, and give its key."""
    st.session_state[_JUMP] = step
    return _JUMP


def go_to_step(interview: Interview, step: int = 0) -> None:
    """Put a step into the address: the one given or, without one, that chosen in the control."""
    st.query_params.from_dict(address(interview, step=str(step or st.session_state[_JUMP])))


def seed_editor(query: str) -> str:
    """Put the query of the address into the editor, unless it is there and was edited since, and give its key."""
    if st.session_state.get(_SEEDED) != query or _EDITOR not in st.session_state:
        st.session_state[_EDITOR] = st.session_state[_SEEDED] = query
    return _EDITOR


def ask_edited(interview: Interview) -> None:
    """Put the edited query into the address: a named one by its name, one too long for a link as a mark that it is kept here."""
    text = str(st.session_state[_EDITOR])
    named = next((question.name for question in questions().values() if question.query.strip() == text.strip()), "")
    st.session_state[_KEPT] = text
    short = len(text) <= LONGEST_QUERY_IN_LINK
    more = {NAME: named} if named else {QUERY: text} if short else {LONG: "1"}
    st.query_params.from_dict(address(interview, **more))


def fold_all(keys: list[str], opened: bool) -> None:
    """Open these parts of a page, or fold them; each keeps in the address whether it is open."""
    for key in keys:
        st.session_state[key] = opened


def this_link() -> str:
    """The address of the page as it is shown."""
    said = urlencode({key: value for key, value in st.query_params.to_dict().items() if value})
    return f"{st.context.url or ''}{'?' if said else ''}{said}"
