"""A memorandum as plain frozen data: every sentence is whole, and no form of file is thought of."""

from dataclasses import dataclass

CAVEAT = (
    "In Camera, which wrote this, is a teaching aid and a tool for thinking, not legal advice. What is marked unverified is stated from "
    "general knowledge, its text not having been read; check every authority before you rely on it."
)


@dataclass(frozen=True)
class Head:
    """What the memorandum is about; `date` is empty where it is left to the writer, `about` holds what is to be known of the case."""

    caption: str
    court: str
    law_as_of: str
    record: str
    motion: str
    subject: str
    date: str
    about: tuple[str, ...]


@dataclass(frozen=True)
class Question:
    """A question presented, and the brief answer to it."""

    question: str
    answer: str


@dataclass(frozen=True)
class Told:
    """A fact as it was told: where it is stated and who asserts it, empty where that is not told; and as to what, empty for all."""

    text: str
    note: str
    at: str
    by: str
    as_to: str


@dataclass(frozen=True)
class Step:
    """One step: what is found, by what proposition of law, on what authorities, because of what facts, and by which earlier steps."""

    finds: str
    law: str
    authorities: str
    because: str
    by: str


@dataclass(frozen=True)
class Discussion:
    """Like documents under one claim; `mark` is its letter, empty where there is but one discussion.

    `likewise` names the steps of earlier discussions that hold here too, `beside` are steps that answer points raised, on which the
    disposition does not rest, numbered after the others; `rejected` are the exceptions considered and not met,
    `defeated` rules that an exception kept from applying, `presumed` sentences on what was left to the burdens, against whom.
    """

    mark: str
    title: str
    disposition: str
    rule: str
    application: str
    conclusion: str
    likewise: str
    steps: tuple[Step, ...]
    beside: tuple[Step, ...]
    rejected: tuple[str, ...]
    defeated: tuple[str, ...]
    presumed: tuple[str, ...]


@dataclass(frozen=True)
class Weighed:
    """What the rules leave to the court to weigh as to some documents: what lies on the scale, and what past decisions make of it."""

    title: str
    sentences: tuple[str, ...]


@dataclass(frozen=True)
class InHands:
    """What some side could still bring about: each disposition, with lines that say on what condition."""

    who: str
    ways: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True)
class Changes:
    """What would change what becomes of some documents, or settle it; `carried` says which facts alone carry it as it stands."""

    title: str
    groups: tuple[InHands, ...]
    besides: tuple[str, ...]
    carried: tuple[str, ...]


@dataclass(frozen=True)
class Near:
    """A decision beside the case, by its key: what it is and weighs, what it decided, and in what they agree and differ."""

    opinion: str
    name: str
    lines: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Precedents:
    """What decisions force as to some documents, and the nearest of them for each side, by what that side wants."""

    title: str
    forced: tuple[str, ...]
    nearest: tuple[tuple[str, tuple[Near, ...]], ...]


@dataclass(frozen=True)
class Arguing:
    """The best argument for a side, in short: how it stands, what it must establish, its weakest step, and its precedents."""

    title: str
    stands: str
    must: tuple[str, ...]
    rest: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Ask:
    """A question still open: of whom it is to be asked, and what is taken to be so if nothing is shown."""

    question: str
    whom: str
    otherwise: str


@dataclass(frozen=True)
class Open:
    """What is still open: what is to be said of it, the questions that arise now, and how many more may."""

    sentences: tuple[str, ...]
    asked: tuple[Ask, ...]
    more: str


@dataclass(frozen=True)
class Row:
    """An authority: its citation, where the memorandum uses it, what it weighs in this court, and whether its text was read.

    `unchecked` says what of an authority that was read is yet unverified.
    """

    citation: str
    used: str
    weight: str
    verified: str
    unchecked: str


@dataclass(frozen=True)
class Memo:
    """The whole memorandum, in the order in which it is read."""

    head: Head
    answer: str
    questions: tuple[Question, ...]
    ruled: tuple[str, ...]
    facts: tuple[Told, ...]
    discussions: tuple[Discussion, ...]
    weighed: tuple[Weighed, ...]
    changes: tuple[Changes, ...]
    precedents: tuple[Precedents, ...]
    arguments: tuple[Arguing, ...]
    open: Open
    support: str
    other_law: tuple[str, ...]
    authorities: tuple[Row, ...]
    marks: tuple[tuple[str, str], ...]
    caveat: str = CAVEAT
