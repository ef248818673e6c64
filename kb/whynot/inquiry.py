"""The attempts for a value: each rule that could have given it, what it failed on, nearest first, down through the findings.

The `whynot` of an expert system (Poole and Mackworth, Artificial Intelligence, section 5.4.3): of each rule the premise that failed,
is unknown, or the exception that defeated it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cache

import ontology
from kb.no_law import no_law_because
from kb.rule import Condition, Rule
from kb.rulebook import Conclusion, all_rules
from kb.whynot.attempts import OPEN, Attempt, How, Obstacle
from kb.whynot.looking import Looking

Missing = frozenset[tuple[How, str]]


@cache
def givers() -> dict[Conclusion, tuple[Rule, ...]]:
    """Every rule by what it gives, whatever its court and date, in the order of the law."""
    doctrines, found = ontology.vocabulary().doctrines, dict[Conclusion, tuple[Rule, ...]]()
    for rule in sorted(all_rules(), key=lambda rule: (doctrines[rule.doctrine].position, rule.line)):
        found[rule.conclusion] = (*found.get(rule.conclusion, ()), rule)
    return found


@dataclass
class Inquiry:
    """One answer in the making. `told` are the values whose rules it has gone through already; nothing is told twice."""

    looking: Looking
    told: set[Conclusion] = field(default_factory=set)
    _missing: dict[str, Missing] = field(default_factory=dict)
    _beside: dict[str, bool] = field(default_factory=dict)

    def attempts(self, values: Iterable[Conclusion]) -> tuple[Attempt, ...]:
        """The rules that could have given one of some values and did not, nearest first; what fails on the dispute itself last."""
        fresh = [value for value in values if value not in self.told]
        self.told |= set(fresh)
        rules = [rule for value in fresh for rule in self.rules(value) if not (self.is_law(rule) and self.looking.applies(rule))]
        made = sorted((self.attempt(rule) for rule in rules), key=nearness)
        return tuple(self.followed(each) for each in made)

    def rules(self, value: Conclusion) -> tuple[Rule, ...]:
        """The rules that give a value: those of the law used, and those that are law elsewhere or at another time."""
        own = self.looking.matter.function.book.concluding.get(value, ())
        names = {rule.name for rule in own}
        return (*own, *(rule for rule in givers().get(value, ()) if rule.name not in names))

    def is_law(self, rule: Rule) -> bool:
        """Whether it is among the rules of the law used."""
        return rule in self.looking.matter.function.book.rules

    def attempt(self, rule: Rule) -> Attempt:
        """One rule and what it failed on, not yet followed down."""
        every = list(self.obstacles(rule))
        failed = [each for each in every if each.how not in OPEN]
        looking, unmet = self.looking, sum(1 for each in every if each.how is not How.NO_LAW)
        conditions = len(rule.given) + len(rule.unless)
        still = self.is_law(rule) and looking.applies(rule) is None
        return Attempt(
            rule=rule.name, law=rule.proposition, term=rule.conclusion[0], value=rule.conclusion[1],
            obstacles=tuple(failed or every), met=conditions - unmet, conditions=conditions, answers=len(self.missing(rule)), open=still,
            by_burden=looking.matter.closed and not still and self.is_law(rule) and looking.could_apply_as_told(rule),
            beside=self.beside(rule),
        )  # fmt: skip

    def obstacles(self, rule: Rule) -> Iterator[Obstacle]:
        """What stands in a rule's way, in its order: that it is no law, then its conditions, then its exceptions."""
        book = self.looking.matter.function.book
        if not self.is_law(rule):
            yield Obstacle(How.NO_LAW, "", (), "", no_law_because(rule, book.court, book.as_of))
        for given in rule.given:
            if (met := self.looking.met(given)) is not True:
                yield self.looking.on_element(given) if given.on_element else self.not_found(given, met is None)
        for exception in rule.unless:
            if (met := self.looking.met(exception)) is not False:
                yield self.defeat(exception, met is None)

    def not_found(self, given: Condition, undecided: bool) -> Obstacle:
        """A finding that did not come, and what was found instead."""
        has = self.looking.value(given.term)
        words, wanted = ontology.vocabulary(), ontology.vocabulary().value(given.term, given.tokens[0])
        text = words.value(given.term, has).sentence if has else wanted.sentence_if_not
        how = How.UNDECIDED if undecided else How.NOT_FOUND
        return Obstacle(how, given.term, given.tokens, has, text, rules=self.names(given.term, has))

    def defeat(self, exception: Condition, undecided: bool) -> Obstacle:
        """An exception that defeats a rule, or may."""
        has = self.looking.value(exception.term)
        text = ontology.vocabulary().value(exception.term, has or exception.tokens[0]).sentence
        how = How.MAY_DEFEAT if undecided else How.DEFEATED
        return Obstacle(how, exception.term, exception.tokens, has, text, rules=self.names(exception.term, has))

    def names(self, term: str, token: str) -> tuple[str, ...]:
        """The rules that found a value."""
        return tuple(rule.name for rule in self.looking.givers(term, token))

    def followed(self, found: Attempt) -> Attempt:
        """An attempt whose first obstacle, if it is a finding that did not come, is followed down to rules that could have given it."""
        first, *others = found.obstacles
        if found.beside or first.how not in (How.NOT_FOUND, How.UNDECIDED):
            return found
        values = [(first.term, token) for token in first.wanted]
        known = all(value in self.told for value in values)
        below = replace(first, attempts=self.attempts(values), told_before=known)
        return replace(found, obstacles=(below, *others))

    def missing(self, rule: Rule) -> Missing:
        """On what a rule fails in the end, by the nearest way."""
        if rule.name not in self._missing:
            found: set[tuple[How, str]] = set()
            for each in self.obstacles(rule):
                ways = [self.missing(below) for below in self.below(each)]
                found |= min(ways, key=len) if ways else {(each.how, each.term or rule.name)}
            self._missing[rule.name] = frozenset(found)
        return self._missing[rule.name]

    def below(self, obstacle: Obstacle) -> list[Rule]:
        """The rules that could have given what an obstacle lacks."""
        if obstacle.how not in (How.NOT_FOUND, How.UNDECIDED):
            return []
        return [rule for token in obstacle.wanted for rule in self.rules((obstacle.term, token))]

    def beside(self, rule: Rule) -> bool:
        """Whether a rule fails on what the dispute is about, so that it is not about such a dispute at all."""
        if rule.name not in self._beside:
            self._beside[rule.name] = any(self.is_beside(each) for each in self.obstacles(rule))
        return self._beside[rule.name]

    def is_beside(self, obstacle: Obstacle) -> bool:
        """Whether an obstacle is what the dispute is about: the answer that says so, or only rules that fail on it could remove it."""
        point = obstacle.gate or obstacle.term
        if obstacle.how in (How.TOLD, How.NOT_ASKED):
            return ontology.vocabulary().elements[point].fixed
        rules = self.below(obstacle)
        return bool(rules) and all(map(self.beside, rules))


def nearness(found: Attempt) -> tuple[bool, bool, int, int]:
    """First what still may apply, then what failed on the fewest conditions, and through them on the fewest answers."""
    return found.beside, not found.open, len(found.obstacles), found.answers
