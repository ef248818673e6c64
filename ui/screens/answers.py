"""Your answers: all that was told, each open to change."""

import streamlit as st

from kb.explain import label
from kb.weighing.roles import SENTENCES
from ui.components import changes, rows, share, waiting, weighing
from ui.components.focus import follow
from ui.components.naming import documents_named
from ui.components.prose import note, plain, section, sentence_case, title
from ui.components.result.scale import HEADING as IN_THE_WEIGHING
from ui.knowledge import study
from ui.links import QUESTIONS, RESULT, change_link, link
from ui.matter import Matter
from ui.state import here

HEADING = "Your answers"


def show() -> None:
    """The page."""
    place = here()
    matter = study(place.dossier, place.unit)
    if not matter.case.units():
        waiting.show(matter, "answers")
        return
    title(HEADING, matter.case.caption)
    note("Change any of them, and the result follows.", "lead")
    changes.show(matter.dossier)
    rows.show(matter, "answers")
    weighed(matter)
    with st.container(horizontal=True, gap="medium"):
        link(RESULT, "See the result", matter.dossier, icon=":material/gavel:")
        if matter.agenda.next:
            link(QUESTIONS, "Go on with the questions", matter.dossier, icon=":material/help:")
    share.show(matter, "answers")
    follow("answers", "", HEADING)


def weighed(matter: Matter) -> None:
    """What was told for a weighing and, where documents are left to be weighed, what can still be told."""
    told = [fact for fact in matter.facts if weighing.is_weighed(fact.question.term) and fact.counts]
    left = weighing.untold(matter)
    if not told and not left:
        return
    section(IN_THE_WEIGHING)
    note(SENTENCES["only"], "quiet")
    for fact in told:
        rows.row(matter, fact, "answers")
    for found, factors in left:
        of = f"{documents_named(matter.case, found.documents)}, claimed as {label('privilege', found.privilege)}"
        note(f"The rules leave this to be weighed: {of}. Tell what is known of it:")
        for factor in factors:
            with st.container(key=f"untold_{factor.term}_{found.claim}_{found.documents[0]}"):
                name = plain(f"{sentence_case(factor.label)}: {factor.question}")
                change_link(name, matter.dossier, factor.term, "answers", of=weighing.told_of(factor, found))


show()
