"""Answers in rows: the question, what was answered, where it is stated, and a way to change it; by what they are told of."""

from itertools import groupby

import streamlit as st

import ontology
from kb.dossier import Fact
from kb.dossier.laying import CLAIM, DOCUMENT
from kb.questions.variables import scope
from ui.components.known import answer_label
from ui.components.naming import claim_name, documents_named
from ui.components.prose import html, note, pages, plain, section, sentence_case
from ui.links import change_here, change_link
from ui.matter import Matter


def show(matter: Matter, origin: str) -> None:
    """Every answer that counts and, apart, those kept from before that no longer do; `origin` is the page to come back to, if not this."""
    elements = ontology.vocabulary().elements
    told = [fact for fact in matter.facts if fact.question.term in elements]
    counted = [fact for fact in told if fact.counts or not fact.given.token]
    if not counted:
        note("Nothing has been told yet.", "quiet")
    head = section if origin else below
    groups = [
        (of, list(facts)) for of, facts in groupby(sorted(counted, key=lambda fact: place(matter, fact)), key=lambda fact: of(matter, fact))
    ]
    for heading, facts in groups:
        if len(groups) > 1:
            head(sentence_case(heading))
        for fact in facts:
            row(matter, fact, origin)
    set_aside(matter, [fact for fact in told if fact.given.token and not fact.counts])


def below(heading: str) -> None:
    """A heading of the third order, where the answers stand under one of the second."""
    st.subheader(plain(heading), anchor=False)


def place(matter: Matter, fact: Fact) -> tuple[object, ...]:
    """Where an answer stands: those of the matter first, then claim by claim, then of all documents, of some, of single ones."""
    claims, listed = [each.id for each in matter.case.claims], [each.id for each in matter.case.documents]
    kind = scope(fact.question.term)
    if kind == DOCUMENT:
        return 2, -len(fact.documents), [listed.index(name) for name in fact.documents]
    return (1, claims.index(fact.question.of), []) if kind == CLAIM else (0, 0, [])


def of(matter: Matter, fact: Fact) -> str:
    """Of what an answer is told, as a heading."""
    kind = scope(fact.question.term)
    if kind == DOCUMENT:
        return documents_named(matter.case, fact.documents)
    return claim_name(matter.case, fact.question.of) if kind == CLAIM else "The whole file"


def set_aside(matter: Matter, facts: list[Fact]) -> None:
    """The answers kept from before that no longer count."""
    if not facts:
        return
    section("Kept, but not counted")
    note("On the other answers these questions do not arise. Should they arise again, the answers count again.", "quiet")
    for fact in facts:
        st.html(answer(matter, fact, with_of=True))


def answer(matter: Matter, fact: Fact, with_of: bool = False) -> str:
    """A question with what was answered, and where the case states it."""
    given = fact.given
    where = f' <span class="page">{html(pages(given.at))}</span>' if given.at else ""
    where += f' <span class="told">{html(sentence_case(given.note))}.</span>' if given.note else ""
    told_of = f' <span class="told">{html(sentence_case(of(matter, fact)))}.</span>' if with_of and len(matter.case.units()) > 1 else ""
    said = html(sentence_case(answer_label(fact)))
    return f'<div class="answer"><p class="asked">{html(fact.question.element.question)}</p><p>{said}{where}{told_of}</p></div>'


def row(matter: Matter, fact: Fact, origin: str) -> None:
    """One answer, with a way to change it."""
    question = fact.question
    key = "_".join(["row", question.term, question.of, fact.given.token, *fact.documents[:1]])
    with st.container(key=key, horizontal=True, vertical_alignment="center", gap="medium"):
        st.html(answer(matter, fact))
        label = plain(f"Change: {question.element.label}")
        if origin:
            change_link(label, matter.dossier, question.term, origin, of=question.of)
        else:
            change_here(label, matter.dossier, question, "change")
