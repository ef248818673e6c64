"""Whatever is told of what is only weighed, the rules give what they gave; and nothing that counts rules or questions counts it."""

from dataclasses import replace

import pytest
from examples import a_case
from facts_of_law import DELIBERATIVE, FIGURES, FOREIGN, GENERAL, MET_NEED, PRESIDENTIAL, REQUESTED
from hypothesis import given, settings
from hypothesis import strategies as st

import ontology
from kb.case import Case, Given
from kb.casefile import shipped, shipped_case
from kb.changes.facts import Unit
from kb.changes.views import single_changes
from kb.compiled import compiled
from kb.decide import decide
from kb.interview import Interview, decode, encode, from_case
from kb.proving.books import laws_proved
from kb.proving.weighed import no_rule_turns_on_what_is_weighed
from kb.questions.remaining import remaining
from kb.rule import Condition
from kb.rulebook import rule_book
from ontology.dates import LegalDate
from ontology.faults import Faulty

WEIGHED = ontology.vocabulary().weighed
ANSWERS = {term: st.sampled_from(factor.tokens) for term, factor in WEIGHED.items()}
told = st.fixed_dictionaries({}, optional=ANSWERS)
MATTERS = (
    DELIBERATIVE,
    {**DELIBERATIVE, **MET_NEED},
    FOREIGN,
    GENERAL,
    PRESIDENTIAL,
    FIGURES,
    REQUESTED,
    {"privilege": "deliberative_process"},
)


def and_told(case: Case, more: dict[str, str]) -> Case:
    """The case with more told of the whole matter."""
    return replace(case, answers={**case.answers, **{term: Given(token) for term, token in more.items()}})


@given(told, st.sampled_from(MATTERS), st.booleans())
@settings(deadline=None, max_examples=60)
def test_whatever_is_told_of_it_the_decision_and_every_step_are_the_same(more: dict[str, str], facts: dict[str, str], closed: bool) -> None:
    case = a_case(**facts)
    assert decide(and_told(case, more), close_record=closed) == decide(case, close_record=closed)


@given(told, st.sampled_from(sorted(shipped())))
@settings(deadline=None, max_examples=30)
def test_whatever_is_told_of_it_a_shipped_case_is_decided_as_before(more: dict[str, str], name: str) -> None:
    case = shipped_case(name)
    assert decide(and_told(case, more)) == decide(case)


@given(told)
@settings(deadline=None, max_examples=20)
def test_no_question_goes_and_none_comes_by_it(more: dict[str, str]) -> None:
    case, function = a_case(**DELIBERATIVE), compiled("cit", LegalDate("2026"))
    one, other = (remaining(each, function) for each in (case, and_told(case, more)))
    assert (one.relevant, one.inquiry.at_most(one.state)) == (other.relevant, other.inquiry.at_most(other.state))


def test_nobody_who_asks_what_one_fact_would_change_is_told_of_it() -> None:
    case = and_told(a_case(**DELIBERATIVE, **MET_NEED), {"frankness": "suffers"})
    changes = single_changes(case, decide(case, close_record=True), "claim", "paper")
    assert len(changes) >= 5
    assert not {change.only.new.point for change in changes} & WEIGHED.keys()
    unit = Unit.read(case, case.claims[0], "paper")
    assert not (unit.arising | unit.standing.keys()) & WEIGHED.keys()


def test_the_compiled_law_has_no_variable_for_it() -> None:
    function = compiled("cit", LegalDate("2026"))
    assert len(function.diagram.sizes) == len(ontology.vocabulary().elements)
    assert not set(function.open_elements({})) & WEIGHED.keys()


def test_a_rule_that_would_turn_on_it_is_refused_and_one_made_all_the_same_is_found() -> None:
    with pytest.raises(ValueError, match="No rule can turn on 'frankness'"):
        Condition.read("frankness is suffers")
    book = rule_book("cit", LegalDate("2026"))
    smuggled = replace(book.rules[0], given=(Condition("frankness", ("suffers",)),))
    law = replace(laws_proved()[-1], book=replace(book, rules=(smuggled, *book.rules[1:])))
    (fault,) = no_rule_turns_on_what_is_weighed([law]).faults
    assert (fault.term, fault.line) == (smuggled.name, smuggled.line)
    assert "turns on 'frankness'" in fault.message


