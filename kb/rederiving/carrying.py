"""Whether the facts said to carry a disposition do: together they give it, whatever else is so, and none of them is idle."""

from collections.abc import Iterator

import ontology
from kb.decision import UNDETERMINED, Kind
from kb.rederiving.domains import Completions, Domains, TooMany, domains
from kb.rederiving.reading import Doubt, Said, SaidUnit
from kb.rulebook import RuleBook

DISPOSITION = "disposition"


def wrong_carrying(book: RuleBook, unit: SaidUnit, record_closed: bool) -> Iterator[Doubt]:
    """What is wrong with what is said to carry the disposition of a document under a claim."""
    yield from contradictions(unit)
    yield from (doubt for step in unit.steps for doubt in wrong_mark(book, unit, step, record_closed))
    if unit.disposition == UNDETERMINED:
        yield from settled_after_all(book, unit)
    else:
        yield from not_reached(unit)
        yield from not_enough(book, unit, record_closed)


def contradictions(unit: SaidUnit) -> Iterator[Doubt]:
    """Points on which two things are said."""
    said: dict[str, str] = {}
    for step in unit.steps:
        if (step.is_fact or step.kind is Kind.RULE) and said.setdefault(step.finding, step.value) != step.value:
            yield Doubt(step.id, f"It says that {step.finding} is {step.value}, and another step that it is {said[step.finding]}.")


def wrong_mark(book: RuleBook, unit: SaidUnit, step: Said, record_closed: bool) -> Iterator[Doubt]:
    """A step said to carry the disposition on which nothing rests that does, or one on which something does and that is not said to."""
    used = needed(unit)
    if step.kind is Kind.DEFEATED and step.carries:
        yield Doubt(step.id, "A rule that is kept from applying carries nothing.")
    elif step.kind is Kind.REJECTED:
        rule = next((other for other in unit.steps if other.kind is Kind.RULE and other.rule == step.rule), None)
        if rule is None or rule.carries != step.carries:
            yield Doubt(step.id, f"It is not marked as its rule is, {step.rule}.")
    elif step.carries and step.id not in used and (record_closed or idle(book, unit, step)):
        yield Doubt(step.id, f"It is said to carry the disposition, and is idle: nothing that does rests on it ({step.finding}).")
    elif step.id in used and not step.carries:
        yield Doubt(step.id, f"The disposition rests on it, and it is not said to carry it ({step.finding}).")


def idle(book: RuleBook, unit: SaidUnit, step: Said) -> bool:
    """Whether, while the record is open, what was told settles the disposition as well without a step."""
    facts = unit.facts(Kind.ANSWER, carrying=True)
    return facts.pop(step.finding, None) is None or possible(book, facts) == frozenset({unit.disposition})


def needed(unit: SaidUnit) -> set[str]:
    """The ids of the steps on which the disposition rests: the rules that give it, and then all that these rest on."""
    used = {step.id for step in unit.steps if step.kind is Kind.RULE and step.finding == DISPOSITION}
    rules = {step.rule for step in unit.steps if step.id in used}
    for step in reversed(unit.steps):
        if step.id in used or (step.kind is Kind.REJECTED and step.rule in rules):
            used.update(step.sources)
            rules |= {other.rule for other in map(unit.by_id.get, step.sources) if other and other.kind is Kind.RULE}
        if step.is_fact and step.id in used:
            used |= gates(unit, step)
    return used


def gates(unit: SaidUnit, step: Said) -> set[str]:
    """The ids of the presumptions on which it hangs that the question of a fact arises."""
    element = ontology.vocabulary().elements.get(step.finding)
    terms = [gate for gate, _ in element.asked_if] if element else []
    return {other.id for other in unit.steps if other.kind is Kind.PRESUMED and other.finding in terms}


def not_reached(unit: SaidUnit) -> Iterator[Doubt]:
    """A disposition that no step gives."""
    given = {step.value for step in unit.steps if step.kind is Kind.RULE and step.finding == DISPOSITION}
    if given != {unit.disposition}:
        yield Doubt(unit.place, f"It is said to be {unit.disposition}, and the steps give {' and '.join(sorted(given)) or 'nothing'}.")


def not_enough(book: RuleBook, unit: SaidUnit, record_closed: bool) -> Iterator[Doubt]:
    """Where the facts that carry a disposition do not give it in every completion; while the record is open, those told alone must."""
    facts = unit.facts(*(() if record_closed else (Kind.ANSWER,)), carrying=True)
    given = possible(book, facts)
    if given is None:
        yield Doubt(unit.place, "Too much is left open by the facts named to see that they settle it.")
    elif not given:
        yield Doubt(unit.place, "The facts named cannot all be so: where one is, the question of another does not arise.")
    elif given != {unit.disposition}:
        others = " or ".join(sorted(given - {unit.disposition})) or "that"
        yield Doubt(unit.place, f"A decisive fact is missing: on the facts said to carry {unit.disposition}, it could be {others}.")


def settled_after_all(book: RuleBook, unit: SaidUnit) -> Iterator[Doubt]:
    """A document said to be undetermined that the facts named settle."""
    if any(step.kind is Kind.RULE and step.finding == DISPOSITION for step in unit.steps):
        yield Doubt(unit.place, "It is said to be undetermined, and a step gives its disposition.")
    given = possible(book, unit.facts(Kind.ANSWER))
    if given is not None and len(given) == 1:
        yield Doubt(unit.place, f"It is said to be undetermined, and the facts named settle it: {' '.join(given)}.")


def possible(book: RuleBook, facts: Domains) -> frozenset[str] | None:
    """Some of the dispositions that completions of these facts give, two if there are two; None if they are too many to count."""
    try:
        return Completions(book).dispositions(domains(facts))
    except TooMany:
        return None
