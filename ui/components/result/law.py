"""What law a result rests on: how far it binds the court, what would follow under other law, and every authority."""

import streamlit as st

from kb import otherlaw, support
from kb.explain import legend
from ui.components import reasons
from ui.components.prose import items, note, sentence_case
from ui.components.result.parts import Reading


def used(reading: Reading) -> None:
    """The share of binding and of persuasive authority, then other law."""
    for said in told(reading):
        note(said[0])
        if said[1:]:
            items(list(said[1:]))


def told(reading: Reading) -> list[tuple[str, ...]]:
    """What is said of it, each with the lines below it; nothing while a record is open that settles nothing."""
    found = (support.sentences(reading.matter.support), *otherlaw.sentences(reading.matter.others))
    return [tuple(said) for said in found if said]


def authorities(reading: Reading) -> None:
    """Every authority of every group."""
    explained = reading.result.explained
    several = len(explained) > 1
    groups = tuple((f"{place}-" if several else "", found.reasons, found.defeated) for place, found in enumerate(explained, 1))
    st.html(reasons.authority_table(groups, reading.ways))
    items([f"{sentence_case(mark.label)}: {mark.definition}" for mark in legend(reading.result.decision)], "plain-list quiet")


def applies(reading: Reading) -> bool:
    """Whether any reason was found."""
    return any(found.reasons for found in reading.result.explained)
