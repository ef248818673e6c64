"""The working memory at a step: what has been found so far, and the facts."""

import streamlit as st

from kb.decision import Kind, Step
from kb.walk import Move, Walk
from ui.components import opinion
from ui.components.inference import listed, mark
from ui.components.prose import html, note, section, subsection
from ui.components.reasons import fact
from ui.matter import Matter


def show(matter: Matter, walk: Walk, number: int) -> None:
    """What is known once the step has been made, in words what is new and what the step used."""
    move = walk.moves[number - 1] if 0 < number <= len(walk.moves) else None
    section("Working memory")
    if number:
        note("As it stands once this step is made." if move else "As it stands at the end.", "quiet")
        findings(walk, move, number)
    told = [step for step in walk.facts if step.kind is not Kind.PRESUMED]
    presumed = [step for step in walk.facts if step.kind is Kind.PRESUMED]
    used = {step.id for step in move.facts} if move else set()
    text = opinion.text_for(matter)
    subsection(f"Facts told ({len(told)})")
    st.html(f'<div class="facts-told">{listed([entry(step, used) + opinion.folded(text, step.at) for step in told])}</div>')
    if presumed:
        subsection(f"{'Supposed' if walk.supposed else 'Presumed'} ({len(presumed)})")
        note(why_presumed(walk.supposed), "quiet")
        near = [step for step in presumed if step.id in used]
        rest = [step for step in presumed if step.id not in used]
        others = "in all" if not near else "other" if len(rest) == 1 else "others"
        fold = f"<details><summary>{len(rest)} {others}</summary>{entries(rest, used)}</details>" if rest else ""
        st.html((entries(near, used) if near else "") + fold)
    if walk.aside:
        subsection("Told, but not in play")
        st.html(listed([f"{html(step.text)}" for step in walk.aside]))


def findings(walk: Walk, move: Move | None, number: int) -> None:
    """What was found so far, each with the step that found it first."""
    known = [*walk.known(number), *([move] if move and not move.again else [])]
    subsection(f"Findings so far ({len(known)})")
    st.html(listed([finding(each, move) for each in known]))


def finding(each: Move, move: Move | None) -> str:
    """One finding, marked if it is new or was used."""
    word = "new" if each is move else "used here" if move and each.number in move.earlier else ""
    return f'{html(each.able.text)} <span class="page">step {each.number}</span>{" " + mark(word) if word else ""}'


def entries(steps: list[Step], used: set[str]) -> str:
    """Facts as a list."""
    return listed([entry(step, used) for step in steps])


def entry(step: Step, used: set[str]) -> str:
    """One fact, marked if it was used."""
    return f"{fact(step)}{' ' + mark('used here') if step.id in used else ''}"


def why_presumed(supposed: bool) -> str:
    """What puts into the memory what nobody told."""
    if supposed:
        return "The record is open. This is supposed only to show one proof; any other answer leads to the same result."
    return "The record is closed: what is in dispute and unproved fell, before any rule fired, on whoever bears its burden."
