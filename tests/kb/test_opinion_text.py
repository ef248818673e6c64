"""The text of an opinion that a reader supplies: star pages, footnotes, and what is no such text."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.casefile import at_hand, shipped_case
from kb.opinion_text import MOST_BYTES, Place, places, read

TEXT = """The motion is made under rule 6.1(c) 1 of this court, in 1 CIT 21.
It is op*11posed.2 The look was * * * taken.
*12The motion is granted.
Now rule 26.
The opponent says little."""
OPINION = read(TEXT.encode())
WORDS = st.text(st.characters(codec="utf-8", exclude_characters="*\r\n\0" + "0123456789"), min_size=1).filter(lambda text: text.strip())


def said(pinpoint, opinion=OPINION):
    return {str(each.place): " ".join(each.paragraphs) for each in opinion.at(pinpoint)[0]}


def test_what_stands_before_the_first_star_is_the_page_before_it():
    assert (OPINION.first, OPINION.last) == (10, 12)
    assert said("10") == {"page 10": "The motion is made under rule 6.1(c) 1 of this court, in 1 CIT 21. It is op"}


def test_a_page_ends_where_the_next_star_stands_even_within_a_word():
    assert said("11") == {"page 11": "posed.2 The look was * * * taken."}


def test_the_last_page_ends_where_the_footnotes_begin():
    assert said("12") == {"page 12": "The motion is granted."}


def test_footnotes_stand_at_the_end_and_belong_to_the_page_of_their_mark():
    assert OPINION.notes == ((10, "Now rule 26."), (11, "The opponent says little."))
    assert said("10-11 n.2") == {"page 11, footnote 2": "The opponent says little."}
    assert OPINION.at("10 n.2") == ((), (Place(10, 2),))


def test_several_pages_are_given_one_by_one_in_the_order_cited():
    assert list(said("10, 11-12")) == ["page 10", "page 11", "page 12"]
    assert list(said("11 n.2, 10")) == ["page 11, footnote 2", "page 10"]


def test_a_page_that_the_text_does_not_have_is_named():
    assert OPINION.at("9-10")[1] == (Place(9),)
    assert OPINION.at("13") == ((), (Place(13),))


@pytest.mark.parametrize("pinpoint", ["", "§ 3", "12-10", "1-99", "ten", "220 n.", "1" * 7, "٣", "§ 2641(b), 4"])
def test_what_is_not_a_place_in_an_opinion_gives_none(pinpoint):
    assert places(pinpoint) == ()


def test_an_opinion_without_footnotes_keeps_its_last_paragraphs():
    found = read(b"One.\nTwo *5three.\nFour.\nFive.")
    assert found.notes == () and found.pages[5] == ("three.", "Four.", "Five.")


def test_a_mark_without_a_paragraph_for_it_makes_no_footnote():
    assert read(b"One.1 Two *5three.").notes == ()


def test_more_than_can_be_read_at_once_is_cut_and_says_so():
    long = read(("word " * 9000 + "*2" + "end " * 10).encode())
    (first, second), missing = long.at("1-2")
    assert first.cut and not missing and 11_000 < len(first.paragraphs[0]) <= 12_000
    assert second.cut and second.paragraphs == ()


def test_windows_line_ends_a_byte_order_mark_and_utf_16_are_read():
    for file in (b"\xef\xbb\xbf" + TEXT.encode(), TEXT.replace("\n", "\r\n").encode(), TEXT.encode("utf-16")):
        assert read(file) == OPINION


@pytest.mark.parametrize(
    ("file", "told"),
    [
        (b"", "This file is empty."),
        (b" \n ", "This file is empty."),
        (b"%PDF-1.7\xe2\xe3\xcf\xd3", "not plain text in UTF-8"),
        (b"PK\x03\x04\x00\x00", "a Word or PDF file will not do"),
        ("Café *2".encode("cp1252"), "encoding UTF-8"),
        (b"\xff\xfe\x00", "not plain text"),
        (b"An opinion without pages.", "should have *220"),
        (b"Stars * * * and **5 and *7* only.", "No star page"),
        (b"a *5 b *7 c", "After *5 comes *7 in this file, where *6 should come."),
        (b"a *5 b *5 c", "After *5 comes *5"),
        (b"x" * (MOST_BYTES + 1), "more than 5 MB"),
    ],
)  # fmt: skip
def test_a_file_that_is_no_such_text_is_told_in_a_sentence(file, told):
    with pytest.raises(ValueError, match=re.escape(told)) as error:
        read(file)
    assert str(error.value).endswith((".", "?"))


@given(st.binary(max_size=400))
def test_no_file_does_anything_but_be_read_or_be_told(file):
    told = ""
    try:
        assert read(file).pages
    except ValueError as error:
        told = str(error)
    assert "codec" not in told


@given(st.lists(WORDS, min_size=2, max_size=6))
def test_nothing_is_added_and_nothing_lost(texts):
    opinion = read(
        "".join(text + (f"*{number}" if number < 100 + len(texts) - 1 else "") for number, text in enumerate(texts, 100)).encode()
    )
    assert list(opinion.pages) == [99 + number for number in range(len(texts))]
    for text, page in zip(texts, opinion.pages.values(), strict=True):
        assert "\n".join(page).split() == text.split()


def test_in_the_three_opinions_every_page_and_note_that_the_case_files_cite_is_found(opinions):
    texts = [read(text.encode()) for text in opinions.values()]
    assert sorted((text.first, text.last, len(text.notes)) for text in texts) == [(65, 67, 3), (168, 171, 2), (219, 222, 3)]
    firsts, found = {text.first: text for text in texts}, 0
    for case in map(shipped_case, at_hand()):
        text = firsts[int(case.citation.split()[-2])]
        for pinpoint in {told.at for claim, document in case.units() for told in case.unit(claim, document).values() if told.at}:
            passages, missing = text.at(pinpoint)
            assert passages and not missing and not any(each.cut for each in passages)
            found += 1
    assert found >= 15
