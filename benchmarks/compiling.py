"""How long it takes to compile a law into one function, beside the time in which CLIPS builds its network from the same rules.

Before anything is timed, both must give the same disposition on random complete sets of answers, or this says where and exits with 1.
The rules are read already, and CLIPS has its program as text. The shipped law is compiled afresh each time, as it is when first needed.
"""

import random
import sys
from collections.abc import Iterator
from functools import partial

from _aims import COMPILING, verdict
from _cases import book_of, largest, random_answers
from _engines import by_clips, clips_built, clips_program
from _synthetic import AXES, Size, answers, law
from _timing import FACTORS, Measured, in_turns, row, show_growth

from kb.compiled import Compiled, compile_book
from kb.rulebook import RuleBook

TURNS, RANDOM_ANSWERS, SEED = 5, 20, 1982


def checked(where: str, book: RuleBook, sets: list[dict[str, str]]) -> Compiled:
    """The compiled function, if it gives what CLIPS gives."""
    function, fire = compile_book(book), by_clips(book)
    for told in sets:
        if function.possible(told) != {fire(told).found["disposition"]}:
            sys.exit(f"The compiled function and CLIPS do not agree on {where}, given {told}")
    return function


def times(book: RuleBook) -> tuple[float, float]:
    """What compiling takes, and what CLIPS takes."""
    found = in_turns({"ours": partial(compile_book, book), "CLIPS": partial(clips_built, list(clips_program(book)))}, TURNS)
    return found["ours"], found["CLIPS"]


def grown() -> Iterator[Measured]:
    """Synthetic laws of a growing size."""
    for axis in AXES:
        for factor in FACTORS:
            with law(size := Size().times(axis, factor)) as book:
                what = size.told(book)
                checked(what, book, [answers(size, random.Random(seed)) for seed in range(RANDOM_ANSWERS)])
                ours, theirs = times(book)
            yield Measured(axis, factor, what, ours, {"CLIPS": theirs})


def main() -> None:
    """Check, time and print."""
    book, dice = book_of(largest()), random.Random(SEED)
    function = checked("the shipped law", book, [random_answers(dice) for _ in range(RANDOM_ANSWERS)])
    ours, theirs = times(book)
    row("the shipped law", ["rules", "nodes", "ours, ms", "CLIPS, ms", "ratio"])
    row("", [len(book.rules), len(function.diagram.kids), ours, theirs, f"{ours / theirs:.1f}x"])
    print()
    show_growth("compiling", list(grown()))
    verdict(COMPILING, ours)


if __name__ == "__main__":
    main()
