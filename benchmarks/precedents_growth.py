"""How what precedents say of a document grows with the decisions: the first question to a base, a later one, and what is asked besides.

A base counts as loaded when its decisions are there as data. *First* is the first question put to it: which decisions count, which of
them bind, their index, and all that is forced, nearest and distinguishing; the median over fresh bases. *Again* is the same question
once more. Conflicts and landmarks are not needed for it and found when they are asked for, as `incamera precedents` does; they are
timed by themselves. Beside each figure stands how many times that of the smallest base it is. The last column is what it takes to
compare each decision with the facts once, one after another, on sets of factors as integers: a measure of the machine. All is
processor time, so that what else the machine does counts for little.
"""

import random
from collections.abc import Callable
from dataclasses import replace
from statistics import median
from time import process_time
from timeit import repeat

from kb import casefile
from kb.decide import decide
from kb.precedent.base import Base, Precedent, shipped_base
from kb.precedent.consistency import clashes, landmarks
from kb.precedent.factors import dimensions, factors
from kb.precedent.held import OTHER, SIDES, Held
from kb.precedent.views import View, views
from ontology.dates import LegalDate

SEED = 2011
SIZES = (1_250, 2_500, 5_000, 10_000)
COLUMNS = ("first", "again", "conflicts", "landmarks", "one look each")


def made_up(size: int) -> tuple[Precedent, ...]:
    """That many decisions under one privilege, all of a court that binds, with up to nine facts of the ontology for each side."""
    dice, model = random.Random(SEED), next(each for each in shipped_base().decisions if each.opinion == "kaiser")
    own = {side: [number for number, value in enumerate(factors()) if value.speaks_for == side] for side in SIDES}
    base, told = [], dimensions().with_weaker
    for number in range(size):
        side = dice.choice(SIDES)
        wins, loses = (told(sum(1 << factor for factor in dice.sample(own[each], dice.randrange(1, 10)))) for each in (side, OTHER[side]))
        base.append(replace(model, case=f"case {number}", held=Held(side, wins, loses, wins)))
    return tuple(base)


def taken(run: Callable[[], object], turns: int) -> float:
    """The median processor time of a run in milliseconds."""
    return median(repeat(run, timer=process_time, number=1, repeat=turns)) * 1000


def times(decisions: tuple[Precedent, ...]) -> list[float]:
    """What each column takes among these decisions."""
    case = casefile.shipped_case("national_latex")
    decision = decide(case, as_of=LegalDate("2026"))

    def seen(base: Base) -> View:
        return views(case, decision, decision.documents[:1], base)[0]

    kept = Base(decisions)
    index, facts = seen(kept).counting.index, seen(kept).facts
    return [
        taken(lambda: seen(Base(decisions)), 9), taken(lambda: seen(kept), 20),
        taken(lambda: list(clashes(index)), 3), taken(lambda: landmarks(index), 3),
        taken(lambda: [each.differences(facts) for each in index.held], 9),
    ]  # fmt: skip


def main() -> None:
    """Time and print."""
    print(f"{'decisions':>10}{'':>6}{''.join(f'{column:>15}       ' for column in COLUMNS)}   (ms)")
    least: list[float] = []
    for size in SIZES:
        found = times(made_up(size))
        least = least or found
        cells = [f"{each:>15.1f}{f'x{each / start:.1f}':>7}" for each, start in zip(found, least, strict=True)]
        print(f"{size:>10,}{f'x{size // SIZES[0]}':>6}{''.join(cells)}")


if __name__ == "__main__":
    main()
