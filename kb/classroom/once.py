"""What a whole class asks for at one moment is worked out once: the first who asks works, the others wait and have the same."""

from collections.abc import Callable
from functools import lru_cache, wraps
from threading import RLock
from typing import ParamSpec, TypeVar

Asked = ParamSpec("Asked")
Found = TypeVar("Found")
LOCKS = 16


def once(most: int) -> Callable[[Callable[Asked, Found]], Callable[Asked, Found]]:
    """Keep so many of a function's results, none of them worked out by two threads at once; the arguments must be hashable.

    Such functions may call one another, but not in a circle: each has locks of its own.
    """

    def kept(function: Callable[Asked, Found]) -> Callable[Asked, Found]:
        found, locks = lru_cache(maxsize=most)(function), [RLock() for _ in range(LOCKS)]

        @wraps(function)
        def asked(*args: Asked.args, **more: Asked.kwargs) -> Found:
            with locks[hash((args, *more.items())) % LOCKS]:
                return found(*args, **more)  # type: ignore[arg-type]

        return asked

    return kept
