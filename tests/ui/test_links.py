"""The address carries the matter; what it carries is checked, and whatever it holds is only ever text."""

from urllib.parse import unquote

import pytest
from one_document import told

from kb.casefile import at_hand, load, precedents
from kb.dossier import add_claim, add_documents, decode, encode, from_shipped, new
from ui.components.prose import plain
from ui.links import FURTHER, LISTED
from ui.state import address

PAGES = [page.removeprefix("screens/").removesuffix(".py") for page, _, _ in LISTED]
TWO = add_claim(add_documents(new(), ["Memo", "Letter"]), ["memo", "letter"], "executive")
MATTERS = [
    new(),
    add_documents(new(), ["Memo"]),
    TWO,
    add_claim(add_documents(TWO, ["Nobody's"], claims=[]), ["memo"], "state-secrets"),
    from_shipped("melamine_chemicals"),
    told(from_shipped("ceramica_regiomontana"), look="taken"),
]
GARBLED = {
    "nonsense": "x",
    "another version": "3~~open~privilege.state-secrets",
    "cut off": "1~",
    "an unknown case": "1~www.example.org~open",
    "an unknown word": "1~~open~privilege.state-secret",
    "a finding": "1~~open~disposition.protected",
    "a script": "1~~open~<script>alert(1)</script>.yes",
    "an image": "1~<img src=x onerror=alert(1)>~open",
    "ten thousand characters": "1~~open" + "~look.taken" * 1000,
    "a file cut off": encode(TWO, names=True)[:-7],
    "no data": "2~~open~wAAAA",
    "Markdown": "1~[x](http://example.org)~open",
}


def test_there_are_nine_pages_at_the_head_and_ten_more_that_are_reached_from_these():
    assert {"start", "file", "questions", "answers", "result", "steps", "library", "ask", "learn"} == set(PAGES)
    assert len(PAGES) == 9
    assert len(FURTHER) == len({page for page, _, _ in (*LISTED, *FURTHER)}) - 9 == 10


@pytest.mark.parametrize("name", PAGES)
def test_every_page_shows_every_matter(open_page, name):
    for file in MATTERS:
        page = open_page(name, file)
        assert page.heading
        assert "teaching aid, not legal advice" in page.text


@pytest.mark.parametrize("link", GARBLED.values(), ids=GARBLED)
def test_a_garbled_link_opens_an_empty_matter_and_says_so(open_page, link):
    page = open_page("questions", m=link)
    assert "The matter in this link could not be read" in page.text
    assert page.text.count("This link ") == 1
    assert page.heading == open_page("questions").heading
    assert "<script" not in page.html and "<img" not in page.html


@pytest.mark.parametrize("name", ["answers", "result", "steps", "ask", "start", "file"])
def test_a_garbled_link_breaks_no_page(open_page, name):
    assert "could not be read" in open_page(name, m=GARBLED["a script"]).text


def test_a_sound_link_says_nothing_of_the_kind(open_page):
    for file in MATTERS:
        assert "could not be read" not in open_page("answers", file).text


def test_the_address_of_an_empty_file_is_bare_and_that_of_any_other_carries_it_with_its_names():
    assert address(new()) == {}
    assert address(TWO, q="look", step="") == {"m": encode(TWO, names=True), "q": "look"}
    assert decode(address(TWO)["m"]) == TWO


def test_a_link_of_the_first_version_still_opens(open_page):
    page = open_page("answers", m="1~~open~privilege.state-secrets~look.unsure")
    assert "State secrets" in page.text and "I don’t know" in page.text
    assert "could not be read" not in page.text
    page = open_page("result", m="1~national_latex~closed~look.not-taken")
    assert "could not be read" not in page.text
    assert "National Latex" in page.text


def test_the_links_of_the_head_and_of_the_cards_carry_the_file(open_page):
    page = open_page("start", TWO)
    links = [each.proto for each in page.at.get("page_link")]
    cases = [each.query_string for each in links if each.label == "Open the case"]
    assert len(cases) == len(at_hand()) == 3
    assert all(name in " ".join(cases) for name in at_hand())
    assert sum(encode(TWO, names=True) in unquote(each.query_string) for each in links if "Open" not in each.label) >= 6


def test_the_first_screen_has_the_ways_in_each_a_click_and_goes_on_with_a_file_that_is_begun(open_page):
    page = open_page("start")
    links = {each.proto.label: each.proto for each in page.at.get("page_link")}
    assert links["Begin a file"].page.endswith("file") and not links["Begin a file"].query_string
    assert "m=" in links["Begin the walk"].query_string
    assert page.headings[0] == "Begin"
    assert links["Begin to learn"].page.endswith("learn")
    assert "Go on with your file" in {each.proto.label for each in open_page("start", TWO).at.get("page_link")}


def test_the_further_decisions_are_listed_below_each_once_and_open_as_the_three_do(open_page):
    page = open_page("start")
    links = {each.proto.label: unquote(each.proto.query_string) for each in page.at.get("page_link")}
    for name, path in precedents().items():
        case = load(path)
        assert encode(from_shipped(name)) in links[plain(f"{case.caption}, {case.citation}")]
    assert len(precedents()) == 27
    assert page.headings.index("Begin") < page.headings.index("Decided cases") < page.headings.index("Further decisions")
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
