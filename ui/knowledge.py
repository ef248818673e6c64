"""What the page knows of one file, worked out once for each link, and each part of it only when a page wants it."""

import gc
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from threading import BoundedSemaphore

import streamlit as st

import ontology
from kb import asking, dossier
from kb.case import Case, Claim, Given
from kb.casefile import at_hand, shipped, shipped_case
from kb.comparing import Comparison, compare
from kb.decide import arising, decide
from kb.decision import Decision, UnitDecision
from kb.dossier import Agenda, Dossier, Fact
from kb.dossier.laying import CLAIM, DOCUMENT
from kb.dossier.reached import claimed_only
from kb.explain import Explanation, explain
from kb.library.applied import applied
from kb.otherlaw import OtherLaw, other_laws
from kb.questions import Question
from kb.questions.variables import question_in, scope
from kb.record import everything
from kb.result import Result, result_for
from kb.sparql import Table, Triples, Truth
from kb.support import Support, support
from kb.weighing.balance import Balance, balances
from ontology.terms import Element, WeighedFactor
from ui.lesson import name_of, sources
from ui.state import read, word

_asking = BoundedSemaphore(2)


@dataclass(frozen=True)
class Matter:
    """A file, with all that pages show of it; `unit` is the number of the document under a claim that is looked at, from 0.

    What follows is worked out when it is first wanted, and kept. What is said of one document under one claim needs a file
    that has some: `dossier.case.units()` is not empty.
    """

    dossier: Dossier
    unit: int = 0

    @cached_property
    def case(self) -> Case:
        """The case as far as it is told, without the documents of which nothing is claimed."""
        return claimed_only(self.dossier.case)

    @cached_property
    def decision(self) -> Decision:
        """What follows for the whole file; while much is open under several claims, this takes seconds."""
        return self.dossier.decision

    @cached_property
    def alone(self) -> Mapping[str, tuple[Explanation, ...]]:
        """What follows under each claim as if no other were made, by the id of the claim."""
        return {claim.id: explain(dossier.decided_alone(self.dossier, claim.id)) for claim in self.case.claims}

    @cached_property
    def agenda(self) -> Agenda:
        """What there still is to ask."""
        return dossier.agenda(self.dossier)

    @cached_property
    def facts(self) -> tuple[Fact, ...]:
        """All that was told, 'I don't know' included."""
        return dossier.facts(self.dossier)

    @cached_property
    def explanations(self) -> tuple[Explanation, ...]:
        """The explanations of all documents under all claims, like ones together."""
        return explain(self.decision)

    @cached_property
    def result(self) -> Result:
        """All that is shown of the result for what is looked at, and for those like it; each part worked out when a page wants it."""
        claim, name = self.looked_at
        return result_for(self.case, self.decision, claim.id, name)

    @property
    def looked_at(self) -> tuple[Claim, str]:
        """The claim and the document that are looked at."""
        return self.case.units()[self.unit]

    @property
    def decided(self) -> UnitDecision:
        """The decision on what is looked at."""
        claim, name = self.looked_at
        return next(each for each in self.decision.units if (each.claim, each.document) == (claim.id, name))

    @cached_property
    def found(self) -> Explanation:
        """The explanation of what is looked at."""
        full = self.case.full_label(self.decided.document)
        return next(each for each in self.explanations if each.claim == self.decided.claim and full in each.documents)

    @cached_property
    def answers(self) -> dict[str, Given]:
        """What is told of what is looked at, whether or not it counts."""
        return {term: given for term, given in self.case.unit(*self.looked_at).items() if given.token}

    @cached_property
    def counted(self) -> dict[str, str]:
        """The answers whose questions arise for what is looked at, in asking order."""
        return arising({term: given.token for term, given in self.answers.items()})

    @property
    def told(self) -> tuple[Element, ...]:
        """The questions that arise for what is looked at and were answered, 'I don't know' included, in asking order."""
        elements = ontology.vocabulary().elements.values()
        return tuple(each for each in elements if each.term in self.counted or (self.unsure(each.term) and each.arises(self.counted)))

    @property
    def weighed(self) -> tuple[WeighedFactor, ...]:
        """The weighed factors told of what is looked at; no rule turns on them."""
        return tuple(each for each in ontology.vocabulary().weighed.values() if each.term in self.answers and each.arises(self.counted))

    @cached_property
    def changed(self) -> dict[str, tuple[str, str]]:
        """Where the answers on what is looked at differ from those of the case from which the file started: old and new token."""
        base = shipped_case(self.dossier.base) if self.dossier.base else None
        claim, name = self.looked_at if base else (None, "")
        own = next((each for each in base.units() if claim and (each[0].id, each[1]) == (claim.id, name)), None) if base else None
        if not (base and own):
            return {}
        old = {term: given.token for term, given in base.unit(*own).items() if given.token}
        now = {term: given.token for term, given in self.answers.items()}
        return {
            term: (old.get(term, ""), now.get(term, ""))
            for term in ontology.vocabulary().questions
            if old.get(term, "") != now.get(term, "")
        }

    @cached_property
    def support(self) -> Support:
        """How far the result rests on binding authority."""
        return support(self.decision)

    @cached_property
    def others(self) -> tuple[OtherLaw, ...]:
        """What would follow under other law."""
        return other_laws(self.case, self.decision)

    @cached_property
    def balances(self) -> tuple[Balance, ...]:
        """What lies on the scale where documents must be weighed."""
        return balances(self.case, self.decision)

    def question(self, term: str) -> Question:
        """The question that an element is for what is looked at."""
        return question_in(term, *self.looked_at)

    def fact(self, question: Question) -> Fact | None:
        """What was answered to a question, 'I don't know' included; none if nothing."""
        same = [fact for fact in self.facts if fact.question.term == question.term]
        if scope(question.term) == DOCUMENT:
            return next((fact for fact in same if question.of in fact.documents), None)
        return next((fact for fact in same if fact.question.of == question.of), None)

    def unsure(self, term: str) -> bool:
        """Whether nobody knows it of what is looked at."""
        return self.question(term) in self.dossier.unsure

    def answered(self, term: str, token: str, documents: tuple[str, ...], claims: tuple[str, ...]) -> Dossier:
        """The file with one other answer, told of these documents, of these claims or of the matter, as its element is asked."""
        found, own = self.dossier, scope(term)
        if own == DOCUMENT:
            return dossier.answer(found, Question(term, documents[0]), token, documents)
        for name in claims if own == CLAIM else ("",):
            found = dossier.answer(found, Question(term, name), token)
        return found


@st.cache_resource(show_spinner="Reading the law")
def ready() -> bool:
    """Load everything once, work out the cases shown first, and keep the garbage collector from walking through it after every click."""
    for name in at_hand():
        matter = study(dossier.from_shipped(name))
        _ = matter.found, matter.agenda.at_most, matter.support, matter.others, matter.balances, matter.result.turning
    started = study(dossier.add_claim(dossier.add_documents(dossier.new(), ["The document"]), ["the_document"]))
    _ = started.agenda.ranked, started.alone
    everything()
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
