"""The page over another server's graph: it answers from there alone, and when that server is gone a sentence says so."""

from urllib.parse import quote

from playwright.sync_api import expect
from services import oxigraph

from kb.record import everything

MARK = "http://e/held-there-alone"
QUERY = "SELECT ?x { ?x a <http://e/Mark> }"


def test_the_page_answers_from_the_store_it_was_given_and_says_when_that_is_gone(page, serving, settle, tmp_path):
    page.set_default_timeout(90_000)  # a second server starts beside the page
    mark = f"<{MARK}> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://e/Mark> <http://e/g> .\n"
    page_home, there = tmp_path / "page", tmp_path / "there"
    page_home.mkdir()
    there.mkdir()
    with oxigraph(there, everything() + mark.encode()) as (address, process), serving(page_home, INCAMERA_STORE=address) as url:
        page.goto(f"{url}/ask?query={quote(QUERY)}")
        settle(page)
        expect(page.locator("main, [data-testid=stMain]").get_by_text(MARK).first).to_be_visible()
        process.terminate()
        process.wait()
        page.goto(f"{url}/ask?query={quote(QUERY + ' LIMIT 7')}")
        settle(page)
        expect(page.get_by_text(f"The store at {address} cannot be reached").first).to_be_visible()
        expect(page.get_by_label("Query in SPARQL")).to_have_value(QUERY + " LIMIT 7")
