"""Learn: exercises on cases, each state of which is in the address; sets, rooms, changed laws and matters side by side."""

import re

import pytest
from one_document import told

from kb.casefile import shipped
from kb.classroom.argue.closing import closing
from kb.classroom.argue.table import begin, moves, play, table
from kb.classroom.exercise_set import ExerciseSet, Kind, Task
from kb.classroom.hypothetical.stages import STAGES
from kb.classroom.link import decode, encode
from kb.classroom.polled import polls
from kb.classroom.rooms.code import new_token
from kb.classroom.rooms.store import rooms
from kb.classroom.shown import shown
from kb.classroom.source import Source
from kb.dossier import from_shipped
from ui.components.prose import plain
from ui.components.talk import words
from ui.components.tasks import task_line

SOURCE = Source("national_latex", "document_8")
LATEX = {"case": "national_latex", "document": "document_8"}
FOUND = SOURCE.exercise()
COURSE = Task(Kind.HYPOTHETICALS, SOURCE, STAGES[0].levels, 6, "1").course()
SET = ExerciseSet("Week 3", (Task(Kind.PREDICT, SOURCE), Task(Kind.ARGUE, SOURCE, side="opponent"), Task(Kind.DECIDE, SOURCE)))
SCRIPT = "<script>alert(1)</script>"


def test_learn_offers_every_exercise_on_every_document_and_says_that_nothing_personal_is_kept(open_page):
    page = open_page("learn")
    assert len(page.at.selectbox[0].options) == 36
    links = {each.proto.label: each.proto.query_string for each in page.at.get("page_link")}
    for label in ("Predict first", "Hypotheticals", "Argue it", "Decide it yourself", "Change the law"):
        assert "case=ceramica_regiomontana" in links[label]
    assert "nothing personal is kept" in page.text
    assert open_page("learn", **LATEX).at.selectbox[0].value == 2


def test_a_code_that_can_be_none_gets_a_sentence(open_page):
    page = open_page("learn")
    page.at.text_input(key="code").set_value("abc")
    page.at.button[0].click().run()
    assert "A room has a code of 8 letters and digits" in page.text


# ---------------------------------------------------------------- predict first


def test_a_prediction_shows_all_facts_and_no_answer_before_it_is_made(open_page):
    page = open_page("predict", **LATEX)
    seen = shown(FOUND)
    assert all(fact.text in page.text for fact in seen.dispute)
    assert [plain(fact.text) for fact in (*seen.told, *seen.silent)] == page.at.radio[0].options
    assert "The law gives" not in page.text and "The court's own ruling" not in page.text


def test_what_is_not_said_yet_is_named(open_page):
    page = open_page("predict", **LATEX)
    page.at.radio[1].set_value("protected")
    page.press("commit")
    assert "Say which fact decides and how sure you are; then the answer is shown." in page.text


@pytest.mark.parametrize(
    ("disposition", "fact", "heading"),
    [
        ("protected", "look_shows", "Right, and for the right reason"),
        ("protected", "opposition", "The right result for the wrong reason"),
        ("protected", "document_serves", "Right; the fact you named helps, but does not decide"),
        ("disclosed", "look_shows", "Not so: the law gives protected"),
    ],
)
def test_a_prediction_in_the_address_is_graded(open_page, disposition, fact, heading):
    page = open_page("predict", **LATEX, disposition=disposition, fact=fact, sure="likely")
    assert page.heading == heading
    assert "The court's own ruling: protected (at 222)." in page.text
    assert f"You were 65 per cent sure and {'right' if disposition == 'protected' else 'wrong'}" in page.text
    assert ("For disclosed it would have taken this" in page.text) == (disposition == "disclosed")


def test_where_the_law_waits_for_a_further_showing_what_the_court_did_stands_beside_it(open_page):
    page = open_page("predict", case="kaiser", document="advisory_opinion", disposition="further-showing", fact="opposition", sure="guess")
    assert page.heading == "The right result for the wrong reason"
    assert "The court's own ruling: protected" in page.text and "Its facts are known in part." in page.text


