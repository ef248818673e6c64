"""A memorandum as a Word document: real headings, lists and tables, so that it can be worked on and read aloud."""

from io import BytesIO

import docx
from docx.document import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Inches, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph as Line

from kb.memo.blocks import Block, Heading, Item, Items, Lines, Paper, Paragraph, Table
from kb.memo.layout import paper
from kb.memo.memo import Memo
from kb.memo.numbering import Numbering
from kb.memo.word_settings import packed, settings

WIDTH = 6.5
CITES = Pt(9.5)
SMALL = Pt(9)
BLANK = "_" * 40


def word(memo: Memo | Paper) -> bytes:
    """The memorandum, or another paper, the same bytes for the same one."""
    document, found = docx.Document(), paper(memo)
    settings(document, found)
    numbering = Numbering(document)
    for block in found.blocks:
        put(document, numbering, block)
    held = BytesIO()
    document.save(held)
    return packed(held.getvalue())


def put(document: Document, numbering: Numbering, found: Block) -> None:
    """One block at the end of the document."""
    match found:
        case Heading():
            document.add_heading(found.text, found.level)
        case Lines():
            put_lines(document, found)
        case Paragraph():
            paragraph = document.add_paragraph(style="Quote" if found.aside else None)
            led(paragraph, found.lead, found.text)
            paragraph.paragraph_format.keep_with_next = found.keeps or None
        case Items():
            put_items(document, numbering, found)
        case Table():
            put_table(document, found)


def led(paragraph: Line, lead: str, text: str) -> None:
    """A text after the words in bold that begin it."""
    if lead:
        paragraph.add_run(lead).bold = True
    if text:
        paragraph.add_run(f" {text}" if lead else text)


def put_lines(document: Document, found: Lines) -> None:
    """Short lines, their labels apart; an empty one is a line to write on."""
    for label, said in found.rows:
        paragraph = document.add_paragraph()
        paragraph.add_run(f"{label}:").bold = True
        paragraph.add_run(f"\t{said or BLANK}")
        form = paragraph.paragraph_format
        form.tab_stops.add_tab_stop(Inches(1))
        form.left_indent, form.first_line_indent, form.space_after = Inches(1), Inches(-1), Pt(2)


def put_items(document: Document, numbering: Numbering, found: Items) -> None:
    """A list, numbered on its own."""
    number = numbering.begin(found.start, found.mark) if found.start else None
    for each in found.items:
        paragraph = document.add_paragraph(style="List Number" if number else "List Bullet")
        put_item(paragraph, each)
        if number:
            numbering.put(paragraph, number)


def put_item(paragraph: Line, found: Item) -> None:
    """An item with its authorities in smaller print."""
    led(paragraph, found.lead, found.text)
    if found.cites:
        paragraph.add_run(f" [{found.cites}]").font.size = CITES


def put_table(document: Document, found: Table) -> None:
    """A table whose first row is its header, said to be so and repeated on each page."""
    table = document.add_table(rows=1, cols=len(found.header), style="Table Grid")
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.LEFT, False
    described(table._tbl.tblPr, found.caption)
    for column, share in zip(table.columns, found.widths, strict=True):
        column.width = Inches(WIDTH * share / sum(found.widths))
    head = table.rows[0]
    head._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    fill(head.cells, found.header, found, bold=True)
    for row in found.rows:
        added = table.add_row()
        added._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        fill(added.cells, row, found)
    document.add_paragraph().paragraph_format.space_after = Pt(0)


def described(properties: "docx.oxml.xmlchemy.BaseOxmlElement", caption: str) -> None:
    """What a table is called, for those who have it read to them."""
    title = OxmlElement("w:tblCaption")
    title.set(qn("w:val"), caption)
    properties.append(title)


def fill(cells: tuple[_Cell, ...], row: tuple[str, ...], found: Table, bold: bool = False) -> None:
    """The cells of a row."""
    for cell, said, share in zip(cells, row, found.widths, strict=True):
        cell.width = Inches(WIDTH * share / sum(found.widths))
        paragraph = cell.paragraphs[0]
        paragraph.paragraph_format.space_after = Pt(0)
        run = paragraph.add_run(said)
        run.bold, run.font.size = bold or None, SMALL
