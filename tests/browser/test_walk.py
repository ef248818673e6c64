"""Walking through a case in a browser: by keyboard to the end and back, with the opinion's text, and with what is broken."""

import re
from urllib.parse import quote

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from kb.dossier import encode, from_shipped
from kb.explain import summary
from kb.walk import walk

CERAMICA = from_shipped("ceramica_regiomontana")
ADDRESS = f"/steps?m={encode(CERAMICA)}"
WALK = walk(CERAMICA.case, *CERAMICA.case.units()[0], closed=True)
STEPS = len(WALK.moves)
END = "The end: no rule can fire any more"
OPINION = b"The motion is made.1\n*169 It is opposed. *170<script>alert(1)</script> The declaration stands. *171Granted.\nA note."
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}


def heading(page, text):
    expect(page.locator("h1")).to_have_text(text)


def supply(page, file, name="opinion.txt", kind="text/plain"):
    page.locator("input[type=file]").set_input_files({"name": name, "mimeType": kind, "buffer": file})


def test_one_walks_by_keyboard_to_the_end_and_back(visit, page):
    visit(ADDRESS)
    heading(page, f"Step 1 of {STEPS}")
    for number in range(2, STEPS + 1):
        page.keyboard.press("Alt+n")
        heading(page, f"Step {number} of {STEPS}")
    page.keyboard.press("Alt+n")
    heading(page, END)
    expect(page.locator("h1")).to_be_focused()
    expect(page.get_by_text(summary(CERAMICA.decision)).first).to_be_visible()
    page.keyboard.press("Alt+n")
    heading(page, END)
    for number in range(STEPS, 0, -1):
        page.keyboard.press("Alt+p")
        heading(page, f"Step {number} of {STEPS}")
    page.keyboard.press("Alt+Shift+N")
    heading(page, END)
    page.keyboard.press("Alt+Shift+P")
    heading(page, f"Step 1 of {STEPS}")


def test_the_focus_stays_on_the_button_and_what_is_found_is_announced(visit, page):
    visit(ADDRESS)
    forward = page.get_by_role("button", name="Next")
    forward.focus()
    page.keyboard.press("Enter")
    heading(page, f"Step 2 of {STEPS}")
    expect(forward).to_be_focused()
    expect(page.get_by_role("status").filter(has_text=WALK.moves[1].able.text)).to_have_count(1)


def test_one_jumps_by_number_and_by_the_list_and_the_browser_goes_back(visit, page):
    visit(ADDRESS)
    number = page.get_by_label("Go to step")
    number.fill("12")
    number.press("Enter")
    heading(page, f"Step 12 of {STEPS}")
    page.get_by_text(f"All {STEPS} steps", exact=True).first.click()
    page.get_by_role("radiogroup").get_by_text(f"5. {WALK.moves[4].able.text}").click()
    heading(page, f"Step 5 of {STEPS}")
    page.wait_for_url(re.compile("step=5"))
    page.go_back()
    heading(page, f"Step 12 of {STEPS}")
    expect(number).to_have_value("12")


def test_the_text_of_the_opinion_stays_through_the_steps_and_is_gone_after_a_reload(visit, page, settle):
    visit(f"{ADDRESS}&step=4")
    supply(page, OPINION)
    expect(page.get_by_text("The text has pages 168 to 171 and 1 footnote.")).to_be_visible()
    expect(page.locator(".passage:visible").first).to_contain_text("<script>alert(1)</script> The declaration stands.")
    page.keyboard.press("Alt+n")
    heading(page, f"Step 5 of {STEPS}")
    folded = page.locator(".facts-told details").filter(has_text="Read page 171").first
    folded.locator("summary").click()
    expect(folded.locator(".passage")).to_contain_text("Granted.")
    assert "opinion" not in page.url and "Granted" not in page.url
    page.reload()
    settle(page)
    heading(page, f"Step 5 of {STEPS}")
    expect(page.locator(".passage")).to_have_count(0)


@pytest.mark.parametrize(
    ("file", "told"),
    [
        (b"\x00\x01\x02", "This file is not plain text."),
        (b"%PDF-1.7\xe2\xe3\xcf\xd3", "This file is not plain text in UTF-8."),
        (b"No star page here.", "No star page was found in this file."),
    ],
)
def test_a_broken_file_is_told_in_a_sentence_and_a_good_one_after_it_is_used(visit, page, file, told):
    visit(ADDRESS)
    supply(page, file)
    expect(page.get_by_role("alert").filter(has_text="This file could not be used")).to_contain_text(told)
    supply(page, OPINION)
    expect(page.get_by_text("The text has pages 168 to 171")).to_be_visible()
    expect(page.get_by_role("alert")).to_have_count(0)


def test_a_file_of_more_than_five_megabytes_is_refused(visit, page):
    visit(ADDRESS)
    supply(page, b"x *2 " * 1_200_000)
    expect(page.get_by_text("must be 5.0MB or smaller")).to_be_visible()
    expect(page.get_by_text("The text has pages")).to_have_count(0)


@pytest.mark.parametrize("step", ["two", "0", "-1", "1e9", "<img src=x onerror=alert(1)>", "9" * 300])
def test_a_garbled_step_in_the_address_is_a_sentence_and_the_nearest_step(visit, page, step):
    visit(f"{ADDRESS}&step={quote(step)}")
    expect(page.get_by_role("alert")).to_contain_text("There is no such step")
    expect(page.locator("h1")).to_have_text(re.compile(rf"^(Step 1 of {STEPS}|{END})$"))
    assert page.locator(".alert img").count() == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_with_the_opinion_beside_the_facts_nor_at_the_end(visit, page, scheme):
    page.emulate_media(color_scheme=scheme)
    for address in (
        f"{ADDRESS}&step=4",
        f"{ADDRESS}&step={STEPS + 1}",
        f"{ADDRESS}&step=two",
        f"/steps?m={encode(from_shipped('us_steel'))}",
    ):
        visit(address)
        if "us_steel" not in address:
            supply(page, OPINION)
            expect(page.get_by_text("The text has pages 168 to 171")).to_be_visible()
        page.evaluate("document.querySelectorAll('details:not([open]) > summary').forEach((closed) => closed.click())")
        for width in (1280, 390):
            page.set_viewport_size({"width": width, "height": 900})
            page.wait_for_timeout(300)
            found = Axe().run(page, options=RULES).response["violations"]
            assert [(address, width, each["id"], each["nodes"][0]["html"][:160]) for each in found] == []
            assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_diagram_is_drawn_and_says_in_words_what_it_shows(visit, page):
    visit(f"{ADDRESS}&step={STEPS + 1}")
    drawn = page.get_by_role("img", name=re.compile("^Diagram of the proof. The document is protected"))
    expect(drawn).to_be_visible()
    assert drawn.evaluate("each => each.naturalWidth ?? each.getBoundingClientRect().width") > 300
