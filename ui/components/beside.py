"""Two matters, or one under two laws, side by side: the facts that differ, the steps of both, and where they first part."""

import streamlit as st

import ontology
from kb.decision import Step
from kb.explain import label
from kb.revising.comparing import Pair, Side
from kb.revising.parting import Found, Parting
from kb.revising.printing import fact_text, moved, named, parting_lines
from ui.components.prose import html, note, plain, sentence_case

PART, NOWHERE = "here they part", "not found"
SAME = "Both come out the same; they only get there by different steps, and this is the first."
BOTH, OTHERWISE, ONLY = "in both", "in both, by other rules", "only in {}"


def show(pair: Pair, laws: bool, number: int) -> None:
    """One pair; `laws` says that the facts are the same and the laws two."""
    here, there = pair.here, pair.there
    st.subheader(
        plain(f"{'; '.join(here.names)}: {moved(here.disposition, there.disposition)}" if laws else f"Pair {number}"), anchor=False
    )
    if not laws:
        st.html(f"<ul class=plain-list><li>{html(side('A', here))}</li><li>{html(side('B', there))}</li></ul>")
    body(pair, laws, number)


def body(pair: Pair, laws: bool, number: int) -> None:
    """What differs, and where the proofs part."""
    here, there = pair.here, pair.there
    for fault in (here.fault, there.fault):
        if fault:
            note(fault)
    if pair.facts:
        st.html(facts(pair, number))
    elif not laws:
        note("No fact differs.")
    if pair.proofs.parting:
        st.html(parting(pair.proofs.parting, same=here.disposition == there.disposition))
    elif not (here.fault or there.fault):
        note("The proofs do not part: all the same rules apply.")
    if pair.proofs.in_order:
        st.html(steps(pair, number))


def side(mark: str, found: Side) -> str:
    """One side: what it is about, and what became of it."""
    return f"{mark}: {'; '.join(found.names)}, claimed as {label('privilege', found.privilege)}: {named(found.disposition)}."


def facts(pair: Pair, number: int) -> str:
    """The facts that differ."""
    elements = ontology.vocabulary().elements
    rows = "".join(
        f'<tr><th scope="row">{html(sentence_case(elements[each.element].label))}</th>'
        f"<td>{html(sentence_case(fact_text(each.here)))}</td><td>{html(sentence_case(fact_text(each.there)))}</td></tr>"
        for each in pair.facts
    )
    return table("Facts that differ", "Point", rows, number)


def steps(pair: Pair, number: int) -> str:
    """What both proofs find, in the order of grounds; where they part is marked in words and by a line."""
    rows = "".join(row(each, pair.proofs.parting) for each in pair.proofs.found)
    return table("Steps of both", "Where", rows, number)


def row(each: Found, parting: Parting | None) -> str:
    """One finding, on which side it is made and, where both make it by other rules, by which."""
    parts = bool(parting and each.by(parting.rule))
    mark = f'<span class="mark">{PART}</span><br>' if parts else ""
    cells = "".join(f"<td>{cell(each, steps)}</td>" for steps in (each.here, each.there))
    return f'<tr{" class=parts" if parts else ""}><th scope="row">{mark}{where(each)}</th>{cells}</tr>'


def where(each: Found) -> str:
    """In which of the two a finding is made."""
    if each.here and each.there:
        return BOTH if each.alike else OTHERWISE
    return ONLY.format("A" if each.here else "B")


def cell(each: Found, steps: tuple[Step, ...]) -> str:
    """A finding as one side makes it, with the law of the rules by which it does where the other has other rules for it."""
    if not steps:
        return NOWHERE
    laws = steps if each.here and each.there and not each.alike else ()
    return html(each.text) + "".join(f'<br><span class="quiet">{html(step.law)}</span>' for step in laws)


def table(caption: str, first: str, rows: str, number: int) -> str:
    """A table with a column for each side, scrolled sideways where it is too wide."""
    head = f'<tr><th scope="col">{first}</th><th scope="col">A</th><th scope="col">B</th></tr>'
    body = f'<table class="beside"><caption>{caption}</caption><thead>{head}</thead><tbody>{rows}</tbody></table>'
    return f'<div class="wide" role="region" aria-label="{caption}, {number}" tabindex="0">{body}</div>'


def parting(found: Parting, same: bool) -> str:
    """The first step at which the two part, with its law, and on what it failed on the other side."""
    lines = "".join(f"<p>{html(sentence_case(each))}</p>" for each in parting_lines(found, by_name=False))
    alike = f"<p>{SAME}</p>" if same else ""
    return f'<div class="parting"><strong>The first step that parts</strong>{alike}{lines}</div>'
