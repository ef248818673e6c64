"""Questions: one at a time, each with its reason, until nothing left to ask could change the result."""

import re

import pytest
from one_document import UNSURE, about, begun, next_question, to_the_end, token, told

import ontology
from kb.dossier import add_claim, add_documents, agenda, answer, close, decode, from_shipped, new
from kb.questions.reasons import source
from kb.weighing.balance import balances
from ui.components.entries import Ways
from ui.components.prose import html
from ui.components.why import reasons

ELEMENTS = ontology.vocabulary().elements
STATE_SECRETS = told(begun(), privilege="state-secrets")
SECOND = next_question(STATE_SECRETS).element
DIFFERS = "It differs among the documents"
THREE = add_claim(add_documents(new(), ["Memo", "Draft", "Letter"]), ["memo", "draft", "letter"], "deliberative-process")


def of_documents(found):
    """The file answered until a question is asked of documents, each question by its most usual answer, and that question."""
    while (asked := agenda(found).next) and asked.question.of not in ("memo", "draft", "letter"):
        usual = max(asked.question.element.values, key=lambda value: value.usualness)
        found = answer(found, asked.question, usual.token, asked.documents)
    assert asked is not None
    return found, asked


def test_a_new_file_begins_with_the_first_question_and_offers_its_values_and_not_knowing(open_page):
    page = open_page("questions", begun())
    first = ELEMENTS["privilege"]
    assert page.heading == first.question
    offered = page.at.radio[0].options
    assert len(offered) == len(first.values) + 1
    assert offered[-1] == "I don’t know"
    assert page.at.radio[0].value is None


def test_an_empty_file_is_asked_nothing_and_says_what_it_wants(open_page):
    page = open_page("questions")
    assert page.heading == "The file has nothing to decide yet"
    assert "No document is listed yet." in page.text


def test_an_answer_goes_into_the_address_and_the_next_question_follows(open_page):
    page = open_page("questions", begun()).choose("state-secrets")
    assert token(decode(page.said["m"]), "privilege") == "state-secrets"
    assert page.heading == SECOND.question
    assert "Privilege claimed: state secrets" in page.text


def test_continuing_without_an_answer_says_so_and_stays(open_page):
    page = open_page("questions", begun()).press("continue")
    assert page.heading == ELEMENTS["privilege"].question
    assert 'role="alert"' in page.html
    assert "Choose an answer to continue" in page.text
    assert decode(page.said["m"]) == begun()
    assert 'role="alert"' not in page.choose("other").html


def test_i_do_not_know_is_kept_and_the_question_is_not_asked_again_by_itself(open_page):
    page = open_page("questions", STATE_SECRETS).choose("")
    assert {each.term for each in decode(page.said["m"]).unsure} == {SECOND.term}
    assert page.heading != SECOND.question
    assert f"{SECOND.label.capitalize()}: I don’t know" in page.text


def test_the_number_of_questions_left_falls_with_every_answer(open_page):
    file, left = begun(), 10**6
    for _ in range(4):
        question = next_question(file)
        page = open_page("questions", file)
        assert page.heading == question.element.question
        words = page.text.split("At most ")[1].split()
        assert int(words[0]) < left
        left = int(words[0])
        file = told(file, **{question.term: max(question.element.values, key=lambda value: value.usualness).token})
    assert 0 < left < 31


def test_a_question_chosen_by_the_address_shows_the_answer_already_given(open_page):
    page = open_page("questions", from_shipped("national_latex"), q="declaration")
    assert page.heading == ELEMENTS["declaration"].question
    assert page.at.radio[0].value == "specific"


def test_a_question_that_an_answer_shuts_out_is_not_shown_whatever_the_address_says(open_page):
    for term, of in (("internal", ""), ("no_such_question", ""), ("<b>", ""), ("privilege", "no_such_claim"), ("look", "<b>")):
        assert open_page("questions", STATE_SECRETS, q=term, of=of).heading == SECOND.question


@pytest.mark.parametrize("origin", ["answers", "result"])
def test_a_changed_answer_leads_back_to_the_page_it_was_changed_on(open_page, origin):
    page = open_page("questions", from_shipped("national_latex"), q="declaration", **{"from": origin}).choose("conclusory")
    assert token(decode(page.said["m"]), "declaration") == "conclusory"
    assert page.heading not in {each.question for each in ELEMENTS.values()}


