"""Which decisions count in a setting, indexed once: what does not hang on the facts at hand."""

from dataclasses import dataclass
from functools import lru_cache

from kb.precedent.base import Left, Precedent, Setting, binds, left_out
from kb.precedent.compared import outcome
from kb.precedent.consistency import clashes, landmarks
from kb.precedent.held import bits
from kb.precedent.index import Index

SETTINGS = 64


@dataclass(frozen=True)
class LeftOut:
    """A decision that does not count, and why."""

    precedent: Precedent
    why: Left


@dataclass(frozen=True)
class Counted:
    """The decisions that count in a setting, with their index, and `binding` those that bind the court, with theirs.

    `heavy` says of each that counts whether it binds; `clashes` are each decision for the claimant that conflicts with others,
    with these; `landmarks` those that force all that all force; `left_out` those that do not count.
    """

    kept: tuple[Precedent, ...]
    heavy: tuple[bool, ...]
    index: Index
    binding: tuple[Precedent, ...]
    binding_index: Index
    clashes: tuple[tuple[Precedent, tuple[Precedent, ...]], ...]
    landmarks: tuple[Precedent, ...]
    left_out: tuple[LeftOut, ...]


@lru_cache(maxsize=SETTINGS)
def counted(base: tuple[Precedent, ...], setting: Setting) -> Counted:
    """What counts of a base in a setting, found once."""
    why = [left_out(each, setting) for each in base]
    kept = tuple(each for each, reason in zip(base, why, strict=True) if reason is None)
    heavy = tuple(binds(each, setting) for each in kept)
    binding = tuple(each for each, binding in zip(kept, heavy, strict=True) if binding)
    index, binding_index = (Index([outcome(each) for each in some]) for some in (kept, binding))
    return Counted(
        kept, heavy, index, binding, binding_index,
        clashes=tuple((kept[place], tuple(kept[other] for other in bits(others))) for place, others in clashes(index)),
        landmarks=tuple(kept[place] for place in landmarks(index)),
        left_out=tuple(LeftOut(each, reason) for each, reason in zip(base, why, strict=True) if reason is not None),
    )  # fmt: skip
