"""How the benchmarks time things and print them: medians of several turns, in milliseconds, each beside the least and beside a peer.

The machine may be shared. So it is the processor's time that counts, not the clock on the wall; those that are compared take turns,
in a new order each time, and medians are shown. A ratio between two that took turns means more than either time.
"""

import gc
import random
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from time import process_time

Work = Callable[[], object]
Clock = Callable[[], float]
FACTORS = (1, 2, 4, 8)
SEED = 1982


def once(work: Work, clock: Clock = process_time) -> float:
    """How long something takes, in milliseconds."""
    begun = clock()
    work()
    return (clock() - begun) * 1000


def in_turns(works: Mapping[str, Work], turns: int, clock: Clock = process_time) -> dict[str, float]:
    """The median time of each, in milliseconds; all take turns, and what earlier ones left over is cleared before each round."""
    names, dice, times = list(works), random.Random(SEED), {name: list[float]() for name in works}
    for _ in range(turns):
        dice.shuffle(names)
        gc.collect()
        for name in names:
            times[name].append(once(works[name], clock))
    return {name: median(found) for name, found in times.items()}


@dataclass(frozen=True)
class Measured:
    """What something took at one size: `axis` is what was multiplied, by `factor`; `size` says how much that is."""

    axis: str
    factor: int
    size: str
    ours: float
    peers: Mapping[str, float]


def row(name: str, cells: Iterable[object], width: int = 12) -> None:
    """Print one row."""
    shown = [f"{cell:,.{2 if cell >= 1 else 3}f}" if isinstance(cell, float) else str(cell) for cell in cells]
    print(f"{name:<46}", *(f"{cell:>{width}}" for cell in shown))


def show_growth(what: str, measured: Sequence[Measured]) -> None:
    """Print how something grows: its time, that to the time at factor 1, and how many times as long it takes as each peer."""
    peers = list(measured[0].peers)
    row(f"growth of {what}", ["ours, ms", "to x1", *(cell for peer in peers for cell in (f"{peer}, ms", "ours to it"))])
    least = {found.axis: found.ours for found in measured if found.factor == 1}
    for found in measured:
        beside = [cell for time in found.peers.values() for cell in (time, ratio(found.ours, time))]
        row(f"{found.axis} x{found.factor}: {found.size}", [found.ours, f"{found.ours / least[found.axis]:.1f}x", *beside])
    print()


def ratio(ours: float, other: float) -> str:
    """How many times as long ours takes as another."""
    return f"{ours / other:.2g}x" if ours < other * 100 else f"{ours / other:,.0f}x"
