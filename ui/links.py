"""The pages, and links to them that carry the matter."""

from pathlib import Path
from typing import NoReturn

import streamlit as st

from kb.dossier import Dossier
from kb.questions import Question
from ui.state import address, go_to_matter, go_to_question, here, say

START, FILE, QUESTIONS, ANSWERS = "screens/start.py", "screens/file.py", "screens/questions.py", "screens/answers.py"
RESULT, STEPS, ASK = "screens/result.py", "screens/steps.py", "screens/ask.py"
LIBRARY, LOG = "screens/library.py", "screens/log.py"
LEARN, PREDICT, WHAT_IF, ARGUE = "screens/learn.py", "screens/predict.py", "screens/whatif.py", "screens/argue.py"
DECIDE, CHANGE, COMPARE = "screens/decide.py", "screens/change.py", "screens/compare.py"
TEACH, EXERCISES, ROOM = "screens/teach.py", "screens/exercises.py", "screens/room.py"
LISTED = [
    (START, "Start", "Three ways in, and the decided cases."),
    (FILE, "File", "Court and date, documents and claims."),
    (QUESTIONS, "Questions", "One question after another."),
    (ANSWERS, "Answers", "All that was told, each answer open to change."),
    (RESULT, "Result", "What follows, and why."),
    (STEPS, "Step by step", "One rule after another, and why it can fire."),
    (LIBRARY, "Library", "The law as a book: doctrines, elements, rules, authorities, cases."),
    (ASK, "Ask the graph", "Questions about the law and the cases, in SPARQL."),
    (LEARN, "Learn", "Exercises on the cases, alone or with a class."),
]
FURTHER = [
    (LOG, "Privilege log", "A whole log judged, row by row, with the cure for each defect."),
    (PREDICT, "Predict first", "A disposition, the fact that decides, and how sure; then the answer."),
    (WHAT_IF, "Hypotheticals", "One fact otherwise, or two: what then?"),
    (ARGUE, "Argue it", "A side, three rounds, and the strongest line."),
    (DECIDE, "Decide it yourself", "A ruling of your own, held against precedent."),
    (CHANGE, "Change the law", "A rule left out, another court, another date: what comes out otherwise?"),
    (COMPARE, "Compare two matters", "Side by side: the facts that differ, and where the proofs part."),
    (TEACH, "Make a set of exercises", "For a class: one link, and rooms to answer in."),
    (EXERCISES, "A set of exercises", "What a teacher put together."),
    (ROOM, "Room", "A class answers; the teacher shows the answer."),
]
ICON = "⚖️"
ORIGINS = {"answers": ANSWERS, "result": RESULT, "steps": STEPS}


def pages() -> list[st.Page]:
    """Every page, those with a link at the head first; the icon is a character, for a named one would be fetched from elsewhere."""
    every = (*LISTED, *FURTHER)
    return [st.Page(page, title=name, icon=ICON, help=what, url_path=Path(page).stem, default=page == START) for page, name, what in every]


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
    st.button(label, key=key, type="tertiary", on_click=whole_page, args=(dossier,), kwargs=more)


def whole_page(dossier: Dossier, **more: str) -> None:
    """Put another file into the address; all of the page is made again, also where only a part of it was to run."""
    go_to_matter(dossier, **more)
    st.rerun()


def go(page: str, dossier: Dossier, **more: str) -> NoReturn:
    """Go to a page with the matter."""
    st.switch_page(page, query_params=address(dossier, **more))


def lead(page: str, label: str, key: str = "", **more: str) -> None:
    """A link to a page, with the matter of this one; like a button, if it has a key."""
    if key:
        button_link(page, label, here().dossier, key, **more)
    else:
        link(page, label, here().dossier, **more)


def onward(label: str, key: str, parameters: dict[str, str], primary: bool = False) -> None:
    """A button that puts something else into the address of this page, where a link would leave the address behind."""
    st.button(label, key=key, type="primary" if primary else "secondary", on_click=say, kwargs=parameters)
