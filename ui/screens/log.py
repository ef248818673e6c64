"""Privilege log: a whole log handed over, judged row by row, summed up, looked through, and taken along."""

import streamlit as st

from kb.audit.desk import Handed, judge
from kb.audit.mapping import Plan
from kb.audit.matter import Matter
from kb.audit.running.job import Job
from kb.audit.ways import Side, Ways
from ui.components.focus import follow
from ui.components.log import columns, handing, matter, report, rows
from ui.components.prose import alert, items, note, title
from ui.state import desk, keep_judged, keep_told, resume

HEADING = "A privilege log, row by row"
WHAT = (
    "Hand over the log as it is served: one row for each document, with what is said of it. For each row you see what becomes of it "
    "and why, what is missing and who must supply it; for the whole log, which single act would cure the most rows."
)
NO_COLUMN = "Not one column is known. Say above what the columns are; the privilege claimed is the one that matters most."


def show() -> None:
    """The page."""
    title(HEADING)
    found = desk()
    if not found.log:
        note(WHAT, "lead")
    handing.log(found)
    if found.log:
        items(list(found.log.table.notes), "plain-list quiet")
        prepared(found.log)
        if judged := desk().judged:
            report.show(judged)
            rows.show(judged)
            report.files(judged)
    follow("log", str(bool(found.log)), HEADING)


def prepared(log: Handed) -> None:
    """What the columns are, what is common to the rows, how it is read; and the button that has it judged."""
    now = resume(matter.standing)
    with st.expander("What the log is, and how it is read", expanded=not now.judged, key=f"log_reading_{bool(now.judged)}"):
        plan, mapped = columns.show(now, log)
        common, fault = matter.show(now, plan, columns.what_it_claims(log, plan))
        ways, side = columns.ways()
    if common:
        keep_told(common, mapped)
    if not plan.columns:
        alert("Nothing can be read yet", NO_COLUMN)
        return
    pressed = st.button("Judge the log", type="primary", key="judge_log", disabled=common is None)
    if common is None:
        alert("What holds for every row cannot be read", fault)
    elif pressed:
        judged(log, plan, common, ways, side)


def judged(log: Handed, plan: Plan, common: Matter, ways: Ways, side: Side) -> None:
    """Judge the log, and tell how far it is."""
    bar = st.progress(0.0, "Judging")

    def tell(behind: int, count: int) -> None:
        bar.progress(min(1.0, behind / max(1, log.table.size)), f"{count:,} rows judged")

    try:
        keep_judged(judge(log, Job(log.table.headings, plan, common, ways), side, tell))
    except ValueError as error:
        alert("The log could not be judged", str(error))
        return
    st.rerun()


show()