def test_back_leads_to_the_question_before_with_its_answer(open_page):
    page = open_page("questions", told(STATE_SECRETS, opposition="on-merits")).press("back_opposition_claim_1")
    assert page.heading == ELEMENTS["opposition"].question
    assert page.at.radio[0].value == "on-merits"


def test_back_leads_through_the_questions_in_the_order_in_which_they_were_answered(open_page):
    page, asked = open_page("questions", begun()), []
    for _ in range(4):
        asked.append(page.heading)
        page.choose(first_offered(page))
    for heading in reversed(asked):
        key = next(each.key for each in page.at.button if (each.key or "").startswith("back_"))
        assert page.press(key).heading == heading


def first_offered(page):
    """The token of the first value that is offered."""
    return next(each for each in ELEMENTS.values() if each.question == page.heading).tokens[0]


def test_what_each_answer_would_do_is_said_under_why_we_ask(open_page):
    page = open_page("questions", STATE_SECRETS)
    assert "What each answer does" in page.text
    assert f"“{SECOND.values[-1].label.capitalize()}” " in page.text
    assert "leaves at most" in page.text


def test_a_file_answered_to_the_end_says_that_it_is_settled_and_lists_the_answers(open_page):
    file, asked = to_the_end(begun())
    assert asked >= 10
    page = open_page("questions", file)
    assert page.heading == "The result is settled"
    assert file.decision.units[0].disposition == "protected"
    assert "Check your answers" in page.headings
    for term, given in file.case.unit(*file.case.units()[0]).items():
        assert not given.token or ELEMENTS[term].question in page.text


def test_when_everything_is_unknown_no_result_is_claimed(open_page):
    file, _ = to_the_end(begun(), unknown=True)
    page = open_page("questions", file)
    assert page.heading == "You have been asked everything that matters"
    assert "close the record" in page.text


def test_like_documents_are_asked_about_once_and_named(open_page):
    file, asked = of_documents(THREE)
    page = open_page("questions", file)
    assert page.heading == asked.question.element.question
    assert "Asked of: Memo, Draft and Letter." in page.text
    first = asked.question.element.tokens[0]
    after = decode(page.choose(first).said["m"])
    assert {after.case.unit(*unit)[asked.question.term].token for unit in after.case.units()} == {first}


def test_an_answer_can_be_for_one_document_and_the_others_are_asked_next(open_page):
    file, asked = of_documents(THREE)
    page, term = open_page("questions", file), asked.question.term
    assert not page.at.multiselect
    page.unfold(DIFFERS).at.multiselect[0].set_value(["draft"])
    page.choose(asked.question.element.tokens[0])
    after = decode(page.said["m"])
    told_of = {name for claim, name in after.case.units() if term in after.case.unit(claim, name)}
    assert told_of == {"draft"}
    assert page.heading == asked.question.element.question
    assert "Asked of: Memo and Letter." in page.text
    assert f"{asked.question.element.label.capitalize()} (Draft): " in page.text


def test_for_which_documents_an_answer_is_counts_also_when_that_is_folded_again(open_page):
    file, asked = of_documents(THREE)
    page = open_page("questions", file).unfold(DIFFERS)
    page.at.multiselect[0].set_value(["draft"])
    page.unfold(DIFFERS, opened=False).choose(asked.question.element.tokens[0])
    after = decode(page.said["m"])
    assert {name for claim, name in after.case.units() if asked.question.term in after.case.unit(claim, name)} == {"draft"}


def test_one_of_several_documents_is_changed_without_retyping_the_rest(open_page):
    file, asked = of_documents(THREE)
    first, *_, last = asked.question.element.tokens
    file = answer(file, asked.question, first, asked.documents)
    page = open_page("questions", file, q=asked.question.term, of="memo")
    assert page.at.radio[0].value == first
    page.unfold(DIFFERS).at.multiselect[0].set_value(["letter"])
    after = decode(page.choose(last).said["m"])
    said = {name: after.case.unit(claim, name)[asked.question.term].token for claim, name in after.case.units()}
    assert said == {"memo": first, "draft": first, "letter": last}


