"""Learn: exercises on cases, each state of which is in the address; sets, rooms, changed laws and matters side by side."""

import re

import pytest
from one_document import told

from kb.casefile import shipped
from kb.classroom.argue.closing import closing
from kb.classroom.argue.table import begin, moves, play, table
from kb.classroom.exercise_set import ExerciseSet
from kb.classroom.hypothetical.stages import STAGES
from kb.classroom.link import decode, encode
from kb.classroom.polled import polls
from kb.classroom.rooms.code import new_token
from kb.classroom.rooms.store import rooms
from kb.classroom.shown import shown
from kb.classroom.source import Source
from kb.classroom.switching.switch import Switch
from kb.classroom.task import Kind, Task
from kb.dossier import from_shipped
from ui.components.prose import plain
from ui.components.talk import words
from ui.components.tasks import task_line
from ui.lesson import PAGES

SOURCE = Source("national_latex", "document_8")
LATEX = {"case": "national_latex", "document": "document_8"}
CERAMICA = {"case": "ceramica_regiomontana", "document": "classified_pages"}
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
    assert "A room has a code of 8 letters and digits, as it is shown on the teacher's screen." in page.text
    assert "None has “A” in it: it may be read for another letter or digit." in page.text


def test_a_code_under_which_no_room_is_open_is_refused_where_it_was_typed(open_page):
    page = open_page("learn")
    page.at.text_input(key="code").set_value("2222 2222")
    page.at.button[0].click().run()
    assert page.heading == "Learn" and "There is no room with the code 2222 2222. Look at the teacher's screen again" in page.text
    assert page.at.text_input(key="code").value == "2222 2222"


def test_learn_says_where_answers_stand_alone_and_in_a_room(open_page):
    said = open_page("learn").text
    assert "What you answer alone stands in the address of the page and in this tab" in said
    assert "in the server's memory, under a random word" in said and "6 hours" in said


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
        ("protected", "claim_made", "Right; the fact you named is needed, but does not decide"),
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
    assert "The changed law has a gap here: no rule says what becomes of the document." in page.text
    assert "here they part" in page.text and page.html.count('class="parts"') + page.html.count("class=parts") == 1
    page.press("back_0")
    assert "without" not in page.said and "What comes out otherwise" not in page.headings


def test_another_date_leaves_out_courts_that_did_not_sit(open_page):
    page = open_page("change", case="national_latex", law="2020")
    assert "Not tried, for want of that court on the day" in page.text
    assert "did not sit" in open_page("change", case="national_latex", law="1970").text or "alert" in page.html


def test_a_slip_in_the_date_is_refused_alone_and_what_else_was_typed_stays(open_page):
    page = open_page("change", case="ceramica_regiomontana", without="general_need_is_not_enough")
    for slip, sentence in (("2020-13", "2020-13"), ("1970", "cannot decide under the law of 1970")):
        for button in ("See what changes", "Say first which cases change"):
            page.at.text_input(key="change_law").set_value(slip)
            next(each for each in page.at.button if each.label == button).click().run()
            assert page.heading == "Change the law" and sentence in page.text
            assert "The rest of the change stands, and what follows is what the rest does." in page.text
            assert page.at.text_input(key="change_law").value == slip and page.at.selectbox[0].value == "ceramica_regiomontana"
            assert "10 documents, in 10 of 30 cases." in page.text and page.said["without"] == "general_need_is_not_enough"
    page.at.text_input(key="change_law").set_value("")
    next(each for each in page.at.button if each.label == "See what changes").click().run()
    assert "There is a problem" not in page.text and "10 documents, in 10 of 30 cases." in page.text


def test_a_wrong_part_of_a_link_is_left_out_and_each_is_named(open_page):
    page = open_page("change", case="ceramica_regiomontana", without="no_rule.general_need_is_not_enough", court="nowhere", law="12th")
    assert all(said in page.text for said in ("No rule is called 'no_rule'", "No court has the key 'nowhere'", "12th"))
    assert "10 documents, in 10 of 30 cases." in page.text


def test_who_asks_first_without_a_change_is_told_so_on_the_same_page(open_page):
    page = open_page("change")
    next(each for each in page.at.button if each.label == "Say first which cases change").click().run()
    assert page.heading == "Change the law" and "Say what is to change" in page.text


