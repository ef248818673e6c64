"""What the library says of a doctrine, a rule and an authority, and of the whole, as plain frozen data.

A `Line` that names a thing has that thing's key as its `name`.
"""

from dataclasses import dataclass
from enum import StrEnum

from kb.decision import Cited


class Verified(StrEnum):
    """How many of a rule's authorities were checked against a text at hand."""

    ALL = "all"
    SOME = "some"
    NONE = "none"


@dataclass(frozen=True)
class Shares:
    """Numbers of rules by how many of their authorities were checked."""

    all: int
    some: int
    none: int


@dataclass(frozen=True)
class At:
    """A place in an authority, by its short name; the pinpoint is empty where no place can be vouched for."""

    authority: str
    pinpoint: str
    key: str


@dataclass(frozen=True)
class Line:
    """One thing named in a list, with what it is in a sentence."""

    name: str
    text: str


@dataclass(frozen=True)
class RuleLine:
    """One rule in a list: its name and proposition, how far it was verified, and whether it is law in the court on the date."""

    name: str
    text: str
    verified: Verified
    is_law: bool


@dataclass(frozen=True)
class DoctrineEntry:
    """A doctrine: the questions it asks, those that are only weighed, the issues it decides, its rules, and how far these were verified.

    `asks` is the question of law that its rules answer, `remarks` what stands at their head besides, as what they leave out.
    """

    stem: str
    label: str
    definition: str
    asks: str
    remarks: str
    questions: tuple[Line, ...]
    weighed: tuple[Line, ...]
    issues: tuple[Line, ...]
    rules: tuple[RuleLine, ...]
    verified: Shares


@dataclass(frozen=True)
class RuleEntry:
    """A rule in words, as a court has it on a date.

    `under` are the authorities by which alone it is law; `why_not` says why it is none in that court on that date. `applied_in`
    are the shipped cases in which, as their courts had them, it fires; `code` is how it is written.
    """

    name: str
    doctrine: str
    proposition: str
    given: tuple[Line, ...]
    unless: tuple[Line, ...]
    then: Line
    authorities: tuple[Cited, ...]
    under: tuple[str, ...]
    verified: Verified
    is_law: bool
    why_not: str
    court: str
    law_as_of: str
    applied_in: tuple[Line, ...]
    code: str
    file: str
    line: int


@dataclass(frozen=True)
class AuthorityEntry:
    """An authority as a court has it on a date: what it weighs, what became of it, whom it binds, and what rests on it.

    `read` is true of an opinion whose text the authors have read; `unverified` says what of the rest is unchecked.
    `law_under` are the rules, among `rules`, that are law by it alone; `points` the elements and issues that are taken from it,
    `cases` the shipped cases that it decided.
    """

    key: str
    kind: str
    label: str
    short: str
    citation: str
    definition: str
    issuer: str
    issued: str
    since: str
    until: str
    court: str
    law_as_of: str
    weight: str
    treated: tuple[Line, ...]
    treats: tuple[Line, ...]
    binds: tuple[Line, ...]
    cited_by: tuple[At, ...]
    cites: tuple[At, ...]
    rules: tuple[str, ...]
    law_under: tuple[str, ...]
    points: tuple[Line, ...]
    cases: tuple[Line, ...]
    read: bool
    unverified: str
    file: str
    line: int


@dataclass(frozen=True)
class Overview:
    """All there is: the doctrines, the shares of verified rules, the authorities by kind, and what became of some.

    `not_law` are the rules that are no law in that court on that date; `read` the authorities whose text was read.
    """

    court: str
    law_as_of: str
    doctrines: tuple[DoctrineEntry, ...]
    rules: Shares
    not_law: tuple[str, ...]
    authorities: tuple[tuple[str, int], ...]
    read: tuple[str, ...]
    treated: tuple[Line, ...]