def test_what_a_changed_answer_sets_aside_is_said_once_and_not_to_whoever_opens_the_link(open_page):
    latex = from_shipped("national_latex")
    page = open_page("questions", latex, q="look", **{"from": "answers"}).choose("not-taken")
    assert page.heading == "Your answers"
    assert "Set aside, for on this answer the question does not arise: what the look shows of its character" in page.text
    assert "Kept, but not counted" in page.headings
    assert "Set aside" not in open_page("answers", decode(page.said["m"])).text


def test_of_two_claims_each_question_says_of_which_it_is_asked(open_page):
    file = add_claim(THREE, ["memo"], "state-secrets")
    page = open_page("questions", file, q="opposition", of="state_secrets")
    assert "Asked of: claim 2 (state secrets)." in page.text
    after = decode(page.choose("none").said["m"])
    assert [claim.answers.get("opposition") is not None for claim in after.case.claims] == [False, True]


def test_a_question_that_is_only_weighed_can_be_answered_by_its_address(open_page):
    latex = told(from_shipped("national_latex"), document_serves="yes", other_source="no")
    weighed = balances(latex.case, latex.decision)[0].untold[0]
    page = open_page("answers", latex)
    assert f"{weighed.question}" in page.text
    question = about(latex, weighed.term)
    page = open_page("questions", latex, q=weighed.term, of=question.of, **{"from": "answers"})
    assert page.heading == weighed.question
    page.choose(weighed.tokens[0])
    assert token(decode(page.said["m"]), weighed.term) == weighed.tokens[0]


def test_not_knowing_is_told_apart_from_not_being_asked(open_page):
    file = told(STATE_SECRETS, **{SECOND.term: UNSURE})
    page = open_page("questions", file, q=SECOND.term)
    assert page.at.radio[0].value == ""


def test_why_we_ask_names_burden_and_standard_for_every_question():
    assert len(ELEMENTS) >= 31
    for element in ELEMENTS.values():
        said = reasons(element, Ways())
        assert said["Burden on"]
        assert bool(said["Standard"]) == (element.burden != "court"), "nobody proves to the court what it has itself done"
        assert html(element.definition) in said["The point"]
        assert bool(said["If it is not proved"]) == bool(element.unproven)


def test_the_source_of_a_question_is_a_citation_or_is_left_out():
    said = {term: source(element) for term, element in ELEMENTS.items()}
    assert said["declaration_answered"].endswith("at 66 n.2")
    assert said["published"] == ""
    assert not any("general knowledge" in each for each in said.values())


def test_a_fact_that_is_not_asked_yet_can_be_told_is_kept_and_counts_once_it_arises(open_page):
    page = open_page("questions", STATE_SECRETS).unfold("Tell something else")
    field = next(each for each in page.at.selectbox if each.label == "Fact")
    (option,) = [each for each in field.options if each.startswith("Need asserted")]
    field.set_value(field.options.index(option)) if isinstance(field.value, int) else field.select(option)
    page.press("tell_it")
    assert page.heading == "What need for the document does the opponent state?"
    assert "On the present answers this is not asked." in page.text
    page.choose("specific")
    file = decode(page.said["m"])
    claim, name = file.case.units()[0]
    assert file.case.unit(claim, name)["need_asserted"].token == "specific"
    assert "Kept, but not counted" in open_page("answers", file).text
    assert not any(option.startswith(("Internal", "Communication within")) for option in field.options)


def test_of_a_closed_record_it_is_not_said_how_many_questions_remain(open_page):
    page = open_page("questions", close(STATE_SECRETS))
    assert "remain" not in page.text.split("Why we ask")[0]


def test_findings_beside_a_question_say_of_which_claim_they_are_where_there_are_several(open_page):
    file = add_claim(STATE_SECRETS, [STATE_SECRETS.case.documents[0].id], "executive")
    page = open_page("questions", file)
    found = re.findall(r"<dt>(Claim \d.*?)</dt><dd>", page.html.split("whose")[1].split("</dl>")[0])
    assert found and all(each.startswith(("Claim 1 (state secrets): ", "Claim 2 (executive): ")) for each in found)
