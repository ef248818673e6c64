"""A rule that did not apply, and what it failed on, as plain frozen data."""

from dataclasses import dataclass
from enum import StrEnum


class How(StrEnum):
    """In what way a condition is not met."""

    TOLD = "told-otherwise"
    PRESUMED = "presumed-otherwise"
    NOT_ASKED = "not-asked"
    UNKNOWN = "unknown"
    NOT_FOUND = "not-found"
    UNDECIDED = "undecided"
    DEFEATED = "defeated"
    MAY_DEFEAT = "may-defeat"
    NO_LAW = "no-law"


OPEN = (How.UNKNOWN, How.UNDECIDED, How.MAY_DEFEAT)


@dataclass(frozen=True)
class Obstacle:
    """One condition of a rule that is not met, or an exception to it that is.

    `wanted` are the values any one of which would do or, of an exception, those that defeat the rule; `has` is the value that is
    so, empty where none is. `text` says what is so, and is empty where the ontology has no sentence for its lack. For a point whose
    question does not arise `gate` is the element that keeps it from arising, and `gate_presumed` says that nobody told that one.
    `rules` are those that found what is so. `attempts` follow a finding that did not come down to the rules that could have given
    it, unless that was `told_before` in the same answer.
    """

    how: How
    term: str
    wanted: tuple[str, ...]
    has: str
    text: str
    gate: str = ""
    gate_presumed: bool = False
    at: str = ""
    rules: tuple[str, ...] = ()
    attempts: tuple["Attempt", ...] = ()
    told_before: bool = False


@dataclass(frozen=True)
class Attempt:
    """A rule that could have given a value, and did not.

    `obstacles` are the conditions that failed, or, where it still may apply (`open`), those not known yet; the first is the first
    in the order of the rule, and it alone is followed down. `met` and `conditions` count its conditions and exceptions. `answers`
    is how many answers, exceptions and laws it failed on in the end, by the nearest way. `by_burden` says that it fails only because
    of what the closed record presumes: what was told leaves it possible. `beside` says that it fails on what the dispute is about.
    """

    rule: str
    law: str
    term: str
    value: str
    obstacles: tuple[Obstacle, ...]
    met: int
    conditions: int
    answers: int
    open: bool = False
    by_burden: bool = False
    beside: bool = False

    @property
    def first(self) -> Obstacle:
        """The first thing on which it failed."""
        return self.obstacles[0]


@dataclass(frozen=True)
class Giver:
    """A rule that gave a value, with its proposition."""

    rule: str
    law: str