def test_an_answer_to_it_that_speaks_for_nobody_without_a_reason_is_found() -> None:
    factor = WEIGHED["policy"]
    mute = replace(factor, values=(replace(factor.values[0], speaks_for=""), *factor.values[1:]))
    words = replace(ontology.vocabulary(), weighed={"policy": mute})
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ontology, "vocabulary", lambda: words)
        (fault,) = no_rule_turns_on_what_is_weighed([]).faults
    assert fault.term == "policy-at-stake"


def test_a_revised_law_cannot_turn_on_it_either(capsys: pytest.CaptureFixture[str]) -> None:
    from kb.cli import main

    with pytest.raises(SystemExit) as stop:
        main(["compare", "national_latex", "--amend", "weighing_is_for_the_court: given frankness is suffers"])
    assert stop.value.code == 1
    assert "No rule can turn on 'frankness'" in " ".join(capsys.readouterr().err.replace("│", " ").split())


@given(told)
@settings(deadline=None, max_examples=20)
def test_a_link_carries_it_and_the_page_asks_nothing_else_for_it(more: dict[str, str]) -> None:
    plain = Interview({term: token.replace("_", "-") for term, token in DELIBERATIVE.items()})
    interview = replace(plain, answers={**plain.answers, **more})
    assert decode(encode(interview)) == interview
    assert interview.counted == plain.counted
    assert (interview.next, interview.at_most, interview.open) == (plain.next, plain.at_most, plain.open)


def test_a_shipped_case_as_an_interview_keeps_what_it_tells_of_it() -> None:
    answers = from_case("national_latex").answers
    assert (answers["frankness"], answers["government_role"]) == ("suffers", "party")


@pytest.mark.parametrize("word", ["frankness.candid", "franknes.suffers"])
def test_a_link_with_a_wrong_word_for_it_is_refused(word: str) -> None:
    with pytest.raises(ValueError, match="not of this vocabulary"):
        decode(f"1~~open~{word}")


FILE = """\
caption: Sample Steel Co. v. United States
court: CIT
documents:
  - {id: memo, label: Memorandum}
claims:
  - id: deliberative
    privilege: deliberative-process
    documents: [memo]
    answers:
      opposition: on-merits
      frankness: {is: suffers, at: 12, by: the Chairman, note: in his affidavit}
"""
SLIPS = {
    "a misspelt factor": ("frankness:", "franknes:", 11, "franknes", "Did you mean 'frankness'?"),
    "a value that is none": ("is: suffers", "is: suffer", 11, "frankness", "Did you mean 'suffers'?"),
    "a page that is none": ("at: 12", "at: twelve", 11, "frankness", "Write 220"),
    "where nobody opposes": ("opposition: on-merits", "opposition: none", 11, "frankness", "asked only if 'opposition' is on-merits"),
    "under a privilege that it is not asked of": ("privilege: deliberative-process", "privilege: state-secrets", 11, "frankness", "asked only if 'privilege' is deliberative-process or executive"),
    "a value it does not take": ("is: suffers", "is: unknown", 11, "frankness", "leave the line out"),
}  # fmt: skip


def test_a_case_file_tells_it_like_any_answer(tmp_path: object) -> None:
    from kb import load

    path = tmp_path / "case.yaml"  # type: ignore[operator]
    path.write_text(FILE)
    case = load(path)
    assert case.unit(case.claims[0], "memo")["frankness"] == Given("suffers", "12", "the Chairman", "in his affidavit", 11)


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_in_it_is_told_with_its_line(tmp_path: object, slip: str) -> None:
    from kb import load

    right, wrong, line, term, hint = SLIPS[slip]
    path = tmp_path / "case.yaml"  # type: ignore[operator]
    path.write_text(FILE.replace(right, wrong))
    with pytest.raises(Faulty) as caught:
        load(path)
    (fault,) = caught.value.faults
    assert (fault.line, fault.term) == (line, term) and hint in fault.message
