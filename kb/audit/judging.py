"""A batch of a log judged: each row with what becomes of it and why, beside its own columns, which stay as they were."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from kb.audit.codes import distinct
from kb.audit.facts import Facts, Log
from kb.audit.findings import Finding, finding
from kb.audit.inferring import by_name, inferred
from kb.audit.kernel import Kernel, named
from kb.audit.rowcase import Key
from kb.audit.rowcase import split as by_claim
from kb.audit.tables import Batch
from kb.audit.ways import Side
from kb.compiled import compiled
from kb.explain import disposition_label

MOST_HELD = 100_000
OURS = "In Camera: "
ROW, FACTS = f"{OURS}row", f"{OURS}facts"
SAID: dict[str, Callable[[Finding], str]] = {
    "disposition": lambda found: disposition_label(found.disposition),
    "still possible": lambda found: ", ".join(map(disposition_label, found.possible)) if len(found.possible) > 1 else "",
    "if the record closed now": lambda found: disposition_label(found.closed),
    "ground": lambda found: found.ground,
    "missing": lambda found: found.missing,
    "cure": lambda found: found.cure,
    "attack first": lambda found: found.attack,
    "chance that a look changes it": lambda found: f"{found.look:.0%}" if found.look else "",
}
NOTES = ("entry lacks", "derived", "suggested", "not read")
CALLED = {Side.claimant: {"cure": "before serving"}, Side.movant: {"attack first": "challenge"}}
LEFT_OUT = {Side.claimant: ("attack first",), Side.movant: ("cure",)}


def heading(name: str, side: Side = Side.both) -> str:
    """The heading of a column of ours."""
    return f"{OURS}{CALLED.get(side, {}).get(name, name)}"


def ours(side: Side = Side.both) -> tuple[str, ...]:
    """The names of our columns, as the side wants them."""
    return tuple(name for name in (*SAID, *NOTES) if name not in LEFT_OUT.get(side, ()))


def shown(part: pa.RecordBatch, side: Side) -> pa.RecordBatch:
    """A judged batch as people see it: without its facts in our form, and with the columns that the side wants."""
    names = {heading(name): heading(name, side) for name in ours(side)}
    hidden = {FACTS, *(heading(name) for name in (*SAID, *NOTES) if heading(name) not in names)}
    kept = part.select([name for name in part.schema.names if name not in hidden])
    return kept.rename_columns([names.get(name, name) for name in kept.schema.names])


@dataclass(frozen=True)
class Judge:
    """A log with the law under which it is judged; findings are kept, so that like rows are looked at once."""

    log: Log
    kernel: Kernel
    held: dict[Key, Finding]

    @classmethod
    def of(cls, log: Log) -> "Judge":
        """The judge of a log, under the law of its matter."""
        return cls(log, Kernel(compiled(log.matter.court, log.matter.as_of)), {})

    def judged(self, batch: Batch) -> pa.RecordBatch:
        """A batch with our columns, the number of each row, and its facts in a form from which all can be counted again."""
        facts = self.log.facts(batch)
        keys, at = kinds(facts, len(batch.numbers))
        found = self.findings(keys, facts.codes.shape[1])
        columns: dict[str, pa.Array] = dict(zip(self.log.headings, batch.columns, strict=True))
        columns[ROW], columns[FACTS] = pa.array(batch.numbers, pa.int64()), coded(keys, at, pa.binary())
        outside = by_name(facts.derived)
        moved = at.copy()
        moved[outside] += len(found)
        for name, said in SAID.items():
            texts = [said(each) for each in found]
            if outside:
                columns[heading(name)] = coded([*texts, *(inferred(name, text) for text in texts)], moved, pa.string())
            else:
                columns[heading(name)] = coded(texts, at, pa.string())
        for name, notes in zip(NOTES, (facts.lacking, facts.derived, facts.suggested, facts.unread), strict=True):
            columns[heading(name)] = sparse(notes, len(batch.numbers))
        return pa.RecordBatch.from_pydict(columns)

    def findings(self, keys: Sequence[Key], width: int) -> list[Finding]:
        """The findings on rows with these facts, each worked out once; forgotten when there are too many.

        Raises:
            ValueError: the kernel and the decision with its proof part, which would be a fault of ours.
        """
        matter, record_closed = self.log.matter, self.log.ways.closed
        if len(self.held) > MOST_HELD:
            self.held.clear()
        new = [key for key in keys if key not in self.held]
        now, closed = self.at_once([key for key in new if len(key) == width], width)
        function = compiled(matter.court, matter.as_of)
        for key in new:
            found = self.held[key] = finding(by_claim(key, width), matter, function, record_closed, now.get(key, ()))
            if closed.get(key, found.closing) != found.closing:
                raise ValueError("The kernel and the decision part on a row.")
        return [self.held[key] for key in keys]

    def at_once(self, keys: Sequence[Key], width: int) -> tuple[dict[Key, tuple[str, ...]], dict[Key, tuple[str, ...]]]:
        """What is possible on the facts told, and on the closed record, for rows with one claim each, by the kernel."""
        codes = np.frombuffer(b"".join(keys), np.uint8).reshape(-1, width)
        now, closed = self.kernel.possible(codes).tolist(), self.kernel.closed(codes).tolist()
        return dict(zip(keys, map(named, now), strict=True)), dict(zip(keys, map(named, closed), strict=True))


def kinds(facts: Facts, size: int) -> tuple[list[Key], NDArray[np.int64]]:
    """The sets of facts in a batch, and for each row which it has; of a row with several claims their facts follow one another."""
    first, kind = distinct(facts.codes)
    units = [unit.tobytes() for unit in np.ascontiguousarray(facts.codes[first])]
    begins = np.searchsorted(facts.rows, np.arange(size))
    counts = np.diff(np.append(begins, len(facts.rows)))
    at, keys = np.array(kind[begins] if size else [], np.int64), {unit: number for number, unit in enumerate(units)}
    for row in np.flatnonzero(counts > 1).tolist():
        several = sorted(set(kind[begins[row] : begins[row] + counts[row]].tolist()))
        key = b"".join(units[each] for each in several)
        at[row] = keys.setdefault(key, len(keys))
    used, at = np.unique(at, return_inverse=True)
    every = list(keys)
    return [every[each] for each in used.tolist()], at.reshape(-1)


def coded(values: Sequence[object], at: NDArray[np.int64], kind: pa.DataType) -> pa.Array:
    """A column in which each value stands once."""
    return pa.DictionaryArray.from_arrays(pa.array(at, pa.int32()), pa.array(values, kind))


def sparse(texts: Mapping[int, Sequence[str]], size: int) -> pa.Array:
    """Sentences of rows as a column, most of which may be empty."""
    said = [""] * size
    for row, sentences in texts.items():
        said[row] = " ".join(sentences)
    return pa.array(said, pa.string()).dictionary_encode()
