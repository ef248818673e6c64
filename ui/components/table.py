"""The answer to a query, as a table or as text, and as a file."""

import csv
import io

import pyoxigraph
import streamlit as st

from kb.asking import as_turtle, shorten
from kb.library.named import item_named
from kb.sparql import Cell, Table, Triples, Truth
from kb.sparql_answers import Row
from ui.components.entries import Ways
from ui.components.prose import html, note

MOST_ROWS = 200


def show(answer: Table | Truth | Triples) -> None:
    """The answer, by its kind."""
    if isinstance(answer, Truth):
        note("Yes." if answer.value else "No.", "lead")
    elif isinstance(answer, Triples):
        text = as_turtle(answer)
        st.code(text, language=None, wrap_lines=True)
        st.download_button("Download as Turtle", text, "answer.ttl", "text/turtle", key="turtle", on_click="ignore")
    else:
        count(answer)
        st.html(table(answer))
        st.download_button("Download as CSV", comma_separated(answer), "answer.csv", "text/csv", key="csv", on_click="ignore")
    if not isinstance(answer, Truth) and answer.cut:
        note("The answer was cut: there is more of it than is given here. Add a LIMIT, or narrow the question.")


def count(answer: Table) -> None:
    """How many rows there are, and how many are shown."""
    rows = len(answer.rows)
    shown = f" The first {MOST_ROWS} are shown; the file has all {rows:,}." if rows > MOST_ROWS else ""
    note(f"{rows:,} row{'' if rows == 1 else 's'}.{shown}", "quiet")


def table(answer: Table) -> str:
    """The rows as HTML, scrolled sideways where they are too wide."""
    head = "".join(f'<th scope="col">{html(column.replace("_", " "))}</th>' for column in answer.columns)
    rows = "".join(f"<tr>{''.join(f'<td>{shown(cell)}</td>' for cell in row)}</tr>" for row in answer.rows[:MOST_ROWS])
    body = f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
    return f'<div class="wide tall" role="region" aria-label="Answer" tabindex="0">{body}</div>'


def shown(cell: Cell | None) -> str:
    """One value; names of ours are shortened to their prefix, and lead to the library where it has a page of what they name."""
    if cell is None:
        return ""
    text = html(shorten(cell.text))
    if cell.kind != "iri":
        return text
    item = item_named(cell.text)
    return f'<a href="{html(Ways().address(str(item)))}"><code>{text}</code></a>' if item else f"<code>{text}</code>"


def comma_separated(answer: Table) -> str:
    """The whole answer as CSV."""
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerow(answer.columns)
    writer.writerows([cell.text if cell else "" for cell in row] for row in answer.rows)
    return file.getvalue()


def triples(ntriples: str) -> list[Row]:
    """The triples of an answer, as rows."""
    found = pyoxigraph.parse(ntriples, format=pyoxigraph.RdfFormat.N_TRIPLES)
    return [tuple(cell_of(term) for term in (each.subject, each.predicate, each.object)) for each in found]


def cell_of(term: object) -> Cell:
    """A term as a value of an answer."""
    if isinstance(term, pyoxigraph.Literal):
        return Cell("literal", term.value, term.datatype.value, term.language or "")
    return Cell("iri", term.value) if isinstance(term, pyoxigraph.NamedNode) else Cell("blank", str(term))
