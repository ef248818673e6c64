"""The pages, and links to them that carry the matter."""

from pathlib import Path
from typing import NoReturn

import streamlit as st

from kb.interview import Interview
from ui.state import address, go_to_matter, go_to_question

START, QUESTIONS, ANSWERS = "screens/start.py", "screens/questions.py", "screens/answers.py"
RESULT, STEPS, ASK = "screens/result.py", "screens/steps.py", "screens/ask.py"
LIBRARY = "screens/library.py"
LISTED = [
    (START, "Start", "The decided cases, and a new matter."),
    (QUESTIONS, "Questions", "One question after another."),
    (ANSWERS, "Answers", "All that was told, each answer open to change."),
    (RESULT, "Result", "What follows, and why."),
    (STEPS, "Step by step", "One inference after another."),
    (LIBRARY, "Library", "The law as a book: doctrines, elements, rules, authorities, cases."),
    (ASK, "Ask the graph", "Questions about the law and the cases, in SPARQL."),
]
ICON = "⚖️"
ORIGINS = {"answers": ANSWERS, "result": RESULT, "steps": STEPS}


def pages() -> list[st.Page]:
    """Every page, in the order of the links at the head; the icon is a character, for a named one would be fetched from elsewhere."""
    return [st.Page(page, title=name, icon=ICON, help=what, url_path=Path(page).stem, default=page == START) for page, name, what in LISTED]


def link(page: str, label: str, interview: Interview, icon: str | None = None, **more: str) -> None:
    """A link to a page, with the matter."""
    st.page_link(page, label=label, icon=icon, query_params=address(interview, **more))


def change_link(label: str, interview: Interview, term: str, origin: str = "", step: str = "") -> None:
    """A link to one question, from where the answer leads back to the page it was chosen on."""
    st.page_link(QUESTIONS, label=label, query_params=address(interview, q=term, step=step, **{"from": origin}))


def button_link(page: str, label: str, interview: Interview, key: str, **more: str) -> None:
    """A link that looks like a button: where one begins."""
    with st.container(key=f"button_{key}", width="content"):
        link(page, label, interview, **more)


def change_here(label: str, interview: Interview, term: str, place: str) -> None:
    """The same for the page of questions itself, where a link would leave the address behind; `place` is the part of the page."""
    st.button(label, key=f"{place}_{term}", type="tertiary", on_click=go_to_question, args=(interview, term))


def same_page(label: str, interview: Interview, key: str) -> None:
    """A link to the page that is shown, with another matter, where a link proper would leave the address behind."""
    st.button(label, key=key, type="tertiary", on_click=go_to_matter, args=(interview,))


def go(page: str, interview: Interview, **more: str) -> NoReturn:
    """Go to a page with the matter."""
    st.switch_page(page, query_params=address(interview, **more))
