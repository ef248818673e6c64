"""What people do in the library: search, open, follow, go back, share; and the meaning of a word by keyboard."""

import re

import pytest
from playwright.sync_api import expect

from kb.dossier import encode, from_shipped
from kb.library.searching import search
from ui.components.library.found import count

RULE = "/library?item=rule/conclusory_declaration_does_not_carry_the_claim"
MATTER = encode(from_shipped("national_latex"))


def heading(page, text):
    expect(page.locator("h1")).to_have_text(text)


def follow(page, text):
    page.locator(".book").get_by_role("link", name=text).first.click()


def stays(page):
    """A mark that is gone once the page is loaded anew."""
    page.evaluate("window.stays = true")
    return lambda: page.evaluate("window.stays === true")


def test_one_types_a_word_and_opens_what_is_found(visit, page):
    visit("/library")
    box = page.get_by_label("Search the library")
    box.click()
    page.keyboard.type("publi", delay=40)
    expect(page.get_by_role("status").filter(has_text=count(search("publi"), "publi"))).to_be_visible()
    page.keyboard.type("shed", delay=40)
    expect(page.get_by_role("status").filter(has_text=count(search("published"), "published"))).to_be_visible()
    expect(box).to_be_focused()
    page.wait_for_url(re.compile("search=published"))
    expect(page.locator(".hits li").first).to_contain_text("element")
    follow(page, "Published")
    heading(page, "Published")
    expect(page.locator("h1")).to_be_focused()
    expect(box).to_have_value("")
    page.go_back()
    heading(page, "Found in the library")
    expect(box).to_have_value("published")
    page.go_forward()
    heading(page, "Published")


def test_three_links_lead_from_a_chapter_to_an_authority_and_back_again_without_loading(visit, page):
    visit("/library")
    stayed = stays(page)
    follow(page, "Formal claim")
    heading(page, "Formal claim")
    page.get_by_role("link", name="About this rule (conclusory declaration does not carry the claim)").click()
    heading(page, "Conclusory declaration does not carry the claim")
    follow(page, "Ceramica Regiomontana")
    expect(page.locator("h1")).to_contain_text("Ceramica Regiomontana")
    follow(page, "Ceramica Regiomontana")
    expect(page.get_by_role("link", name="Open the case")).to_be_visible()
    assert stayed()
    for back in ("Ceramica Regiomontana", "Conclusory declaration does not carry the claim", "Formal claim", "Library"):
        page.go_back()
        expect(page.locator("h1")).to_contain_text(back)
    page.go_forward()
    heading(page, "Formal claim")
    assert stayed()


def test_a_shared_link_opens_the_same_as_the_same_court_has_it(visit, page, browser, settle):
    visit(f"{RULE}&court=ddc&on=1990")
    follow(page, "Republic Steel")
    expect(page.locator("h1")).to_contain_text("Republic Steel")
    expect(page.locator(".stMain")).to_contain_text("The law of the United States District Court for the District of Columbia as of 1990.")
    other = browser.new_page()
    other.goto(page.url)
    settle(other)
    assert other.locator(".book").inner_text() == page.locator(".book").inner_text()
    other.close()


def test_court_and_date_are_chosen_and_a_wrong_date_is_kept_to_be_mended(visit, page):
    visit("/library?item=authority/black")
    page.get_by_text("Read it as another court, or on another date").click()
    date = page.get_by_label("Date, as 1981")
    date.fill("1976-13")
    page.get_by_role("button", name="Read it so").click()
    expect(page.get_by_role("alert")).to_contain_text("'1976-13' is not a date of the calendar")
    expect(date).to_have_value("1976-13")
    date.fill("1982")
    page.get_by_role("button", name="Read it so").click()
    expect(page.get_by_role("alert")).to_have_count(0)
    expect(page.locator("h2").first).to_have_text("Whom it binds in 1982")
    page.reload()
    expect(page.locator("h2").first).to_have_text("Whom it binds in 1982")


@pytest.mark.parametrize(
    "garbled", ["item=rule/conclusory", "item=%3Cscript%3Ealert(1)%3C/script%3E", "court=moon", "on=soon", "item=" + "x" * 4000]
)
def test_a_garbled_link_is_a_sentence_and_the_start(visit, page, garbled):
    visit(f"/library?{garbled}")
    expect(page.get_by_role("alert")).to_contain_text("This link could not be read as it stands")
    heading(page, "Library")
    follow(page, "Threshold")
    heading(page, "Threshold")


def test_the_matter_is_kept_through_the_library_and_taken_along_into_another_tab(visit, page, context, settle):
    visit(f"/result?m={MATTER}")
    before = page.locator("h1").inner_text()
    page.get_by_role("link", name="Library", exact=True).click()
    heading(page, "Library")
    follow(page, "Relief")
    heading(page, "Relief")
    with context.expect_page() as opened:
        page.locator(".book").get_by_role("link", name="About this issue").first.click(modifiers=["Control"])
    other = opened.value
    settle(other)
    assert "m=2~national_latex" in other.url.replace("%7E", "~")
    other.close()
    page.get_by_role("link", name="Result", exact=True).click()
    heading(page, before)


def test_a_link_to_the_library_on_any_other_page_is_followed_without_loading(visit, page):
    visit(f"/result?m={MATTER}")
    stayed = stays(page)
    page.evaluate(
        "document.querySelector('h1').insertAdjacentHTML('afterend', '<a id=\"to\" href=\"library?item=authority/reynolds\">Reynolds</a>')"
    )
    page.locator("#to").click()
    expect(page.locator("h1")).to_contain_text("Reynolds")
    page.wait_for_url(re.compile(r"/library\?(?=.*\bm=)(?=.*item=authority/reynolds)"))
    assert stayed()


def test_the_meaning_of_a_word_is_shown_and_put_away_by_keyboard(visit, page):
    visit(RULE)
    word = page.locator(".book .term").first
    word.focus()
    page.keyboard.press("Enter")
    meaning = page.locator(".meaning:popover-open")
    expect(meaning).to_contain_text("The deciding court may follow it.")
    page.keyboard.press("Tab")
    expect(meaning.get_by_role("link", name="In the glossary")).to_be_focused()
    page.keyboard.press("Escape")
    expect(meaning).to_have_count(0)
    expect(word).to_be_focused()
    page.keyboard.press("Enter")
    meaning.get_by_role("link", name="In the glossary").click()
    heading(page, "Persuasive")


def test_a_case_opens_from_its_page(visit, page):
    visit("/library?item=case/national_latex")
    page.get_by_role("link", name="Open the case").click()
    heading(page, "The Government's claim of privilege is sustained. The motion for a protective order is granted.")


def test_one_step_back_from_the_library_is_the_result_as_it_was_left(visit, page, settle):
    visit(f"/result?m={encode(from_shipped('ceramica_regiomontana'))}")
    page.get_by_role("button", name="Open every part").click()
    page.wait_for_url(re.compile("authorities=true"))
    settle(page)
    left = page.url
    page.locator(".reasons a[href^='library']").first.click()
    page.wait_for_url(re.compile("/library"))
    settle(page)
    page.go_back()
    expect(page.locator("#reason-1, [id^=reason-]").first).to_be_visible()
    assert page.url == left
