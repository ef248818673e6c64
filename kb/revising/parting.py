"""Two proofs beside each other: the steps that both have, those that only one has, and where they first part."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import ontology
from kb.decision import Kind, Step
from kb.rule import Rule
from kb.rulebook import all_rules
from kb.why.matter import Matter
from kb.whynot.attempts import Obstacle
from kb.whynot.inquiry import Inquiry
from kb.whynot.looking import Looking


@dataclass(frozen=True)
class Parting:
    """The first rule, in the order of grounds, that applies in one matter alone and on which its outcome rests (see `Beside`).

    `here` is true if it applies in the first; `because` is what it failed on in the other.
    """

    rule: str
    law: str
    finding: str
    value: str
    text: str
    here: bool
    because: tuple[Obstacle, ...]


@dataclass(frozen=True)
class Found:
    """A finding, with the steps by which the first matter makes it, and the second; one of the two may have none."""

    here: tuple[Step, ...]
    there: tuple[Step, ...]

    @property
    def text(self) -> str:
        """What is found."""
        return (*self.here, *self.there)[0].text

    @property
    def alike(self) -> bool:
        """Whether both make it by the same rules."""
        return {step.rule for step in self.here} == {step.rule for step in self.there}

    def by(self, rule: str) -> bool:
        """Whether a rule makes it in either."""
        return any(step.rule == rule for step in (*self.here, *self.there))


@dataclass(frozen=True)
class Beside:
    """Two proofs compared: the steps whose rules apply in both matters, in the first only, and in the second only.

    The two part where the first rule stands that applies in one alone. First among these come rules on which the disposition rests
    through findings none of which is made in the other: what leads to a finding that both make is another way to the same. Then come
    those whose finding is not made in the other, before those whose finding other rules make there too, and of either those on which
    the disposition rests.
    """

    shared: tuple[Step, ...]
    only_here: tuple[Step, ...]
    only_there: tuple[Step, ...]
    parting: Parting | None

    @property
    def same(self) -> bool:
        """Whether all the same rules apply."""
        return not self.only_here and not self.only_there

    @property
    def in_order(self) -> tuple[tuple[Step, bool, bool], ...]:
        """Every step in the order of grounds, with whether its rule applies in the first matter, and in the second."""
        every = [(each, True, True) for each in self.shared]
        every += [(each, True, False) for each in self.only_here] + [(each, False, True) for each in self.only_there]
        return tuple(sorted(every, key=lambda row: place(row[0].rule)))

    @property
    def found(self) -> tuple["Found", ...]:
        """Every finding in the order of grounds, with the steps that make it in either matter, whether by the same rules or others."""
        every = dict[tuple[str, str], tuple[list[Step], list[Step]]]()
        for step, here, there in self.in_order:
            both = every.setdefault((step.finding, step.value), ([], []))
            for steps in (each for each, taken in zip(both, (here, there), strict=True) if taken):
                steps.append(step)
        return tuple(Found(tuple(one), tuple(other)) for one, other in every.values())


def beside(here: Sequence[Step], there: Sequence[Step], matters: tuple[Matter, Matter]) -> Beside:
    """Two proofs, each of the matter at the same place."""
    one, other = Looking(matters[0]), Looking(matters[1])
    mine, others = applied(here), applied(there)
    only_here = tuple(step for step in mine.values() if not applies(other, step.rule))
    only_there = tuple(step for step in others.values() if not applies(one, step.rule))
    both = {**mine, **others}
    shared = tuple(both[name] for name in sorted(both, key=place) if both[name] not in (*only_here, *only_there))
    bearing = hangs_on(here, other) | hangs_on(there, one)
    steps = [(step, True, other) for step in only_here] + [(step, False, one) for step in only_there]

    def rank(each: tuple[Step, bool, Looking]) -> tuple[bool, bool, bool, tuple[int, int]]:
        step, _, against = each
        return step.rule not in bearing, made(step, against), not step.carries, place(step.rule)

    first = min(steps, key=rank, default=None)
    return Beside(shared, only_here, only_there, parting(*first) if first else None)


def made(step: Step, other: Looking) -> bool:
    """Whether another matter makes the finding of a step too, by whatever rule."""
    return step.kind is Kind.RULE and other.value(step.finding) == step.value


def hangs_on(steps: Sequence[Step], other: Looking) -> set[str]:
    """The rules on which the disposition rests by a chain of findings none of which another matter makes."""
    by_id = {step.id: step for step in steps}
    waiting = [step for step in steps if step.kind is Kind.RULE and step.carries and step.finding == "disposition"]
    found, seen = set[str](), set[str]()
    while waiting:
        each = waiting.pop()
        if each.id in seen or made(each, other):
            continue
        seen.add(each.id)
        if each.kind is Kind.RULE:
            found.add(each.rule)
        waiting += [by_id[source] for reason in each.because for source in reason]
    return found


def applied(steps: Sequence[Step]) -> dict[str, Step]:
    """The rules that a proof applies, each with its step, in the order of the law."""
    found = {step.rule: step for step in steps if step.kind is Kind.RULE}
    return dict(sorted(found.items(), key=lambda each: place(each[0])))


def applies(looking: Looking, name: str) -> bool:
    """Whether a rule is law in a matter, and applies there for certain."""
    function = looking.matter.function
    return name in function.fired and looking.truth(function.fired[name]) is True


def place(rule: str) -> tuple[int, int]:
    """Where a rule stands in the order of grounds: its doctrine's place, and its own in the doctrine."""
    found = rules()[rule]
    return ontology.vocabulary().doctrines[found.doctrine].position, found.line


@cache
def rules() -> dict[str, Rule]:
    """Every rule by name, unrevised."""
    return {rule.name: rule for rule in all_rules()}


def parting(step: Step, here: bool, other: Looking) -> Parting:
    """A step at which a proof parts from that of another matter, with what its rule failed on there."""
    own = next((rule for rule in other.matter.function.book.rules if rule.name == step.rule), rules()[step.rule])
    return Parting(step.rule, step.law, step.finding, step.value, step.text, here, Inquiry(other).attempt(own).obstacles)
