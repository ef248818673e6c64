"""What holds whatever is not known: the rules read as data over sets of possible answers, with neither of the two engines.

Each element has the answers that it may have, NOT_ASKED among them where its question may not arise. A condition, a rule and a
finding is true, false or, as None, not yet either (Kleene 1952); where that does not settle the disposition, the possible answers
are split until it does, so that in the end every completion is counted (van Fraassen 1966).
"""

from collections.abc import Mapping
from dataclasses import dataclass

import ontology
from kb.rederiving.reading import NOT_ASKED
from kb.rule import Condition, Rule
from kb.rulebook import Conclusion, RuleBook

MOST_SPLITS = 20_000

Domains = Mapping[str, frozenset[str]]
Truths = Mapping[Conclusion, bool | None]


class TooMany(Exception):
    """The completions are too many to be counted one split at a time."""


def domains(facts: Domains, dropped: str = "") -> Domains | None:
    """The answers that each element may have beside what these facts say; None if they clash.

    Of the element `dropped` nothing is taken to be known, not even what other facts imply.
    """
    elements = ontology.vocabulary().elements
    start = {term: facts.get(term, frozenset({*element.tokens, NOT_ASKED})) for term, element in elements.items()}
    return narrowed(start, dropped)


def narrowed(found: Domains, dropped: str = "") -> Domains | None:
    """The same without what the questions' gates shut out; None if nothing is left somewhere."""
    kept = dict(found)
    elements = ontology.vocabulary().elements
    for term in reversed(elements):
        if NOT_ASKED not in kept[term]:
            for gate, tokens in elements[term].asked_if:
                kept[gate] = kept[gate] if gate == dropped else kept[gate] & tokens
    for term, element in elements.items():
        if all(kept[gate] <= tokens for gate, tokens in element.asked_if):
            kept[term] -= {NOT_ASKED}
        elif any(not kept[gate] & tokens for gate, tokens in element.asked_if):
            kept[term] &= {NOT_ASKED}
    return kept if all(kept.values()) else None


def both(truths: list[bool | None]) -> bool | None:
    """Whether all hold."""
    if False in truths:
        return False
    return None if None in truths else True


def either(truths: list[bool | None]) -> bool | None:
    """Whether some hold."""
    if True in truths:
        return True
    return None if None in truths else False


def opposite(truth: bool | None) -> bool | None:
    """Whether it does not hold."""
    return None if truth is None else not truth


def condition_holds(given: Condition, where: Domains, found: Truths) -> bool | None:
    """Whether a condition is met."""
    if not given.on_element:
        return either([found.get((given.term, token), False) for token in given.tokens])
    answers = where[given.term]
    if answers <= set(given.tokens):
        return True
    return None if answers & set(given.tokens) else False


def applies(rule: Rule, where: Domains, found: Truths) -> bool | None:
    """Whether a rule applies: its conditions are met and no exception defeats it."""
    met = [condition_holds(given, where, found) for given in rule.given]
    return both(met + [opposite(condition_holds(exception, where, found)) for exception in rule.unless])


def findings(book: RuleBook, where: Domains) -> Truths:
    """Whether each value of each issue is found."""
    found: dict[Conclusion, bool | None] = {}
    for conclusion, rules in book.concluding.items():
        found[conclusion] = either([applies(rule, where, found) for rule in rules])
    return found


@dataclass
class Completions:
    """The dispositions that completions of some facts give under a rule book, found by splitting; `limit` of them are enough."""

    book: RuleBook
    limit: int = 2
    splits: int = 0

    def dispositions(self, where: Domains | None) -> frozenset[str]:
        """The dispositions given.

        Raises:
            TooMany: they cannot be counted.
        """
        if where is None:
            return frozenset()
        found = findings(self.book, where)
        given = [value.token for value in ontology.vocabulary().dispositions if found.get(("disposition", value.token))]
        if given:
            return frozenset(given)
        self.splits += 1
        if self.splits > MOST_SPLITS:
            raise TooMany
        return self.split(where, found)

    def split(self, where: Domains, found: Truths) -> frozenset[str]:
        """The dispositions given on either side of one condition that is neither met nor not."""
        condition = self.undecided(where, found)
        if condition is None:
            return frozenset({""})
        given = frozenset[str]()
        for side in (where[condition.term] & set(condition.tokens), where[condition.term] - set(condition.tokens)):
            if len(given) < self.limit:
                given |= self.dispositions(narrowed({**where, condition.term: side}))
        return given

    def undecided(self, where: Domains, found: Truths) -> Condition | None:
        """A condition on an answer that keeps a rule undecided on which a disposition hangs, or none if no disposition can follow."""
        waiting = [("disposition", value.token) for value in ontology.vocabulary().dispositions]
        seen = set(waiting)
        for conclusion in waiting:
            if found.get(conclusion, False) is not None:
                continue
            for rule in self.book.concluding[conclusion]:
                if applies(rule, where, found) is not None:
                    continue
                for each in (*rule.given, *rule.unless):
                    if condition_holds(each, where, found) is not None:
                        continue
                    if each.on_element:
                        return each
                    fresh = [(each.term, token) for token in each.tokens if (each.term, token) not in seen]
                    seen.update(fresh)
                    waiting += fresh
        return None
