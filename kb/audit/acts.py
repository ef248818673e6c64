"""The acts that would cure a log: what one of them would do, and the fewest that would do the most.

Each row has its smallest sets of acts that would bring it where a side wants it. An act is one answer to one question; the same
declaration or the same argument may make it for many rows.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import product

import ontology
from kb.audit.codes import answers
from kb.audit.covering import Chosen, Ways, best_of, coverage, fewest, mask_of
from kb.audit.remedies import CLAIMANT, Act, must_prove, search, value_of
from kb.audit.rowcase import Key, split
from kb.compiled import Compiled
from kb.reading import levels

MOST = 14
EACH_ROW = "one_document"


@dataclass(frozen=True)
class Cures:
    """What a side can do about a log: each act or fact that does alone, the fewest for each number of them, and what one paper would do.

    `there` are the rows that are where the side wants them already, `never` those that it cannot bring there by any act of its own.
    `argued` are the fewest among the acts of which nothing is to be proved. `tried` says among how many acts the best were looked
    for, `all_acts` how many there are.
    """

    side: str
    wanted: str
    there: int
    never: int
    single: tuple[Chosen, ...]
    paper: Chosen | None
    best: tuple[Chosen, ...]
    argued: tuple[Chosen, ...]
    tried: int
    all_acts: int


def ways(units: Sequence[bytes], function: Compiled, side: str, wanted: str) -> Ways:
    """The smallest sets of acts by which a side could bring a row where it wants it; the empty set if it is there.

    The claimant's acts are those of which it bears the burden itself.
    To protect a document one claim is enough; whoever wants it disclosed must defeat every claim on it.
    """
    each = [
        frozenset(frozenset(remedy.acts) for remedy in search(function, answers(unit), side, wanted.__eq__, own=side == CLAIMANT))
        for unit in units
    ]
    if side == CLAIMANT:
        return smallest(way for found in each for way in found)
    return smallest(reduce(frozenset.union, parts, frozenset[Act]()) for parts in product(*each))


def smallest(found: Iterable[frozenset[Act]]) -> Ways:
    """Those of some sets that hold no other."""
    kept: list[frozenset[Act]] = []
    for way in sorted(set(found), key=lambda each: (len(each), sorted(each))):
        if not any(other <= way for other in kept):
            kept.append(way)
    return frozenset(kept)


def cures(kinds: Mapping[Key, int], function: Compiled, side: str, wanted: str) -> Cures:
    """What a side can do about all rows, by their facts and how many have them."""
    weights = Counter[Ways]()
    for key, count in kinds.items():
        weights[ways(split(key, len(levels())), function, side, wanted)] += count
    there = weights.pop(frozenset({frozenset()}), 0)
    never = weights.pop(frozenset(), 0)
    weight = Counter[Act]()
    for found, count in weights.items():
        weight.update(dict.fromkeys(frozenset[Act]().union(*found), count))
    acts = tuple(sorted(weight, key=lambda act: (must_prove(act, side), -weight[act], -value_of(act).usualness, levels()[act[0]])))
    single = {act: sum(count for found, count in weights.items() if frozenset({act}) in found) for act in acts}
    tried = acts[:MOST]
    reached = coverage(tried, weights, frozenset(act[0] for act in tried if not by_row(act)))
    together, said = mask_of(tried, lambda act: not by_row(act)), mask_of(tried, lambda act: not must_prove(act, side))
    return Cures(
        side, wanted, there, never,
        tuple(sorted((Chosen((act,), rows) for act, rows in single.items() if rows), key=lambda each: -each.rows)),
        best_of(tried, reached, together & said), fewest(tried, reached), fewest(tried, reached, said), len(tried), len(acts),
    )  # fmt: skip


def by_row(act: Act) -> bool:
    """Whether an act must be done for each document by itself."""
    return ontology.vocabulary().elements[act[0]].scope == EACH_ROW
