"""A lawyer hands over a privilege log in a browser, has it judged, looks through the rows, opens one, and takes the workbook along."""

import io

import openpyxl
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from kb.audit.opening import examples

LOG = examples()["antidumping_log"].read_bytes()
HOSTILE = b'Control No.,Description,Privilege\n=cmd|calc,"<img src=x onerror=alert(1)>",deliberative process\n@x,[x](javascript:alert(1)),state secrets\n'
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}


def hand_over(page, name, content):
    page.locator("input[type=file]").first.set_input_files({"name": name, "mimeType": "text/csv", "buffer": content})


def test_a_log_is_judged_looked_through_opened_and_taken_along(visit, page, settle):
    visit()
    page.get_by_role("link", name="Judge a privilege log").click()
    expect(page.locator("h1")).to_have_text("A privilege log, row by row")
    hand_over(page, "mine.csv", LOG)
    expect(page.get_by_text("mine.csv")).to_be_visible()
    page.get_by_role("button", name="Judge the log").click()
    expect(page.get_by_role("heading", name="What becomes of the rows")).to_be_visible()
    expect(page.get_by_text("10 of 10 rows.")).to_be_visible()
    page.get_by_role("textbox", name="Words in the row").fill("memorandum")
    page.keyboard.press("Enter")
    expect(page.get_by_text("10 of 10 rows.")).to_have_count(0)
    with page.expect_download() as download:
        page.get_by_role("button", name="Annotated workbook").click()
    book = openpyxl.load_workbook(io.BytesIO(download.value.path().read_bytes()))
    assert book.sheetnames[0] == "Summary" and len(book.sheetnames) == 2
    page.locator("summary", has_text="ITA-001").click()
    page.get_by_role("button", name="Open row 2 as a full proof").click()
    expect(page.get_by_role("heading", name="The elements")).to_be_visible(timeout=30_000)
    expect(page.get_by_text("ITA-001").first).to_be_visible()
    page.go_back()
    expect(page.locator("h1")).to_have_text("A privilege log, row by row")
    expect(page.get_by_role("heading", name="What becomes of the rows")).to_be_visible()


OWN = (
    b"No,Date,Privilege,Description\n1,3/4/2023,DPP,A memorandum\n2,3/4/2023,SS,A cable\n"
    b'3,3/5/2023,P-1,"A letter to averyveryverylongaddress.without.any.break@somewhere.example"\n'
)


def choose(page, field, option):
    """Choose as a person does, who scrolls first: a list that is open closes when the page is scrolled."""
    field.scroll_into_view_if_needed()
    page.wait_for_timeout(300)
    field.click()
    page.get_by_role("option", name=option, exact=True).click()


def test_the_facts_of_a_claim_are_told_in_fields_kept_and_taken_along(visit, page, settle):
    visit("/log")
    hand_over(page, "mine.csv", OWN)
    claim = ".st-key-claim_of_deliberative-process"
    page.locator(claim).get_by_role("textbox", name="Who claims").fill("Secretary of Commerce")
    page.keyboard.press("Tab")
    choose(page, page.locator(claim).get_by_role("combobox", name="Formal claim made"), "Yes")
    choose(page, page.locator(claim).get_by_role("combobox", name="Declaration"), "Specific")
    choose(page, page.get_by_role("combobox", name="P-1"), "State secrets")
    expect(page.get_by_role("heading", name="State secrets: 2 rows")).to_be_visible()
    page.get_by_role("textbox", name="Day of the decision").fill("30/06/2023")
    page.keyboard.press("Tab")
    expect(page.get_by_role("alert")).to_contain_text("Write 2023-06-30")
    expect(page.get_by_role("button", name="Judge the log")).to_be_disabled()
    page.get_by_role("textbox", name="Day of the decision").fill("2023-06-30")
    page.keyboard.press("Tab")
    expect(page.get_by_role("alert")).to_have_count(0)
    with page.expect_download() as download:
        page.get_by_role("button", name="Download this as a matter file").click()
    told = download.value.path().read_text("utf-8")
    assert "claimant: Secretary of Commerce" in told and "decided: 2023-06-30" in told and "declaration: specific" in told
    page.get_by_role("button", name="Judge the log").click()
    expect(page.get_by_text("3 of 3 rows.")).to_be_visible()
    page.locator("summary", has_text="A memorandum").click()
    page.get_by_role("button", name="Open row 2 as a full proof").click()
    expect(page.get_by_role("heading", name="The elements")).to_be_visible(timeout=30_000)
    page.go_back()
    page.locator("summary", has_text="What the log is").click()
    expect(page.locator(claim).get_by_role("textbox", name="Who claims")).to_have_value("Secretary of Commerce")
    expect(page.get_by_role("textbox", name="Day of the decision")).to_have_value("2023-06-30")
    expect(page.get_by_role("heading", name="State secrets: 2 rows")).to_be_visible()


