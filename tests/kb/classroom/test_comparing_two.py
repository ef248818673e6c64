"""Compare: which difference between two documents matters, and at which rule their proofs first part."""

from functools import cache
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kb.classroom.apart.carrying import Carried, result
from kb.classroom.apart.naming import named
from kb.classroom.apart.two import LAW, Two
from kb.classroom.bearing import Bearing
from kb.classroom.exercise import shipped_exercises
from kb.classroom.source import Source
from kb.classroom.task import Kind, Task
from kb.classroom.telling import Told

LATEX, ASAHI = Source("national_latex", "document_8"), Source("asahi", "document_1")


@cache
def pairs() -> list[Two]:
    """Every two shipped documents that can be compared."""
    found = []
    for here, there in combinations(shipped_exercises(), 2):
        two = Two(here, there)
        try:
            two.check()
        except ValueError:
            continue
        found.append(two)
    return found


@cache
def latex_and_asahi() -> Carried:
    return Carried(Task(Kind.COMPARE, LATEX, other=ASAHI).two())


def test_what_differs_carried_over_whole_gives_either_document_the_result_of_the_other() -> None:
    assert len(pairs()) == 115
    for two in pairs():
        assert two.points and result(two.here, two.there, ()) == two.here.answer
        assert result(two.here, two.there, two.points) == two.there.answer
        assert result(two.there, two.here, two.points) == two.here.answer


@settings(deadline=None, max_examples=25)
@given(st.integers(0, 114))
def test_what_matters_is_enough_and_no_part_of_it_is(number: int) -> None:
    two = pairs()[number]
    carried = Carried(two)
    for to, source, sets in ((two.here, two.there, carried.here), (two.there, two.here, carried.there)):
        assert sets
        for some in sets:
            assert result(to, source, some) == source.answer
            assert all(result(to, source, some - {each}) != source.answer for each in some)
    assert carried.deciding
    assert all(carried.of(each) is Bearing.DECIDES for each in carried.deciding)


@settings(deadline=None, max_examples=15)
@given(st.integers(0, 114))
def test_which_of_two_is_named_first_changes_nothing(number: int) -> None:
    two = pairs()[number]
    one, other = Carried(two), Carried(Two(two.there, two.here))
    assert set(one.deciding) == set(other.deciding) and two.parting.rule == other.two.parting.rule


@settings(deadline=None, max_examples=25)
@given(st.integers(0, 114), st.data())
def test_whatever_is_named_gets_its_sentences(number: int, data: st.DataObject) -> None:
    two = pairs()[number]
    found = named(Carried(two), data.draw(st.sampled_from(list(two.points))), data.draw(st.sampled_from(list(two.rules))))
    for said in (*found.on_point, *found.on_rule, *found.enough):
        assert (said[0].isupper() or said[0] == "“") and said.endswith((".", ":"))
    assert found.on_point and len(found.on_rule) >= 3


def test_the_declaration_parts_the_balloons_from_asahi() -> None:
    found = named(latex_and_asahi(), "declaration", "specific_declaration_carries_the_claim")
    assert found.verdict == "Right" and found.on_rule[0] == "There they first part."
    assert "Were A as B is in this, “declaration”, it would come out as B did: further showing." in found.on_point
    assert named(latex_and_asahi(), "declaration", "").verdict == "Right"
    assert named(latex_and_asahi(), "declaration", "privilege_not_overcome_protects").verdict == "Half right"
    wrong = named(latex_and_asahi(), "opposition", "")
    assert wrong.verdict == "Not so" and "What matters most: “declaration”" in wrong.on_point[1]


def test_a_case_beside_a_version_of_itself_differs_in_what_was_told_otherwise() -> None:
    version = Source("national_latex", "document_8", told=(Told("look_shows", "not-as-described"),))
    two = Task(Kind.COMPARE, LATEX, other=version).two()
    two.check()
    assert list(two.points) == ["look_shows"] and "in two versions" in two.title
    assert named(Carried(two), "look_shows", "").verdict == "Right"


def test_another_law_is_a_difference_too_where_its_rules_are_others() -> None:
    two = Two(Source("ceramica_regiomontana", "classified_pages").exercise(), Source("mink", "classified").exercise())
    assert LAW in two.points and "law as of 1982" in two.points[LAW].here
    assert LAW not in latex_and_asahi().two.points


@pytest.mark.parametrize(
    ("point", "rule", "sentence"),
    [
        ("", "", "Name the difference that matters"),
        ("<script>", "", "'<script>' is none of the points"),
        ("privilege", "", "'privilege' is none of the points"),
        ("", "no_rule", "'no_rule' is none of the rules"),
    ],
)
def test_what_was_not_shown_cannot_be_named(point, rule, sentence) -> None:
    with pytest.raises(ValueError, match=sentence):
        named(latex_and_asahi(), point, rule)
