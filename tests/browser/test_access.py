"""The page for everybody: by keyboard, in light and dark, wide and narrow, on paper, and past the checks of axe."""

from itertools import pairwise, product

import pytest
from axe_playwright_python.sync_playwright import Axe
from one_document import begun, told
from playwright.sync_api import expect

from kb.classroom.exercise_set import ExerciseSet
from kb.classroom.link import encode as encode_set
from kb.classroom.source import Source
from kb.classroom.switching.switch import Switch
from kb.classroom.task import Kind, Task
from kb.dossier import Dossier, add_claim, add_documents, answer, from_shipped, new
from kb.dossier import encode as word
from kb.questions import Question

LATEX, CERAMICA = from_shipped("national_latex"), from_shipped("ceramica_regiomontana")
PART = told(begun(), privilege="state-secrets", opposition="on-merits", access="litigation", in_record="unsure")
DONE = told(begun(), privilege="other", opposition="none", access="litigation", in_record="yes", published="no")
LIST = add_documents(add_documents(new(), ["Memo", "Draft", "Letter"]), ["Facts", "Advice"], part_of="memo")
FILE = add_claim(add_claim(LIST, ["memo", "draft", "letter"], "deliberative-process"), ["letter"], "state-secrets")
APART = answer(FILE, Question("adopted", "draft"), "no", ["draft", "letter"])
EXERCISE = "case=national_latex&document=document_8"
DOCUMENT = Source("national_latex", "document_8")
TASKS = (
    Task(Kind.PREDICT, DOCUMENT), Task(Kind.CHANGE, DOCUMENT, switch=Switch(law="2020")),
    Task(Kind.COMPARE, DOCUMENT, other=Source("asahi", "document_1")),
)  # fmt: skip
SET = encode_set(ExerciseSet("Week 3", TASKS))
OPENED = "".join(f"&{each}=true" for each in ("diagram", "considered", "changes", "precedents", "arguments", "lacking", "authorities"))


def encode(found: Dossier) -> str:
    """The file as the page writes it into the address."""
    return word(found, names=True)


ADDRESSES = {
    "start": "/",
    "file": "/file",
    "file of a list": f"/file?m={encode(LIST)}",
    "file of two claims": f"/file?m={encode(APART)}",
    "nothing to decide": "/questions",
    "first question": f"/questions?m={encode(begun())}",
    "question of documents": f"/questions?m={encode(FILE)}&q=adopted&of=letter",
    "answers of two claims": f"/answers?m={encode(APART)}",
    "result of two claims": f"/result?m={encode(APART)}",
    "later question": f"/questions?m={encode(PART)}",
    "questions done": f"/questions?m={encode(DONE)}",
    "answers": f"/answers?m={encode(told(LATEX, look='not-taken'))}",
    "result": f"/result?m={encode(CERAMICA)}",
    "result in full": f"/result?m={encode(CERAMICA)}&length=full{OPENED}",
    "result to weigh": f"/result?m={encode(told(LATEX, document_serves='yes', other_source='no'))}&length=paragraph",
    "result undetermined": f"/result?m={encode(from_shipped('warner'))}&to_do=true&precedents=true",
    "result changed": f"/result?m={encode(told(LATEX, look_shows='not-as-described'))}",
    "result open": f"/result?m={encode(PART)}",
    "step": f"/steps?m={encode(CERAMICA)}&step=6",
    "last step": f"/steps?m={encode(CERAMICA)}&step=99",
    "no step": f"/steps?m={encode(begun())}",
    "ask": "/ask",
    "answer of the graph": "/ask?query=SELECT%20%3Fs%20%3Fo%20%7B%20%3Fs%20rdfs%3Alabel%20%3Fo%20%7D%20LIMIT%2040",
    "triples of the graph": "/ask?query=CONSTRUCT%20%7B%20ic%3Alook%20rdfs%3Alabel%20%3Fo%20%7D%20%7B%20ic%3Alook%20rdfs%3Alabel%20%3Fo%20%7D",
    "refused": "/ask?query=SELEC",
    "garbled": "/result?m=x",
    "library": "/library",
    "library doctrine": "/library?item=doctrine/publication",
    "library rule": "/library?item=rule/conclusory_declaration_does_not_carry_the_claim",
    "library element": "/library?item=element/declaration",
    "library authority": "/library?item=authority/national_latex",
    "library case": "/library?item=case/reynolds",
    "library glossary": "/library?item=glossary",
    "library search": "/library?search=need",
    "library garbled": "/library?item=rule/x&court=moon",
    "learn": "/learn",
    "prediction": f"/predict?{EXERCISE}",
    "prediction graded": f"/predict?{EXERCISE}&disposition=protected&fact=opposition&sure=likely",
    "hypothetical": f"/whatif?{EXERCISE}",
    "hypothetical answered": f"/whatif?{EXERCISE}&answers=protected&at=1",
    "hypotheticals done": f"/whatif?{EXERCISE}&answers=protected.protected.protected.protected.protected.protected",
    "argument": f"/argue?{EXERCISE}&side=claimant&said=0",
    "argument ended": f"/argue?{EXERCISE}&side=claimant&said=0.14.47",
    "ruling": f"/decide?{EXERCISE}&side=opponent",
    "ruling judged": f"/decide?{EXERCISE}&side=opponent&because=opposition",
    "law changed": "/change?case=ceramica_regiomontana&without=general_need_is_not_enough",
    "law changed, said first": "/change?first=1&case=ceramica_regiomontana&without=general_need_is_not_enough",
    "law changed, marked": "/change?first=1&case=national_latex&court=cit&law=2020&marked=mink.sears",
    "matters compared": "/compare",
    "difference asked": "/compare?first=1&one=national_latex&other=asahi",
    "difference named": "/compare?first=1&one=national_latex&other=asahi&fact=opposition&step=privilege_not_overcome_protects",
    "set made": f"/teach?set={SET}",
    "set": f"/exercises?set={SET}",
    "no room": "/room?code=x",
}
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
SIZES = [(1280, 900), (390, 844)]


