"""Argue it: every move is legal for the side that makes it, the system answers, and after three rounds it is over."""

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kb.argument.turns import Move, turns
from kb.casefile import shipped_case
from kb.classroom.argue.closing import closing, stands, strongest
from kb.classroom.argue.plies import Ground, Ply
from kb.classroom.argue.replying import best
from kb.classroom.argue.table import ROUNDS, State, Table, begin, moves, play, replayed, table
from kb.classroom.exercise import exercise, shipped_exercises
from kb.precedent.held import OTHER, SIDES


@cache
def every() -> tuple[Table, ...]:
    return tuple(table(each) for each in shipped_exercises())


@cache
def latex() -> Table:
    return table(exercise(shipped_case("national_latex"), "document_8"))


def numbered(on: Table, side: str, move: str) -> list[Ply]:
    return [each for each in on.plies if each.by == side and each.move == move]


def test_in_every_shipped_exercise_each_side_has_something_to_say() -> None:
    assert len(every()) == 36
    for on in every():
        assert [each.number for each in on.plies] == list(range(len(on.plies)))
        assert all(moves(on, begin(side)) for side in SIDES)


@settings(deadline=None, max_examples=60)
@given(st.integers(0, 35), st.sampled_from(SIDES), st.data())
def test_however_it_is_played_only_what_is_open_is_said_once_and_it_ends_after_three_rounds(
    which: int, side: str, data: st.DataObject
) -> None:
    on, state, chosen = every()[which], begin(side), list[int]()
    while legal := moves(on, state):
        assert {each.by for each in legal} == {side}
        chosen.append(data.draw(st.sampled_from(legal)).number)
        state = play(on, state, chosen[-1])
    assert state.rounds == len(chosen) <= ROUNDS
    assert len(set(state.said)) == len(state.said)
    for place, number in enumerate(state.said):
        assert on.plies[number].answers is None or on.plies[number].answers in state.said[:place]
    assert replayed(on, side, chosen) == state
    end = closing(on, state)
    assert end.unsaid is None or end.unsaid.number not in state.said
    assert len(end.law) == 3


def test_a_citation_is_answered_and_the_answer_can_be_rebutted() -> None:
    on = latex()
    kaiser = next(each for each in moves(on, begin("claimant")) if each.move == Move.CITE and "Kaiser" in each.text)
    state = play(on, begin("claimant"), kaiser.number)
    answer = on.plies[state.said[-1]]
    assert answer.by == "opponent" and answer.answers == kaiser.number and answer.move == Move.DISTINGUISH
    assert {each.move for each in moves(on, state) if each.answers == answer.number} >= {Move.STRONGER, Move.NOT_FATAL}


def test_what_answers_something_is_no_move_before_that_was_said() -> None:
    on = latex()
    early = numbered(on, "claimant", Move.STRONGER)[0]
    assert early not in moves(on, begin("claimant"))
    with pytest.raises(ValueError, match="cannot be said now"):
        play(on, begin("claimant"), early.number)


def test_the_system_prefers_a_counterexample_more_on_point_to_a_distinction() -> None:
    on = latex()
    union_oil = next(each for each in moves(on, begin("opponent")) if each.move == Move.CITE and "Union Oil" in each.text)
    answer = on.plies[play(on, begin("opponent"), union_oil.number).said[-1]]
    assert answer.move == Move.COUNTEREXAMPLE and answer.turn and answer.turn.more_on_point


def test_the_best_answer_is_to_what_was_said_last_wherever_there_is_one() -> None:
    answered = 0
    for on in every():
        for side in SIDES:
            for opening in moves(on, begin(side)):
                reply = best(on.legal(OTHER[side], (opening.number,)), opening.number)
                direct = [each for each in on.plies if each.answers == opening.number and each.by == OTHER[side]]
                assert not direct or reply in direct
                answered += bool(direct)
    assert answered > 150


def test_by_the_rules_the_favoured_side_argues_from_the_proof_and_the_other_undertakes_to_establish_what_it_lacks() -> None:
    on = latex()
    assert on.view.disposition == "protected"
    assert numbered(on, "claimant", Ground.RULE) and not numbered(on, "opponent", Ground.RULE)
    undertaking = numbered(on, "opponent", Ground.UNDERTAKE)[0]
    denial = next(each for each in on.plies if each.answers == undertaking.number)
    assert denial.by == "claimant" and denial.move == Ground.DENY and "as it stands, " in denial.text


def test_over_the_nearest_precedents_what_can_be_said_is_what_the_argument_says() -> None:
    tried = 0
    for on in every():
        said = {(each.by, each.turn.move, each.turn.precedent.precedent, each.turn.factors) for each in on.plies if each.turn}
        for side in SIDES:
            for turn in turns(on.view, side):
                assert (turn.by, turn.move, turn.precedent.precedent, turn.factors) in said
                tried += 1
    assert tried > 100


def test_the_strongest_line_is_about_a_decision_without_a_relevant_difference_if_a_side_has_one() -> None:
    found = 0
    for on in every():
        for side in SIDES:
            cited = [each for each in numbered(on, side, Move.CITE) if each.turn]
            line = strongest(on, side)
            assert bool(line) == bool(cited)
            if line and line[0].turn:
                forcing = [each for each in cited if each.turn and each.turn.precedent.forces]
                assert line[0].turn.precedent.forces == bool(forcing)
                assert all(each.answers in {ply.number for ply in line} for each in line[1:])
                found += 1
    assert found > 30


def test_what_is_answered_by_nothing_stands_and_what_is_answered_by_it_falls() -> None:
    for on in every():
        for ply in on.plies:
            answers = [each for each in on.plies if each.answers == ply.number and each.by != ply.by]
            assert stands(on, ply) == (not any(stands(on, each) for each in answers))


def test_a_student_who_never_opened_their_strongest_line_is_told_so() -> None:
    on = latex()
    line = strongest(on, "claimant")
    state = replayed(on, "claimant", [numbered(on, "claimant", Ground.RULE)[0].number])
    assert closing(on, state).missed
    assert not closing(on, play(on, state, line[0].number)).missed
    assert closing(on, begin("claimant")).lines["claimant"] == line


@pytest.mark.parametrize(
    ("act", "sentence"),
    [
        (lambda: begin("judge"), "Argue for one side: claimant or opponent"),
        (lambda: play(latex(), begin("claimant"), 9999), "cannot be said now"),
        (lambda: play(latex(), State("claimant", (), ROUNDS), 0), "The argument is over"),
        (lambda: table(exercise(shipped_case("national_latex"), "document_8"), "second"), "no claim 'second'"),
    ],
)
def test_what_cannot_be_argued_is_refused_with_a_sentence(act, sentence) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(ValueError, match=sentence):
        act()
