"""An exercise: one document under all claims on it, to be decided by a court under the law of a date, the record closed.

The record is always closed, so that every exercise has an answer: what nobody told falls on whoever bears the burden.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import ontology
from kb.case import Case, Claim, Document, Given
from kb.casefile import shipped, shipped_case
from kb.changes.facts import Fact
from kb.changes.standing import Standing, standing
from kb.classroom.telling import Told, alone, told_otherwise
from kb.decide import decide
from kb.decision import Decision, DocumentDecision
from kb.sitting import forum, not_sitting
from ontology.dates import LegalDate


@dataclass(frozen=True)
class Exercise:
    """A document of a case, which holds nothing else, no ruling, no note, and no word of what its court found in weighing.

    `source` is the id of the document in the case that it was taken from.
    """

    case: Case
    source: str
    court: str
    as_of: LegalDate

    @property
    def document(self) -> Document:
        """The one document."""
        return self.case.documents[0]

    @cached_property
    def decision(self) -> Decision:
        """What the law gives."""
        return decide(self.case, self.court, self.as_of, close_record=True)

    @property
    def decided(self) -> DocumentDecision:
        """What it gives for the document."""
        return self.decision.documents[0]

    @property
    def answer(self) -> str:
        """The disposition."""
        return self.decided.disposition

    @cached_property
    def stands(self) -> Standing:
        """The disposition as a function of the facts."""
        return standing(self.case, self.decision, self.decided)

    @cached_property
    def facts(self) -> dict[str, Fact]:
        """The facts that a student may name as deciding, by key: what was told, and what was not although its question arises."""
        return {key(fact, self.stands.claims): fact for fact in self.stands.facts if fact.told or fact.arises}

    def told(self, new: Sequence[Told], court: str = "", as_of: LegalDate | None = None) -> "Exercise":
        """The same with some facts told otherwise, before this court, under the law of this date.

        Raises:
            ValueError: with a sentence, if there is no such fact or claim, or the court did not sit then.
        """
        return made(told_otherwise(self.case, new), self.source, court or self.court, as_of or self.as_of)


def key(fact: Fact, claims: Sequence[str]) -> str:
    """What tells a fact from others: its element and, if it stands under some claims only, these."""
    return fact.term if tuple(fact.claims) == tuple(claims) else ".".join((fact.term, *fact.claims))


def exercise(case: Case, document: str, court: str = "", as_of: LegalDate | None = None) -> Exercise:
    """A document of a case as an exercise; court and date are the case's own, and without a date today's, unless given.

    Raises:
        ValueError: with a sentence, if the case has no such document, or it is decided part by part; if no privilege
            is claimed, or the court did not sit then.
    """
    ids = [each.id for each in case.documents]
    if document not in ids:
        raise ValueError(f"This case has no document '{document}'. It has: {', '.join(ids)}.")
    if parts := case.parts(document):
        raise ValueError(f"'{document}' is decided part by part. Take one of: {', '.join(parts)}.")
    return made(alone(case, document), document, *forum(case, court, as_of))


def made(case: Case, source: str, court: str, as_of: LegalDate) -> Exercise:
    """An exercise, if it can be one.

    Raises:
        ValueError: with a sentence.
    """
    if refusal := not_sitting(court, as_of):
        raise ValueError(refusal)
    if not case.claims or not all(claim.privilege.token for claim in case.claims):
        raise ValueError("An exercise needs the privilege that is claimed. Name it.")
    return Exercise(case, source, court, as_of)


def exercises(case: Case) -> Iterator[Exercise]:
    """An exercise for each document of a case that is decided on its own; of like documents one only."""
    seen_before = list[object]()
    for document in case.documents:
        if case.parts(document.id):
            continue
        found = exercise(case, document.id)
        facts = [(claim.id, {term: given.token for term, given in claim.answers.items()}) for claim in found.case.claims]
        if facts and facts not in seen_before:
            seen_before.append(facts)
            yield found


def given(privilege: str, told: Sequence[Told], court: str, as_of: LegalDate) -> Exercise:
    """Facts given as an exercise.

    Raises:
        ValueError: with a sentence, if there is no such privilege, fact or value, or the court did not sit then.
    """
    tokens = ontology.vocabulary().elements["privilege"].tokens
    if privilege not in tokens:
        raise ValueError(f"No privilege is called '{privilege}'. There are: {', '.join(tokens)}.")
    claim = Claim("claim", Given(privilege), ("document",))
    case = Case("given_facts", "A matter", court, as_of, (Document("document", "The document"),), (claim,))
    return made(told_otherwise(case, told), "document", court, as_of)


def shipped_exercises() -> Iterator[Exercise]:
    """Every exercise of every case that comes with the knowledge base."""
    for name in shipped():
        yield from exercises(shipped_case(name))
