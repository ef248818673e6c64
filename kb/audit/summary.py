"""What a whole log comes to: counts, the acts that would cure it for either side, and the rows to be looked at first."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

import ontology
from kb.audit.acts import Cures, cures
from kb.audit.controls import Repeated
from kb.audit.looking import Look, turning
from kb.audit.matter import Matter
from kb.audit.remedies import CLAIMANT, OPPONENT
from kb.audit.rowcase import split
from kb.audit.tally import RowName, Tally
from kb.compiled import compiled
from kb.reading import levels

LISTED = 50


@dataclass(frozen=True)
class Looked:
    """Rows of which the same turns on a look, and the first of them."""

    look: Look
    count: int
    rows: tuple[RowName, ...]


@dataclass(frozen=True)
class Summary:
    """A log as a whole; `unseen` are the rows whose facts were too many to be kept, and that count in no act.

    `repeated` are the numbers of the log's own that several rows bear, and `blank` the rows in which nothing stands.
    """

    matter: Matter
    tally: Tally
    claimant: Cures
    opponent: Cures
    looks: tuple[Looked, ...]
    unseen: int
    repeated: tuple[Repeated, ...]
    blank: tuple[int, ...]


def summary(tally: Tally, matter: Matter, blank: tuple[int, ...] = ()) -> Summary:
    """The summary of a log that was counted."""
    function, width = compiled(matter.court, matter.as_of), len(levels())
    counts = {key: kind.count for key, kind in tally.kinds.items()}
    order = [value.token for value in ontology.vocabulary().dispositions]
    turn = {key: turning(split(key, width), function) for key in tally.kinds}
    return Summary(
        matter, tally, cures(counts, function, CLAIMANT, order[0]), cures(counts, function, OPPONENT, order[-1]), by_look(tally, turn),
        tally.rows - sum(counts.values()), tally.controls.repeated(), blank,
    )  # fmt: skip


def by_look(tally: Tally, turn: Mapping[bytes, Look]) -> tuple[Looked, ...]:
    """The rows on which something turns, by what turns on them, the likeliest first."""
    rows, counts = defaultdict[Look, list[RowName]](list), Counter[Look]()
    for key, kind in tally.kinds.items():
        rows[turn[key]].extend(kind.rows)
        counts[turn[key]] += kind.count
    found = [
        Looked(look, counts[look], tuple(sorted(names, key=lambda row: row.number))) for look, names in rows.items() if look.chance > 0
    ]
    return tuple(sorted(found, key=lambda each: (-each.look.chance, -each.count, each.rows[0].number)))
