"""Result: what follows, why, what was considered, presumed and left open; and how it follows a changed answer."""

import re

import pytest
from one_document import begun, told

import ontology
from kb import otherlaw, support
from kb.casefile import at_hand, load, precedents, shipped
from kb.citation import later_history
from kb.dossier import add_claim, close, decode, encode, from_shipped
from kb.explain import explain, label, summary
from kb.result import Result
from ui.components.prose import pages

CASES = sorted(at_hand())
FOLDS = ("reasons", "diagram", "considered", "to_do", "changes", "precedents", "arguments", "lacking", "authorities")
ALL = dict.fromkeys(FOLDS, "true")
PART = told(begun(), privilege="state-secrets", opposition="on-merits", access="litigation", in_record="yes", relevance_shown="undisputed")


def test_three_cases_are_at_hand():
    assert len(CASES) == 3


@pytest.mark.parametrize("name", CASES)
def test_a_shipped_case_shows_its_result_and_every_part_of_its_explanation(open_page, name):
    file = from_shipped(name)
    found = explain(file.decision)[0]
    page = open_page("result", file, **ALL)
    assert page.heading == summary(file.decision)
    assert len(found.carrying) >= 10
    for reason in found.reasons:
        for said in (reason.step.text, reason.step.law, *(fact.text for fact in reason.facts)):
            assert said in page.text
        for cited in reason.step.authorities:
            assert cited.short in page.text and cited.citation in page.text and cited.pinpoint in page.text
    for step in (*found.rejected, *found.defeated, *found.presumed):
        assert step.text in page.text


@pytest.mark.parametrize("name", CASES)
def test_a_shipped_case_shows_how_its_court_ruled(open_page, name):
    page = open_page("result", from_shipped(name))
    case = load(shipped()[name])
    assert case.ruled
    for document, ruled in case.ruled.items():
        assert f"{case.document(document).label}: {ruled.token} ({pages(ruled.at)})" in page.text
    assert "What you changed" not in page.headings


@pytest.mark.parametrize("name", CASES)
def test_a_result_says_how_far_it_rests_on_binding_authority_and_what_todays_law_would_make_of_it(open_page, name):
    file = from_shipped(name)
    page = open_page("result", file)
    assert "What law this rests on" in page.headings
    said = [
        *support.sentences(support.support(file.decision)),
        *otherlaw.sentences(otherlaw.other_laws(file.case, file.decision))[0],
    ]
    assert len(said) >= 3
    assert [sentence for sentence in said if sentence not in page.text] == []


@pytest.mark.parametrize("name", precedents())
def test_a_decision_known_by_report_opens_and_says_what_its_court_did_and_what_is_not_known(open_page, name):
    file = from_shipped(name)
    page, case = open_page("result", file), load(precedents()[name])
    assert page.heading == summary(file.decision) or (page.heading.startswith("As to ") and summary(file.decision) in page.text)
    assert "How the court ruled" in page.headings
    assert case.unverified in page.text and case.unknown_facts in page.text and later_history(name) in page.text and case.held in page.text
    assert all(f"{case.full_label(document)}: {label('disposition', ruled.token)}" in page.text for document, ruled in case.ruled.items())
    assert not re.search(r"<ul[^>]*></ul>", page.html)


def test_the_reasons_are_numbered_and_name_one_another_by_number(open_page):
    page = open_page("result", from_shipped("national_latex"), length="full")
    places = set(re.findall(r'id="reason-(\d+)"', page.html))
    named = set(re.findall(r'href="#reason-(\d+)"', page.html))
    assert len(places) == len(explain(from_shipped("national_latex").decision)[0].reasons) >= 10
    assert named and named <= places


def test_an_unverified_authority_is_marked_and_the_mark_explained(open_page):
    page = open_page("result", from_shipped("national_latex"), authorities="true")
    assert "binding, unverified" in page.text.replace(" ,", ",")
    assert "has not been read for this system" in page.text


def test_a_changed_answer_is_shown_beside_the_cases_own_with_the_way_back(open_page):
    file = told(from_shipped("national_latex"), look_shows="not-as-described")
    page = open_page("result", file)
    assert page.heading != open_page("result", from_shipped("national_latex")).heading
    assert "What you changed" in page.headings
    assert "In the case: It is as the Government describes it. Now: It is not as described." in page.text
    assert "Back to the case as it was" in page.text


