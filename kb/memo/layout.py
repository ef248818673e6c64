"""A memorandum as the blocks of a page: the whole, and its first part as far as the discussion."""

from collections.abc import Iterator

from kb.memo.blocks import Block, Heading, Item, Items, Lines, Paper, Paragraph, Table
from kb.memo.closing import annex, arguing, asking, changing, deciding, resting, weighing
from kb.memo.memo import Discussion, Head, Memo, Step, Told

TITLE = "Memorandum"
NOT_TOLD = "not told"
ALL = "all"
NO_PAGE = "On what page each fact is stated is not told."
NOBODY = "Who asserts each fact is not told."


def paper(found: Memo | Paper) -> Paper:
    """A memorandum laid out as a paper, and any other paper as it is."""
    if isinstance(found, Paper):
        return found
    return Paper(f"{TITLE}: {found.head.caption}", found.head.caption, found.head.date, tuple(blocks(found)))


def blocks(memo: Memo) -> Iterator[Block]:
    """The whole memorandum."""
    yield Heading(TITLE, 0)
    yield from head(memo.head)
    yield Paragraph(memo.caveat, aside=True)
    yield from presented(memo)
    yield from facts(memo.facts)
    yield Heading("Discussion", 1)
    for each in memo.discussions:
        yield from discussion(each)
    yield from weighing(memo.weighed)
    yield from changing(memo.changes)
    yield from deciding(memo.precedents)
    yield from arguing(memo.arguments)
    yield from asking(memo)
    yield from resting(memo)
    yield from annex(memo)


def head(found: Head) -> Iterator[Block]:
    """To whom, from whom, and about what."""
    rows = [("To", ""), ("From", ""), ("Date", found.date), ("Re", found.caption), ("Court", found.court)]
    rows += [("Law as of", found.law_as_of), ("Record", found.record)]
    rows += [(label, said) for label, said in (("Motion", found.motion), ("Subject", found.subject)) if said]
    yield Lines(tuple(rows))
    for said in found.about:
        yield Paragraph(said, aside=True)


def presented(memo: Memo) -> Iterator[Block]:
    """Questions and answers; several are numbered, so that each answer is found by its question."""
    yield Heading("Questions presented" if len(memo.questions) > 1 else "Question presented", 1)
    yield from several([each.question for each in memo.questions])
    yield Heading("Brief answers" if len(memo.questions) > 1 else "Brief answer", 1)
    yield Paragraph(memo.answer)
    yield from several([each.answer for each in memo.questions])
    if memo.ruled:
        yield Heading("What the court did", 2)
        yield Items(tuple(Item(said) for said in memo.ruled))


def several(said: list[str]) -> Iterator[Block]:
    """Sentences, numbered if there are several."""
    yield Items(tuple(map(Item, said)), 1) if len(said) > 1 else Paragraph(said[0] if said else "No document is claimed to be privileged.")


def facts(found: tuple[Told, ...]) -> Iterator[Block]:
    """The facts as told, in a table with as many columns as are of use; in a list where one would do."""
    yield Heading("Facts as told", 1)
    columns = [("Fact", 6, [f"{each.text.rstrip('.')} ({each.note})." if each.note else each.text for each in found])]
    columns.append(("Stated at, and by whom", 2, [place(each) for each in found]))
    columns.append(("As to", 3, [each.as_to or ALL for each in found]))
    used = [column for column in columns if column[0] == "Fact" or set(column[2]) - {NOT_TOLD, ALL}]
    rows = tuple(zip(*(said for _, _, said in used), strict=True))
    if len(used) > 1:
        header, widths = tuple(name for name, _, _ in used), tuple(width for _, width, _ in used)
        yield Table("The facts as they were told", header, rows, widths)
    else:
        yield Items(tuple(Item(said) for (said,) in rows))
    unused = [*([] if any(each.at for each in found) else [NO_PAGE]), *([] if any(each.by for each in found) else [NOBODY])]
    if found and unused:
        yield Paragraph(" ".join(unused), aside=True)


def place(found: Told) -> str:
    """Where a fact is stated, and by whom, as far as that is told."""
    return ", ".join([*([found.at] if found.at else []), *([f"says {found.by}"] if found.by else [])]) or NOT_TOLD


def discussion(found: Discussion) -> Iterator[Block]:
    """The paragraph of a discussion, then its steps, then what was considered and what was presumed."""
    yield Heading(f"{found.mark}. {found.title}: {found.disposition}" if found.mark else f"{found.title}: {found.disposition}", 2)
    for lead, said in (("Rule.", found.rule), ("Application.", found.application), ("Conclusion.", found.conclusion)):
        if said:
            yield Paragraph(said, lead)
    if found.steps or found.likewise:
        yield Paragraph(found.likewise, "Step by step:", keeps=True)
    yield from steps(found.steps, 1, found.mark)
    if found.beside:
        yield Paragraph("", "Found besides, in answer to points raised:" if found.steps else "Found so far:", keeps=True)
        yield from steps(found.beside, len(found.steps) + 1, found.mark)
    if found.rejected:
        yield Paragraph(" ".join(found.rejected), "Exceptions considered and rejected.")
    for said in found.defeated:
        yield Paragraph(said, "A rule kept from applying.")
    if found.presumed:
        yield Paragraph(" ".join(found.presumed), "Presumed.")


def steps(found: tuple[Step, ...], start: int, mark: str) -> Iterator[Block]:
    """Numbered steps."""
    if found:
        yield Items(tuple(Item(f"{each.law} {because(each)}", each.finds, each.authorities) for each in found), start, mark)


def because(found: Step) -> str:
    """What a step rests on, as a sentence."""
    if not found.because:
        return f"By {found.by}." if found.by else ""
    return f"Because {found.because}{f'; and by {found.by}' if found.by else ''}."
