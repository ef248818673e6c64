"""What HermiT makes of a graph, reasoned once for all the processes of a test run."""

import fcntl
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from rdflib import Graph

from ontology.reasoner import classify


@dataclass(frozen=True)
class Reasoned:
    """Classes that nothing can belong to, and the members of every other, all by IRI."""

    impossible: frozenset[str]
    members: dict[str, frozenset[str]]


def once(factory: pytest.TempPathFactory, name: str, graph: Callable[[], Graph]) -> Reasoned:
    """The outcome, from the file in which the first process to need it wrote it down."""
    shared = factory.getbasetemp()
    shared = shared.parent if shared.name.startswith("popen-") else shared
    kept = Path(shared) / f"reasoned-{name}.json"
    with (Path(shared) / f"reasoned-{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not kept.exists():
            impossible, members = classify(graph())
            kept.write_text(json.dumps([sorted(impossible), {cls: sorted(each) for cls, each in members.items()}]), "utf-8")
    impossible, members = json.loads(kept.read_text("utf-8"))
    return Reasoned(frozenset(impossible), {cls: frozenset(each) for cls, each in members.items()})
