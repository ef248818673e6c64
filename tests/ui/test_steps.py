"""Step by step: one inference after another, in an order in which each rests only on what stands before it."""

import pytest
from one_document import begun, told

import ontology
from kb.casefile import at_hand
from kb.dossier import add_claim, add_documents, from_shipped, new
from kb.explain import explain

CASES = sorted(at_hand())
LATEX = from_shipped("national_latex")


def total(file):
    found = explain(file.decision)[0]
    return len(found.reasons) + len(found.defeated)


def first_use(file, term):
    reasons = explain(file.decision)[0].reasons
    return next(reason.number for reason in reasons if term in {fact.finding for fact in reason.facts})


@pytest.mark.parametrize("name", CASES)
def test_each_step_shows_rule_facts_authority_and_what_is_new(open_page, name):
    found = explain(from_shipped(name).decision)[0]
    assert total(from_shipped(name)) >= 10
    for reason in (found.reasons[0], found.reasons[len(found.carrying) - 1]):
        page = open_page("steps", from_shipped(name), step=str(reason.number))
        assert page.heading == f"Step {reason.number} of {total(from_shipped(name))}"
        assert "New after this step" in page.headings
        for said in (
            reason.step.text,
            reason.step.law,
            *(fact.text for fact in reason.facts),
            *(each.short for each in reason.step.authorities),
        ):
            assert said in page.text
        for step in reason.exceptions:
            assert step.text in page.text


@pytest.mark.parametrize("name", CASES)
def test_no_step_rests_on_a_later_one(name):
    for reason in explain(from_shipped(name).decision)[0].reasons:
        assert all(earlier < reason.number for earlier in reason.earlier)


def test_next_and_previous_move_by_one_and_the_address_follows(open_page):
    page = open_page("steps", from_shipped("national_latex")).press("next").press("next")
    assert page.said["step"] == "3"
    assert page.heading == f"Step 3 of {total(LATEX)}"
    assert page.press("previous").heading == f"Step 2 of {total(LATEX)}"


def test_the_control_jumps_to_any_step(open_page):
    page = open_page("steps", from_shipped("national_latex"))
    last = total(LATEX)
    page.at.selectbox[0].set_value(last).run()
    page.sound()
    assert page.heading == f"Step {last} of {last}"
    assert page.said["step"] == str(last)


@pytest.mark.parametrize("step", ["0", "-3", "999", "two", "1e9", "<b>", "٣"])
def test_a_step_that_does_not_exist_is_the_nearest_that_does(open_page, step):
    assert open_page("steps", from_shipped("national_latex"), step=step).heading in (
        f"Step 1 of {total(LATEX)}",
        f"Step {total(LATEX)} of {total(LATEX)}",
    )


def test_a_rule_kept_from_applying_is_a_step_with_the_exception_that_kept_it(open_page):
    defeated = explain(from_shipped("ceramica_regiomontana").decision)[0].defeated
    assert defeated
    page = open_page("steps", from_shipped("ceramica_regiomontana"), step="99")
    assert "Why it did not apply" in page.headings
    assert defeated[-1].text in page.text and defeated[-1].law in page.text


def test_an_answer_changed_from_a_step_leads_to_the_step_that_now_uses_it(open_page):
    changed = told(LATEX, look_shows="not-as-described")
    page = open_page(
        "questions", from_shipped("national_latex"), q="look_shows", step=str(first_use(LATEX, "look_shows")), **{"from": "steps"}
    ).choose("not-as-described")
    assert page.heading == f"Step {first_use(changed, 'look_shows')} of {total(changed)}"
    assert ontology.vocabulary().value("look_shows", "not-as-described").sentence in page.text


def test_where_nothing_follows_yet_it_says_so(open_page):
    assert open_page("steps", begun()).heading == "No step yet"


def test_an_empty_file_has_no_step_and_says_what_it_wants(open_page):
    page = open_page("steps")
    assert page.heading == "The file has nothing to decide yet"
    assert "No document is listed yet." in page.text


def test_of_several_documents_the_steps_are_those_of_the_one_looked_at(open_page):
    file = told(add_claim(add_documents(new(), ["Memo", "Letter"]), ["memo", "letter"], "other"), opposition="none")
    other = add_claim(file, ["letter"], "state-secrets")
    assert open_page("steps", other, unit="3").heading == "No step yet"
    assert open_page("steps", other, unit="99").at.title
