"""Why a question is asked: what it is about, who must prove it, what follows if nobody does, and what each answer would do."""

import streamlit as st

import ontology
from kb.burdens import only_if_raised
from kb.citation import Citation
from kb.questions.reasons import source
from ontology.terms import Element
from ui.components.entries import Ways
from ui.components.prose import html, sentence_case


def show(element: Element, outlook: str, ways: Ways) -> None:
    """What stands under a question, and can be folded; `outlook` says what each answer would do."""
    with st.expander("Why we ask", expanded=True, key="why"):
        said = {"What each answer does": html(outlook), **reasons(element, ways)}
        rows = "".join(f"<dt>{key}</dt><dd>{text}</dd>" for key, text in said.items() if text)
        st.html(f'<dl class="facts wide why">{rows}</dl>')


def reasons(element: Element, ways: Ways) -> dict[str, str]:
    """What the ontology says about the question, as HTML with links to the library."""
    vocabulary = ontology.vocabulary()
    doctrine, side, standard = vocabulary.doctrines[element.doctrine], vocabulary.named[element.burden], vocabulary.named[element.standard]
    cited = source(element)
    return {
        "The point": f"{ways.to('element', element.term, sentence_case(element.label))}. {html(element.definition)}",
        "Part of": f"{ways.to('doctrine', element.doctrine, sentence_case(doctrine.label))}. {html(doctrine.definition)}",
        "Burden on": html(
            f"{sentence_case(side.label)}{', once the point is raised' if only_if_raised(element) else ''}. {side.definition}"
        ),
        "Standard": "" if element.burden == "court" else html(f"{sentence_case(standard.label)}. {standard.definition}"),
        "If it is not proved": html(element.sentence_if_unproven),
        "Source": ways.to("authority", Citation.read(element.source).authority.key, cited) if cited else "",
    }
