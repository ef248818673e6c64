"""Exceptions and rival privileges considered and rejected."""

import streamlit as st

from kb.explain import disposition_label, label
from kb.result.rivals import Rival, rivals
from ui.components import reasons
from ui.components.prose import items, note, plain
from ui.components.result.parts import Reading
from ui.components.result.short import title

ONE_PRIVILEGE = "No other privilege was claimed, so none was considered."


def show(reading: Reading) -> None:
    """For each group the exceptions and the rules kept out, then the privileges beside one another."""
    several = len(reading.result.explained) > 1
    for place, found in enumerate(reading.result.explained):
        if several and (found.rejected or found.defeated):
            st.subheader(plain(title(reading, reading.result.short[place])), anchor=False)
        items([step.text for step in found.rejected])
        if found.defeated:
            st.html('<p class="part">Rules that an exception kept from applying</p>')
            st.html(reasons.defeated_items(found.defeated, reading.ways))
    st.html('<p class="part">Rival privileges</p>')
    found_rivals = rivals(reading.result.decision)
    items([f"{each.document}: {claims(each)}." for each in found_rivals])
    if not found_rivals:
        note(ONE_PRIVILEGE, "quiet")


def claims(found: Rival) -> str:
    """What each privilege claimed on a document gives, and which of them decides."""
    return "; ".join(
        f"as {label('privilege', privilege)}, {disposition_label(disposition)}{' (this decides it)' if decides else ''}"
        for privilege, disposition, decides in found.claims
    )


def applies(reading: Reading) -> bool:
    """Whether anything was considered and rejected."""
    return any(found.rejected or found.defeated for found in reading.result.explained) or bool(rivals(reading.result.decision))
