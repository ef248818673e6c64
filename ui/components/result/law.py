"""What law a result rests on: how far it binds the court, what would follow under other law, and every authority."""

import streamlit as st

from kb import otherlaw, support
from kb.explain import legend
from ui.components import reasons
from ui.components.prose import items, note, sentence_case
from ui.components.result.parts import Reading


def used(reading: Reading) -> None:
    """The share of binding and of persuasive authority, then other law."""
    for said in (support.sentences(reading.matter.support), *otherlaw.sentences(reading.matter.others)):
        if said:
            note(said[0])
        if said[1:]:
            items(list(said[1:]))


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
