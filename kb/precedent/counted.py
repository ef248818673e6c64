"""Which decisions count in a setting, indexed once: what does not hang on the facts at hand. What is costly is found when asked for."""

from collections.abc import Hashable
from dataclasses import dataclass
from functools import cached_property, lru_cache

from kb.precedent.base import Base, Left, Precedent, Setting, binds, left_out
from kb.precedent.compared import outcome
from kb.precedent.consistency import clashes, landmarks
from kb.precedent.held import bits
from kb.precedent.index import Index, Positions, places

SETTINGS = 64


@dataclass(frozen=True)
class LeftOut:
    """A decision that does not count, and why."""

    precedent: Precedent
    why: Left


@dataclass(frozen=True)
class Clash:
    """A decision for the claimant and those for the opponent with which it conflicts; `binding` are those of them that bind the court."""

    one: Precedent
    others: tuple[Precedent, ...]
    binding: frozenset[Precedent]


class Counted:
    """The decisions of a base that count in a setting."""

    def __init__(self, base: Base, setting: Setting) -> None:
        self.base, self.setting = base, setting
        self.why = reasons(base, setting)
        self.kept = tuple(each for each, why in zip(base.decisions, self.why, strict=True) if why is None)

    @cached_property
    def heavy(self) -> Positions:
        """Those of them, by place, that bind the court."""
        binding = {opinion: binds(each, self.setting) for opinion, each in {each.opinion: each for each in self.kept}.items()}
        return places(binding[each.opinion] for each in self.kept)

    @cached_property
    def index(self) -> Index:
        """All of them."""
        return Index([outcome(each) for each in self.kept])

    @cached_property
    def binding(self) -> Index:
        """Those that bind the court, at the same places."""
        return self.index.only(self.heavy)

    @cached_property
    def speaking(self) -> tuple[int, ...]:
        """The places of those that say how need weighs against harm."""
        return tuple(place for place, each in enumerate(self.kept) if each.weighed)

    @cached_property
    def weighing(self) -> Index:
        """The portions of these that say so, in their order."""
        return Index([held for place in self.speaking if (held := self.kept[place].weighed)])

    @cached_property
    def weighing_binding(self) -> Index:
        """Those of the portions that bind the court."""
        return self.weighing.only(places(bool(self.heavy >> place & 1) for place in self.speaking))

    @cached_property
    def clashes(self) -> tuple[Clash, ...]:
        """Each decision for the claimant that conflicts with others, with these."""
        return tuple(self._clash(place, [*bits(others)]) for place, others in clashes(self.index))

    def _clash(self, place: int, others: list[int]) -> Clash:
        heavy = frozenset(self.kept[each] for each in (place, *others) if self.heavy >> each & 1)
        return Clash(self.kept[place], self.at(others), heavy)

    @cached_property
    def landmarks(self) -> tuple[Precedent, ...]:
        """Those that together force all that all force."""
        return self.at(landmarks(self.index))

    @cached_property
    def binding_landmarks(self) -> tuple[Precedent, ...]:
        """Those that together force all that the binding ones force."""
        return self.at(landmarks(self.binding))

    @cached_property
    def left_out(self) -> tuple[LeftOut, ...]:
        """Those that do not count."""
        return tuple(LeftOut(each, why) for each, why in zip(self.base.decisions, self.why, strict=True) if why is not None)

    def at(self, found: list[int] | tuple[int, ...]) -> tuple[Precedent, ...]:
        """The decisions at these places."""
        return tuple(self.kept[place] for place in found)

    def rank(self, place: int) -> tuple[bool, int]:
        """What goes first of decisions equally near: the binding, then the latest."""
        return not self.heavy >> place & 1, -int(self.kept[place].date.replace("-", "").ljust(8, "0") or "0")


def reasons(base: Base, setting: Setting) -> list[Left | None]:
    """Why each decision does not count; those alike in all that bears on it are looked at once."""
    known: dict[Hashable, Left | None] = {}
    found = []
    for each in base.decisions:
        alike = (each.opinion, each.privilege, each.access, each.case == setting.case, each.held is None)
        if alike not in known:
            known[alike] = left_out(each, setting)
        found.append(known[alike])
    return found


@lru_cache(maxsize=SETTINGS)
def counted(base: Base, setting: Setting) -> Counted:
    """What counts of a base in a setting, found once."""
    return Counted(base, setting)
