"""A lawyer works a file in a browser: from the first screen to the result, and through what goes wrong on the way."""

import re
from urllib.parse import parse_qs, quote, urlsplit

import docx
import pytest
from one_document import begun
from playwright.sync_api import expect

from kb.dossier import Dossier, add_claim, add_documents, agenda, case_file, decode, encode, from_shipped, new
from kb.dossier.listing import MOST_DOCUMENTS

FILE = add_claim(add_documents(new(), ["Memo", "Draft", "Letter"]), ["memo", "draft", "letter"], "deliberative-process")


def heading(page, text):
    expect(page.locator("h1")).to_have_text(text)


def file_of(page) -> Dossier:
    return decode(parse_qs(urlsplit(page.url).query)["m"][0])


def choose(page, label):
    page.get_by_role("radio", name=label, exact=True).locator("xpath=ancestor::label").click()
    page.get_by_role("button", name="Continue").click()


def paste(page, text):
    page.get_by_role("textbox", name="Add documents, one a line").fill(text)
    page.get_by_role("button", name="Add to the list").click()


def unfold(page, name):
    """Open what is folded, and wait until it has opened: a list in it would shut again while it moves."""
    page.get_by_text(name, exact=True).click()
    page.wait_for_timeout(500)


def said(value):
    return value.label[0].upper() + value.label[1:]


def answer_all(page, settle, most=40):
    """Answer whatever is asked by its first value, until nothing is."""
    for _ in range(most):
        if (now := agenda(file_of(page)).next) is None:
            return
        heading(page, now.question.element.question)
        before = page.url
        choose(page, said(now.question.element.values[0]))
        page.wait_for_url(lambda url, before=before: url != before)
        settle(page)
    raise AssertionError("Asking did not end.")


def test_a_file_of_two_claims_and_three_documents_from_the_first_screen_to_the_memorandum(visit, page, settle):
    visit()
    page.get_by_role("link", name="Begin a file").click()
    heading(page, "The file")
    paste(page, "- Memorandum of 3 March\n- Draft determination\n- Letter from the Embassy")
    expect(page.locator("td", has_text="Letter from the Embassy")).to_be_visible()
    page.get_by_role("button", name="Add this claim").click()
    unfold(page, "Add a claim")
    page.get_by_role("combobox", name="Privilege claimed").last.click()
    page.get_by_role("option", name="State secrets").click()
    page.get_by_role("button", name="Add this claim").click()
    expect(page.locator("td", has_text="Claim 2 (state secrets)")).to_have_count(3)
    page.get_by_role("link", name="Begin the questions").click()
    settle(page)
    answer_all(page, settle)
    heading(page, "The result is settled")
    page.get_by_role("link", name="See the result", exact=True).first.click()
    expect(page.locator("h1")).not_to_have_text("The result is settled")
    decided = file_of(page)
    assert len(decided.case.claims) == 2 and len(decided.case.documents) == 3
    assert decided.decision.settled
    with page.expect_download() as download:
        page.get_by_role("button", name="Memorandum in Word", exact=True).click()
    memo = "\n".join(each.text for each in docx.Document(download.value.path()).paragraphs)
    assert "Memorandum" in memo and "Letter from the Embassy" in memo


def test_one_document_is_answered_apart_and_the_rest_are_asked_next(visit, page):
    visit(f"/questions?m={encode(FILE, names=True)}&q=adopted&of=memo")
    question = page.locator("h1").inner_text()
    unfold(page, "It differs among the documents")
    page.get_by_role("combobox", name="This answer is only for").click()
    page.get_by_role("option", name="Draft").click()
    page.keyboard.press("Escape")
    choose(page, "No")
    expect(page.get_by_role("button", name=re.compile(r"\(Draft\): no"))).to_be_visible()
    told = {name: "adopted" in file_of(page).case.unit(claim, name) for claim, name in file_of(page).case.units()}
    assert told == {"memo": False, "draft": True, "letter": False}
    page.go_back()
    heading(page, question)
    expect(page.get_by_role("button", name=re.compile(r"\(Draft\)"))).to_have_count(0)


def test_a_pasted_list_with_faults_names_each_line_and_keeps_what_was_pasted(visit, page):
    visit(f"/file?m={encode(FILE, names=True)}")
    paste(page, "New\nMemo\n***")
    expect(page.get_by_role("alert")).to_contain_text("Line 2 cannot stand on the list. 'Memo' is on the list already.")
    expect(page.get_by_role("alert")).to_contain_text("Line 3")
    expect(page.get_by_role("textbox", name="Add documents, one a line")).to_have_value("New\nMemo\n***")
    paste(page, "New")
    expect(page.locator("td", has_text="New")).to_be_visible()
    expect(page.get_by_role("alert")).to_have_count(0)


@pytest.mark.parametrize(
    "name",
    [
        "<img src=x onerror=alert(1)>",
        "**[x](javascript:alert(1))** $a$ :red[b]",
        "=HYPERLINK(1) {{7*7}}",
        "文書 № 8 – “draft” 🗎",
    ],
    ids=["tags", "markdown", "formula", "letters of all kinds"],
)
def test_a_name_with_marks_in_it_is_only_text_on_every_page(visit, page, settle, name):
    visit(f"/file?m={encode(FILE, names=True)}")
    paste(page, name)
    expect(page.locator("td:first-child")).to_have_count(4)
    settle(page)
    shown = next(each.label for each in file_of(page).case.documents if each.label not in ("Memo", "Draft", "Letter"))
    expect(page.locator("td", has_text=shown)).to_be_visible()
    assert page.locator("td img, td a, td script").count() == 0
    link = urlsplit(page.url).query
    for address in ("questions", "answers", "result"):
        visit(f"/{address}?{link}")
        assert page.locator("img[src=x], a[href^=javascript]").count() == 0


