"""Why a question is asked: what it is about, who must prove it, and what follows if nobody does."""

import streamlit as st

import ontology
from kb.questions.reasons import source
from ontology.terms import Element
from ui.components.prose import html, sentence_case


def show(element: Element, outlook: str) -> None:
    """The expander under a question; `outlook` says what each answer would do."""
    with st.expander("Why we ask", key=f"why_{element.term}"):
        said = {**reasons(element), "What each answer does": outlook}
        rows = "".join(f"<dt>{key}</dt><dd>{html(text)}</dd>" for key, text in said.items() if text)
        st.html(f'<dl class="facts wide">{rows}</dl>')


def reasons(element: Element) -> dict[str, str]:
    """What the ontology says about the question."""
    vocabulary = ontology.vocabulary()
    doctrine, side, standard = vocabulary.doctrines[element.doctrine], vocabulary.named[element.burden], vocabulary.named[element.standard]
    return {
        "The point": f"{sentence_case(element.label)}. {element.definition}",
        "Part of": f"{sentence_case(doctrine.label)}. {doctrine.definition}",
        "Burden on": f"{sentence_case(side.label)}. {side.definition}",
        "Standard": f"{sentence_case(standard.label)}. {standard.definition}",
        "If it is not proved": element.sentence_if_unproven,
        "Source": source(element),
    }
