"""Library: the law as a book, as a court has it on a date, and all that stands in it."""

import streamlit as st

import ontology
from kb.citation import weight
from kb.dossier import from_shipped
from kb.library import Entry
from kb.library.cases import CaseEntry
from kb.library.entries import AuthorityEntry, DoctrineEntry, RuleEntry
from kb.library.glossary import TermEntry
from kb.library.items import spoken
from kb.library.points import PointEntry
from kb.library.searching import search
from ui.components.entries import Ways
from ui.components.focus import follow
from ui.components.inside import turn_pages
from ui.components.library import authority, book, case, chapter, found, point, rule, shelves, term
from ui.components.prose import alert, note, plain, sentence_case, title
from ui.links import RESULT, button_link
from ui.state import Reading, go_to_law, reading, search_key, seed_law

HEADING, FOUND = "Library", "Found in the library"


def show() -> None:
    """The page; from one thing to another the head and the foot around it stay as they are."""
    st.fragment(shown)()


def shown() -> None:
    """What is sought, or what is open, or the start."""
    turn_pages()
    place = reading()
    ways = Ways(place.court, place.on)
    for fault in place.faults:
        alert("This link could not be read as it stands", fault)
    sought = searching(ways, place)
    if sought:
        results(sought, place, ways)
    elif place.item is None:
        title(HEADING)
        standing(place)
        st.html(book.start(place.held, ways))
        follow("library", "", HEADING)
    elif not place.item.key:
        heading = shelves.SHELF_TITLES[place.item.kind]
        title(heading)
        st.html(shelves.shelf(place.item.kind, place.held, ways))
        follow("library", str(place.item), heading)
    else:
        opened(place.held.entry(place.item), place, ways)


def searching(ways: Ways, place: Reading) -> str:
    """The control for searching, and the way back to where the library begins."""
    with st.container(key="library_bar", horizontal=True, vertical_alignment="bottom", gap="medium"):
        sought = st.text_input("Search the library", key=search_key(), type="search", live=True, bind="query-params", width=420)
        if place.item or sought:
            st.html(ways.shelf("", "The library from its beginning"), width="content")
    return (sought or "").strip()


def results(sought: str, place: Reading, ways: Ways) -> None:
    """What was found."""
    hits = search(sought)
    title(FOUND)
    said = found.count(hits, sought)
    note(said)
    st.html(found.page(hits, place.held, ways))
    follow("library", f"search {sought}", FOUND, said, move=False)


def opened(entry: Entry, place: Reading, ways: Ways) -> None:
    """One thing: what it is called and what kind of thing it is, then all about it."""
    heading, kind = heading_of(entry), kind_of(entry)
    title(heading, kind)
    if isinstance(entry, AuthorityEntry | RuleEntry | DoctrineEntry):
        standing(place)
    if isinstance(entry, CaseEntry):
        button_link(RESULT, "Open the case", from_shipped(entry.key), "primary_case", unit="")
    st.html(body_of(entry, place, ways))
    follow("library", str(place.item), heading)


def heading_of(entry: Entry) -> str:
    """What it is called."""
    match entry:
        case RuleEntry():
            return sentence_case(spoken(entry.name))
        case AuthorityEntry():
            return entry.citation
        case CaseEntry():
            return entry.label
    return sentence_case(entry.label)


def kind_of(entry: Entry) -> str:
    """What kind of thing it is."""
    doctrines = ontology.vocabulary().doctrines
    match entry:
        case DoctrineEntry():
            return f"Doctrine {list(doctrines).index(entry.stem) + 1} of {len(doctrines)}"
        case RuleEntry():
            return f"Rule of the doctrine: {doctrines[entry.doctrine].label}"
        case PointEntry():
            return sentence_case(entry.kind)
        case AuthorityEntry():
            return f"Authority: {entry.kind}"
        case CaseEntry():
            return f"Case: {entry.citation}"
    return "Word of the glossary"


def body_of(entry: Entry, place: Reading, ways: Ways) -> str:
    """All about it."""
    held = place.held
    match entry:
        case DoctrineEntry():
            return chapter.page(entry, held, ways)
        case RuleEntry():
            return rule.page(entry, ways)
        case PointEntry():
            return point.page(entry, held, ways)
        case AuthorityEntry():
            found_weight = weight(ontology.vocabulary().authorities[entry.key], held.book.court, held.book.as_of)
            return authority.page(entry, found_weight.key, held, ways)
        case CaseEntry():
            return case.page(entry, held, ways)
        case TermEntry():
            return term.page(entry, ways)


def standing(place: Reading) -> None:
    """In which court, and on which date, the law is read here, and the control to read it otherwise."""
    book_ = place.held.book
    courts = {key: named.label for key, named in sorted(ontology.vocabulary().of_kind("Court").items(), key=lambda pair: pair[1].label)}
    note(f"The law of the {courts[book_.court]} as of {book_.as_of}.", "quiet")
    with st.expander("Read it as another court, or on another date", key="law"), st.form("law_form", border=False):
        court, on = seed_law(place)
        st.selectbox("Court", list(courts), key=court, format_func=lambda key: plain(courts[key]))
        st.text_input("Date, as 1981 or 1981-05-14; empty for today", key=on, max_chars=10)
        st.form_submit_button("Read it so", on_click=go_to_law)


show()
