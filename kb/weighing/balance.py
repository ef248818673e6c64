"""The documents that the rules leave to be weighed, with what was told that counts on either side and what past decisions make of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import ontology
from kb.case import Case, Given
from kb.changes.facts import not_shut_out
from kb.decision import UNDETERMINED, Decision, DocumentDecision
from kb.precedent.base import Base, shipped_base
from kb.precedent.layers import Weighing
from kb.precedent.views import View, left_to_weigh, views
from kb.weighing.roles import role
from ontology.terms import Value, WeighedFactor

OPEN = "open"


@dataclass(frozen=True)
class Told:
    """A fact on the scale, as it was told."""

    value: Value
    given: Given


@dataclass(frozen=True)
class Balance:
    """Like documents under a claim that must be weighed.

    `told` are the facts that count in the weighing, by the side that they speak for, empty for neither; `untold` the weighed factors of
    which nobody told. `view` is what past decisions force and permit on all that was told.
    """

    documents: tuple[str, ...]
    claim: str
    privilege: str
    told: dict[str, tuple[Told, ...]]
    untold: tuple[WeighedFactor, ...]
    view: View
    base: Base

    @property
    def weighing(self) -> Weighing:
        """What past decisions force on the weighing alone."""
        return on_the_weighing(self.view)


def on_the_weighing(view: View) -> Weighing:
    """What past decisions force on the weighing alone.

    Raises:
        ValueError: there is nothing to weigh.
    """
    if view.weighing is None:
        raise ValueError(f"Nothing of {', '.join(view.documents)} is to be weighed.")
    return view.weighing


def hanging(decision: Decision, documents: Sequence[str] = ()) -> Iterator[DocumentDecision]:
    """Of these documents, or all, those that hang on a weighing, each with the claims under which it does."""
    for document in decision.single:
        units = tuple(unit for unit in document.units if left_to_weigh(unit))
        if units and document.disposition in (OPEN, UNDETERMINED) and (not documents or document.id in documents):
            yield replace(document, units=units)


def balances(case: Case, decision: Decision, documents: Sequence[str] = (), base: Base | None = None) -> tuple[Balance, ...]:
    """A balance for like documents under each claim under which these documents of a case, or any, must be weighed.

    Past decisions are the shipped ones unless others are given.
    """
    past = base or shipped_base()
    return tuple(balance(case, view, past) for view in views(case, decision, tuple(hanging(decision, documents)), past))


def balance(case: Case, view: View, base: Base) -> Balance:
    """What lies on the scale."""
    claim = next(each for each in case.claims if each.id == view.claim)
    unit = {term: given for term, given in case.unit(claim, view.documents[0]).items() if given.token}
    arising = not_shut_out({term: given.token for term, given in unit.items()})
    words = ontology.vocabulary()
    found: dict[str, tuple[Told, ...]] = {}
    for term, element in words.questions.items():
        if role(element) and term in unit and term in arising:
            value = element.value(unit[term].token)
            found[value.speaks_for] = (*found.get(value.speaks_for, ()), Told(value, unit[term]))
    untold = tuple(factor for term, factor in words.weighed.items() if term in arising and term not in unit)
    return Balance(view.documents, view.claim, view.setting.privilege, found, untold, view, base)