def test_an_open_matter_shows_what_is_possible_and_what_to_ask(open_page):
    page = open_page("result", PART, length="full")
    assert not PART.decision.settled
    for each in PART.decision.units[0].possible:
        assert ontology.vocabulary().value("disposition", each).definition in page.text
    found = explain(PART.decision)[0]
    arising = [element for element in found.open if element.term in found.askable]
    assert len(arising) > 3
    for element in arising:
        assert element.question in page.text
    assert "What decides it" not in page.headings
    assert "Found so far" in page.text


def test_closing_the_record_decides_and_shows_what_was_presumed_and_opening_it_undoes_that(open_page):
    page = open_page("result", PART, lacking="true").press("record_button")
    assert decode(page.said["m"]).closed
    assert "Presumed, because the record does not say" in page.text
    assert "No formal claim of the privilege is in the record" in page.text
    page.press("record_button")
    assert decode(page.said["m"]) == PART
    assert page.said == {"m": encode(PART, names=True), "lacking": "true"}
    assert "Still possible" in page.headings


def test_an_empty_file_has_no_result_and_says_what_it_wants(open_page):
    page = open_page("result")
    assert page.heading == "The file has nothing to decide yet"
    assert "No document is listed yet." in page.text and "No claim of privilege is made yet." in page.text


def test_nothing_told_is_no_result(open_page):
    page = open_page("result", begun())
    assert page.heading == ontology.vocabulary().named["outcome_undetermined"].sentence
    assert "Step by step" in page.text


def test_answers_that_no_longer_arise_are_kept_apart(open_page):
    page = open_page("answers", told(from_shipped("national_latex"), look="not-taken"))
    assert "Kept, but not counted" in page.headings
    assert "Kept, but not counted" not in open_page("answers", from_shipped("national_latex")).headings


@pytest.mark.parametrize("name", CASES)
def test_every_answer_of_a_case_stands_with_its_page_and_a_link_to_change_it(open_page, name):
    page = open_page("answers", from_shipped(name))
    case = load(shipped()[name])
    answers = case.unit(*case.units()[0])
    assert len(answers) >= 12
    for term, given in answers.items():
        element = ontology.vocabulary().questions[term]
        assert f"{element.question}" in page.text
        assert pages(given.at) in page.text
        assert f"Change: {element.label}" in page.text


def test_what_is_only_weighed_stands_apart_on_both_pages_and_no_question_is_asked_for_it(open_page):
    file = from_shipped("national_latex")
    for name in ("answers", "result"):
        page = open_page(name, file)
        assert "In the weighing" in page.headings
        assert "No rule turns on it" in page.text
    assert "Disclosure would make those who advise the Government less frank." in page.text
    assert "In the weighing" not in open_page("result", from_shipped("melamine_chemicals")).headings
    assert "frankness" not in {element.term for element in explain(file.decision)[0].open}


def test_where_it_must_be_weighed_the_result_says_what_lies_on_the_scale(open_page):
    answers = {"document_serves": "yes", "other_source": "no"}
    file = told(from_shipped("national_latex"), **answers)
    page = open_page("result", file)
    protection, disclosure = page.text.split("For protection speaks")[1].split("For disclosure speaks")
    assert (
        "Disclosure would make those who advise the Government less frank (says Under Secretary for International Trade, at 219)."
        in protection
    )
    assert "No other source meets the opponent's need." in disclosure
    assert "Of how they weigh these speak" in page.text
    assert "None of them binds the court." in page.text


@pytest.mark.parametrize("name", CASES)
def test_a_closed_case_says_what_decided_it_and_what_one_other_answer_would_change_by_who_could_bring_it_about(open_page, name):
    file = from_shipped(name)
    page = open_page("result", file, changes="true")
    assert f"Decided by: {explain(file.decision)[0].ground}" in page.text
    (found,) = Result(file.case, file.decision).changing
    changes = [each for sets in found.hands.values() for each in sets]
    assert len(changes) >= 5
    assert all(each.only.new.sentence in page.text for each in changes if len(each.changes) == 1)
    assert any(len(each.changes) > 1 for each in changes) == ("come together:" in page.text)
    assert "The opponent alone could bring this about" in page.text


