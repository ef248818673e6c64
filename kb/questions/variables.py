"""The questions of a case as variables: which there are, in what order, what each waits for, and how usual its answers are."""

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from functools import cache
from typing import TypeVar

import ontology
from kb.case import Case, Claim
from kb.questions.residues import Mask
from kb.reading import levels
from ontology.terms import Element

Unit = tuple[Claim, str]
Asked = TypeVar("Asked", "Question", "Place")


@dataclass(frozen=True)
class Question:
    """An element of which an answer is wanted, for the whole matter, or for the claim or the document with the id `of`."""

    term: str
    of: str = ""

    @property
    def element(self) -> Element:
        """Its element."""
        return ontology.vocabulary().questions[self.term]


@dataclass(frozen=True)
class Place:
    """Where the question of an element stands in the function of any one document, be it of its first, second ... `claim`.

    Documents of which different questions can never be asked have functions of another `kind`.
    """

    term: str
    claim: int = 0
    kind: int = 0


def place_in(term: str, claim: int, kind: int = 0) -> Place:
    """Where an element stands under the first, second ... claim on a document of a kind."""
    return Place(term, claim if scope(term) == "one_claim" else 0, kind)


def question_in(term: str, claim: Claim, document: str) -> Question:
    """The question that an element is for one document under one claim, by the element's scope."""
    return Question(term, {"whole_matter": "", "one_claim": claim.id, "one_document": document}[scope(term)])


def scope(term: str) -> str:
    """Of what an element is asked: the key of its scope."""
    return ontology.vocabulary().questions[term].scope


@dataclass(frozen=True)
class Untold:
    """A question that nobody has told of a document, and where it stands in the function of that."""

    document: str
    place: Place
    question: Question


def untold_in(case: Case, claim: Claim, document: str, which: int, kind: int = 0) -> list[Untold]:
    """What nobody has told of one document of a kind under one claim, which is the first, second ... (from 0) on the document."""
    told = case.unit(claim, document)
    wanting = [term for term in ontology.vocabulary().elements if term not in told or not told[term].token]
    return [Untold(document, place_in(term, which, kind), question_in(term, claim, document)) for term in wanting]


def unaskable(case: Case, units: Iterable[Unit], unknowable: frozenset[str | Question]) -> frozenset[Question]:
    """The questions nobody can answer, and those that can therefore, or on what is told, arise under no claim on any document."""
    blocked, asked = set[Question](), set[Question]()
    for claim, document in units:
        told, never = case.unit(claim, document), set[str]()
        for each in untold_in(case, claim, document, 0):
            term, gates = each.question.term, each.question.element.asked_if
            ruled_out = any(gate in told and told[gate].token and told[gate].token not in tokens for gate, tokens in gates)
            if ruled_out or {term, each.question} & unknowable or any(gate in never for gate, _ in gates):
                never.add(term)
                blocked.add(each.question)
            else:
                asked.add(each.question)
    return frozenset(blocked - asked)


@cache
def gates_above() -> Mapping[str, frozenset[str]]:
    """For each element those that must be answered before its question arises, near and far; a gate is declared before what it gates."""
    found: dict[str, frozenset[str]] = {}
    for term, element in ontology.vocabulary().elements.items():
        gates = [gate for gate, _ in element.asked_if]
        found[term] = frozenset(gates).union(*(found[gate] for gate in gates))
    return found


def in_order(asked: Iterable[Asked], blocked: Set[Asked]) -> tuple[Asked, ...]:
    """Questions or places in asking order, those of one element as they came; what can never be asked stands at the end."""
    places = levels()
    return tuple(sorted(asked, key=lambda each: (each in blocked, places[each.term])))


def gates_in(claim: int, number: Mapping[Place, int]) -> dict[int, Mask]:
    """For each place under the first, second ... claim on a document, those that must be told before its question arises."""
    found = {}
    for kind in {place.kind for place in number}:
        own = {term: number[place] for term in gates_above() if (place := place_in(term, claim, kind)) in number}
        found.update({place: sum(1 << own[gate] for gate in gates_above()[term] if gate in own) for term, place in own.items()})
    return found


@cache
def chances(term: str, uniform: bool) -> tuple[float, ...]:
    """The probability of each value of an element, from its usualness or all alike."""
    usual = [1 if uniform else value.usualness for value in ontology.vocabulary().elements[term].values]
    return tuple(each / sum(usual) for each in usual)
