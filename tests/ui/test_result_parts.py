"""The parts of the result: three lengths, what decides, the elements, what is folded and not worked out, precedents, arguments, files."""

import re

import pytest
from one_document import begun, told

from kb.casefile import at_hand, shipped
from kb.dossier import Dossier, encode, from_shipped
from kb.lengths import summaries
from kb.result import Result
from kb.result.files import FILES

LATEX = from_shipped("national_latex")
WEIGHED = told(LATEX, document_serves="yes", other_source="no")
ASCOM = from_shipped("ascom")
MATTERS = {
    **{name: from_shipped(name) for name in sorted(at_hand())},
    "warner": from_shipped("warner"),
    "to weigh": WEIGHED,
    "ascom": ASCOM,
}
SEVERAL = sorted(name for name in shipped() if len(from_shipped(name).case.units()) > 1)
FOLDS = ("reasons", "diagram", "considered", "to_do", "changes", "precedents", "arguments", "lacking", "authorities")


def result(file: Dossier) -> Result:
    return Result(file.case, file.decision)


@pytest.fixture(params=MATTERS)
def matter(request) -> Dossier:
    return MATTERS[request.param]


def test_the_short_answer_is_the_line_and_its_authority(open_page, matter):
    page = open_page("result", matter)
    (short,) = summaries(matter.case, matter.decision)
    assert short.line in page.text
    assert "Application." not in page.text


def test_a_paragraph_says_issue_rule_application_and_conclusion_in_place_of_the_line(open_page, matter):
    page = open_page("result", matter, length="paragraph")
    (short,) = summaries(matter.case, matter.decision)
    said = short.paragraph
    assert all(part in page.text for part in (said.issue, said.rule, said.application, said.presumed, said.conclusion))
    assert short.line not in page.text
    assert page.said["length"] == "paragraph"


def test_in_full_the_reasons_are_told_without_a_fold(open_page, matter):
    found = result(matter).explained[0]
    assert 'id="reason-1"' not in open_page("result", matter).html
    page = open_page("result", matter, length="full")
    assert [reason.number for reason in found.reasons if f'id="reason-{reason.number}"' not in page.html] == []


def test_a_length_that_there_is_not_is_a_line(open_page):
    assert open_page("result", LATEX, length="<b>novel</b>").text == open_page("result", LATEX).text


def test_what_decides_it_is_named_with_its_page_its_rule_and_its_authority(open_page):
    page = open_page("result", LATEX)
    assert "What decides it" in page.headings
    block = page.html[page.html.index('class="turning"') :].split("</ul></li></ul>")[0]
    for each in ("does not hold what the opponent seeks", "page 222", "A need fails, however real", "at 222"):
        assert each in block


def test_every_element_stands_in_the_table_with_status_burden_evidence_and_authority(open_page, matter):
    page = open_page("result", matter)
    rows = [row for some in result(matter).elements[0].values() for row in some]
    assert page.html.count('<th scope="row"') == len(rows) >= 10
    assert re.findall(r'role="columnheader">(\w+)', page.html) == ["Element", "Status", "Burden", "Evidence", "Authority"]
    for row in rows:
        assert row.text in page.text
        assert row.standing[1:] in page.text and row.burden[1:] in page.text
        assert all(cited.short in page.text for cited in row.authorities)


def test_a_folded_part_is_not_worked_out_until_it_is_opened(open_page, matter):
    closed = open_page("result", matter)
    assert "Nearest for protection" not in closed.text and "The rules give" not in closed.text
    page = open_page("result", matter, precedents="true", arguments="true")
    assert "Nearest for protection" in page.text or "No decision known here counts under this privilege." in page.text
    for found in result(matter).arguments:
        assert found.stands in page.text and found.title in page.text


def test_opening_every_part_puts_each_in_the_address_and_folding_them_takes_it_out(open_page):
    page = open_page("result", LATEX).press("open_folds")
    opened = {key for key in FOLDS if key in page.said}
    assert opened == {"reasons", "diagram", "considered", "changes", "precedents", "arguments", "lacking", "authorities"}
    assert "Nearest for disclosure" in page.text
    page.press("close_folds")
    assert not opened & set(page.said)


def test_the_line_of_contents_names_every_part_by_its_place(open_page, matter):
    page = open_page("result", matter)
    places = re.findall(r'class="section" id="(\w+)"', page.html)
    assert re.findall(r'<li><a href="#(\w+)">', page.html) == places
    assert len(places) == len(set(places)) == len(page.headings) >= 9


def test_exceptions_are_rejected_by_name_and_a_single_privilege_has_no_rival(open_page):
    page = open_page("result", LATEX, considered="true")
    assert "Another party is not shown to have had the document." in page.text
    assert "No other privilege was claimed" in page.text


def test_an_open_record_says_who_must_do_what_and_what_would_follow_if_it_closed(open_page):
    matter = MATTERS["warner"]
    assert not matter.closed
    page = open_page("result", matter, to_do="true")
    for said in ("Who must do what", "For the claimant to supply", "If the record closed now", *result(matter).if_closed):
        assert said in page.text
    assert "What would change it" not in page.headings


def test_a_claim_that_must_be_mended_says_what_would_do(open_page):
    page = open_page("result", ASCOM, to_do="true")
    assert "The court waits for this." in page.text
    assert "What would do: the declaration says which documents are privileged and why" in page.text


def test_what_is_decided_for_good_leaves_nothing_to_do(open_page):
    assert "Who must do what" not in open_page("result", LATEX).headings


def test_the_nearest_precedents_stand_with_what_they_share_and_where_they_differ(open_page):
    page = open_page("result", LATEX, precedents="true")
    assert "Union Oil (persuasive, unverified)" in page.text
    assert "Shared" in page.text and "Against it here only" in page.text


def test_a_change_is_tried_and_the_length_and_the_open_parts_stay(open_page):
    page = open_page("result", LATEX, changes="true", length="paragraph")
    key = next(each.key for each in page.at.button if each.key.startswith("try_") and each.key.endswith("published-by-government"))
    page.press(key)
    changed = told(LATEX, published="by-government")
    assert page.said == {"m": encode(changed, names=True), "changes": "true", "length": "paragraph"}
    assert "What you changed" in page.headings


def test_every_file_is_offered_and_a_case_file_that_would_not_be_whole_is_refused_in_a_sentence(open_page):
    labels = [each.proto.label for each in open_page("result", LATEX).at.get("download_button")]
    assert labels == [file.label for file in FILES] and len(labels) == 5
    page = open_page("result", begun())
    assert len(page.at.get("download_button")) == 4
    assert "Case file (YAML): not yet. A case file names the privilege of every claim" in page.text


def test_names_that_people_chose_are_only_text(open_page):
    page = open_page("result", LATEX, precedents="<script>", length="full")
    assert "<script" not in page.html


def test_eight_cases_are_about_several_documents_or_claims():
    assert len(SEVERAL) == 8


@pytest.mark.parametrize("name", SEVERAL)
def test_every_document_of_a_case_of_several_opens_with_every_part_open(open_page, name):
    file = from_shipped(name)
    for number, (_, document) in enumerate(file.case.units(), 1):
        page = open_page("result", file, unit=str(number), length="full", **dict.fromkeys(FOLDS, "true"))
        assert file.case.full_label(document) in page.text
        assert page.heading
