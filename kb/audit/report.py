"""The summary of a log as the blocks of a page, the same for the terminal, the workbook, and a memorandum in Word or PDF."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import ontology
from kb.audit.acts import Chosen, Cures, by_row
from kb.audit.deriving import RULES
from kb.audit.remedies import CLAIMANT, must_prove, value_of
from kb.audit.summary import LISTED, Looked, Summary
from kb.audit.tally import MOST_KINDS, RowName
from kb.audit.ways import Side
from kb.explain import disposition_label
from kb.memo.blocks import Block, Heading, Item, Items, Lines, Paper, Paragraph, Table
from kb.memo.cleaning import cleaned
from kb.memo.memo import CAVEAT
from kb.wording import listed, lower

TITLES = {Side.both: "Audit of a privilege log", Side.claimant: "Checklist before the log is served", Side.movant: "Challenges to the log"}
MOST, NAMED = 20, 8


@dataclass(frozen=True)
class About:
    """What a report is about: the name of the log, for whom it is made, and what is to be said of how the log was read."""

    log: str
    side: Side
    notes: tuple[str, ...]


def report(found: Summary, about: About) -> Paper:
    """The report."""
    title = f"{TITLES[about.side]}: {found.matter.caption}"
    return cleaned(Paper(title, found.matter.caption, "", tuple(blocks(found, about))))


def blocks(found: Summary, about: About) -> Iterator[Block]:
    """Its parts, in the order in which they are read."""
    yield Heading(f"{TITLES[about.side]}", 0)
    court = ontology.vocabulary().named[found.matter.court].label
    rows = [("Log", about.log), ("Re", found.matter.caption), ("Court", court), ("Law as of", str(found.matter.as_of))]
    yield Lines((*rows, ("Rows", f"{found.tally.rows:,}")))
    yield Paragraph(CAVEAT, aside=True)
    yield from counted(found)
    if about.side is not Side.movant:
        yield from cured(found.claimant, "What would bring rows to protected")
    yield from grounds(found, about.side)
    if about.side is not Side.claimant:
        yield from cured(found.opponent, "What would bring rows to disclosed")
    yield from looked(found.looks)
    yield from read(found, about.notes)


def counted(found: Summary) -> Iterator[Block]:
    """How many rows fare how, on the facts told and if the record closed now."""
    yield Heading("What becomes of the rows", 1)
    labels = [disposition_label(value.token) for value in ontology.vocabulary().dispositions] + [disposition_label("undetermined")]
    rows = [(label, f"{found.tally.now[label]:,}", f"{found.tally.closed[label]:,}") for label in labels]
    shown = tuple(row for row in rows if row[1:] != ("0", "0"))
    yield Table("Rows by disposition", ("Disposition", "On the facts told", "If the record closed now"), shown, (3, 2, 2))
    yield Paragraph("If the record closed now, what nobody told would fall on whoever bears its burden. What follows is counted so.")
    if found.unseen:
        more = f"{number_of(found.unseen)} with others are counted above and nowhere below."
        said = f"The log holds more than {MOST_KINDS:,} sets of facts; {more}"
        yield Paragraph(said)


def grounds(found: Summary, side: Side) -> Iterator[Block]:
    """The grounds, with the rows of each; for the one who serves the log or attacks it, those that are not protected first."""
    yield Heading({Side.claimant: "What the log must mend", Side.movant: "Grounds of challenge"}.get(side, "On what grounds"), 1)
    least = disposition_label(ontology.vocabulary().dispositions[0].token)
    first: dict[tuple[str, str], list[RowName]] = {}
    for kind in found.tally.kinds.values():
        first.setdefault((kind.closed, kind.ground), []).extend(kind.rows)
    ordered = sorted(found.tally.grounds.items(), key=lambda each: (side is not Side.both and each[0][0] == least, -each[1], each[0]))
    items = tuple(Item(text, f"{number_of(count)}.", few(first[closed, text], count)) for (closed, text), count in ordered[:MOST])
    yield Items(items, 1)
    if len(ordered) > MOST:
        yield Paragraph(f"And {len(ordered) - MOST} more grounds, each said in its row.")


def number_of(rows: int) -> str:
    """How many rows, in words."""
    return f"{rows:,} row{'' if rows == 1 else 's'}"


def few(rows: Sequence[RowName], count: int) -> str:
    """The first of some rows by name."""
    names = [str(row) for row in sorted(rows, key=lambda row: row.number)[:NAMED]]
    return ", ".join(names) + (f" and {count - len(names):,} more" if count > len(names) else "")


def cured(found: Cures, title: str) -> Iterator[Block]:
    """What one act would do, what one paper would, and the fewest acts that do the most."""
    wanted = disposition_label(found.wanted)
    yield Heading(title, 1)
    own = "what it must itself show" if found.side == CLAIMANT else "anything it could say or prove"
    there = f"{number_of(found.there)} {'is' if found.there == 1 else 'are'} {wanted} already"
    yield Paragraph(f"{there}; {found.never:,} the {found.side} could not bring there by {own}.")
    if found.single:
        rows = tuple((act_text(each, found.side), how(each), f"{each.rows:,}") for each in found.single[:MOST])
        yield Table(f"Acts that alone bring rows to {wanted}", ("Act", "How", "Rows"), rows, (6, 3, 1))
    if found.paper:
        whole = listed([lower(value_of(act).sentence) for act in found.paper.acts])
        yield Paragraph(f"One paper brings {number_of(found.paper.rows)} there: {whole}.", "For all rows at once:")
    if found.best:
        yield Paragraph(f"The fewest acts that bring the most rows to {wanted}:", keeps=True)
        yield Items(tuple(Item(act_text(each, found.side), f"{len(each.acts)}: {number_of(each.rows)}.") for each in found.best))
    if found.all_acts > found.tried:
        yield Paragraph(f"Looked for among the {found.tried} acts that matter for most rows, of {found.all_acts}.")


def act_text(found: Chosen, side: str) -> str:
    """Some acts in words, with what must be proved."""
    said = [lower(value_of(act).sentence) + (" (to be proved)" if must_prove(act, side) else "") for act in found.acts]
    return f"{listed(said)}."


def how(found: Chosen) -> str:
    """Whether one paper does for all rows."""
    return "for each document by itself" if any(map(by_row, found.acts)) else "one paper for all"


def looked(found: Sequence[Looked]) -> Iterator[Block]:
    """The rows to be put before the court first."""
    if not found:
        return
    yield Heading("In camera first", 1)
    yield Paragraph("Rows in the order of how likely a look changes what becomes of them, by how usual each thing is that a look may show.")
    rows = [
        (f"{each.look.chance:.0%}", listed(list(map(disposition_label, each.look.outcomes))), f"{each.count:,}", few(each.rows, each.count))
        for each in found[:LISTED]
    ]
    yield Table("Rows to be looked at first", ("Chance", "Could become", "Rows", "Which"), tuple(rows), (1, 3, 1, 5))


def read(found: Summary, notes: Sequence[str]) -> Iterator[Block]:
    """How the log was read: what was derived and suggested, and what could not be read."""
    tally = found.tally
    yield Heading("How the log was read", 1)
    said = [
        *notes,
        *(
            f"{rule.sentence} Derived in {number_of(tally.derived[name])} (rule {name})."
            for name, rule in RULES.items()
            if tally.derived[name]
        ),
    ]
    if tally.suggested:
        said.append(f"In {number_of(tally.suggested)} words of the description suggest facts; they count only if accepted.")
    if said:
        yield Items(tuple(Item(each) for each in said))
    if tally.unread:
        yield Paragraph(f"In {number_of(tally.unread)} something could not be read; they were judged on the rest.", keeps=True)
        rows = tuple((str(name), text) for name, text in tally.faults[:MOST])
        yield Table("What could not be read", ("Row", "What is wrong"), rows, (1, 4))
