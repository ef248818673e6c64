"""On what grounds the rows fare as they do: as they are, as what the claimant has to mend, and as what its opponent challenges."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

import ontology
from kb.audit.advice import BESIDES, OR
from kb.audit.codes import code
from kb.audit.report.counting import few, number_of
from kb.audit.rowcase import split
from kb.audit.summary import Summary
from kb.audit.tally import Kind, RowName
from kb.explain import disposition_label
from kb.memo.blocks import Block, Heading, Item, Items, Paragraph
from kb.reading import levels

MOST = 20
FIRST = "The first challenge to make in each row, with its authority; each row counts once. What else would open it stands in the row."
NOT_SAFE = "That is not safe: before a log is served nobody can have opposed it, and the first motion to compel does."
NOTHING = "Nothing is to be mended: every row is protected as it stands."


@dataclass
class Group:
    """Rows of which the same is said."""

    count: int = 0
    rows: list[RowName] = field(default_factory=list)


def grouped(kinds: Iterable[Kind], said: Callable[[Kind], str]) -> list[tuple[str, Group]]:
    """Rows by what is said of them, most rows first."""
    found: dict[str, Group] = {}
    for kind in kinds:
        group = found.setdefault(said(kind), Group())
        group.count += kind.count
        group.rows += kind.rows
    return sorted(found.items(), key=lambda each: (-each[1].count, each[0]))


def shown(groups: list[tuple[str, Group]], what: str) -> Iterator[Block]:
    """Those of most rows as a list."""
    yield Items(tuple(Item(text, f"{number_of(group.count)}.", few(group.rows, group.count)) for text, group in groups[:MOST]), 1)
    if len(groups) > MOST:
        yield Paragraph(f"And {len(groups) - MOST:,} more {what}, each said in its row.")


def grounds(found: Summary) -> Iterator[Block]:
    """The grounds, with the rows of each."""
    yield Heading("On what grounds", 1)
    yield from shown(grouped(found.tally.kinds.values(), lambda kind: kind.ground), "grounds")


def to_mend(found: Summary) -> Iterator[Block]:
    """What stands against rows that are not protected, and what would mend it."""
    least = disposition_label(ontology.vocabulary().dispositions[0].token)
    kinds = [kind for kind in found.tally.kinds.values() if kind.closed != least]
    yield Heading("What the log must mend", 1)
    yield from unopposed(found)
    if not kinds:
        yield Paragraph(NOTHING)
        return
    yield from shown(grouped(kinds, lambda kind: f"{kind.ground}{f' To mend it: {kind.cure}' if kind.cure else ''}"), "things to mend")


def unopposed(found: Summary) -> Iterator[Block]:
    """The rows that are protected only as long as nobody opposes the claim on its merits."""
    least, column = disposition_label(ontology.vocabulary().dispositions[0].token), levels()["opposition"]
    contested, width = code("opposition", "on-merits"), len(levels())
    count = sum(
        kind.count
        for key, kind in found.tally.kinds.items()
        if kind.closed == least and all(unit[column] != contested for unit in split(key, width))
    )
    if count:
        yield Paragraph(f"{number_of(count)}: protected only because nobody is said to oppose the claim on its merits. {NOT_SAFE}")


def challenges(found: Summary) -> Iterator[Block]:
    """What to attack first, by the rows that it opens."""
    kinds = [kind for kind in found.tally.kinds.values() if kind.attack]
    if kinds:
        yield Heading("Challenges, by the rows they open", 1)
        yield Paragraph(FIRST)
        yield from shown(grouped(kinds, lambda kind: first_of(kind.attack)), "challenges")


def first_of(attack: str) -> str:
    """The first challenge under each claim."""
    return BESIDES.join(part.split(OR)[0] for part in attack.split(BESIDES))
