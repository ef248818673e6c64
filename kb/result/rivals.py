"""What became of the several privileges that were claimed on one document: which decided it, and which were no use or not needed."""

from dataclasses import dataclass

from kb.decision import Decision


@dataclass(frozen=True)
class Rival:
    """A document by its name, with what each privilege claimed on it gives; `decides` marks those that give what becomes of it."""

    document: str
    claims: tuple[tuple[str, str, bool], ...]


def rivals(decision: Decision) -> tuple[Rival, ...]:
    """The documents on which more than one privilege is claimed."""
    return tuple(
        Rival(
            document.label, tuple((unit.privilege, unit.disposition, unit.disposition == document.disposition) for unit in document.units)
        )
        for document in decision.single
        if len(document.units) > 1
    )
