"""The steps of an argument: the rules that carry a result, each with its authority, its weakest link and the reply to it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

import ontology
from kb.argument.goals import Goal
from kb.decision import Cited, Kind, Step, UnitDecision
from kb.explain import Reason, each_once, explain_unit
from kb.support import heaviest
from ontology.terms import Value


class Weak(StrEnum):
    """Why a step may give way, gravest first."""

    UNESTABLISHED = "not established"
    ANSWERABLE = "the other side could answer it"
    PRESUMED = "presumed, not shown"
    EXCEPTION = "an exception is only not shown"
    PERSUASIVE = "no authority for it binds the court"
    UNVERIFIED = "its authority was not read"


@dataclass(frozen=True)
class Weakness:
    """The weakest link of a step: the `link` in words, and the `reply` that the other side would make, empty where it has none."""

    kind: Weak
    link: str
    reply: str = ""


@dataclass(frozen=True)
class Point:
    """One step: the rule applied, by name and as a proposition, what it rests on, what follows, and by which authorities.

    `exceptions` are those considered that would have kept the rule from applying, each as not shown.
    """

    claim: str
    rule: str
    law: str
    facts: tuple[str, ...]
    exceptions: tuple[str, ...]
    follows: str
    authorities: tuple[Cited, ...]
    weakest: Weakness | None


@dataclass(frozen=True)
class Threats:
    """What can be said against an argument: the `goal` on which it hangs, and what the other side could answer, by element."""

    goal: Goal | None
    answers: Mapping[str, Value]


def points(units: Sequence[UnitDecision], closed: bool, threats: Threats) -> tuple[Point, ...]:
    """The rules on which the disposition rests under each of these claims, in the order of the proof."""
    found = []
    for unit in units:
        told = explain_unit(unit, record_closed=closed)
        found += [point(unit.claim, reason, threats) for reason in sorted(told.carrying, key=lambda reason: unit.steps.index(reason.step))]
    return tuple(found)


def point(claim: str, reason: Reason, threats: Threats) -> Point:
    """One of them."""
    step = reason.step
    facts, exceptions = (tuple(fact.text for fact in some) for some in (reason.facts, each_once(reason.exceptions)))
    return Point(claim, step.rule, step.law, facts, exceptions, step.text, step.authorities, weakest(reason, threats))


def weakest(reason: Reason, threats: Threats) -> Weakness | None:
    """The gravest of what can be said against a step."""
    return next((found for found in (
        unestablished(reason.facts, threats), answerable(reason.facts, threats), presumed(reason.facts),
        exception(reason), weak_authority(reason.step.authorities),
    ) if found), None)  # fmt: skip


def unestablished(facts: Sequence[Step], threats: Threats) -> Weakness | None:
    """A fact that the side has still to establish; the reply is what stands in its place now."""
    wanted = {answer.value.point: place for place, answer in enumerate(threats.goal.answers)} if threats.goal else {}
    for fact in facts:
        if threats.goal and fact.finding in wanted:
            return Weakness(Weak.UNESTABLISHED, fact.text, threats.goal.instead[wanted[fact.finding]])
    return None


def answerable(facts: Sequence[Step], threats: Threats) -> Weakness | None:
    """A fact that the other side alone could have otherwise, which would be enough for its own result."""
    fact = next((fact for fact in facts if fact.finding in threats.answers), None)
    return Weakness(Weak.ANSWERABLE, fact.text, threats.answers[fact.finding].sentence) if fact else None


def presumed(facts: Sequence[Step]) -> Weakness | None:
    """A fact that is only presumed; the reply would be whatever else is shown."""
    fact = next((fact for fact in facts if fact.kind is Kind.PRESUMED), None)
    return Weakness(Weak.PRESUMED, fact.text) if fact else None


def exception(reason: Reason) -> Weakness | None:
    """An exception that would defeat the rule, and was not found; the reply would be to show it."""
    step = next(iter(each_once(reason.exceptions)), None)
    return Weakness(Weak.EXCEPTION, step.text, ontology.vocabulary().value(step.finding, step.value).sentence) if step else None


def weak_authority(authorities: Sequence[Cited]) -> Weakness | None:
    """Authorities none of which binds the court, or none of which that do was read."""
    names = "; ".join(cited.short for cited in authorities)
    if heaviest(tuple(authorities)) != "binding":
        return Weakness(Weak.PERSUASIVE, names)
    return None if any(cited.verified for cited in authorities) else Weakness(Weak.UNVERIFIED, names)