def test_over_several_predictions_a_student_is_told_whether_they_are_surer_than_right_each_counted_as_first_made(open_page):
    page = open_page("predict", **LATEX, disposition="disclosed", fact="look_shows", sure="certain")
    assert "In this tab" not in page.text
    for named in ({"disposition": "protected"}, {"case": "sears", "document": "complaint", "fact": "opposition.deliberative"}):
        for key, value in named.items():
            page.at.query_params[key] = value
        page.at.run()
        page.sound()
    assert "In this tab: Over 2 predictions you were 95 per cent sure on average, and right in 0 per cent" in page.text


# ---------------------------------------------------------------- hypotheticals


def test_hypotheticals_are_answered_one_by_one_and_the_score_is_in_the_address(open_page):
    right = [each.exercise.answer for each in COURSE.variants]
    page = open_page("whatif", **LATEX)
    assert page.heading == "Hypothetical 1 of 6" and "Nothing is answered yet." in page.text
    assert all(said in page.text for said in COURSE.variants[0].changed)
    page = open_page("whatif", **LATEX, answers=right[0], at="1")
    assert page.heading.startswith("Right: ") and all(said in page.text for said in COURSE.variants[0].explanation)
    page.press("next")
    assert page.said["at"] == "2" and page.heading == "Hypothetical 2 of 6" and "Right so far: 1 of 1." in page.text
    page = open_page("whatif", **LATEX, answers=".".join(["open", *right[1:]]))
    assert page.heading == "5 of 6 right"
    page.press("level")
    assert page.said["level"] == "2" and page.heading == "Hypothetical 1 of 5" and "Level 2: two facts at once" in page.text


def test_another_draw_of_a_level_asks_others(open_page):
    page = open_page("whatif", **LATEX, answers=".".join(["protected"] * 6))
    page.press("others")
    assert page.said["draw"] == "2" and page.heading == "Hypothetical 1 of 6"
    assert COURSE.variants[0].changed[0] not in page.text


# ---------------------------------------------------------------- argue it, decide it


def test_an_argument_goes_three_rounds_and_ends_with_the_strongest_lines(open_page):
    on = table(FOUND)
    state, own = begin("claimant"), []
    for round_ in range(1, 4):
        page = open_page("argue", **LATEX, side="claimant", said=".".join(own))
        assert page.heading == f"Round {round_} of 3"
        assert all(words(on.plies[each]) in page.text for each in state.said)
        own.append(str(moves(on, state)[0].number))
        state = play(on, state, int(own[-1]))
    page = open_page("argue", **LATEX, side="claimant", said=".".join(own))
    assert page.heading == "How it ended"
    last = closing(on, state)
    assert all(said in page.text for said in last.law)
    assert all(words(ply) in page.text for line in last.lines.values() for ply in line)
    assert len(last.lines) == 2


def test_a_ruling_is_held_against_precedent(open_page):
    page = open_page("decide", **LATEX, side="opponent", because="opposition.need_asserted")
    assert page.heading == "Not permitted to a court that follows precedent"
    assert "It must distinguish Kaiser (1958), and does not" in page.text
    assert open_page("decide", **LATEX, side="opponent", because="in_record").heading == "Permitted by precedent"
    page = open_page("decide", **LATEX, side="opponent").press("rule")
    assert "Choose at least one fact on which your ruling rests." in page.text


# ---------------------------------------------------------------- change the law, compare


def test_a_rule_left_out_shows_which_cases_come_out_otherwise_and_where_the_proofs_part(open_page):
    page = open_page("change", case="ceramica_regiomontana", without="general_need_is_not_enough")
    assert "10 documents, in 10 of 30 cases." in page.text
    assert "It has a gap: no disposition follows." in page.text
    assert "here they part" in page.text and page.html.count('class="parts"') + page.html.count("class=parts") == 1
    page.press("back_0")
    assert "without" not in page.said and "What comes out otherwise" not in page.headings


