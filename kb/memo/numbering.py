"""Numbered lists of a Word document, each of which begins where it should and bears the mark of its discussion."""

from docx.document import Document
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.text.paragraph import Paragraph as Line

LEVEL = (
    '<w:abstractNum {ns} w:abstractNumId="{number}"><w:nsid w:val="{number:08X}"/>'
    '<w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="{start}"/>'
    '<w:numFmt w:val="decimal"/><w:lvlText w:val="{mark}%1."/><w:lvlJc w:val="left"/>'
    '<w:pPr><w:ind w:left="432" w:hanging="432"/></w:pPr></w:lvl></w:abstractNum>'
)


class Numbering:
    """The numbered lists of one document; a mark is letters only, so that it is never read as part of the form."""

    def __init__(self, document: Document) -> None:
        self.root = document.part.numbering_part.element
        self.last = max((int(each.get(qn("w:abstractNumId"))) for each in self.root.findall(qn("w:abstractNum"))), default=0)

    def begin(self, start: int, mark: str) -> int:
        """A new list, and the number by which its paragraphs name it."""
        self.last += 1
        made = parse_xml(LEVEL.format(ns=nsdecls("w"), number=self.last, start=start, mark=mark))
        self.root.findall(qn("w:abstractNum"))[-1].addnext(made)
        return int(self.root.add_num(self.last).numId)

    @staticmethod
    def put(paragraph: Line, number: int) -> None:
        """Make a paragraph an item of a list."""
        properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
        level = OxmlElement("w:ilvl")
        level.set(qn("w:val"), "0")
        properties.insert(0, level)
        properties.get_or_add_numId().val = number
