"""Many alternatives brought together for a reader: those that differ on one point only become one, with a choice on that point."""

from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from itertools import chain
from typing import TypeVar

T = TypeVar("T", bound=Hashable)
Row = tuple[tuple[T, ...], ...]


def merged(sets: Sequence[tuple[T, ...]], about: Callable[[T], Hashable]) -> list[Row[T]]:
    """The same sets as rows of choices, one choice for each thing that a set is about.

    A row stands for every set made by taking one of each of its choices; each set stands in exactly one row. Nearest first.
    """
    rows: list[Row[T]] = [tuple((each,) for each in found) for found in sets]
    for place in range(max((len(row) for row in rows), default=0)):
        together: dict[Hashable, list[Row[T]]] = {}
        for row in rows:
            key = (row[:place], about(row[place][0]), row[place + 1 :]) if place < len(row) else row
            together.setdefault(key, []).append(row)
        rows = [
            (*alike[0][:place], tuple(chain.from_iterable(row[place] for row in alike)), *alike[0][place + 1 :])
            if place < len(alike[0])
            else alike[0]
            for alike in together.values()
        ]
    return rows


def nested(rows: Sequence[Row[T]]) -> list[tuple[Row[T], list[Row[T]]]]:
    """The rows under what several of them share: the shared choice with the rests of those rows, or a row alone with none."""
    left, found = list(rows), list[tuple[Row[T], list[Row[T]]]]()
    while left:
        counted = Counter(choice for row in left if len(row) > 1 for choice in row)
        shared = next((choice for choice in left[0] if counted[choice] > 1), None)
        if shared is None:
            found.append((left[0], []))
            left = left[1:]
        else:
            alike = [row for row in left if shared in row and len(row) > 1]
            found.append(((shared,), [tuple(choice for choice in row if choice != shared) for row in alike]))
            left = [row for row in left if row not in alike]
    return found
