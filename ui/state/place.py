"""Where the reader is: the file that the address carries, the place in it, and the ways to another."""

from dataclasses import dataclass, field
from functools import lru_cache
from urllib.parse import urlencode

import streamlit as st

from kb.asking import questions
from kb.dossier import Dossier, decode, encode, new
from kb.dossier.first_links import looked_at
from kb.questions import Question

MATTER, QUESTION, OF, TRAIL, ORIGIN, STEP, UNIT = "m", "q", "of", "trail", "from", "step", "unit"
NAME, QUERY, LONG = "name", "query", "long"
LONGEST_TRAIL = 12
KEPT = "kept"


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
        query = str(st.session_state.get(KEPT, ""))
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


def go_to_matter(dossier: Dossier, **more: str) -> None:
    """Put another file into the address of the page that is shown; what controls keep there, as which parts are open, stays."""
    found = address(dossier, **more)
    for key in (MATTER, QUESTION, OF, TRAIL, ORIGIN, STEP, UNIT, NAME, QUERY, LONG):
        if key in st.query_params and key not in found:
            del st.query_params[key]
    st.query_params.update(found)  # in one, so that one step back is the matter before


def go_to_question(dossier: Dossier, term: str, of: str = "", before: tuple[Question, ...] = ()) -> None:
    """Put a question into the address, from a page that shows questions, and those answered before it."""
    st.query_params.from_dict(address(dossier, q=term, of=of, trail=trail_word(before)))


def whole_address(page: str, **parameters: str) -> str:
    """The address of a page as others can open it: of this server, as this reader reached it."""
    own = str(st.context.url or "")
    return f"{own[: own.rfind('/') + 1] or '/'}{page}?{urlencode({key: value for key, value in parameters.items() if value})}"


def this_link() -> str:
    """The address of the page as it is shown."""
    said = urlencode({key: value for key, value in st.query_params.to_dict().items() if value})
    return f"{st.context.url or ''}{'?' if said else ''}{said}"
