"""What a class is asked at once, in words; hypotheticals answered one by one; and a set put together."""

from concurrent.futures import ThreadPoolExecutor
from functools import cache
from threading import Barrier
from time import sleep

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kb.casefile import shipped_case
from kb.classroom.argue.closing import strongest
from kb.classroom.argue.opening import best_openings, opening_sentences, openings
from kb.classroom.argue.table import table
from kb.classroom.bearing import Bearing, Bearings
from kb.classroom.exercise import exercise, shipped_exercises
from kb.classroom.exercise_set import ExerciseSet
from kb.classroom.hypothetical.answered import answered, choices
from kb.classroom.hypothetical.course import Course, course
from kb.classroom.hypothetical.near import Near
from kb.classroom.hypothetical.stages import STAGES, stage_of
from kb.classroom.link import encode
from kb.classroom.once import once
from kb.classroom.polled import on_side, polls
from kb.classroom.rooms.code import new_token
from kb.classroom.rooms.limits import Limits
from kb.classroom.rooms.store import Rooms, rooms
from kb.classroom.source import Source
from kb.classroom.switching.switch import Switch
from kb.classroom.task import Kind, Task
from kb.precedent.held import SIDES

LATEX = Source("national_latex", "document_8")
SET = ExerciseSet(
    "Week 3",
    (
        Task(Kind.PREDICT, LATEX),
        Task(Kind.HYPOTHETICALS, LATEX, STAGES[0].levels, 4, "1"),
        Task(Kind.ARGUE, LATEX, side="claimant"),
        Task(Kind.DECIDE, LATEX),
    ),
)


@cache
def drawn() -> Course:
    return course(exercise(shipped_case("national_latex"), "document_8"), "1", 6, STAGES[0].levels)


# ---------------------------------------------------------------- questions to a class


def test_a_set_is_put_to_a_class_question_by_question() -> None:
    found = polls(encode(SET))
    assert len(found) == 2 + 4 + 1 + 1
    assert [bool(each.changed) for each in found] == [False, False, True, True, True, True, False, False]
    for each in found:
        assert each.right <= set(each.labels)
        assert each.asked.endswith("?") and all(said[0].isupper() and said.endswith(".") for said in each.explanation)


def test_what_is_right_is_what_the_law_gives_and_what_decides() -> None:
    result, fact, *hypotheticals, opening, side = polls(encode(SET))
    found = LATEX.exercise()
    assert result.right == {found.answer} == {"protected"}
    assert fact.right == set(Bearings(found).keys[Bearing.DECIDES]) and "look_shows" in fact.right
    assert [each.right for each in hypotheticals] == [{each.exercise.answer} for each in SET.tasks[1].course().variants]
    assert side.right == {"claimant"}
    assert len(opening.right) == 1 and "Cites Kaiser" in opening.labels[next(iter(opening.right))]


def test_every_document_can_be_put_to_a_class_for_a_side_whatever_speaks_for_it() -> None:
    every = [on_side(each) for each in shipped_exercises()]
    assert len(every) == 36
    assert all(set(each.labels) == set(SIDES) and each.explanation for each in every)
    assert any(not each.right for each in every)


def test_the_best_first_move_opens_the_strongest_line_and_where_no_decision_can_be_cited_there_is_none() -> None:
    seen = dict.fromkeys((True, False), 0)
    for found in shipped_exercises():
        on = table(found)
        for side in SIDES:
            line, best = strongest(on, side), best_openings(on, side)
            offered = openings(on, side)
            assert 1 <= len(offered) <= 6 and all(each.by == side and each.answers is None for each in offered)
            assert (line[0] in best and set(best) <= set(offered)) if line else not best
            assert all(said[0].isupper() and said.endswith(".") for said in opening_sentences(on, side))
            seen[bool(best)] += 1
    assert sum(seen.values()) == 72 and min(seen.values()) > 20


def test_a_class_says_whether_a_case_comes_out_otherwise_and_which_difference_matters() -> None:
    switch = Switch(("general_need_is_not_enough",))
    found = polls(
        encode(ExerciseSet("", (Task(Kind.CHANGE, LATEX, switch=switch), Task(Kind.COMPARE, LATEX, other=Source("asahi", "document_1")))))
    )
    *trials, difference, rule = found
    assert [each.right for each in trials].count(frozenset({"otherwise"})) == 1 and len(trials) == 6
    assert all(each.changed[0].startswith("This is no longer law: A generalised need") for each in trials)
    assert difference.right == {"declaration", "look_shows"} and difference.two is rule.two is not None
    assert rule.right == {"specific_declaration_carries_the_claim"} <= set(rule.labels)


