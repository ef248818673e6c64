"""Synthetic laws are what they say, hold together, and leave the shipped words as they were."""

import random

import pytest
from _cases import at_hand, largest, multiplied
from _synthetic import AXES, Size, answers, law
from _timing import in_turns

import ontology
from kb.compiled import compile_book
from kb.decide import decide
from kb.reading import levels


@pytest.mark.parametrize("axis", AXES)
def test_a_law_twice_as_large_contradicts_itself_nowhere_and_has_no_gap(axis: str) -> None:
    with law(size := Size(elements=12).times(axis, 2)) as book:
        function = compile_book(book)
        assert len(function.possible({})) >= 3
        assert all(len(function.possible(answers(size, random.Random(seed)))) == 1 for seed in range(20))
        assert len(function.open_elements({})) == size.elements


def test_each_axis_multiplies_what_it_names() -> None:
    counts = {}
    for axis in AXES:
        with law(size := Size().times(axis, 4)) as book:
            counts[axis] = (len(book.rules), size.elements, size.values)
    assert counts == {"rules": (311, 24, 3), "elements": (383, 96, 3), "values": (95, 24, 12)}


def test_afterwards_the_words_are_those_of_the_ontology_even_if_something_failed() -> None:
    before = dict(levels())
    made = law(Size())
    made.__enter__()
    assert "element_0" in levels()
    assert made.__exit__(KeyError, KeyError("privilege"), None) is False
    assert dict(levels()) == before
    assert "privilege" in ontology.vocabulary().elements


def test_a_case_multiplied_has_as_many_times_its_documents_no_two_repetitions_told_alike() -> None:
    case = largest()
    found = multiplied(case, 4)
    assert len(found.units()) == 4 * len(case.units())
    told = [frozenset((term, given.token) for term, given in found.unit(claim, document).items()) for claim, document in found.units()]
    assert len(set(told)) == 4
    assert decide(found).documents[0].disposition == decide(case).documents[0].disposition
    assert len(at_hand()) == 3


def test_what_takes_turns_is_each_done_as_often_as_asked() -> None:
    done: list[str] = []
    found = in_turns({"one": lambda: done.append("one"), "two": lambda: done.append("two")}, 5)
    assert sorted(done) == ["one"] * 5 + ["two"] * 5
    assert all(each >= 0 for each in found.values())