def test_a_document_without_a_single_ruling_is_told_of_in_a_sentence(open_page):
    page = open_page("change", case="ceramica_regiomontana", without="general_need_is_not_enough")
    assert "nothing that the rules give" not in page.text and "undetermined" not in page.text
    assert "; now, the changed law has a gap here: " in page.text


def test_two_matters_stand_side_by_side_with_what_differs(open_page):
    page = open_page("compare", one="national_latex", other="melamine_chemicals")
    assert "Facts that differ" in page.text and "The first step that parts" in page.text
    assert "The opponent objects only that the motion comes too early" in page.text


def test_the_same_finding_by_other_rules_is_one_row_and_two_alike_in_result_are_said_to_be(open_page):
    page = open_page("compare", one="national_latex", other="melamine_chemicals")
    assert "Both come out the same; they only get there by different steps, and this is the first." in page.text
    assert page.html.count("The privilege is claimed by one who may claim it") == 2
    assert "in both, by other rules" in page.text
    assert "they only get there" not in open_page("compare", one="national_latex", other="asahi").text


def test_a_changed_matter_is_compared_with_the_case_it_came_from(open_page):
    page = open_page("compare", told(from_shipped("national_latex"), look_shows="not-as-described"))
    assert [each.value for each in page.at.selectbox] == ["yours", "national_latex"]
    assert page.html.count('<th scope="row">What the look shows of its character</th>') >= 1


def test_a_student_says_first_which_cases_come_out_otherwise_and_is_marked(open_page):
    changed = {"first": "1", **CERAMICA, "without": "general_need_is_not_enough"}
    page = open_page("change", **changed)
    assert page.heading == "Which cases come out otherwise?"
    assert "This is no longer law: A generalised need" in page.text and "It comes out otherwise:" not in page.text
    assert len(page.at.checkbox) == 7 and all(not each.value for each in page.at.checkbox)
    page.press("foresee")
    assert "Tick the cases that come out otherwise, or say that none of them does." in page.text
    for each in page.at.checkbox:
        each.set_value(each.label.startswith("Ceramica"))
    page.press("foresee")
    assert page.said["marked"] == "ceramica_regiomontana" and page.heading == "6 of 6 right"
    assert "It comes out otherwise: before, protected; now it has no ruling." in page.text
    assert "here they part" in page.text and "Where the proofs part: Ceramica" in " ".join(page.headings)
    page.press("again")
    assert "marked" not in page.said and page.heading == "Which cases come out otherwise?"


def test_of_the_cases_that_turn_one_after_the_other_is_shown_where_its_proofs_part(open_page):
    changed = {"first": "1", **LATEX, "court": "cit", "law": "2020", "marked": "none"}
    page = open_page("change", **changed)
    assert page.heading == "3 of 6 right"
    before = [each for each in page.headings if each.startswith("Where the proofs part")]
    page.press(next(each.key for each in page.at.button if each.label.startswith("See where")))
    assert page.said["see"] and before != [each for each in page.headings if each.startswith("Where the proofs part")]
    assert "Hypotheticals on it" in page.text


def test_a_student_says_first_what_makes_the_difference(open_page):
    page = open_page("compare", first="1", one="national_latex", other="asahi")
    assert page.heading == "What makes the difference?" and "It comes out so: further showing." in page.text
    assert "here they part" not in page.text
    page.press("tell")
    assert "Choose a difference, or a rule, or both; then the answer is shown." in page.text
    page.at.radio[0].set_value("declaration")
    page.press("tell")
    assert page.said["fact"] == "declaration" and page.heading == "Right"
    assert "Were A as B is in this, “declaration”, it would come out as B did: further showing." in page.text
    assert "here they part" in page.text
    wrong = open_page("compare", first="1", one="national_latex", other="asahi", fact="opposition", step="privilege_not_overcome_protects")
    assert wrong.heading == "Not so" and "They first part here:" in wrong.text


def test_two_that_come_out_the_same_offer_no_difference_to_find(open_page):
    assert not [each for each in open_page("compare").at.button if each.key == "say_first"]
    page = open_page("compare", one="national_latex", other="asahi").press("say_first")
    assert page.said["first"] == "1" and page.heading == "What makes the difference?"
    assert "come out differently" in open_page("compare", first="1", one="national_latex", other="melamine_chemicals").text


