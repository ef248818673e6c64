"""What students and teachers do on the Learn pages, in a browser, from end to end."""

import re
from urllib.parse import quote

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from kb.classroom.argue.table import begin, moves, play, table
from kb.classroom.exercise_set import ExerciseSet
from kb.classroom.hypothetical.stages import STAGES
from kb.classroom.link import encode
from kb.classroom.source import Source
from kb.classroom.task import Kind, Task

LATEX = "case=national_latex&document=document_8"
SOURCE = Source("national_latex", "document_8")
SET = encode(ExerciseSet("Week 3", (Task(Kind.PREDICT, SOURCE), Task(Kind.DECIDE, SOURCE))))
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}


def heading(page, text):
    expect(page.locator("h1")).to_have_text(text)


def choose(page, label):
    page.get_by_role("radio", name=label, exact=True).locator("xpath=ancestor::label").click()


def clean(page):
    found = Axe().run(page, options=RULES).response["violations"]
    assert [(each["id"], each["nodes"][0]["html"][:120]) for each in found] == []


def test_a_student_predicts_and_is_graded_and_the_address_keeps_it(visit, page, settle):
    visit("/learn")
    page.get_by_role("link", name="Predict first").click()
    heading(page, "Predict first")
    choose(page, "Protected")
    page.get_by_role("button", name="Commit and see the answer").click()
    expect(page.get_by_role("alert")).to_contain_text("Say which fact decides and how sure you are")
    page.get_by_role("radio").first.locator("xpath=ancestor::label").click()
    choose(page, "Certain (95 per cent)")
    page.get_by_role("button", name="Commit and see the answer").click()
    expect(page.get_by_role("heading", name="The fact you named")).to_be_visible()
    expect(page.locator("h1")).to_be_focused()
    said = page.locator("h1").inner_text()
    page.reload()
    settle(page)
    heading(page, said)
    page.go_back()
    heading(page, "Predict first")
    page.go_forward()
    heading(page, said)
    page.get_by_role("button", name="Try it again").click()
    heading(page, "Predict first")
    expect(page.get_by_role("radio", checked=True)).to_have_count(0)


def test_hypotheticals_are_climbed_from_level_1_to_level_2(visit, page):
    course = Task(Kind.HYPOTHETICALS, SOURCE, STAGES[0].levels, 6, "1").course()
    visit(f"/whatif?{LATEX}")
    for number, variant in enumerate(course.variants, 1):
        heading(page, f"Hypothetical {number} of 6")
        choose(page, "Protected")
        page.get_by_role("button", name="Answer", exact=True).click()
        heading(page, re.compile("^Right: protected$" if variant.exercise.answer == "protected" else "^Not so: "))
        page.get_by_role("button", name="See how you did" if number == 6 else "Next hypothetical").click()
    heading(page, "3 of 6 right")
    page.get_by_role("button", name="Level 2: two facts at once").click()
    heading(page, re.compile("^Hypothetical 1 of"))
    page.wait_for_url(re.compile("level=2"))
    page.go_back()
    heading(page, "3 of 6 right")


def test_an_argument_is_fought_to_its_end(visit, page):
    visit(f"/argue?{LATEX}")
    page.get_by_role("button", name="Argue for disclosure").click()
    on = table(SOURCE.exercise())
    state = begin("opponent")
    for number in range(1, 4):
        heading(page, f"Round {number} of 3")
        expect(page.locator(".talk li")).to_have_count(len(state.said))
        page.get_by_role("radiogroup", name="Your move").get_by_role("radio").first.locator("xpath=ancestor::label").click()
        page.get_by_role("button", name="Say it").click()
        page.wait_for_url(re.compile(r"said=\d+" + r"(\.\d+)" * (number - 1) + "$"))
        state = play(on, state, int(page.url.rpartition("said=")[2].split(".")[-1]))
    heading(page, "How it ended")
    assert not moves(on, state)
    expect(page.get_by_role("heading", name="The strongest line for protection")).to_be_visible()
    page.go_back()
    heading(page, "Round 3 of 3")


