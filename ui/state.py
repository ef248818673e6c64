"""What the address says, so that every place can be kept, shared and gone back to.

No other module reads or writes the address, or the state of a session.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar
from urllib.parse import parse_qsl, urlencode, urlsplit

import streamlit as st

from kb.asking import questions
from kb.interview import Interview, decode, encode
from kb.library import Library
from kb.library.items import Item
from kb.library.opening import opened
from kb.opinion_text import OpinionText, read
from ontology import UnknownTerm

MATTER, QUESTION, ORIGIN, STEP, NAME, QUERY, LONG = "m", "q", "from", "step", "name", "query", "long"
ITEM, SEARCH, COURT, ON, INSIDE = "item", "search", "court", "on", "inside"
LONGEST_QUERY_IN_LINK = 2000
Kept = TypeVar("Kept")
MOST_OPINIONS = 3
_EDITOR, _SEEDED, _KEPT, _JUMP, _LIST, _OPINIONS = "editor", "seeded", "kept", "jump", "list", "opinions"
_COURT, _ON = "law_court", "law_on"


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
    said = address(interview)
    for key in (QUESTION, ORIGIN, STEP, NAME, QUERY, LONG, MATTER):
        if key in st.query_params and key not in said:
            del st.query_params[key]
    st.query_params.update(said)  # in one, so that one step back is the matter before


def go_to_question(interview: Interview, term: str) -> None:
    """Put a question into the address, from a page that shows questions."""
    st.query_params.from_dict(address(interview, q=term))


def go_to_named(interview: Interview, name: str) -> None:
    """Put a named query into the address."""
    st.query_params.from_dict(address(interview, name=name))


def go_to_step(interview: Interview, step: int) -> None:
    """Put a step into the address."""
    st.query_params.from_dict(address(interview, step=str(step)))


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


def step_said() -> str:
    """The step as the address writes it, whether or not there is such a one."""
    return str(st.query_params.get(STEP, ""))


def seed_steps(step: int, steps: int) -> tuple[str, str]:
    """Set the two controls that lead to a step, a number and a list, to that shown, past the last to none, and give their keys."""
    st.session_state[_JUMP] = st.session_state[_LIST] = step if step <= steps else None
    return _JUMP, _LIST


def go_to_chosen_step(interview: Interview, key: str) -> None:
    """Put the step chosen in a control into the address; one left empty changes nothing."""
    if chosen := st.session_state[key]:
        go_to_step(interview, int(chosen))


def go_to_chosen_matter(key: str) -> None:
    """Put the matter chosen in a control, as a link carries it, into the address."""
    if chosen := st.session_state[key]:
        go_to_matter(decode(chosen))


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
    said = {key: value for key, value in parse_qsl(urlsplit(link).query) if key in (ITEM, COURT, ON)}
    matter = st.query_params.get(MATTER, "")
    return {**({MATTER: matter} if matter else {}), **said}


def said() -> dict[str, str]:
    """All that the address says, as text that nobody has checked."""
    return st.query_params.to_dict()


def say(**parameters: str) -> None:
    """Put this into the address of the page that is shown, in place of all but the matter; what is empty is left out."""
    matter = {MATTER: found} if (found := said().get(MATTER, "")) else {}
    st.query_params.from_dict({**matter, **{key: value for key, value in parameters.items() if value}})


def kept_here(key: str, made: Callable[[], Kept]) -> Kept:
    """What this tab keeps under a key, made when it is first wanted, and forgotten with the tab."""
    if key not in st.session_state:
        st.session_state[key] = made()
    found: Kept = st.session_state[key]
    return found


def whole_address(page: str, **parameters: str) -> str:
    """The address of a page as others can open it: of this server, as this reader reached it."""
    own = str(st.context.url or "")
    return f"{own[: own.rfind('/') + 1] or '/'}{page}?{urlencode({key: value for key, value in parameters.items() if value})}"


def seed(key: str, value: object) -> str:
    """Set a control to what the address says, and give its key."""
    st.session_state[key] = value
    return key


def seeded(key: str) -> Any:
    """What a control so set was moved to."""
    return st.session_state[key]


def fold_all(keys: list[str], opened: bool) -> None:
    """Open these parts of a page, or fold them; each keeps in the address whether it is open."""
    for key in keys:
        st.session_state[key] = opened


def this_link() -> str:
    """The address of the page as it is shown."""
    said = urlencode({key: value for key, value in st.query_params.to_dict().items() if value})
    return f"{st.context.url or ''}{'?' if said else ''}{said}"
