"""How long it takes to ask the precedents, beside sets of factors compared one decision after another.

First the shipped decisions: all that `kb.precedent` says of the documents of each shipped case, today, in its own court. Then synthetic
bases of a growing size, asked by the reason model alone; `precedents_growth.py` times all that is said there. Each question is answered
by `kb.precedent`, and by brute force on frozensets; both must find the same, or this says so and exits with 1. Reading the case files
and deciding them are not timed. Brute force compares every pair for consistency; beyond PAIRS decisions it does so for a sample of
them, and its time is reckoned from that.
"""

import random
import sys
from collections.abc import Callable, Sequence
from statistics import median
from time import perf_counter

from kb import casefile
from kb.decide import decide
from kb.precedent.consistency import clashes, landmarks
from kb.precedent.constraint import constraint
from kb.precedent.factors import situation
from kb.precedent.held import OTHER, SIDES, Held, Situation, bits
from kb.precedent.index import Index
from kb.precedent.nearest import nearest
from kb.precedent.views import views

TURNS = 20
SEED = 2011
FACTORS, SIZES, PAIRS = 60, (100, 1_000, 10_000), 200
Sets = tuple[str, frozenset[int], frozenset[int]]


def synthetic(size: int, factors: int = FACTORS) -> list[Held]:
    """That many decisions, half the factors for each side, mostly won by the side for which more speaks."""
    dice, found = random.Random(SEED), list[Held]()
    while len(found) < size:
        facts = some_facts(dice, factors)
        more = facts.claimant.bit_count() + dice.gauss(0, 1) > facts.opponent.bit_count()
        side = SIDES[0] if more else SIDES[1]
        if own := facts.of(side):
            found.append(Held(side, own, facts.of(OTHER[side]), own))
    return found


def some_facts(dice: random.Random, factors: int = FACTORS) -> Situation:
    """A few factors for each side."""
    half = factors // 2
    claimant, opponent = (sum(1 << number for number in dice.sample(range(half), dice.randrange(1, min(8, half)))) for _ in SIDES)
    return Situation(claimant, opponent << half)


def as_sets(held: Held) -> Sets:
    return held.side, frozenset(bits(held.reason)), frozenset(bits(held.against))


def by_brute_force(base: Sequence[Sets], facts: Situation) -> str:
    """The side forced, found decision by decision."""
    holds = {side: frozenset(bits(facts.of(side))) for side in SIDES}
    forcing = {side for side, reason, against in base if not (reason - holds[side]) | (holds[OTHER[side]] - against)}
    return forcing.pop() if len(forcing) == 1 else ""


def fewest_differences(index: Index, facts: Situation) -> int:
    """How many relevant differences the nearest decision has that shares a factor for its side."""
    near = [place for side in SIDES for place in nearest(index, facts, side, 1, lambda place: place)]
    return min((index.held[place].differences(facts).bit_count() for place in near), default=0)


def fewest_by_brute_force(base: Sequence[Sets], facts: Situation) -> int:
    """The same, decision by decision; where no reason is known it is all that spoke for the winner."""
    holds = {side: frozenset(bits(facts.of(side))) for side in SIDES}
    found = [(reason - holds[s]) | (holds[OTHER[s]] - against) for s, reason, against in base if reason & holds[s]]
    return min(map(len, found), default=0)


def clashes_by_brute_force(base: Sequence[Sets], first: Sequence[Sets]) -> int:
    """How many pairs conflict, of those whose decision for the claimant is among the first."""
    return sum(
        reason <= held_against and held_reason <= against
        for side, held_reason, held_against in first
        for other, reason, against in base
        if side == SIDES[0] and other == SIDES[1]
    )


def taken(run: Callable[[], object], turns: int = TURNS) -> float:
    """The median time of a run in milliseconds."""
    times = []
    for _ in range(turns):
        begun = perf_counter()
        run()
        times.append((perf_counter() - begun) * 1000)
    return median(times)


def show_cases() -> None:
    """Print what the shipped decisions take."""
    times = {}
    for name in casefile.shipped():
        case = casefile.shipped_case(name)
        decision = decide(case)
        views(case, decision, decision.documents)
        times[name] = taken(lambda case=case, decision=decision: views(case, decision, decision.documents))  # type: ignore[misc]
    slowest = max(times, key=times.__getitem__)
    print(f"all that the shipped decisions say of one case: {median(times.values()):.2f} ms, at most {times[slowest]:.2f} ms ({slowest})")
    one = taken(lambda: situation({"internal": "yes", "deliberative": "yes"}, closed=False))
    print(f"of which reading the factors: about {one:.2f} ms")


def row(what: str, ours: float, brute: float) -> None:
    print(f"{what:<46}{ours:>10.3f}{brute:>14.3f}{brute / ours:>10,.0f}x")


def show_growth(size: int) -> None:
    """Print what a synthetic base of a size takes."""
    base = synthetic(size)
    index, sets, dice = Index(base), [as_sets(each) for each in base], random.Random(SEED + 1)
    begun = perf_counter()
    constraint(index, some_facts(dice))
    list(clashes(index))
    made = (perf_counter() - begun) * 1000
    asked = [some_facts(dice) for _ in range(TURNS)]
    if any(constraint(index, facts).side != by_brute_force(sets, facts) for facts in asked):
        sys.exit("Brute force and the index do not find the same side forced.")
    first = sets[:PAIRS]
    if clashes_by_brute_force(sets, first) != sum(others.bit_count() for place, others in clashes(index) if place < PAIRS):
        sys.exit("Brute force and the index do not find the same conflicts.")
    print(f"\n{size:,} decisions; making the index, with a first pass for conflicts, {made:.1f} ms{'ours, ms':>22}{'brute, ms':>14}")
    ours, brute = (taken(lambda run=run: [run(facts) for facts in asked]) / TURNS for run in (  # type: ignore[misc]
        lambda facts: constraint(index, facts), lambda facts: by_brute_force(sets, facts)))  # fmt: skip
    row("what is forced", ours, brute)
    if any(fewest_differences(index, facts) != fewest_by_brute_force(sets, facts) for facts in asked):
        sys.exit("Brute force and the index do not find the same nearest.")
    row("the nearest", *(taken(run) for run in (
        lambda: fewest_differences(index, asked[0]), lambda: fewest_by_brute_force(sets, asked[0]))))  # fmt: skip
    row("all conflicts", taken(lambda: list(clashes(index)), 3), taken(lambda: clashes_by_brute_force(sets, first), 3) * size / len(first))
    print(f"{'landmarks':<46}{taken(lambda: landmarks(index), 3):>10.3f}{len(landmarks(index)):>14,} found")


def main() -> None:
    """Check, time and print."""
    show_cases()
    for size in SIZES:
        show_growth(size)


if __name__ == "__main__":
    main()