def test_another_date_leaves_out_courts_that_did_not_sit(open_page):
    page = open_page("change", case="national_latex", law="2020")
    assert "Not tried, for want of that court on the day" in page.text
    assert "did not sit" in open_page("change", case="national_latex", law="1970").text or "alert" in page.html


def test_two_matters_stand_side_by_side_with_what_differs(open_page):
    page = open_page("compare", one="national_latex", other="melamine_chemicals")
    assert "Facts that differ" in page.text and "The first step that parts" in page.text
    assert "The opponent objects only that the motion comes too early" in page.text


def test_a_changed_matter_is_compared_with_the_case_it_came_from(open_page):
    page = open_page("compare", told(from_shipped("national_latex"), look_shows="not-as-described"))
    assert [each.value for each in page.at.selectbox] == ["yours", "national_latex"]
    assert page.html.count('<th scope="row">What the look shows of its character</th>') >= 1


# ---------------------------------------------------------------- sets and rooms


def test_a_teacher_puts_a_set_together_in_the_address(open_page):
    page = open_page("teach").press("add")
    first = decode(page.said["set"])
    assert [each.kind for each in first.tasks] == [Kind.PREDICT]
    page.at.radio(key="kind").set_value("what-if").run()
    page.press("add").press("up_2")
    assert [each.kind for each in decode(page.said["set"]).tasks] == [Kind.HYPOTHETICALS, Kind.PREDICT]
    page.at.text_input(key="naming_text").set_value("Week 3")
    next(each for each in page.at.button if each.label == "Name it").click().run()
    assert decode(page.said["set"]).title == "Week 3"
    page.press("remove_2").press("remove_1")
    assert "set" not in page.said and "For the class" not in page.headings
    assert "Nothing personal is kept" in page.text


def test_a_class_opens_a_set_by_its_link_and_goes_from_one_exercise_to_the_next(open_page):
    word = encode(SET)
    page = open_page("exercises", set=word)
    assert page.heading == "Week 3"
    assert all(f"{place}. {task_line(task)}" in page.text for place, task in enumerate(SET.tasks, 1))
    page = open_page("argue", set=word, task="2")
    assert page.heading == "Round 1 of 3" and "Week 3 · exercise 2 of 3" in page.text and "You argue for disclosure." in page.text
    done = open_page("decide", set=word, task="3", side="opponent", because="in_record")
    assert "All exercises of this set" in done.text and "Next exercise" not in done.text


def a_room():
    word = encode(SET)
    return rooms().open(word, [each.labels for each in polls(word)])


def test_before_the_answer_is_shown_students_see_only_how_many_answered(open_page):
    opened = a_room()
    rooms().submit(opened.code, 0, new_token(), "disclosed")
    student, teacher = open_page("room", code=opened.code), open_page("room", code=opened.code, key=opened.key)
    assert "1 person has answered." in student.text and "per cent" not in student.html and "Show the answer" not in student.text
    assert "1 (100 per cent)" in teacher.text and "the law gives this" not in teacher.text
    assert opened.key not in student.text
    assert "Nothing personal is kept" in student.text


def test_a_student_answers_once_and_can_change_it_until_the_teacher_shows_the_answer(open_page):
    opened = a_room()
    student = open_page("room", code=opened.code)
    student.press("send")
    assert "Choose an answer first." in student.text
    for choice in ("disclosed", "protected"):
        student.at.radio[0].set_value(choice)
        student.press("send")
    assert rooms().tally(opened.code, 0, opened.key).counts == (("protected", 1),)
    assert "You answered: protected." in student.text
    open_page("room", code=opened.code, key=opened.key).press("reveal")
    again = open_page("room", code=opened.code, me=student.said["me"])
    assert "1 (100 per cent)" in again.text and "the law gives this" in again.text
    assert "You answered: protected. Right." in again.text and "The law gives: protected." in again.text
    assert not again.at.radio


