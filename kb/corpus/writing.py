"""A corpus as N-Quads or TriG, case by case: no more than one case is in memory, however many there are."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pyoxigraph

from kb.corpus.deciding import decided
from kb.corpus.making import synthetic
from kb.record import add_law
from kb.record.lines import Quads
from kb.record.names import INFERRED, case_iri
from kb.record.proved import add_proved
from kb.record.told import add_told
from kb.record.units import add_units_found, add_units_told


@dataclass(frozen=True)
class Corpus:
    """So many synthetic cases of a seed, each with what the law makes of it, and if asked with the proof of that."""

    count: int
    seed: int = 1982
    proofs: bool = False

    @property
    def what(self) -> str:
        """What it is, in words."""
        return f"{self.count:,} synthetic cases of seed {self.seed}, {'with' if self.proofs else 'without'} proofs"


def lines(corpus: Corpus) -> Iterator[bytes]:
    """The ontology and the rules, then each case, as N-Quads."""
    yield written(add_law)
    for number in range(1, corpus.count + 1):
        yield case_lines(corpus, number)


def case_lines(corpus: Corpus, number: int) -> bytes:
    """One case: what is told in one graph, what follows in another."""
    case = synthetic(corpus.seed, number)
    decision = decided(case)

    def add(found: Quads) -> None:
        told, inferred = found.graph(case_iri(case.id)), found.graph(case_iri(case.id, INFERRED))
        add_told(told, case)
        add_units_told(told, case)
        add_proved(inferred, case.id, decision, corpus.proofs)
        add_units_found(inferred, decision)

    return written(add)


def written(add: Callable[[Quads], None]) -> bytes:
    """What is added, as lines."""
    found = list[str]()
    add(Quads(found.append))
    return "".join(found).encode()


def trig(chunks: Iterator[bytes]) -> Iterator[bytes]:
    """The same as TriG."""
    for chunk in chunks:
        quads = pyoxigraph.parse(chunk, format=pyoxigraph.RdfFormat.N_QUADS)
        yield pyoxigraph.serialize(quads, format=pyoxigraph.RdfFormat.TRIG) or b""
