"""The numbers by which a log itself knows its rows, and those that several rows bear."""

from collections import defaultdict
from dataclasses import dataclass, field

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

SHOWN = 60


@dataclass(frozen=True)
class Repeated:
    """A number that several rows bear, and which these are."""

    control: str
    rows: tuple[int, ...]


@dataclass
class Controls:
    """The numbers met so far: of each a checksum, its row, and its beginning, so that a long log takes little memory."""

    sums: list[NDArray[np.int64]] = field(default_factory=list)
    rows: list[NDArray[np.int64]] = field(default_factory=list)
    beginnings: list[pa.Array] = field(default_factory=list)

    def add(self, rows: pa.Array, controls: pa.Array) -> None:
        """Take in those of some rows; letters count as the same in whatever case, and what stands around them not at all."""
        texts = pc.utf8_lower(pc.utf8_trim_whitespace(controls))
        told = pc.greater(pc.utf8_length(texts), 0)
        self.sums.append(np.fromiter(map(hash, texts.filter(told).to_pylist()), np.int64))
        self.rows.append(rows.filter(told).to_numpy())
        self.beginnings.append(pc.utf8_slice_codeunits(pc.utf8_trim_whitespace(controls.filter(told)), 0, SHOWN))

    def repeated(self) -> tuple[Repeated, ...]:
        """Those that several rows bear, in the order of the log."""
        if not self.sums:
            return ()
        sums, rows = np.concatenate(self.sums), np.concatenate(self.rows)
        order = np.argsort(sums, kind="stable")
        same = sums[order][1:] == sums[order][:-1]
        again = np.zeros(len(sums), np.bool_)
        again[order[1:][same]] = again[order[:-1][same]] = True
        groups = defaultdict[int, list[int]](list)
        for place in np.flatnonzero(again).tolist():
            groups[int(sums[place])].append(place)
        names = pa.chunked_array(self.beginnings, pa.string())
        return tuple(Repeated(names[places[0]].as_py(), tuple(rows[places].tolist())) for places in groups.values())
