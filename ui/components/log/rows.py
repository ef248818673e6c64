"""The rows of a judged log: chosen by what becomes of them and by words, looked through, and each opened as a full proof."""

import streamlit as st

from kb.audit.desk import Judged, LogRow
from kb.dossier import from_case
from ui.components.prose import html, note, plain, section, sentence_case
from ui.links import RESULT, go
from ui.state import want_row, wanted_row

PER_PAGE = 20
ALL = ""
OPENED = (
    "A row that you open as a full proof becomes the file you work on: its link carries what the log says of that row, and no other row."
)


def show(found: Judged) -> None:
    """The rows that are chosen, some at a time; or on to the one that is to be opened."""
    if number := wanted_row():
        go(RESULT, from_case(found.case(number)))
    section("Rows")
    left, right = st.columns(2, gap="large")
    with left:
        closed = st.selectbox(
            "If the record closed now", [ALL, *found.dispositions], key="fate", bind="query-params",
            format_func=lambda each: sentence_case(each) if each else "All",
        )  # fmt: skip
    with right:
        words = st.text_input("Words in the row", key="words", bind="query-params")
    places = found.found(closed or "", words[:200])
    pages = max(1, -(-len(places) // PER_PAGE))
    at = min(int(st.pagination(pages, key=f"log_page_{closed}_{words}") or 1), pages) if pages > 1 else 1
    note(f"{len(places):,} of {found.ran.summary.tally.rows:,} rows.{f' Page {at} of {pages}.' if pages > 1 else ''}", "quiet")
    note(OPENED, "quiet")
    twice = {row for each in found.ran.summary.repeated for row in each.rows}
    for place in places[(at - 1) * PER_PAGE : at * PER_PAGE]:
        row = found.row(place)
        one(found, row, row.number in twice)


def one(found: Judged, row: LogRow, twice: bool) -> None:
    """A row: in a line what becomes of it, beneath it why, what is missing, and what to do; `twice` if its number is another's too."""
    control = f"{row.control} (row {row.number})" if row.control and twice else row.control
    name = ": ".join(each for each in (control or f"Row {row.number}", row.about) if each)
    with st.expander(plain(f"{name} – {row.closed}"), key=f"log_row_{row.number}"):
        said = {
            "On the facts told": row.disposition, "If the record closed now": row.closed, "Ground": row.ground, "Missing": row.missing,
            "What would cure it": row.cure, "To be attacked first": row.attack, "How it was read": " ".join(row.notes),
        }  # fmt: skip
        st.html(f'<dl class="facts wide">{"".join(f"<dt>{key}</dt><dd>{html(text)}</dd>" for key, text in said.items() if text)}</dl>')
        st.button(f"Open row {row.number} as a full proof", key=f"open_row_{row.number}", on_click=want_row, args=(row.number,))