# ---------------------------------------------------------------- sets and rooms


def test_a_teacher_adds_every_kind_of_exercise_and_each_opens_as_it_was_made(open_page):
    page = open_page("teach")
    for kind in Kind:
        page.at.radio(key="kind").set_value(kind).run()
        if kind is Kind.CHANGE:
            page.press("add")
            assert "Say what is to change: leave out a rule, or choose another court or another date." in page.text
            page.at.text_input(key="law").set_value("1970-02-30")
            page.press("add")
            assert "not a date of the calendar" in page.text
            page.at.text_input(key="law").set_value("")
            page.at.multiselect(key="without").set_value(["general_need_is_not_enough"])
        page.press("add")
    page.at.radio(key="with").set_value("the same, with one fact otherwise").run()
    page.press("add")
    word = page.said["set"]
    found = decode(word)
    assert [each.kind for each in found.tasks] == [*Kind, Kind.COMPARE]
    assert found.tasks[4].switch == Switch(("general_need_is_not_enough",)) and found.tasks[6].other.told
    listed = open_page("exercises", set=word)
    for place, task in enumerate(found.tasks, 1):
        assert f"{place}. {task_line(task)}" in listed.text
        name = PAGES[task.kind].removeprefix("screens/").removesuffix(".py")
        assert f"exercise {place} of 7" in open_page(name, set=word, task=str(place)).text.lower()
    last = open_page("compare", set=word, task="7")
    assert "They differ in one fact alone. Where does it tell?" in last.text and len(last.at.radio) == 1


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
    assert "1 person has answered." in teacher.text and "the law gives this" not in teacher.text
    (folded,) = [each for each in teacher.at.expander if each.label.startswith("What they have answered so far")]
    assert not folded.proto.expanded and "1 (100 per cent)" in folded.get("html")[0].proto.body
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
    assert set(student.said) == {"code", "n"}
    again = student
    again.at.run()
    assert "1 (100 per cent)" in again.text and "the law gives this" in again.text
    assert "You answered: protected. Right." in again.text and "The law gives: protected." in again.text
    assert not again.at.radio


def test_a_shared_address_and_a_word_in_it_let_nobody_answer_as_another(open_page):
    opened = a_room()
    student = open_page("room", code=opened.code)
    student.at.radio[0].set_value("disclosed")
    student.press("send")
    assert set(student.said) == {"code", "n"}
    other = open_page("room", **student.said, me="x" * 22)
    assert "You answered" not in other.text
    other.at.radio[0].set_value("protected")
    other.press("send")
    assert rooms().tally(opened.code, 0, opened.key).counts == (("disclosed", 1), ("protected", 1)) and "me" not in other.said


def test_a_second_tab_of_one_browser_has_the_same_word_and_counts_once(open_page):
    opened, kept = a_room(), new_token()
    tabs = [open_page("room", code=opened.code) for _ in range(2)]
    for tab, choice in zip(tabs, ("disclosed", "protected"), strict=True):
        tab.at.session_state[f"counted_{opened.code}"] = {"word": kept}
        tab.at.run()
        tab.at.radio[0].set_value(choice)
        tab.press("send")
    assert rooms().tally(opened.code, 0, opened.key).counts == (("protected", 1),)


def test_an_answer_sent_while_the_teacher_shows_it_is_not_counted_and_that_is_said(open_page):
    opened = a_room()
    student, late = open_page("room", code=opened.code), open_page("room", code=opened.code)
    student.at.radio[0].set_value("disclosed")
    rooms().reveal(opened.code, 0, opened.key)
    student.press("send")
    assert "Your answer was not counted" in student.text and "nothing can be changed any more" in student.text
    assert rooms().tally(opened.code, 0, opened.key).answers == 0
    late.at.run()
    assert "You did not answer this question before its answer was shown." in late.text


def test_when_the_room_is_gone_its_teacher_is_led_to_open_another_with_the_set(open_page):
    opened, word = a_room(), encode(SET)
    rooms().close(opened.code, opened.key)
    student, teacher = open_page("room", code=opened.code), open_page("room", code=opened.code, key=opened.key, set=word)
    for page in (student, teacher):
        assert "or when the server is started anew" in page.text
    assert "Open another room with this set" in teacher.text and "Open another room" not in student.text
    assert "Open another room" not in open_page("room", code=opened.code, set=word).text


