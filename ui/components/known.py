"""What is known so far: the answers, each open to change, what follows from them, and how many questions remain."""

import streamlit as st

from kb.dossier import Asked, Fact
from kb.dossier.laying import DOCUMENT
from kb.explain import Explanation, disposition_label
from kb.questions.variables import scope
from kb.wording import listed
from ui.components.naming import claim_name, claim_number, documents_named
from ui.components.prose import html, items, markup, note, plain, section, sentence_case, subsection
from ui.links import ANSWERS, FILE, RESULT, change_here, link
from ui.matter import Matter

UNSURE = "I don’t know"
MOST_ANSWERS = 40
CLOSED = "The record is closed; an answer added now counts as if it had been told before"


def show(matter: Matter, asked: Asked | None) -> None:
    """The rail beside the question that is asked, or beside the list of all answers, which it then need not repeat."""
    section("What is known so far")
    told = [fact for fact in matter.facts if fact.counts or not fact.given.token]
    if told and asked:
        answers(matter, told)
    elif not told:
        note("Nothing has been told yet.", "quiet")
    findings(matter, asked)
    subsection("Result")
    result(matter)
    if asked:
        note(remaining(matter), "quiet")
    link(RESULT, "See the result" if matter.agenda.settled else "See the result so far", matter.dossier)
    link(FILE, "Change court, documents or claims", matter.dossier)


def remaining(matter: Matter) -> str:
    """How many questions remain; of a closed record none need be answered."""
    count = matter.agenda.at_most
    if matter.dossier.closed:
        return CLOSED
    return {0: "No other question remains", 1: "At most 1 question remains"}.get(count, f"At most {count} questions remain")


def answers(matter: Matter, told: list[Fact]) -> None:
    """The answers that count, each a way to its question."""
    subsection("Answers")
    note("Choose an answer to change it.", "quiet")
    with st.container(key="known_answers", gap=None):
        for fact in told[:MOST_ANSWERS]:
            of = told_of(matter, fact)
            said = f"{sentence_case(fact.question.element.label)}{f' ({of})' if of else ''}: {answer_label(fact)}"
            change_here(plain(said), matter.dossier, fact.question, "known")
    if (more := len(told) - MOST_ANSWERS) and more > 0:
        link(ANSWERS, f"And {more} more", matter.dossier)


def told_of(matter: Matter, fact: Fact) -> str:
    """Of what an answer is told; nothing if of everything of its kind alike."""
    if scope(fact.question.term) == DOCUMENT:
        every = {name for _, name in matter.case.units()}
        return documents_named(matter.case, fact.documents) if len(fact.documents) < len(every) else ""
    return claim_number(matter.case, fact.question.of) if fact.question.of and len(matter.case.claims) > 1 else ""


def answer_label(fact: Fact) -> str:
    """What was answered, in the words in which it was offered."""
    return fact.question.element.value(fact.given.token).label if fact.given.token else UNSURE


def findings(matter: Matter, asked: Asked | None) -> None:
    """What follows so far for the first document that is asked about, under each claim on it; whose it is, where there are several."""
    name = asked.documents[0] if asked and asked.documents else None
    every = [(claim, each) for claim, groups in matter.alone.items() for each in groups]
    about = [(claim, each) for claim, each in every if name is None or matter.case.full_label(name) in each.documents]
    said = [(of(matter, claim, each), list(dict.fromkeys(reason.step.text for reason in each.reasons))) for claim, each in about]
    if any(texts for _, texts in said):
        subsection("Findings")
    if len(every) == 1:
        items(said[0][1])
        return
    rows = "".join(f"<dt>{html(whose)}</dt>{''.join(f'<dd>{html(text)}</dd>' for text in texts)}" for whose, texts in said if texts)
    markup(f'<dl class="facts stack standing whose">{rows}</dl>' if rows else "")


def result(matter: Matter) -> None:
    """The disposition under each claim or, while it is not settled, those still possible."""
    found = [(claim, each) for claim, groups in matter.alone.items() for each in groups]
    if len(found) == 1:
        one(found[0][1])
        return
    rows = "".join(f"<dt>{html(of(matter, claim, each))}</dt><dd>{html(standing(each))}</dd>" for claim, each in found)
    st.html(f'<dl class="facts stack standing">{rows}</dl>')


def of(matter: Matter, claim: str, found: Explanation) -> str:
    """Which documents under which claim."""
    more = f" and {len(found.documents) - 3} more" if len(found.documents) > 3 else ""
    return f"{sentence_case(claim_name(matter.case, claim))}: {listed(found.documents[:3])}{more}"


def one(found: Explanation) -> None:
    """The result where there is but one."""
    if not found.open:
        note(found.headline)
        return
    note("Not settled. Still possible:", "quiet")
    items([sentence_case(disposition_label(each)) for each in found.possible])


def standing(found: Explanation) -> str:
    """A disposition or, while it is not settled, how many are possible."""
    if len(found.possible) > 1:
        return f"Not settled; {len(found.possible)} results are possible"
    return sentence_case(disposition_label(found.disposition))
