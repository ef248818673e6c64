"""How long a row of a privilege log takes: by the kernel over columns, beside experta, CLIPS and the compiled function row by row.

No two rows have the same facts, so that nothing is saved by likeness. Before anything is timed, all must agree: on rows of which all
is told experta, CLIPS, the function and the kernel on the disposition, on rows of which some is not the function and the kernel on
what is possible. Then whole logs are run from CSV to CSV, each in a process of its own, whose time and memory are shown. With a
number as argument, a log of so many rows is run besides, and held to the aims: python benchmarks/audit.py 1000000
"""

import os
import random
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from time import perf_counter

from _aims import CLIPS_TO_KERNEL, EXPERTA_TO_KERNEL, MILLION, MILLION_MB, met, verdict
from _cases import random_answers
from _engines import Answers, by_clips, by_experta
from _timing import FACTORS, Work, in_turns, row

from kb.audit.codes import coded
from kb.audit.findings import finding
from kb.audit.generating import generate
from kb.audit.kernel import Kernel, named
from kb.audit.matter import Matter
from kb.compiled import Compiled, compiled
from ontology.dates import LegalDate

COURT, DAY = "cit", LegalDate("2024")
MANY, FEW, SAID, TURNS, SEED, LEAST = 50_000, 100, 1000, 5, 1982, 25_000
EXPERTA, CLIPS, COMPILED, KERNEL = "experta", "CLIPS", "compiled, row by row", "kernel"


def all_told(number: int) -> list[dict[str, str]]:
    """Rows with an answer to every question that arises, no two alike."""
    dice, found = random.Random(SEED), dict[frozenset[tuple[str, str]], dict[str, str]]()
    while len(found) < number:
        answers = random_answers(dice)
        found[frozenset(answers.items())] = answers
    return list(found.values())


def partly_told(rows: Sequence[Answers]) -> list[dict[str, str]]:
    """The same rows, each without some of its answers."""
    dice = random.Random(SEED)
    return [{term: token for term, token in answers.items() if dice.random() < 0.6} for answers in rows]


def checked(function: Compiled, rows: Sequence[Answers]) -> None:
    """All ways agree on some rows; else say on which not, and stop."""
    experta, clips, kernel, some = by_experta(function.book), by_clips(function.book), Kernel(function), rows[:FEW]
    partly = partly_told(some)
    for told, mask in zip([*some, *partly], kernel.possible(coded([*some, *partly])), strict=True):
        if set(named(int(mask))) != function.possible(told):
            sys.exit(f"The kernel and the function do not agree, given {dict(told)}")
    for told in some:
        if not {experta(told).found["disposition"]} == {clips(told).found["disposition"]} == function.possible(told):
            sys.exit(f"The engines do not agree, given {dict(told)}")


def each(way: Callable[[Answers], object], rows: Sequence[Answers]) -> Callable[[], object]:
    """One row after another."""
    return lambda: [way(told) for told in rows]


def per_row(function: Compiled, rows: Sequence[Answers]) -> dict[str, float]:
    """What a row takes by each way, in microseconds."""
    kernel, codes, part = Kernel(function), coded(rows), coded(partly_told(rows))
    few = rows[:FEW]
    works: dict[str, Work] = {
        EXPERTA: each(by_experta(function.book), few), CLIPS: each(by_clips(function.book), few), COMPILED: each(function.possible, few),
        KERNEL: partial(kernel.possible, codes), f"{KERNEL}, some facts unknown": partial(kernel.possible, part),
        f"{KERNEL}, record closed": partial(kernel.closed, part),
    }  # fmt: skip
    found = in_turns(works, TURNS)
    return {name: took * 1000 / (len(rows) if name.startswith(KERNEL) else FEW) for name, took in found.items()}


def row_findings(function: Compiled, rows: Sequence[Answers]) -> float:
    """What it takes to say all that is said of a row that is unlike all others, in milliseconds."""
    codes, matter = coded(rows), Matter(court=COURT, as_of=DAY)
    begun = perf_counter()
    for code, mask in zip(codes, Kernel(function).possible(codes).tolist(), strict=True):
        finding([code.tobytes()], matter, function, False, named(mask))
    return (perf_counter() - begun) * 1000 / len(rows)


@dataclass(frozen=True)
class Whole:
    """A log run from file to file: seconds on the clock, of the processor, and the most memory it held, in MB."""

    clock: float
    processor: float
    memory: float


def whole(rows: int) -> Whole:
    """A made-up log of so many rows, run in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder) / "log.csv"
        matter, _ = generate(log, rows)
        command = [sys.executable, "-m", "kb.cli", "audit", str(log), "--matter", str(matter), "--to", str(log.with_name("out.csv"))]
        begun = perf_counter()
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            sys.exit(f"The audit of {rows} rows ended with {process.returncode}.")
        return Whole(perf_counter() - begun, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def show_whole(rows: int, found: Whole) -> None:
    """One log as a row."""
    row(f"{rows:,} rows", [found.clock, found.processor, f"{rows / found.clock:,.0f}", f"{found.memory:,.0f}"])


def main() -> None:
    """Check, time and print."""
    function, rows = compiled(COURT, DAY), all_told(MANY)
    checked(function, rows)
    found = per_row(function, rows)
    row("a row, no two alike, in microseconds", ["each", "kernel: 1 to"], 16)
    for name, took in found.items():
        row(name, [took, f"{took / found[KERNEL]:,.0f}"], 16)
    said = row_findings(function, partly_told(rows[:SAID]))
    print(f"\nAll that is said of a row unlike all others: {said:.1f} milliseconds; of one like another it is said at once.\n")
    row("from CSV to CSV", ["seconds", "processor", "rows/second", "MB"])
    for factor in FACTORS:
        show_whole(LEAST * factor, whole(LEAST * factor))
    print()
    for name, aim in ((EXPERTA, EXPERTA_TO_KERNEL), (CLIPS, CLIPS_TO_KERNEL)):
        times = found[name] / found[KERNEL]
        print(f"Aim: the kernel {aim} times as fast as {name}. It is {times:,.0f} times: {met(times >= aim)}.")
    if number := int(sys.argv[1]) if len(sys.argv) > 1 else 0:
        large = whole(number)
        show_whole(number, large)
        verdict(MILLION, large.processor * 1000)
        print(f"Aim: within {MILLION_MB:,} MB. It held {large.memory:,.0f} MB: {met(large.memory <= MILLION_MB)}.")


if __name__ == "__main__":
    main()
