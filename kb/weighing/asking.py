"""Which weighed factors to ask of where the rules have stopped: those first on which it turns what past decisions force."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kb.case import Case, Given
from kb.decision import Decision
from kb.precedent.layers import Layer
from kb.precedent.views import View, views
from kb.weighing.balance import Balance, hanging, on_the_weighing
from ontology.terms import Value, WeighedFactor


@dataclass(frozen=True)
class Prospect:
    """What one answer, alone, would do to what past decisions force: the `view` then, and whether a side is forced or freed by it."""

    value: Value
    view: View
    changes: bool


@dataclass(frozen=True)
class Untold:
    """A weighed factor of which nobody told; `turns` says that on its answer it hangs which decisions force a side, or still could."""

    factor: WeighedFactor
    prospects: tuple[Prospect, ...]
    turns: bool

    @property
    def changes(self) -> bool:
        """Whether some answer, alone, forces a side or frees the court."""
        return any(each.changes for each in self.prospects)


def to_ask(case: Case, decision: Decision, balance: Balance) -> tuple[Untold, ...]:
    """The untold factors: those an answer to which forces or frees alone, then those that may with others, then the rest, each in order."""
    found = [untold(case, decision, balance, factor) for factor in balance.untold]
    return tuple(sorted(found, key=lambda each: (not each.changes, not each.turns)))


def untold(case: Case, decision: Decision, balance: Balance, factor: WeighedFactor) -> Untold:
    """One of them, with what each answer would do."""
    prospects, turns = [], False
    for value in factor.values:
        view = if_told(case, decision, balance, value)
        changes = forced(view) != forced(balance.view)
        turns = turns or changes or standing(view) != standing(balance.view)
        prospects.append(Prospect(value, view, changes))
    return Untold(factor, tuple(prospects), turns)


def if_told(case: Case, decision: Decision, balance: Balance, value: Value) -> View:
    """What past decisions would make of the documents were that told of them as well."""
    claims = []
    for claim in case.claims:
        own = {name: {**claim.except_for.get(name, {}), value.point: Given(value.token)} for name in balance.documents}
        claims.append(replace(claim, except_for={**claim.except_for, **own}) if claim.id == balance.claim else claim)
    documents = tuple(hanging(decision, balance.documents))
    found = views(replace(case, claims=tuple(claims)), decision, documents, balance.base)
    return next(view for view in found if view.claim == balance.claim and set(view.documents) >= set(balance.documents))


def forced(view: View) -> tuple[tuple[str, bool], ...]:
    """Which side is forced, by the decisions that bind and by all, and whether they clash."""
    return tuple((layer.side, layer.clash) for layer in layers(view))


def standing(view: View) -> tuple[frozenset[tuple[str, str, tuple[str, ...]]], ...]:
    """Which decisions force a side, and which would if unknown facts turn out so."""
    found = [some for layer in layers(view) for some in (layer.by, layer.possibly)]
    return tuple(frozenset((each.precedent.case, each.precedent.claim, each.precedent.documents) for each in some) for some in found)


def layers(view: View) -> Sequence[Layer]:
    """What is forced on the weighing by the decisions that bind the court, and by all."""
    weighing = on_the_weighing(view)
    return weighing.binding, weighing.all
