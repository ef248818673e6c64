"""What stands around every page: the name, the links, and what this is not."""

from pathlib import Path

import streamlit as st

from ui.components.prose import alert, html, note
from ui.links import LISTED, link
from ui.state import Place

STYLE = Path(__file__).parent.parent / "style.css"
NOT_ADVICE = (
    "In Camera is a teaching aid, not legal advice. It grew out of three opinions of 1980 to 1982; "
    "what rests on other authority is marked unverified. "
    "What you answer stays on the computer it runs on and in the links you share."
)


def head(place: Place, current: str) -> None:
    """The style, the name and the links, that of the current page marked; and, where the address could not be read, why."""
    st.html(STYLE)
    with st.container(key="site", horizontal=True, vertical_alignment="center", gap="medium"):
        st.html('<p class="brand">In Camera</p>', width="content")
        for page, name, _ in LISTED:
            if name == current:
                st.html(f'<span class="current" aria-current="page">{html(name)}</span>', width="content")
            else:
                link(page, name, place.dossier)
    if place.fault:
        alert("The matter in this link could not be read", f"{place.fault} What you see here starts from nothing told.")


def foot() -> None:
    """What this is not."""
    note(NOT_ADVICE, "foot")
