"""By which word a browser's answers are counted in a room: one that it keeps itself, for every tab alike, and that stands in no address."""

import streamlit as st

from kb.classroom.rooms.code import new_token
from kb.classroom.rooms.limits import Limits
from ui.state import kept_here, reported

_JS = """
const KEPT = "in-camera-rooms";
export default function ({ data, setStateValue }) {
  const now = Date.now();
  let rooms = {};
  try { rooms = JSON.parse(localStorage.getItem(KEPT)) || {}; } catch { rooms = {}; }
  const lasting = Object.entries(rooms).filter(([, [, since]]) => now - since < data.lasts * 1000);
  rooms = Object.fromEntries(lasting);
  rooms[data.code] ||= [data.word, now];
  try { localStorage.setItem(KEPT, JSON.stringify(rooms)); } catch { /* the tab alone keeps it then */ }
  if (rooms[data.code][0] !== data.word) setStateValue("word", rooms[data.code][0]);
}
"""
_counter = st.components.v2.component("in_camera_counted", html="<span hidden></span>", js=_JS)


def key(code: str) -> str:
    """The key of what the browser says of a room."""
    return f"counted_{code}"


def word(code: str) -> str:
    """The word for a room: what the browser has kept for it; the first that it is offered, it keeps until the room is over."""
    found = reported(key(code), "word") or kept_here(f"word_{code}", new_token)
    data = {"code": code, "word": found, "lasts": Limits().seconds}
    _counter(key=key(code), data=data, on_word_change=lambda: None, height="content")
    return found