def test_a_teacher_opens_a_room_two_students_answer_and_the_answer_is_shown(visit, page, browser, settle):
    visit("/teach")
    page.get_by_role("button", name="Add it").click()
    expect(page.get_by_role("heading", name="For the class")).to_be_visible()
    expect(page.locator("[data-testid='stCode']").first).to_contain_text("/exercises?set=2.")
    page.get_by_role("button", name="Open a room").click()
    heading(page, "What becomes of the document?")
    expect(page.get_by_text("Nobody has answered yet.")).to_be_visible()
    code = page.locator(".code").inner_text()
    students = [browser.new_context().new_page() for _ in range(2)]
    for student, choice in zip(students, ("Protected", "Disclosed"), strict=True):
        student.goto(page.url.partition("/room")[0] + "/learn")
        settle(student)
        student.get_by_label("Code of your class's room").fill(f" {code.lower()} ")
        student.get_by_role("button", name="Join the room").click()
        heading(student, "What becomes of the document?")
        assert "key=" not in student.url and "set=" not in student.url
        choose(student, choice)
        student.get_by_role("button", name="Answer", exact=True).click()
        expect(student.get_by_text(f"You answered: {choice.lower()}.")).to_be_visible()
        expect(student.locator(".bars")).to_have_count(0)
        expect(student.get_by_text("Your teacher leads")).to_be_visible()
        expect(student.get_by_role("button", name="Next question")).to_have_count(0)
    expect(page.get_by_text("2 people have answered.")).to_be_visible()
    expect(students[0].get_by_text("2 people have answered.")).to_be_visible()
    students[1].reload()
    settle(students[1])
    expect(students[1].get_by_text("You answered: disclosed.")).to_be_visible()
    choose(students[1], "Protected")
    students[1].get_by_role("button", name="Change my answer").click()
    expect(page.locator(".bars")).not_to_be_visible()
    page.get_by_text("What they have answered so far").click()
    expect(page.get_by_text("2 (100 per cent)")).to_be_visible()
    clean(page)
    clean(students[0])
    page.get_by_role("button", name="Show the answer to everybody").click()
    for each in (page, *students):
        expect(each.get_by_role("heading", name="The answer", exact=True)).to_be_visible()
        expect(each.locator(".bars tr.right")).to_contain_text("the law gives this")
        clean(each)
    page.get_by_role("button", name="End the room").click()
    expect(page.get_by_text("Nobody can have them back.")).to_be_visible()
    clean(page)
    page.get_by_role("button", name="End the room and forget its answers").click()
    heading(page, "The room is over")
    expect(students[0].get_by_role("alert")).to_contain_text("The room is over")
    for student in students:
        student.context.close()


def test_reload_back_and_a_second_tab_count_once_and_a_shared_address_is_another_person(visit, page, browser, settle):
    visit(f"/teach?set={SET}")
    page.get_by_role("button", name="Open a room").click()
    heading(page, "What becomes of the document?")
    page.get_by_role("checkbox", name="Students may go ahead by themselves").locator("xpath=ancestor::label").click()
    expect(page.get_by_role("checkbox", name="Students may go ahead by themselves")).to_be_checked()
    code = page.locator(".code").inner_text().replace(" ", "")
    room = page.url.partition("?")[0] + f"?code={code}"
    student = browser.new_context().new_page()
    student.goto(room)
    settle(student)
    choose(student, "Disclosed")
    student.get_by_role("button", name="Answer", exact=True).click()
    expect(student.get_by_text("You answered: disclosed.")).to_be_visible()
    student.wait_for_url(re.compile("n=1"))
    assert set(re.findall(r"[?&](\w+)=", student.url)) == {"code", "n"}
    student.get_by_role("button", name="Next question").click()
    heading(student, "Which fact decides?")
    student.go_back()
    heading(student, "What becomes of the document?")
    expect(student.get_by_text("You answered: disclosed.")).to_be_visible()
    tab = student.context.new_page()
    tab.goto(room)
    settle(tab)
    expect(tab.get_by_text("You answered: disclosed.")).to_be_visible()
    choose(tab, "Protected")
    tab.get_by_role("button", name="Change my answer").click()
    expect(tab.get_by_text("You answered: protected.")).to_be_visible()
    other = browser.new_context().new_page()
    other.goto(student.url)
    settle(other)
    expect(other.get_by_text("1 person has answered.")).to_be_visible()
    expect(other.get_by_text("You answered:")).to_have_count(0)
    page.get_by_text("What they have answered so far").click()
    expect(page.get_by_text("1 (100 per cent)")).to_be_visible()
    page.get_by_role("button", name="Show the answer to everybody").click()
    expect(other.get_by_text("You did not answer this question before its answer was shown.")).to_be_visible()
    page.get_by_role("button", name="Next question").click()
    heading(page, "Which fact decides?")
    other.get_by_role("button", name="The teacher is at question 2: go there").click()
    heading(other, "Which fact decides?")
    for each in (student, other):
        each.context.close()


def test_a_class_works_through_a_set_by_its_link(visit, page):
    visit(f"/exercises?set={SET}")
    heading(page, "Week 3")
    page.get_by_role("link", name=re.compile("^2. Decide it yourself")).click()
    page.get_by_role("button", name="For disclosure").click()
    heading(page, "You decide for disclosure: why?")
    page.get_by_role("checkbox", name="The document is in the administrative record.").locator("xpath=ancestor::label").click()
    page.get_by_role("button", name="Rule", exact=True).click()
    heading(page, "Permitted by precedent")
    page.get_by_role("link", name="All exercises of this set").click()
    heading(page, "Week 3")


def test_a_rule_is_left_out_and_put_back(visit, page):
    visit("/change?case=ceramica_regiomontana&without=general_need_is_not_enough")
    expect(page.get_by_text("10 documents, in 10 of 30 cases.")).to_be_visible()
    expect(page.get_by_text("here they part")).to_have_count(1)
    page.get_by_role("button", name="Put back rule 1").click()
    expect(page.get_by_role("heading", name="What comes out otherwise")).to_have_count(0)
    page.go_back()
    expect(page.get_by_text("10 documents, in 10 of 30 cases.")).to_be_visible()


