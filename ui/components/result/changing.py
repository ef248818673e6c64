"""What would change the result, by who can bring it about; and for an open record who must do what, and what follows if it closes."""

from itertools import groupby

import streamlit as st

import ontology
from kb.changes.flips import ChangeSet
from kb.changes.wording import condition_lines, heading
from kb.explain import disposition_label
from kb.result.changing import Changing
from kb.todo.printing import Numbers, task_lines
from kb.todo.tasks import ToDo
from kb.wording import listed
from ui.components.naming import claim_name
from ui.components.prose import html, items, note, plain, sentence_case
from ui.components.result.parts import Reading
from ui.links import same_page

TRY = "Choose one to see what follows from it."
NOTHING = "No single fact would change this."


def show(reading: Reading) -> None:
    """For each group of documents and each side, what one fact would bring about, open to be tried."""
    for found in reading.result.changing:
        names = "; ".join(reading.matter.case.full_label(name) for name in found.documents)
        if len(reading.result.changing) > 1:
            st.subheader(plain(f"{names}: {disposition_label(found.disposition)}"), anchor=False)
        note(TRY if found.hands else NOTHING, "quiet")
        for group, sets in found.hands.items():
            st.html(f'<p class="part">{html(heading(group))}</p>')
            for disposition, some in groupby(sets, key=lambda each: each.disposition):
                ways(reading, found, group, disposition, list(some))


def ways(reading: Reading, found: Changing, group: tuple[str, ...], disposition: str, sets: list[ChangeSet]) -> None:
    """The facts that lead to one disposition: single ones each as a way to try it, several that it takes together in words."""
    note(f"{sentence_case(disposition_label(disposition))}, if:")
    single = [each.only for each in sets if len(each.changes) == 1]
    key = "_".join((found.documents[0], *(group or ("nobody",)), disposition))
    with st.container(key=f"ways_{key}", gap=None):
        for change in single:
            claims = change.fact.claims
            changed = reading.matter.answered(change.new.point, change.new.token, found.documents, claims)
            of = [claim_name(reading.matter.case, name) for name in claims if set(claims) != set(found.claims)]
            said = f"{change.new.sentence} ({listed(of)})" if of else change.new.sentence
            same_page(plain(said), changed, f"try_{key}_{'_'.join(claims)}_{change.new.iri}")
    more = [tuple(change.answer(group) for change in each.changes) for each in sets if len(each.changes) > 1]
    items([line for _, line in condition_lines(reading.matter.case, found.claims, more)])


def to_do(reading: Reading) -> None:
    """Who must do what, then what would follow if the record closed now."""
    for found in reading.result.to_do:
        if len(reading.result.to_do) > 1 and found.tasks:
            st.subheader(plain("; ".join(reading.matter.case.full_label(name) for name in found.documents)), anchor=False)
        for side in found.by_side:
            st.html(tasks(reading, found, side))
    if reading.result.if_closed:
        st.html('<p class="part">If the record closed now</p>')
        items(list(reading.result.if_closed))


def tasks(reading: Reading, found: ToDo, side: str) -> str:
    """What is for one side to do, as a list whose numbers others refer to."""
    named = ontology.vocabulary().named
    numbers: Numbers = {(task.side, task.term, task.claims): (number, task) for number, task in enumerate(found.tasks, 1)}
    waits = f" {named['task_awaited'].sentence}" if side in found.awaits else ""
    rows = []
    for task in found.by_side[side]:
        head, *lines = task_lines(reading.matter.case, found, task, numbers)
        more = "".join(f"<li>{html(sentence_case(line))}</li>" for line in lines)
        number = numbers[task.side, task.term, task.claims][0]
        rows.append(f'<li value="{number}"><p class="so">{html(head)}</p><ul class="plain-list quiet">{more}</ul></li>')
    who = named[f"task_{side or 'nobody'}"].sentence
    return f'<p class="part">{html(who + waits)}</p><ol class="reasons">{"".join(rows)}</ol>'


def waits(reading: Reading) -> bool:
    """Whether something has still to be told or done before each document is decided."""
    decided = reading.result.decision
    unfinished = not decided.settled or any(document.awaits for document in decided.documents)
    return unfinished and (bool(reading.result.if_closed) or any(found.tasks for found in reading.result.to_do))
