"""Ask the graph: named questions, and any other in SPARQL, over the ontology, the rules, the cases and their proofs."""

import streamlit as st

from kb.asking import by_purpose, questions
from kb.sparql import PREFIXES, Refused
from kb.sparql_hints import strange_words
from ui.components import graph_answer, query_editor
from ui.components.focus import follow
from ui.components.prose import alert, html, note, plain, section, title
from ui.knowledge import answer_to
from ui.state import LONGEST_QUERY_IN_LINK, Place, ask_edited, go_to_named, here, link_to_query, seed_editor

HEADING = "Ask the graph"
EXAMPLE = """SELECT ?question ?burden WHERE {
  ?element a ic:Element ; ic:question ?question ; ic:burdenOn/rdfs:label ?burden .
}
"""
WHAT = "The words of the law, the rules, the cases and every proof are one graph. Choose a question, or write your own."


def show() -> None:
    """The page."""
    place = here()
    title(HEADING)
    if place.query:
        editor(place, answer(place))
        gallery(place, "Other questions" if place.name else "Questions")
    else:
        note(WHAT, "lead")
        gallery(place, "Questions")
        editor(place)
        follow("ask", "", HEADING)


def answer(place: Place) -> Refused | None:
    """The question that was asked and its answer, or why there is none, which is given."""
    named = questions().get(place.name)
    heading = named.title if named else "Your query"
    section(heading)
    if named and named.explanation:
        note(named.explanation)
    fault = None
    try:
        graph_answer.show(answer_to(place.query))
        for sentence in strange_words(place.query):
            note(sentence)
        share(place)
    except Refused as refused:
        fault = refused
        alert("The query was not answered", *marked(refused))
    follow("ask", place.query, heading)
    return fault


def marked(refused: Refused) -> tuple[str, str]:
    """The sentence, and the line with a mark below the place in it."""
    sentence, _, line = str(refused).partition("\n")
    return sentence, f"{line}\n{' ' * (refused.caret - 1)}^" if refused.caret else line


def share(place: Place) -> None:
    """The address of the question and its answer, unless it is too long for one."""
    if len(place.query) <= LONGEST_QUERY_IN_LINK or place.name:
        with st.expander("Share this question", key="share_query"):
            st.code(link_to_query(place), language=None, wrap_lines=True)


def editor(place: Place, refused: Refused | None = None) -> None:
    """Where a query is written, what is wrong with it marked."""
    section("The query" if place.query else "Your own query")
    with st.form("query", border=False):
        text = query_editor.show(seed_editor(place.query or EXAMPLE), refused, place.query)
        asked = st.form_submit_button("Ask", type="primary", on_click=ask_edited, args=(place.dossier,))
    if asked and not text.strip():
        alert("There is a problem", "There is no query yet. Write one that begins with SELECT, ASK, CONSTRUCT or DESCRIBE.")
    if len(place.query) > LONGEST_QUERY_IN_LINK and not place.name:
        note("This query is too long for a link: keep a copy of it yourself.", "quiet")
    with st.expander("Prefixes, and what is allowed", key="prefixes"):
        note("These prefixes need no declaring. A query can only read; it is stopped after five seconds, and cannot reach other servers.")
        rows = "".join(f"<dt><code>{html(prefix)}:</code></dt><dd><code>{html(space)}</code></dd>" for prefix, space in PREFIXES.items())
        st.html(f'<dl class="facts wide">{rows}</dl>')


def gallery(place: Place, heading: str) -> None:
    """The named questions under the headings of what they are for, each a link that asks it."""
    section(heading)
    for purpose, group in by_purpose(each for each in questions().values() if each.name != place.name).items():
        st.subheader(purpose, anchor=False)
        columns = st.columns(2, gap="large")
        for number, question in enumerate(group):
            with columns[number % 2]:
                key = f"ask_{question.name}"
                st.button(plain(question.title), key=key, type="tertiary", on_click=go_to_named, args=(place.dossier, question.name))
                note(question.explanation, "quiet")


show()
