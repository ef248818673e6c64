"""What the entries of a log leave out, which is to be mended before it is served, and is what a motion can begin with."""

from collections.abc import Iterator

from kb.audit.entries import rule_of
from kb.audit.report.counting import few, number_of
from kb.audit.summary import Summary
from kb.audit.ways import Side
from kb.memo.blocks import Block, Heading, Item, Items, Paragraph

TITLES = {
    Side.both: "What the entries leave out",
    Side.claimant: "Entries to complete",
    Side.movant: "Challenges to the entries themselves",
}
LEADS = {
    Side.both: "An entry is to say enough of a document that the claim can be judged, whatever becomes of the privilege.",
    Side.claimant: "Complete these before the log is served: what an entry leaves out can be attacked before the privilege is reached.",
    Side.movant: "Move to have these entries completed, or the documents produced: what is said of them is too little to judge by.",
}


def entries(found: Summary, side: Side) -> Iterator[Block]:
    """The entries that leave something out, most rows first."""
    kinds = sorted(found.tally.lacking.items(), key=lambda each: (-each[1].count, each[0]))
    if not kinds:
        return
    yield Heading(TITLES[side], 1)
    rule = rule_of(found.matter)
    yield Paragraph(f"{LEADS[side]}{f' {rule}.' if rule else ''}")
    yield Items(tuple(Item(text, f"{number_of(kind.count)}.".capitalize(), few(kind.rows, kind.count)) for text, kind in kinds), 1)
