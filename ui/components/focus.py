"""Moves the focus to what is new, and says it to those who listen to the page; without this it falls back to the top after a click."""

import streamlit as st

_HTML = '<div id="live" role="status" aria-live="polite"></div>'
_CSS = "#live{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}"
_JS = """
export default function ({ data, parentElement }) {
  const before = window.inCamera;
  if (before && before.token === data.token) return;
  window.inCamera = data;
  if (!before) return;                      // the page was just opened: the focus is where the browser put it
  const live = parentElement.querySelector("#live");
  if (live) live.textContent = data.announce;
  if (!data.move && before.page === data.page) return;
  let tries = 0;
  const go = () => {
    const found = [...document.querySelectorAll("h1,h2")].find((each) => each.innerText.trim() === data.heading);
    if (!found) { if (tries++ < 40) setTimeout(go, 50); return; }
    found.tabIndex = -1;
    found.focus();
  };
  setTimeout(go, 0);
}
"""

_mover = st.components.v2.component("in_camera_focus", html=_HTML, css=_CSS, js=_JS)


def follow(page: str, place: str, heading: str, announce: str = "", move: bool = True) -> None:
    """When the page or the place in it is a new one, say so, and move the focus to the heading.

    Without `move` the focus stays, on the same page, where the reader left it.
    """
    said = {"page": page, "token": f"{page} {place}", "heading": heading, "announce": announce or heading, "move": move}
    _mover(key="focus", data=said, height="content")
