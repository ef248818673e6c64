"""Decide a case: each document under each claim, by experta, checked against every completion of what is unknown."""

from collections.abc import Callable, Mapping, Set
from dataclasses import dataclass
from functools import partial

import ontology
from kb import motion, relief
from kb.case import Case, Claim, Document
from kb.compiled import Compiled, compiled
from kb.decision import UNDETERMINED, Decision, DocumentDecision, Kind, UnitDecision
from kb.engine import Firing, run
from kb.gathering import from_parts, from_units, in_order
from kb.joining.together import Together
from kb.proof import Proof
from kb.rulebook import Conclusion
from kb.sitting import forum, not_sitting
from ontology.dates import LegalDate
from ontology.faults import fault


class Firings(dict[frozenset[tuple[str, str]], Firing]):
    """What fired on each set of answers met so far in one case, so that like documents are not run twice.

    `function` is the law as a function, `fire` the same law as an engine.
    """

    def __init__(self, function: Compiled, fire: Callable[[Mapping[str, str]], Firing]) -> None:
        self.function, self.fire = function, fire

    def __missing__(self, answers: frozenset[tuple[str, str]]) -> Firing:
        found = self[answers] = self.fire(dict(answers))
        return found


def firings_of(court: str, as_of: LegalDate) -> Firings:
    """The law of a court on a date, nothing fired yet."""
    return Firings(compiled(court, as_of), partial(run, court, as_of))


def decide(case: Case, court: str = "", as_of: LegalDate | None = None, close_record: bool | None = None) -> Decision:
    """Decide a case.

    The court and the date of the law are the case's own unless given; without a date the law is today's. The record counts
    as closed if asked, or if the case was ruled on and its facts are all known: then what is disputed and unproved falls on
    whoever bears its burden.

    Raises:
        Faulty: the court did not sit on that date, or the rules contradict one another on the facts.
    """
    court, as_of = forum(case, court, as_of)
    if refusal := not_sitting(court, as_of):
        raise fault(case.file or case.id, 0, "court", refusal)
    closed = case.record_closed if close_record is None else close_record
    return decide_by(case, firings_of(court, as_of), closed)


def decide_by(case: Case, firings: Firings, closed: bool) -> Decision:
    """Decide a case by one law, whatever that is.

    Raises:
        Faulty: the rules contradict one another on the facts.
    """
    book = firings.function.book
    together = Together(case, firings.function, partial(known, case, closed))
    whole = (document for document in case.documents if not document.part_of)
    documents = tuple(each for document in whole for each in with_parts(case, document, firings, closed, together))
    return Decision(
        case=case.id, caption=case.caption, citation=case.citation, court=book.court, law_as_of=str(book.as_of), record_closed=closed,
        outcome=relief.outcome(document.disposition for document in documents if not document.parts), documents=documents,
        motions=tuple(motion.decide_motion(kind, documents, together.motion) for kind in (case.motion, case.cross_motion) if kind),
    )  # fmt: skip


def known(case: Case, closed: bool, claim: Claim, document: str) -> dict[str, str]:
    """The answers for a document under a claim, with what is presumed if the record is closed."""
    tokens = {term: given.token for term, given in case.unit(claim, document).items() if given.token}
    return {**tokens, **presumptions(tokens)} if closed else tokens


def with_parts(case: Case, document: Document, firings: Firings, closed: bool, together: Together) -> tuple[DocumentDecision, ...]:
    """One document or, where it has parts, the whole composed from them and then each part."""
    parts = tuple(decide_document(case, case.document(name), firings, closed, together) for name in case.parts(document.id))
    return (compose(document, parts, together), *parts) if parts else (decide_document(case, document, firings, closed, together),)


def compose(whole: Document, parts: tuple[DocumentDecision, ...], together: Together) -> DocumentDecision:
    """A whole from its parts, in the order of `relief.compose`."""
    return from_parts(whole.id, whole.label, parts, in_order(together.whole(parts)))


def decide_document(case: Case, document: Document, firings: Firings, closed: bool, together: Together) -> DocumentDecision:
    """One document under every claim on it."""
    claims = [claim for claim in case.claims if document.id in case.units_of(claim)]
    units = tuple(decide_unit(case, claim, document.id, firings, closed) for claim in claims)
    possible = in_order(together.document(document.id, [unit.possible for unit in units]))
    unknown = () if len(possible) == 1 else together.unknown(units)
    return from_units(document.id, document.label, document.part_of, units, possible, unknown)


def decide_unit(case: Case, claim: Claim, document: str, firings: Firings, closed: bool) -> UnitDecision:
    """One document under one claim."""
    function = firings.function
    elements = ontology.vocabulary().elements
    unit = {term: given for term, given in case.unit(claim, document).items() if given.token and term in elements}
    tokens = {term: given.token for term, given in unit.items()}
    basis = basis_for(function, firings, tokens, closed)
    answers = {**tokens, **basis.presumed}
    possible = function.possible(answers)
    settled = len(possible) == 1
    proof = proof_for(case, claim, document, function, basis, closed)
    steps = proof.build()
    unknown, arisen = () if settled else function.open_elements(tokens), arising(tokens)
    return UnitDecision(
        claim=claim.id, document=document, privilege=claim.privilege.token,
        disposition=basis.found["disposition"] if settled else UNDETERMINED, settled=settled, possible=in_order(possible),
        unknown=unknown, askable=tuple(term for term in unknown if elements[term].arises(arisen)),
        presumed=tuple(step.finding for step in steps if step.kind is Kind.PRESUMED),
        awaits=awaited(basis.found) if settled else "", steps=steps,
    )  # fmt: skip


