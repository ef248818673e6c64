"""The graph asked in the real page: the editor's words by keyboard, a slip at its place, links, forms of an answer."""

import re
from urllib.parse import quote

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

COUNT = "SELECT ?class (COUNT(?x) AS ?n) { VALUES ?class { ic:Rule ic:Element ic:Opinion } ?x a ?class } GROUP BY ?class"
TRIPLES = "CONSTRUCT { ic:look rdfs:label ?l ; ic:burdenOn ?b } { ic:look rdfs:label ?l ; ic:burdenOn ?b }"


@pytest.fixture
def editor(visit, page):
    visit("/ask")
    found = page.get_by_label("Query in SPARQL")
    page.locator(".query-paper").wait_for(state="attached")
    return found


def typed(editor, text):
    editor.fill("")
    editor.press_sequentially(text)


def test_the_words_of_the_graph_are_offered_and_taken_by_keyboard_alone(editor, page):
    typed(editor, "SELECT * { ?x a ic:Rul")
    words = page.get_by_role("listbox", name="Words that can stand here")
    expect(words.get_by_role("option").first).to_contain_text("ic:Rule")
    editor.press("ArrowDown")
    expect(words.get_by_role("option", selected=True)).to_have_count(1)
    assert editor.get_attribute("aria-activedescendant") == "query-word-0"
    assert not Axe().run(page).response["violations"]
    editor.press("Enter")
    expect(editor).to_have_value("SELECT * { ?x a ic:Rule")
    expect(words).to_be_hidden()
    editor.press_sequentially(" ; ic:concl")
    editor.press("ArrowDown")
    editor.press("Tab")
    expect(editor).to_have_value("SELECT * { ?x a ic:Rule ; ic:concludes")
    editor.press_sequentially(" ?y } LIMIT 3")
    editor.press("Control+Enter")
    page.wait_for_url(re.compile("query=SELECT"))
    expect(page.locator("tbody tr")).to_have_count(3)


def test_the_list_closes_by_escape_and_holds_nobody_who_goes_on(editor, page):
    typed(editor, "ic:look")
    words = page.get_by_role("listbox", name="Words that can stand here")
    expect(words).to_be_visible()
    editor.press("Escape")
    expect(words).to_be_hidden()
    typed(editor, "ic:look")
    editor.press("Tab")
    expect(editor).not_to_be_focused()
    expect(editor).to_have_value("ic:look")


def test_words_are_found_by_what_people_call_them_and_the_words_of_sparql_too(editor, page):
    words = page.get_by_role("listbox", name="Words that can stand here")
    typed(editor, "ic:burden")
    expect(words).to_contain_text("ic:burdenOn")
    typed(editor, "ASK { ?x a ic:Case } # ")
    typed(editor, "CONSTR")
    editor.press("Control+ ")
    expect(words).to_contain_text("CONSTRUCT")
    typed(editor, "SELECT ?document { ?do")
    editor.press("Control+ ")
    expect(words).to_contain_text("?document")


def test_the_query_is_coloured_and_stays_what_was_written(editor, page):
    query = '# a remark\nSELECT ?x { ?x rdfs:label "label"@en ; a <http://e/> FILTER (?x < 5) }'
    editor.fill(query)
    paper = page.locator(".query-paper")
    assert paper.evaluate("each => each.textContent") == query + "\n"
    assert paper.evaluate("each => new Set([...each.children].map(one => one.style.color)).size") >= 5
    assert editor.input_value() == query


def test_markup_in_a_query_is_text_in_the_editor_too(editor, page):
    editor.fill('<img src=x onerror=alert(1)> "<script>alert(1)</script>"')
    assert page.locator(".query-paper img, .query-paper script").count() == 0


def test_a_slip_is_marked_at_its_place_where_the_caret_stands(visit, page):
    visit("/ask?query=" + quote("SELECT ?x\n{ ?x foo ?y }"))
    expect(page.get_by_role("alert")).to_contain_text("Line 2, column 6")
    assert page.get_by_role("alert").locator("pre").inner_text() == "{ ?x foo ?y }\n     ^"
    editor = page.get_by_label("Query in SPARQL")
    expect(editor).to_have_attribute("aria-invalid", "true")
    page.wait_for_function("document.querySelector('textarea').selectionStart === 15")
    marked = page.locator(".query-paper span[style*=wavy]")
    expect(marked).to_have_text("foo")
    editor.fill("ASK {}")
    expect(editor).not_to_have_attribute("aria-invalid", "true")
    expect(marked).to_have_count(0)


def test_an_answer_that_counts_is_shown_as_bars_and_one_of_triples_as_a_diagram(visit, page, settle):
    visit("/ask?query=" + quote(COUNT))
    page.get_by_text("Bars", exact=True).click()
    expect(page.locator("table.bars tbody tr")).to_have_count(3)
    settle(page)
    assert not Axe().run(page).response["violations"]
    visit("/ask?query=" + quote(TRIPLES))
    page.get_by_text("Diagram", exact=True).click()
    settle(page)
    expect(page.get_by_text("Each arrow is one statement of the answer.")).to_be_visible()
    settle(page)
    assert not Axe().run(page).response["violations"]


def test_a_name_in_an_answer_leads_to_the_library(visit, page):
    visit("/ask?query=" + quote("SELECT ?x { VALUES ?x { ic:look ic:reynolds rule:general_need_is_not_enough ic:nothing } }"))
    expect(page.locator("td a")).to_have_count(3)
    page.locator("td a").first.click()
    page.wait_for_url(re.compile("library"))
    expect(page.locator("h1")).to_contain_text(re.compile("look", re.IGNORECASE))


def test_a_question_can_be_handed_on_as_a_link(visit, page):
    visit("/ask?name=who_cites_whom")
    page.get_by_text("Share this question").click()
    link = page.locator("code", has_text="name=who_cites_whom").inner_text()
    assert link.startswith("http") and "/ask?name=who_cites_whom" in link
