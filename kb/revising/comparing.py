"""Two decisions beside each other: the same facts under two laws, or two matters."""

from collections.abc import Iterator
from dataclasses import dataclass

import ontology
from kb.case import Case, Claim
from kb.decide import decide_by
from kb.decision import Decision, UnitDecision
from kb.explain import disposition_label
from kb.gathering import in_order
from kb.revising.law import Law, Revised
from kb.revising.parting import Beside, beside
from kb.why.matter import Matter, matter
from ontology.faults import Faulty


@dataclass(frozen=True)
class Fact:
    """An answer in a matter: told, presumed where nobody told it, or not known (an empty value)."""

    value: str
    text: str
    told: bool


@dataclass(frozen=True)
class FactApart:
    """An element on which two matters differ."""

    element: str
    here: Fact
    there: Fact


@dataclass(frozen=True)
class Side:
    """Like documents of a case under a claim, and what a law makes of them.

    `disposition` is empty where the law, being revised, gives nothing or contradicts itself; `fault` then says so.
    """

    case: str
    documents: tuple[str, ...]
    names: tuple[str, ...]
    claim: str
    privilege: str
    disposition: str
    possible: tuple[str, ...]
    fault: str = ""


@dataclass(frozen=True)
class Pair:
    """Two such sides, with the facts on which they differ and their proofs beside each other."""

    here: Side
    there: Side
    facts: tuple[FactApart, ...]
    proofs: Beside


@dataclass(frozen=True)
class Decided:
    """A case under a law: the decision, or why there is none."""

    case: Case
    law: Law
    closed: bool
    decision: Decision | None
    fault: str = ""

    @classmethod
    def by(cls, case: Case, law: Law, closed: bool) -> "Decided":
        """Decide it; a law that contradicts itself on the facts decides nothing."""
        try:
            return cls(case, law, closed, decide_by(case, law.firings, closed))
        except Faulty as error:
            return cls(case, law, closed, None, " ".join(each.message for each in error.faults))

    def matter(self, claim: Claim, documents: tuple[str, ...]) -> Matter:
        """Like documents under a claim, as this law looks at them."""
        return matter(self.case, claim, documents, self.law.function, self.closed)

    def unit(self, claim: str, document: str) -> UnitDecision | None:
        """What was decided of a document under a claim."""
        units = self.decision.units if self.decision else ()
        return next((unit for unit in units if (unit.claim, unit.document) == (claim, document)), None)

    def side(self, of: Matter) -> Side:
        """What became of like documents."""
        unit, names = self.unit(of.claim, of.documents[0]), tuple(self.case.full_label(name) for name in of.documents)
        fault = self.fault or fault_of(of)
        possible = in_order(frozenset(unit.possible)) if unit else ()
        disposition = "" if fault or not unit else unit.disposition
        return Side(self.case.id, of.documents, names, of.claim, of.privilege, disposition, possible, fault)


def fault_of(of: Matter) -> str:
    """That a revised law gives nothing for a matter, or too much; empty if it does not."""
    function = of.function
    if not isinstance(function, Revised):
        return ""
    given = function.given(of.answers)
    if clash := next((each for each in given if len(each) > 1), None):
        both = " and ".join(disposition_label(each) for each in in_order(clash))
        return f"The changed law contradicts itself here: {both} both follow."
    if frozenset() in given:
        where = "" if len(given) == 1 else "on some answers to what nobody told, "
        return f"The changed law has a gap here: {where}no rule says what becomes of the document."
    return ""


def two_laws(here: Decided, there: Decided) -> tuple[Pair, ...]:
    """The same facts under two laws."""
    return tuple(pair(here, there, (claim, documents), (claim, documents)) for claim, documents in here.case.alike())


def two_matters(here: Decided, there: Decided) -> tuple[Pair, ...]:
    """Two cases beside each other: their like documents under like privileges, or, where they share none, all with all."""
    every = [(one, other) for one in here.case.alike() for other in there.case.alike()]
    alike = [(one, other) for one, other in every if one[0].privilege.token == other[0].privilege.token]
    return tuple(pair(here, there, one, other) for one, other in alike or every)


Group = tuple[Claim, tuple[str, ...]]


def pair(here: Decided, there: Decided, one: Group, other: Group) -> Pair:
    """Two groups of like documents beside each other."""
    matters = here.matter(*one), there.matter(*other)
    units = here.unit(one[0].id, one[1][0]), there.unit(other[0].id, other[1][0])
    steps = [unit.steps if unit else () for unit in units]
    proofs = beside(steps[0], steps[1], matters)
    return Pair(here.side(matters[0]), there.side(matters[1]), tuple(facts_apart(*matters)), proofs)


def facts_apart(here: Matter, there: Matter) -> Iterator[FactApart]:
    """The elements whose answers differ, in asking order, but for those whose questions arise in neither."""
    for term in ontology.vocabulary().elements:
        one, other = fact(here, term), fact(there, term)
        if one.value != other.value:
            yield FactApart(term, one, other)


def fact(of: Matter, term: str) -> Fact:
    """What is so on an element in a matter."""
    element, token = ontology.vocabulary().elements[term], of.answers.get(term, "")
    if not token:
        return Fact("", "", False)
    told = term in of.told
    return Fact(token, element.value(token).sentence if told else element.sentence_if_unproven, told)
