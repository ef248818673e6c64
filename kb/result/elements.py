"""The elements of a claim as a table: how each stands, who bears its burden, what was told of it, and on what authority it counts."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

import ontology
from kb.case import Case
from kb.decision import Cited, Decision, Kind, Step, UnitDecision
from kb.proof import cite
from kb.rule import Rule
from kb.rulebook import RuleBook, rule_book
from ontology.dates import LegalDate
from ontology.terms import Element

MOST_RULES = 2


class Status(StrEnum):
    """How an element stands.

    `SHOWN` is said of what was told as whoever bears the burden would have it, `NOT_SHOWN` where it is told that it was not shown,
    `TOLD_AGAINST` where something else is told, against that side; `TOLD` of what speaks for
    no side, or only says what the dispute is about; `AGAINST` of what nobody told and is presumed against whoever bears the
    burden, `AS_IT_STANDS` of what is presumed against nobody; `SUPPOSED` of what is supposed while the record is open, any other
    answer giving the same; `OPEN` of what nobody told and could still matter.
    """

    SHOWN = "shown"
    NOT_SHOWN = "not shown"
    TOLD_AGAINST = "told against"
    TOLD = "told"
    AGAINST = "presumed against"
    AS_IT_STANDS = "taken as the record stands"
    SUPPOSED = "supposed"
    OPEN = "not known"


@dataclass(frozen=True)
class Row:
    """One element: `step` is what was told or presumed of it, None while it is open; `carries` says that the result rests on it.

    `rules` are the rules that use it here, by name, with the `authorities` on which they rest.
    """

    element: Element
    status: Status
    step: Step | None
    carries: bool
    rules: tuple[str, ...]
    authorities: tuple[Cited, ...]

    @property
    def text(self) -> str:
        """What is so, or the question while it is open."""
        return self.step.text if self.step else self.element.question

    @property
    def standing(self) -> str:
        """How it stands, in words."""
        side = ontology.vocabulary().named[self.element.burden].label
        return f"{self.status} the {side}" if self.status in (Status.AGAINST, Status.TOLD_AGAINST) else str(self.status)

    @property
    def burden(self) -> str:
        """Who bears the burden and by what standard; nothing where it is the court's own, or only says what the dispute is about."""
        named = ontology.vocabulary().named
        side, standard = named[self.element.burden].label, self.element.standard
        return (
            ""
            if self.element.burden == "court" or self.element.fixed
            else f"{side}{f' ({named[standard].label})' if standard in named else ''}"
        )


def rows(case: Case, decision: Decision, unit: UnitDecision) -> dict[str, tuple[Row, ...]]:
    """The rows of one document under one claim, by doctrine, in asking order; the elements that do not matter here are left out."""
    book = rule_book(decision.court, LegalDate(decision.law_as_of))
    told = {step.finding: step for step in unit.steps if step.kind in (Kind.ANSWER, Kind.PRESUMED)}
    vocabulary, found = ontology.vocabulary(), dict[str, list[Row]]()
    for term, element in vocabulary.elements.items():
        if step := told.get(term):
            rules, cited = used_by(unit, step, book, case.opinion)
            row = Row(element, status(step, decision.record_closed), step, step.carries, rules, cited)
        elif term in unit.askable:
            row = Row(
                element,
                Status.OPEN,
                None,
                False,
                *of_rules([rule for rule in book.rules if turns_on(rule, term)][:MOST_RULES], book, case.opinion),
            )
        else:
            continue
        found.setdefault(element.doctrine, []).append(row)
    return {doctrine: tuple(some) for doctrine, some in found.items()}


def status(step: Step, closed: bool) -> Status:
    """How what was told or presumed stands to the burden."""
    element = ontology.vocabulary().elements[step.finding]
    side = element.value(step.value).speaks_for
    if step.kind is Kind.PRESUMED:
        against = element.burden != "court" and side not in ("", element.burden)
        return Status.SUPPOSED if not closed else Status.AGAINST if against else Status.AS_IT_STANDS
    if element.fixed or not side or element.burden == "court":
        return Status.TOLD
    if side == element.burden:
        return Status.SHOWN
    return Status.NOT_SHOWN if step.value == element.unproven else Status.TOLD_AGAINST


def used_by(unit: UnitDecision, step: Step, book: RuleBook, opinion: str) -> tuple[tuple[str, ...], tuple[Cited, ...]]:
    """The rules that use a fact; where it only keeps out an exception, those that would make it, or the first that turn on it."""
    users = [other for other in unit.steps if any(step.id in way for way in other.because)]
    applied = [other for other in users if other.kind in (Kind.RULE, Kind.DEFEATED)]
    if applied:
        return names(each.rule for each in applied), once(each for other in applied for each in other.authorities)
    makers = [rule for other in users for rule in book.concluding.get((other.finding, other.value), ()) if turns_on(rule, step.finding)]
    return of_rules(makers or [rule for rule in book.rules if turns_on(rule, step.finding)][:MOST_RULES], book, opinion)


def of_rules(rules: list[Rule], book: RuleBook, opinion: str) -> tuple[tuple[str, ...], tuple[Cited, ...]]:
    """Rules by name, and their authorities as the deciding court has them."""
    return names(rule.name for rule in rules), once(cite(each, book, opinion) for rule in rules for each in rule.authorities)


def turns_on(rule: Rule, term: str) -> bool:
    """Whether a rule has a condition on an element."""
    return any(given.on_element and given.term == term for given in rule.given)


def names(rules: Iterator[str]) -> tuple[str, ...]:
    """Each once."""
    return tuple(dict.fromkeys(rules))


def once(cited: Iterator[Cited]) -> tuple[Cited, ...]:
    """Each authority at a place once."""
    return tuple(dict.fromkeys(cited))
