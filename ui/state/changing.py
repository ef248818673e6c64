"""A change of the file as it is made on a page: made, refused with a sentence, or followed by what came of it."""

from collections.abc import Callable

import streamlit as st

from kb.dossier import Dossier
from ontology import UnknownTerm
from ontology.faults import Faulty
from ui.state.fields import say
from ui.state.place import MATTER, address, here, word

Offer = tuple[str, Dossier]
_REFUSED, _NEWS = "refused", "news"


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


def commit(place: str, fault: str, **parameters: str) -> None:
    """Put what was answered into the address of the page or, if it is no answer, keep the sentence that says so for a place on the page."""
    if fault:
        refuse(place, fault)
        return
    st.session_state.pop(_REFUSED, None)
    say(**parameters)


def refuse(place: str, sentence: str) -> None:
    """Keep the sentence that says why something cannot be, for a place on the page, until something else is done; empty if it can."""
    st.session_state[_REFUSED] = (st.query_params.get(MATTER, ""), place, sentence)


def refused(place: str) -> str:
    """Why what was last tried at a place on the page cannot be; empty if it could."""
    link, where, sentence = st.session_state.get(_REFUSED, ("", "", ""))
    return str(sentence) if where == place and link == st.query_params.get(MATTER, "") else ""


def tell(dossier: Dossier, sentences: tuple[str, ...], offers: tuple[Offer, ...] = ()) -> None:
    """Keep what came of a change, to be said where the changed file is shown, and what is offered there."""
    st.session_state.pop(_REFUSED, None)
    st.session_state[_NEWS] = (word(dossier), sentences, offers)


def news(dossier: Dossier) -> tuple[str, ...]:
    """What came of the change that made the file what it is; nothing in another tab, or when it is opened anew."""
    link, sentences, _ = st.session_state.get(_NEWS, ("", (), ()))
    return tuple(sentences) if sentences and link == word(dossier) else ()


def offered(dossier: Dossier) -> tuple[Offer, ...]:
    """What is offered beside those news: what each does, and the file as it then is."""
    link, _, offers = st.session_state.get(_NEWS, ("", (), ()))
    return tuple(offers) if link == word(dossier) else ()
