"""The decided case beside the answers: how its court ruled, and which answers are no longer those of the case."""

import streamlit as st

import ontology
from kb.case import MOTIONS, Case
from kb.citation import later_history
from kb.comparing import Comparison
from kb.comparison_words import court_label, explained
from kb.dossier import from_shipped
from kb.explain import label
from ui.components.known import UNSURE
from ui.components.prose import html, items, note, pages, plain, sentence_case
from ui.knowledge import cases, whole
from ui.links import change_link, same_page
from ui.matter import Matter


def changes(matter: Matter) -> None:
    """What is no longer as in the case, and the way back to it."""
    if not matter.changed:
        note("What you see here is as in the case; something else in the file is not.", "quiet")
    for term, (old, new) in matter.changed.items():
        changed_row(matter, term, old, new)
    same_page("Back to the case as it was", from_shipped(matter.dossier.base), "as_it_was")


def ruling(matter: Matter) -> None:
    """How the court of the case ruled, what became of the decision, and what of the case is not known."""
    case = cases()[matter.dossier.base]
    later = later_history(case.opinion)
    if case.rulings or case.held:
        if matter.dossier.changed:
            note("On the facts of the case, without your changes:", "quiet")
        items(rulings(case))
    if case.held:
        note(f"The court held: {case.held}")
    if later:
        note(later)
    if case.known_in_part:
        note(f"The facts are known only in part. {case.unknown_facts}", "quiet")
    if case.unverified:
        note(case.unverified, "quiet")


def has_ruled(matter: Matter) -> bool:
    """Whether the matter started from a case."""
    return bool(matter.dossier.base)


def changed_row(matter: Matter, term: str, old: str, new: str) -> None:
    """One answer that differs from the case's."""
    element = ontology.vocabulary().questions[term]
    now = told(term, new) or (UNSURE if matter.unsure(term) else "Not answered")
    st.html(
        f'<div class="answer"><p class="asked">{html(element.question)}</p>'
        f"<p>In the case: {html(told(term, old) or 'Not stated')}. Now: {html(now)}.</p></div>"
    )
    if term in ontology.vocabulary().elements:
        change_link(plain(f"Change: {element.label}"), matter.dossier, term, "result")


def told(term: str, token: str) -> str:
    """An answer by its label, or nothing."""
    return sentence_case(label(term, token)) if token else ""


def rulings(case: Case) -> list[str]:
    """What the court did with each document and motion, with its page, and what is to be said of it beside the rules' result."""
    return [f"{called(case, found)}: {court_label(found)}{page(found.at)}{beside(found)}" for found in whole(case.id)[1] if found.ruled]


def called(case: Case, found: Comparison) -> str:
    """What was ruled on, by its name."""
    if found.of not in MOTIONS:
        return case.full_label(found.of)
    cross = found.of != MOTIONS[0]
    return sentence_case(("cross-" if cross else "") + ontology.vocabulary().named[case.cross_motion if cross else case.motion].label)


def beside(found: Comparison) -> str:
    """What is to be said of a ruling where the rules do not simply give the same."""
    said = explained(found)
    return f". {said}" if said else ""


def page(at: str) -> str:
    """Where the opinion says so."""
    return f" ({pages(at)})" if at else ""
