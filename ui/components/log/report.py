"""The report on a log as a part of the page, the same blocks that a memorandum is made of; and the files to take along."""

from functools import partial

import streamlit as st

from kb.audit.desk import Judged
from kb.memo.blocks import Block, Heading, Item, Items, Lines, Paragraph, Table
from kb.memo.memo import CAVEAT
from ui.components.prose import html, note, section, sentence_case

LABELS = {
    ".xlsx": "Annotated workbook", ".csv": "CSV", ".parquet": "Parquet",
    ".ttl": "Graph (Turtle)", ".docx": "Report in Word", ".pdf": "Report as PDF",
}  # fmt: skip


def show(found: Judged) -> None:
    """The report."""
    for block in found.ran.report.blocks:
        one(block)


def one(block: Block) -> None:
    """A block; what the page says elsewhere is left out."""
    match block:
        case Heading(text, level) if level:
            section(text)
        case Paragraph(text, lead) if text != CAVEAT:
            strong = f"<strong>{html(lead)}</strong> " if lead else ""
            st.html(f'<p class="note">{strong}{html(text)}</p>')
        case Lines(told):
            st.html(f'<dl class="facts">{"".join(f"<dt>{html(name)}</dt><dd>{html(text)}</dd>" for name, text in told)}</dl>')
        case Items(entries, start):
            kind = "ol" if start else "ul"
            rows = "".join(f"<li>{item(each)}</li>" for each in entries)
            st.html(f'<{kind} class="log-list">{rows}</{kind}>')
        case Table():
            st.html(table(block))


def item(found: Item) -> str:
    """An item of a list."""
    lead = f"<strong>{html(found.lead)}</strong> " if found.lead else ""
    cites = f' <span class="quiet">[{html(found.cites)}]</span>' if found.cites else ""
    return lead + html(sentence_case(found.text)) + cites


def table(found: Table) -> str:
    """A table, scrolled sideways where it is too wide."""
    head = "".join(f'<th scope="col">{html(each)}</th>' for each in found.header)
    body = "".join(map(line, found.rows))
    made = f'<table class="log-table"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'
    return f'<div class="wide" role="region" aria-label="{html(found.caption)}" tabindex="0">{made}</div>'


def line(cells: tuple[str, ...]) -> str:
    """A line of a table."""
    rest = "".join(f"<td>{html(cell)}</td>" for cell in cells[1:])
    return f'<tr><th scope="row">{html(sentence_case(cells[0]))}</th>{rest}</tr>'


def content(found: Judged, ending: str) -> bytes:
    """The file of that ending."""
    return found.file(ending)[0]


def files(found: Judged) -> None:
    """A button for each file, made when it is asked for."""
    section("Take it with you")
    note("The workbook keeps the columns of the log as they are, and adds ours, filters, and a summary with a chart.")
    with st.container(key="files", horizontal=True, gap="small"):
        for ending, label in LABELS.items():
            name = f"{found.handed.table.file.stem}-audit{ending}"
            st.download_button(label, partial(content, found, ending), name, key=f"log_file_{ending[1:]}", on_click="ignore")
