"""N-Quads written into Oxigraph's files: the whole, and beside it what was told and what was inferred, each in a store of its own.

Every case has two graphs. One among a hundred thousand is found at once; but to ask half of them as if they were one graph, the
engine would look for each statement in each graph. So those who ask of one kind alone ask a store that holds nothing else.
"""

from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from io import BufferedReader, RawIOBase
from pathlib import Path

import pyoxigraph

ASSERTED, INFERRED = PARTS = ("asserted", "inferred")
_ENDING, _CASE_OF_THAT_NAME = b"/inferred> .\n", b"/case/inferred> .\n"


def load(graph: Path, lines: Iterable[bytes]) -> int:
    """Write N-Quads into a new store, put in order for those who read; how many statements there are."""
    store = pyoxigraph.Store(str(graph))
    store.bulk_load(BufferedReader(Stream(lines)), format=pyoxigraph.RdfFormat.N_QUADS)
    store.optimize()
    store.flush()
    return len(store)


def load_all(home: Path, lines: Iterable[bytes]) -> int:
    """Write N-Quads, each chunk whole lines, into `graph` and the parts beside it; how many statements there are."""
    quads = load(home / "graph", parted(home, lines))
    for part in PARTS:
        spooled = home / f"{part}.nq"
        with spooled.open("rb") as file:
            load(home / part, file)
        spooled.unlink()
    return quads


def parted(home: Path, lines: Iterable[bytes]) -> Iterator[bytes]:
    """The same lines; meanwhile each goes into the file of its part."""
    with ExitStack() as files:
        asserted, inferred = (files.enter_context((home / f"{part}.nq").open("wb")) for part in PARTS)
        for chunk in lines:
            for line in chunk.splitlines(keepends=True):
                is_inferred = line.endswith(_ENDING) and not line.endswith(_CASE_OF_THAT_NAME)
                (inferred if is_inferred else asserted).write(line)
            yield chunk


class Stream(RawIOBase):
    """Chunks of bytes as a file that can be read once."""

    def __init__(self, chunks: Iterable[bytes]) -> None:
        super().__init__()
        self.chunks, self.left = iter(chunks), b""

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Fill a buffer as far as the next chunk goes."""
        while not self.left:
            chunk = next(self.chunks, None)
            if chunk is None:
                return 0
            self.left = chunk
        size = min(len(buffer), len(self.left))
        buffer[:size], self.left = self.left[:size], self.left[size:]
        return size
