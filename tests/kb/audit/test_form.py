"""What is common to the rows can be told without a file, and comes to the same as a file would."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import ontology
from kb.audit.dates import day_told, days
from kb.audit.form import FIRST, Fields, asked, filled, office_name, written
from kb.audit.matter import Matter, load_matter, read_matter
from kb.audit.opening import examples
from kb.audit.people import Circle
from kb.case import Given
from ontology.faults import Faulty

PRIVILEGES = ontology.vocabulary().elements["privilege"].tokens
FILES = [path.with_suffix(".matter.yaml") for path in examples().values()]
NAME = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=20).map(lambda text: " ".join(text.split()))
NAMES = st.lists(NAME.filter(bool), max_size=3).map(tuple)


def without_lines(matter: Matter) -> Matter:
    def bare(answers):
        return {term: replace(told, line=0) for term, told in answers.items()}

    return replace(matter, answers=bare(matter.answers), claims={token: bare(told) for token, told in matter.claims.items()})


def token_in(answers, term: str) -> str:
    return answers[term].token if term in answers else ""


def fields_of(matter: Matter, *privileges: str) -> Fields:
    circle = matter.circle
    return Fields(
        matter.court, str(matter.as_of), matter.motion, matter.decision, str(matter.decided or ""), circle.agencies, circle.domains,
        circle.outsiders, {each.term: token_in(matter.answers, each.term) for each in asked("whole_matter", PRIVILEGES)},
        {token: {each.term: token_in(matter.claims.get(token, {}), each.term) for each in asked("one_claim", (token,))} for token in privileges},
        {token: office_name(matter.offices.get(token, "")) for token in privileges},
    )  # fmt: skip


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_fields_filled_from_a_file_and_left_as_they_are_come_to_the_same_matter(file: Path) -> None:
    matter = load_matter(file)
    assert filled(matter, fields_of(matter, *PRIVILEGES)) == matter
    assert len(FILES) == 3


@st.composite
def matters(draw: st.DrawFn) -> Matter:
    def told(of: str, privilege: str) -> dict[str, Given]:
        return {each.term: Given(draw(st.sampled_from(each.tokens))) for each in asked(of, (privilege,)) if draw(st.booleans())}

    claimed = draw(st.lists(st.sampled_from(PRIVILEGES), unique=True, max_size=4))
    return Matter(
        caption=draw(NAME.filter(bool)), decision=draw(NAME), decided=draw(st.sampled_from([None, *map(days, ("1981", "1981-03", "3/4/1981"))])),
        circle=Circle(draw(NAMES), draw(NAMES), draw(NAMES)), motion=draw(st.sampled_from(["", *ontology.vocabulary().of_kind("Motion")])),
        answers=told("whole_matter", "executive"), claims={token: told("one_claim", token) for token in claimed},
        offices={token: draw(st.sampled_from(["", "Head clerk", *ontology.vocabulary().of_kind("Office")])) for token in claimed},
    )  # fmt: skip


@settings(deadline=None, max_examples=60)
@given(matters())
def test_a_matter_taken_along_as_a_file_is_read_back_as_the_same(matter: Matter) -> None:
    assert without_lines(read_matter(written(matter).encode(), "matter.yaml")) == matter


def test_what_is_left_untold_is_unknown_and_makes_no_claim() -> None:
    found = filled(Matter(), Fields("cit", claims={"executive": {"declaration": ""}}, answers={"access": ""}))
    assert found.claims == {} and found.answers == {} and found.decided is None


def test_what_the_fields_do_not_ask_for_stays_and_an_answer_taken_back_goes() -> None:
    base = Matter(answers={"in_record": Given("yes", note="stipulated")}, claims={"executive": {"declaration": Given("specific")}})
    found = filled(base, Fields("cit", claims={"executive": {"declaration": ""}}))
    assert found.answers == base.answers and found.claims == {"executive": {}}


def test_only_what_can_arise_is_asked_of_a_claim_and_the_weightiest_first() -> None:
    assert [each.term for each in asked("one_claim", ("other",))] == ["opposition"]
    found = [each.term for each in asked("one_claim", ("deliberative-process",))]
    assert tuple(found[: len(FIRST)]) == FIRST and len(found) == 9
    assert "proceeding" not in [each.term for each in asked("whole_matter", ("deliberative-process",))]
    assert "proceeding" in [each.term for each in asked("whole_matter", ("executive",))]


@pytest.mark.parametrize(
    ("told", "message"),
    [
        (Fields("cit", decided="soon"), "Day of the decision: 'soon' is no date"),
        (Fields("cit", decided="30/06/2023"), "Write 2023-06-30"),
        (Fields("cit", as_of="soon"), "Date whose law applies"),
    ],
)
def test_a_date_that_is_none_is_told_with_the_field_in_which_it_stands(told: Fields, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        filled(Matter(), told)


def test_a_date_in_a_matter_file_is_never_turned_round_in_silence() -> None:
    with pytest.raises(Faulty, match=r"mine\.yaml, line 1: decided: '30/06/2023' has no such month.*Write 2023-06-30"):
        read_matter(b"decided: 30/06/2023", "mine.yaml")
    assert day_told("6/30/2023") == day_told("2023-06-30") and day_told("") is None


def test_a_matter_file_that_is_no_text_is_refused_by_its_name() -> None:
    with pytest.raises(Faulty, match=r"^mine\.yaml: The file cannot be read as text"):
        read_matter(b"\xff\xfe\x00", "C:\\papers\\mine.yaml")
