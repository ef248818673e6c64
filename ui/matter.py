"""A file with all that pages show of it, each part worked out when a page first wants it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import ontology
from kb import dossier
from kb.case import Case, Claim, Given
from kb.casefile import shipped_case
from kb.decide import arising
from kb.decision import Decision, UnitDecision
from kb.dossier import Agenda, Dossier, Fact
from kb.dossier.laying import CLAIM, DOCUMENT
from kb.dossier.reached import claimed_only
from kb.explain import Explanation, explain
from kb.otherlaw import OtherLaw, other_laws
from kb.questions import Question
from kb.questions.order import ordered
from kb.questions.variables import question_in, scope
from kb.result import Result, result_for
from kb.support import Support, support
from kb.weighing.balance import Balance, balances
from ontology.terms import Element, WeighedFactor


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
        """What follows for the file, open questions in the order in which they are asked; much open under several claims takes seconds."""
        return ordered(self.dossier.decision, [each.question.term for each in self.agenda.ranked])

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
