"""The child process that answers one query, and the watch over it: it is stopped when it takes too long or too much."""

import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from time import monotonic
from typing import IO, Any

from kb.sparql_answers import WHOLE, Dataset, Limits
from kb.sparql_rewrite import Rewritten
from kb.sparql_tokens import Exhausted

_WORKER = Path(__file__).with_name("sparql_worker.py")
_LOOKS_PER_LIMIT = 20
Source = bytes | Path


class Watch:
    """Stops a process that makes its reader wait longer than it may, all in all; what the reader does meanwhile counts for nothing."""

    def __init__(self, process: subprocess.Popen[bytes], seconds: float) -> None:
        self.process, self.seconds = process, seconds
        self.waited, self.since, self.over, self.ended = 0.0, monotonic(), False, threading.Event()
        threading.Thread(target=self.look, daemon=True).start()

    def look(self) -> None:
        """Look again and again until the process is done with."""
        while not self.ended.wait(self.seconds / _LOOKS_PER_LIMIT):
            since = self.since
            if self.waited + (monotonic() - since if since else 0.0) > self.seconds:
                self.over = True
                self.process.kill()
                return

    def line(self, out: IO[bytes]) -> bytes:
        """The next line that the process gives."""
        self.since = self.since or monotonic()
        line = out.readline()
        self.waited, self.since = self.waited + monotonic() - self.since, 0.0
        return line


@contextmanager
def running(rewritten: Rewritten, source: Source, limits: Limits, dataset: Dataset) -> Iterator[Iterator[Any]]:
    """What the child says, line by line: first what kind of answer it is, then rows or lines, last that it is the end.

    Raises:
        Exhausted: it took too long or too much.
    """
    own = source.parent / dataset.part if isinstance(source, Path) and dataset.part else None
    if own and own.is_dir():  # `kb.store.loading` says why there is one
        source, dataset = own, WHOLE
    head = {
        "query": rewritten.text, "prefixes": rewritten.prefixes, "rows": limits.rows, "characters": limits.answer,
        "seconds": limits.seconds, "megabytes": limits.megabytes, "store": str(source) if isinstance(source, Path) else "",
        "base": rewritten.base, "part": dataset.part, "graphs": dataset.graphs, "named": dataset.named,
    }  # fmt: skip
    # Not -I, which would also hide packages that a person has installed for themselves only.
    command = [sys.executable, "-E", "-P", str(_WORKER)]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    watch = Watch(process, limits.seconds)
    try:
        yield _said(process, watch, limits, json.dumps(head).encode() + b"\n" + (b"" if isinstance(source, Path) else source))
    finally:
        watch.ended.set()
        process.kill()
        for stream in (process.stdin, process.stdout):
            if stream:
                with suppress(OSError):
                    stream.close()
        process.wait()


def _said(process: subprocess.Popen[bytes], watch: Watch, limits: Limits, sent: bytes) -> Iterator[Any]:
    with suppress(OSError):  # it ended before it had read everything; why, its answer or the watch will tell
        if process.stdin:
            process.stdin.write(sent)
            process.stdin.close()
    while process.stdout and (line := watch.line(process.stdout)).endswith(b"\n"):
        said = json.loads(line)
        yield said
        if isinstance(said, dict) and said.get("end"):
            return
    raise too_long(limits) if watch.over else exhausted(limits)


def too_long(limits: Limits) -> Exhausted:
    """Why a query that took too long was stopped."""
    return Exhausted(
        f"The query was stopped after {limits.seconds:g} seconds. Most often two parts of it share no variable, so that everything "
        "is paired with everything, or an OPTIONAL stands before what narrows the question: join the parts, move OPTIONAL to the end, "
        "or ask for less."
    )


def exhausted(limits: Limits) -> Exhausted:
    """Why a query that took too much was stopped."""
    return Exhausted(
        f"The query needed more than it may have ({limits.megabytes:,} MB of memory) and was stopped. "
        "Ask for less at once: fewer variables, a FILTER, no sorting or grouping of everything."
    )
