"""A draw of hypotheticals, the same from the same seed, in which as many change the result as do not."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from random import Random

from kb.classroom.exercise import Exercise
from kb.classroom.hypothetical.near import Near
from kb.classroom.hypothetical.variant import NAMES, Level, Variant

COUNTERWEIGHT = {Level.FLIPS: Level.HOLDS, Level.HOLDS: Level.FLIPS}
MOST = 20


@dataclass(frozen=True)
class Course:
    """Hypotheticals in the order in which they are asked; `lacking` says in sentences what could not be made from this exercise."""

    variants: tuple[Variant, ...]
    lacking: tuple[str, ...]


def course(found: Exercise, seed: str, count: int, levels: Collection[Level] = tuple(Level)) -> Course:
    """Up to so many hypotheticals of some levels, half of which change the result, or one more or less than half.

    With the first level comes the second and with the second the first, for alone the one always changes the result and the
    other never.

    Raises:
        ValueError: with a sentence, if no level is named, or the number is none to draw.
    """
    if not levels:
        raise ValueError("Name at least one level of hypotheticals.")
    if not 1 <= count <= MOST:
        raise ValueError(f"Ask for 1 to {MOST} hypotheticals, not for {count}.")
    wanted = sorted({*levels, *(COUNTERWEIGHT[each] for each in levels if each in COUNTERWEIGHT)})
    near, random = Near(found), Random(seed)
    pools = {level: random.sample(near.of(level), len(near.of(level))) for level in wanted}
    lacking = [none_sentence(level) for level in sorted(levels) if not pools[level]]
    drawn = balanced(pools, count, random)
    if len(drawn) < count:
        lacking.append(f"{len(drawn)} of {count} could be made, so that as many change the result as do not.")
    return Course(tuple(drawn), tuple(lacking))


def none_sentence(level: Level) -> str:
    """That there is none of a level."""
    return f"Of level {level.value}, {NAMES[level]}, there is none near these facts."


def balanced(pools: Mapping[Level, Sequence[Variant]], count: int, random: Random) -> list[Variant]:
    """As many that change the result as do not, or one more of either, in random order."""
    some = {flips: spread(pools.values(), flips) for flips in (True, False)}
    half = min(count // 2, *map(len, some.values()))
    take = dict.fromkeys(some, half)
    if longer := [flips for flips, found in some.items() if len(found) > half and 2 * half < count]:
        take[random.choice(longer)] += 1
    drawn = [each for flips, found in some.items() for each in found[: take[flips]]]
    return random.sample(drawn, len(drawn))


def spread(pools: Iterable[Sequence[Variant]], flips: bool) -> list[Variant]:
    """Those that change the result, or do not: one of each level in turn, and first those that touch what none before them does."""
    turns = zip_longest(*([each for each in pool if each.flips == flips] for pool in pools))
    every = [each for turn in turns for each in turn if each]
    fresh, again, touched = list[Variant](), list[Variant](), set[str]()
    for each in every:
        (again if each.change.about & touched else fresh).append(each)
        touched |= each.change.about
    return fresh + again
