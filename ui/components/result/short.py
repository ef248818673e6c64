"""The short answer, at the length that the reader chooses, and the facts on which it turns."""

import streamlit as st

import ontology
from kb.decision import Kind, Step, UnitDecision
from kb.explain import Explanation, disposition_label, label
from kb.lengths import Summary
from kb.lengths.rules_used import awaited_sentence
from ui.components.entries import Ways
from ui.components.prose import html, items, note, plain, sentence_case
from ui.components.reasons import cited_list, fact
from ui.components.result.parts import LENGTHS, LINE, Reading


def length() -> str:
    """The control by which the reader chooses how much is said; the choice is kept in the address."""
    chosen = st.radio("Length of the explanation", LENGTHS, horizontal=True, key="length", bind="query-params")
    return chosen or LINE


def answer(reading: Reading) -> None:
    """What becomes of each group of like documents, in a line or in a paragraph; of a whole the list of the file tells."""
    explained = reading.result.explained
    short = reading.result.short[: len(explained)]
    for found, each in zip(explained, short, strict=True):
        if len(short) > 1:
            st.subheader(plain(title(reading, each)), anchor=False)
        if reading.length == LINE:
            note(each.line, "lead")
        else:
            st.html(paragraph(each))
        beneath(found)
    if len(explained) == 1 and explained[0].privilege:
        found = explained[0]
        note(f"Documents: {'; '.join(found.documents)}. Privilege claimed: {label('privilege', found.privilege)}.", "quiet")


def title(reading: Reading, found: Summary) -> str:
    """Which documents, under which claim."""
    case = reading.matter.case
    documents = "; ".join(case.full_label(name) for name in found.documents)
    claimed = next((claim.privilege.token for claim in case.claims if claim.id == found.claim), "")
    return f"{documents}, claimed as {label('privilege', claimed)}" if claimed else documents


def paragraph(found: Summary) -> str:
    """A paragraph as HTML, each of its steps with its name."""
    said = found.paragraph
    rows = {
        "Issue": said.issue,
        "Rule": said.rule,
        "Application": said.application,
        "Presumed": said.presumed,
        "Conclusion": said.conclusion,
    }
    return "".join(f'<p class="note paragraph"><strong>{name}.</strong> {html(text)}</p>' for name, text in rows.items() if text)


def beneath(found: Explanation) -> None:
    """From whom the next step is awaited, and the proposition of law that decides."""
    if found.awaits:
        lacking = " ".join(step.text for step in found.lacking)
        note(f"{awaited_sentence(found.awaits)} {lacking}".strip())
    if found.ground:
        note(f"Decided by: {found.ground}")


def turning(reading: Reading) -> None:
    """The one to three facts that decide, each with where it is stated, and the law that makes it count."""
    several = len(reading.result.groups) > 1
    for place, (unit, facts) in enumerate(zip(reading.result.groups, reading.result.turning, strict=True)):
        if several:
            st.subheader(plain(title(reading, reading.result.short[place])), anchor=False)
        if facts:
            st.html(f'<ul class="turning">{"".join(f"<li>{one(unit, each, reading.ways)}</li>" for each in facts)}</ul>')
        elif several:
            note("It is not settled, so no fact decides it yet.", "quiet")


def one(unit: UnitDecision, step: Step, ways: Ways) -> str:
    """One of these facts."""
    users = [each for each in unit.steps if each.kind is Kind.RULE and any(step.id in way for way in each.because)]
    law = "".join(f"<p>{ways.to('rule', each.rule, each.law)}</p>{cited_list(each.authorities, ways)}" for each in users[:1])
    return f'<p class="so">{fact(step)}</p>{law}'


def possible(reading: Reading) -> None:
    """What is still possible, for each group that is not settled."""
    for place, found in enumerate(reading.result.explained):
        if len(found.possible) > 1 and found.open:
            if len(reading.result.explained) > 1:
                st.subheader(plain(title(reading, reading.result.short[place])), anchor=False)
            values = [ontology.vocabulary().value("disposition", each) for each in found.possible]
            items([f"{sentence_case(disposition_label(value.token))}. {value.definition}" for value in values])
