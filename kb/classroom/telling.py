"""A case made into an exercise's: about one document, with what a student may see of it, and with facts told otherwise."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import ontology
from kb.case import Answers, Case, Claim, Document, Given
from kb.precedent.factors import WEIGHING


@dataclass(frozen=True)
class Told:
    """A fact told, or with an empty token not told, under one claim or, where none is named, under every claim."""

    term: str
    token: str
    claim: str = ""


def alone(case: Case, document: str) -> Case:
    """The case as if it were about one document, with what a student may see of it."""
    claims = tuple(
        Claim(claim.id, plain(claim.privilege), (document,), claim.office, seen(case.unit(claim, document)))
        for claim in case.claims
        if document in case.units_of(claim)
    )
    return replace(
        case, documents=(Document(document, case.full_label(document)),), claims=claims, answers={}, motion="", cross_motion="",
        ruled={}, ruled_motion=None, ruled_cross_motion=None, held="", known_in_part=False, unknown_facts="", file="",
    )  # fmt: skip


def seen(told: Answers) -> dict[str, Given]:
    """The answers that are no finding of the court on the outcome itself."""
    return {term: plain(given) for term, given in told.items() if given.token and term not in ("privilege", WEIGHING)}


def plain(given: Given) -> Given:
    """An answer without its note, which may tell how the court ruled."""
    return replace(given, note="", line=0)


def told_otherwise(case: Case, new: Sequence[Told]) -> Case:
    """An exercise's case with some facts told otherwise.

    Raises:
        ValueError: with a sentence, if there is no such fact or claim.
    """
    ids = [claim.id for claim in case.claims]
    for each in new:
        refuse_unknown(each, ids)
    return replace(case, claims=tuple(with_told(claim, [each for each in new if each.claim in ("", claim.id)]) for claim in case.claims))


def refuse_unknown(told: Told, claims: Sequence[str]) -> None:
    """Only elements are told, with their own values, under a claim that there is; the privilege and the weighing are not.

    Raises:
        ValueError: with a sentence.
    """
    elements = ontology.vocabulary().elements
    if told.term not in elements or told.term in ("privilege", WEIGHING):
        raise ValueError(f"'{told.term}' cannot be told in an exercise.")
    if told.token and told.token not in elements[told.term].tokens:
        raise ValueError(f"'{told.term}' cannot be '{told.token}'. It can be: {', '.join(elements[told.term].tokens)}.")
    if told.claim and told.claim not in claims:
        raise ValueError(f"There is no claim '{told.claim}'. There are: {', '.join(claims)}.")


def with_told(claim: Claim, new: Sequence[Told]) -> Claim:
    """A claim with some answers told otherwise, no page standing for them, and some told no longer."""
    answers = {**claim.answers, **{each.term: Given(each.token) for each in new}}
    return replace(claim, answers={term: given for term, given in answers.items() if given.token})
