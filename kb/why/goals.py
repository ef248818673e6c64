"""The chain of goals behind a question: which rules use its answer, what hangs on their findings, up to the disposition.

The `why` of an expert system (Poole and Mackworth, Artificial Intelligence, section 5.4.3), read off the rules as data.
"""

from collections import deque
from collections.abc import Collection, Iterator
from dataclasses import dataclass

import ontology
from kb.rule import Condition, Rule
from kb.rulebook import Conclusion

GOAL = "disposition"


@dataclass(frozen=True)
class Link:
    """One step up: an answer or finding on `below` counts for this value of `above` by this rule.

    `kind` is 'condition' where the rule needs it, 'exception' where it defeats the rule, and 'gate' where it makes the question
    of another element arise; then there is no rule and no value.
    """

    below: str
    above: str
    value: str
    kind: str
    rule: str = ""
    law: str = ""

    @property
    def at(self) -> Conclusion:
        """Where it leads."""
        return self.above, self.value


def users(rules: Collection[Rule], term: str) -> list[Rule]:
    """The rules that need an answer or a finding on a point."""
    return [rule for rule in rules if about(rule.given, term)]


def about(conditions: Collection[Condition], term: str, token: str = "") -> bool:
    """Whether one of some conditions is about a point, or about that value of it."""
    return any(each.term == term and token in ("", *each.tokens) for each in conditions)


def links(rules: Collection[Rule], term: str, token: str = "") -> Iterator[Link]:
    """Every step up from a value, or from any of a point: by the rules that need it, by those it defeats, to the questions it opens."""
    for kind in ("condition", "exception"):
        for rule in rules:
            if about(rule.given if kind == "condition" else rule.unless, term, token):
                yield Link(term, *rule.conclusion, kind, rule.name, rule.proposition)
    for element in ontology.vocabulary().elements.values():
        if term in dict(element.asked_if):
            yield Link(term, element.term, "", "gate")


def chain(rules: Collection[Rule], first: Link) -> tuple[Link, ...]:
    """The shortest way from a step up to the disposition, with that step; empty if there is none.

    Where several are as short, the one whose rules stand first, conditions before exceptions.
    """
    came: dict[Conclusion, tuple[Link, ...]] = {first.at: (first,)}
    waiting = deque([first])
    while waiting:
        link = waiting.popleft()
        if link.above == GOAL:
            return came[link.at]
        for other in links(rules, *link.at):
            if other.at not in came and other.above != first.below:
                came[other.at] = (*came[link.at], other)
                waiting.append(other)
    return ()


def chains(rules: Collection[Rule], term: str) -> tuple[tuple[Link, ...], ...]:
    """For each issue that rules decide from a point, or else for each question that it opens, the shortest way up; shortest first.

    Of the rules that decide an issue, the first from which a way leads up.
    """
    found: dict[str, tuple[Link, ...]] = {}
    for link in links(rules, term):
        if link.above not in found and (way := chain(rules, link)):
            found[link.above] = way
    direct = [way for way in found.values() if way[0].kind != "gate"]
    return tuple(sorted(direct or found.values(), key=len))
