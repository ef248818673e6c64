"""Fire the rules: a rule book as an experta engine, and what fired on a set of answers."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from kb.experta_compat import NOT, Engine, L, PointFact, Rule
from kb.rule import Condition
from kb.rule import Rule as LawRule
from kb.rulebook import RuleBook, rule_book
from ontology.dates import LegalDate
from ontology.faults import Fault, Faulty, shown

LAYER = 1_000_000


@dataclass(frozen=True)
class Firing:
    """What the engine found: the rules that fired and the value found on each issue."""

    fired: frozenset[str]
    found: dict[str, str] = field(hash=False)


@cache
def fact_class(term: str) -> type:
    """The class of facts about one point; a class of its own lets the matcher pass by all other patterns."""
    return type(term, (PointFact,), {})


def pattern(condition: Condition) -> Any:
    """The experta pattern of a condition."""
    wanted = L(condition.tokens[0])
    for token in condition.tokens[1:]:
        wanted = wanted | L(token)
    return fact_class(condition.term)(value=wanted)


def experta_rule(rule: LawRule, stratum: int) -> Any:
    """The experta rule: conditions as patterns, exceptions as NOT, the stratum as salience, and a body that declares the finding."""
    patterns = [pattern(given) for given in rule.given] + [NOT(pattern(exception)) for exception in rule.unless]
    term, token = rule.conclusion

    def fire(engine: Any) -> None:
        engine.fired.append(rule.name)
        engine.found.setdefault(term, set()).add(token)
        engine.declare(fact_class(term)(value=token))

    fire.__name__ = rule.name
    return Rule(*patterns, salience=LAYER - stratum)(fire)


def engine_class(book: RuleBook) -> type:
    """The rule book as a class of experta engines."""
    members = {rule.name: experta_rule(rule, book.stratum[rule.conclusion]) for rule in book.rules}
    return type("Law", (Engine,), members)


# Most courts and dates share one law, by the names of its rules. The engines at rest are those of one law. Building one costs far
# more than using it, so each is emptied and used again; a list hands out each of its members to one thread only.
_laws: dict[frozenset[str], type] = {}
_at_rest: dict[frozenset[str], list[Any]] = defaultdict(list)


def run(court: str, as_of: LegalDate, answers: Mapping[str, str]) -> Firing:
    """Fire the rules of a court on a date over some answers; the order of rules and answers makes no difference.

    Raises:
        Faulty: the rules found two values on one issue.
    """
    book = rule_book(court, as_of)
    resting = _at_rest[book.names]
    try:
        engine = resting.pop()
    except IndexError:
        if book.names not in _laws:
            _laws[book.names] = engine_class(book)
        engine = _laws[book.names]()
    firing = fire(engine, book, answers)
    resting.append(engine)
    return firing


def fire(engine: Any, book: RuleBook, answers: Mapping[str, str]) -> Firing:
    """Fire the rules of one engine, emptied first, over some answers.

    Raises:
        Faulty: the rules found two values on one issue.
    """
    engine.fired, engine.found = [], {}
    engine.reset()
    engine.declare(*(fact_class(term)(value=token) for term, token in answers.items()))
    engine.run()
    refuse_contradictions(book, engine.fired, engine.found)
    return Firing(frozenset(engine.fired), {term: next(iter(tokens)) for term, tokens in engine.found.items()})


def refuse_contradictions(book: RuleBook, fired: list[str], found: dict[str, set[str]]) -> None:
    """Two values on one issue are an error, not a matter of which rule fired last.

    Raises:
        Faulty: naming the issue, the values and the rules.
    """
    faults = []
    for term, tokens in found.items():
        if len(tokens) > 1:
            rules = [rule for rule in book.rules if rule.then.term == term and rule.name in fired]
            names = ", ".join(f"{rule.name} (line {rule.line})" for rule in rules)
            message = f"The rules find both {' and '.join(sorted(tokens))} on the same document: {names}."
            faults.append(Fault(shown(rules[0].file), rules[0].line, term, message))
    if faults:
        raise Faulty(faults)
