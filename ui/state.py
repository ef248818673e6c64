"""What the address says, so that every place can be kept, shared and gone back to.

No other module reads or writes the address, or the state of a session.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any
from urllib.parse import urlencode

import streamlit as st

from kb.asking import questions
from kb.dossier import Dossier, decode, encode, new
from kb.dossier.first_links import looked_at
from kb.questions import Question
from ontology import UnknownTerm
from ontology.faults import Faulty

MATTER, QUESTION, OF, TRAIL, ORIGIN, STEP, UNIT = "m", "q", "of", "trail", "from", "step", "unit"
NAME, QUERY, LONG = "name", "query", "long"
LONGEST_QUERY_IN_LINK, LONGEST_TRAIL = 2000, 12
_EDITOR, _SEEDED, _KEPT, _JUMP, _REFUSED, _NEWS = "editor", "seeded", "kept", "jump", "refused", "news"


@dataclass(frozen=True)
class Place:
    """Where the reader is: the file, and the place in it.

    `fault` says, in a sentence, why the file of the address could not be read; `question` is the element that was chosen to
    be answered, `of` the claim or document of which, `origin` the page from which it was chosen, and `trail` the questions
    answered before it; `unit` numbers the document under a claim that is looked at; `name` and `query` are what the graph is asked.
    """

    dossier: Dossier = field(default_factory=new)
    fault: str = ""
    question: str = ""
    of: str = ""
    trail: tuple[Question, ...] = ()
    origin: str = ""
    step: int = 1
    unit: int = 0
    name: str = ""
    query: str = ""


def here() -> Place:
    """The place that the address names."""
    said = st.query_params.to_dict()
    found, fault = _matter(said.get(MATTER, ""))
    name = said.get(NAME, "") if said.get(NAME, "") in questions() else ""
    query = questions()[name].query if name else said.get(QUERY, "")
    if LONG in said and not query:
        query = str(st.session_state.get(_KEPT, ""))
    unit = number(said.get(UNIT, "")) or (looked_at(said[MATTER]) + 1 if MATTER in said and not fault else 1)
    return Place(
        found, fault, question=said.get(QUESTION, ""), of=said.get(OF, ""), trail=trail(said.get(TRAIL, "")), origin=said.get(ORIGIN, ""),
        step=number(said.get(STEP, "")) or 1, unit=unit - 1 if unit <= len(found.case.units()) else 0, name=name, query=query,
    )  # fmt: skip


def number(text: str) -> int:
    """A number of at most three digits from 1 that an address says; 0 if it says none."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 4 else 0


def trail(text: str) -> tuple[Question, ...]:
    """The questions answered last, as the address says them."""
    found = [each.partition(".") for each in text.split("~") if each][-LONGEST_TRAIL:]
    return tuple(Question(term, of) for term, _, of in found)


def trail_word(questions: tuple[Question, ...]) -> str:
    """The questions answered last, for an address."""
    return "~".join(f"{each.term}.{each.of}" for each in questions[-LONGEST_TRAIL:])


def _matter(link: str) -> tuple[Dossier, str]:
    if not link:
        return new(), ""
    try:
        return read(link), ""
    except ValueError as error:
        return new(), str(error)


@lru_cache(maxsize=256)
def read(link: str) -> Dossier:
    """The file that a link carries.

    Raises:
        ValueError: with a sentence, if it cannot be read.
    """
    return decode(link)


@lru_cache(maxsize=256)
def word(dossier: Dossier) -> str:
    """The file as one word, with the names that people typed.

    Raises:
        ValueError: the file is too large for a link, with a sentence.
    """
    return encode(dossier, names=True)


def address(dossier: Dossier, **more: str) -> dict[str, str]:
    """The parameters of an address that carries a file, and what else is given; what is looked at stays, where the file has the same."""
    matter = {} if dossier == new() else {MATTER: word(dossier)}
    place = here()
    if place.unit and UNIT not in more and units(dossier) == units(place.dossier):
        more[UNIT] = str(place.unit + 1)
    return {**matter, **{key: value for key, value in more.items() if value}}


