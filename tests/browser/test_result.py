"""The result in the real page: lengths, folds, contents, files that open, the link that reproduces it, and print."""

import io
import re

import docx
import pytest
from playwright.sync_api import expect
from pypdf import PdfReader
from rdflib import Dataset

from kb.casefile import read_text
from kb.dossier import encode, from_shipped
from kb.lengths import summaries

LATEX = from_shipped("national_latex")
ADDRESS = f"/result?m={encode(LATEX)}"
LINE = summaries(LATEX.case, LATEX.decision)[0].line


def test_the_length_is_chosen_kept_in_the_address_and_there_after_a_reload(visit, page, settle):
    visit(ADDRESS)
    expect(page.get_by_text(LINE)).to_be_visible()
    page.get_by_text("paragraph", exact=True).click()
    expect(page.get_by_text("Conclusion.")).to_be_visible()
    page.wait_for_url(re.compile("length=paragraph"))
    page.reload()
    settle(page)
    expect(page.get_by_text("Conclusion.")).to_be_visible()
    expect(page.get_by_text(LINE)).to_have_count(0)
    page.get_by_text("full", exact=True).click()
    expect(page.locator("#reason-12")).to_be_visible()


def test_the_length_is_chosen_by_keyboard(visit, page):
    visit(ADDRESS)
    page.get_by_role("radio", name="line").focus()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_text("Conclusion.")).to_be_visible()
    expect(page.get_by_role("radio", name="paragraph")).to_be_focused()


def test_a_part_is_opened_kept_in_the_address_and_open_after_a_reload(visit, page, settle):
    visit(ADDRESS)
    expect(page.get_by_text("Nearest for protection")).to_have_count(0)
    page.get_by_text("What decisions force, and how the nearest differ").click()
    expect(page.get_by_text("Nearest for protection")).to_be_visible()
    page.wait_for_url(re.compile("precedents=true"))
    page.reload()
    settle(page)
    expect(page.get_by_text("Nearest for protection")).to_be_visible()
    page.get_by_text("What decisions force, and how the nearest differ").click()
    page.wait_for_url(lambda url: "precedents" not in url)


def test_every_line_of_contents_leads_to_the_heading_of_its_part(visit, page):
    visit(ADDRESS)
    places = page.locator(".contents a").evaluate_all("all => all.map(each => each.getAttribute('href'))")
    assert len(places) >= 12
    assert [place for place in places if page.locator(f"h2{place}").count() != 1] == []


def test_the_line_of_contents_leads_to_a_part_without_losing_the_matter(visit, page, settle):
    visit(ADDRESS)
    before = page.locator("h1").inner_text()
    page.get_by_role("navigation", name="On this page").get_by_role("link", name="Take it with you").click()
    settle(page)
    expect(page.get_by_role("heading", name="Take it with you")).to_be_in_viewport()
    assert page.locator("h1").inner_text() == before


@pytest.mark.parametrize("garbled", ["length=%3Cb%3E", "reasons=maybe&precedents=1%27", "length=full&length=line"])
def test_a_garbled_length_or_fold_is_read_as_none(visit, page, garbled):
    visit(f"{ADDRESS}&{garbled}")
    expect(page.get_by_role("heading", name="What decides it")).to_be_visible()
    assert page.get_by_test_id("stException").count() == 0


def fetched(page, label: str) -> tuple[str, bytes]:
    """The name and content of the file behind a button."""
    with page.expect_download() as download:
        page.get_by_role("button", name=label, exact=True).click()
    return download.value.suggested_filename, download.value.path().read_bytes()


def test_every_file_opens_in_what_reads_such_files(visit, page):
    visit(ADDRESS)
    name, held = fetched(page, "Memorandum in Word")
    assert name == "national_latex.docx"
    assert "National Latex" in "".join(line.text for line in docx.Document(io.BytesIO(held)).paragraphs)
    name, held = fetched(page, "Memorandum as PDF")
    assert name.endswith(".pdf") and "National Latex" in PdfReader(io.BytesIO(held)).pages[0].extract_text()
    name, held = fetched(page, "Memorandum in Markdown")
    assert name.endswith(".md") and held.startswith(b"# Memorandum")
    name, held = fetched(page, "Case file (YAML)")
    assert name.endswith(".yaml") and read_text(held.decode(), name).caption == LATEX.case.caption
    name, held = fetched(page, "Graph (TriG)")
    graph = Dataset()
    graph.parse(data=held.decode(), format="trig")
    assert name.endswith(".trig") and len(graph) > 100


def test_the_link_opens_what_is_seen_length_and_open_parts_included(visit, page, settle, context, base_url):
    visit(f"{ADDRESS}&length=paragraph")
    page.get_by_text("The best argument for each side, and where it is weakest").click()
    expect(page.get_by_text("It would cite").first).to_be_visible()
    link = page.locator(".st-key-link code").inner_text().replace("\n", "")
    assert link.startswith(f"{base_url}/result?")
    other = context.new_page()
    other.goto(link)
    settle(other)
    expect(other.get_by_text("It would cite").first).to_be_visible()
    expect(other.get_by_text("Conclusion.")).to_be_visible()
    other.close()


def test_the_printed_page_has_what_is_open_and_neither_controls_nor_folded_parts(visit, page):
    visit(f"{ADDRESS}&length=full&changes=true&precedents=true")
    said = "\n".join(each.extract_text() for each in PdfReader(io.BytesIO(page.pdf())).pages)
    for each in ("What decides it", "The elements", "Nearest for disclosure", "The Government itself has made the content public."):
        assert each in said
    for each in ("On this page", "Open every part", "Memorandum in Word", "Take it with you", "Both sides", "Length of the explanation"):
        assert each not in said
