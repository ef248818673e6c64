"""Why a slip that changes nothing changes nothing: which words of the rule do no work, and what does it in their place."""

from kb.compiled import Compiled
from kb.diagram import Node
from kb.mutation.mutants import Mutant, Slip
from kb.reading import Reading
from kb.rule import Condition, Rule


def reason(mutant: Mutant, law: Compiled, other: Compiled) -> str:
    """Why a law with a slip in it finds the same as without, everywhere.

    If the rule applies on the same facts, what was left out or put in says nothing there: of a sound law no other slip is such.
    """
    applied, applies = (each.fired.get(mutant.rule.name, law.diagram.false) for each in (law, other))
    if applied != applies:
        return given_by_others(mutant, law, law.diagram.either(law.diagram.minus(applied, applies), law.diagram.minus(applies, applied)))
    if mutant.slip is Slip.CONDITION_LEFT_OUT and mutant.at:
        return implied(mutant.rule, mutant.at, law)
    if mutant.slip is Slip.EXCEPTION_LEFT_OUT:
        return "where the conditions are met and no other exception is, this one never is"
    return f"'{mutant.value}' never occurs together with the rest of the rule"


def implied(rule: Rule, dropped: Condition, law: Compiled) -> str:
    """What makes a condition needless: the question of another one, another one itself, or all others together."""
    reading = Reading(law.diagram)
    wanted = reading.condition(dropped, law.values)
    for other in rule.given:
        if other is not dropped:
            if other.on_element and within(law, reading.gate(other.term), wanted):
                return f"it is implied by the question '{other.term}', which is not asked otherwise"
            if within(law, reading.condition(other, law.values), wanted):
                return f"it is implied by the condition '{other}'"
    return "it is implied by the other conditions together"


def within(law: Compiled, one: Node, other: Node) -> bool:
    """Whether one function is true only where another is."""
    return law.diagram.minus(one, other) == law.diagram.false


def given_by_others(mutant: Mutant, law: Compiled, where: Node) -> str:
    """Which other rules give the same where the rule applies only with the slip, or only without."""
    names = []
    for rule in law.book.concluding[mutant.rule.conclusion]:
        if rule is not mutant.rule and law.diagram.both(law.fired[rule.name], where) != law.diagram.false:
            names.append(f"'{rule.name}'")
            where = law.diagram.minus(where, law.fired[rule.name])
    return f"on all those facts the same is given by {' and '.join(names)}"
