"""What came of a change, said where the changed file is next shown; and why a change cannot be."""

import streamlit as st

import ontology
from kb.dossier import Dossier, consequences, facts
from kb.questions import Question
from ui.components import carrying
from ui.components.prose import alert, html, plain, sentence_case
from ui.state import go_to_matter, news, offered, refused, tell

KEPT = "Kept, to count again once a claim covers the document"
LOST = "No longer told, for the claim of which it was told is gone"
BACK = "Go back in the browser to have it again."


def keep(before: Dossier, after: Dossier, changed: bool) -> None:
    """Keep what came of an answer for the next page; questions that are only now asked are told if the answer was a `changed` one."""
    found = consequences(before, after)
    said = [
        ("Set aside, for on this answer the question does not arise", found.set_aside),
        ("Counts again", found.counted_again),
        ("Asked because of the change", found.asked if changed else ()),
    ]
    tell(after, tuple(f"{head}: {points(questions)}." for head, questions in said if questions))


def keep_lost(before: Dossier, after: Dossier) -> Dossier:
    """Keep what a change of claims took out of the count, and what can be told of another claim at once; gives the changed file."""
    told = {fact.question for fact in facts(after)}
    rests = {"": after.case.answers, **{each.id: each.answers for each in after.case.documents}}
    gone = [fact.question for fact in facts(before) if fact.question not in told and fact.question.term != "privilege"]
    kept = tuple(each for each in gone if each.term in rests.get(each.of, {}))
    lost = tuple(each for each in gone if each not in kept)
    said = [f"{KEPT}: {points(kept)}."] if kept else []
    said += [f"{LOST}: {points(lost)}. {BACK}"] if lost else []
    offers = tuple(carrying.offers(before, after))
    said += [found.sentence for found in offers]
    if said:
        tell(after, tuple(said), tuple((found.label, found.file) for found in offers))
    return after


def points(questions: tuple[Question, ...]) -> str:
    """The points of questions, each once."""
    elements = ontology.vocabulary().questions
    return "; ".join(dict.fromkeys(elements[each.term].label for each in questions))


def show(dossier: Dossier) -> None:
    """What came of the change that made the file what it is."""
    if said := news(dossier):
        lines = "".join(f"<p>{html(sentence_case(each))}</p>" for each in said)
        st.html(f'<div class="news" role="status"><strong>This changed more than itself</strong>{lines}</div>')
        for number, (label, file) in enumerate(offered(dossier)):
            st.button(plain(label), key=f"offer_{number}", on_click=go_to_matter, args=(file,))


def refusal(place: str, heading: str = "This cannot be done") -> None:
    """Why what was last tried at a place on the page cannot be; nothing if it could."""
    if sentence := refused(place):
        alert(heading, *sentence.split("\n", 1))
