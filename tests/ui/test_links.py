"""The address carries the matter; what it carries is checked, and whatever it holds is only ever text."""

from urllib.parse import unquote

import pytest

from kb.casefile import at_hand, load, precedents
from kb.interview import Interview, encode, from_case
from ui.components.prose import plain
from ui.links import FURTHER, LISTED
from ui.state import address

PAGES = [page.removeprefix("screens/").removesuffix(".py") for page, _, _ in LISTED]
MATTERS = [
    Interview(),
    Interview().answer("privilege", "executive"),
    from_case("melamine_chemicals"),
    from_case("ceramica_regiomontana").answer("look", "taken"),
]
GARBLED = {
    "nonsense": "x",
    "another version": "2~~open~privilege.state-secrets",
    "cut off": "1~",
    "an unknown case": "1~www.example.org~open",
    "an unknown word": "1~~open~privilege.state-secret",
    "a finding": "1~~open~disposition.protected",
    "a script": "1~~open~<script>alert(1)</script>.yes",
    "an image": "1~<img src=x onerror=alert(1)>~open",
    "ten thousand characters": "1~~open" + "~look.taken" * 1000,
    "Markdown": "1~[x](http://example.org)~open",
}


def test_there_are_eight_pages_at_the_head_and_nine_more_that_are_reached_from_learn():
    assert len(PAGES) == len(set(PAGES)) == 8
    assert len(FURTHER) == len({page for page, _, _ in (*LISTED, *FURTHER)}) - 8 == 9


@pytest.mark.parametrize("name", PAGES)
def test_every_page_shows_every_matter(open_page, name):
    for interview in MATTERS:
        page = open_page(name, interview)
        assert page.heading
        assert "teaching aid, not legal advice" in page.text


@pytest.mark.parametrize("link", GARBLED.values(), ids=GARBLED)
def test_a_garbled_link_opens_an_empty_matter_and_says_so(open_page, link):
    page = open_page("questions", m=link)
    assert "The matter in this link could not be read" in page.text
    assert page.text.count("This link ") == 1
    assert page.heading == open_page("questions").heading
    assert "Nothing has been told yet." in page.text
    assert "<script" not in page.html and "<img" not in page.html


@pytest.mark.parametrize("name", ["answers", "result", "steps", "ask", "start"])
def test_a_garbled_link_breaks_no_page(open_page, name):
    assert "could not be read" in open_page(name, m=GARBLED["a script"]).text


def test_a_sound_link_says_nothing_of_the_kind(open_page):
    for interview in MATTERS:
        assert "could not be read" not in open_page("answers", interview).text


def test_the_address_of_an_empty_matter_is_bare_and_that_of_any_other_carries_it():
    assert address(Interview()) == {}
    assert address(MATTERS[1], q="look", step="") == {"m": encode(MATTERS[1]), "q": "look"}


def test_the_links_of_the_head_and_of_the_cards_carry_the_matter(open_page):
    page = open_page("start", MATTERS[1])
    links = [each.proto for each in page.at.get("page_link")]
    cases = [each.query_string for each in links if each.label == "Open the case"]
    assert len(cases) == len(at_hand()) == 3
    assert all(name in " ".join(cases) for name in at_hand())
    assert sum("privilege.executive" in each.query_string for each in links if "Open" not in each.label) >= 5


def test_the_further_decisions_are_listed_below_each_once_and_open_as_the_three_do(open_page):
    page = open_page("start")
    links = {each.proto.label: unquote(each.proto.query_string) for each in page.at.get("page_link")}
    for name, path in precedents().items():
        case = load(path)
        assert encode(from_case(name)) in links[plain(f"{case.caption}, {case.citation}")]
    assert len(precedents()) == 27
    assert page.headings.index("Decided cases") < page.headings.index("Your own matter") < page.headings.index("Further decisions")
    assert (
        page.text.count("Later reversed by Marriott, 2006-02-03.")
        == page.text.count("Later vacated by Black (D.C. Cir.), 1977-08-22.")
        == 1
    )


MARKED = ["*bold* _it_ `code`", "[x](http://a.b)", "$x$ :red[y]", "<b>", "1. one", "- one", "a@b.example", "# head", "~~gone~~"]


@pytest.mark.parametrize("text", MARKED)
def test_text_for_markdown_keeps_no_mark(text):
    escaped = plain(text)
    for mark in "*_`[]<>$~:#@":
        assert escaped.count(mark) == escaped.count("\\" + mark)
    assert not escaped.startswith(("1. ", "- "))