def test_a_claim_that_must_be_mended_says_what_stands_in_the_way(open_page):
    file = told(from_shipped("ceramica_regiomontana"), declaration="conclusory")
    page = open_page("result", file)
    assert "The next step is awaited from the claimant. The claim is not adequately supported." in page.text


def test_reasons_each_of_which_would_do_alone_are_both_named(open_page):
    file = from_shipped("ceramica_regiomontana")
    groups = [group for reason in explain(file.decision)[0].reasons for group in reason.either]
    assert groups
    page = open_page("result", file, length="full")
    assert "each would do alone" in page.text
    assert all(f'href="#reason-{number}"' in page.html for group in groups for number in group)


def test_of_a_file_of_several_documents_each_has_its_own_result_and_the_whole_is_listed_first(open_page):
    file = from_shipped("sears")
    units = file.case.units()
    assert len(units) == 4
    for number, (_, document) in enumerate(units, 1):
        page = open_page("result", file, unit=str(number), **ALL)
        assert page.headings[0] == "The file as a whole"
        assert page.heading.startswith("As to ") and file.case.full_label(document) in page.heading
        assert summary(file.decision) in page.text


def test_a_document_under_two_claims_shows_what_both_give_and_which_decides(open_page):
    latex = from_shipped("national_latex")
    file = add_claim(latex, ["document_8"], "state-secrets")
    page = open_page("result", file, considered="true")
    assert "Further showing (state secrets)" in page.text and "Protected (deliberative process)" in page.text
    assert re.search(r"Document 8[^:]*: as deliberative process, [^;]+; as state secrets, ", page.text)


def test_a_change_tried_for_what_is_looked_at_leaves_the_other_documents_as_they_are(open_page):
    file = close(from_shipped("sears"))
    page = open_page("result", file, unit="2", changes="true")
    key = next(each.key for each in page.at.button if each.key.startswith("try_") and each.key.endswith("published-by-government"))
    page.press(key)
    after = decode(page.said["m"])
    assert page.said["unit"] == "2" and page.said["changes"] == "true"
    assert published(after) == {**published(file), file.case.units()[1][1]: "by-government"}


def test_a_change_that_hangs_on_one_of_two_claims_names_the_claim_and_changes_no_other(open_page):
    file = close(from_shipped("sears"))
    page = open_page("result", file, unit="2", changes="true")
    tried = [each for each in page.at.button if each.key.startswith("try_") and "-none" in each.key]
    assert tried and all(re.search(r"claim [12]", each.label) for each in tried)
    assert len({each.key for each in page.at.button}) == len(page.at.button)


def published(file):
    """What is told of each document about its having been made public."""
    told_of = {document: file.case.unit(claim, document) for claim, document in file.case.units()}
    return {document: answers["published"].token for document, answers in told_of.items() if "published" in answers}


def test_the_question_that_a_result_names_first_is_the_one_asked_next(open_page):
    file = told(begun(), privilege="deliberative-process")
    asked = open_page("questions", file).heading
    assert f"To be asked first: {asked}" in open_page("result", file).text


def test_a_change_that_takes_two_facts_is_offered_on_the_page_and_tried_in_one_click(open_page):
    page = open_page("result", from_shipped("ceramica_regiomontana"), changes="true")
    said = "The opponent asserts a specific need: it says what the document is to tell, and no other source meets the opponent's need."
    (way,) = [each for each in page.at.button if each.label.replace("\\", "") == said]
    page.press(way.key)
    assert page.heading.startswith("The court should look in camera")
    (claim,) = (file := decode(page.said["m"]).case).claims
    told = file.unit(claim, file.units_of(claim)[0])
    assert (told["need_asserted"].token, told["other_source"].token) == ("specific", "no")


def test_any_fact_can_be_told_from_the_result_and_counts_once_it_matters(open_page):
    page = open_page("result", from_shipped("ceramica_regiomontana"), telling="true")
    options = next(each for each in page.at.selectbox if each.label == "Fact").options
    assert any(option.startswith("Harm under terms") for option in options) or len(options) >= 5
    assert not any(option.startswith("Privilege claimed") for option in options)
