"""Argue it: a side, three rounds against the best answer of the other, and the strongest line that either had."""

from functools import partial

import streamlit as st

from kb.argument.turns import Move
from kb.classroom.argue.closing import Closing, closing
from kb.classroom.argue.opening import table_of
from kb.classroom.argue.plies import Ply
from kb.classroom.argue.table import ROUNDS, State, Table, begin, moves, replayed
from kb.classroom.shown import shown
from kb.classroom.task import Kind
from kb.precedent.held import OTHER, SIDES
from kb.precedent.wording import FOR
from ui.components.exercise import broken, choice, facts, head, misread, onwards, sending
from ui.components.focus import follow
from ui.components.prose import items, note, section, sentence_case
from ui.components.talk import strongest, talk, words
from ui.lesson import Lesson, asked, lesson, listed
from ui.links import onward
from ui.state import commit, typed

HEADING = "Argue it"
ANSWER, EARLIER, CITE, RULES = "Answer what was just said", "Answer what was said before", "Cite a decision", "Argue from the rules"


def show() -> None:
    """The page."""
    try:
        found = lesson(Kind.ARGUE)
    except ValueError as error:
        broken(HEADING, error)
        return
    if not found.of_set and not asked("side"):
        sides(found)
        return
    on, side = table_of(found.task.source), found.task.side
    state, fault = so_far(on, side)
    if moves(on, state):
        argue(found, on, state, fault)
    else:
        end(found, on, state)


def sides(found: Lesson) -> None:
    """Which side to argue."""
    head(HEADING, found)
    note("Take a side. You say something, the other side gives its best answer, three times over.")
    with st.container(key="sides", horizontal=True, gap="medium"):
        for side in SIDES:
            onward(f"Argue for {FOR[side]}", f"for_{side}", {**found.named, "side": side}, primary=True)
    with st.expander("The facts", expanded=True, key="facts"):
        facts(shown(found.exercise))
    follow("argue", "sides", HEADING)


def so_far(on: Table, side: str) -> tuple[State, str]:
    """The argument that the address holds; from the start, and what is wrong, if it cannot be."""
    try:
        chosen = [int(each) if each.isascii() and each.isdigit() and len(each) < 6 else -1 for each in listed("said")]
        return replayed(on, side, chosen), ""
    except ValueError as error:
        return begin(side), str(error)


def named(found: Lesson, side: str) -> dict[str, str]:
    """What names the exercise in an address, with the side where the student chose it."""
    return found.named if found.of_set else {**found.named, "side": side}


def argue(found: Lesson, on: Table, state: State, fault: str) -> None:
    """What was said, and what can be said now."""
    heading = f"Round {state.rounds + 1} of {ROUNDS}"
    head(heading, found)
    note(f"You argue for {FOR[state.side]}.")
    key = f"move_{state.side}_{len(state.said)}_{found.key}"
    misread("argument", fault)
    if state.said:
        section("So far")
        st.html(talk([on.plies[each] for each in state.said], state.side))
    with st.expander("The facts", key="facts"):
        facts(shown(found.exercise))
    section("What do you say?")
    field = move(on, state, key)
    sending("Say it", "say", key, partial(say_it, found, on, state, key, field))
    follow("argue", f"{state.side} {state.said}", heading)


def say_it(found: Lesson, on: Table, state: State, key: str, field: str) -> None:
    """Put what was chosen to say into the address."""
    picked = typed(field)
    own = ".".join((*chosen_so_far(on, state), str(picked)))
    commit(key, "" if picked else "Choose what you say.", **named(found, state.side), said=own)


def move(on: Table, state: State, key: str) -> str:
    """What the student can say: of what kind, and then what; and under which key that is chosen."""
    kinds = by_kind(moves(on, state), state)
    kind = st.radio("Of what kind", list(kinds), key=f"kind_{key}", format_func=lambda each: f"{each} ({len(kinds[each])})")
    texts = {str(each.number): each for each in kinds[kind]}
    captions = [sentence_case(str(each.move)) if each.answers is not None else "" for each in texts.values()]
    choice("Your move", list(texts), lambda each: words(texts[each]), f"{key}_{kind}", captions)
    return f"{key}_{kind}"


def by_kind(legal: tuple[Ply, ...], state: State) -> dict[str, list[Ply]]:
    """The moves by their kind; no kind without one."""
    last = state.said[-1] if state.said else None
    kinds: dict[str, list[Ply]] = {each: [] for each in (ANSWER, EARLIER, CITE, RULES)}
    for each in legal:
        opening = CITE if each.move == Move.CITE else RULES
        kinds[opening if each.answers is None else ANSWER if each.answers == last else EARLIER].append(each)
    return {kind: found for kind, found in kinds.items() if found}


def chosen_so_far(on: Table, state: State) -> list[str]:
    """What the student said, by number."""
    return [str(each) for each in state.said if on.plies[each].by == state.side]


def end(found: Lesson, on: Table, state: State) -> None:
    """The argument, what precedents and rules say, and the strongest lines."""
    heading, last = "How it ended", closing(on, state)
    head(heading, found)
    note(f"You argued for {FOR[state.side]}.")
    items(list(last.law))
    section("What was said")
    st.html(talk([on.plies[each] for each in state.said], state.side))
    section("What you could still have said")
    note(unsaid(last))
    for side, line in last.lines.items():
        strongest(side, line)
    with st.container(key="ways", horizontal=True, gap="medium"):
        onward("Argue it again", "again", named(found, state.side))
        if not found.of_set:
            other = OTHER[state.side]
            onward(f"Argue for {FOR[other]}", "other", {**found.named, "side": other})
    onwards(found)
    follow("argue", "ended", heading)


def unsaid(last: Closing) -> str:
    """The best that was left, and whether the strongest line was missed."""
    best = f"The best that was left: {words(last.unsaid)}" if last.unsaid else "Nothing: you said all that could be said."
    return f"{best} You never opened your own strongest line." if last.missed else best


show()
