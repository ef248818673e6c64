"""How the graph does at scale: corpora of synthetic cases made, loaded and asked, by Oxigraph and, where it can finish, by plain rdflib.

Each store is asked through rdflib's API, in a process of its own that gives its peak of memory. *Loading* is into a folder on disk for
Oxigraph, into memory for rdflib, whose own engine has no other. A query that takes longer than its limit is given up. By default
1,000 and 10,000 cases; `--full` adds 100,000, which takes an hour and twenty gigabytes of disk. Wall time, as it is what one waits for.
"""

import multiprocessing
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from multiprocessing.connection import Connection
from pathlib import Path
from resource import RUSAGE_SELF, getrusage
from time import perf_counter

import pyoxigraph
from _graph_queries import QUERIES
from _timing import row
from oxrdflib import OxigraphStore
from rdflib import Dataset

from kb.corpus import Corpus, lines
from kb.store.loading import load

SIZES, LARGEST = (1_000, 10_000), 100_000
RDFLIB_UP_TO = 1_000
MOST_SECONDS = 60
SIZE = "size"
TURNS = 3


@dataclass
class Asked:
    """What one engine took, in seconds; a query that it did not finish is missing."""

    loading: float = 0.0
    quads: int = 0
    megabytes: float = 0.0
    asking: float = 0.0
    queries: dict[str, float] = field(default_factory=dict)
    rows: dict[str, int] = field(default_factory=dict)


def by_oxigraph(file: Path, folder: Path) -> Dataset:
    """The corpus in a folder, by Oxigraph: loaded the first time, opened for reading the next."""
    if folder.exists():
        return Dataset(store=OxigraphStore(store=pyoxigraph.Store.read_only(str(folder))), default_union=True)
    folder.mkdir()
    with file.open("rb") as found:
        load(folder, found)
    return Dataset()


def by_rdflib(file: Path, _folder: Path) -> Dataset:
    """The corpus in memory, by rdflib alone."""
    found = Dataset(default_union=True)
    found.parse(str(file), format="nquads")
    return found


ENGINES = {"Oxigraph": by_oxigraph, "rdflib": by_rdflib}


def ask(engine: str, file: Path, folder: Path, out: Connection) -> None:
    """Load the corpus or, if that is done, ask it; telling each result as it comes."""
    begun, loaded = perf_counter(), folder.exists()
    found = ENGINES[engine](file, folder)
    if not loaded:
        out.send(("loaded", perf_counter() - begun, len(found)))
    for name, query in QUERIES.items() if loaded or engine == "rdflib" else ():
        out.send((name, *(best(found, query) if engine == "Oxigraph" else limited(found, query))))
    if loaded or engine == "rdflib":
        out.send((SIZE, 0.0, len(found)))
    out.send(("peak", getrusage(RUSAGE_SELF).ru_maxrss / 1000, 0))


def best(found: Dataset, query: str) -> tuple[float, int]:
    """The best time of a query, and how many rows it gives."""
    times, rows = list[float](), 0
    for _ in range(TURNS):
        begun = perf_counter()
        rows = len(list(found.query(query)))
        times.append(perf_counter() - begun)
    return min(times), rows


def limited(found: Dataset, query: str) -> tuple[float, int]:
    """The time of a query asked once, in a process of its own that has what is loaded already; nothing if it takes too long."""
    out, end = multiprocessing.Pipe(duplex=False)

    def run() -> None:
        begun = perf_counter()
        rows = len(list(found.query(query)))
        end.send((perf_counter() - begun, rows))

    process = multiprocessing.get_context("fork").Process(target=run)
    process.start()
    told: tuple[float, int] = out.recv() if out.poll(MOST_SECONDS) else (0.0, 0)
    process.kill()
    process.join()
    return told


def asked(engine: str, file: Path, folder: Path) -> Asked:
    """What an engine took; where it took too long, nothing. Oxigraph asks in another process than it loads in."""
    found = told(engine, file, folder, Asked())
    if engine == "rdflib":
        return found
    again = told(engine, file, folder, replace(found, megabytes=0.0))
    return replace(again, megabytes=found.megabytes, asking=again.megabytes)


def told(engine: str, file: Path, folder: Path, found: Asked) -> Asked:
    """What one process tells of what it took."""
    out, end = multiprocessing.Pipe(duplex=False)
    process = multiprocessing.get_context("spawn").Process(target=ask, args=(engine, file, folder, end))
    process.start()
    end.close()
    try:
        while True:
            what, taken, count = out.recv()
            if what == "peak":
                found.megabytes = taken
                break
            if what == "loaded":
                found.loading = taken
            elif what == SIZE:
                found.quads = count
            elif taken:
                found.queries[what], found.rows[what] = taken, count
    except EOFError:
        print(f"{engine} ended before it was done.", file=sys.stderr)
    process.join()
    return found


def show(size: int, making: float, found: Mapping[str, Asked]) -> None:
    """Print one size."""
    ours, plain = found["Oxigraph"], found.get("rdflib", Asked())
    print(f"\n{size:,} cases, {ours.quads:,} statements; making them took {making:,.1f} s")
    row("", ["Oxigraph", "rdflib", "to it"])
    row("loading, s", [ours.loading, plain.loading or "–", ratio(plain.loading, ours.loading)])
    row("peak of memory while loading, MB", [ours.megabytes, plain.megabytes or "–", ratio(plain.megabytes, ours.megabytes)])
    row("peak of memory while asking, MB", [ours.asking, plain.megabytes or "–", ratio(plain.megabytes, ours.asking)])
    for name in QUERIES:
        other = plain.queries.get(name, 0.0)
        took = [
            ours.queries[name] * 1000,
            other * 1000 or (f"> {MOST_SECONDS} s" if plain.quads else "–"),
            ratio(other, ours.queries[name]),
        ]
        row(f"{name[:45]}", took)
        if other and plain.rows[name] != ours.rows[name]:
            print(f"  They differ: {ours.rows[name]} rows, and {plain.rows[name]}.")


def ratio(plain: float, ours: float) -> str:
    """How many times as much plain rdflib takes."""
    return f"x{plain / ours:,.1f}" if plain and ours else ""


def main() -> None:
    """Make, load, ask and print."""
    print(f"Queries in milliseconds; the best of {TURNS} turns.")
    for size in (*SIZES, *((LARGEST,) if "--full" in sys.argv else ())):
        with tempfile.TemporaryDirectory() as home:
            file, begun = Path(home) / "corpus.nq", perf_counter()
            with file.open("wb") as out:
                out.writelines(lines(Corpus(size)))
            making = perf_counter() - begun
            engines = [name for name in ENGINES if name == "Oxigraph" or size <= RDFLIB_UP_TO]
            show(size, making, {name: asked(name, file, Path(home) / name) for name in engines})


if __name__ == "__main__":
    main()
