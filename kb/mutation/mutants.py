"""The slips that are tried in a rule: each condition and exception dropped, turned round, widened and narrowed."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

import ontology
from kb.compiled import Compiled
from kb.recompiled import revised
from kb.rule import Condition, Rule

Conditions = tuple[Condition, ...]


class Slip(StrEnum):
    """The kinds of slip, each as it is told of a condition and a value."""

    RULE_LEFT_OUT = "leaving out the rule"
    OTHER_RESULT = "giving '{at}' instead"
    CONDITION_LEFT_OUT = "leaving out the condition '{at}'"
    CONDITION_TURNED = "turning round the condition '{at}'"
    EXCEPTION_LEFT_OUT = "leaving out the exception '{at}'"
    EXCEPTION_TURNED = "making a condition of the exception '{at}'"
    VALUE_LEFT_OUT = "leaving '{value}' out of '{at}'"
    VALUE_ADDED = "adding '{value}' to '{at}'"


@dataclass(frozen=True)
class Mutant:
    """A rule with one slip in it; `changed` is the rule as it then reads, or nothing where it is left out.

    `at` is the condition or exception that the slip is in, `value` what is put in or left out.
    """

    rule: Rule
    slip: Slip
    changed: Rule | None = None
    at: Condition | None = None
    value: str = ""

    def __str__(self) -> str:
        return self.slip.value.format(at=self.at, value=self.value)

    def under(self, law: Compiled) -> Compiled:
        """A law with the slip in it.

        Raises:
            Faulty: with the slip, the rules go round in a circle.
        """
        put = (self.changed,) if self.changed else ()
        return revised(law, lambda rules: (found for rule in rules for found in (put if rule is self.rule else (rule,))))


def mutants_of(rule: Rule) -> Iterator[Mutant]:
    """Every slip that is tried in a rule."""
    yield Mutant(rule, Slip.RULE_LEFT_OUT)
    term, token = rule.conclusion
    for other in ontology.vocabulary().point(term).tokens:
        if other != token:
            then = Condition(term, (other,))
            yield Mutant(rule, Slip.OTHER_RESULT, replace(rule, then=then), then)
    for given in rule.given:
        yield from slips_in_a_condition(rule, given)
    for exception in rule.unless:
        yield from slips_in_an_exception(rule, exception)


def slips_in_a_condition(rule: Rule, given: Condition) -> Iterator[Mutant]:
    """A condition dropped, put to the other values of its point, widened and narrowed.

    What is found on an issue of one value only can be turned round by making an exception of it.
    """
    dropped = replace(rule, given=rest(rule.given, given))
    yield Mutant(rule, Slip.CONDITION_LEFT_OUT, dropped, given)
    others = tuple(token for token in tokens(given) if token not in given.tokens)
    if others:
        turned = replace(rule, given=rest(rule.given, given, Condition(given.term, others)))
        yield Mutant(rule, Slip.CONDITION_TURNED, turned, given)
    elif not given.on_element:
        yield Mutant(rule, Slip.CONDITION_TURNED, replace(dropped, unless=(*rule.unless, given)), given)
    for slip, value, other in values_changed(given):
        yield Mutant(rule, slip, replace(rule, given=rest(rule.given, given, other)), given, value)


def slips_in_an_exception(rule: Rule, exception: Condition) -> Iterator[Mutant]:
    """An exception dropped, required instead, widened and narrowed."""
    dropped = replace(rule, unless=rest(rule.unless, exception))
    yield Mutant(rule, Slip.EXCEPTION_LEFT_OUT, dropped, exception)
    yield Mutant(rule, Slip.EXCEPTION_TURNED, replace(dropped, given=(*rule.given, exception)), exception)
    for slip, value, other in values_changed(exception):
        yield Mutant(rule, slip, replace(rule, unless=rest(rule.unless, exception, other)), exception, value)


def values_changed(found: Condition) -> Iterator[tuple[Slip, str, Condition]]:
    """A condition with one of several values less, or one more."""
    for token in found.tokens if len(found.tokens) > 1 else ():
        yield Slip.VALUE_LEFT_OUT, token, Condition(found.term, tuple(each for each in found.tokens if each != token))
    for token in tokens(found):
        if token not in found.tokens:
            yield Slip.VALUE_ADDED, token, Condition(found.term, (*found.tokens, token))


def tokens(found: Condition) -> tuple[str, ...]:
    """The values of the point that a condition is about."""
    return ontology.vocabulary().point(found.term).tokens


def rest(conditions: Conditions, out: Condition, *put: Condition) -> Conditions:
    """Conditions with others in the place of one."""
    return tuple(each for found in conditions for each in (put if found is out else (found,)))
