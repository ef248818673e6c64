"""Which of the rules that fired a proof relies on, and which of them carry the disposition."""

from collections.abc import Set
from dataclasses import dataclass
from functools import cached_property

import ontology
from kb.rule import Condition, Rule
from kb.rulebook import RuleBook


@dataclass(frozen=True)
class Reliance:
    """The rules that may be relied on (`fired`), given which elements were told rather than presumed.

    `certain` are those among them that apply, with their reasons, whatever the facts not told may be.
    """

    book: RuleBook
    told: Set[str]
    fired: frozenset[str]
    certain: frozenset[str]

    @cached_property
    def legal_order(self) -> list[Rule]:
        """The rules that fired, doctrine by doctrine, as they stand in the files."""
        doctrines = ontology.vocabulary().doctrines
        fired = [rule for rule in self.book.rules if rule.name in self.fired]
        return sorted(fired, key=lambda rule: (doctrines[rule.doctrine].position, rule.line))

    @cached_property
    def leaning(self) -> dict[str, frozenset[str]]:
        """For each rule that fired, the presumed elements on which it leans, through the reasons that lean on fewest."""
        sets: dict[str, frozenset[str]] = {}
        for rules in self.book.concluding.values():
            for rule in rules:
                if rule.name in self.fired:
                    sets[rule.name] = frozenset().union(*(self._leaning(given, sets) for given in rule.given))
        return sets

    def _leaning(self, given: Condition, sets: dict[str, frozenset[str]]) -> frozenset[str]:
        if given.on_element:
            return frozenset() if given.term in self.told else frozenset({given.term})
        givers = [rule.name for token in given.tokens for rule in self.book.concluding.get((given.term, token), ()) if rule.name in sets]
        return min((sets[name] for name in givers), key=len)

    @cached_property
    def reasons(self) -> dict[str, tuple[Rule, ...]]:
        """For each issue found, the rules relied on: those that presume least."""
        by_issue: dict[str, list[Rule]] = {}
        for rule in self.legal_order:
            by_issue.setdefault(rule.then.term, []).append(rule)
        return {term: self._best(rules) for term, rules in by_issue.items()}

    def _best(self, rules: list[Rule]) -> tuple[Rule, ...]:
        least = min(len(self.leaning[rule.name]) for rule in rules)
        return tuple(rule for rule in rules if len(self.leaning[rule.name]) == least)

    @cached_property
    def carrying(self) -> frozenset[str]:
        """The rules on which the disposition rests."""
        reached = set[str]()
        waiting = list(self.reasons.get("disposition", ()))
        while waiting:
            rule = waiting.pop()
            if rule.name not in reached:
                reached.add(rule.name)
                waiting += [other for given in rule.given if not given.on_element for other in self.reasons.get(given.term, ())]
        return frozenset(reached)

    @cached_property
    def shown(self) -> list[Rule]:
        """The rules that a proof shows: those that carry the disposition, and whatever else is certain on the facts told."""
        return [rule for rule in self.legal_order if rule.name in self.carrying or rule.name in self.certain]
