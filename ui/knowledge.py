"""What the page knows of one matter, worked out once for each link."""

import gc
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from threading import BoundedSemaphore

import streamlit as st

import ontology
from kb import asking
from kb.case import Case
from kb.casefile import at_hand, shipped, shipped_case
from kb.comparing import Comparison, compare
from kb.decide import decide
from kb.decision import Decision
from kb.explain import Explanation, explain
from kb.interview import Interview, decode, encode, from_case
from kb.library.applied import applied
from kb.otherlaw import OtherLaw, other_laws
from kb.record import everything
from kb.sparql import Table, Triples, Truth
from kb.support import Support, support
from ontology.terms import Element, WeighedFactor
from ui.lesson import name_of, sources

_asking = BoundedSemaphore(2)


@dataclass(frozen=True)
class Matter:
    """One document under one claim, with all that pages show of it.

    `open` are the questions that could still change the disposition, `next` the one to ask now, `at_most` the greatest number
    that will be asked; `changed` maps elements
    to old and new token where the answers are no longer those of the case from which they started; `support` says how far
    it rests on binding authority, and `others` what would follow under other law.
    """

    interview: Interview
    case: Case
    decision: Decision
    found: Explanation
    counted: dict[str, str]
    open: tuple[Element, ...]
    next: Element | None
    at_most: int
    changed: dict[str, tuple[str, str]]
    support: Support
    others: tuple[OtherLaw, ...]

    @property
    def told(self) -> tuple[Element, ...]:
        """The questions that arise and were answered, 'I don't know' included, in asking order."""
        unsure = self.interview.unsure
        elements = ontology.vocabulary().elements.values()
        return tuple(each for each in elements if each.term in self.counted or (each.term in unsure and each.arises(self.counted)))

    @property
    def weighed(self) -> tuple[WeighedFactor, ...]:
        """The weighed factors told whose questions arise; no rule turns on them."""
        factors, answers = ontology.vocabulary().weighed, self.interview.answers
        return tuple(factor for term, factor in factors.items() if term in answers and factor.arises(self.counted))

    @property
    def set_aside(self) -> tuple[Element, ...]:
        """The questions that were answered but, on the other answers, no longer arise."""
        elements = ontology.vocabulary().elements
        return tuple(elements[term] for term in self.interview.answers if term in elements and term not in self.counted)

    @property
    def asked(self) -> tuple[str, ...]:
        """The elements answered, in the order of their answers, and after them those answered 'I don't know'."""
        told = [each.term for each in self.told]
        return *(term for term in self.interview.answers if term in told), *(term for term in told if term in self.interview.unsure)


@st.cache_resource(show_spinner="Reading the law")
def ready() -> bool:
    """Load everything once, work out the cases shown first, and keep the garbage collector from walking through it after every click."""
    study_link(encode(Interview()), "")
    for name in at_hand():
        for unit in range(len(cases()[name].alike())):
            study_link(encode(from_case(name, unit)), "")
    everything()
    applied()
    for source in sources():
        name_of(source)
    gc.collect()
    gc.freeze()
    return True


def study(interview: Interview) -> Matter:
    """All that pages show of a matter."""
    return study_link(encode(interview), date.today().isoformat())


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


@lru_cache(maxsize=256)
def study_link(link: str, _today: str) -> Matter:
    """The matter that a link carries; the law of a matter without a date is today's, so the day is part of the question."""
    interview = decode(link)
    case, decision = interview.case, interview.decision
    return Matter(
        interview=interview, case=case, decision=decision, found=explain(decision)[0], counted=interview.counted,
        open=interview.open, next=interview.next, at_most=interview.at_most, changed=interview.changed,
        support=support(decision), others=other_laws(case, decision),
    )  # fmt: skip
