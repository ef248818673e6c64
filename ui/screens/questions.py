"""Questions: one at a time, each with its reason, until nothing that is left to ask could change the result."""

import streamlit as st

import ontology
from kb.dossier import Asked, Dossier, answer
from kb.dossier.laying import DOCUMENT
from kb.explain import explain, summary
from kb.questions import Question
from kb.questions import outlook as wording
from kb.questions.variables import scope
from ui.components import changes, choosing, fields, known, rows, telling, waiting, why
from ui.components.entries import ways_of
from ui.components.focus import follow
from ui.components.folding import unfolded
from ui.components.naming import about
from ui.components.prose import note, plain, section, sentence_case, title
from ui.knowledge import study
from ui.links import FILE, ORIGINS, RESULT, button_link, change_here, go, link
from ui.matter import Matter
from ui.state import Place, go_to_matter, here, refuse, trail_word, typed

NOTHING_CHOSEN = "Choose an answer to continue. If you do not know, say so: that is an answer too."
PLACE = "answer"
NOT_ASKED = "On the present answers this is not asked. What you tell is kept, and counts as soon as it matters."
ALONE = "Of each document alone:"


def show() -> None:
    """The page."""
    place = here()
    matter = study(place.dossier, place.unit)
    if not matter.case.units():
        waiting.show(matter, "questions")
        return
    asked = choosing.chosen(place, matter) or matter.agenda.next
    left, right = st.columns([5, 3], gap="large")
    with left:
        back(place, matter, asked)
        changes.show(matter.dossier)
        if asked:
            ask(place, matter, asked)
        else:
            finished(matter)
    with right:
        known.show(matter, asked)


def back(place: Place, matter: Matter, asked: Asked | None) -> None:
    """The way back: to where the question was chosen, to the question before, or to the file."""
    if place.origin in ORIGINS:
        link(ORIGINS[place.origin], "Back", matter.dossier, icon=":material/arrow_back:", step=step_of(place))
        return
    before = place.trail or choosing.told_before(matter, asked)
    if before:
        change_here("Back", matter.dossier, before[-1], "back", before[:-1])
    else:
        link(FILE, "Back", matter.dossier, icon=":material/arrow_back:")


def ask(place: Place, matter: Matter, asked: Asked) -> None:
    """One question: its values as answers, 'I don't know', and for which documents."""
    element = asked.question.element
    title(element.question, eyebrow(matter, asked))
    if of := about(matter.case, asked.question, asked.documents):
        note(f"Asked of: {of}.", "asked-of")
    if choosing.idle(matter, asked.question):
        note(NOT_ASKED, "quiet")
    changes.refusal(PLACE, "There is a problem")
    if element.help:
        st.markdown(plain(element.help))
    tokens = [*element.tokens, ""]
    fact = matter.fact(asked.question)
    st.radio(
        plain(element.question), tokens, index=tokens.index(fact.given.token) if fact else None, key=key(asked, "answer"),
        format_func=lambda each: plain(sentence_case(element.value(each).label)) if each else known.UNSURE,
        captions=[*(plain(value.definition) for value in element.values), "The question stays open; you can come back to it."],
        label_visibility="collapsed", on_change="ignore",
    )  # fmt: skip
    differs(matter, asked)
    if place.origin in ORIGINS:
        if st.button("Continue", type="primary", key="continue") and (after := answered(matter, asked)):
            go(ORIGINS[place.origin], after, step=step_of(place), q=element.term, **{"from": place.origin})
        changes.refusal(PLACE, "There is a problem")
    else:
        st.button("Continue", type="primary", key="continue", on_click=proceed, args=(place, matter, asked))
    why.show(element, outlook(matter, asked.question), ways_of(matter.case))
    something_else(matter)
    follow("questions", f"{element.term} {asked.question.of}", element.question)


def key(asked: Asked, field: str) -> str:
    """The key of a field of a question."""
    return fields.key(f"{field}_{asked.question.term}", asked.question.of, asked.documents)


def differs(matter: Matter, asked: Asked) -> None:
    """Where a question is asked of several documents at once: for which of them the answer is, if not for all."""
    if scope(asked.question.term) == DOCUMENT and len(asked.documents) > 1:
        with unfolded("It differs among the documents", key(asked, "differs")) as opened:
            if opened or typed(key(asked, "only")):  # what was chosen counts, folded or not
                st.multiselect(
                    "This answer is only for", asked.documents, key=key(asked, "only"), on_change="ignore", placeholder="All of them",
                    format_func=matter.case.full_label,
                )  # fmt: skip
                note("Of the others you are asked next. Leave this empty if the answer is the same for all.", "quiet")


def answered(matter: Matter, asked: Asked) -> Dossier | None:
    """The file with the answer that was chosen, what came of it kept to be told; none, and a sentence, if nothing was chosen."""
    token = typed(key(asked, "answer"))
    if token is None:
        refuse(PLACE, NOTHING_CHOSEN)
        return None
    only = typed(key(asked, "only")) or asked.documents
    found = answer(matter.dossier, asked.question, token, only if scope(asked.question.term) == DOCUMENT else ())
    changes.keep(matter.dossier, found, changed=matter.fact(asked.question) is not None)
    return found


def proceed(place: Place, matter: Matter, asked: Asked) -> None:
    """On to the next question; the browser's way back then leads to this one again."""
    if after := answered(matter, asked):
        before = (*(each for each in place.trail if each != asked.question), asked.question)
        go_to_matter(after, trail=trail_word(before))


def outlook(matter: Matter, question: Question) -> str:
    """What each answer to an open question would do."""
    remains = matter.agenda.remains
    found = next((each for each in matter.agenda.ranked if each.question == question), None)
    said = wording(found, remains.possible, ("“", "”")) if found and remains else ""
    return f"{ALONE} {said}" if said and len(matter.case.units()) > 1 else said


def something_else(matter: Matter) -> None:
    """The way to tell what is not asked."""
    with unfolded(telling.HEADING, "telling") as opened:
        if opened:
            telling.show(matter, "")


def step_of(place: Place) -> str:
    """The step from which a question was chosen, if it was chosen from one."""
    return str(place.step) if place.origin == "steps" else ""


def eyebrow(matter: Matter, asked: Asked) -> str:
    """Where in the law, and how far from the end, the question stands."""
    doctrine = ontology.vocabulary().doctrines[asked.question.element.doctrine]
    return f"{sentence_case(doctrine.label)} · {known.remaining(matter)}"


def finished(matter: Matter) -> None:
    """Nothing is left to ask: the result, or what is missing for one, and the answers to check."""
    settled = matter.agenda.settled
    heading = "The result is settled" if settled else "You have been asked everything that matters"
    title(heading)
    if settled:
        found = explain(matter.decision)
        note(found[0].headline if len(found) == 1 else summary(matter.decision), "lead")
    else:
        note("What you do not know could still change the result. You can see what is possible so far, or close the record there.", "lead")
    waiting.remarks(matter)
    button_link(RESULT, "See the result", matter.dossier, "primary_result")
    something_else(matter)
    section("Check your answers")
    rows.show(matter, "")
    follow("questions", "finished", heading)


show()
