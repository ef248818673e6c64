"""What holds for every claim of one privilege in a log: who claims, the formal claim, the declaration, the opposition, and the rest."""

from collections.abc import Mapping

import streamlit as st

from kb.audit.form import FIRST, asked, office_name
from kb.audit.matter import Matter
from kb.case import Given
from ontology.terms import Element
from ui.components.fields import key
from ui.components.prose import plain, sentence_case, subsection

NOT_TOLD = "Not told"
WHO = "A name or an office, as Secretary of Commerce."


def one_claim(matter: Matter, privilege: str, heading: str) -> tuple[str, Mapping[str, str]]:
    """Who claims the privilege, and what is told of its claims by the terms of the questions."""
    subsection(heading)
    known, every = matter.claims.get(privilege, {}), asked("one_claim", (privilege,))
    first, rest = [each for each in every if each.term in FIRST], [each for each in every if each.term not in FIRST]
    with st.container(key=f"claim_of_{privilege}"):
        left, right = st.columns(2, gap="large")
        with left:
            now = office_name(matter.offices.get(privilege, ""))
            who = st.text_input("Who claims", now, key=key(f"log_who_{privilege}", matter), help=WHO)
        told = {}
        for number, each in enumerate(first):
            with (right, left)[number % 2]:
                told[each.term] = of_claim(each, matter, known, privilege)
        if rest:
            with st.expander("More that can be told of this claim", key=f"log_more_{privilege}"):
                left, right = st.columns(2, gap="large")
                for number, each in enumerate(rest):
                    with (left, right)[number % 2]:
                        told[each.term] = of_claim(each, matter, known, privilege)
    return who, told


def of_claim(element: Element, matter: Matter, known: Mapping[str, Given], privilege: str) -> str:
    """What is told of an element of the claim; what the matter tells of every row stands where the claim tells nothing."""
    every = matter.answers.get(element.term)
    untold = f"As for every row: {element.value(every.token).label}" if every and every.token else NOT_TOLD
    return question(element, known.get(element.term), key(f"log_{privilege}_{element.term}", matter), untold)


def question(element: Element, now: Given | None, field: str, untold: str = NOT_TOLD) -> str:
    """An element as a field: the token that is told, empty if none is."""
    labels = {"": untold, **{each.token: sentence_case(each.label) for each in element.values}}
    index = list(labels).index(now.token) if now else 0
    label = plain(sentence_case(element.label))
    return st.selectbox(label, list(labels), index, format_func=labels.__getitem__, key=field, help=plain(element.question))
