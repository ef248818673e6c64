"""Change the law: a student says first which cases come out otherwise, and is told of each whether that is so."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kb.casefile import shipped, shipped_case
from kb.classroom.exercise import shipped_exercises
from kb.classroom.source import Source
from kb.classroom.switching.marking import NONE, marked, score
from kb.classroom.switching.switch import Switch
from kb.classroom.switching.trials import MOST, Trial, proofs, trials, tried
from kb.classroom.task import Kind, Task
from kb.revising.base import of_case
from kb.revising.parting import rules

GENERAL_NEED = Switch(("general_need_is_not_enough",))
LATER = Switch(court="cit", law="2020")
CERAMICA = ("ceramica_regiomontana", "classified_pages")


@pytest.fixture(scope="module")
def without_general_need() -> tuple[Trial, ...]:
    return trials(GENERAL_NEED, *CERAMICA)


def test_without_the_rule_on_general_need_the_tile_case_has_no_result_and_others_keep_theirs(without_general_need) -> None:
    by_case = {each.case: each for each in without_general_need}
    ceramica = by_case.pop("ceramica_regiomontana")
    assert ceramica.turns and ceramica.rests and ceramica.after == "" and "gap" in ceramica.fault
    assert len(by_case) == MOST - 1 and not any(each.turns or each.rests for each in by_case.values())


def test_under_a_later_law_half_the_cases_put_come_out_otherwise_and_the_one_named_is_among_them() -> None:
    found = trials(LATER, "national_latex", "document_8")
    assert len(found) == len({each.case for each in found}) == MOST
    assert sum(each.turns for each in found) == 3 and "national_latex" in {each.case for each in found}
    assert trials(LATER, "national_latex", "document_8") is found


SOME = st.builds(
    Switch,
    st.lists(st.sampled_from(sorted(rules())), max_size=2, unique=True).map(tuple),
    st.sampled_from(["", "", "cit", "supreme_court"]),
    st.sampled_from(["", "", "1990", "2020"]),
)


@settings(deadline=None, max_examples=12)
@given(SOME, st.sampled_from(list(shipped_exercises())))
def test_a_rule_that_does_not_apply_is_left_out_in_vain(switch: Switch, found) -> None:
    change = switch.change()
    otherwise = next(of_case(found.case, change, closed=True), None)
    trial = tried(found, change)
    assert (trial.after, trial.fault) == ((otherwise.after, otherwise.fault) if otherwise else (found.answer, ""))


def test_every_case_of_which_it_is_said_that_it_turns_has_proofs_that_part(without_general_need) -> None:
    turned = [each for each in without_general_need if each.turns]
    assert len(turned) == 1
    for trial in turned:
        assert any(pair.proofs.parting for pair in proofs(trial, GENERAL_NEED))


def test_each_case_is_marked_and_what_becomes_of_it_is_said(without_general_need) -> None:
    ids = [each.case for each in without_general_need]
    right = marked(GENERAL_NEED, without_general_need, ["ceramica_regiomontana"])
    assert score(right) == "6 of 6 right" and score(marked(GENERAL_NEED, without_general_need, [NONE])) == "5 of 6 right"
    assert score(marked(GENERAL_NEED, without_general_need, ids)) == "1 of 6 right"
    for each in right:
        assert each.line.startswith("It comes out otherwise: " if each.trial.turns else "It stays as it was: ") and each.line.endswith(".")
    assert all("The changed law gives the same." in each.line for each in later() if not each.trial.turns)


def later():
    return marked(LATER, trials(LATER, "national_latex", "document_8"), [NONE])


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ([], "Tick the cases that come out otherwise, or say that none of them does."),
        ([NONE, "ceramica_regiomontana"], "untick the one or the other"),
        (["<script>"], "'<script>' is none of the cases"),
        (["kaiser"], "'kaiser' is none of the cases"),
    ],
)
def test_what_can_be_no_answer_gets_a_sentence(without_general_need, said, sentence) -> None:
    with pytest.raises(ValueError, match=sentence):
        marked(GENERAL_NEED, without_general_need, said)


def test_a_change_that_no_case_would_notice_is_refused() -> None:
    own = {shipped_case(name).court for name in shipped()}
    assert len(own) > 8
    with pytest.raises(ValueError, match="Say what is to change"):
        Task(Kind.CHANGE, Source("national_latex", "document_8")).check()
    idle = [name for name in sorted(rules()) if refused(Switch((name,)))]
    assert not idle or all("touches no case" in refused(Switch((name,))) for name in idle)


def refused(switch: Switch) -> str:
    try:
        switch.check_tells()
    except ValueError as error:
        return str(error)
    return ""


def test_the_law_is_changed_for_shipped_cases_on_their_own_facts_only() -> None:
    with pytest.raises(ValueError, match="each on its own facts"):
        Task(Kind.CHANGE, Source("national_latex", "document_8", as_of="2020"), switch=GENERAL_NEED).check()
