"""The elements as a table, and the reasons that make a result of them, told and drawn."""

import streamlit as st

import ontology
from kb.decision import Cited
from kb.explain import Explanation
from kb.result.elements import Row, Status
from ui.components import proof_diagram, reasons
from ui.components.entries import Ways
from ui.components.prose import html, markup, pages, plain, sentence_case
from ui.components.result.parts import Reading
from ui.components.result.short import title

COLUMNS = ("Element", "Status", "Burden", "Evidence", "Authority")


def table(reading: Reading) -> None:
    """For each group of like documents a table, part by part of the law."""
    for place, found in enumerate(reading.result.elements):
        name = title(reading, reading.result.short[place])
        if len(reading.result.elements) > 1:
            st.subheader(plain(name), anchor=False)
        head = "".join(f'<th scope="col" role="columnheader">{each}</th>' for each in COLUMNS)
        bodies = "".join(body(doctrine, rows, reading.ways) for doctrine, rows in found.items())
        st.html(
            f'<table class="elements" role="table" aria-label="{html(f"Elements: {name}")}">'
            f'<thead role="rowgroup"><tr role="row">{head}</tr></thead>{bodies}</table>'
        )


def body(doctrine: str, rows: tuple[Row, ...], ways: Ways) -> str:
    """The elements of one doctrine."""
    name = ways.to("doctrine", doctrine, sentence_case(ontology.vocabulary().doctrines[doctrine].label))
    head = f'<tr role="row" class="doctrine"><th colspan="5" scope="rowgroup" role="rowheader" aria-colspan="5">{name}</th></tr>'
    return f'<tbody role="rowgroup">{head}{"".join(row(each, ways) for each in rows)}</tbody>'


def row(found: Row, ways: Ways) -> str:
    """One element; what the result does not rest on is said to be beside it."""
    label = ways.to("element", found.element.term, sentence_case(found.element.label))
    beside = "" if found.carries or found.status is Status.OPEN else '<p class="quiet">beside the result</p>'
    cells = (
        f"{html(sentence_case(found.standing))}{beside}",
        html(sentence_case(found.burden)) or "–",
        evidence(found),
        authorities(found.authorities, ways),
    )
    said = "".join(
        f'<td role="cell"><span class="column" aria-hidden="true">{name}</span><div>{cell}</div></td>'
        for name, cell in zip(COLUMNS[1:], cells, strict=True)
    )
    return f'<tr role="row"><th scope="row" role="rowheader">{label}</th>{said}</tr>'


def evidence(found: Row) -> str:
    """What is so, with its page and who asserts it."""
    if not found.step:
        return f'{html(found.text)} <span class="page">nobody told</span>'
    parts = [pages(found.step.at), f"asserted by {found.step.by}" if found.step.by else "", found.step.note]
    where = f' <span class="page">{html("; ".join(part for part in parts if part))}</span>' if any(parts) else ""
    return html(found.text) + where


def authorities(found: tuple[Cited, ...], ways: Ways) -> str:
    """Authorities, each with whether it binds."""
    return reasons.cited_list(found, ways) if found else "–"


def steps(reading: Reading) -> None:
    """The reasons that carry each result, then what else was found."""
    several = len(reading.result.explained) > 1
    for place, found in enumerate(reading.result.explained):
        mark = f"{place + 1}-" if several else ""
        if several and found.reasons:
            st.subheader(plain(title(reading, reading.result.short[place])), anchor=False)
        numbered(found, reading.ways, mark)


def diagram(reading: Reading) -> None:
    """The proof of each group, drawn."""
    for place, unit in enumerate(reading.result.groups):
        if len(reading.result.groups) > 1:
            st.subheader(plain(title(reading, reading.result.short[place])), anchor=False)
        proof_diagram.show(unit)


def numbered(found: Explanation, ways: Ways, mark: str) -> None:
    """The reasons of one group."""
    said = {reason.number: reason.step.text for reason in found.reasons}
    markup(reasons.numbered(found.carrying, said, ways, mark))
    if found.beside:
        st.html(f'<p class="part">{"Found besides, in answer to points raised" if found.carrying else "Found so far"}</p>')
        markup(reasons.numbered(found.beside, said, ways, mark))
