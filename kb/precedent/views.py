"""All that precedents say of a document under a claim, in a court, under the law of a date."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import ontology
from kb.case import Case
from kb.decision import Decision, DocumentDecision, UnitDecision
from kb.precedent.base import Base, Precedent, Setting, shipped_base
from kb.precedent.compared import Compared
from kb.precedent.counted import Counted, counted
from kb.precedent.distinguishing import minimal_reasons
from kb.precedent.factors import WEIGHING, WON, dimensions, named, situation
from kb.precedent.held import SIDES, Situation
from kb.precedent.layers import Layer, Weighing, comparing, layer, weighing
from kb.precedent.nearest import nearest
from ontology.dates import LegalDate
from ontology.terms import Value

Reason = tuple[Value, ...]
NEAREST = 3
TO_WEIGH = ("need_showing", "to-weigh")


@dataclass(frozen=True)
class View:
    """A document under a claim among the precedents.

    `weighing_open` says that the rules leave it to the court to weigh. `factors` holds those for each side, `binding` what the
    decisions force that bind the court, `all` what they would force if the persuasive ones were followed too; `strict` what
    the binding ones force if their rules may not be narrowed; `weighing`, where need must be weighed against harm, what is
    forced on that alone. `nearest` are the decisions with the fewest relevant differences, for each side; `reasons` the smallest
    reasons on which a court could decide for each side and distinguish every decision. `counting` has how the decisions stand to
    one another, found when asked for.
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
    strict: Layer
    weighing: Weighing | None
    nearest: dict[str, tuple[Compared, ...]]
    reasons: dict[str, tuple[Reason, ...]]
    counting: Counted

    @property
    def base(self) -> tuple[Precedent, ...]:
        """The decisions that count."""
        return self.counting.kept

    @property
    def strictly_more(self) -> bool:
        """Whether the decisions that bind the court force a side only if their rules may not be narrowed."""
        return bool(self.strict.side) and self.strict.side != self.binding.side

    @property
    def rules_first(self) -> bool:
        """Whether the rules give, on what was told and presumed, another result than the decisions would force on what was told.

        The rules go first; precedent decides where they leave it to the court to weigh.
        """
        return bool(self.all.side) and not self.weighing_open and WON.get(self.disposition) != self.all.side


def views(case: Case, decision: Decision, documents: Sequence[DocumentDecision], base: Base | None = None) -> tuple[View, ...]:
    """A view for each claim on these documents, like documents together, among the shipped decisions unless others are given."""
    found: dict[object, View] = {}
    claims = {claim.id: claim for claim in case.claims}
    for unit in (unit for document in documents for unit in document.units):
        told = {term: given.token for term, given in case.unit(claims[unit.claim], unit.document).items() if given.token}
        key = (unit.claim, unit.disposition, frozenset(told.items()))
        if key in found:
            found[key] = replace(found[key], documents=(*found[key].documents, unit.document))
        else:
            found[key] = view(decision, unit, told, base or shipped_base())
    return tuple(found.values())


def view(decision: Decision, unit: UnitDecision, told: dict[str, str], base: Base) -> View:
    """A document under a claim, on these answers."""
    access = told.get("access", ontology.vocabulary().elements["access"].unproven)
    setting = Setting(decision.court, LegalDate(decision.law_as_of), unit.privilege, access, decision.case)
    facts, counting, order = situation(told, decision.record_closed), counted(base, setting), dimensions()
    compare, index = comparing(counting.kept, facts, setting), counting.index
    near = {side: nearest(index, facts, side, NEAREST, counting.rank, order) for side in SIDES}
    return View(
        documents=(unit.document,), claim=unit.claim, disposition=unit.disposition, setting=setting,
        weighing_open=unit.disposition == "open", facts=facts, factors={side: named(facts.of(side)) for side in SIDES},
        binding=layer(counting.binding, facts, compare), all=layer(index, facts, compare),
        strict=layer(counting.binding, facts, compare, strict=True),
        weighing=weighing(counting, facts) if left_to_weigh(unit) else None,
        nearest={side: tuple(map(compare, some)) for side, some in near.items()},
        reasons={side: tuple(named(each) for each in minimal_reasons(index, facts, side, order=order)) for side in SIDES},
        counting=counting,
    )  # fmt: skip


def left_to_weigh(unit: UnitDecision) -> bool:
    """Whether the rules come to an end at the weighing of need against harm: they leave it open for that, or only that is unknown."""
    found = any((step.finding, step.value) == TO_WEIGH for step in unit.steps if step.carries)
    return unit.unknown == (WEIGHING,) or (unit.disposition == "open" and found)
