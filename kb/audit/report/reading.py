"""How a log was read, and what is wrong with its form."""

from collections.abc import Iterator, Sequence

from kb.audit.controls import Repeated
from kb.audit.deriving import RULES
from kb.audit.report.counting import number_of
from kb.audit.summary import Summary
from kb.memo.blocks import Block, Heading, Item, Items, Paragraph, Table

MOST, NAMED = 20, 12


def read(found: Summary, notes: Sequence[str]) -> Iterator[Block]:
    """How the log was read: what was derived and suggested, what is empty or stands twice, and what could not be read."""
    tally = found.tally
    yield Heading("How the log was read", 1)
    said = [*notes, *derived(found)]
    if tally.suggested:
        said.append(f"In {number_of(tally.suggested)} words of the description suggest facts; they count only if accepted.")
    if found.blank:
        said.append(blank(found.blank))
    yield Items(tuple(Item(each) for each in said))
    yield from repeated(found.repeated)
    if tally.unread:
        yield Paragraph(f"In {number_of(tally.unread)} something could not be read; the rest of the row was judged.", keeps=True)
        rows = tuple((str(name), text) for name, text in tally.faults[:MOST])
        yield Table("What could not be read", ("Row", "What is wrong"), rows, (1, 4))
        if tally.unread > MOST:
            yield Paragraph(f"And {tally.unread - MOST:,} more; each row of the judged log says its own.")


def derived(found: Summary) -> Iterator[str]:
    """What follows by which rule, in how many rows."""
    for name, rule in RULES.items():
        if found.tally.derived[name]:
            yield f"{rule.sentence} Derived in {number_of(found.tally.derived[name])} (rule {name})."


def blank(rows: Sequence[int]) -> str:
    """The rows in which nothing stands."""
    if len(rows) == 1:
        return f"Nothing stands in row {rows[0]:,}; it was left out."
    return f"Nothing stands in {len(rows):,} rows; they were left out: {named(rows)}."


def repeated(found: Sequence[Repeated]) -> Iterator[Block]:
    """The numbers of the log's own that several rows bear."""
    if not found:
        return
    one = "One control number stands" if len(found) == 1 else f"{len(found):,} control numbers stand"
    yield Paragraph(f"{one} in more rows than one. Each of these rows was judged by itself; give each document its own number.", keeps=True)
    rows = tuple((each.control, named(each.rows)) for each in found[:MOST])
    yield Table("Control numbers that stand more than once", ("Number", "Rows"), rows, (1, 4))
    if len(found) > MOST:
        yield Paragraph(f"And {len(found) - MOST:,} more.")


def named(rows: Sequence[int]) -> str:
    """The first of some rows by their numbers."""
    return ", ".join(map(str, rows[:NAMED])) + (f" and {len(rows) - NAMED:,} more" if len(rows) > NAMED else "")
