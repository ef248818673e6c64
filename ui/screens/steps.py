"""Step by step: one rule after another fires, with what is known, why it can, what it adds, and what else could have fired."""

import streamlit as st

from kb.walk import Move, Walk
from ui.components import inference, memory, opinion, proof_diagram, waiting, whole
from ui.components.focus import follow
from ui.components.folding import unfolded
from ui.components.prose import alert, note, plain, section, title
from ui.knowledge import study
from ui.links import QUESTIONS, RESULT, link
from ui.matter import Matter
from ui.state import go_to_chosen_matter, go_to_chosen_step, go_to_step, here, seed_steps, step_said
from ui.walks import walk_of, walkable

END = "The end: no rule can fire any more"


def show() -> None:
    """The page; from step to step the head and the foot around it stay as they are."""
    st.fragment(walked)()


def walked() -> None:
    """The walk at the step of the address."""
    place = here()
    matter = study(place.dossier, place.unit)
    if not matter.case.units():
        waiting.show(matter, "steps")
        return
    walk = walk_of(matter.dossier, matter.unit)
    if not walk.moves:
        nothing(matter, walk)
        return
    steps = len(walk.moves)
    number = walk.first_use(place.question) or min(max(place.step, 1), steps + 1)
    heading = f"Step {number} of {steps}" if number <= steps else END
    title(heading, f"{matter.case.caption} · with changed answers" if matter.dossier.changed else matter.case.caption)
    misplaced(steps)
    ways(matter, walk, number)
    left, right = st.columns([5, 3], gap="large")
    with left:
        if number <= steps:
            one(matter, walk, number, changed=bool(place.question))
        else:
            end(matter, walk)
        opinion.supply_here(matter, walk)
        others(matter)
    with right:
        memory.show(matter, walk, number)
    if number > steps:
        section("The proof as a diagram")
        proof_diagram.show(matter.decided)
    said_ = spoken(walk.moves[number - 1]) if number <= steps else ""
    follow("steps", str(number), heading, f"{heading}. {said_}".strip(), move=number in (1, steps + 1))


def misplaced(steps: int) -> None:
    """What the address says of a step, where there is no such step."""
    said = step_said()
    if said and not (said.isascii() and said.isdigit() and 1 <= int(said[:6]) <= steps + 1):
        alert("There is no such step", f"The address names step “{said[:40]}”; there are steps 1 to {steps}. This is the nearest.")


def nothing(matter: Matter, walk: Walk) -> None:
    """Nothing follows yet."""
    title("No step yet", matter.case.caption)
    note("On what has been told, nothing follows yet that a missing fact could not overturn.", "lead")
    link(QUESTIONS, "Go to the questions", matter.dossier, icon=":material/help:")
    inference.held_back(walk)
    if walk.facts:
        memory.show(matter, walk, 0)
    others(matter)
    follow("steps", "none", "No step yet")


def one(matter: Matter, walk: Walk, number: int, changed: bool) -> None:
    """One step."""
    standing = f"The result as it stands: {whole.heading(matter)}"
    if changed:
        note(standing)
    inference.show(matter, walk, walk.moves[number - 1])
    section("Change a fact")
    inference.changes(matter, walk.moves[number - 1])
    if not changed:
        note(standing, "quiet")


def end(matter: Matter, walk: Walk) -> None:
    """Where no rule can fire any more: what came of it, and what was kept from applying."""
    note(whole.heading(matter), "lead")
    link(RESULT, "See the result", matter.dossier, icon=":material/gavel:")
    inference.kept_out(matter, walk)
    inference.held_back(walk)


def ways(matter: Matter, walk: Walk, number: int) -> None:
    """The ways to other steps, always in one place, so that walking through takes one key."""
    steps, dossier = len(walk.moves), matter.dossier
    shown = number if number <= steps else None
    jump, chosen = seed_steps(shown)
    with st.container(key="walk", horizontal=True, gap="small", vertical_alignment="bottom"):
        for key, label, keys, to in (
            ("first", "First", "Alt+Shift+P", 1),
            ("previous", "Previous", "Alt+P", number - 1),
            ("next", "Next", "Alt+N", number + 1),
            ("last", "Last", "Alt+Shift+N", steps + 1),
        ):
            there = number == 1 if key in ("first", "previous") else number > steps
            st.button(label, key=key, shortcut=keys, on_click=go_to_step, args=(dossier, to), disabled=there)
        st.number_input(
            f"Go to step (1 to {steps})", 1, steps, shown, key=jump, width=170, placeholder="Number",
            on_change=go_to_chosen_step, args=(dossier, jump),
        )  # fmt: skip
    with unfolded(f"All {steps} steps", "all_steps") as opened:
        if opened:
            st.radio(
                "All steps", range(1, steps + 1), index=shown and shown - 1, key=chosen, label_visibility="collapsed",
                on_change=go_to_chosen_step, args=(dossier, chosen),
                format_func=lambda each: plain(f"{each}. {spoken(walk.moves[each - 1])}"),
            )  # fmt: skip


def others(matter: Matter) -> None:
    """Every case that comes with the knowledge base, to be walked through."""
    section("Walk through another case")
    key = f"case_{matter.dossier.base}_{matter.unit}"
    st.selectbox(
        "Case", list(walkable()), index=None, key=key, placeholder="Choose a case, or type a part of its name",
        format_func=walkable().__getitem__, on_change=another, args=(key,),
    )  # fmt: skip


def another(key: str) -> None:
    """On to another case, the whole page with it: its head leads to the same one."""
    go_to_chosen_matter(key)
    st.rerun()


def spoken(move: Move) -> str:
    """What a step says, in the list of steps and to those who listen."""
    return f"{move.able.text} (found again)" if move.again else move.able.text


show()
