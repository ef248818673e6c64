"""The cases on which a switch of law is tried, each as one of its documents stands on the closed record."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from random import Random

from kb.casefile import shipped, shipped_case
from kb.classroom.exercise import Exercise, exercise, exercises
from kb.classroom.once import once
from kb.classroom.switching.switch import Switch, touched
from kb.revising.base import Change, of_case
from kb.revising.comparing import Decided, Pair, two_laws
from kb.revising.law import AS_IT_IS
from kb.why.matter import matters

MOST = 6


@dataclass(frozen=True)
class Trial:
    """A case by one of its documents, and what it comes to under the changed law.

    `after` is empty where that law gives nothing, or contradicts itself; `fault` then says so. `rests` says that a rule left out
    applied to it before.
    """

    exercise: Exercise
    after: str
    fault: str
    rests: bool

    @property
    def case(self) -> str:
        """The id of the case."""
        return self.exercise.case.id

    @property
    def turns(self) -> bool:
        """Whether it comes out otherwise."""
        return self.after != self.exercise.answer


@once(64)
def trials(switch: Switch, first: str, document: str) -> tuple[Trial, ...]:
    """Up to six cases, by one document each: the one named, and as many that come out otherwise as do not, as far as there are.

    Of those that do not, cases that rest on a rule left out come before others; the order in which they are listed tells nothing.

    Raises:
        ValueError: with a sentence, if it cannot be tried, or no case would notice it.
    """
    switch.check(first)
    switch.check_tells()
    change, random = switch.change(), Random(repr(switch))
    own = tried(exercise(shipped_case(first), document), change)
    every = [found for name in shipped() if name != first and touched(shipped_case(name), change) for found in one_of(name, change)]
    random.shuffle(every)
    turning = [each for each in every if each.turns]
    staying = sorted((each for each in every if not each.turns), key=lambda each: not each.rests)
    chosen = [own, *balanced(own, turning, staying)]
    random.shuffle(chosen)
    return tuple(chosen)


def balanced(own: Trial, turning: Sequence[Trial], staying: Sequence[Trial]) -> list[Trial]:
    """As many others of either kind, the first among them counted, and of one kind more where the other has fewer."""
    room, half = MOST - 1, MOST // 2
    turn = min(len(turning), max(half - own.turns, room - len(staying)))
    return [*turning[:turn], *staying[: room - turn]]


def one_of(name: str, change: Change) -> Iterator[Trial]:
    """A case by the first of its documents that comes out otherwise or, if none does, by the first that rests on what is left out."""
    every = [tried(each, change) for each in exercises(shipped_case(name))]
    yield from sorted(every, key=lambda each: (not each.turns, not each.rests))[:1]


def tried(found: Exercise, change: Change) -> Trial:
    """A document under a changed law, the record closed.

    There a rule that does not apply can be left out and nothing changes, so that a law without it need not be made.
    """
    elsewhere = replace(change, revision=AS_IT_IS)
    rests = applies(found, Change(), change.revision.without)
    needed = change if applies(found, elsewhere, change.revision.without) else elsewhere
    otherwise = next(of_case(found.case, needed, closed=True), None)
    return Trial(found, otherwise.after if otherwise else found.answer, otherwise.fault if otherwise else "", rests)


def applies(found: Exercise, change: Change, some: Sequence[str]) -> bool:
    """Whether one of some rules applies to a document under a law, the record closed."""
    function = change.law(found.case).function
    named = [rule for rule in some if rule in function.fired]
    return any(function.applies(rule, each.answers) for each in matters(found.case, function, True) for rule in named)


def proofs(trial: Trial, switch: Switch) -> tuple[Pair, ...]:
    """The proofs under both laws beside each other, for each claim on the document."""
    case, change = trial.exercise.case, switch.change()
    return two_laws(*(Decided.by(case, each.law(case), True) for each in (Change(), change)))
