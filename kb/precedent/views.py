"""All that precedents say of a document under a claim, in a court, under the law of a date."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import ontology
from kb.case import Case
from kb.decision import Decision, DocumentDecision, UnitDecision
from kb.precedent.base import Precedent, Setting, shipped_base
from kb.precedent.compared import Compared, compared, nearest
from kb.precedent.constraint import constraint
from kb.precedent.counted import LeftOut, counted
from kb.precedent.distinguishing import minimal_reasons
from kb.precedent.factors import WON, dimensions, named, situation
from kb.precedent.held import SIDES, Situation, bits
from kb.precedent.index import Index
from kb.precedent.unknowns import necessarily, possibly
from ontology.dates import LegalDate
from ontology.terms import Value

Reason = tuple[Value, ...]


@dataclass(frozen=True)
class Layer:
    """What some of the decisions force: the `side`, by which of them; where some clash, `by` are those for either side.

    `surely` are the sides forced whatever the facts not known are; `possibly` the decisions that would force if these turn out so.
    """

    side: str
    by: tuple[Compared, ...]
    clash: bool
    surely: tuple[str, ...]
    possibly: tuple[Compared, ...]


@dataclass(frozen=True)
class View:
    """A document under a claim among the precedents.

    `weighing_open` says that the rules leave it to the court to weigh. `factors` holds those for each side, `binding` what the
    decisions force that bind the court, `all` what they would force if the persuasive ones were followed too. `nearest` are the
    decisions with the fewest relevant differences, for each side; `reasons` the smallest reasons on which a court could decide for
    each side and distinguish every decision. `clashes` are pairs of decisions that conflict; `landmarks` those that carry what all say.
    """

    documents: tuple[str, ...]
    claim: str
    disposition: str
    setting: Setting
    weighing_open: bool
    facts: Situation
    factors: dict[str, Reason]
    binding: Layer
    all: Layer
    nearest: dict[str, tuple[Compared, ...]]
    reasons: dict[str, tuple[Reason, ...]]
    base: tuple[Precedent, ...]
    clashes: tuple[tuple[Precedent, tuple[Precedent, ...]], ...]
    landmarks: tuple[Precedent, ...]
    left_out: tuple[LeftOut, ...]

    @property
    def rules_first(self) -> bool:
        """Whether the rules give, on what was told and presumed, another result than the decisions would force on what was told.

        The rules go first; precedent decides where they leave it to the court to weigh.
        """
        return bool(self.all.side) and not self.weighing_open and WON.get(self.disposition) != self.all.side


def views(
    case: Case, decision: Decision, documents: Sequence[DocumentDecision], base: Sequence[Precedent] | None = None
) -> tuple[View, ...]:
    """A view for each claim on these documents, like documents together, among the shipped decisions unless others are given."""
    found: dict[object, View] = {}
    claims = {claim.id: claim for claim in case.claims}
    for unit in (unit for document in documents for unit in document.units):
        told = {term: given.token for term, given in case.unit(claims[unit.claim], unit.document).items() if given.token}
        key = (unit.claim, unit.disposition, frozenset(told.items()))
        if key in found:
            found[key] = replace(found[key], documents=(*found[key].documents, unit.document))
        else:
            found[key] = view(decision, unit, told, shipped_base() if base is None else base)
    return tuple(found.values())


def view(decision: Decision, unit: UnitDecision, told: dict[str, str], base: Sequence[Precedent]) -> View:
    """A document under a claim, on these answers."""
    access = told.get("access", ontology.vocabulary().elements["access"].unproven)
    setting = Setting(decision.court, LegalDate(decision.law_as_of), unit.privilege, access, decision.case)
    facts, counting = situation(told, decision.record_closed), counted(tuple(base), setting)
    kept, index = counting.kept, counting.index
    near = {side: nearest(kept, counting.heavy, facts, side) for side in SIDES}
    return View(
        documents=(unit.document,), claim=unit.claim, disposition=unit.disposition, setting=setting,
        weighing_open=unit.disposition == "open", facts=facts, factors={side: named(facts.of(side)) for side in SIDES},
        binding=layer(counting.binding, counting.binding_index, facts, setting), all=layer(kept, index, facts, setting),
        nearest={side: tuple(compared(each, facts, setting) for each in some) for side, some in near.items()},
        reasons={side: tuple(named(each) for each in minimal_reasons(index, facts, side, order=dimensions())) for side in SIDES},
        base=kept, clashes=counting.clashes, landmarks=counting.landmarks, left_out=counting.left_out,
    )  # fmt: skip


def layer(kept: tuple[Precedent, ...], index: Index, facts: Situation, setting: Setting) -> Layer:
    """What these decisions force on these facts."""
    found = constraint(index, facts)
    at = {side: possibly(index, facts, side) & ~index.forcing(side, facts) for side in SIDES}
    return Layer(
        side=found.side, by=tuple(compared(kept[place], facts, setting) for place in bits(found.claimant | found.opponent)),
        clash=found.clash, surely=tuple(side for side in SIDES if necessarily(index, facts, side)),
        possibly=tuple(compared(kept[place], facts, setting) for side in SIDES for place in bits(at[side])),
    )  # fmt: skip
