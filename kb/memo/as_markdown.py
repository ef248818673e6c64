"""A memorandum in Markdown."""

import re

from kb.memo.blocks import Block, Heading, Item, Items, Lines, Paper, Paragraph, Table
from kb.memo.layout import paper
from kb.memo.memo import Memo

MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~^$&!])")
BEGINNING = re.compile(r"^(\d*)([-+=.)])")


def markdown(memo: Memo | Paper) -> bytes:
    """The memorandum, in UTF-8; no name in it is taken for markup."""
    return "\n\n".join(text for text in map(block, paper(memo).blocks) if text).encode() + b"\n"


def plain(text: str) -> str:
    """A text of which every character means itself, also where it begins like an item of a list."""
    return BEGINNING.sub(r"\1\\\2", MARKUP.sub(r"\\\1", text))


def block(found: Block) -> str:
    """One block."""
    match found:
        case Heading():
            return f"{'#' * (found.level + 1)} {plain(found.text)}"
        case Lines():
            return "  \n".join(f"**{label}:** {plain(said)}".rstrip() for label, said in found.rows)
        case Paragraph():
            lead = f"**{plain(found.lead)}** " if found.lead else ""
            return ("> " if found.aside else "") + f"{lead}{plain(found.text)}".strip()
        case Items():
            return "\n".join(item(found, number, each) for number, each in enumerate(found.items, found.start))
        case Table():
            rows = [found.header, ("---",) * len(found.header), *found.rows]
            return "\n".join(f"| {' | '.join(cell if cell == '---' else plain(cell) for cell in row)} |" for row in rows)


def item(found: Items, number: int, each: Item) -> str:
    """One item of a list; a mark before its number cannot be said but in the text."""
    lead = f"**{plain(each.lead)}** " if each.lead else ""
    cites = f" *[{plain(each.cites)}]*" if each.cites else ""
    mark = f"({found.mark}{number}) " if found.mark else ""
    return f"{f'{number}.' if found.start else '-'} {mark}{lead}{plain(each.text)}{cites}"
