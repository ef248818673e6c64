"""A memorandum in Word, as PDF and in Markdown: that it can be opened, read aloud and made again byte by byte, whatever names it holds."""

import io
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import docx
import pypdf
import pytest
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st
from memos import memo_on

from kb import load
from kb.case import Case, Document
from kb.casefile import file_named, shipped
from kb.memo.as_markdown import markdown, plain
from kb.memo.as_pdf import pdf
from kb.memo.as_word import word
from kb.memo.cleaning import clean
from kb.memo.files import FORMS
from kb.memo.memo import Memo
from ontology.faults import Faulty

HOSTILE = '#evil *x* $y$ @z <b>&amp; `code` [a](b) | _u_ \\ // #read("/etc/passwd")'
SCRIPTS = "שלום مرحبا Ωμέγα Жук é"


def named(caption: str, label: str = "Document") -> Case:
    case = load(file_named("melamine_chemicals"))
    documents = tuple(Document(each.id, label, each.answers) for each in case.documents)
    return replace(case, caption=caption, documents=documents)


def opened(made: bytes) -> "docx.document.Document":
    return docx.Document(io.BytesIO(made))


def pages(made: bytes) -> list[str]:
    return [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(made)).pages]


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", text.replace("\u200b", ""))


@pytest.mark.parametrize("name", sorted(shipped()))
@pytest.mark.parametrize("close", [True, False], ids=["closed", "open"])
def test_every_case_makes_every_form(name: str, close: bool) -> None:
    memo = memo_on(name, close)
    made = {ending: form(memo) for ending, form in FORMS.items()}
    assert sorted(made) == [".docx", ".md", ".pdf"]
    text = squeezed("".join(pages(made[".pdf"])))
    assert squeezed(memo.head.caption) in text and "notlegaladvice" in text
    assert memo.answer in "\n".join(each.text for each in opened(made[".docx"]).paragraphs)


def test_a_memorandum_of_national_latex_is_three_to_six_pages() -> None:
    assert 3 <= len(pages(pdf(memo_on("national_latex")))) <= 6
    assert 3 <= len(pages(pdf(memo_on("national_latex", False)))) <= 6


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_the_same_memorandum_is_the_same_file_byte_by_byte(form) -> None:  # type: ignore[no-untyped-def]
    assert form(memo_on("national_latex")) == form(memo_on("national_latex"))


def test_the_word_document_has_real_headings_lists_tables_and_properties() -> None:
    document = opened(word(memo_on("sears", None)))
    styles = [paragraph.style.name for paragraph in document.paragraphs if paragraph.style]
    assert styles.count("Title") == 1 and styles.count("Heading 1") >= 9 and styles.count("Heading 2") >= 8
    assert document.core_properties.title == "Memorandum: NLRB v. Sears, Roebuck & Co., 421 U.S. 132 (1975)"
    assert document.core_properties.language == "en-US" and document.core_properties.created.year == 2026
    assert len(document.tables) == 3
    for table in document.tables:
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
        assert all(row._tr.trPr.find(qn("w:tblHeader")) is None for row in table.rows[1:])
        assert table._tbl.tblPr.find(qn("w:tblCaption")) is not None
    assert {each.get(qn("w:instr")) for each in document.sections[0].footer._element.iter(qn("w:fldSimple"))} == {"PAGE", "NUMPAGES"}


def test_without_a_date_the_word_document_claims_no_day_of_its_own() -> None:
    properties = opened(word(memo_on("national_latex", dated=None))).core_properties
    assert properties.created is None and properties.modified is None


def test_steps_are_numbered_by_word_itself_with_the_letter_of_their_discussion() -> None:
    document = opened(word(memo_on("sears", None)))
    numbered = [p for p in document.paragraphs if p.style and p.style.name == "List Number"]
    numbers = {p._p.pPr.numPr.numId.val for p in numbered}
    root = document.part.numbering_part.element
    to_abstract = {each.numId: each.abstractNumId.val for each in root.num_lst}
    texts = {
        each.get(qn("w:abstractNumId")): (
            each.find(".//" + qn("w:lvlText")).get(qn("w:val")),
            each.find(".//" + qn("w:start")).get(qn("w:val")),
        )
        for each in root.findall(qn("w:abstractNum"))
    }
    found = [texts[str(to_abstract[number])] for number in sorted(numbers)]
    assert ("A%1.", "1") in found and ("A%1.", "6") in found and ("D%1.", "1") in found
    assert found.count(("%1.", "1")) == 2


def test_the_pdf_is_tagged_says_its_language_and_title_and_declares_pdf_ua() -> None:
    root = pypdf.PdfReader(io.BytesIO(pdf(memo_on("national_latex")))).trailer["/Root"]
    assert root["/Lang"] == "en-US" and root["/MarkInfo"]["/Marked"] and "/StructTreeRoot" in root
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    metadata = root["/Metadata"].get_object().get_data().decode()
    assert re.search(r"pdfuaid:part(>|=\")1", metadata)
    assert "Memorandum: National Latex Products Co. v. United States" in metadata


