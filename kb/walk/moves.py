"""A walk through the inference as plain frozen data: what is known, which rules could fire, which one does, and what it adds."""

from dataclasses import dataclass
from functools import cached_property

from kb.decision import Cited, Step


@dataclass(frozen=True)
class Met:
    """A condition of a rule, and what meets it: a fact, or the finding of earlier moves, by their numbers."""

    text: str
    fact: Step | None = None
    by: tuple[int, ...] = ()


@dataclass(frozen=True)
class Able:
    """A rule that could fire: its conditions are met, and none of its exceptions is found.

    `text` is what it would add. `waits` is true where others go first, because what they find could be an exception to it or
    to what hangs on it; `held` where, the record being open, a fact not told could still keep it from applying, so that it
    does not fire at all.
    """

    rule: str
    law: str
    authorities: tuple[Cited, ...]
    text: str
    stratum: int
    met: tuple[Met, ...]
    waits: bool = False
    held: bool = False


@dataclass(frozen=True)
class Rejected:
    """An exception that was considered, did not hold, and why: the facts that keep it out."""

    text: str
    because: tuple[Step, ...]


@dataclass(frozen=True)
class Barred:
    """A rule whose conditions are met and which an exception, found by the moves of these numbers, keeps from applying."""

    rule: str
    law: str
    authorities: tuple[Cited, ...]
    exception: str
    by: tuple[int, ...]
    met: tuple[Met, ...]


@dataclass(frozen=True)
class Move:
    """One rule fires. `others` are those that could have fired too, in the order in which they come.

    `again` are the earlier moves that had found the same already, so that this one only adds a reason; `barred` the rules that
    are kept from applying from now on; `carries` is true if the disposition rests on it, and `shown` if the proof names it.
    """

    number: int
    able: Able
    finding: str
    value: str
    rejected: tuple[Rejected, ...]
    others: tuple[Able, ...]
    again: tuple[int, ...]
    barred: tuple[Barred, ...]
    carries: bool
    shown: bool

    @property
    def facts(self) -> tuple[Step, ...]:
        """The facts that meet its conditions, each once."""
        return tuple({met.fact.id: met.fact for met in self.able.met if met.fact}.values())

    @property
    def earlier(self) -> tuple[int, ...]:
        """The earlier moves whose findings meet its conditions."""
        return tuple(sorted({number for met in self.able.met for number in met.by}))


@dataclass(frozen=True)
class Walk:
    """The inference on one document under one claim, from the facts to where no rule can fire any more.

    `facts` are those told and then those presumed; `aside` was told, but its question does not arise. `supposed` says that what
    is presumed is only supposed, the record being open. `held` are the rules that could fire on these facts and do not,
    because a fact not told could still keep them from applying.
    """

    document: str
    claim: str
    facts: tuple[Step, ...]
    aside: tuple[Step, ...]
    supposed: bool
    moves: tuple[Move, ...]
    held: tuple[Able, ...]

    @cached_property
    def barred(self) -> tuple[Barred, ...]:
        """The rules that were kept from applying, in the order in which that was found."""
        return tuple(each for move in self.moves for each in move.barred)

    def known(self, number: int) -> tuple[Move, ...]:
        """The moves before one, each finding at the one that found it first."""
        return tuple(move for move in self.moves[: max(number - 1, 0)] if not move.again)

    def first_use(self, term: str) -> int:
        """The first move that uses a fact; 0 where none does."""
        return next((move.number for move in self.moves if any(fact.finding == term for fact in move.facts)), 0)
