"""Decide a case: each document under each claim, by experta, checked against every completion of what is unknown."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import ontology
from kb import relief
from kb.case import Case, Claim, Document, Given
from kb.compiled import Compiled, compiled
from kb.decision import UNDETERMINED, Decision, DocumentDecision, Kind, UnitDecision
from kb.engine import Firing, run
from kb.proof import Proof
from ontology.dates import LegalDate


class Firings(dict[frozenset[tuple[str, str]], Firing]):
    """What fired on each set of answers met so far in one case, so that like documents are not run twice."""

    def __init__(self, court: str, as_of: LegalDate) -> None:
        self.court, self.as_of = court, as_of

    def __missing__(self, answers: frozenset[tuple[str, str]]) -> Firing:
        found = self[answers] = run(self.court, self.as_of, dict(answers))
        return found


def decide(case: Case, court: str = "", as_of: LegalDate | None = None, close_record: bool | None = None) -> Decision:
    """Decide a case.

    The court and the date of the law are the case's own unless given; without a date the law is today's. The record counts
    as closed if asked, or if the case was ruled on: then what is disputed and unproved falls on whoever bears its burden.

    Raises:
        Faulty: the rules contradict one another on the facts.
    """
    court = court or case.court
    as_of = as_of or case.date or LegalDate(date.today().isoformat())
    closed = bool(case.ruled) if close_record is None else close_record
    firings = Firings(court, as_of)
    documents = tuple(decide_document(case, document, firings, closed) for document in case.documents)
    outcome = relief.outcome(document.disposition for document in documents)
    return Decision(
        case=case.id, caption=case.caption, citation=case.citation, court=court, law_as_of=str(as_of), record_closed=closed,
        outcome=outcome, motion_kind=case.motion, motion=relief.motion_result(case.motion, outcome), documents=documents,
    )  # fmt: skip


def decide_document(case: Case, document: Document, firings: Firings, closed: bool) -> DocumentDecision:
    """One document under every claim on it."""
    units = tuple(decide_unit(case, claim, document.id, firings, closed) for claim in case.claims if document.id in claim.documents)
    possible = relief.join_possible([unit.possible for unit in units])
    disposition = possible[0] if len(possible) == 1 else UNDETERMINED
    carrying = [unit for unit in units if unit.disposition == disposition]
    return DocumentDecision(
        id=document.id, label=document.label, disposition=disposition,
        privileges=tuple(dict.fromkeys(unit.privilege for unit in carrying)), settled=len(possible) == 1, possible=possible,
        awaits=tuple(dict.fromkeys(unit.awaits for unit in carrying if unit.awaits)), units=units,
    )  # fmt: skip


def decide_unit(case: Case, claim: Claim, document: str, firings: Firings, closed: bool) -> UnitDecision:
    """One document under one claim."""
    function, told = compiled(firings.court, firings.as_of), arising(case.unit(claim, document))
    tokens = {term: given.token for term, given in told.items()}
    basis = basis_for(function, firings, tokens, closed)
    possible = function.possible({**tokens, **basis.presumed})
    settled = len(possible) == 1
    proof = Proof(function.book, claim.id, document, told, basis.presumed, basis.fired, basis.found, closed, case.opinion)
    steps = proof.build()
    return UnitDecision(
        claim=claim.id, document=document, privilege=claim.privilege.token,
        disposition=basis.found["disposition"] if settled else UNDETERMINED, settled=settled, possible=in_order(possible),
        unknown=() if settled else function.open_elements(tokens),
        presumed=tuple(step.finding for step in steps if step.kind is Kind.PRESUMED),
        awaits=awaited(basis.found) if settled else "", steps=steps,
    )  # fmt: skip


@dataclass(frozen=True)
class Basis:
    """What a proof may lean on: elements presumed, rules that may be relied on, and the value found on each issue."""

    presumed: Mapping[str, str]
    fired: frozenset[str]
    found: Mapping[str, str]


def basis_for(function: Compiled, firings: Firings, tokens: Mapping[str, str], closed: bool) -> Basis:
    """The facts alone where they carry the disposition, or while the record is open and it is not settled.

    Otherwise the record is completed by what each element amounts to unproven: as the burdens have it if the record is
    closed, and if it is open, only to show one of several proofs that all end alike.
    """
    settled = len(function.possible(tokens)) == 1
    if settled or not closed:
        certain = what_is_certain(function, firings, tokens)
        if "disposition" in certain.found or not settled:
            return certain
    presumed = presumptions(tokens)
    firing = firings[frozenset({**tokens, **presumed}.items())]
    return Basis(presumed, firing.fired, firing.found)


def what_is_certain(function: Compiled, firings: Firings, tokens: Mapping[str, str]) -> Basis:
    """Of what fires on the facts at hand, that which holds in every completion of them, with reasons that do so too."""
    firing = firings[frozenset(tokens.items())]
    fired, found = set[str](), dict[str, str]()
    for (term, token), rules in function.book.concluding.items():
        for rule in rules:
            standing = all(given.on_element or found.get(given.term) in given.tokens for given in rule.given)
            if rule.name in firing.fired and standing and function.applies(rule.name, tokens):
                fired.add(rule.name)
                found[term] = token
    return Basis({}, frozenset(fired), found)


def arising(unit: Mapping[str, Given]) -> dict[str, Given]:
    """The answers whose questions arise, in asking order; an answer left over from other answers counts for nothing."""
    kept: dict[str, Given] = {}
    for term, element in ontology.vocabulary().elements.items():
        if term in unit and unit[term].token and element.arises({other: given.token for other, given in kept.items()}):
            kept[term] = unit[term]
    return kept


def presumptions(tokens: Mapping[str, str]) -> dict[str, str]:
    """What each element not told takes when the record closes: the value that failing to prove it amounts to."""
    answers, presumed = dict(tokens), dict[str, str]()
    for term, element in ontology.vocabulary().elements.items():
        if term not in answers and element.unproven and element.arises(answers):
            answers[term] = presumed[term] = element.unproven
    return presumed


def in_order(dispositions: frozenset[str]) -> tuple[str, ...]:
    """Dispositions in the order of the ontology."""
    return tuple(value.token for value in ontology.vocabulary().dispositions if value.token in dispositions)


def awaited(found: Mapping[str, str]) -> str:
    """The side from which the next step is expected, as the ontology says of the values found."""
    vocabulary = ontology.vocabulary()
    for term in ("showing_owed", "disposition"):
        if term in found and (side := vocabulary.value(term, found[term]).awaits):
            return side
    return ""
