"""The kernel gives every row what the decision on that row alone gives."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import ontology
from kb.audit.codes import UNKNOWN, answers, code, coded, distinct, empty, known_or_presumed
from kb.audit.firing import fire
from kb.audit.kernel import Kernel, dispositions, mask_of, named
from kb.case import Case, Claim, Document, Given
from kb.compiled import compiled
from kb.decide import arising, decide, presumptions
from kb.engine import run
from ontology.dates import LegalDate

LAWS = [("cit", LegalDate("1981")), ("cit", LegalDate("2024")), ("dc_circuit", LegalDate("1995"))]
ELEMENTS = ontology.vocabulary().elements


@st.composite
def told(draw: st.DrawFn) -> dict[str, str]:
    """Any answers at all, also such as do not arise, the rest unknown."""
    terms = draw(st.lists(st.sampled_from(list(ELEMENTS)), unique=True))
    return {term: draw(st.sampled_from(ELEMENTS[term].tokens)) for term in terms}


KERNELS = {law: Kernel(compiled(*law)) for law in LAWS}


@pytest.mark.parametrize("law", LAWS, ids=str)
@settings(max_examples=60, deadline=None)
@given(rows=st.lists(told(), min_size=1, max_size=30))
def test_a_row_among_many_fares_as_it_does_alone(law: tuple[str, LegalDate], rows: list[dict[str, str]]) -> None:
    function, codes = compiled(*law), coded(rows)
    now, closed = KERNELS[law].possible(codes), KERNELS[law].closed(codes)
    for row, open_mask, closed_mask in zip(rows, now, closed, strict=True):
        assert frozenset(named(int(open_mask))) == function.possible(row)
        assert frozenset(named(int(closed_mask))) == function.possible({**row, **presumptions(row)})


@settings(max_examples=25, deadline=None)
@given(row=told(), closed=st.booleans())
def test_it_agrees_with_the_decision_that_gives_the_proof(row: dict[str, str], closed: bool) -> None:
    privilege = row.get("privilege", "deliberative-process")
    row = {**row, "privilege": privilege}
    facts = {term: Given(token) for term, token in row.items() if term != "privilege"}
    claim = Claim("claim", Given(privilege), ("document",), answers=facts)
    case = Case("row", "A row", *LAWS[0], (Document("document", "A document"),), (claim,))
    kernel = KERNELS[LAWS[0]]
    found = (kernel.closed if closed else kernel.possible)(coded([row]))
    assert decide(case, close_record=closed).documents[0].possible == named(int(found[0]))


@pytest.mark.parametrize("law", LAWS, ids=str)
@settings(max_examples=60, deadline=None)
@given(row=told())
def test_what_fires_on_a_row_is_what_the_engine_fires(law: tuple[str, LegalDate], row: dict[str, str]) -> None:
    for answers_ in (arising(row), arising({**row, **presumptions(row)})):
        assert fire(compiled(*law).book, answers_) == run(*law, answers_)


@given(rows=st.lists(told(), min_size=1, max_size=40))
def test_rows_of_one_kind_are_the_same_and_of_two_are_not(rows: list[dict[str, str]]) -> None:
    codes = coded(rows)
    first, kind = distinct(codes)
    assert (codes[first[kind]] == codes).all()
    assert len(first) == len({tuple(row) for row in codes.tolist()})


@given(row=told())
def test_what_is_told_comes_back_from_the_columns(row: dict[str, str]) -> None:
    assert answers(coded([row])[0]) == row


def test_presuming_changes_nothing_that_was_told() -> None:
    codes = coded([{"access": "litigation", "privilege": "state-secrets", "look": "taken"}])
    after = known_or_presumed(codes)
    assert (after[codes != UNKNOWN] == codes[codes != UNKNOWN]).all()
    assert answers(after[0])["look_shows"] == ELEMENTS["look_shows"].unproven


def test_more_rows_than_one_block_holds_are_each_judged() -> None:
    one = coded([{"privilege": "deliberative-process", "published": "by-government"}])
    many = np.repeat(one, 20_001, axis=0)
    assert set(KERNELS[LAWS[0]].closed(many).tolist()) == {1 << dispositions().index("disclosed")}


def test_no_rows_are_judged_as_none() -> None:
    assert len(KERNELS[LAWS[0]].possible(empty(0))) == 0


def test_a_value_that_no_element_has_is_refused() -> None:
    with pytest.raises(ValueError, match="not in tuple"):
        code("declaration", "perfect")


@pytest.mark.parametrize("leaf", [frozenset(), frozenset({"protected", "disclosed"}), False])
def test_rules_that_contradict_one_another_or_say_nothing_are_refused(leaf: object) -> None:
    with pytest.raises(ValueError, match="for one set of answers"):
        mask_of(leaf)  # type: ignore[arg-type]