@pytest.mark.parametrize("name", ADDRESSES)
def test_a_page_has_its_headings_in_order_and_passes_axe_for_wcag_2_2_aa_light_and_dark_wide_and_narrow(visit, page, settle, name):
    visit(ADDRESSES[name])
    headings_are_in_order(page)
    page.evaluate("document.querySelectorAll('details:not([open]) > summary').forEach((closed) => closed.click())")
    for scheme, (width, height) in product(["light", "dark"], SIZES):
        page.emulate_media(color_scheme=scheme)
        page.set_viewport_size({"width": width, "height": height})
        page.wait_for_function(f"getComputedStyle(document.querySelector('.stApp')).colorScheme === '{scheme}'")
        page.wait_for_timeout(300)
        settle(page)
        found = Axe().run(page, options=RULES).response["violations"]
        assert [(scheme, width, each["id"], each["nodes"][0]["html"][:120]) for each in found] == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def headings_are_in_order(page):
    order = page.evaluate("[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(each => Number(each.tagName[1]))")
    assert order.count(1) == 1
    assert order[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(order))
    assert page.locator("h1 a, h2 a, h3 a").count() == 0


def test_axe_can_find_something(visit, page):
    visit()
    page.evaluate("document.querySelector('h1').insertAdjacentHTML('afterend', '<img src=\"data:,\"><p style=\"color:#eee\">pale</p>')")
    found = {each["id"] for each in Axe().run(page, options=RULES).response["violations"]}
    assert {"image-alt", "color-contrast"} <= found


def press_until(page, key, locator, most=60):
    for _ in range(most):
        if locator.evaluate("each => each === document.activeElement || each.contains(document.activeElement)"):
            return
        page.keyboard.press(key)
    raise AssertionError(f"{locator} was not reached by {most} times {key}")


def test_a_question_is_answered_by_keyboard_alone_and_the_focus_moves_to_the_next(visit, page):
    visit(ADDRESSES["first question"])
    press_until(page, "Tab", page.get_by_role("radiogroup"))
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    chosen = page.get_by_role("radio", checked=True)
    expect(chosen).to_have_count(1)
    press_until(page, "Tab", page.get_by_role("button", name="Continue"))
    page.keyboard.press("Enter")
    heading = page.locator("h1")
    expect(heading).to_have_text("Does anybody oppose the claim, and on what footing?")
    expect(heading).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.tagName") != "BODY"


def test_continuing_with_nothing_chosen_keeps_the_button_and_says_what_is_wrong(visit, page):
    visit(ADDRESSES["first question"])
    button = page.get_by_role("button", name="Continue")
    button.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("Choose an answer to continue")
    expect(button).to_be_enabled()


def test_the_focus_is_left_alone_when_a_page_is_opened(visit, page):
    visit(ADDRESSES["result"])
    assert page.evaluate("document.activeElement.tagName") == "BODY"


def test_a_new_page_moves_the_focus_to_its_heading_and_is_announced(visit, page):
    visit(ADDRESSES["result"])
    page.get_by_role("link", name="Check or change the answers").click()
    expect(page.locator("h1")).to_have_text("Your answers")
    expect(page.locator("h1")).to_be_focused()
    expect(page.get_by_role("status").filter(has_text="Your answers")).to_have_count(1)


def test_on_paper_there_is_the_explanation_and_no_control(visit, page):
    visit(f"{ADDRESSES['result']}&length=full")
    page.emulate_media(media="print")
    expect(page.locator("#reason-10")).to_be_visible()
    expect(page.locator(".st-key-site")).to_be_hidden()
    assert page.get_by_role("button").count() == 0