def test_a_room_allows_just_the_answers_that_the_questions_offer() -> None:
    store, word = Rooms(Limits()), encode(SET)
    opened, token = store.open(word, [each.labels for each in polls(word)]), new_token()
    store.submit(opened.code, 0, token, "protected")
    assert store.chosen(opened.code, 0, token) == "protected"
    assert store.chosen(opened.code, 0, new_token()) == store.chosen(opened.code, 1, token) == ""
    with pytest.raises(ValueError, match="no exercise 9"):
        store.chosen(opened.code, 8, token)


def test_only_the_teacher_of_a_room_says_at_which_question_it_is() -> None:
    store = Rooms()
    one, other = store.open("a-set", [["x"], ["y"]]), store.open("a-set", [["x"]])
    assert store.lead(one.code).at == 0
    store.turn(one.code, 1, one.key)
    assert (store.lead(one.code).at, store.lead(other.code).at) == (1, 0)
    with pytest.raises(ValueError, match="Only the teacher"):
        store.turn(one.code, 0, other.key)
    with pytest.raises(ValueError, match="no exercise 3"):
        store.turn(one.code, 2, one.key)


def test_there_is_one_store_of_rooms_in_a_process() -> None:
    assert rooms() is rooms()


def test_what_a_class_asks_for_at_one_moment_is_worked_out_once() -> None:
    worked, all_there = list[int](), Barrier(20)

    @once(4)
    def slow(number: int) -> int:
        worked.append(number)
        sleep(0.02)
        return number * number

    def ask(place: int) -> int:
        all_there.wait()
        return slow(place % 2)

    with ThreadPoolExecutor(20) as class_:
        assert list(class_.map(ask, range(20))) == [place % 2 for place in range(20)]
    assert sorted(worked) == [0, 1]


def test_fifty_who_open_a_set_of_every_kind_at_once_have_the_same_questions() -> None:
    more = (Task(Kind.CHANGE, LATEX, switch=Switch(law="2020")), Task(Kind.COMPARE, LATEX, other=Source("asahi", "document_1")))
    word, all_there = encode(ExerciseSet("Fifty", (*SET.tasks, *more))), Barrier(50)

    def ask(_: int) -> int:
        all_there.wait()
        return id(polls(word))

    with ThreadPoolExecutor(50) as class_:
        assert len(set(class_.map(ask, range(50)))) == 1
    assert len(polls(word)) == 8 + 6 + 2


# ---------------------------------------------------------------- hypotheticals, one by one


def test_no_stage_gives_its_answers_away() -> None:
    near = Near(exercise(shipped_case("national_latex"), "document_8"))
    assert len(STAGES) == 3
    for stage in STAGES:
        assert {each.flips for level in stage.levels for each in near.of(level)} == {True, False}


@pytest.mark.parametrize("text", ["0", "4", "one", "1 ", "-1"])
def test_a_level_that_there_is_not_gets_a_sentence(text: str) -> None:
    with pytest.raises(ValueError, match=r"There are: 1, 2, 3\.$"):
        stage_of(text)
    assert stage_of("") == stage_of("1") == STAGES[0]


@settings(deadline=None, max_examples=40)
@given(st.data())
def test_the_score_counts_what_the_law_gives(data: st.DataObject) -> None:
    chosen = [data.draw(st.sampled_from(choices(each))) for each in drawn().variants[: data.draw(st.integers(0, 6))]]
    found = answered(drawn(), chosen)
    assert sum(found.right) == sum(each == variant.exercise.answer for each, variant in zip(chosen, drawn().variants, strict=False))
    assert found.over == (len(chosen) == 6)
    assert found.score == (f"Right so far: {sum(found.right)} of {len(chosen)}." if chosen else "Nothing is answered yet.")


def test_answers_that_cannot_be_are_refused_with_a_sentence() -> None:
    with pytest.raises(ValueError, match=r"'lost' cannot follow in hypothetical 2\. Choose: protected, "):
        answered(drawn(), ["protected", "lost"])
    with pytest.raises(ValueError, match="There are 6 hypotheticals here, and 7 answers"):
        answered(drawn(), ["protected"] * 7)


# ---------------------------------------------------------------- a set put together


@given(st.integers(1, 4), st.integers(1, 4))
def test_what_is_moved_up_changes_places_with_the_one_before_and_what_is_removed_is_gone(up: int, gone: int) -> None:
    moved = SET.earlier(up).tasks
    assert sorted(moved, key=SET.tasks.index) == list(SET.tasks)
    assert moved.index(SET.tasks[up - 1]) == max(up - 2, 0)
    assert SET.without(gone).tasks == tuple(each for place, each in enumerate(SET.tasks, 1) if place != gone)
    assert SET.with_one(SET.tasks[0]).tasks == (*SET.tasks, SET.tasks[0])
