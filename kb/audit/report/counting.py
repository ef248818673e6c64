"""How many rows fare how, and which of them are to be looked at first."""

from collections.abc import Iterator, Sequence

import ontology
from kb.audit.summary import LISTED, Looked, Summary
from kb.audit.tally import MOST_KINDS, RowName
from kb.explain import disposition_label
from kb.memo.blocks import Block, Heading, Paragraph, Table
from kb.wording import listed

NAMED = 8
CLOSED = "If the record closed now, what is not told would count against whoever bears its burden. What follows is counted so."
ESTIMATES = "What a look may show is weighed by how usual it is; the weights are the authors' estimates."


def counted(found: Summary) -> Iterator[Block]:
    """How many rows fare how, on the facts told and if the record closed now."""
    yield Heading("What becomes of the rows", 1)
    labels = [disposition_label(value.token) for value in ontology.vocabulary().dispositions] + [disposition_label("undetermined")]
    rows = [(label, f"{found.tally.now[label]:,}", f"{found.tally.closed[label]:,}") for label in labels]
    shown = tuple(row for row in rows if row[1:] != ("0", "0"))
    yield Table("Rows by disposition", ("Disposition", "On the facts told", "If the record closed now"), shown, (3, 2, 2))
    yield Paragraph(CLOSED)
    if found.unseen:
        more = f"{number_of(found.unseen)} with others are counted above and nowhere below."
        yield Paragraph(f"The log holds more than {MOST_KINDS:,} sets of facts; {more}")


def looked(found: Sequence[Looked]) -> Iterator[Block]:
    """The rows to be put before the court first."""
    if not found:
        return
    yield Heading("In camera first", 1)
    said = "The likelier it is that a look changes what becomes of a row, the higher the row stands."
    yield Paragraph(f"{said} {ESTIMATES}")
    rows = [
        (f"{each.look.chance:.0%}", listed(list(map(disposition_label, each.look.outcomes))), f"{each.count:,}", few(each.rows, each.count))
        for each in found[:LISTED]
    ]
    yield Table("Rows to be looked at first", ("Chance", "Could become", "Rows", "Which"), tuple(rows), (1, 3, 1, 5))


def number_of(rows: int) -> str:
    """How many rows, in words."""
    return f"{rows:,} row{'' if rows == 1 else 's'}"


def few(rows: Sequence[RowName], count: int) -> str:
    """The first of some rows by name."""
    names = [str(row) for row in sorted(rows, key=lambda row: row.number)[:NAMED]]
    return ", ".join(names) + (f" and {count - len(names):,} more" if count > len(names) else "")
