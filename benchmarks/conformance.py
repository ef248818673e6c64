"""How many of the W3C's tests of SPARQL queries pass: with Oxigraph alone, and through In Camera, which writes each query anew.

`--suite FILE` takes the archive rdflib-5.0.0.tar.gz from where it is; else pip gets it from the package index. The tests of updates,
of the protocol, of federated queries and of entailment regimes are left out: nothing here does any of these but the protocol, which has
tests of its own. What In Camera refuses on purpose is counted apart, and so is an answer that is right only by the value of its numbers.
"""

import argparse
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

from _timing import row
from _w3c_answers import Engine, Ours, expected
from _w3c_comparing import BY_VALUE, DIFFERENT, SAME, Found, Solutions, compared, csv_rows
from _w3c_suite import CSV, EVALUATION, LEFT_OUT, SUITES, Suite, Test, fetched, unpacked

from kb.sparql import Refused

REFUSED = "refused on purpose"
ON_PURPOSE = ("SERVICE asks another server", "belongs to a change of the facts")
NO_FUNCTION = "custom function"  # it was read, and only then found to call what no engine knows
VERDICTS = (SAME, BY_VALUE, REFUSED, DIFFERENT)


@dataclass(frozen=True)
class Outcome:
    """How one test ended, and why if it failed."""

    test: Test
    verdict: str
    why: str = ""


def run(engine: Engine, test: Test) -> Outcome:
    """One test."""
    try:
        if test.kind == EVALUATION:
            return judged(test, expected(engine.suite, test), engine.answer(test))
        if test.kind == CSV:
            same = csv_rows(engine.suite.file(test.expected).read_text("utf-8")) == csv_rows(engine.csv(test))
            return Outcome(test, SAME if same else DIFFERENT, "another text")
        engine.parse(test)
    except (Refused, SyntaxError, ValueError, OSError, RuntimeError) as error:
        if test.kind == "negative" or (test.kind == "positive" and NO_FUNCTION in str(error)):
            return Outcome(test, SAME)
        return Outcome(test, REFUSED if any(each in str(error) for each in ON_PURPOSE) else DIFFERENT, str(error).splitlines()[0])
    return Outcome(test, DIFFERENT if test.kind == "negative" else SAME, "read, though it is wrong")


def judged(test: Test, wanted: Found, found: Found) -> Outcome:
    """How a test ended whose answer is this."""
    verdict = compared(wanted, found, test.lax)
    if verdict == DIFFERENT and isinstance(wanted, Solutions) and compared(replace(wanted, ordered=False), found) != DIFFERENT:
        return Outcome(test, DIFFERENT, "the rows in another order")
    return Outcome(test, verdict, "another answer")


def show(outcomes: Sequence[Outcome]) -> None:
    """The figures by group, then every failure by name."""
    row("", list(VERDICTS))
    for group in sorted({outcome.test.group for outcome in outcomes}):
        row(f"  {group}", figures(outcome for outcome in outcomes if outcome.test.group == group))
    row("all", figures(outcomes))
    for outcome in outcomes:
        if outcome.verdict in (DIFFERENT, REFUSED):
            print(f"  {outcome.verdict}: {outcome.test.group}/{outcome.test.name} ({outcome.test.kind}): {outcome.why[:150]}")


def figures(outcomes: Iterable[Outcome]) -> list[object]:
    """How many tests ended in each way."""
    found = Counter(outcome.verdict for outcome in outcomes)
    return [found[verdict] for verdict in VERDICTS]


def measure(suite: Suite) -> None:
    """Run every test with both, and print how they ended."""
    for title, folder in SUITES.items():
        tests = list(suite.tests(folder))
        for engine in (Engine(suite), Ours(suite)):
            print(f"\n{title}, {len(tests)} tests, {engine.name}")
            with ThreadPoolExecutor(2) as pool:
                show(list(pool.map(lambda test, engine=engine: run(engine, test), tests)))
    print(f"\nLeft out: {', '.join(dict.fromkeys(LEFT_OUT.values()))}; tests that were withdrawn.")


def main(arguments: Sequence[str]) -> None:
    """Get the suite, and measure."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--suite", type=Path, help="the archive rdflib-5.0.0.tar.gz, if it is at hand")
    chosen = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as home:
        measure(unpacked(chosen.suite or fetched(Path(home)), Path(home)))


if __name__ == "__main__":
    main(sys.argv[1:])
