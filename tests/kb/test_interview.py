"""One question after another: only those that matter, until the answer is settled; and the link that carries the answers."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import ontology
from kb.decision import UNDETERMINED
from kb.interview import Interview, decode, encode, from_case

ELEMENTS = ontology.vocabulary().elements


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_an_interview_ends_and_what_it_ends_with_is_settled(data: st.DataObject) -> None:
    interview, asked = Interview(), list[str]()
    while (element := interview.next) is not None:
        assert element.term not in asked
        assert not interview.decision.settled
        asked.append(element.term)
        interview = interview.answer(element.term, data.draw(st.sampled_from(element.tokens)))
    assert interview.decision.settled
    assert decode(encode(interview)) == interview


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_saying_i_do_not_know_never_settles_anything_and_is_not_asked_again(data: st.DataObject) -> None:
    interview, unsure = Interview(), set[str]()
    while (element := interview.next) is not None:
        assert element.term not in unsure
        if data.draw(st.booleans()):
            unsure.add(element.term)
            interview = interview.answer(element.term, "")
        else:
            interview = interview.answer(element.term, data.draw(st.sampled_from(element.tokens)))
    decision = interview.decision
    if not decision.settled:
        assert decision.outcome == UNDETERMINED
        assert unsure & set(decision.units[0].unknown)


def test_the_first_question_is_which_privilege() -> None:
    first = Interview().next
    assert first is not None
    assert first.term == "privilege"


def test_what_is_published_is_settled_after_five_answers() -> None:
    told = Interview(
        {"privilege": "state-secrets", "access": "litigation", "opposition": "none", "in_record": "yes", "published": "by-government"}
    )
    assert told.next is None
    assert told.decision.documents[0].disposition == "disclosed"


@pytest.mark.parametrize("name", ["national_latex", "melamine_chemicals", "ceramica_regiomontana"])
def test_a_shipped_case_opens_as_its_court_had_it(name: str) -> None:
    interview = from_case(name)
    assert interview.decision.outcome == "sustained"
    assert interview.changed == {}
    assert decode(encode(interview)) == interview
    assert any(step.at for step in interview.decision.steps)


def test_changing_an_answer_changes_the_result_and_is_told() -> None:
    changed = from_case("ceramica_regiomontana").answer("published", "by-government")
    assert changed.decision.outcome == "overruled"
    assert changed.changed == {"published": ("", "by-government")}
    assert changed.forget("published").decision.outcome == "sustained"


def test_an_answer_given_before_its_question_arises_waits_and_is_not_asked_again() -> None:
    told = Interview({"privilege": "state-secrets", "confidence": "yes"})
    assert "confidence" not in told.counted
    assert "confidence" not in [element.term for element in told.open]
    asked = told.answer("fgi_submitted", "yes")
    assert asked.counted["confidence"] == "yes"


def test_an_answer_whose_question_no_longer_arises_does_not_count_but_is_not_lost() -> None:
    general = from_case("ceramica_regiomontana")
    unopposed = general.answer("opposition", "none")
    assert "need_asserted" not in unopposed.counted
    assert unopposed.answer("opposition", "on-merits").counted == general.counted


BAD_LINKS = ["", "1~national_latex.2~open", "1~national_latex.0~open", "1~national_latex.x~open", "1~.2~open", "1~national_latex.٢~open", "garbage", "2~~open", "1~", "1~~ajar", "1~no_such_case~open", "1~~open~look.foo", "1~~open~disposition.protected", "1~~open~look.",
             "1~~open~<script>alert(1)</script>.x", "1~~open~" + "look.taken~" * 1000, "1~~open~__class__.x", "\x00", "1~~open~look"]  # fmt: skip


@pytest.mark.parametrize("link", BAD_LINKS)
def test_a_garbled_or_foreign_link_is_refused_in_a_sentence(link: str) -> None:
    with pytest.raises(ValueError, match="This link") as caught:
        decode(link)
    assert len(str(caught.value)) < 400


def what_is_said_of(link: str) -> str:
    """The sentence with which a link is refused, or nothing if it is read."""
    try:
        decode(link)
    except ValueError as error:
        return str(error)
    return ""


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=60))
def test_no_text_at_all_breaks_the_reading_of_a_link(text: str) -> None:
    for link in (text, f"1~~open~{text}", f"1~{text}~closed"):
        said = what_is_said_of(link)
        assert not said or said.startswith("This link")