def test_a_slip_in_the_date_leaves_everything_else_as_it_was_typed(visit, page):
    visit("/change?case=ceramica_regiomontana&without=general_need_is_not_enough")
    date = page.get_by_label(re.compile("^Law as of"))
    date.fill("2020-13")
    page.get_by_role("button", name="See what changes").click()
    expect(page.get_by_role("alert")).to_contain_text("'2020-13' is not a date of the calendar")
    expect(date).to_have_value("2020-13")
    expect(page.get_by_text("Left out: burden and need")).to_be_visible()
    page.reload()
    expect(page.get_by_role("alert")).to_contain_text("'2020-13' is not a date of the calendar")
    expect(page.get_by_text("10 documents, in 10 of 30 cases.")).to_be_visible()


def test_a_student_says_first_which_cases_a_change_of_law_turns(visit, page, settle):
    visit("/change?case=ceramica_regiomontana&without=general_need_is_not_enough")
    page.get_by_role("button", name="Say first which cases change").click()
    heading(page, "Which cases come out otherwise?")
    page.get_by_role("button", name="See what changes").click()
    expect(page.get_by_role("alert")).to_contain_text("Tick the cases that come out otherwise")
    page.get_by_role("checkbox", name=re.compile("^Ceramica")).locator("xpath=ancestor::label").click()
    page.get_by_role("button", name="See what changes").click()
    heading(page, "6 of 6 right")
    expect(page.locator("h1")).to_be_focused()
    expect(page.get_by_text("here they part")).to_have_count(1)
    page.reload()
    settle(page)
    heading(page, "6 of 6 right")
    page.go_back()
    heading(page, "Which cases come out otherwise?")
    expect(page.get_by_role("alert")).to_have_count(0)
    expect(page.get_by_role("checkbox", checked=True)).to_have_count(0)
    page.go_forward()
    heading(page, "6 of 6 right")


def test_a_student_says_first_what_makes_the_difference_between_two(visit, page):
    visit("/compare?one=national_latex&other=asahi")
    page.get_by_role("button", name="Say first what makes the difference").click()
    heading(page, "What makes the difference?")
    page.get_by_role("button", name="Commit and see the answer").click()
    expect(page.get_by_role("alert")).to_contain_text("Choose a difference, or a rule, or both")
    choose(page, "Declaration")
    page.get_by_role("button", name="Commit and see the answer").click()
    heading(page, "Right")
    expect(page.get_by_text("here they part")).to_have_count(1)
    page.go_back()
    heading(page, "What makes the difference?")
    page.go_back()
    heading(page, "Compare two matters")


def test_a_teacher_adds_a_change_of_law_and_a_comparison(visit, page):
    visit("/teach")
    choose(page, "Change the law")
    expect(page.get_by_label(re.compile("^Law as of"))).to_be_visible()
    page.get_by_role("button", name="Add it").click()
    expect(page.get_by_role("alert")).to_contain_text("Say what is to change")
    expect(page.get_by_label(re.compile("^Law as of"))).to_be_editable()
    page.get_by_label(re.compile("^Law as of")).fill("2020")
    page.get_by_role("button", name="Add it").click()
    expect(page.get_by_text("1. Change the law: The law is now that of 2020.")).to_be_visible()
    expect(page.get_by_role("alert")).to_have_count(0)
    choose(page, "Compare two matters")
    choose(page, "The same, with one fact otherwise")
    expect(page.get_by_text("What is otherwise in B")).to_be_visible()
    page.get_by_role("button", name="Add it").click()
    expect(page.get_by_text(re.compile("^2. Compare two matters: .* the same otherwise told"))).to_be_visible()
    page.go_back()
    expect(page.get_by_text(re.compile("^2. Compare two matters"))).to_have_count(0)
    expect(page.get_by_text("1. Change the law: The law is now that of 2020.")).to_be_visible()


HOSTILE = ["x", "<img src=x onerror=alert(1)>", "1." + "A" * 5000, "[x](http://example.org)"]
NAMES = {
    "predict": "case", "whatif": "answers", "argue": "case", "decide": "side", "change": "without", "compare": "one", "exercises": "set",
    "teach": "set", "room": "code",
}  # fmt: skip
BESIDES = {"room": "&me=x"}


@pytest.mark.parametrize("name", NAMES)
def test_a_garbled_or_hostile_link_gets_a_sentence_and_is_only_text(visit, page, name):
    for link in HOSTILE:
        visit(f"/{name}?{NAMES[name]}={quote(link)}{BESIDES.get(name, '')}")
        expect(page.get_by_role("alert")).to_have_count(1)
        assert page.locator(".alert img, .alert script, .alert a").count() == 0
        expect(page.locator("h1")).to_have_count(1)
