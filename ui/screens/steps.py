"""Step by step: one inference after another, with what was known before it and what is new after."""

import streamlit as st

from kb.decision import Step
from kb.explain import Reason, summary
from ui.components import inference, waiting
from ui.components.focus import follow
from ui.components.prose import note, section, title
from ui.knowledge import Matter, study
from ui.links import QUESTIONS, RESULT, link
from ui.state import go_to_step, here, seed_jump

Inference = Reason | Step


def show() -> None:
    """The page."""
    place = here()
    matter = study(place.dossier, place.unit)
    if not matter.case.units():
        waiting.show(matter, "steps")
        return
    walk = inferences(matter)
    if not walk:
        nothing(matter)
        return
    number = using(walk, place.question) or min(max(place.step, 1), len(walk))
    left, right = st.columns([5, 3], gap="large")
    with left:
        one(matter, walk, number, changed=bool(place.question))
    with right:
        inference.before(matter, walk[number - 1], number)


def inferences(matter: Matter) -> list[Inference]:
    """The reasons in their order, then the rules that were kept from applying."""
    return [*matter.found.reasons, *matter.found.defeated]


def nothing(matter: Matter) -> None:
    """Nothing follows yet."""
    title("No step yet", matter.case.caption)
    note("On what has been told, nothing follows yet that a missing fact could not overturn.", "lead")
    link(QUESTIONS, "Go to the questions", matter.dossier, icon=":material/help:")
    follow("steps", "none", "No step yet")


def using(walk: list[Inference], term: str) -> int:
    """The first step that uses an answer just changed, by which the steps may have come to stand otherwise; 0 where none does."""
    for place, found in enumerate(walk, 1):
        if isinstance(found, Reason) and any(fact.finding == term for fact in found.facts):
            return place
    return 0


def one(matter: Matter, walk: list[Inference], number: int, changed: bool) -> None:
    """One step, and the ways from it."""
    heading = f"Step {number} of {len(walk)}"
    title(heading, f"{matter.case.caption} · with changed answers" if matter.dossier.changed else matter.case.caption)
    current = walk[number - 1]
    standing = f"The result as it stands: {summary(matter.decision)}"
    if changed:
        note(standing)
    ways(matter, walk, number)
    inference.show(matter, current)
    section("Change a fact")
    inference.changes(matter, current, number)
    if not changed:
        note(standing, "quiet")
    follow("steps", str(number), heading, f"{heading}. {said(current)}", move=False)


def ways(matter: Matter, walk: list[Inference], number: int) -> None:
    """The ways to other steps, always in one place, so that walking through takes one key."""
    with st.container(key="walk", horizontal=True, gap="small", vertical_alignment="center"):
        if number > 1:
            st.button("Previous", key="previous", on_click=go_to_step, args=(matter.dossier, number - 1))
        if number < len(walk):
            st.button("Next", type="primary", key="next", on_click=go_to_step, args=(matter.dossier, number + 1))
        else:
            link(RESULT, "See the result", matter.dossier, icon=":material/gavel:")
    st.selectbox(
        "Go to step", range(1, len(walk) + 1), key=seed_jump(number), on_change=go_to_step, args=(matter.dossier,),
        format_func=lambda each: f"{each}. {said(walk[each - 1])}",
    )  # fmt: skip


def said(found: Inference) -> str:
    """What a step says."""
    return found.step.text if isinstance(found, Reason) else f"Kept from applying: {found.law}"


show()
