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
    """The first rule, in the order of grounds, that applies in one matter alone and whose finding is not made in the other (see `Beside`).

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
class Beside:
    """Two proofs compared: the steps whose rules apply in both matters, in the first only, and in the second only.

    The two part where the first rule stands that applies in one alone, one whose finding is not made in the other before one
    whose finding other rules make there too, and of either one on which the disposition rests before one on which it does not.
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


def beside(here: Sequence[Step], there: Sequence[Step], matters: tuple[Matter, Matter]) -> Beside:
    """Two proofs, each of the matter at the same place."""
    one, other = Looking(matters[0]), Looking(matters[1])
    mine, others = applied(here), applied(there)
    only_here = tuple(step for step in mine.values() if not applies(other, step.rule))
    only_there = tuple(step for step in others.values() if not applies(one, step.rule))
    both = {**mine, **others}
    shared = tuple(both[name] for name in sorted(both, key=place) if both[name] not in (*only_here, *only_there))
    steps = [(step, True, other) for step in only_here] + [(step, False, one) for step in only_there]
    first = min(
        steps, key=lambda each: (each[2].value(each[0].finding) == each[0].value, not each[0].carries, place(each[0].rule)), default=None
    )
    return Beside(shared, only_here, only_there, parting(*first) if first else None)


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
