"""The questions of a case as variables: which there are, in what order, what each waits for, and how usual its answers are."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import ontology
from kb.case import Case, Claim
from kb.questions.residues import Mask
from kb.reading import levels
from ontology.terms import Element

Unit = tuple[Claim, str]


@dataclass(frozen=True)
class Question:
    """An element of which an answer is wanted, for the whole matter, or for the claim or the document with the id `of`."""

    term: str
    of: str = ""

    @property
    def element(self) -> Element:
        """Its element."""
        return ontology.vocabulary().elements[self.term]


def question_in(term: str, claim: Claim, document: str) -> Question:
    """The question that an element is for one document under one claim, by the element's scope."""
    return Question(term, {"whole_matter": "", "one_claim": claim.id, "one_document": document}[scope(term)])


def scope(term: str) -> str:
    """Of what an element is asked: the key of its scope."""
    return ontology.vocabulary().elements[term].scope


def untold(case: Case, claim: Claim, document: str) -> list[str]:
    """The elements that nobody has told of one document under one claim."""
    told = case.unit(claim, document)
    return [term for term in ontology.vocabulary().elements if term not in told or not told[term].token]


def unaskable(case: Case, units: Iterable[Unit], unknowable: frozenset[str | Question]) -> frozenset[Question]:
    """The questions nobody can answer, and those that can therefore, or on what is told, arise under no claim on any document."""
    blocked, asked = set[Question](), set[Question]()
    for claim, document in units:
        told, never = case.unit(claim, document), set[str]()
        for term in untold(case, claim, document):
            question, gates = question_in(term, claim, document), ontology.vocabulary().elements[term].asked_if
            ruled_out = any(gate in told and told[gate].token and told[gate].token not in tokens for gate, tokens in gates)
            if ruled_out or term in unknowable or question in unknowable or any(gate in never for gate, _ in gates):
                never.add(term)
                blocked.add(question)
            else:
                asked.add(question)
    return frozenset(blocked - asked)


def in_order(questions: Iterable[Question], blocked: frozenset[Question]) -> tuple[Question, ...]:
    """Questions in asking order, those of one element as they came; what can never be asked stands at the end."""
    places = levels()
    return tuple(sorted(questions, key=lambda each: (each in blocked, places[each.term])))


def gates_in(claim: Claim, document: str, number: Mapping[Question, int]) -> dict[int, Mask]:
    """For each open question of one document under one claim, the open questions that must be answered before it arises."""
    above: dict[str, Mask] = {}
    for term, element in ontology.vocabulary().elements.items():
        above[term] = 0
        for gate, _ in element.asked_if:
            own = number.get(question_in(gate, claim, document))
            above[term] |= above[gate] | (0 if own is None else 1 << own)
    questions = {term: number.get(question_in(term, claim, document)) for term in above}
    return {variable: above[term] for term, variable in questions.items() if variable is not None and above[term]}


def weights_of(element: Element, uniform: bool) -> tuple[float, ...]:
    """The probability of each value of an element, from its usualness or all alike."""
    usual = [1 if uniform else value.usualness for value in element.values]
    return tuple(each / sum(usual) for each in usual)
