"""What holds of a whole Word document: its properties, its language, its styles, its page numbers, and how it is packed."""

from datetime import datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.coreprops import CoreProperties
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Inches, Pt, RGBColor
from docx.text.paragraph import Paragraph as Line

from kb.memo.blocks import Paper

LANGUAGE = "en-US"
FONT = "Times New Roman"
SIZES = {"Normal": 11, "Title": 20, "Heading 1": 13, "Heading 2": 11, "Quote": 10, "List Bullet": 11, "List Number": 11}
LONGEST_TITLE = 255
EPOCH = (1980, 1, 1, 0, 0, 0)


def settings(document: Document, paper: Paper) -> None:
    """Put all of that."""
    properties = document.core_properties
    properties.title = paper.title[:LONGEST_TITLE]
    properties.language, properties.author, properties.comments, properties.keywords = LANGUAGE, "", "", ""
    dates(properties, paper.date)
    for section in document.sections:
        section.page_width, section.page_height = Inches(8.5), Inches(11)
        section.left_margin = section.right_margin = Inches(1)
        section.top_margin = section.bottom_margin = Inches(0.9)
        numbered(section.footer.paragraphs[0])
    for name, size in SIZES.items():
        styled(document, name, size)
    document.styles["Normal"].paragraph_format.space_after = Pt(6)
    document.styles["Normal"].paragraph_format.line_spacing = 1.1


def dates(properties: CoreProperties, written: str) -> None:
    """The day of the paper as that of the document, and none where it is left to the writer."""
    properties.created = properties.modified = datetime.fromisoformat(written or "1980-01-01")
    if not written:
        held = properties._element
        for name in ("dcterms:created", "dcterms:modified"):
            held.remove(held.find(qn(name)))


def styled(document: Document, name: str, size: int) -> None:
    """A style in the one font, in black, in the language of the document."""
    style = document.styles[name]
    style.font.name, style.font.size, style.font.color.rgb = FONT, Pt(size), RGBColor(0, 0, 0)
    found = style.element.get_or_add_rPr()
    fonts = found.get_or_add_rFonts()
    for attribute in list(fonts.attrib):
        if attribute.endswith("Theme"):
            del fonts.attrib[attribute]
    for script in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{script}"), FONT)
    language = found.find(qn("w:lang"))
    if language is None:
        language = OxmlElement("w:lang")
        found.append(language)
    language.set(qn("w:val"), LANGUAGE)


def numbered(paragraph: Line) -> None:
    """The number of the page, and how many there are."""
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for word, code in (("Page ", "PAGE"), (" of ", "NUMPAGES")):
        paragraph.add_run(word)
        field = OxmlElement("w:fldSimple")
        field.set(qn("w:instr"), code)
        paragraph._p.append(field)


def packed(document: bytes) -> bytes:
    """The same document, whose parts bear no time at which they were written."""
    held = BytesIO()
    with ZipFile(BytesIO(document)) as old, ZipFile(held, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = ZipInfo(name, EPOCH)
            part.compress_type = ZIP_DEFLATED
            new.writestr(part, old.read(name))
    return held.getvalue()
