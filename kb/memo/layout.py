"""A memorandum as the blocks that a page is made of, the same for every form of file."""

from collections.abc import Iterator
from dataclasses import dataclass

from kb.memo.memo import Arguing, Ask, Changes, Discussion, Head, Memo, Near, Precedents, Question, Row, Told
from kb.memo.memo import Step as MemoStep

TITLE = "Memorandum"
NOT_TOLD = "not told"
NOWHERE = {"Stated at": "On what page each fact is stated is not told.", "Asserted by": "Who asserts each fact is not told."}


@dataclass(frozen=True)
class Heading:
    """A heading; the title of the whole is of level 0."""

    text: str
    level: int


@dataclass(frozen=True)
class Lines:
    """Short lines with their labels, as at the head of a letter; an empty one is left to be filled in."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Paragraph:
    """A paragraph, with the words in bold that begin it; `aside` if it is no part of the argument, `keeps` if it leads to what follows."""

    text: str
    lead: str = ""
    aside: bool = False
    keeps: bool = False


@dataclass(frozen=True)
class Item:
    """An item of a list: the words in bold that begin it, its text, and its authorities."""

    text: str
    lead: str = ""
    cites: str = ""


@dataclass(frozen=True)
class Items:
    """A list, with dashes or, where `start` is not 0, numbered from there, each number after a mark."""

    items: tuple[Item, ...]
    start: int = 0
    mark: str = ""


@dataclass(frozen=True)
class Table:
    """A table with its header row, the share of the width of each column, and what it is called."""

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...]


Block = Heading | Lines | Paragraph | Items | Table


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
    yield from several([answer(each) for each in memo.questions])
    if memo.ruled:
        yield Heading("What the court did", 2)
        yield Items(tuple(Item(said) for said in memo.ruled))


def answer(found: Question) -> str:
    """A brief answer."""
    return found.answer


def several(said: list[str]) -> Iterator[Block]:
    """Sentences, numbered if there are several."""
    yield Items(tuple(map(Item, said)), 1) if len(said) > 1 else Paragraph(said[0] if said else "No document is claimed to be privileged.")


def facts(found: tuple[Told, ...]) -> Iterator[Block]:
    """The facts as told, with as many columns as are of use."""
    yield Heading("Facts as told", 1)
    columns = [("Fact", 6, [f"{each.text.rstrip('.')} ({each.note})." if each.note else each.text for each in found])]
    columns.append(("Stated at", 2, [each.at or NOT_TOLD for each in found]))
    columns.append(("Asserted by", 2, [each.by or NOT_TOLD for each in found]))
    columns.append(("As to", 3, [each.as_to or "all" for each in found]))
    used = [column for column in columns if column[0] == "Fact" or set(column[2]) - {NOT_TOLD, "all"}]
    rows = tuple(zip(*(said for _, _, said in used), strict=True))
    unused = [NOWHERE[name] for name, _, said in columns if set(said) == {NOT_TOLD}]
    yield Table("The facts as they were told", tuple(name for name, _, _ in used), rows, tuple(width for _, width, _ in used))
    if unused:
        yield Paragraph(" ".join(unused), aside=True)


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


def steps(found: tuple[MemoStep, ...], start: int, mark: str) -> Iterator[Block]:
    """Numbered steps."""
    if found:
        yield Items(tuple(Item(f"{each.law} {because(each)}", each.finds, each.authorities) for each in found), start, mark)


def because(found: MemoStep) -> str:
    """What a step rests on, as a sentence."""
    if not found.because:
        return f"By {found.by}." if found.by else ""
    return f"Because {found.because}{f'; and by {found.by}' if found.by else ''}."


def changing(found: tuple[Changes, ...]) -> Iterator[Block]:
    """What would change the result."""
    if found:
        yield Heading("What would change or settle it, one fact at a time", 1)
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
        yield Table("Questions still open", header, tuple(map(asked, memo.open.asked)), (5, 3, 4))
    if memo.open.more:
        yield Paragraph(memo.open.more)


def asked(found: Ask) -> tuple[str, ...]:
    """A question as a row."""
    return found.question, found.whom, found.otherwise


def resting(memo: Memo) -> Iterator[Block]:
    """The authorities, and how far the result rests on those that bind."""
    yield Heading("Table of authorities", 1)
    yield from ([Paragraph(memo.support[0])] if memo.support else [])
    header = ("Authority", "Used in", "Weight in this court", "Its text")
    yield Table("Authorities", header, tuple(map(authority, memo.authorities)), (6, 5, 2, 2))
    marks = [Item(said, f"{mark.capitalize()}:") for mark, said in memo.marks]
    notes = dict.fromkeys(each.unchecked for each in memo.authorities if each.unchecked)
    for note in notes:
        marks.append(Item(note, f"Unverified of {'; '.join(each.citation for each in memo.authorities if each.unchecked == note)}:"))
    yield from ([Items(tuple(marks))] if marks else [])


def authority(found: Row) -> tuple[str, ...]:
    """An authority as a row."""
    return found.citation, found.used, found.weight, found.verified


def annex(memo: Memo) -> Iterator[Block]:
    """Which rules have no binding authority, what carries each result alone, and what other law would make of it."""
    carried = [each for each in memo.changes if each.carried]
    if carried or memo.other_law or memo.support[1:]:
        yield Heading("Annex", 1)
    if memo.support[1:]:
        yield Heading("The rules with no authority that binds the court", 2)
        yield Items(tuple(map(Item, memo.support[1:])))
    for each in carried:
        yield Heading(f"What alone carries it. {each.title}", 2)
        yield Items(tuple(Item(said) for said in each.carried))
    if memo.other_law:
        yield Heading("Under other law", 2)
        yield Items(tuple(Item(said) for said in memo.other_law))
