"""The cases that benchmarks run on: those at hand, the largest of them, and that with its documents multiplied."""

from collections.abc import Mapping
from dataclasses import replace
from random import Random

import ontology
from kb import casefile
from kb.case import Case, Claim, Document, Given
from kb.rulebook import RuleBook, rule_book
from kb.sitting import forum


def at_hand() -> list[Case]:
    """The shipped cases whose opinions the authors have read."""
    return [casefile.load(path) for path in casefile.at_hand().values()]


def largest() -> Case:
    """The one at hand with the most documents and claims."""
    return max(at_hand(), key=lambda case: len(case.units()))


def book_of(case: Case) -> RuleBook:
    """The rules under which a case is decided."""
    return rule_book(*forum(case, "", None))


def random_answers(dice: Random) -> dict[str, str]:
    """Some answer to every question that arises."""
    answers: dict[str, str] = {}
    for term, element in ontology.vocabulary().elements.items():
        if element.arises(answers):
            answers[term] = dice.choice(element.tokens)
    return answers


def multiplied(case: Case, factor: int) -> Case:
    """A case whose claims and documents come that many times, told otherwise each time in one fact, so that no two are quite alike."""
    documents = [again(document, number) for number in range(factor) for document in case.documents]
    claims = [claimed_again(case, claim, number) for number in range(factor) for claim in case.claims]
    ruled = {f"{document}_{number}": ruling for number in range(factor) for document, ruling in case.ruled.items()}
    return replace(case, documents=tuple(documents), claims=tuple(claims), ruled=ruled)


def again(document: Document, number: int) -> Document:
    return replace(document, id=f"{document.id}_{number}", part_of=document.part_of and f"{document.part_of}_{number}")


def claimed_again(case: Case, claim: Claim, number: int) -> Claim:
    """A claim on the documents of one repetition; the first is told as it was."""
    documents = case.units_of(claim)
    told = {f"{document}_{number}": otherwise(case.unit(claim, document), number) for document in documents}
    return replace(claim, id=f"{claim.id}_{number}", documents=tuple(told), except_for=told)


def otherwise(told: Mapping[str, Given], number: int) -> dict[str, Given]:
    """What is told, but for one fact, another for each number; not what the dispute is about."""
    elements = ontology.vocabulary().elements
    free = [term for term in told if term in elements and not elements[term].fixed and told[term].token]
    changed = free[number % len(free)]
    another = next(token for token in elements[changed].tokens if token != told[changed].token)
    return {**told, changed: Given(another)} if number else dict(told)