def units(dossier: Dossier) -> list[tuple[str, str]]:
    """Each document under each claim, by their ids."""
    return [(claim.id, name) for claim, name in dossier.case.units()]


def whole_address(page: str, **parameters: str) -> str:
    """The address of a page as others can open it: of this server, as this reader reached it."""
    own = str(st.context.url or "")
    return f"{own[: own.rfind('/') + 1] or '/'}{page}?{urlencode({key: value for key, value in parameters.items() if value})}"


def go_to_matter(dossier: Dossier, **more: str) -> None:
    """Put another file into the address of the page that is shown."""
    st.query_params.from_dict(address(dossier, **more))


def go_to_question(dossier: Dossier, term: str, of: str = "", before: tuple[Question, ...] = ()) -> None:
    """Put a question into the address, from a page that shows questions, and those answered before it."""
    st.query_params.from_dict(address(dossier, q=term, of=of, trail=trail_word(before)))


def change(alter: Callable[[Dossier], Dossier], place: str, *emptied: str) -> None:
    """Change the file of the address, and empty the fields of these keys; a change that cannot be is refused with a sentence.

    The sentence is kept for a place on the page (`refused`).
    """
    try:
        parameters = address(alter(here().dossier))
    except (ValueError, UnknownTerm, Faulty) as error:
        refuse(place, str(error))
        return
    st.session_state.pop(_REFUSED, None)
    st.query_params.from_dict(parameters)
    for key in emptied:
        empty = st.session_state.get(key)
        st.session_state[key] = [] if isinstance(empty, list) else "" if isinstance(empty, str) else None


def refuse(place: str, sentence: str) -> None:
    """Keep the sentence that says why something cannot be, for a place on the page, until something else is done."""
    st.session_state[_REFUSED] = (st.query_params.get(MATTER, ""), place, sentence)


def refused(place: str) -> str:
    """Why what was last tried at a place on the page cannot be; empty if it could."""
    link, where, sentence = st.session_state.get(_REFUSED, ("", "", ""))
    return str(sentence) if where == place and link == st.query_params.get(MATTER, "") else ""


def tell(dossier: Dossier, sentences: tuple[str, ...]) -> None:
    """Keep what came of a change, to be said where the changed file is shown."""
    st.session_state.pop(_REFUSED, None)
    st.session_state[_NEWS] = (word(dossier), sentences)


def news(dossier: Dossier) -> tuple[str, ...]:
    """What came of the change that made the file what it is; nothing in another tab, or when it is opened anew."""
    link, sentences = st.session_state.get(_NEWS, ("", ()))
    return tuple(sentences) if sentences and link == word(dossier) else ()


def typed(key: str) -> Any:
    """What stands in a field, nothing if it is not there."""
    return st.session_state.get(key)


def go_to_named(dossier: Dossier, name: str) -> None:
    """Put a named query into the address."""
    st.query_params.from_dict(address(dossier, name=name))


def seed_jump(step: int) -> str:
    """Set the control that jumps to a step to the step of the address, and give its key."""
    st.session_state[_JUMP] = step
    return _JUMP


def go_to_step(dossier: Dossier, step: int = 0) -> None:
    """Put a step into the address: the one given or, without one, that chosen in the control."""
    st.query_params.from_dict(address(dossier, step=str(step or st.session_state[_JUMP])))


def seed_editor(query: str) -> str:
    """Put the query of the address into the editor, unless it is there and was edited since, and give its key."""
    if st.session_state.get(_SEEDED) != query or _EDITOR not in st.session_state:
        st.session_state[_EDITOR] = st.session_state[_SEEDED] = query
    return _EDITOR


def ask_edited(dossier: Dossier) -> None:
    """Put the edited query into the address: a named one by its name, one too long for a link as a mark that it is kept here."""
    text = str(st.session_state[_EDITOR])
    named = next((question.name for question in questions().values() if question.query.strip() == text.strip()), "")
    st.session_state[_KEPT] = text
    short = len(text) <= LONGEST_QUERY_IN_LINK
    more = {NAME: named} if named else {QUERY: text} if short else {LONG: "1"}
    st.query_params.from_dict(address(dossier, **more))
