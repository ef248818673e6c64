"""A document from what is decided of it under each claim, and a whole from its parts, once it is known what is possible for them."""

import ontology
from kb import motion
from kb.decision import UNDETERMINED, DocumentDecision, UnitDecision


def from_units(
    name: str, label: str, part_of: str, units: tuple[UnitDecision, ...], possible: tuple[str, ...], unknown: tuple[str, ...]
) -> DocumentDecision:
    """One document, or part, from the decisions under every claim on it."""
    disposition = possible[0] if len(possible) == 1 else UNDETERMINED
    carrying = [unit for unit in units if unit.disposition == disposition]
    return DocumentDecision(
        id=name, label=label, disposition=disposition, privileges=tuple(dict.fromkeys(unit.privilege for unit in carrying)),
        settled=len(possible) == 1, possible=possible,
        awaits=tuple(dict.fromkeys(unit.awaits for unit in carrying if unit.awaits)), units=units,
        moot=any(motion.is_moot(unit) for unit in carrying), part_of=part_of, unknown=unknown,
    )  # fmt: skip


def from_parts(name: str, label: str, parts: tuple[DocumentDecision, ...], possible: tuple[str, ...]) -> DocumentDecision:
    """A whole from its parts."""
    return DocumentDecision(
        id=name, label=label, disposition=possible[0] if len(possible) == 1 else UNDETERMINED,
        privileges=tuple(dict.fromkeys(privilege for part in parts for privilege in part.privileges)), settled=len(possible) == 1,
        possible=possible, awaits=tuple(dict.fromkeys(side for part in parts for side in part.awaits)), units=(),
        moot=all(part.moot for part in parts), parts=tuple(part.id for part in parts),
    )  # fmt: skip


def in_order(dispositions: frozenset[str]) -> tuple[str, ...]:
    """Dispositions in the order of the ontology."""
    return tuple(value.token for value in ontology.vocabulary().dispositions if value.token in dispositions)