def test_an_argument_is_put_to_a_class_by_its_first_move(open_page):
    opened = a_room()
    rooms().turn(opened.code, 2, opened.key)
    student = open_page("room", code=opened.code, n="3")
    assert student.heading == "You argue for disclosure: which first move is the best?"
    rooms().reveal(opened.code, 2, opened.key)
    student.at.run()
    assert "opens the strongest line" in student.text and "The strongest line opens so: Cites Union Oil" in student.text


def test_students_are_shown_the_way_to_the_question_at_which_the_teacher_is(open_page):
    opened = a_room()
    student = open_page("room", code=opened.code)
    assert "The teacher is at" not in student.text and student.heading == "What becomes of the document?"
    student.at.query_params["n"] = "1"
    open_page("room", code=opened.code, key=opened.key, n="2")
    student.at.run()
    assert "The teacher is at question 2: go there" in student.text
    student.press("there")
    assert student.said["n"] == "2" and student.heading == "Which fact decides?"
    assert "The teacher is at" not in student.text
    rooms().reveal(opened.code, 1, opened.key)
    open_page("room", code=opened.code, key=opened.key, n="3")
    student.at.run()
    assert "The teacher is at question 3: go there" in student.text


def test_the_teacher_leads_and_no_student_sees_a_question_before_it_is_put(open_page):
    opened = a_room()
    student = open_page("room", code=opened.code, n="3")
    assert student.heading == "What becomes of the document?" and "Next question" not in student.text
    assert "Your teacher leads: the next question comes when the teacher goes on to it." in student.text
    open_page("room", code=opened.code, key=opened.key, n="3")
    late = open_page("room", code=opened.code)
    assert late.heading == "You argue for disclosure: which first move is the best?"
    late.press("previous")
    assert late.heading == "Which fact decides?" and "The teacher is at question 3: go there" in late.text and "Next question" in late.text


def test_the_teacher_may_let_students_go_ahead_by_themselves(open_page):
    opened = a_room()
    teacher = open_page("room", code=opened.code, key=opened.key)
    box = teacher.at.checkbox(key="free")
    assert box.label == "Students may go ahead by themselves" and not box.value
    box.check().run()
    student = open_page("room", code=opened.code).press("next").press("next")
    assert student.heading.startswith("You argue for disclosure") and "Your teacher leads" not in student.text
    teacher.at.checkbox(key="free").uncheck().run()
    student.at.run()
    assert student.heading == "What becomes of the document?"


def test_a_stranger_with_another_key_or_code_gets_a_sentence(open_page):
    opened = a_room()
    assert "Only the teacher" in open_page("room", code=opened.code, key="mine").text
    assert "There is no room with the code" in open_page("room", code="22222222").text
    assert "A room has a code of 8 letters" in open_page("room", code=SCRIPT).text


def test_a_room_that_its_teacher_ends_is_forgotten(open_page):
    opened = a_room()
    page = open_page("room", code=opened.code, key=opened.key)
    assert "Nobody can have them back." in page.text
    page.press("end")
    assert page.heading == "The room is over" and "You have ended it. Its answers are forgotten" in page.text
    assert "There is no room with the code" in open_page("room", code=opened.code).text


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
    ("change", {"first": "1", **LATEX}, "Say what is to change"),
    ("change", {"first": "1", "case": SCRIPT, "law": "2020"}, "No case that comes with In Camera is called"),
    ("change", {"first": "1", **LATEX, "law": "2020", "marked": SCRIPT}, "is none of the cases that are tried here."),
    ("change", {"first": "1", **LATEX, "law": "1970"}, "cannot decide under the law of 1970"),
    ("compare", {"first": "1"}, "no documents under the same privilege that come out differently"),
    ("compare", {"first": "1", "one": "national_latex", "other": "asahi", "fact": SCRIPT}, "is none of the points"),
    ("compare", {"first": "1", "one": SCRIPT, "document": "x", "other": "asahi", "beside": "y"}, "No case that comes with"),
    ("compare", {"one": SCRIPT}, "No case that comes with In Camera is called"),
    ("exercises", {"set": SCRIPT}, "This link is not whole"),
    ("exercises", {}, "This link is not whole"),
    ("teach", {"set": "3.abc"}, "This link was not made by this version of In Camera."),
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
