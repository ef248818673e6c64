"""The library on the page: every thing has its page, links lead on, and whatever the address holds is only ever text."""

import re
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest

import ontology
from kb.dossier import from_shipped
from kb.library import library
from kb.library.describing import rules_in_order
from kb.library.entries import Verified
from kb.library.items import KINDS, SHELVES, Item, shelf
from kb.library.opening import opened
from kb.library.searching import search
from ontology.dates import LegalDate
from ui.components.entries import Ways, to_authority, to_case, to_point, to_rule
from ui.components.glossary import meanings, word
from ui.components.library import book, chapter, point
from ui.components.library import rule as rule_page

WORDS = ontology.vocabulary()
HELD, WAYS = opened(), Ways()
LINK = re.compile(r'href="(library\?[^"]*)"')


def links(html: str) -> list[str]:
    """Where the links of some HTML lead in the library."""
    return [parse_qs(urlsplit(unescape(each)).query).get("item", [""])[0] for each in LINK.findall(html)]


def text(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", html)).split())


EVERY = [f"{kind}/{key}" for kind in KINDS for key in list(shelf(kind))[:1]]


@pytest.mark.parametrize("item", [*EVERY, *SHELVES])
def test_a_thing_of_each_kind_and_each_shelf_has_a_page_all_of_whose_links_lead_somewhere(open_page, item):
    page = open_page("library", item=item)
    assert page.heading
    assert "could not be read" not in page.text
    found = {each for each in links(page.html) if each}
    assert found or item.startswith("term/")
    for each in found:
        assert Item.read(each)


def test_the_start_shows_the_doctrines_in_order_and_how_much_rests_on_what_was_read(open_page):
    page = open_page("library")
    assert page.heading == "Library"
    assert [each for each in links(page.html) if each.startswith("doctrine/")] == [f"doctrine/{stem}" for stem in WORDS.doctrines]
    overview = HELD.overview()
    assert f"{len(rules_in_order())} rules. The authors have read every authority of {overview.rules.all}" in page.text
    assert page.text.count("rest wholly on what the authors have read") == len(WORDS.doctrines)


def test_every_link_of_every_page_leads_to_a_thing():
    pages = [book.start(HELD, WAYS)]
    pages += [chapter.page(HELD.entry(Item("doctrine", stem)), HELD, WAYS) for stem in WORDS.doctrines]
    pages += [rule_page.page(HELD.entry(Item("rule", name)), WAYS) for name in rules_in_order()]
    pages += [point.page(HELD.entry(Item("element", term)), HELD, WAYS) for term in WORDS.questions]
    found = {each for page in pages for each in links(page) if each}
    assert len(found) > 400
    assert {f"rule/{name}" for name in rules_in_order()} <= found
    for each in found:
        assert Item.read(each)


@pytest.mark.parametrize("stem", WORDS.doctrines)
def test_a_chapter_holds_every_question_and_every_rule_of_its_doctrine_once_with_its_marks(stem):
    html = chapter.page(HELD.entry(Item("doctrine", stem)), HELD, WAYS)
    rules = [rule for rule in rules_in_order().values() if rule.doctrine == stem]
    assert html.count('<p class="so">') == len(rules)
    for rule in rules:
        assert html.count(f"rule/{rule.name}&quot;") + html.count(f'rule/{rule.name}"') == 1
        assert rule.proposition in text(html)
        line = HELD.rule_line(rule.name)
        mark = {Verified.ALL: "", Verified.SOME: "partly unverified", Verified.NONE: "unverified"}[line.verified]
        said = re.search(rf"{re.escape(rule.proposition)} ?(partly unverified|unverified)?", text(html))
        assert said is not None and (said[1] or "") == mark, rule.name
    for element in WORDS.questions.values():
        assert (element.doctrine == stem) == (
            f"<h3>{element.label[0].upper()}{element.label[1:]}</h3>" in html and element.question in text(html)
        )


def test_another_court_and_date_are_read_and_kept_by_every_link(open_page):
    page = open_page("library", item="rule/formal_delegate_may_claim_deliberative_process", court="ddc", on="2026")
    assert "The law of the United States District Court for the District of Columbia as of 2026." in page.text
    assert "Marriott does not bind the United States District Court for the District of Columbia." in page.text
    assert all("court=ddc&on=2026" in unescape(each) for each in LINK.findall(page.html))
    assert "It is not law" not in open_page("library", item="rule/formal_delegate_may_claim_deliberative_process").text


def test_the_court_and_the_date_are_chosen_on_the_page(open_page):
    page = open_page("library", item="authority/black")
    assert "Of no force" in page.text or "of no force" in page.text
    page.at.selectbox[0].set_value("ddc")
    page.at.text_input[1].set_value("1976")
    next(each for each in page.at.button if each.label == "Read it so").click().run()
    page.sound()
    assert page.said == {"item": "authority/black", "court": "ddc", "on": "1976"}
    assert "persuasive , in the United States District Court for the District of Columbia in 1976" in page.text


def test_an_authority_says_whom_it_binds_on_the_date_chosen(open_page):
    assert "United States Customs Court" in open_page("library", item="authority/reynolds", court="customs_court", on="1970").text
    now = open_page("library", item="authority/reynolds")
    assert "Whom it binds" in now.text
    assert "United States Customs Court" not in now.text.split("Rules that rest on it")[0].split("Whom it binds")[1]
    assert library("cit", LegalDate("2026")).find("reynolds").binds


def test_a_search_shows_each_hit_with_its_kind(open_page):
    page = open_page("library", search="published")
    hits = search("published")
    assert page.heading == "Found in the library"
    assert f"{len(hits)} things found." in page.text
    assert links(page.html)[-len(hits) :] == [str(hit.item) for hit in hits]
    assert page.html.count('<span class="kind">') == len(hits) > 3


def test_a_search_for_nothing_known_says_so_and_one_too_wide_says_how_many_there_are(open_page):
    assert "Nothing in the library has “zzzzzz”." in open_page("library", search="zzzzzz").text
    wide = open_page("library", search="the")
    assert re.search(r"\d+ things found, of which the first 60 stand here\.", wide.text)
    assert wide.html.count('<span class="kind">') == 60


def test_a_case_opens_as_a_matter(open_page):
    page = open_page("library", item="case/national_latex")
    assert "Open the case" in page.text
    assert "Caption, volume, year and judge are from public reports" in page.text


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"item": "rule/conclusory"}, "The library has no rule 'conclusory'"),
        ({"item": "x"}, "'x' names nothing in the library"),
        ({"item": "<script>alert(1)</script>"}, "names nothing in the library"),
        ({"item": "element/" + "x" * 4000}, "The library has no element"),
        ({"court": "moon"}, "'moon' is not a court"),
        ({"on": "soon"}, "'soon' is not a date"),
        ({"court": "cit", "on": "1975"}, "name that court instead"),
        ({"item": "rule/x", "court": "<img src=x>"}, "is not a court"),
    ],
)
def test_a_garbled_address_is_answered_in_a_sentence_and_the_start_is_shown(open_page, more, said):
    page = open_page("library", **more)
    assert "This link could not be read as it stands" in page.text
    assert said in page.text
    assert page.heading == "Library"
    assert "<script" not in page.html and "<img" not in page.html


