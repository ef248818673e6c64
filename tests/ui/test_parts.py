"""A case of several documents and parts on the page: each can be opened, and the case as a whole stands beside it."""

import pytest
from files import IN_PARTS
from one_document import begun

from kb.dossier import answer, decode, from_shipped
from kb.questions import Question
from ui import knowledge

RULED = """\
held: Figures are facts.
ruled:
  passages: {is: disclosed, apart: The court read them as part of a public report., why: fact-unknown}
  figures: {is: disclosed, at: 12}
  motion: granted
"""


@pytest.fixture
def shelf(monkeypatch, tmp_path):
    """A shelf with one case in parts on it."""
    (tmp_path / "in_parts.yaml").write_text(IN_PARTS + RULED)
    (tmp_path / "known_in_part.yaml").write_text(IN_PARTS + "known: in-part\nunknown_facts: Who claims.\nruled: {figures: disclosed}\n")
    monkeypatch.setattr("kb.casefile.HOME", tmp_path)
    monkeypatch.setattr("kb.record.shipped", dict)
    return ["in_parts", "known_in_part"]


def test_each_group_of_like_documents_opens_with_its_own_answers_and_result(shelf, open_page):
    results = [open_page("result", from_shipped("in_parts"), unit=str(unit)) for unit in (1, 2)]
    assert [page.heading for page in results] == [
        "As to Opinion passages (part of Staff memorandum): The Government's claim of privilege is sustained.",
        "As to Figures (part of Staff memorandum): The Government's claim of privilege is overruled.",
    ]
    assert "Documents: Opinion passages (part of Staff memorandum)." in results[0].text
    assert "Documents: Figures (part of Staff memorandum)." in results[1].text


def test_the_case_as_a_whole_shows_the_whole_document_its_parts_and_the_motion(shelf, open_page):
    page = open_page("result", from_shipped("in_parts"), unit="2")
    assert "The file as a whole" in page.headings
    assert "Staff memorandum: disclosed in part. In parts:" in page.text
    assert "granted as to Figures (part of Staff memorandum); denied as to Opinion passages (part of Staff memorandum)." in page.text
    pressed = page.press("whole_1_passages")
    assert pressed.heading.startswith("As to Opinion passages")
    assert decode(pressed.said["m"]) == from_shipped("in_parts")
    assert pressed.said["unit"] == "1"


def test_what_the_court_did_stands_with_why_the_rules_give_something_else(shelf, open_page):
    page = open_page("result", from_shipped("in_parts"))
    assert "Opinion passages (part of Staff memorandum): disclosed. The rules do not give the same as the court." in page.text
    assert "The court read them as part of a public report." in page.text
    assert "Figures (part of Staff memorandum): disclosed (page 12)" in page.text
    assert "Motion to compel: granted. The rules do not give the same as the court." in page.text
    assert "The court held: Figures are facts." in page.text


def test_a_case_known_in_part_opens_with_its_record_open_and_says_so(shelf, open_page):
    assert not from_shipped("known_in_part").closed
    page = open_page("result", from_shipped("known_in_part"))
    assert "The facts are known only in part. Who claims." in page.text
    assert "This agrees with the court as far as the facts are known." in page.text


def test_the_way_back_from_a_changed_answer_leads_to_the_same_document(shelf, open_page):
    changed = answer(from_shipped("in_parts"), Question("published", "figures"), "by-government")
    page = open_page("result", changed, unit="2")
    assert "On the facts of the case, without your changes:" in page.text
    back = page.press("as_it_was").said
    assert decode(back["m"]) == from_shipped("in_parts") and back["unit"] == "2"


def test_what_is_changed_of_one_part_is_not_said_of_the_other(shelf, open_page):
    changed = answer(from_shipped("in_parts"), Question("published", "figures"), "by-government")
    assert "In the case: Not stated. Now: " in open_page("result", changed, unit="2").text
    assert "something else in the file is not" in open_page("result", changed, unit="1").text


def test_the_start_says_in_how_many_parts_a_document_is_decided(shelf, open_page):
    assert "Staff memorandum, in 2 parts" in open_page("start").text


def test_a_link_of_the_first_version_opens_at_the_documents_that_it_was_about(shelf, open_page):
    assert open_page("result", m="1~in_parts.2~closed").heading.startswith("As to Figures")
    assert "documents that its case does not have" in open_page("result", m="1~in_parts.3~closed").text


def test_a_case_of_one_group_has_no_whole_to_show(open_page):
    assert "The file as a whole" not in open_page("result", from_shipped("national_latex")).headings
    assert "The file as a whole" not in open_page("result", begun()).headings
    assert knowledge.whole("national_latex")[0].settled
