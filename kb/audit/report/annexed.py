"""What a paper has besides the report on a screen: every row by name, so that it can be an exhibit, and the authorities in full."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

import ontology
from kb.audit.report.counting import number_of
from kb.audit.report.grounds import first_of, grouped
from kb.audit.summary import Summary
from kb.audit.tally import MOST_NAMED, Kind
from kb.audit.ways import Side
from kb.memo.blocks import Block, Heading, Item, Items, Paper, Paragraph, Table
from kb.memo.cleaning import cleaned

READ = "read"


def with_annex(paper: Paper, found: Summary, side: Side) -> Paper:
    """The report with its annexes."""
    return cleaned(replace(paper, blocks=(*paper.blocks, *annexes(found, side))))


def annexes(found: Summary, side: Side) -> Iterator[Block]:
    """The rows by what is said of them for the side, then the authorities."""
    said: Callable[[Kind], str] = (lambda kind: first_of(kind.attack)) if side is Side.movant else (lambda kind: kind.ground)
    kinds = list(found.tally.kinds.values())
    yield Heading("Annex: the rows, by the first challenge" if side is Side.movant else "Annex: the rows, by their grounds", 1)
    if found.tally.rows > MOST_NAMED:
        yield Paragraph(f"Of a log of more than {MOST_NAMED:,} rows only the first of each kind are named here; the judged log has all.")
    items = (
        Item(text or "Nothing that the opponent could say or prove alone would change it.", f"{number_of(group.count)}.".capitalize(),
             ", ".join(str(row) for row in sorted(group.rows, key=lambda row: row.number)))
        for text, group in grouped(kinds, said)
    )  # fmt: skip
    yield Items(tuple(items), 1)
    yield from authorities(" ".join(text for kind in kinds for text in dict.fromkeys((kind.ground, kind.cure, kind.attack))))


def authorities(text: str) -> Iterator[Block]:
    """The authorities that a text names in short, each with its full citation, and whether it was read."""
    unread, every = ontology.vocabulary().named["weight_unverified"].label, ontology.vocabulary().authorities.values()
    rows = [
        (each.short, each.citation, READ if each.text_at_hand else unread)
        for each in sorted(every, key=lambda each: (each.kind != "Opinion", each.kind, each.citation))
        if re.search(rf"(?<![\w.]){re.escape(each.short)}(?=[ ;.,)]|$)", text)
    ]
    if rows:
        yield Heading("Annex: the authorities", 1)
        yield Table("Authorities named", ("Short", "Citation", "Text"), tuple(rows), (2, 6, 2))
