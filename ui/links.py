"""The pages, and links to them that carry the matter."""

from pathlib import Path
from typing import NoReturn

import streamlit as st

from kb.dossier import Dossier
from kb.questions import Question
from ui.state import address, go_to_matter, go_to_question

START, FILE, QUESTIONS, ANSWERS = "screens/start.py", "screens/file.py", "screens/questions.py", "screens/answers.py"
RESULT, STEPS, ASK = "screens/result.py", "screens/steps.py", "screens/ask.py"
LISTED = [
    (START, "Start", "Three ways in, and the decided cases."),
    (FILE, "File", "Court and date, documents and claims."),
    (QUESTIONS, "Questions", "One question after another."),
    (ANSWERS, "Answers", "All that was told, each answer open to change."),
    (RESULT, "Result", "What follows, and why."),
    (STEPS, "Step by step", "One inference after another."),
    (ASK, "Ask the graph", "Questions about the law and the cases, in SPARQL."),
]
ICON = "⚖️"
ORIGINS = {"answers": ANSWERS, "result": RESULT, "steps": STEPS}


def pages() -> list[st.Page]:
    """Every page, in the order of the links at the head; the icon is a character, for a named one would be fetched from elsewhere."""
    return [st.Page(page, title=name, icon=ICON, help=what, url_path=Path(page).stem, default=page == START) for page, name, what in LISTED]


def link(page: str, label: str, dossier: Dossier, icon: str | None = None, **more: str) -> None:
    """A link to a page, with the matter."""
    st.page_link(page, label=label, icon=icon, query_params=address(dossier, **more))


def change_link(label: str, dossier: Dossier, term: str, origin: str = "", step: str = "", of: str = "") -> None:
    """A link to one question, from where the answer leads back to the page it was chosen on.

    It is asked of the claim or document with the id `of` or, where none is named, of what is looked at.
    """
    st.page_link(QUESTIONS, label=label, query_params=address(dossier, q=term, of=of, step=step, **{"from": origin}))


def button_link(page: str, label: str, dossier: Dossier, key: str, **more: str) -> None:
    """A link that looks like a button: where one begins."""
    with st.container(key=f"button_{key}", width="content"):
        link(page, label, dossier, **more)


def change_here(label: str, dossier: Dossier, question: Question, place: str, before: tuple[Question, ...] = ()) -> None:
    """The same for the page of questions itself, where a link would leave the address behind; `place` is the part of the page."""
    key = f"{place}_{question.term}_{question.of}" if question.of else f"{place}_{question.term}"
    st.button(label, key=key, type="tertiary", on_click=go_to_question, args=(dossier, question.term, question.of, before))


def same_page(label: str, dossier: Dossier, key: str, **more: str) -> None:
    """A link to the page that is shown, with another file, or place in it, where a link proper would leave the address behind."""
    st.button(label, key=key, type="tertiary", on_click=go_to_matter, args=(dossier,), kwargs=more)


def go(page: str, dossier: Dossier, **more: str) -> NoReturn:
    """Go to a page with the matter."""
    st.switch_page(page, query_params=address(dossier, **more))
