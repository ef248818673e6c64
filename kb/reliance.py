"""Which of the rules that fired a proof relies on, and which of them carry the disposition."""

from collections.abc import Set
from dataclasses import dataclass
from functools import cached_property

import ontology
from kb.rule import Condition, Rule
from kb.rulebook import RuleBook


@dataclass(frozen=True)
class Reliance:
    """The rules that may be relied on (`fired`), given which elements were told rather than presumed."""

    book: RuleBook
    told: Set[str]
    fired: frozenset[str]

    @cached_property
    def legal_order(self) -> list[Rule]:
        """The rules that fired, doctrine by doctrine, as they stand in the files."""
        doctrines = ontology.vocabulary().doctrines
        fired = [rule for rule in self.book.rules if rule.name in self.fired]
        return sorted(fired, key=lambda rule: (doctrines[rule.doctrine].position, rule.line))

    @cached_property
    def untainted(self) -> frozenset[str]:
        """Rules whose reasons go back to answers alone, with no presumption."""
        sound: set[str] = set()
        for conclusion in self.book.concluding:
            for rule in self.book.concluding[conclusion]:
                if rule.name in self.fired and all(self._untainted(given, sound) for given in rule.given):
                    sound.add(rule.name)
        return frozenset(sound)

    def _untainted(self, given: Condition, sound: set[str]) -> bool:
        if given.on_element:
            return given.term in self.told
        return any(rule.name in sound for token in given.tokens for rule in self.book.concluding.get((given.term, token), ()))

    @cached_property
    def reasons(self) -> dict[str, tuple[Rule, ...]]:
        """For each issue found, the rules relied on: where answers alone give it, those that need a presumption are left out."""
        by_issue: dict[str, list[Rule]] = {}
        for rule in self.legal_order:
            by_issue.setdefault(rule.then.term, []).append(rule)
        return {term: tuple(rule for rule in rules if rule.name in self.untainted) or tuple(rules) for term, rules in by_issue.items()}

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

    @property
    def shown(self) -> list[Rule]:
        """The rules that a proof shows: those that carry the disposition, and whatever else answers alone give."""
        kept = [rule for rule in self.legal_order if rule in self.reasons[rule.then.term]]
        return [rule for rule in kept if rule.name in self.carrying or rule.name in self.untainted]