def proof_for(case: Case, claim: Claim, document: str, function: Compiled, basis: "Basis", closed: bool) -> Proof:
    """The proof, not yet built, of what becomes of one document under one claim."""
    elements = ontology.vocabulary().elements
    unit = {term: given for term, given in case.unit(claim, document).items() if given.token and term in elements}
    tokens = {term: given.token for term, given in unit.items()}
    answers = {**tokens, **basis.presumed}
    told = {term: unit[term] for term in arising(answers) if term in unit}
    own = case.opinion if function.book.court == case.court else ""
    return Proof(
        function.book, claim.id, document, told, basis.presumed, basis.fired, basis.found, basis.certain, closed, own,
        partial(needed_besides, function, tokens) if len(function.possible(answers)) == 1 else lambda _: (),
        {term: given for term, given in unit.items() if term not in told and may_arise(term, answers if closed else tokens)},
        frozenset(arising(answers if closed else tokens)),
    )  # fmt: skip


def may_arise(term: str, tokens: Mapping[str, str]) -> bool:
    """Whether, on what is told, a question arises or could: none of those that gate it, near and far, was answered otherwise."""
    gates = ontology.vocabulary().elements[term].asked_if
    return all((gate not in tokens or tokens[gate] in allowed) and may_arise(gate, tokens) for gate, allowed in gates)


def needed_besides(function: Compiled, tokens: Mapping[str, str], named: Set[str]) -> tuple[str, ...]:
    """What was told that is needed beside the elements named so that every completion of the rest gives the same disposition."""
    told = {term: tokens[term] for term in ontology.vocabulary().elements if term in tokens and may_arise(term, tokens)}
    needed = list(told)
    for term in reversed(told):
        fewer = [other for other in needed if other != term]
        kept = with_gates({other for other in (*fewer, *named) if other in told}, told)
        if term in named or len(function.possible({each: told[each] for each in kept})) == 1:
            needed = fewer
    return tuple(needed)


def with_gates(terms: Set[str], told: Mapping[str, str]) -> set[str]:
    """Elements told, with those on which it hangs that their questions arise; where that is open, an answer implies none."""
    kept, arisen = set(terms), arising(told)
    for term in reversed(ontology.vocabulary().elements):
        if term in kept and term in arisen:
            kept |= {gate for gate, _ in ontology.vocabulary().elements[term].asked_if if gate in told}
    return kept


@dataclass(frozen=True)
class Basis:
    """What a proof may lean on.

    The elements presumed, the rules that fired and the value found on each issue; and of those rules the `certain` ones,
    which apply in every completion of the facts told, with reasons that do so too.
    """

    presumed: Mapping[str, str]
    fired: frozenset[str]
    found: Mapping[str, str]
    certain: frozenset[str]


def basis_for(function: Compiled, firings: Firings, tokens: Mapping[str, str], closed: bool) -> Basis:
    """The facts alone where they carry the disposition, or while the record is open and it is not settled.

    Otherwise the record is completed by what each element amounts to unproven: as the burdens have it if the record is
    closed, and if it is open, only to show one of several proofs that all end alike.
    """
    settled = len(function.possible(tokens)) == 1
    if settled or not closed:
        certain = what_is_certain(function, firings[frozenset(arising(tokens).items())], tokens)
        found = {term: token for (term, token), rules in function.book.concluding.items() for rule in rules if rule.name in certain}
        if "disposition" in found or not settled:
            return Basis({}, certain, found, certain)
    presumed = presumptions(tokens)
    firing = firings[frozenset(arising({**tokens, **presumed}).items())]
    return Basis(presumed, firing.fired, firing.found, what_is_certain(function, firing, tokens))


def what_is_certain(function: Compiled, firing: Firing, tokens: Mapping[str, str]) -> frozenset[str]:
    """Of the rules that fired, those that apply in every completion of the facts told, with reasons that do so too."""
    applying = function.applying(firing.fired, tokens)
    certain, found = set[str](), set[Conclusion]()
    for conclusion, rules in function.book.concluding.items():
        for rule in rules:
            if rule.name in applying and all(
                given.on_element or any((given.term, token) in found for token in given.tokens) for given in rule.given
            ):
                certain.add(rule.name)
                found.add(conclusion)
    return frozenset(certain)


def arising(tokens: Mapping[str, str]) -> dict[str, str]:
    """The answers whose questions arise, in asking order.

    An answer whose question does not arise, on the other answers, counts for nothing; where it is not known yet whether it
    does, the answer waits, and nobody is asked again.
    """
    kept: dict[str, str] = {}
    for term, element in ontology.vocabulary().elements.items():
        if term in tokens and element.arises(kept):
            kept[term] = tokens[term]
    return kept


def presumptions(tokens: Mapping[str, str]) -> dict[str, str]:
    """What each element not told takes when the record closes: the value that failing to prove it amounts to."""
    kept, presumed = dict[str, str](), dict[str, str]()
    for term, element in ontology.vocabulary().elements.items():
        if not element.arises(kept):
            continue
        if term in tokens:
            kept[term] = tokens[term]
        elif element.unproven:
            kept[term] = presumed[term] = element.unproven
    return presumed


def awaited(found: Mapping[str, str]) -> str:
    """The side from which the next step is expected, as the ontology says of the values found."""
    vocabulary = ontology.vocabulary()
    for term in ("showing_owed", "disposition"):
        if term in found and (side := vocabulary.value(term, found[term]).awaits):
            return side
    return ""
