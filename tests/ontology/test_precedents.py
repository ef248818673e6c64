"""The table of decisions: each is an authority, said as the table says it; what later opinions did to some; which court sat when."""

import json
import re
from pathlib import Path

import pytest

import ontology
from ontology.builder import build
from ontology.dates import LegalDate
from ontology.faults import Faulty
from ontology.loading import turtle_files

TABLE = Path(__file__).resolve().parents[3] / "shared" / "precedents.json"
WORDS = ontology.vocabulary()
# What the table calls each court, and the key it has here.
COURTS = {
    "U.S. Supreme Court": "supreme_court",
    "U.S. Court of Appeals, D.C. Circuit": "dc_circuit",
    "U.S. Court of Appeals, Ninth Circuit": "ninth_circuit",
    "U.S. Court of Appeals for the Federal Circuit": "federal_circuit",
    "U.S. Court of Claims": "court_of_claims",
    "U.S. Court of Federal Claims": "court_of_federal_claims",
    "U.S. Court of International Trade": "cit",
    "U.S. Customs Court": "customs_court",
    "U.S. District Court, D.D.C.": "ddc",
    "U.S. District Court, C.D. Cal.": "cd_california",
    "U.S. District Court, W.D. Mo.": "wd_missouri",
}


def squeezed(text: str) -> str:
    return re.sub(r"[\s.,]", "", text.replace("Ct. Int'l Trade", "CIT"))


def test_every_decision_of_the_table_is_an_authority_of_the_same_court_date_and_reports() -> None:
    if not TABLE.exists():
        pytest.skip("the table of decisions is not at hand beside the repository")
    found = {}
    for row in json.loads(TABLE.read_text("utf-8")):
        first = squeezed(row["citations"][0])
        (authority,) = [each for each in WORDS.authorities.values() if first in squeezed(each.citation)]
        found[row["id"]] = authority.key
        assert all(squeezed(each) in squeezed(authority.citation) for each in row["citations"]), row["id"]
        assert authority.issuer == COURTS[row["court"]], row["id"]
        assert authority.issued.text == row["date"].split(" ")[0], row["id"]
    assert len(found) == len(set(found.values())) == 27


def test_the_decisions_that_later_ones_undid_are_these() -> None:
    treated = {key: [(each.label, each.by) for each in found.treatments] for key, found in WORDS.authorities.items() if found.treatments}
    assert treated == {
        "black": [("vacated", "black_564f2d531")],
        "marriott_61fedcl411": [("reversed", "marriott")],
        "carlisle_district": [("vacated in part", "carlisle")],
    }


def test_every_kind_of_treatment_says_whether_it_ends_the_force_of_an_opinion() -> None:
    graph = ontology.graph()
    ends = {key: str(graph.value(ontology.IC[key], ontology.IC.endsForce)) for key in WORDS.of_kind("TreatmentKind")}
    assert ends == {
        "treatment_reversed": "true",
        "treatment_vacated": "true",
        "treatment_overruled": "true",
        "treatment_vacated_in_part": "false",
    }


@pytest.mark.parametrize(
    ("date", "stands"), [("1977-08-21", True), ("1977-08-22", False), ("1977", True), ("1976", True), ("1978", False), ("1973", False)]
)
def test_a_vacated_opinion_stands_from_its_day_until_the_day_on_which_it_was_vacated(date: str, stands: bool) -> None:
    assert WORDS.authority("black").stands(LegalDate(date)) is stands


def test_an_opinion_vacated_in_part_still_stands() -> None:
    assert WORDS.authority("carlisle_district").stands(LegalDate("2026"))


def test_a_nonprecedential_opinion_binds_no_court() -> None:
    assert WORDS.authority("in_re_united_states").binding_on(LegalDate("2026")) == frozenset()
    assert "cit" in WORDS.authority("us_steel").binding_on(LegalDate("2026"))


@pytest.mark.parametrize(
    ("date", "courts"), [("1981", set()), ("1982", set()), ("1983", {"federal_circuit", "cit", "claims_court", "court_of_federal_claims"})]
)
def test_the_court_of_claims_binds_through_the_federal_circuit_once_its_holdings_were_adopted(date: str, courts: set[str]) -> None:
    assert WORDS.authority("kaiser").binding_on(LegalDate(date)) == courts


@pytest.mark.parametrize(
    ("court", "date", "then"),
    [
        ("cit", "1980-10-31", "customs_court"),
        ("cit", "1980", "cit"),
        ("customs_court", "1980", "customs_court"),
        ("customs_court", "1980-11-01", "cit"),
        ("ccpa", "1982-10-01", "federal_circuit"),
        ("federal_circuit", "1982-09-30", "ccpa"),
        ("court_of_claims", "2004", "court_of_federal_claims"),
        ("court_of_federal_claims", "1985", "claims_court"),
        ("court_of_federal_claims", "1958", "court_of_claims"),
        ("ddc", "1966", "ddc"),
    ],
)
def test_the_court_that_sat_on_a_day_is_found_along_the_line_of_courts(court: str, date: str, then: str) -> None:
    found = WORDS.sitting(court, LegalDate(date))
    assert found is not None and found.key == then


def test_a_court_that_nobody_knows_is_told_with_the_nearest() -> None:
    with pytest.raises(ontology.UnknownTerm, match="Did you mean 'customs_court'"):
        WORDS.court("custom_court")
    with pytest.raises(ontology.UnknownTerm, match="not a court"):
        WORDS.court("commerce")


SLIPS = {
    "treated by an earlier opinion": ("authorities.ttl", ":inOpinion :black_564f2d531 ]", ":inOpinion :black_50frd130 ]", "which is no later opinion"),
    "treated by a statute": ("authorities.ttl", ":inOpinion :marriott ]", ":inOpinion :foia ]", "which is no later opinion"),
    "treated in no known way": ("authorities.ttl", ":treatmentKind :treatment_reversed", ":treatmentKind :treatment_doubted", "exactly one endsForce"),
    "succeeded by a court that began before it ended": ("actors.ttl", ':until "1980-10-31"^^xsd:date ; :succeededBy :cit', ':until "1990-10-31"^^xsd:date ; :succeededBy :cit', "did not begin after it ended"),
    "succeeded by no court": ("actors.ttl", ":succeededBy :claims_court", ":succeededBy :commerce", "did not begin after it ended"),
}  # fmt: skip


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_in_what_became_of_opinions_and_courts_is_told(tmp_path: Path, slip: str) -> None:
    assert len(SLIPS) == 5
    name, right, wrong, hint = SLIPS[slip]
    file = next(path for path in turtle_files() if path.name == name)
    text = file.read_text("utf-8")
    assert right in text
    changed = tmp_path / name
    changed.write_text(text.replace(right, wrong, 1), "utf-8")
    with pytest.raises(Faulty) as caught:
        build([path for path in turtle_files() if path.name != name] + [changed])
    assert hint in str(caught.value)
