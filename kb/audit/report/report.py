"""The report on a log, in the order in which a side reads it."""

from collections.abc import Iterator
from dataclasses import dataclass

import ontology
from kb.audit.report.counting import counted, looked
from kb.audit.report.curing import cured
from kb.audit.report.entering import entries
from kb.audit.report.grounds import challenges, grounds, to_mend
from kb.audit.report.reading import read
from kb.audit.summary import Summary
from kb.audit.ways import Side
from kb.memo.blocks import Block, Heading, Lines, Paper, Paragraph
from kb.memo.cleaning import cleaned
from kb.memo.memo import CAVEAT

TITLES = {Side.both: "Audit of a privilege log", Side.claimant: "Checklist before the log is served", Side.movant: "Challenges to the log"}


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
    """Its parts: of both sides all, of one side what it can do and what it has to."""
    yield Heading(f"{TITLES[about.side]}", 0)
    court = ontology.vocabulary().named[found.matter.court].label
    rows = [("Log", about.log), ("Re", found.matter.caption), ("Court", court), ("Law as of", str(found.matter.as_of))]
    yield Lines((*rows, ("Rows", f"{found.tally.rows:,}")))
    yield Paragraph(CAVEAT, aside=True)
    yield from counted(found)
    if about.side is Side.both:
        yield from grounds(found)
    yield from entries(found, about.side)
    if about.side is Side.claimant:
        yield from to_mend(found)
    if about.side is not Side.movant:
        yield from cured(found.claimant, "What would bring rows to protected")
    if about.side is not Side.claimant:
        yield from challenges(found)
        yield from cured(found.opponent, "What would bring rows to disclosed")
    yield from looked(found.looks)
    yield from read(found, about.notes)
