"""What stands against a claim on a row, each defect that would do alone; and on what alone a claim that stands rests.

A rule may find a claim defective for one reason, another for another, and a motion needs them all: what is cured last is fatal too.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import ontology
from kb.decision import Cited, Kind, Step, UnitDecision
from kb.explain import label
from kb.lengths.clauses import run_together
from kb.lengths.rules_used import cited_once

AGAINST = (("secrecy", "lost"), ("coverage", "absent"), ("formal_validity", "defective"))
OUTSIDE, STANDS = ("outside_base", "yes"), ("declaration_stands", "yes")
UNSAID = "The record does not say "
NOT_HELD = "the law of this privilege is not held here"
TEST = f"{NOT_HELD[0].upper()}{NOT_HELD[1:]}: test its elements, and whether it was waived, for yourself."
SHOW = f"{NOT_HELD[0].upper()}{NOT_HELD[1:]}: make sure of its elements, and that it was not waived, for yourself."


@dataclass(frozen=True)
class Defect:
    """A defect that would do alone: what is so, and on what authority that is a defect."""

    text: str
    cites: str

    def __str__(self) -> str:
        return f"{self.text}.{f' {self.cites}.' if self.cites else ''}"


@dataclass(frozen=True)
class Under:
    """A row under one claim once the record is closed: what is told, what becomes of it and on what ground, and what stands against it.

    `outside` is true of a claim whose law is not held here; `unsaid` holds what only the declaration can say of the document.
    """

    claim: str
    told: dict[str, str]
    disposition: str
    ground: str
    defects: tuple[Defect, ...]
    outside: bool
    unsaid: str


def under(unit: UnitDecision, told: dict[str, str], ground: str) -> Under:
    """A row under one claim, from its proof."""
    outside = any((step.finding, step.value) == OUTSIDE and step.carries for step in unit.steps)
    said = ground
    if outside and unit.disposition in ("open", "protected"):
        said = f"{ground.split(': ', 1)[0]}: {against_all(unit)}{NOT_HELD}."
    return Under(unit.claim, told, unit.disposition, said, tuple(dict.fromkeys(defects(unit))), outside, unsaid(unit))


def against_all(unit: UnitDecision) -> str:
    """That nobody opposes a claim whose law is not held here, where it stands on that."""
    facts = [step.text for step in unit.steps if step.finding == "opposition" and step.carries]
    return f"{run_together(facts)}, and " if facts and unit.disposition == "protected" else ""


def defects(unit: UnitDecision) -> Iterator[Defect]:
    """Each defect with its authority, those first on which the disposition rests."""
    by_id = {step.id: step for step in unit.steps}
    found = [step for step in unit.steps if step.kind is Kind.RULE and (step.finding, step.value) in AGAINST]
    for step in sorted(found, key=lambda step: (not step.carries, AGAINST.index((step.finding, step.value)))):
        for reason in step.because:
            facts, cited = resting(by_id, reason)
            if facts:
                yield Defect(run_together(list(dict.fromkeys(facts))), cited_once([*cited, step.authorities]))


def resting(by_id: dict[str, Step], reason: tuple[str, ...]) -> tuple[list[str], list[tuple[Cited, ...]]]:
    """The facts on which a reason rests, and the authorities of the rules between, leaving out what only fails to stand in its way."""
    facts, cited = list[str](), list[tuple[Cited, ...]]()
    for step in map(by_id.__getitem__, reason):
        if step.kind in (Kind.ANSWER, Kind.PRESUMED) and not ontology.vocabulary().elements[step.finding].fixed:
            facts.append(step.text)
        elif step.kind is Kind.RULE:
            for more in step.because[:1]:
                below, rules = resting(by_id, more)
                facts += below
                cited += rules
            cited.append(step.authorities)
    return facts, cited


def unsaid(unit: UnitDecision) -> str:
    """What of the document itself nobody tells and the declaration must say, where the claim stands on the declaration; else nothing."""
    if unit.disposition != "protected" or not any((step.finding, step.value) == STANDS and step.carries for step in unit.steps):
        return ""
    silent = [step.text for step in unit.steps if step.kind is Kind.PRESUMED and step.carries and step.text.startswith(UNSAID)]
    return run_together([text.removeprefix(UNSAID).replace("the document", "it") for text in silent])


def named(each: Under) -> str:
    """The label of the privilege claimed."""
    return label("privilege", each.told.get("privilege", ""))
