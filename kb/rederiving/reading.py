"""An explanation as it was written down, in the form that `incamera decide --json` prints: read, and refused where it is malformed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from kb.decision import Kind

Json = Mapping[str, Any]
FACTS = (Kind.ANSWER, Kind.PRESUMED)
NOT_ASKED = ""


@dataclass(frozen=True)
class Doubt:
    """Something wrong with an explanation: the id of the step, or of the document, and a sentence."""

    where: str
    sentence: str

    def __str__(self) -> str:
        return f"{self.where}: {self.sentence}" if self.where else self.sentence


class Malformed(ValueError):
    """The data are not an explanation; the message says what is missing."""


@dataclass(frozen=True)
class Citing:
    """An authority as a step cites it: the citation, the place, what it is said to weigh, and what is said to have become of it."""

    citation: str
    pinpoint: str
    weight: str
    treated: str


@dataclass(frozen=True)
class Said:
    """A step as it was written down; the words are those of `kb.decision.Step`."""

    id: str
    kind: Kind
    finding: str
    value: str
    text: str
    rule: str
    law: str
    because: tuple[tuple[str, ...], ...]
    authorities: tuple[Citing, ...]
    carries: bool
    waits: bool

    @property
    def is_fact(self) -> bool:
        """Whether it says what was told or presumed."""
        return self.kind in FACTS

    @property
    def said(self) -> frozenset[str]:
        """The answer that a fact gives; with none beside it, where it waits for its question to arise."""
        return frozenset({self.value, NOT_ASKED}) if self.waits else frozenset({self.value})

    @property
    def sources(self) -> tuple[str, ...]:
        """The ids of all that it rests on."""
        return tuple(dict.fromkeys(source for reason in self.because for source in reason))


@dataclass(frozen=True)
class SaidUnit:
    """The explanation of one document under one claim: what it is said to come to, and the steps in their order."""

    document: str
    claim: str
    privilege: str
    disposition: str
    steps: tuple[Said, ...]

    @cached_property
    def by_id(self) -> Mapping[str, Said]:
        """The steps by their ids."""
        return {step.id: step for step in self.steps}

    def facts(self, *kinds: Kind, carrying: bool = False) -> dict[str, frozenset[str]]:
        """What the facts that it names say, of these kinds or of all, or those alone that are said to carry the disposition."""
        named = [step for step in self.steps if step.kind in (kinds or FACTS)]
        return {step.finding: step.said for step in named if step.carries or not carrying}

    @property
    def place(self) -> str:
        """What to call it in a sentence."""
        return f"{self.claim}/{self.document}"


@dataclass(frozen=True)
class SaidDocument:
    """A document as it was written down."""

    id: str
    disposition: str
    part_of: str
    parts: tuple[str, ...]
    settled: bool
    units: tuple[SaidUnit, ...]


@dataclass(frozen=True)
class SaidDecision:
    """A decision as it was written down; `strays` are the ids of steps that belong to no document under a claim."""

    citation: str
    court: str
    law_as_of: str
    record_closed: bool
    outcome: str
    settled: bool
    documents: tuple[SaidDocument, ...]
    strays: tuple[str, ...]


def is_explanation(data: object) -> bool:
    """Whether some data are an explanation, sound or not."""
    return isinstance(data, Mapping) and {"steps", "documents", "court"} <= set(data)


def read(data: Json) -> SaidDecision:
    """A decision from the data that were printed.

    Raises:
        Malformed: a part is missing or not of its form.
    """
    try:
        return decision(data)
    except KeyError as error:
        raise Malformed(f"The explanation lacks '{error.args[0]}'.") from None
    except (TypeError, ValueError, AttributeError) as error:
        raise Malformed(f"The explanation is not of the form that 'incamera decide --json' prints: {error}.") from None


def decision(data: Json) -> SaidDecision:
    """A decision, its parts taken to be there."""
    steps: dict[tuple[str, str], list[Said]] = {}
    for each in data["steps"]:
        steps.setdefault((each["document"], each["claim"]), []).append(step(each))
    documents = tuple(document(each, steps) for each in data["documents"])
    known = {(unit.document, unit.claim) for found in documents for unit in found.units}
    return SaidDecision(
        data["citation"], data["court"], data["law_as_of"], data["record_closed"], data["outcome"], data["settled"], documents,
        tuple(said.id for place, some in steps.items() if place not in known for said in some),
    )  # fmt: skip


def document(data: Json, steps: Mapping[tuple[str, str], Sequence[Said]]) -> SaidDocument:
    """One document."""
    units = tuple(
        SaidUnit(data["id"], each["claim"], each["privilege"], each["disposition"], tuple(steps.get((data["id"], each["claim"]), ())))
        for each in data["claims"]
    )
    return SaidDocument(data["id"], data["disposition"], data["part_of"] or "", tuple(data["parts"]), data["settled"], units)


def step(data: Json) -> Said:
    """One step."""
    return Said(
        data["id"], Kind(data["kind"]), data["finding"], data["value"], data["text"], data["rule"] or "", data["law"] or "",
        tuple(tuple(reason) for reason in data["because"]),
        tuple(Citing(each["citation"], each["pinpoint"], each["weight"], each["treated"] or "") for each in data["authorities"]),
        data["carries"],
        bool(data.get("waits")),
    )  # fmt: skip
