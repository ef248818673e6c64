"""The fields by which a teacher says what an exercise is to be: what is asked, on which document, and what else that kind needs."""

from dataclasses import replace

import streamlit as st

import ontology
from kb.classroom.apart.two import comparable
from kb.classroom.hypothetical.course import MOST
from kb.classroom.hypothetical.near import Near
from kb.classroom.hypothetical.stages import STAGES
from kb.classroom.hypothetical.variant import Level, Variant
from kb.classroom.once import once
from kb.classroom.source import Source
from kb.classroom.switching.switch import MOST_RULES, Switch
from kb.classroom.task import Kind, Task
from kb.precedent.held import SIDES
from kb.precedent.wording import FOR
from ui.components.prose import note, sentence_case
from ui.components.tasks import NAMES
from ui.lesson import DRAWN, name_of, sources
from ui.links import FURTHER
from ui.revision import rules_to_leave_out
from ui.state import typed

ANOTHER, VERSION = "another document", "the same, with one fact otherwise"
OWN = "each case's own"
WHAT = {name: what for _, name, what in FURTHER}
NONE_OTHER = "No other document under this privilege comes out differently. Choose another."
NO_VERSION = "No one fact, told otherwise, would change this result. Choose another document."


def show() -> None:
    """The fields; those of each kind come with it."""
    st.radio(
        "What is asked", list(Kind), format_func=NAMES.__getitem__, key="kind", captions=[WHAT[NAMES[each]] for each in Kind],
    )  # fmt: skip
    names = [name_of(each) for each in sources()]
    first = {Kind.CHANGE: "A case that is always among those tried", Kind.COMPARE: "The first document, A"}
    st.selectbox(first.get(kind(), "On this document"), range(len(names)), format_func=names.__getitem__, key="on")
    if kind() in FIELDS:
        FIELDS[kind()]()


def kind() -> Kind:
    """The kind chosen."""
    return Kind(typed("kind"))


def source() -> Source:
    """The document chosen."""
    return sources()[int(typed("on"))]


def drawing() -> None:
    """Level and number of hypotheticals."""
    st.radio("Level", STAGES, format_func=lambda each: sentence_case(each.name), key="level", on_change="ignore")
    st.number_input("How many", 1, MOST, DRAWN, key="count", on_change="ignore")


def arguing() -> None:
    """The side."""
    st.radio("To argue for", SIDES, format_func=lambda each: sentence_case(FOR[each]), key="side", on_change="ignore")


def changing() -> None:
    """What is changed in the law."""
    rules = rules_to_leave_out(source().base)
    courts = {"": OWN, **{key: named.label for key, named in ontology.vocabulary().of_kind("Court").items()}}
    note("Students see up to six cases, of which some come out otherwise. Say one change or more:", "quiet")
    st.multiselect(
        "Leave out these rules (those on which this case rests come first)", list(rules), format_func=rules.__getitem__, key="without",
        max_selections=MOST_RULES, placeholder="none", on_change="ignore", select_all=False,
    )  # fmt: skip
    st.selectbox("Before this court", list(courts), format_func=courts.__getitem__, key="court", on_change="ignore")
    st.text_input(f"Law as of (YYYY, YYYY-MM or YYYY-MM-DD; {OWN} if empty)", key="law", max_chars=10, on_change="ignore")


def comparing() -> None:
    """The second document, or the version of the first."""
    with_which = st.radio("Compare it with", [ANOTHER, VERSION], key="with", format_func=sentence_case)
    found = others(source()) if with_which == ANOTHER else versions(source())
    if not found:
        note(NONE_OTHER if with_which == ANOTHER else NO_VERSION)
        return
    names = dict(found)
    title = "The second document, B (those that come out differently)" if with_which == ANOTHER else "What is otherwise in B"
    st.selectbox(title, list(names), format_func=names.__getitem__, key=f"other_{with_which}_{typed('on')}", on_change="ignore")


FIELDS = {Kind.HYPOTHETICALS: drawing, Kind.ARGUE: arguing, Kind.CHANGE: changing, Kind.COMPARE: comparing}


@once(64)
def others(found: Source) -> tuple[tuple[Source, str], ...]:
    """The documents with which one can be compared, by name."""
    return tuple((each, name_of(each)) for each in sources() if each != found and comparable(found, each))


@once(64)
def versions(found: Source) -> tuple[tuple[Source, str], ...]:
    """The versions of a document that come out differently by one fact, each by what is otherwise."""
    every = ((replace(found, told=each.change.told), words(each)) for each in Near(found.exercise()).of(Level.FLIPS))
    return tuple(each for each in every if comparable(found, each[0]))


def words(variant: Variant) -> str:
    """What is otherwise, in words."""
    return " ".join(variant.changed)


def task(seed: str) -> Task:
    """The exercise that the fields say; hypotheticals are drawn by the word given.

    Who is quicker than the page may send before the fields of a kind are there: then they are as they would have come.

    Raises:
        ValueError: with a sentence, if something is missing.
    """
    made = Task(kind(), source())
    if made.kind is Kind.HYPOTHETICALS:
        return replace(made, levels=(typed("level") or STAGES[0]).levels, count=int(typed("count") or DRAWN), seed=seed)
    if made.kind is Kind.ARGUE:
        return replace(made, side=typed("side") or SIDES[0])
    if made.kind is Kind.CHANGE:
        return replace(made, switch=Switch(tuple(typed("without") or ()), typed("court") or "", (typed("law") or "").strip()))
    if made.kind is Kind.COMPARE:
        other = typed(f"other_{typed('with')}_{typed('on')}")
        if other is None:
            raise ValueError("Choose what the document is compared with.")
        return replace(made, other=other)
    return made
