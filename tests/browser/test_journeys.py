"""What people do with the page, in a browser, from end to end."""

import csv
import re
from urllib.parse import quote

import pytest
from one_document import begun, next_question, told
from playwright.sync_api import expect

import ontology
from kb.casefile import at_hand
from kb.dossier import Dossier, agenda, close, from_shipped
from kb.dossier import answer as answered
from kb.dossier import encode as word
from kb.explain import Explanation, explain, summary
from kb.walk import Walk, walk

CASES = sorted(at_hand())
ELEMENTS = ontology.vocabulary().elements
PART = told(begun(), privilege="state-secrets", opposition="on-merits")

HOSTILE = {
    "nonsense": "x",
    "an address": "1~www.example.org~open",
    "an image": "1~<img src=x onerror=alert(1)>~open",
    "a script": "1~~open~<script>alert(1)</script>.yes",
    "ten thousand characters": "1~~open" + "~look.taken" * 1000,
}


def encode(file: Dossier) -> str:
    return word(file, names=True)


def found(file: Dossier) -> Explanation:
    return explain(file.decision)[0]


def walked(file: Dossier) -> Walk:
    return walk(file.case, *file.case.units()[0], closed=file.closed)


def steps(file: Dossier) -> int:
    return len(walked(file).moves)


def first_use(file: Dossier, term: str) -> int:
    return walked(file).first_use(term)


def heading(page, text):
    expect(page.locator("h1")).to_have_text(text)


def answer(page, label):
    page.get_by_role("radio", name=label, exact=True).locator("xpath=ancestor::label").click()
    page.get_by_role("button", name="Continue").click()


def test_three_cases_are_at_hand():
    assert len(CASES) == 3


@pytest.mark.parametrize("number", range(3))
def test_each_case_opens_from_the_start_and_shows_its_result(visit, page, number):
    visit()
    page.get_by_role("link", name="Open the case").nth(number).click()
    decision = from_shipped(CASES[number]).decision
    heading(page, summary(decision))
    expect(page.get_by_role("heading", name="How the court ruled")).to_be_visible()
    expect(page.get_by_role("heading", name="What decides it")).to_be_visible()
    page.wait_for_url(re.compile(CASES[number]))


def test_a_new_matter_is_answered_to_the_end(visit, page):
    visit()
    page.get_by_role("link", name="Begin a file").click()
    page.get_by_role("button", name="Begin with one document").click()
    page.get_by_role("link", name="Begin the questions").click()
    file, asked = begun(), 0
    while now := agenda(file).next:
        element = now.question.element
        heading(page, element.question)
        label = element.values[0].label
        answer(page, label[0].upper() + label[1:])
        file, asked = answered(file, now.question, element.tokens[0], now.documents), asked + 1
    assert asked >= 10
    heading(page, "The result is settled")
    page.get_by_role("link", name="See the result", exact=True).first.click()
    heading(page, summary(file.decision))


def test_a_changed_answer_changes_the_result_and_the_case_can_be_had_back(visit, page, settle):
    visit(f"/result?m={encode(from_shipped('national_latex'))}&length=full")
    before = page.locator("h1").inner_text()
    page.get_by_role("link", name="Check or change the answers").click()
    page.get_by_role("link", name="Change: what the look shows of its character").click()
    answer(page, "It is not as described")
    heading(page, "Your answers")
    page.get_by_role("link", name="See the result").click()
    expect(page.get_by_role("heading", name="What you changed")).to_be_visible()
    settle(page)
    assert page.locator("h1").inner_text() != before
    page.get_by_role("button", name="Back to the case as it was").click()
    heading(page, before)


def test_reload_and_a_shared_link_keep_the_answers(visit, page, browser, settle):
    asked = next_question(PART).element
    unsure = f"{asked.label[0].upper()}{asked.label[1:]}: I don’t know"
    visit(f"/questions?m={encode(PART)}")
    answer(page, "I don’t know")
    expect(page.get_by_role("button", name=unsure)).to_be_visible()
    page.wait_for_url(re.compile(f"trail={asked.term}"))
    page.reload()
    settle(page)
    expect(page.get_by_role("button", name=unsure)).to_be_visible()
    other = browser.new_page()
    other.goto(page.url)
    settle(other)
    expect(other.get_by_role("button", name=unsure)).to_be_visible()
    heading(other, page.locator("h1").inner_text())
    other.close()


def test_the_browsers_back_and_forward_walk_through_the_questions(visit, page):
    visit(f"/questions?m={encode(begun())}")
    first, second = ELEMENTS["privilege"].question, ELEMENTS["opposition"].question
    answer(page, "State secrets")
    heading(page, second)
    answer(page, "On the merits")
    heading(page, next_question(PART).element.question)
    page.go_back()
    heading(page, second)
    expect(page.get_by_role("button", name="Opposition:")).to_have_count(0)
    page.go_back()
    heading(page, first)
    page.go_forward()
    heading(page, second)


def test_the_back_of_the_page_shows_the_question_before_with_its_answer(visit, page):
    visit(f"/questions?m={encode(PART)}")
    page.get_by_role("button", name="Back", exact=True).click()
    heading(page, ELEMENTS["opposition"].question)
    expect(page.get_by_role("radio", name="On the merits", exact=True)).to_be_checked()


def test_a_page_opened_first_by_a_link_has_its_frame(visit, page):
    visit(f"/steps?m={encode(from_shipped('national_latex'))}&step=5")
    heading(page, f"Step 5 of {steps(from_shipped('national_latex'))}")
    expect(page.locator(".brand")).to_have_text("In Camera")
    expect(page).to_have_title("Step by step – In Camera")