def test_students_are_shown_the_way_to_the_question_at_which_the_teacher_is(open_page):
    opened = a_room()
    open_page("room", code=opened.code, key=opened.key, n="2")
    student = open_page("room", code=opened.code)
    assert "The teacher is at question 2: go there" in student.text
    student.press("there")
    assert student.said["n"] == "2" and student.heading == "Which fact decides?"
    assert "The teacher is at" not in student.text


def test_a_stranger_with_another_key_or_code_gets_a_sentence(open_page):
    opened = a_room()
    assert "Only the teacher" in open_page("room", code=opened.code, key="mine").text
    assert "There is no room with this code" in open_page("room", code="22222222").text
    assert "A room has a code of 8 letters" in open_page("room", code=SCRIPT).text


def test_a_room_that_its_teacher_ends_is_forgotten(open_page):
    opened = a_room()
    page = open_page("room", code=opened.code, key=opened.key).press("end")
    assert "There is no room with this code" in page.text


# ---------------------------------------------------------------- garbled links

GARBLED = [
    ("predict", {"case": "no_case"}, "No case that comes with In Camera is called 'no_case'."),
    ("predict", {"case": "national_latex", "document": SCRIPT}, "This case has no document"),
    ("predict", {"set": "1.abc"}, "This link is not whole"),
    ("predict", {"set": encode(SET), "task": "9"}, "it has no exercise '9'"),
    ("predict", {"set": encode(SET), "task": "2"}, "Exercise 2 of this set is of another kind."),
    ("predict", {**LATEX, "court": "x"}, "No court has the key 'x'."),
    ("predict", {**LATEX, "law": "tomorrow"}, "tomorrow"),
    ("predict", {**LATEX, "disposition": "won", "fact": "look", "sure": "likely"}, "'won' is no disposition that can follow."),
    ("predict", {**LATEX, "disposition": "protected"}, "is none of the facts shown"),
    ("whatif", {**LATEX, "level": "9"}, "There is no level '9'"),
    ("whatif", {**LATEX, "draw": "-1"}, "'-1' is no draw of hypotheticals."),
    ("whatif", {**LATEX, "answers": SCRIPT}, "cannot follow in hypothetical 1"),
    ("whatif", {**LATEX, "answers": ".".join(["protected"] * 9)}, "There are 6 hypotheticals here, and 9 answers."),
    ("argue", {**LATEX, "side": "court"}, "An argument is for one side"),
    ("argue", {**LATEX, "side": "claimant", "said": "0.0"}, "This cannot be said now."),
    ("argue", {**LATEX, "side": "claimant", "said": SCRIPT}, "This cannot be said now."),
    ("decide", {**LATEX, "side": SCRIPT}, "No side is called"),
    ("decide", {**LATEX, "side": "opponent", "because": "look"}, "Nothing told of look speaks for the opponent."),
    ("change", {"without": "no_rule"}, "No rule is called 'no_rule'."),
    ("change", {"law": "12th"}, "12th"),
    ("change", {"court": SCRIPT}, "No court has the key"),
    ("change", {"case": SCRIPT}, "No case that comes with In Camera is called"),
    ("compare", {"one": SCRIPT}, "No case that comes with In Camera is called"),
    ("exercises", {"set": SCRIPT}, "This link is not whole"),
    ("exercises", {}, "This link is not whole"),
    ("teach", {"set": "2.abc"}, "This link was not made by this version of In Camera."),
    ("room", {}, "A room has a code of 8 letters"),
]


@pytest.mark.parametrize(("name", "said", "sentence"), GARBLED, ids=[f"{name} {number}" for number, (name, _, _) in enumerate(GARBLED)])
def test_a_garbled_link_gets_a_sentence_and_only_text(open_page, name, said, sentence):
    page = open_page(name, **said)
    assert sentence in page.text
    assert page.heading
    assert "<script" not in page.html
    assert len(re.findall('class="alert"', page.html)) == 1


def test_every_case_can_be_predicted_and_argued(open_page):
    assert len(shipped()) == 30
    for name in ("sears", "union_oil", "matsushita"):
        assert open_page("predict", case=name).heading == "Predict first"
        assert open_page("argue", case=name, side="opponent").heading == "Round 1 of 3"