@pytest.mark.parametrize(
    "text",
    ["x" * 10_000, "\n".join(map(str, range(MOST_DOCUMENTS))), "memo\u202etxt", "", "   \n\t\n"],
    ids=["one long line", "too many lines", "turned about", "nothing", "blanks"],
)
def test_an_absurd_list_is_refused_with_a_sentence_and_kept(visit, page, text):
    visit(f"/file?m={encode(FILE, names=True)}")
    paste(page, text)
    expect(page.get_by_role("alert")).to_be_visible()
    expect(page.get_by_role("textbox", name="Add documents, one a line")).to_have_value(text)
    assert file_of(page) == FILE


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (
            case_file(from_shipped("national_latex")).replace("court: ", "court: no ").replace("look: {is: taken", "look: {is: taaken"),
            "line ",
        ),
        ("caption: [", "not valid YAML"),
        ("", "mine.yaml"),
        ("<script>alert(1)</script>: 1", "mine.yaml"),
    ],
    ids=["two slips", "no YAML", "empty", "markup"],
)
def test_a_broken_case_file_is_told_fault_by_fault_and_changes_nothing(visit, page, content, expected):
    visit(f"/file?m={encode(FILE, names=True)}")
    page.locator("input[type=file]").set_input_files({"name": "mine.yaml", "mimeType": "text/yaml", "buffer": content.encode()})
    expect(page.get_by_role("alert")).to_contain_text("The case file could not be read")
    expect(page.get_by_role("alert")).to_contain_text(expected)
    assert page.locator(".alert script").count() == 0
    assert file_of(page) == FILE


def test_a_case_file_is_loaded_whole(visit, page):
    visit("/file")
    text = case_file(from_shipped("national_latex"))
    page.locator("input[type=file]").set_input_files({"name": "mine.yaml", "mimeType": "text/yaml", "buffer": text.encode()})
    expect(page.locator("td", has_text="Document 12")).to_be_visible()
    expect(page.locator(".eyebrow")).to_contain_text("National Latex")
    assert [each.id for each in file_of(page).case.documents] == ["document_8", "document_12"]


def test_reload_back_and_a_second_tab_keep_the_file(visit, page, browser, settle):
    visit("/file")
    paste(page, "Memo\nLetter")
    expect(page.locator("td", has_text="Letter")).to_be_visible()
    paste(page, "Third")
    expect(page.locator("td", has_text="Third")).to_be_visible()
    page.reload()
    settle(page)
    expect(page.locator("td", has_text="Third")).to_be_visible()
    other = browser.new_page()
    other.goto(page.url)
    settle(other)
    expect(other.locator("td", has_text="Third")).to_be_visible()
    other.close()
    page.go_back()
    expect(page.locator("td", has_text="Third")).to_have_count(0)
    expect(page.locator("td", has_text="Letter")).to_be_visible()
    page.go_forward()
    expect(page.locator("td", has_text="Third")).to_be_visible()


def test_fields_follow_the_file_when_one_goes_back(visit, page):
    visit(f"/file?m={encode(FILE, names=True)}")
    caption = page.get_by_role("textbox", name="Caption (may be left as it is)")
    caption.fill("Sample Steel Co. v. United States")
    page.get_by_role("button", name="Save").last.click()
    expect(page.locator(".eyebrow")).to_contain_text("Sample Steel")
    page.go_back()
    expect(page.locator(".eyebrow")).to_contain_text("New matter")
    expect(caption).to_have_value("New matter")


def test_the_shared_link_without_names_opens_and_names_nothing(visit, page, base_url):
    visit(f"/file?m={encode(FILE, names=True)}")
    page.get_by_text("Share or keep this file").click()
    link = page.locator("code").first.inner_text()
    assert link.startswith(base_url)
    visit(link.removeprefix(base_url))
    expect(page.locator("h1")).not_to_have_text("The file has nothing to decide yet")
    expect(page.get_by_text("Memo")).to_have_count(0)
    assert [each.label for each in file_of(page).case.documents] == ["Document 1", "Document 2", "Document 3"]


def test_a_changed_answer_says_what_it_sets_aside(visit, page):
    visit(f"/answers?m={encode(from_shipped('national_latex'))}")
    page.get_by_role("link", name="Change: look in camera", exact=True).click()
    choose(page, "No")
    heading(page, "Your answers")
    expect(page.get_by_role("status").filter(has_text="Set aside")).to_contain_text("what the look shows")
    expect(page.get_by_role("heading", name="Kept, but not counted")).to_be_visible()


@pytest.mark.parametrize("link", ["2~~open~wAAAA", encode(FILE, names=True)[:-9], "2~nowhere~open", "1~~open~look.taaken", "9~x"])
def test_a_garbled_link_opens_an_empty_file_with_a_sentence(visit, page, link):
    visit(f"/file?m={quote(link)}")
    expect(page.get_by_role("alert")).to_contain_text("The matter in this link could not be read")
    heading(page, "The file")
    page.get_by_role("button", name="Begin with one document").click()
    expect(page.get_by_role("alert")).to_have_count(0)
    assert file_of(page) == begun()
