"""Follows links to the library without loading the page anew; where this does not run they are links like any other."""

import streamlit as st

from ui.links import LIBRARY, LISTED
from ui.state import INSIDE, go_inside

TITLE = next(name for page, name, _ in LISTED if page == LIBRARY)
_ELSEWHERE = f"{INSIDE}_from_elsewhere"
# A link opened in another tab takes the matter along: it is added when the link is pointed at. From another page one goes as the
# browser's own history does, so that one step back is the page as it was left, with all that was open on it.
_JS = """
const matter = () => ["m", "unit"].map((key) => [key, new URLSearchParams(location.search).get(key)]).filter(([, said]) => said);
const ours = (event) => event.target instanceof Element ? event.target.closest('.stMain a[href^="library?"]') : null;
export default function ({ data, setTriggerValue }) {
  const click = (event) => {
    const link = ours(event);
    if (!link || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (data.within) { setTriggerValue("go", link.getAttribute("href")); return; }
    point(event);
    history.pushState({}, "", link.href);
    dispatchEvent(new PopStateEvent("popstate"));
  };
  const point = (event) => {
    const link = ours(event);
    if (!link || link.href.includes("&m=")) return;
    link.setAttribute("href", link.getAttribute("href") + matter().map(([key, said]) => `&${key}=${encodeURIComponent(said)}`).join(""));
  };
  const listeners = { click, pointerdown: point, focusin: point };
  for (const [name, old] of Object.entries(window.inCameraInside || {})) document.removeEventListener(name, old);
  for (const [name, now] of Object.entries(listeners)) document.addEventListener(name, now);
  window.inCameraInside = listeners;
}
"""
_follower = st.components.v2.component("in_camera_inside", html="<span hidden></span>", js=_JS)


def turn_pages() -> None:
    """Follow links within the library: the place in it changes."""
    _follower(key=INSIDE, data={"within": True}, on_go_change=go_inside, height="content")


def follow_links(page: str) -> None:
    """Follow links to the library from the page of that title; within the library that is for `turn_pages`."""
    if page != TITLE:
        _follower(key=_ELSEWHERE, data={"within": False}, on_go_change=lambda: None, height="content")