def test_markup_in_a_search_is_text(open_page):
    page = open_page("library", search="<img src=x onerror=alert(1)>")
    assert "&lt;img src=x" in page.html and "<img" not in page.html


def test_the_matter_stays_in_the_address_of_a_page_of_the_library(open_page):
    page = open_page("library", from_shipped("national_latex"), item="element/look")
    assert page.said["m"].startswith("2~national_latex")


def test_a_key_becomes_a_link_to_its_page():
    assert to_rule("no_need", "No <b>") == '<a href="library?item=rule/no_need">No &lt;b&gt;</a>'
    assert to_point("look", "look") == '<a href="library?item=element/look">look</a>'
    assert to_point("character", "character") == '<a href="library?item=issue/character">character</a>'
    assert to_authority("reynolds", "Reynolds").startswith('<a href="library?item=authority/reynolds"')
    assert to_case("reynolds", "Reynolds").startswith('<a href="library?item=case/reynolds"')
    assert Ways("ddc", "1976").to("rule", "x", "x") == '<a href="library?item=rule/x&amp;court=ddc&amp;on=1976">x</a>'


def test_a_word_has_its_meaning_on_the_page_once_however_often_it_is_used():
    used = word("preponderance", "preponderance") * 2 + word("weight_binding", "binding") + word("none", "no <word>")
    assert used.count("<button") == 3
    assert "no &lt;word&gt;" in used
    said = meanings(used)
    assert said.count("popover class") == 2
    assert "More likely than not." in said and "The deciding court must follow it." in said


def test_the_code_of_a_rule_is_folded_away_under_words_for_readers_who_are_lawyers():
    html = rule_page.page(HELD.entry(Item("rule", "general_need_is_not_enough")), WAYS)
    before, _, fold = html.partition("<details>")
    assert "<pre" not in before and "need_asserted" not in text(before)
    assert (
        fold.startswith("<summary>Show the rule as it is written for the computer, in Python.")
        and "<pre" in fold.partition("</details>")[0]
    )
