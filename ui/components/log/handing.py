"""A privilege log handed over, or one that comes along."""

import streamlit as st

from kb.audit.opening import examples
from ui.components.prose import alert, note
from ui.state import Desk, put_away, take_example, take_log

FORMS = ["csv", "tsv", "txt", "xlsx", "xlsm", "parquet"]
MEGABYTES = 50
KEPT = "The log stays in this tab: it is not stored, no link carries it, and it is gone when you close or reload the page."
EXAMPLES = "No log at hand? These are made up:"


def log(desk: Desk) -> None:
    """Where a log is handed over; once there is one, its name and the way to another."""
    if desk.log:
        rows = f", {desk.judged.ran.summary.tally.rows:,} rows" if desk.judged else ""
        with st.container(key="log_named", horizontal=True, vertical_alignment="center", gap="medium"):
            note(f"{desk.log.table.file.name}{rows}")
            st.button("Take another log", key="put_away", type="tertiary", on_click=put_away)
        return
    if desk.log_fault:
        alert("The log could not be read", desk.log_fault)
    st.file_uploader(
        f"Privilege log (CSV, Excel or Parquet, up to {MEGABYTES} MB)", FORMS, key="log_file", on_change=take_log, args=("log_file",),
        max_upload_size=MEGABYTES,
    )  # fmt: skip
    note(KEPT, "quiet")
    note(EXAMPLES)
    with st.container(key="log_examples", horizontal=True, gap="small"):
        for name in examples():
            st.button(name.replace("_", " ").capitalize(), key=f"example_{name}", on_click=take_example, args=(name,))
