"""The command `incamera generate`: a corpus of synthetic cases, as a file or as a store."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from kb.corpus import Corpus, lines, trig
from kb.store import About, keep
from kb.store.fingerprint import fingerprint
from ontology.faults import fault

FILES = {".nq": lambda chunks: chunks, ".trig": trig}


def generate(
    count: Annotated[int, typer.Argument(min=1, max=10_000_000, help="How many cases.")],
    to: Annotated[
        str, typer.Option("--to", help="A file ending in .nq or .trig, or a folder, which becomes a store to be named by --store.")
    ],
    seed: Annotated[int, typer.Option(help="The same seed gives the same cases.")] = Corpus.seed,
    proofs: Annotated[
        bool, typer.Option("--proofs", help="Write every step of every proof too: three times as many statements and more.")
    ] = False,
) -> None:
    """Make a corpus of synthetic cases, each decided by the law. Example: incamera generate 10 --to my_store"""
    corpus, path = Corpus(count, seed, proofs), Path(to)
    chunks = told(lines(corpus), count)
    if path.suffix in FILES:
        write(path, FILES[path.suffix](chunks))
        print(f"{path}: {corpus.what}.")
    elif path.suffix:
        raise typer.BadParameter("A file ends in .nq or .trig; a folder has no ending.", param_hint="--to")
    else:
        kept = keep(path, chunks, About(corpus.what, fingerprint()))
        print(f"{path}: {corpus.what}, {kept.about.quads:,} statements. Ask it: incamera query list --store {path}")


def write(path: Path, chunks: Iterator[bytes]) -> None:
    """Write a file, which is there once it is whole.

    Raises:
        Faulty: it cannot be written.
    """
    part = path.with_name(f"{path.name}.part")
    try:
        with part.open("wb") as file:
            file.writelines(chunks)
        part.replace(path)
    except OSError as error:
        raise fault(path, 0, "", f"The file cannot be written: {error.strerror or error}.") from None
    finally:
        part.unlink(missing_ok=True)


def told(chunks: Iterator[bytes], count: int) -> Iterator[bytes]:
    """The same, saying in a terminal how far it is."""
    every = max(count // 100, 1)
    for number, chunk in enumerate(chunks):
        yield chunk
        if sys.stderr.isatty() and number % every == 0:
            print(f"\r{number:,} of {count:,} cases", end="" if number < count else "\n", file=sys.stderr, flush=True)
