"""What exercises share: their head, the facts as a student sees them, the dispositions to choose from, and what was wrong in a link."""

from collections.abc import Callable, Sequence

import streamlit as st

from kb.classroom.exercise import Exercise
from kb.classroom.shown import Shown, ShownFact, shown
from kb.classroom.task import Kind
from kb.explain import disposition_label
from ui.components.focus import follow
from ui.components.prose import alert, html, note, pages, plain, section, sentence_case, title
from ui.lesson import PAGES, Lesson
from ui.links import EXERCISES, LEARN, lead
from ui.state import refused


def broken(heading: str, error: Exception, what: str = "exercise", way: str = "Choose an exercise") -> None:
    """A page whose address names no exercise, or no room, with the way on."""
    title(heading)
    alert(f"This {what} could not be opened", str(error))
    lead(LEARN, way)
    follow("learn", "broken", heading)


def head(heading: str, found: Lesson) -> Shown:
    """The heading, which case in which court, and what it is about."""
    seen = shown(found.exercise)
    where = (sentence_case(found.where), seen.caption, seen.court, f"law as of {seen.as_of}")
    title(heading, " · ".join(part for part in where if part))
    about = f"{seen.document}. {seen.subject}." if seen.subject else f"{seen.document}."
    note(about, "lead")
    return seen


def facts(seen: Shown) -> None:
    """The facts: what the dispute is about, what is told, and what nobody told."""
    fact_list("What the dispute is about", seen.dispute)
    fact_list("What is told", seen.told)
    fact_list("What nobody told", seen.silent)


def fact_list(heading: str, found: Sequence[ShownFact]) -> None:
    """Facts as a list with their pages; nothing where there are none."""
    rows = "".join(f"<li>{html(each.text)}{f' <span class=page>{html(where(each))}</span>' if where(each) else ''}</li>" for each in found)
    if rows:
        st.html(f'<p class="list-head">{html(heading)}</p><ul class="plain-list">{rows}</ul>')


def where(fact: ShownFact) -> str:
    """The page that states a fact, who asserts it, and under which claims it stands, if not under all."""
    by = f"asserted by {fact.by}" if fact.by else ""
    under = f"as to {' and '.join(fact.under)}" if fact.under else ""
    return "; ".join(part for part in (pages(fact.at), by, under) if part)


def choice(asked: str, options: Sequence[str], said: Callable[[str], str], key: str, captions: Sequence[str] | None = None) -> str | None:
    """A question with its answers, none chosen beforehand; nothing runs before it is sent."""
    return st.radio(
        plain(asked), options, index=None, key=key, on_change="ignore", format_func=lambda each: plain(sentence_case(said(each))),
        captions=captions,
    )  # fmt: skip


def disposition(asked: str, options: Sequence[str], key: str) -> str | None:
    """Which disposition follows."""
    return choice(asked, options, disposition_label, key)


def sending(label: str, key: str, place: str, sent: Callable[[], None]) -> None:
    """The button by which an answer is given, put into the address or refused before the page is made anew; and why, if it was refused."""
    st.button(label, type="primary", key=key, on_click=sent)
    if said := refused(place):
        alert("There is a problem", said)


def misread(what: str, fault: str) -> None:
    """What is wrong in a link with what was answered, if anything is."""
    if fault:
        alert(f"The {what} in this link could not be read", fault)


def starting(found: Exercise) -> None:
    """The facts from which something is varied, and what the law gives on them."""
    with st.expander("The facts it starts from", key="starting"):
        facts(shown(found))
    note(f"On the facts as they are, the law gives: {disposition_label(found.answer)}.")


def onwards(found: Lesson) -> None:
    """Where to go from an exercise: to the next of its set, or to others on the same facts."""
    section("Go on")
    with st.container(key="onwards", horizontal=True, gap="medium"):
        if found.of_set:
            if found.number < len(found.of_set.tasks):
                page = PAGES[found.of_set.tasks[found.number].kind]
                lead(page, "Next exercise", "primary_next", set=found.named["set"], task=str(found.number + 1))
            lead(EXERCISES, "All exercises of this set", "all", set=found.named["set"])
        else:
            source = found.task.source
            same = {"case": source.base, "document": source.document}
            for kind, label in OTHERS.items():
                if kind is not found.task.kind:
                    lead(PAGES[kind], label, str(kind), **same, court=source.court, law=source.as_of)
            lead(LEARN, "Another case", "another", **same)


OTHERS = {
    Kind.PREDICT: "Predict it", Kind.HYPOTHETICALS: "Hypotheticals on it", Kind.ARGUE: "Argue it", Kind.DECIDE: "Decide it yourself",
}  # fmt: skip
