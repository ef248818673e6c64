"""The acts that would cure a log: what one of them would do, and the fewest that would do the most.

Each row has its smallest sets of acts that would bring it where a side wants it. An act is one answer to one question; the same
declaration or the same argument may make it for many rows. Of all choices among the acts that matter most the best is found by
trying each, as a bit pattern (maximum coverage is NP-hard: Feige 1998; here the acts are few).
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import product

import numpy as np
from numpy.typing import NDArray

import ontology
from kb.audit.codes import answers
from kb.audit.remedies import CLAIMANT, Act, must_prove, search, value_of
from kb.audit.rowcase import Key, split
from kb.compiled import Compiled
from kb.reading import levels

MOST = 14
EACH_ROW = "one_document"
Ways = frozenset[frozenset[Act]]


@dataclass(frozen=True)
class Chosen:
    """Some acts, and how many rows they would bring there."""

    acts: tuple[Act, ...]
    rows: int


@dataclass(frozen=True)
class Cures:
    """What a side can do about a log: each act that does alone, the fewest acts for each number of them, and what one paper would do.

    `there` are the rows that are where the side wants them already, `never` those that it cannot bring there by any act of its own.
    `tried` says among how many acts the best were looked for, `all_acts` how many there are.
    """

    side: str
    wanted: str
    there: int
    never: int
    single: tuple[Chosen, ...]
    paper: Chosen | None
    best: tuple[Chosen, ...]
    tried: int
    all_acts: int


def ways(units: Sequence[bytes], function: Compiled, side: str, wanted: str) -> Ways:
    """The smallest sets of acts by which a side could bring a row where it wants it; the empty set if it is there.

    The claimant's acts are those of which it bears the burden itself.
    To protect a document one claim is enough; whoever wants it disclosed must defeat every claim on it.
    """
    each = [
        frozenset(frozenset(remedy.acts) for remedy in search(function, answers(unit), side, wanted.__eq__, own=side == CLAIMANT))
        for unit in units
    ]
    if side == CLAIMANT:
        return smallest(way for found in each for way in found)
    return smallest(reduce(frozenset.union, parts, frozenset[Act]()) for parts in product(*each))


def smallest(found: Iterable[frozenset[Act]]) -> Ways:
    """Those of some sets that hold no other."""
    kept: list[frozenset[Act]] = []
    for way in sorted(set(found), key=lambda each: (len(each), sorted(each))):
        if not any(other <= way for other in kept):
            kept.append(way)
    return frozenset(kept)


def cures(kinds: Mapping[Key, int], function: Compiled, side: str, wanted: str) -> Cures:
    """What a side can do about all rows, by their facts and how many have them."""
    weights = Counter[Ways]()
    for key, count in kinds.items():
        weights[ways(split(key, len(levels())), function, side, wanted)] += count
    there = weights.pop(frozenset({frozenset()}), 0)
    never = weights.pop(frozenset(), 0)
    weight = Counter[Act]()
    for found, count in weights.items():
        weight.update(dict.fromkeys(frozenset[Act]().union(*found), count))
    acts = tuple(sorted(weight, key=lambda act: (must_prove(act, side), -weight[act], -value_of(act).usualness, levels()[act[0]])))
    single = {act: sum(count for found, count in weights.items() if frozenset({act}) in found) for act in acts}
    reached = coverage(acts[:MOST], weights)
    together = [number for number, act in enumerate(acts[:MOST]) if not by_row(act)]
    return Cures(
        side, wanted, there, never,
        tuple(sorted((Chosen((act,), rows) for act, rows in single.items() if rows), key=lambda each: -each.rows)),
        best_of(acts[:MOST], reached, mask(together)), fewest(acts[:MOST], reached), min(MOST, len(acts)), len(acts),
    )  # fmt: skip


def by_row(act: Act) -> bool:
    """Whether an act must be done for each document by itself."""
    return ontology.vocabulary().elements[act[0]].scope == EACH_ROW


def mask(numbers: Iterable[int]) -> int:
    """Some acts as a bit pattern."""
    return sum(1 << number for number in numbers)


def coverage(acts: Sequence[Act], weights: Mapping[Ways, int]) -> NDArray[np.int64]:
    """How many rows each choice of acts would bring there; a choice that says two things at once of one claim brings none."""
    every, number = np.arange(1 << len(acts), dtype=np.int64), {act: place for place, act in enumerate(acts)}
    total = np.zeros(len(every), np.int64)
    for found, count in weights.items():
        covered = np.zeros(len(every), np.bool_)
        for way in found:
            if all(act in number for act in way):
                wanted = mask(number[act] for act in way)
                covered |= (every & wanted) == wanted
        total += covered * count
    for term in {act[0] for act in acts if not by_row(act)}:
        same = mask(place for act, place in number.items() if act[0] == term)
        total[np.bitwise_count(every & same) > 1] = 0
    return total


def best_of(acts: Sequence[Act], reached: NDArray[np.int64], among: int) -> Chosen | None:
    """The fewest of some acts that together bring the most rows there; none if they bring none."""
    every = np.arange(len(reached))
    within = np.flatnonzero((every & ~among) == 0)
    most = reached[within].max(initial=0)
    if not most:
        return None
    return chosen(acts, reached, min(within[reached[within] == most].tolist(), key=lambda each: (int(each).bit_count(), each)))


def fewest(acts: Sequence[Act], reached: NDArray[np.int64]) -> tuple[Chosen, ...]:
    """For one act, two acts and so on those that bring the most rows there, as long as one more act brings more."""
    sizes, found = np.bitwise_count(np.arange(len(reached))), list[Chosen]()
    for size in range(1, len(acts) + 1):
        of_size = np.flatnonzero(sizes == size)
        best = int(of_size[reached[of_size].argmax()])
        if reached[best] > (found[-1].rows if found else 0):
            found.append(chosen(acts, reached, best))
    return tuple(found)


def chosen(acts: Sequence[Act], reached: NDArray[np.int64], pattern: int) -> Chosen:
    """The acts of a bit pattern, in the order of their questions."""
    picked = [act for number, act in enumerate(acts) if pattern >> number & 1]
    return Chosen(tuple(sorted(picked, key=lambda act: levels()[act[0]])), int(reached[pattern]))
