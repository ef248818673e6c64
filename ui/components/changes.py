"""What came of a change, said where the changed file is next shown; and why a change cannot be."""

import streamlit as st

import ontology
from kb.dossier import Dossier, consequences
from kb.questions import Question
from ui.components.prose import alert, html, sentence_case
from ui.state import news, refused, tell


def keep(before: Dossier, after: Dossier, changed: bool) -> None:
    """Keep what came of an answer for the next page; questions that are only now asked are told if the answer was a `changed` one."""
    found = consequences(before, after)
    said = [
        ("Set aside, for on this answer the question does not arise", found.set_aside),
        ("Counts again", found.counted_again),
        ("Asked because of the change", found.asked if changed else ()),
    ]
    tell(after, tuple(f"{head}: {points(questions)}." for head, questions in said if questions))


def points(questions: tuple[Question, ...]) -> str:
    """The points of questions, each once."""
    elements = ontology.vocabulary().questions
    return "; ".join(dict.fromkeys(elements[each.term].label for each in questions))


def show(dossier: Dossier) -> None:
    """What came of the change that made the file what it is."""
    if said := news(dossier):
        lines = "".join(f"<p>{html(sentence_case(each))}</p>" for each in said)
        st.html(f'<div class="news" role="status"><strong>Your answer changed more than itself</strong>{lines}</div>')


def refusal(place: str, heading: str = "This cannot be done") -> None:
    """Why what was last tried at a place on the page cannot be; nothing if it could."""
    if sentence := refused(place):
        alert(heading, *sentence.split("\n", 1))
