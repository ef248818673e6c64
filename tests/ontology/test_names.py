"""Whoever writes another name for a thing is offered that thing, and whoever names no court is told all there are."""

from itertools import combinations

import pytest

import ontology
from ontology.faults import nearest, plain

VOCABULARY = ontology.vocabulary()
COURTS = VOCABULARY.of_kind("Court")


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("CAFC", "federal_circuit"),
        ("Fed Cir", "federal_circuit"),
        ("dc circuit", "dc_circuit"),
        ("D.C. Circuit", "dc_circuit"),
        ("SCOTUS", "supreme_court"),
        ("united states court of international trade", "cit"),
        ("Ct. Int'l Trade", "cit"),
    ],
)
def test_a_court_is_found_by_any_of_its_names_whatever_its_capitals_and_signs(name: str, key: str) -> None:
    assert VOCABULARY.find("Court", name).key == key


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("US Court of International Trade", "CIT"),
        ("Court of Appeals for the Federal Circuit", "Fed. Cir."),
        ("9th circuit", "9th Cir."),
        ("Delaware", "D. Del."),
        ("CTI", "CIT"),
    ],
)
def test_another_name_of_a_court_is_answered_with_its_shortest_and_with_all_courts(name: str, short: str) -> None:
    with pytest.raises(ontology.UnknownTerm) as caught:
        VOCABULARY.find("Court", name)
    said = str(caught.value)
    assert f"Did you mean '{short}'?" in said
    assert all(court.short in said for court in COURTS.values())
    assert len(COURTS) == 14
    assert not said.endswith("..")


def test_a_name_like_no_court_is_answered_with_all_courts_and_no_guess() -> None:
    with pytest.raises(ontology.UnknownTerm, match=r"Known are: 9th Cir\., .*, CIT, .*W\.D\. Mo\.$") as caught:
        VOCABULARY.find("Court", "Old Bailey")
    assert "Did you mean" not in str(caught.value)


def test_no_two_courts_share_a_name_once_signs_are_left_out() -> None:
    names = {key: set(map(plain, court.called)) for key, court in COURTS.items()}
    assert [(one, other) for one, other in combinations(names, 2) if names[one] & names[other]] == []


@pytest.mark.parametrize(
    ("term", "said", "meant"),
    [
        ("privilege", "state secret", "state-secrets"),
        ("privilege", "State secrets privilege", "state-secrets"),
        ("privilege", "deliberative", "deliberative-process"),
        ("declaration", "there is none", "absent"),
        ("classified_under", "since late March 2003", "later"),
    ],
)
def test_a_value_named_by_its_label_is_offered_by_its_word(term: str, said: str, meant: str) -> None:
    with pytest.raises(ontology.UnknownTerm, match=f"Did you mean '{meant}'"):
        VOCABULARY.value(term, said)


def test_every_label_of_an_element_or_issue_offers_its_word() -> None:
    points = {**VOCABULARY.elements, **VOCABULARY.issues}
    unlike = {point.label: term for term, point in points.items() if point.label not in points}
    for label, term in unlike.items():
        with pytest.raises(ontology.UnknownTerm, match=f"Did you mean '{term}'"):
            VOCABULARY.point(label)
    assert len(unlike) > 40


def test_a_name_goes_before_a_likeness_of_spelling_and_spelling_before_nothing() -> None:
    words, names = ["declaration_answered", "declarant"], {"answer to the declaration": "declaration_answered"}
    assert nearest("answer to declaration", words, names) == " Did you mean 'declaration_answered'?"
    assert nearest("declarent", words, names) == " Did you mean 'declarant'?"
    assert nearest("weather", words, names) == " Known are: declarant, declaration_answered."
    assert nearest("weather", map(str, range(13))) == ""
    assert nearest("", words) == " Known are: declarant, declaration_answered."
