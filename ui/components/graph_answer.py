"""The answer of the graph: as a table, as bars where it counts something, as a diagram where it tells what is tied to what."""

from dataclasses import dataclass

import streamlit as st

from kb.asking import shorten
from kb.sparql import Cell, Table, Triples, Truth
from kb.sparql_answers import Row
from ui.components import table
from ui.components.prose import html, note

TABLE, BARS, DIAGRAM = "Table", "Bars", "Diagram"
_MOST_BARS, _MOST_EDGES, _LONGEST = 40, 40, 60
_NUMBERS = ("integer", "decimal", "double", "float")


@dataclass(frozen=True)
class Edge:
    """What is tied to what, and how."""

    source: str
    said: str
    target: str


def show(answer: Table | Truth | Triples) -> None:
    """The answer, in the form that is chosen where there are several."""
    forms = [TABLE, *([BARS] if counted(answer) else []), *([DIAGRAM] if edges(answer) else [])]
    form = st.radio("Show the answer as", forms, horizontal=True, key=f"form_{'_'.join(forms)}") if len(forms) > 1 else TABLE
    if form == BARS and isinstance(answer, Table) and (columns := counted(answer)):
        st.html(bars(answer, *columns))
    elif form == DIAGRAM:
        diagram(edges(answer))
    else:
        table.show(answer)


def counted(answer: Table | Truth | Triples) -> tuple[int, int] | None:
    """The column that names and the one that counts, if there are such and few enough rows."""
    if not isinstance(answer, Table) or not 1 < len(answer.rows) <= _MOST_BARS or len(answer.columns) < 2:
        return None
    numbers = [place for place in range(len(answer.columns)) if all(is_number(row[place]) for row in answer.rows)]
    names = [place for place in range(len(answer.columns)) if place not in numbers]
    return (names[0], numbers[-1]) if numbers and names else None


def is_number(cell: Cell | None) -> bool:
    """Whether a value is a number that is not negative."""
    return cell is not None and cell.datatype.rpartition("#")[2] in _NUMBERS and not cell.text.startswith("-")


def bars(answer: Table, named: int, number: int) -> str:
    """A bar for each row, with the number beside it, so that nothing is said by length alone."""
    most = max(size(row[number]) for row in answer.rows) or 1.0
    rows = "".join(bar(row[named], row[number], most) for row in answer.rows)
    head = "".join(f'<th scope="col">{html(text)}</th>' for text in (answer.columns[named], "Bar", answer.columns[number]))
    caption = f"<caption>{html(answer.columns[number])}</caption>"
    return f'<table class="bars">{caption}<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>'


def bar(name: Cell | None, number: Cell | None, most: float) -> str:
    """One row."""
    drawn = f'<div class="bar"><span style="width:{round(100 * size(number) / most)}%"></span></div>'
    count = f'<td class="count">{html(number.text if number else "")}</td>'
    return f'<tr><th scope="row">{html(shorten(name.text) if name else "")}</th><td>{drawn}</td>{count}</tr>'


def size(cell: Cell | None) -> float:
    """A number as one."""
    try:
        return float(cell.text) if cell else 0.0
    except ValueError:
        return 0.0


def edges(answer: Table | Truth | Triples) -> list[Edge]:
    """What a diagram would show: triples, or rows of three of which the first two are names; none where they are too many."""
    rows: list[Row] = []
    if isinstance(answer, Triples):
        rows = table.triples(answer.ntriples)
    elif isinstance(answer, Table) and len(answer.columns) == 3:
        rows = [row for row in answer.rows if row[0] and row[1] and row[2] and row[0].kind != "literal" and row[1].kind == "iri"]
        rows = rows if len(rows) == len(answer.rows) else []
    found = [Edge(*(shorten(cell.text)[:_LONGEST] if cell else "" for cell in row)) for row in rows]
    return found if 0 < len(found) <= _MOST_EDGES else []


def diagram(found: list[Edge]) -> None:
    """The edges, drawn; in words for those who do not see them."""
    number: dict[str, str] = {}
    for edge in found:
        for end in (edge.source, edge.target):
            number.setdefault(end, f"N{len(number)}")
    nodes = [f'{name}["{safe(text)}"]' for text, name in number.items()]
    ties = [f'{number[edge.source]} -->|"{safe(edge.said)}"| {number[edge.target]}' for edge in found]
    words = "; ".join(f"{edge.source} {edge.said} {edge.target}" for edge in found)
    note("Each arrow is one statement of the answer.", "quiet")
    st.mermaid_chart("\n".join(["flowchart LR", *nodes, *ties]), alt=f"Diagram of {len(found)} statements. {words}")


def safe(text: str) -> str:
    """A text in which nothing is a mark of Mermaid's."""
    return "".join(each if each.isalnum() or each in " .,:_-/" else f"#{ord(each)};" for each in text)
