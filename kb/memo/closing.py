"""What follows the discussion in a memorandum, from what is to be weighed to the authorities and the annex."""

from collections.abc import Iterator

from kb.memo.blocks import Block, Heading, Item, Items, Paragraph, Table
from kb.memo.memo import Arguing, Changes, Memo, Near, Precedents, Weighed


def weighing(found: tuple[Weighed, ...]) -> Iterator[Block]:
    """What is left to the court to weigh."""
    if found:
        yield Heading("Left to the court to weigh", 1)
    for each in found:
        yield Heading(each.title, 2)
        yield Items(tuple(map(Item, each.sentences)))


def changing(found: tuple[Changes, ...]) -> Iterator[Block]:
    """What would change the result."""
    if found:
        yield Heading("What would change it, or settle it", 1)
    for each in found:
        yield Heading(each.title, 2)
        for group in each.groups:
            yield Paragraph(group.who, keeps=True)
            yield Items(tuple(Item("; ".join(lines) + ".", f"{disposition.capitalize()}, if") for disposition, lines in group.ways))
        for said in each.besides:
            yield Paragraph(said)


def deciding(found: tuple[Precedents, ...]) -> Iterator[Block]:
    """The precedents nearest either way."""
    if found:
        yield Heading("Precedents nearest either way", 1)
    for each in found:
        yield Heading(each.title, 2)
        yield Paragraph(" ".join(each.forced))
        for side, near in each.nearest:
            if near:
                yield Paragraph("", f"Nearest for {side}:", keeps=True)
                yield Items(tuple(map(beside, near)))
            else:
                yield Paragraph("No decision for this side shares a fact that speaks for it.", f"Nearest for {side}:")


def beside(found: Near) -> Item:
    """A decision, and in what it agrees and differs."""
    return Item(" ".join(f"{what}: {said}." if what else f"{said.rstrip('.')}." for what, said in found.lines), f"{found.name}.")


def arguing(found: tuple[Arguing, ...]) -> Iterator[Block]:
    """The best argument for each side."""
    if found:
        yield Heading("The best argument for each side", 1)
    for each in found:
        yield Heading(each.title, 2)
        yield Paragraph(each.stands)
        if each.must:
            yield Paragraph("", "It must establish one of these:", keeps=True)
            yield Items(tuple(Item(said) for said in each.must))
        for what, said in each.rest:
            yield Paragraph(said, f"{what}.")


def asking(memo: Memo) -> Iterator[Block]:
    """What is still open, and whom to ask."""
    yield Heading("What is still open, and whom to ask", 1)
    for said in memo.open.sentences:
        yield Paragraph(said)
    if memo.open.asked:
        header = ("Question", "Whom to ask", "If nothing is shown")
        yield Table(
            "Questions still open", header, tuple((each.question, each.whom, each.otherwise) for each in memo.open.asked), (5, 3, 4)
        )
    if memo.open.more:
        yield Paragraph(memo.open.more)


def resting(memo: Memo) -> Iterator[Block]:
    """The authorities, and how far the result rests on those that bind."""
    yield Heading("Table of authorities", 1)
    yield from ([Paragraph(memo.support)] if memo.support else [])
    header = ("Authority", "Used in", "Weight here", "Its text")
    yield Table(
        "Authorities", header, tuple((each.citation, each.used, each.weight, each.verified) for each in memo.authorities), (6, 5, 3, 2)
    )
    marks = [Item(said, f"{mark.capitalize()}:") for mark, said in memo.marks]
    notes = dict.fromkeys(each.unchecked for each in memo.authorities if each.unchecked)
    for note in notes:
        marks.append(Item(note, f"Unverified of {'; '.join(each.citation for each in memo.authorities if each.unchecked == note)}:"))
    yield from ([Items(tuple(marks))] if marks else [])


def annex(memo: Memo) -> Iterator[Block]:
    """What carries each result alone, and what other law would make of it."""
    carried = [each for each in memo.changes if each.carried]
    if carried or memo.other_law:
        yield Heading("Annex", 1)
    for each in carried:
        yield Heading(f"What alone carries it. {each.title}", 2)
        yield Items(tuple(Item(said) for said in each.carried))
    if memo.other_law:
        yield Heading("Under other law", 2)
        yield Items(tuple(Item(said) for said in memo.other_law))
