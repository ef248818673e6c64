"""What the page knows, worked out once: one file for each link, the cases, and what the graph was asked."""

import gc
from datetime import date
from functools import lru_cache
from threading import BoundedSemaphore

import streamlit as st

from kb import asking, dossier
from kb.case import Case
from kb.casefile import at_hand, shipped, shipped_case
from kb.comparing import Comparison, compare
from kb.decide import decide
from kb.decision import Decision
from kb.dossier import Dossier
from kb.library.applied import applied
from kb.sparql import Table, Triples, Truth
from kb.store import chosen
from ui.lesson import name_of, sources
from ui.matter import Matter
from ui.state import read, word

_asking = BoundedSemaphore(2)


@st.cache_resource(show_spinner="Reading the law")
def ready() -> bool:
    """Load everything once, work out the cases shown first, and keep the garbage collector from ever walking through it."""
    for name in at_hand():
        matter = study(dossier.from_shipped(name))
        _ = matter.found, matter.agenda.at_most, matter.support, matter.others, matter.balances, matter.result.turning
    started = study(dossier.add_claim(dossier.add_documents(dossier.new(), ["The document"]), ["the_document"]))
    _ = started.agenda.ranked, started.alone
    chosen()
    applied()
    for source in sources():
        name_of(source)
    gc.collect()
    gc.freeze()
    return True


def study(found: Dossier, unit: int = 0) -> Matter:
    """All that pages show of a file; a number that no document under a claim has is the first."""
    return study_link(word(found), unit if unit < len(found.case.units()) else 0, date.today().isoformat())


@lru_cache(maxsize=256)
def study_link(link: str, unit: int, _today: str) -> Matter:
    """The matter of a link; the law of a file without a date is today's, so the day is part of the question."""
    return Matter(read(link), unit)


def cases() -> dict[str, Case]:
    """The cases that come with the knowledge base, by name."""
    return {name: shipped_case(name) for name in shipped()}


@lru_cache(maxsize=64)
def whole(name: str) -> tuple[Decision, tuple[Comparison, ...]]:
    """A case that comes with the knowledge base, decided with all its documents, and beside what its court did."""
    case = shipped_case(name)
    decision = decide(case)
    return decision, compare(case, decision)


@st.cache_resource(max_entries=32, show_spinner="Asking")
def answer_to(query: str) -> Table | Truth | Triples:
    """The answer of the graph to a query, asked once, for the graph does not change; no more than two are asked at a time.

    Raises:
        Refused: it is wrong, is not allowed, or took too long.
    """
    with _asking:
        return asking.ask_text(query)
