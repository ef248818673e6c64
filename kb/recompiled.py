"""The compiled function of a rule book that differs from another in a few rules, made from the other's.

Both stand in one diagram, where equal functions are one node; so a change is followed upwards through the issues that hang
on it, and no further than it makes a difference.
"""

from collections.abc import Callable, Hashable, Iterable
from dataclasses import replace

from kb.compiled import Compiled
from kb.reading import Reading
from kb.rule import Rule
from kb.rulebook import RuleBook


def recompiled(before: Compiled, book: RuleBook) -> Compiled:
    """The function of a rule book like the one compiled before: only what hangs on a rule that differs is made anew.

    Raises:
        Faulty: the rules of the book go round in a circle.
    """
    diagram, reading = before.diagram, Reading(before.diagram)
    fired, values = dict(before.fired), dict(before.values)
    changed = before.values.keys() - book.concluding.keys()
    for conclusion in changed:
        del values[conclusion]
    for conclusion, rules in book.concluding.items():
        if rules == before.book.concluding.get(conclusion) and not any(need in changed for rule in rules for need in rule.needs):
            continue
        node = diagram.false
        for rule in rules:
            fired[rule.name] = reading.rule(rule, values)
            node = diagram.either(node, fired[rule.name])
        values[conclusion] = node
        if node != before.values.get(conclusion, diagram.false):
            changed = changed | {conclusion}
    kept = {rule.name for rule in book.rules}
    root = before.root
    for term, token in changed:
        if term == "disposition":
            root = diagram.apply(("put", token), putter(token), root, values.get((term, token), diagram.false))
    return Compiled(book, diagram, values, {name: node for name, node in fired.items() if name in kept}, root)


def putter(token: str) -> Callable[[Hashable, Hashable], Hashable]:
    """Puts a disposition among those given where it is given now, and takes it out where it is not."""

    def join(some: Hashable, here: Hashable) -> Hashable:
        found = some if isinstance(some, frozenset) else frozenset()
        return found | {token} if here else found - {token}

    return join


def revised(before: Compiled, revise: Callable[[Iterable[Rule]], Iterable[Rule]]) -> Compiled:
    """The function of the same court and date, its rules revised."""
    return recompiled(before, replace(before.book, rules=tuple(revise(before.book.rules))))


def without(before: Compiled, rule: Rule) -> Compiled:
    """The function of the same law without one rule."""
    return revised(before, lambda rules: (each for each in rules if each is not rule))
