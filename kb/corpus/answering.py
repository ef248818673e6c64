"""The answers in a synthetic case: to each question that arises, one for what it is asked of, as usual as the ontology says."""

from random import Random

import ontology
from kb.case import Answers, Claim, Document, Given
from ontology.dates import LegalDate
from ontology.terms import Element, Value

UNKNOWN, PAGED = 0.2, 0.7


def page(dice: Random) -> str:
    """A page at which something is stated, or none."""
    return str(dice.randrange(1, 60)) if dice.random() < PAGED else ""


class Answered:
    """The answers to the questions that arise, drawn as usual as the ontology says they are, each for what it is asked of."""

    def __init__(self, dice: Random, day: LegalDate, is_open: bool, weighed: bool) -> None:
        self.dice, self.day, self.is_open = dice, day, is_open
        words = ontology.vocabulary()
        self.questions = list((words.questions if weighed else words.elements).values())
        self.drawn: dict[tuple[str, str], Given] = {}
        self.units: dict[tuple[str, str], dict[str, str]] = {}

    def of(self, name: str) -> Answers:
        """What is told of a document, a claim or, without a name, the matter: what arises for all of it."""
        return {term: given for (of, term), given in self.drawn.items() if of == name and given.token and self.everywhere(of, term)}

    def besides(self, claim: str) -> dict[str, Answers]:
        """What is told of single documents under a claim: what arises for only some of what it is asked of."""
        found = dict[str, Answers]()
        for document, told in ((document, told) for (under, document), told in self.units.items() if under == claim):
            of = {term: self.asked_of(term, claim, document) for term in told if term != "privilege"}
            apart = {term: self.drawn[of[term], term] for term in of if not self.everywhere(of[term], term)}
            if apart:
                found[document] = apart
        return found

    def everywhere(self, of: str, term: str) -> bool:
        """Whether a question arises for every document under every claim that it is asked of."""
        return all(term in told for unit, told in self.units.items() if not of or of in unit)

    @staticmethod
    def asked_of(term: str, claim: str, document: str) -> str:
        """What a question is asked of: a document, a claim or, without a name, the matter."""
        return {"whole_matter": "", "one_claim": claim, "one_document": document}[ontology.vocabulary().questions[term].scope]

    def unit(self, claim: Claim, document: Document) -> None:
        """Draw what arises for one document under one claim and is not drawn yet."""
        told = {"privilege": claim.privilege.token}
        for element in self.questions:
            if element.term != "privilege" and element.arises(told):
                of = self.asked_of(element.term, claim.id, document.id)
                if (of, element.term) not in self.drawn:
                    self.drawn[of, element.term] = self.draw(element)
                if token := self.drawn[of, element.term].token:
                    told[element.term] = token
        self.units[claim.id, document.id] = told

    def draw(self, element: Element) -> Given:
        """An answer, or that it is not known."""
        if self.is_open and self.dice.random() < UNKNOWN:
            return Given("")
        values = [value for value in element.values if timely(value, self.day)]
        found = self.dice.choices(values, [value.usualness for value in values])[0]
        return Given(found.token, page(self.dice))


def timely(value: Value, day: LegalDate) -> bool:
    """Whether a value can be so by a day: the law that it rests on, if any, had begun."""
    return not value.rests_on_law or ontology.vocabulary().authority(value.rests_on_law).begun(day)
