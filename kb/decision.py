"""A decision as plain frozen data. Printing it, on whatever surface, reads only this."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a step is."""

    ANSWER = "answer"
    PRESUMED = "presumed"
    RULE = "rule"
    REJECTED = "exception-rejected"
    DEFEATED = "exception-defeated"


@dataclass(frozen=True)
class Cited:
    """An authority at a place, and what it weighs in the deciding court on the date of the law used.

    `verified` is true only of opinions whose text the authors have read; `note` says what about the rest is unchecked; `treated`
    says what later opinions had done to it by that date.
    """

    key: str
    citation: str
    short: str
    pinpoint: str
    weight_key: str
    weight: str
    verified: bool
    note: str
    treated: str = ""


@dataclass(frozen=True)
class Step:
    """One step of a proof.

    `text` says what is so; `law` is the rule's proposition, where a rule is involved; `because` lists the ids of the steps it
    rests on, one tuple for each reason that would do alone; `carries` is true if the disposition rests on it; `at` and `by`
    say where an answer is stated and who asserts it; `waits` is true of an answer to a question of which it is open whether it arises.
    """

    id: str
    kind: Kind
    document: str
    claim: str
    finding: str
    value: str
    text: str
    rule: str = ""
    law: str = ""
    because: tuple[tuple[str, ...], ...] = ()
    authorities: tuple[Cited, ...] = ()
    carries: bool = False
    at: str = ""
    by: str = ""
    note: str = ""
    waits: bool = False


@dataclass(frozen=True)
class UnitDecision:
    """One document under one claim.

    `possible` are the dispositions that some completion of the answers gives; `unknown` the elements that could still
    change it, `askable` those among them whose question arises already; `presumed` those that took their unproven value and
    on which the proof leans; `awaits` the side from which a step is expected before the court can rule.
    """

    claim: str
    document: str
    privilege: str
    disposition: str
    settled: bool
    possible: tuple[str, ...]
    unknown: tuple[str, ...]
    askable: tuple[str, ...]
    presumed: tuple[str, ...]
    awaits: str
    steps: tuple[Step, ...]


@dataclass(frozen=True)
class DocumentDecision:
    """One document under all the claims made on it; `privileges` are those that give it its disposition.

    A whole with `parts` is not decided as a unit and has no `units`: what is said of it is composed from its parts. `moot` is
    true where the Government itself has made it public, and that decides it. `unknown` are the elements that could still
    change it, all claims on it taken together.
    """

    id: str
    label: str
    disposition: str
    privileges: tuple[str, ...]
    settled: bool
    possible: tuple[str, ...]
    awaits: tuple[str, ...]
    units: tuple[UnitDecision, ...]
    moot: bool = False
    part_of: str = ""
    parts: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()


@dataclass(frozen=True)
class MotionGroup:
    """Documents, or parts, as to which a motion comes to the same.

    `result` is that of the motion as to them; `disposition` is theirs where the result alone does not tell it, and `awaits`
    are the sides from which a step is expected before the court can rule.
    """

    result: str
    disposition: str
    awaits: tuple[str, ...]
    documents: tuple[str, ...]


@dataclass(frozen=True)
class MotionDecision:
    """What becomes of a motion: its kind, the word of the contract, and what that means document by document.

    `possible` are the results that some completion of the facts gives.
    """

    kind: str
    result: str
    groups: tuple[MotionGroup, ...]
    possible: tuple[str, ...]


@dataclass(frozen=True)
class Decision:
    """A whole case, in one court, under the law of one date, with the record open or closed.

    A whole comes before its parts in `documents`; `motions` are the motion and then the cross-motion, where they are made.
    """

    case: str
    caption: str
    citation: str
    court: str
    law_as_of: str
    record_closed: bool
    outcome: str
    documents: tuple[DocumentDecision, ...]
    motions: tuple[MotionDecision, ...] = ()

    @property
    def motion(self) -> str:
        """The word for what becomes of the motion, empty where none was made."""
        return self.motions[0].result if self.motions else ""

    @property
    def single(self) -> tuple[DocumentDecision, ...]:
        """The documents, and parts of documents, that are decided on their own; in these everything is counted once."""
        return tuple(document for document in self.documents if not document.parts)

    @property
    def settled(self) -> bool:
        """Whether every document has a firm disposition."""
        return all(document.settled for document in self.single)

    @property
    def units(self) -> tuple[UnitDecision, ...]:
        """Every document under every claim."""
        return tuple(unit for document in self.documents for unit in document.units)

    @property
    def steps(self) -> tuple[Step, ...]:
        """All steps, document by document."""
        return tuple(step for unit in self.units for step in unit.steps)

    def document(self, name: str) -> DocumentDecision:
        """The document of that id.

        Raises:
            KeyError: there is none.
        """
        return {document.id: document for document in self.documents}[name]


UNDETERMINED = "undetermined"
