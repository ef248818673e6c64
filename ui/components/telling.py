"""Any fact of the file, told although it is not asked: a list that can be searched, and the way to its question."""

import streamlit as st

import ontology
from kb.changes.facts import not_shut_out
from kb.dossier.answering import PRIVILEGE
from kb.questions import Question
from kb.questions.variables import question_in
from ui.components.fields import key
from ui.components.naming import about
from ui.components.prose import note, sentence_case
from ui.links import QUESTIONS, go
from ui.matter import Matter
from ui.state import go_to_question, typed

HEADING = "Tell something else"
WHAT = "Any fact about a claim or a document, also one that could not change the result on the present answers"
WHY = "What you tell here is kept. It counts as soon as other answers make it matter, as where a claim that now fails is mended."


def show(matter: Matter, origin: str) -> None:
    """The facts that nobody told and that are not shut out; `origin` is the page to come back to, empty for that of the questions."""
    note(WHY, "quiet")
    every = untold(matter)
    own = key(f"tell_{origin}", tuple(every))
    st.selectbox(
        "Fact", range(len(every)), index=None, key=own, format_func=[*every.values()].__getitem__, on_change="ignore",
        placeholder="Choose a fact, or type a word of it",
    )  # fmt: skip
    if not origin:
        st.button("Tell it", key="tell_it", on_click=ask, args=(matter, own))
    elif st.button("Tell it", key="tell_it") and (chosen := picked(matter, own)):
        go(QUESTIONS, matter.dossier, q=chosen.term, of=chosen.of, **{"from": origin})


def untold(matter: Matter) -> dict[Question, str]:
    """The questions of the file that are unanswered and not shut out by an answer, like documents once, in words; in asking order."""
    found: dict[Question, str] = {}
    told = {fact.question.term: set[Question]() for fact in matter.facts}
    for fact in matter.facts:
        told[fact.question.term] |= {fact.question, *(Question(fact.question.term, name) for name in fact.documents)}
    groups = matter.case.alike()
    for term, element in ontology.vocabulary().questions.items():
        for claim, documents in groups if term != PRIVILEGE else ():
            question = question_in(term, claim, documents[0])
            given = {each: said.token for each, said in matter.case.unit(claim, documents[0]).items() if said.token}
            if question not in found and question not in told.get(term, ()) and term in not_shut_out(given):
                of = about(matter.case, question, documents)
                found[question] = f"{sentence_case(element.label)}{f' ({of})' if of else ''}: {element.question}"
    return found


def picked(matter: Matter, own: str) -> Question | None:
    """The question that was chosen, if one was."""
    place = typed(own)
    return None if place is None else list(untold(matter))[place]


def ask(matter: Matter, own: str) -> None:
    """Ask it on this page."""
    if chosen := picked(matter, own):
        go_to_question(matter.dossier, chosen.term, chosen.of)
