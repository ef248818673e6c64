"""How long one decision takes: by experta with its full proof, beside the same rules fired by CLIPS and by the compiled function.

Before anything is timed, CLIPS and experta with and without our matcher must fire the same rules and find the same values, and the
compiled function the same disposition, on every case at hand and on random complete sets of answers; else this says where and exits
with 1. Loading (Turtle, rules, case files, networks, the compiled function) is not timed; engines are kept and emptied for each
use, as `kb.engine` keeps them. Each turn is some runs on end, of which the mean counts: CLIPS, being small, gains most from that.
"""

import random
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial

from _aims import COMPILED_TO_CLIPS, DECIDING, EXPERTA_TO_CLIPS, met, verdict
from _cases import at_hand, book_of, largest, multiplied, random_answers
from _engines import Answers, Fire, by_clips, by_experta, by_stock_experta, disagreement
from _synthetic import AXES, Size, answers, law
from _timing import FACTORS, Measured, in_turns, row, show_growth

from kb.case import Case
from kb.compiled import Compiled, compile_book, compiled
from kb.decide import decide, decide_by, firings_of

TURNS, IN_A_ROW, RANDOM_ANSWERS, SEED = 15, 4, 50, 1982
PROOF, EXPERTA, STOCK, CLIPS, COMPILED = "experta, full proof", "experta", "experta, own matcher", "CLIPS", "compiled"
INCLUDES = {
    PROOF: "kb.decide.decide: what is possible and presumed, facts asserted, rules run, every step of the proof, relief",
    EXPERTA: "kb.engine.fire: engine emptied, facts asserted, rules run, rules fired and values found collected; no proof",
    STOCK: "the same as 'experta', without the matcher and the engine of kb.experta_compat (its facts are kept)",
    CLIPS: "the same as 'experta', by CLIPS through clipspy, facts asserted the fastest way it has; no proof",
    COMPILED: "compiled(court, date).possible: the disposition alone; no rules fired, no proof",
}


def answers_of(case: Case) -> list[dict[str, str]]:
    """The sets of answers that a case comes down to, presumptions included, as they are met when it is decided."""
    book = book_of(case)
    firings = firings_of(book.court, book.as_of)
    decide_by(case, firings, case.record_closed)
    return [dict(answers) for answers in firings]


def checked(where: str, engines: Mapping[str, Fire], function: Compiled, sets: Iterable[Answers]) -> None:
    """Every engine fires the same rules and finds the same values, and the function gives the disposition; else say so and stop."""
    sets, (first, *others) = list(sets), engines
    for name in others:
        if parted := disagreement(engines[first], engines[name], sets):
            sys.exit(f"'{first}' and '{name}' do not agree on {where}: {parted}")
    for told in sets:
        if function.possible(told) != {engines[first](told).found["disposition"]}:
            sys.exit(f"'{first}' and '{COMPILED}' do not agree on {where}, given {dict(told)}")


def mean_of(works: Mapping[str, Callable[[], object]]) -> dict[str, float]:
    """What each takes, in milliseconds, run some times on end in each turn."""

    def repeated(work: Callable[[], object]) -> None:
        for _ in range(IN_A_ROW):
            work()

    return {name: found / IN_A_ROW for name, found in in_turns({each: partial(repeated, works[each]) for each in works}, TURNS).items()}


def over(way: Callable[[Answers], object], sets: Iterable[Answers]) -> Callable[[], object]:
    """One run on each set of answers."""
    return lambda: [way(told) for told in sets]


def times(case: Case) -> dict[str, float]:
    """What a case takes by each engine, checked first."""
    book, sets, dice = book_of(case), answers_of(case), random.Random(SEED)
    function = compiled(book.court, book.as_of)
    engines = {EXPERTA: by_experta(book), STOCK: by_stock_experta(book), CLIPS: by_clips(book)}
    checked(case.id, engines, function, [*sets, *(random_answers(dice) for _ in range(RANDOM_ANSWERS))])
    ways = {**engines, COMPILED: function.possible}
    return mean_of({PROOF: partial(decide, case), **{name: over(way, sets) for name, way in ways.items()}})


def show_cases() -> dict[str, float]:
    """Print a row for each engine, a column for each case, then their sums beside that of CLIPS; gives the largest case's times."""
    found = {case.id: times(case) for case in at_hand()}
    row("decisions, in ms", [*found, "all", "to CLIPS"], 21)
    sums = {name: sum(each[name] for each in found.values()) for name in INCLUDES}
    for name, total in sums.items():
        row(name, [*(each[name] for each in found.values()), total, f"{total / sums[CLIPS]:.2f}x"], 21)
    print(*(f"{name}: {text}" for name, text in INCLUDES.items()), sep="\n", end="\n\n")
    return found[largest().id]


def grown() -> Iterator[tuple[Measured, Measured]]:
    """Synthetic laws of a growing size: experta and the compiled function, each beside CLIPS."""
    for axis in AXES:
        for factor in FACTORS:
            with law(size := Size().times(axis, factor)) as book:
                sets, function = [answers(size, random.Random(seed)) for seed in range(4)], compile_book(book)
                engines = {EXPERTA: by_experta(book), CLIPS: by_clips(book)}
                what = size.told(book)
                checked(what, engines, function, sets)
                found = mean_of({name: over(way, sets) for name, way in {**engines, COMPILED: function.possible}.items()})
            one, other, third = (found[name] / len(sets) for name in (EXPERTA, COMPILED, CLIPS))
            yield Measured(axis, factor, what, one, {CLIPS: third}), Measured(axis, factor, what, other, {CLIPS: third})


def grown_case() -> Iterator[Measured]:
    """The largest case with its documents multiplied: decided with its full proof, beside CLIPS on all that it comes down to."""
    for factor in FACTORS:
        case = multiplied(largest(), factor)
        sets, clips = answers_of(case), by_clips(book_of(case))
        found = mean_of({PROOF: partial(decide, case), CLIPS: over(clips, sets)})
        what = f"{len(case.documents)}, sets of answers: {len(sets)}"
        yield Measured("documents", factor, what, found[PROOF], {CLIPS: found[CLIPS]})


def main() -> None:
    """Check, time and print."""
    largest_case = show_cases()
    experta, function = zip(*grown(), strict=True)
    show_growth("a decision by experta, without proof", experta)
    show_growth("a decision by the compiled function", function)
    show_growth("a case decided with its full proof", list(grown_case()))
    verdict(DECIDING, largest_case[PROOF])
    to_clips, leads = largest_case[EXPERTA] / largest_case[CLIPS], largest_case[COMPILED] / largest_case[CLIPS]
    print(f"Aim: experta within {EXPERTA_TO_CLIPS} times CLIPS. It took {to_clips:.1f} times as long: {met(to_clips <= EXPERTA_TO_CLIPS)}.")
    with_proof = largest_case[PROOF] / largest_case[CLIPS]
    print(f"With its full proof, which CLIPS does not give, it took {with_proof:.1f} times as long.")
    print(f"Aim: the compiled function beats CLIPS. It took {leads:.2f} times as long: {met(leads < COMPILED_TO_CLIPS)}.")


if __name__ == "__main__":
    main()
