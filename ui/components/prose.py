"""Words made safe for where they stand: in Markdown, or in HTML."""

import re
from html import escape

import streamlit as st

_MARKS = re.compile(r"([\\`*_\[\]<>$~:#|&^@])")
_LIST = re.compile(r"^(\s*)([-+]|\d+[.)])(?=\s)")


def plain(text: str) -> str:
    """Text for a place that reads Markdown, where it stands for nothing but itself."""
    return _LIST.sub(lambda found: f"{found[1]}{found[2][:-1]}\\{found[2][-1]}", _MARKS.sub(r"\\\1", text))


def html(text: str) -> str:
    """Text for a place that reads HTML, where it stands for nothing but itself."""
    return escape(text, quote=True)


def title(text: str, eyebrow: str = "") -> None:
    """The one heading of the first order, with a line above it that says where one is."""
    if eyebrow:
        st.html(f'<p class="eyebrow">{html(eyebrow)}</p>')
    st.title(plain(text), anchor=False)


def section(text: str, place: str = "") -> None:
    """A heading of the second order, as HTML, which costs the browser less than half of Streamlit's own; `place` can be pointed to."""
    named = f' id="{html(place)}"' if place else ""
    st.html(f'<h2 class="section"{named}>{html(text)}</h2>')


def subsection(text: str) -> None:
    """A heading of the third order."""
    st.html(f'<h3 class="section">{html(text)}</h3>')


def note(text: str, kind: str = "note") -> None:
    """A sentence set apart."""
    st.html(f'<p class="{kind}">{html(text)}</p>')


def markup(body: str) -> None:
    """HTML that is safe already; nothing where there is none."""
    if body:
        st.html(body)


def alert(heading: str, text: str, line: str = "") -> None:
    """What went wrong, said at once to those who listen to the page; `line` is shown as it was written."""
    shown = f"<pre>{html(line)}</pre>" if line else ""
    st.html(f'<div class="alert" role="alert"><strong>{html(heading)}</strong><p>{html(text)}</p>{shown}</div>')


def items(texts: list[str], kind: str = "plain-list") -> None:
    """A list of sentences; nothing where there are none."""
    if texts:
        st.html(f'<ul class="{kind}">{"".join(f"<li>{html(text)}</li>" for text in texts)}</ul>')


def pages(at: str) -> str:
    """The page or pages of an opinion, in words."""
    return f"{'pages' if '-' in at or ',' in at else 'page'} {at}" if at else ""


def sentence_case(text: str) -> str:
    """The same with a capital at its head."""
    return text[:1].upper() + text[1:]
