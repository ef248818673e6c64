"""Questions: one at a time, each with its reason, until nothing that is left to ask could change the result."""

import streamlit as st

import ontology
from kb.interview import Interview
from kb.questions import outlook as wording
from kb.questions import ranked
from ontology.terms import Element
from ui.components import known, rows, why
from ui.components.focus import follow
from ui.components.prose import alert, note, plain, section, sentence_case, title
from ui.knowledge import Matter, study
from ui.links import ORIGINS, QUESTIONS, RESULT, START, button_link, change_here, go, link
from ui.state import Place, here

NOTHING_CHOSEN = "Choose an answer to continue. If you do not know, say so: that is an answer too."


def show() -> None:
    """The page."""
    place = here()
    matter = study(place.interview)
    element = chosen(place, matter)
    left, right = st.columns([5, 3], gap="large")
    with left:
        back(place, matter, element)
        if element:
            ask(place, matter, element)
        else:
            finished(matter)
    with right:
        known.show(matter, answers=element is not None)


def chosen(place: Place, matter: Matter) -> Element | None:
    """The question of the address, if it arises; else the next one."""
    element = ontology.vocabulary().elements.get(place.question)
    return element if element and element.arises(matter.counted) else matter.next


def back(place: Place, matter: Matter, element: Element | None) -> None:
    """The way back: to where the question was chosen, to the question before, or to the start."""
    if place.origin in ORIGINS:
        link(ORIGINS[place.origin], "Back", matter.interview, icon=":material/arrow_back:", step=step_of(place))
        return
    before = matter.asked[: matter.asked.index(element.term)] if element and element.term in matter.asked else matter.asked
    if before:
        change_here("Back", matter.interview, before[-1], "back")
    else:
        link(START, "Back", matter.interview, icon=":material/arrow_back:")


def ask(place: Place, matter: Matter, element: Element) -> None:
    """One question: its values as answers, and 'I don't know'."""
    title(element.question, eyebrow(matter, element))
    wrong = st.container()
    if element.help:
        st.markdown(plain(element.help))
    tokens = [*element.tokens, ""]
    told = matter.counted.get(element.term, "" if element.term in matter.interview.unsure else None)
    token = st.radio(
        plain(element.question), tokens, index=None if told is None else tokens.index(told), key=f"answer_{element.term}",
        format_func=lambda each: plain(sentence_case(element.value(each).label)) if each else known.UNSURE,
        captions=[*(plain(value.definition) for value in element.values), "The question stays open; you can come back to it."],
        label_visibility="collapsed", on_change="ignore",
    )  # fmt: skip
    if st.button("Continue", type="primary", key="continue"):
        if token is None:
            with wrong:
                alert("There is a problem", NOTHING_CHOSEN)
        else:
            proceed(place, matter.interview.answer(element.term, token), element.term)
    why.show(element, outlook(matter, element))
    follow("questions", element.term, element.question)


def proceed(place: Place, interview: Interview, term: str) -> None:
    """On to the next question, or back to the page from which this one was chosen; the browser's way back then leads to it again."""
    if place.origin in ORIGINS:
        go(ORIGINS[place.origin], interview, step=step_of(place), q=term, **{"from": place.origin})
    go(QUESTIONS, interview)


def outlook(matter: Matter, element: Element) -> str:
    """What each answer to an open question would do."""
    remains = matter.interview.remains
    found = next((each for each in ranked(remains) if each.question.term == element.term), None)
    return wording(found, remains.possible, ("“", "”")) if found else ""


def step_of(place: Place) -> str:
    """The step from which a question was chosen, if it was chosen from one."""
    return str(place.step) if place.origin == "steps" else ""


def eyebrow(matter: Matter, element: Element) -> str:
    """Where in the law, and how far from the end, the question stands."""
    count = matter.at_most
    remain = {0: "No other question remains", 1: "At most 1 question remains"}.get(count, f"At most {count} questions remain")
    return f"{sentence_case(ontology.vocabulary().doctrines[element.doctrine].label)} · {remain}"


def finished(matter: Matter) -> None:
    """Nothing is left to ask: the result, or what is missing for one, and the answers to check."""
    heading = "The result is settled" if matter.decision.settled else "You have been asked everything that matters"
    title(heading)
    if matter.decision.settled:
        note(matter.found.headline, "lead")
    else:
        note("What you do not know could still change the result. You can see what is possible so far, or close the record there.", "lead")
    button_link(RESULT, "See the result", matter.interview, "primary_result")
    section("Check your answers")
    rows.show(matter, "")
    follow("questions", "finished", heading)


show()
