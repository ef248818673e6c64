"""What fires on the facts of a row: the rules gone through once in the order in which they hang on one another.

The same as `kb.engine.run`, which tests hold it to, without the network of patterns that experta keeps up: of a log in which
no two rows are alike that network would take most of the time.
"""

from collections import defaultdict
from collections.abc import Mapping, Set
from functools import partial

from kb.compiled import Compiled
from kb.decide import Firings
from kb.engine import Firing, refuse_contradictions
from kb.rulebook import RuleBook

NOTHING: frozenset[str] = frozenset()


def fire(book: RuleBook, answers: Mapping[str, str]) -> Firing:
    """The rules of a book that apply on some answers.

    Raises:
        Faulty: the rules found two values on one issue.
    """
    fired, found = list[str](), defaultdict[str, set[str]](set)
    values: dict[str, Set[str]] = {term: {token} for term, token in answers.items()}
    for (term, token), rules in book.concluding.items():
        for rule in rules:
            if any(values.get(given.term, NOTHING).isdisjoint(given.tokens) for given in rule.given):
                continue
            if all(values.get(exception.term, NOTHING).isdisjoint(exception.tokens) for exception in rule.unless):
                fired.append(rule.name)
                found[term].add(token)
                values[term] = found[term]
    refuse_contradictions(book, fired, found)
    return Firing(frozenset(fired), {term: next(iter(tokens)) for term, tokens in found.items()})


def firings(function: Compiled) -> Firings:
    """The law of a function, nothing fired yet."""
    return Firings(function, partial(fire, function.book))
