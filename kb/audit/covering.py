"""Of all choices among some acts, which bring the most rows where a side wants them.

Each choice is tried, as a bit pattern (maximum coverage is NP-hard: Feige 1998; here the acts are few).
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kb.audit.remedies import Act
from kb.reading import levels

Ways = frozenset[frozenset[Act]]


@dataclass(frozen=True)
class Chosen:
    """Some acts, and how many rows they would bring there."""

    acts: tuple[Act, ...]
    rows: int


def mask(numbers: Iterable[int]) -> int:
    """Some acts as a bit pattern."""
    return sum(1 << number for number in numbers)


def mask_of(acts: Sequence[Act], wanted: Callable[[Act], bool]) -> int:
    """Those of some acts that are wanted, as a bit pattern."""
    return mask(number for number, act in enumerate(acts) if wanted(act))


def coverage(acts: Sequence[Act], weights: Mapping[Ways, int], once: frozenset[str]) -> NDArray[np.int64]:
    """How many rows each choice of acts would bring there; one that says two things at once of what is `once` for all rows brings none."""
    every, number = np.arange(1 << len(acts), dtype=np.int64), {act: place for place, act in enumerate(acts)}
    total = np.zeros(len(every), np.int64)
    for found, count in weights.items():
        covered = np.zeros(len(every), np.bool_)
        for way in found:
            if all(act in number for act in way):
                wanted = mask(number[act] for act in way)
                covered |= (every & wanted) == wanted
        total += covered * count
    for term in once:
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


def fewest(acts: Sequence[Act], reached: NDArray[np.int64], among: int = -1) -> tuple[Chosen, ...]:
    """For one of some acts, two and so on those that bring the most rows there, as long as one more act brings more."""
    every, found = np.arange(len(reached)), list[Chosen]()
    sizes = np.where((every & ~among) == 0, np.bitwise_count(every), 0)
    for size in range(1, int(sizes.max(initial=0)) + 1):
        of_size = np.flatnonzero(sizes == size)
        best = int(of_size[reached[of_size].argmax()])
        if reached[best] > (found[-1].rows if found else 0):
            found.append(chosen(acts, reached, best))
    return tuple(found)


def chosen(acts: Sequence[Act], reached: NDArray[np.int64], pattern: int) -> Chosen:
    """The acts of a bit pattern, in the order of their questions."""
    picked = [act for number, act in enumerate(acts) if pattern >> number & 1]
    return Chosen(tuple(sorted(picked, key=lambda act: levels()[act[0]])), int(reached[pattern]))
