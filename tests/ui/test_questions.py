"""Questions: one at a time, each with its reason, until nothing left to ask could change the result."""

import pytest

import ontology
from kb.interview import Interview, decode, from_case
from kb.questions.reasons import source
from ui.components.why import reasons

ELEMENTS = ontology.vocabulary().elements
STATE_SECRETS = Interview().answer("privilege", "state-secrets")
SECOND = STATE_SECRETS.next
assert SECOND is not None


def test_a_new_matter_begins_with_the_first_question_and_offers_its_values_and_not_knowing(open_page):
    page = open_page("questions")
    first = ELEMENTS["privilege"]
    assert page.heading == first.question
    offered = page.at.radio[0].options
    assert len(offered) == len(first.values) + 1
    assert offered[-1] == "I don’t know"
    assert page.at.radio[0].value is None


def test_an_answer_goes_into_the_address_and_the_next_question_follows(open_page):
    page = open_page("questions").choose("state-secrets")
    assert decode(page.said["m"]).answers == {"privilege": "state-secrets"}
    assert page.heading == SECOND.question
    assert "Privilege claimed: state secrets" in page.text


def test_continuing_without_an_answer_says_so_and_stays(open_page):
    page = open_page("questions").press("continue")
    assert page.heading == ELEMENTS["privilege"].question
    assert 'role="alert"' in page.html
    assert "Choose an answer to continue" in page.text
    assert not page.said


def test_i_do_not_know_is_kept_and_the_question_is_not_asked_again_by_itself(open_page):
    page = open_page("questions", STATE_SECRETS).choose("")
    assert decode(page.said["m"]).unsure == {SECOND.term}
    assert page.heading != SECOND.question
    assert f"{SECOND.label.capitalize()}: I don’t know" in page.text


def test_the_number_of_questions_left_falls_with_every_answer(open_page):
    interview, left = Interview(), 10**6
    for _ in range(4):
        element = interview.next
        page = open_page("questions", interview)
        assert page.heading == element.question
        words = page.text.split("At most ")[1].split()
        assert int(words[0]) < left
        left = int(words[0])
        interview = interview.answer(element.term, max(element.values, key=lambda value: value.usualness).token)
    assert 0 < left < 31


def test_a_question_chosen_by_the_address_shows_the_answer_already_given(open_page):
    page = open_page("questions", from_case("national_latex"), q="declaration")
    assert page.heading == ELEMENTS["declaration"].question
    assert page.at.radio[0].value == "specific"


def test_a_question_that_does_not_arise_is_not_shown_whatever_the_address_says(open_page):
    for term in ("statutory_review", "no_such_question", "<b>"):
        assert open_page("questions", STATE_SECRETS, q=term).heading == SECOND.question


@pytest.mark.parametrize("origin", ["answers", "result"])
def test_a_changed_answer_leads_back_to_the_page_it_was_changed_on(open_page, origin):
    page = open_page("questions", from_case("national_latex"), q="declaration", **{"from": origin}).choose("conclusory")
    assert decode(page.said["m"]).answers["declaration"] == "conclusory"
    assert page.heading not in {each.question for each in ELEMENTS.values()}


def test_back_leads_to_the_question_before_with_its_answer(open_page):
    page = open_page("questions", STATE_SECRETS.answer("opposition", "on-merits")).press("back_opposition")
    assert page.heading == ELEMENTS["opposition"].question
    assert page.at.radio[0].value == "on-merits"


def test_back_leads_through_the_questions_in_the_order_in_which_they_were_answered(open_page):
    interview = STATE_SECRETS.answer("access", "litigation").answer("opposition", "none")
    page = open_page("questions", interview)
    for term in ("opposition", "access", "privilege"):
        page.press(f"back_{term}")
        assert page.heading == ELEMENTS[term].question


def test_what_each_answer_would_do_is_said_under_why_we_ask(open_page):
    page = open_page("questions", STATE_SECRETS)
    assert "What each answer does" in page.text
    assert f"“{SECOND.values[-1].label.capitalize()}” " in page.text
    assert "leaves at most" in page.text


def test_a_matter_answered_to_the_end_says_that_it_is_settled_and_lists_the_answers(open_page):
    interview = Interview()
    while element := interview.next:
        interview = interview.answer(element.term, element.tokens[0])
    page = open_page("questions", interview)
    assert page.heading == "The result is settled"
    assert interview.decision.units[0].disposition == "protected"
    assert "Check your answers" in page.headings
    for term in interview.counted:
        assert ELEMENTS[term].question in page.text


def test_when_everything_is_unknown_no_result_is_claimed(open_page):
    interview = Interview()
    while element := interview.next:
        interview = interview.answer(element.term, "")
    page = open_page("questions", interview)
    assert page.heading == "You have been asked everything that matters"
    assert "close the record" in page.text


def test_why_we_ask_names_burden_and_standard_for_every_question():
    assert len(ELEMENTS) >= 31
    for element in ELEMENTS.values():
        said = reasons(element)
        assert said["Burden on"]
        assert said["Standard"]
        assert element.definition in said["The point"]
        assert bool(said["If it is not proved"]) == bool(element.unproven)


def test_the_source_of_a_question_is_a_citation_or_is_left_out():
    said = {term: source(element) for term, element in ELEMENTS.items()}
    assert said["declaration_answered"].endswith("at 66 n.2")
    assert said["published"] == ""
    assert not any("general knowledge" in each for each in said.values())