@pytest.mark.parametrize("link", HOSTILE.values(), ids=HOSTILE)
def test_a_garbled_or_hostile_link_is_an_empty_matter_and_only_text(visit, page, link):
    visit(f"/questions?m={quote(link)}")
    heading(page, "The file has nothing to decide yet")
    expect(page.get_by_role("alert")).to_contain_text("The matter in this link could not be read")
    assert page.locator(".alert img, .alert script, .alert a").count() == 0
    page.get_by_role("link", name="Result", exact=True).click()
    expect(page.get_by_role("alert")).to_have_count(0)


def test_one_steps_through_the_inference_and_the_address_follows(visit, page, settle):
    total = steps(from_shipped("ceramica_regiomontana"))
    visit(f"/steps?m={encode(from_shipped('ceramica_regiomontana'))}")
    heading(page, f"Step 1 of {total}")
    forward = page.get_by_role("button", name="Next")
    forward.click()
    heading(page, f"Step 2 of {total}")
    expect(forward).to_be_focused()
    page.keyboard.press("Enter")
    heading(page, f"Step 3 of {total}")
    page.wait_for_url(re.compile("step=3"))
    page.reload()
    settle(page)
    heading(page, f"Step 3 of {total}")
    page.go_back()
    heading(page, f"Step 2 of {total}")
    expect(page.get_by_label("Go to step")).to_have_value("2")


def test_an_answer_is_changed_from_a_step_and_the_step_follows(visit, page):
    case = from_shipped("national_latex")
    changed = told(case, look_shows="not-as-described")
    visit(f"/steps?m={encode(case)}&step={first_use(case, 'look_shows')}")
    page.get_by_role("link", name="What the look shows of its character:").click()
    answer(page, "It is not as described")
    heading(page, f"Step {first_use(changed, 'look_shows')} of {steps(changed)}")
    expect(page.get_by_role("link", name="What the look shows of its character: it is not as described")).to_be_visible()
    expect(page.get_by_text("The result as it stands")).to_contain_text(summary(changed.decision))


def test_a_reason_named_by_its_number_is_shown_without_losing_the_place(visit, page, settle):
    last = found(from_shipped("national_latex")).carrying[-1]
    visit(f"/result?m={encode(from_shipped('national_latex'))}&length=full")
    before = page.locator("h1").inner_text()
    page.locator(f"#reason-{last.number} a[href='#reason-{last.earlier[0]}']").click()
    settle(page)
    expect(page.locator(f"#reason-{last.earlier[0]}")).to_be_in_viewport()
    heading(page, before)
    page.go_back()
    settle(page)
    heading(page, before)


def test_the_record_is_closed_and_opened_again(visit, page):
    visit(f"/result?m={encode(PART)}&lacking=true")
    page.get_by_role("button", name="Close the record").click()
    heading(page, summary(close(PART).decision))
    expect(page.get_by_text("Presumed, because the record does not say")).to_be_visible()
    page.go_back()
    heading(page, summary(PART.decision))
    expect(page.get_by_role("button", name="Close the record")).to_be_visible()


def test_a_named_query_is_run_by_one_click_and_its_answer_is_a_file(visit, page):
    visit("/ask")
    page.get_by_role("button", name="Did the rules dispose of each document as the court did?").click()
    expect(page.locator("table")).to_contain_text("Document 12")
    page.wait_for_url(re.compile("name=did_the_rules_agree_with_the_court"))
    with page.expect_download() as download:
        page.get_by_role("button", name="Download as CSV").click()
    rows = list(csv.reader(download.value.path().read_text("utf-8").splitlines()))
    assert len(rows) == page.locator("tbody tr").count() + 1 >= 5


def test_a_wrong_query_names_its_line_and_a_refused_one_its_reason(visit, page, settle):
    visit("/ask")
    editor = page.get_by_label("Query in SPARQL")
    for query, said in (
        ("SELECT ?x WHERE {\n ?x a ic:Rule\n", "Line 1"),
        ("DELETE WHERE { ?s ?p ?o }", "can only read"),
        ("SELEC ?x", "SELECT"),
    ):
        editor.fill(query)
        page.get_by_role("button", name="Ask", exact=True).click()
        expect(page.get_by_role("alert")).to_contain_text(said)
    page.reload()
    settle(page)
    expect(page.get_by_role("alert")).to_contain_text("SELECT")
    expect(editor).to_have_value("SELEC ?x")


def test_markup_in_an_answer_of_the_graph_is_text(visit, page):
    visit("/ask?query=" + quote('SELECT ("<img src=x onerror=alert(1)><a href=http://example.org>x</a>" AS ?x) {}'))
    expect(page.locator("td")).to_contain_text("<img src=x onerror=alert(1)>")
    assert page.locator("td img, td a").count() == 0


def test_what_one_other_answer_would_change_can_be_tried_at_once(visit, page):
    visit(f"/result?m={encode(from_shipped('ceramica_regiomontana'))}&changes=true")
    page.get_by_role("button", name="The Government itself has made the content public.").first.click()
    heading(page, summary(told(from_shipped("ceramica_regiomontana"), published="by-government").decision))
    expect(page.get_by_role("heading", name="What you changed")).to_be_visible()
    page.go_back()
    heading(page, "The Government's claim of privilege is sustained. The motion for a protective order is granted.")
