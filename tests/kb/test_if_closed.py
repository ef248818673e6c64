"""What would follow if the record closed now: settled by burden alone, and said to be."""

import json

import pytest
from examples import a_case
from hypothesis import given, settings
from hypothesis import strategies as st

import ontology
from kb import decide
from kb.casefile import shipped, shipped_case
from kb.cli import main
from kb.decision import UNDETERMINED
from kb.if_closed import if_closed

ELEMENTS = ontology.vocabulary().elements
CASES = 30


@st.composite
def some_answers(draw: st.DrawFn) -> dict[str, str]:
    """A privilege and how it is met, which no burden settles, and any answers to questions that arise, with gaps."""
    answers = {
        term: draw(st.sampled_from(ELEMENTS[term].tokens))
        for term in ELEMENTS
        if not ELEMENTS[term].unproven and not ELEMENTS[term].asked_if
    }
    for term, element in ELEMENTS.items():
        if term not in answers and element.arises(answers) and draw(st.booleans()):
            answers[term] = draw(st.sampled_from(element.tokens))
    return answers


@settings(max_examples=60, deadline=None)
@given(some_answers())
def test_an_undetermined_document_would_fare_as_it_does_once_the_record_is_closed(told: dict[str, str]) -> None:
    case = a_case(**told)
    now, closed = decide(case, close_record=False), decide(case, close_record=True)
    found = if_closed(case, now)
    assert [each.document for each in found] == ([] if now.settled else ["paper"])
    for each in found:
        assert each.disposition == closed.document("paper").disposition
        assert each.disposition in now.document("paper").possible
        assert not set(each.presumed) & set(told)


def test_nothing_is_said_of_a_closed_record_or_of_what_is_settled() -> None:
    closed = shipped_case("national_latex")
    assert if_closed(closed, decide(closed)) == ()
    assert if_closed(closed, decide(closed, close_record=True)) == ()


def test_each_shipped_case_that_waits_for_facts_says_what_the_burdens_would_make_of_it() -> None:
    assert len(shipped()) == CASES
    for name in shipped():
        case = shipped_case(name)
        decision = decide(case)
        found = if_closed(case, decision)
        assert {each.document for each in found} == {each.id for each in decision.documents if each.disposition == UNDETERMINED}
        assert all(each.line and each.disposition != UNDETERMINED for each in found), name


def test_a_missing_formal_claim_is_named_as_what_would_lose_it_for_the_government(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["decide", "warner"])
    said = " ".join(capsys.readouterr().out.split())
    assert "Were the record closed now, the burdens would settle it" in said
    assert "Further showing (deliberative process): no formal claim of the privilege is in the record" in said


def test_the_same_stands_in_the_plain_data(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["decide", "warner", "--json"])
    (found,) = json.loads(capsys.readouterr().out)["if_closed"]
    assert (found["document"], found["disposition"]) == ("memoranda", "further-showing")
    assert "claim_made" in found["presumed"]
