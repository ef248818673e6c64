"""The terms of the ontology as plain frozen data, for those who reason with them or show them."""

from dataclasses import dataclass
from functools import cached_property

from ontology.dates import LegalDate


@dataclass(frozen=True)
class Value:
    """One thing that can be said on a point; `token` is its word in files and rules.

    `rests_with` is the side whose own act, word or silence it is, `open_to` one that can make it true at any time; empty for none.
    `brought_by` is the side that must itself raise or prove it, where that is not for whoever bears the element's burden;
    `neutral_because` says why an answer to a weighed factor speaks for neither side. `weaker` are the tokens of the values for the
    same side than which it is at least as strong a reason; `rests_on_law` the key of an authority without which it cannot be so.
    """

    point: str
    token: str
    label: str
    definition: str
    position: int
    sentence: str
    sentence_if_not: str = ""
    speaks_for: str = ""
    awaits: str = ""
    usualness: int = 1
    rests_with: str = ""
    open_to: str = ""
    brought_by: str = ""
    neutral_because: str = ""
    weaker: tuple[str, ...] = ()
    rests_on_law: str = ""

    @property
    def iri(self) -> str:
        """Local name of the value in the ontology."""
        return f"{self.point}-{self.token}"


@dataclass(frozen=True)
class Doctrine:
    """A body of rules on one question; `stem` names its Turtle file and its module of rules."""

    stem: str
    label: str
    definition: str
    position: int
    source: str


@dataclass(frozen=True)
class Point:
    """A matter on which exactly one of `values` can be given."""

    term: str
    label: str
    definition: str
    source: str
    doctrine: str
    position: int
    values: tuple[Value, ...]

    @cached_property
    def tokens(self) -> tuple[str, ...]:
        """The words of its values, in declared order."""
        return tuple(self._by_token)

    @cached_property
    def _by_token(self) -> dict[str, Value]:
        return {value.token: value for value in self.values}

    def value(self, token: str) -> Value:
        """The value of that token.

        Raises:
            KeyError: the point has no such value.
        """
        return self._by_token[token]


@dataclass(frozen=True)
class Element(Point):
    """A point on which an answer is asked for.

    `asked_if` maps an element to the tokens one of which it must have for this question to arise (all must be met);
    `unproven` is the token that failing to prove the element amounts to, empty where it must be told. `fixed` says that it is
    part of what the dispute is about; `shown_by` is the side that alone can establish it, where one is named.
    `not_monotone_because` says why a value that speaks for a side may yet serve it worse, where the law is so; `cost` is what
    asking takes, in ordinary questions. `bears_on` are the keys of the concerns to which its values go.
    """

    question: str
    help: str
    scope: str
    burden: str
    standard: str
    asked_if: tuple[tuple[str, frozenset[str]], ...]
    unproven: str
    sentence_if_unproven: str
    fixed: bool = False
    shown_by: str = ""
    not_monotone_because: str = ""
    cost: int = 1
    bears_on: tuple[str, ...] = ()

    def arises(self, answers: dict[str, str]) -> bool:
        """Whether, on these answers, the question arises."""
        for term, tokens in self.asked_if:  # noqa: SIM110 - a loop takes a third of the time, and this is asked most of all
            if answers.get(term) not in tokens:
                return False
        return True


@dataclass(frozen=True)
class WeighedFactor(Element):
    """An element on which no rule turns: people weigh it, and past decisions are compared on it; `unverified` says what is unchecked."""

    unverified: str = ""


@dataclass(frozen=True)
class Issue(Point):
    """A point on which rules find the value."""


@dataclass(frozen=True)
class Named:
    """Any other thing with a name: a court, an office, a side, an outcome, a kind of motion; `kind` is its class.

    `side` is, for a kind of motion, the side that wins if it is granted; `hidden` are names by which it is found and never shown.
    """

    key: str
    kind: str
    label: str
    names: tuple[str, ...]
    definition: str
    sentence: str
    side: str = ""
    hidden: tuple[str, ...] = ()

    @property
    def short(self) -> str:
        """The shortest of its names."""
        return min(self.names, key=len, default=self.label)

    @property
    def called(self) -> tuple[str, ...]:
        """All by which it can be found."""
        return (self.key, self.label, *self.names, *self.hidden)


@dataclass(frozen=True)
class Concern(Named):
    """What facts go to when cases are compared; `within` is the key of the more general concern that it is a part of.

    One that is `commonplace` is shared by nearly every dispute, so that what goes to it makes no decision one in point.
    """

    within: str = ""
    commonplace: bool = False


@dataclass(frozen=True)
class Court(Named):
    """A court: the days from which and to which it sits, the key of the one that took over its cases when it ended, and whom it binds."""

    since: LegalDate | None = None
    until: LegalDate | None = None
    successor: str = ""
    binds: frozenset[str] = frozenset()

    def sits(self, as_of: LegalDate) -> bool:
        """Whether it sits on a date; on a date that may mean several days, if it sits on one of those."""
        begun = self.since is None or self.since.first <= as_of.last
        ended = self.until is not None and self.until.last < as_of.first
        return begun and not ended
