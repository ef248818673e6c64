"""What would change the result, by the fewest facts and by whom; and who must do what, and what follows if the record closes."""

from itertools import groupby

import streamlit as st

import ontology
from kb.changes.flips import ChangeSet
from kb.changes.wording import condition_lines, heading
from kb.explain import disposition_label
from kb.result.changing import Changing
from kb.todo.printing import Numbers, task_lines
from kb.todo.tasks import Task, ToDo
from kb.wording import listed, lower
from ui.components.naming import claim_name
from ui.components.prose import html, items, note, plain, sentence_case
from ui.components.result.parts import Reading
from ui.links import same_page
from ui.matter import Matter

TRY = "Choose one to see what follows from it."
NOTHING = "No few facts would change this."
MOST_TRIED = 6


def show(reading: Reading) -> None:
    """For each group of documents and each side, what one fact, or a few together, would bring about, open to be tried."""
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
    """The facts that lead to one disposition, alone or a few together, each way to be tried; beyond a few ways, in words alone."""
    together = [each for each in sets if len(each.changes) > 1]
    key = "_".join((found.documents[0], *(group or ("nobody",)), disposition))
    name = sentence_case(disposition_label(disposition))
    if len(together) < len(sets):
        note(f"{name}, if:")
        with st.container(key=f"ways_{key}", gap=None):
            for each in sets:
                if each not in together:
                    way(reading, found, each, key)
    if together:
        note(f"{name}, if these come together:" if len(together) == 1 else f"{name}, if the facts of one of these lines come together:")
    if len(together) <= MOST_TRIED:
        with st.container(key=f"ways_together_{key}", gap=None):
            for each in together:
                way(reading, found, each, key)
    else:
        more = [tuple(change.answer(group) for change in each.changes) for each in together]
        items([f"{'— ' * depth}{sentence_case(line)}" for depth, line in condition_lines(reading.matter.case, found.claims, more)])


def way(reading: Reading, found: Changing, each: ChangeSet, key: str) -> None:
    """One way, to be tried: the file with these facts told so."""
    said, changed = list[str](), reading.matter
    for change in each.changes:
        claims = change.fact.claims
        changed = Matter(changed.answered(change.new.point, change.new.token, found.documents, claims))
        of = [claim_name(reading.matter.case, name) for name in claims if set(claims) != set(found.claims)]
        sentence = change.new.sentence.rstrip(".")
        said.append(f"{lower(sentence) if said else sentence}{f' ({listed(of)})' if of else ''}")
    ids = "_".join(f"{'_'.join(change.fact.claims)}_{change.new.iri}" for change in each.changes)
    same_page(plain(f"{', and '.join(said)}."), changed.dossier, f"try_{key}_{ids}")


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
    """What is for one side to do, by why it stands there, as lists whose numbers others refer to."""
    named = ontology.vocabulary().named
    numbers: Numbers = {(task.side, task.term, task.claims): (number, task) for number, task in enumerate(found.tasks, 1)}
    waits = f" {named['task_awaited'].sentence}" if side in found.awaits else ""
    who = html(named[f"task_{side or 'nobody'}"].sentence + waits)
    lists = [
        f'<p class="note">{html(named[f"task_{kind}"].definition)}</p><ol class="reasons">'
        + "".join(row(reading, found, task, numbers) for task in some)
        + "</ol>"
        for kind, some in groupby(found.by_side[side], key=lambda each: each.kind)
    ]
    return f'<p class="part">{who}</p>{"".join(lists)}'


def row(reading: Reading, found: ToDo, task: Task, numbers: Numbers) -> str:
    """One thing to do."""
    head, *lines = task_lines(reading.matter.case, found, task, numbers)
    more = "".join(f"<li>{html(sentence_case(line))}</li>" for line in lines)
    number = numbers[task.side, task.term, task.claims][0]
    return f'<li value="{number}"><p class="so">{html(head)}</p><ul class="plain-list quiet">{more}</ul></li>'


def waits(reading: Reading) -> bool:
    """Whether something has still to be told or done before each document is decided."""
    decided = reading.result.decision
    unfinished = not decided.settled or any(document.awaits for document in decided.documents)
    return unfinished and (bool(reading.result.if_closed) or any(found.tasks for found in reading.result.to_do))
