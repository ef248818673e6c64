"""Precedents nearest either way, and both sides' arguments, in short."""

import streamlit as st

from kb.memo.memo import Arguing, Near, Precedents
from ui.components.entries import Ways
from ui.components.prose import html, items, markup, note, plain, sentence_case
from ui.components.result.parts import Reading

NONE_NEAR = "No decision for this side shares a fact that speaks for it."
MUST = "It must establish one of these"


def precedents(reading: Reading) -> None:
    """For each group of documents what decisions force, and the nearest of them for each side."""
    for found in reading.result.precedents:
        if len(reading.result.precedents) > 1:
            st.subheader(plain(found.title), anchor=False)
        note(" ".join(found.forced))
        markup(nearest(found, reading.ways))


def nearest(found: Precedents, ways: Ways) -> str:
    """The nearest decisions, each with what is shared and what is not."""
    none = f'<p class="quiet">{NONE_NEAR}</p>'
    return "".join(
        f'<p class="part">Nearest for {html(side)}</p>' + ("".join(beside(each, ways) for each in near) or none)
        for side, near in found.nearest
    )


def beside(found: Near, ways: Ways) -> str:
    """A decision beside the matter."""
    first = "".join(f"<p>{html(said.rstrip('.'))}.</p>" for what, said in found.lines if not what)
    rows = "".join(f"<dt>{html(what)}</dt><dd>{html(sentence_case(said))}.</dd>" for what, said in found.lines if what)
    name = ways.to("authority", found.opinion, found.name)
    return f'<div class="near"><p class="so">{name}</p>{first}<dl class="facts wide">{rows}</dl></div>'


def arguments(reading: Reading) -> None:
    """The argument for each side."""
    for found in reading.result.arguments:
        st.subheader(plain(found.title), anchor=False)
        argument(found)


def argument(found: Arguing) -> None:
    """How it stands, what it must establish, where it is weakest, and what it cites."""
    note(found.stands)
    if found.must:
        st.html(f'<p class="part">{MUST}</p>')
        items([sentence_case(said) for said in found.must])
    rows = "".join(f"<dt>{html(what)}</dt><dd>{html(said)}</dd>" for what, said in found.rest)
    st.html(f'<dl class="facts wide">{rows}</dl>')
