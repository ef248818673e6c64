"""The editor of queries: a text area, made more of in the browser: coloured, completed, and marked where something is wrong."""

from functools import cache
from pathlib import Path

import streamlit as st

from kb.sparql import Refused
from kb.sparql_terms import terms
from ui.components.prose import note

LABEL = "Query in SPARQL"
HELP = "Ctrl and the space bar suggest the words of the graph; the arrow keys choose one, Enter takes it, Escape closes the list."
_HERE = Path(__file__)
_CSS = _HERE.with_suffix(".css").read_text("utf-8")
_editor = st.components.v2.component("in_camera_query", html="<span hidden></span>", js=_HERE.with_suffix(".js").read_text("utf-8"))


@cache
def words() -> list[list[str]]:
    """What can be completed, as the browser takes it."""
    return [[term.name, term.label] for term in terms()]


def show(key: str, refused: Refused | None, query: str) -> str:
    """The editor; what was refused is marked at its place."""
    text = str(st.text_area(LABEL, key=key, height=260) or "")
    st.html(f"<style>{_CSS}</style>")
    error = [refused.line, refused.column] if refused and refused.line else None
    _editor(key="query_editor", data={"label": LABEL, "terms": words(), "error": error, "query": query}, height="content")
    note(HELP, "quiet")
    return text
