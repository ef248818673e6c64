"""Which rules can fire on a working memory, and in what order they do.

The cycle is that of forward chaining: of the rules that can fire one does, what it concludes joins the memory, and so on until
none can. A rule fires only after all that could be found against it was decided; so, of those that can, the one that lies least
deep goes first (the strata of `kb.rulebook`, which are experta's salience). Among rules of one stratum order makes no
difference to what is found; here they go as the doctrines stand in the library and the rules in their files.
"""

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass

import ontology
from kb.rule import Condition, Rule
from kb.rulebook import RuleBook


@dataclass(frozen=True)
class Turn:
    """One turn of the cycle: the rules that could fire, and the one that does; none at the end, where nothing more can."""

    values: Mapping[str, str]
    able: tuple[Rule, ...]
    fires: Rule | None


def holds(condition: Condition, values: Mapping[str, str]) -> bool:
    """Whether a memory has one of the values that a condition names."""
    return values.get(condition.term) in condition.tokens


def met(rule: Rule, values: Mapping[str, str]) -> bool:
    """Whether all the conditions of a rule are met."""
    return all(holds(given, values) for given in rule.given)


def able(book: RuleBook, values: Mapping[str, str], fired: Set[str]) -> tuple[Rule, ...]:
    """The rules that can fire on a memory and have not, in the order in which they would."""
    found = (
        rule
        for rule in book.rules
        if rule.name not in fired and met(rule, values) and not any(holds(exception, values) for exception in rule.unless)
    )
    return tuple(
        sorted(found, key=lambda rule: (book.stratum[rule.conclusion], ontology.vocabulary().doctrines[rule.doctrine].position, rule.line))
    )


def barred(book: RuleBook, values: Mapping[str, str]) -> tuple[tuple[Rule, Condition], ...]:
    """The rules whose conditions are met and to which an exception is found, each with the first such exception."""
    each = ((rule, next((one for one in rule.unless if holds(one, values)), None)) for rule in book.rules if met(rule, values))
    return tuple((rule, exception) for rule, exception in each if exception)


def turns(book: RuleBook, facts: Mapping[str, str], allowed: Set[str]) -> Iterator[Turn]:
    """The turns from the facts to where no rule of those allowed can fire, that last one included."""
    values, fired = dict(facts), set[str]()
    while True:
        waiting = able(book, values, fired)
        fires = next((rule for rule in waiting if rule.name in allowed), None)
        yield Turn(dict(values), waiting, fires)
        if fires is None:
            return
        fired.add(fires.name)
        values[fires.conclusion[0]] = fires.conclusion[1]