def test_tables_of_the_pdf_have_header_cells() -> None:
    reader = pypdf.PdfReader(io.BytesIO(pdf(memo_on("national_latex"))))
    kinds = structure(reader)
    assert kinds.count("/Table") == 2 and kinds.count("/TH") == 6 and "/H1" in kinds and "/LI" in kinds


def pdf_or_refusal(memo: Memo) -> str:
    try:
        return pdf(memo)[:4].decode()
    except Faulty as error:
        return str(error).replace(memo.head.caption[:60] + ": No font on this machine has these letters", "The letters are named")


def structure(reader: pypdf.PdfReader) -> list[str]:
    found, waiting = [], [reader.trailer["/Root"]["/StructTreeRoot"]]
    while waiting:
        each = waiting.pop()
        each = each.get_object() if hasattr(each, "get_object") else each
        if isinstance(each, list):
            waiting += each
        elif isinstance(each, dict):
            found += [str(each["/S"])] if "/S" in each else []
            waiting += [each["/K"]] if "/K" in each else []
    return found


def test_markup_in_names_stays_literal() -> None:
    memo = memo_on(named(HOSTILE, "= Heading #let x = 1"))
    assert squeezed(HOSTILE) in squeezed("".join(pages(pdf(memo))))
    assert any(HOSTILE in paragraph.text for paragraph in opened(word(memo)).paragraphs)
    text = markdown(memo).decode()
    assert r"\#evil \*x\* \$y\$" in text and "<b>" not in re.sub(r"\\<", "", text)


def test_hebrew_arabic_greek_and_cyrillic_need_no_font_of_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    from kb.memo import as_pdf

    asked = []
    compiled = as_pdf.compiled
    monkeypatch.setattr(as_pdf, "compiled", lambda memo, own_fonts: (asked.append(own_fonts), compiled(memo, own_fonts))[1])
    assert pdf(memo_on(named(SCRIPTS)))
    assert asked == [True]


def test_a_letter_that_no_font_has_is_named_and_word_is_offered() -> None:
    memo = memo_on(named("\N{LINEAR A SIGN AB001} v. United States"))
    with pytest.raises(Faulty, match=r"No font on this machine has these letters: .*\.docx"):
        pdf(memo)
    assert opened(word(memo)).core_properties.title


def test_a_name_of_ten_thousand_letters_breaks_nothing_and_runs_off_no_page() -> None:
    name = "x" * 10_000
    memo = memo_on(named(name, "y" * 300))
    made = pdf(memo)
    assert squeezed("".join(pages(made))).count("x") >= 10_000
    document = opened(word(memo))
    assert len(document.core_properties.title) == 255
    assert any(name in paragraph.text for paragraph in document.paragraphs)


def test_control_characters_and_marks_that_turn_the_direction_are_taken_out() -> None:
    assert clean("a\x00b\x1bc") == "a\ufffdb\ufffdc"
    assert clean("a\u202eb\u2066c\u2069") == "abc"
    assert clean("a\nb\tc\u2028d\u00a0e") == "a b c d e"
    assert clean("\ud800") == "\ufffd"
    memo = memo_on(named("a\x00\x0bb\u202ec"))
    assert memo.head.caption.startswith("a\ufffd bc")
    assert pdf(memo) and opened(word(memo))


@settings(deadline=None, max_examples=15)
@given(st.text(max_size=60), st.text(min_size=1, max_size=60))
def test_no_name_breaks_a_form(caption: str, label: str) -> None:
    memo = memo_on(named(caption, label))
    said = [paragraph.text for paragraph in opened(word(memo)).paragraphs]
    assert any(clean(label) in each for each in said)
    assert clean(label).strip() == "" or markdown(memo)
    assert pdf_or_refusal(memo).startswith(("%PDF", "The letters are named: "))


@given(st.text(alphabet="ab 1.-+*#_[]()<>|`~\\$&!^=", max_size=30))
def test_nothing_that_is_escaped_for_markdown_is_lost(text: str) -> None:
    assert re.sub(r"\\(.)", r"\1", plain(text)) == text


def test_neither_kb_nor_decide_loads_what_writes_word_and_pdf() -> None:
    script = "import sys, kb.cli\ntry: kb.cli.main(['decide', 'melamine_chemicals', '--length', 'line'])\nexcept SystemExit: pass\n"
    script += "print([name for name in ('docx', 'lxml', 'typst') if name in sys.modules])"
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=Path(__file__).parents[3])
    assert run.stdout.splitlines()[-1] == "[]"
