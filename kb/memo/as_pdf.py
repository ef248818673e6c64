"""A memorandum as a PDF that says what each of its parts is (PDF/UA-1), set by typst."""

import json
import re
from dataclasses import asdict
from pathlib import Path

import typst

from kb.memo.blocks import Block, Paper
from kb.memo.layout import paper
from kb.memo.memo import Memo
from ontology.faults import fault

TEMPLATE = Path(__file__).with_name("memo.typ")
LONGEST_WORD = 40
BREAK = "\N{ZERO WIDTH SPACE}"


def pdf(memo: Memo | Paper) -> bytes:
    """The memorandum, in fonts that come with typst, so that it is the same on every machine.

    Those have Latin, Greek, Cyrillic, Hebrew and Arabic letters. A memorandum with others is set with the fonts of the machine.

    Raises:
        Faulty: it has letters that no font here has.
    """
    try:
        return compiled(memo, own_fonts=True)
    except typst.TypstError as error:
        if not missing(error):
            raise
    try:
        return compiled(memo, own_fonts=False)
    except typst.TypstError as error:
        if not missing(error):
            raise
        letters = " ".join(missing(error))
        message = f"No font on this machine has these letters: {letters}. Write a .docx or .md file, or install a font that has them."
        raise fault(paper(memo).name[:60], 0, "", message) from None


def compiled(memo: Memo | Paper, own_fonts: bool) -> bytes:
    """The memorandum as typst sets it; its text goes in as data, so that nothing in it is markup."""
    found = typst.Compiler(TEMPLATE.read_bytes(), ignore_system_fonts=own_fonts, sys_inputs={"memo": json.dumps(data(memo))}).compile(
        format="pdf", pdf_standards=["ua-1"]
    )
    if not isinstance(found, bytes):
        raise TypeError("typst made no single file.")
    return found


def data(memo: Memo | Paper) -> dict[str, object]:
    """What the template reads."""
    found = paper(memo)
    return {"title": found.title, "blocks": [told(block) for block in found.blocks]}


def told(found: Block) -> dict[str, object]:
    """A block with the name of what it is."""
    return {"is": type(found).__name__.lower(), **{key: breakable(said) for key, said in asdict(found).items()}}


def breakable(found: object) -> object:
    """The same, with places in words of excessive length where a line may end."""
    if isinstance(found, str):
        return re.sub(rf"\S{{{LONGEST_WORD}}}(?=\S)", lambda word: word[0] + BREAK, found)
    if isinstance(found, list | tuple):
        return [breakable(each) for each in found]
    if isinstance(found, dict):
        return {key: breakable(each) for key, each in found.items()}
    return found


def missing(error: typst.TypstError) -> list[str]:
    """The letters that no font at hand has, if that is what is wrong."""
    return list(dict.fromkeys(re.findall(r'the text `"(.*?)"` could not be displayed', error.diagnostic)))