def test_a_matter_file_fills_the_fields_and_one_with_a_slip_is_named(visit, page):
    visit("/log")
    hand_over(page, "mine.csv", OWN)
    fields = page.locator(".st-key-matter_file input[type=file]")
    fields.set_input_files({"name": "bad.yaml", "mimeType": "text/yaml", "buffer": b"court: Moon"})
    expect(page.get_by_role("alert")).to_contain_text("bad.yaml, line 1")
    good = b"agencies: [ITA]\nclaims:\n  - {privilege: state-secrets, claimant: Secretary of Commerce}\n"
    fields.set_input_files({"name": "good.yaml", "mimeType": "text/yaml", "buffer": good})
    expect(page.locator(".st-key-claim_of_state-secrets").get_by_role("textbox", name="Who claims")).to_have_value("Secretary of Commerce")
    expect(page.get_by_role("textbox", name="Agencies, and consultants of theirs")).to_have_value("ITA")


def test_no_word_of_a_table_is_broken_on_a_narrow_screen(visit, page, settle):
    page.set_viewport_size({"width": 390, "height": 844})
    visit("/log")
    page.get_by_role("button", name="Antidumping log").click()
    page.get_by_role("button", name="Judge the log").click()
    expect(page.get_by_text("10 of 10 rows.")).to_be_visible()
    settle(page)
    broken = page.evaluate("""() => [...document.querySelectorAll('.log-table td, .log-table th')].flatMap((cell) => {
        const found = [];
        for (const node of cell.childNodes) for (const word of node.textContent.matchAll(/\\S+/g)) {
            const range = document.createRange();
            range.setStart(node, word.index); range.setEnd(node, word.index + word[0].length);
            if (!word[0].includes('-') && new Set([...range.getClientRects()].map((each) => Math.round(each.top))).size > 1) found.push(word[0]);
        }
        return found;
    })""")
    assert page.locator(".log-table td").count() > 20 and broken == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


@pytest.mark.parametrize(("name", "content"), [("a.csv", b""), ("a.xlsx", b"PK no workbook"), ("a.parquet", b"PAR1")])
def test_a_broken_log_is_told_in_a_sentence_and_another_can_be_handed_over(visit, page, name, content):
    visit("/log")
    hand_over(page, name, content)
    expect(page.get_by_role("alert")).to_contain_text("The log could not be read")
    assert "/tmp" not in page.get_by_role("alert").inner_text()
    hand_over(page, "mine.csv", LOG)
    expect(page.get_by_role("button", name="Judge the log")).to_be_visible()


def test_markup_and_formulas_in_a_log_are_only_text(visit, page):
    visit("/log")
    hand_over(page, "hostile.csv", HOSTILE)
    page.get_by_role("button", name="Judge the log").click()
    expect(page.get_by_text("2 of 2 rows.")).to_be_visible()
    assert page.locator("img[src=x], a[href^=javascript]").count() == 0
    with page.expect_download() as download:
        page.get_by_role("button", name="CSV", exact=True).click()
    assert "\n=cmd" not in download.value.path().read_text("utf-8")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_a_judged_log(visit, page, settle, scheme):
    page.emulate_media(color_scheme=scheme)
    visit("/log")
    page.get_by_role("button", name="Mixed grounds").click()
    page.get_by_role("button", name="Judge the log").click()
    expect(page.get_by_role("heading", name="What becomes of the rows")).to_be_visible()
    settle(page)
    page.evaluate("document.querySelectorAll('details:not([open]) > summary').forEach((closed) => closed.click())")
    for width, height in ((1280, 900), (390, 844)):
        page.set_viewport_size({"width": width, "height": height})
        page.wait_for_timeout(300)
        settle(page)
        found = Axe().run(page, options=RULES).response["violations"]
        assert [(width, each["id"], each["nodes"][0]["html"][:120]) for each in found] == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
