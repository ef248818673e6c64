"""The facts on which a document stands, under one claim or under several at once."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import ontology
from kb.case import Case, Claim
from kb.decide import arising, presumptions
from ontology.terms import Element, Value

Place = tuple[str, int | None]
Tokens = Mapping[str, str]


@dataclass(frozen=True)
class Fact:
    """What is so on one element: the token, empty where it is unknown, and under which claims, by their ids.

    `told` says that it was told and not left to the burden; `arises` that its question arises, so that the fact counts;
    `could_arise` that it does, or would on some answers to what was not told. A fact of the document or the matter stands once
    for all claims, unless they were told it differently.
    """

    term: str
    token: str
    claims: tuple[str, ...]
    told: bool
    arises: bool
    could_arise: bool

    @property
    def element(self) -> Element:
        """The element that it is about."""
        return ontology.vocabulary().elements[self.term]

    @property
    def value(self) -> Value:
        """Its value.

        Raises:
            KeyError: it is unknown.
        """
        return self.element.value(self.token)

    @property
    def text(self) -> str:
        """What is so, in a sentence: as it was told or, if nobody told it, that nothing shows it."""
        return self.value.sentence if self.told else self.element.sentence_if_unproven or self.value.sentence


@dataclass(frozen=True)
class Answer:
    """An answer that could be given, under these claims.

    `prover` is the side that cannot make it so but would have to prove it, if any; `standard` is the key of the standard, if one
    is set.
    """

    value: Value
    claims: tuple[str, ...]
    standard: str = ""
    prover: str = ""


@dataclass(frozen=True)
class Unit:
    """One claim on a document: what was told, what stands with the gaps left to the burdens, and which questions then arise.

    `standing` gives every element a token: as told, else as it is when unproven, else empty. `could_arise` are the elements whose
    questions are not shut out by what was told.
    """

    claim: str
    told: Tokens
    standing: Tokens
    arising: frozenset[str]
    could_arise: frozenset[str]

    @classmethod
    def read(cls, case: Case, claim: Claim, document: str) -> "Unit":
        """What a case tells of a document under a claim."""
        told = {term: given.token for term, given in case.unit(claim, document).items() if given.token}
        elements = ontology.vocabulary().elements
        standing = {term: told.get(term, element.unproven) for term, element in elements.items()}
        return cls(claim.id, told, standing, frozenset(arising({**told, **presumptions(told)})), not_shut_out(told))


def not_shut_out(told: Tokens) -> frozenset[str]:
    """The elements, and weighed factors, whose questions arise on some answers to what was not told."""
    found = set[str]()
    for term, element in ontology.vocabulary().questions.items():
        if all(gate in found and (gate not in told or told[gate] in tokens) for gate, tokens in element.asked_if):
            found.add(term)
    return frozenset(found)


def places(tokens: Sequence[Tokens], put: Sequence[Tokens]) -> tuple[Place, ...]:
    """Where the facts stand under these claims that are not put in: each element, in asking order, with the number of its claim.

    The number is None where one fact serves all the claims: where there is one, or the element is of the document or the
    matter and they were told the same of it.
    """
    found: list[Place] = []
    for term, element in ontology.vocabulary().elements.items():
        free = [number for number in range(len(tokens)) if term not in put[number]]
        same = len(free) == len(tokens) and len({each.get(term, "") for each in tokens}) == 1
        if free and (len(tokens) == 1 or (same and element.scope != "one_claim")):
            found.append((term, None))
        else:
            found += [(term, number) for number in free]
    return tuple(found)


def facts(units: Sequence[Unit], where: Iterable[Place]) -> tuple[Fact, ...]:
    """The facts in those places."""
    return tuple(fact(term, units if number is None else units[number : number + 1]) for term, number in where)


def fact(term: str, units: Sequence[Unit]) -> Fact:
    """The one fact on an element under these claims."""
    return Fact(
        term, units[0].standing[term], tuple(unit.claim for unit in units),
        told=any(term in unit.told for unit in units),
        arises=any(term in unit.arising for unit in units), could_arise=any(term in unit.could_arise for unit in units),
    )  # fmt: skip
