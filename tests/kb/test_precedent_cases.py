"""The decisions known by report: a file for each of the table, saying no more than it; what the rules give beside what the court did."""

import json
import re
from collections import Counter
from dataclasses import replace
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest

import ontology
from kb import at_hand, decide, load, precedents, shipped
from kb.case import MOTIONS, Case, Given
from kb.citation import later_history
from kb.cli import main
from kb.comparing import Comparison, Standing, compare, unexplained
from kb.compiled import compiled
from kb.decision import Kind
from ontology.dates import LegalDate

ROOT = Path(__file__).parents[2]
TABLE = ROOT.parent / "shared" / "precedents.json"
CASES = {name: load(path) for name, path in precedents().items()}
# What each file is called, by the id of its entry in the table.
ENTRIES = {
    "reynolds_345us1": "reynolds",
    "nixon_418us683": "nixon",
    "mink_410us73": "mink",
    "nlrb_sears_421us132": "sears",
    "kaiser_157fs939": "kaiser",
    "black_371fs97": "black",
    "black_564f2d531": "black_564f2d531",
    "black_50frd130": "black_50frd130",
    "carlisle_663f2d210": "carlisle",
    "republic_steel_3cit117": "republic_steel",
    "henkel_85custct129": "henkel",
    "asahi_1cit21": "asahi",
    "seaborg_463f2d788": "seaborg",
    "union_oil_56frd643": "union_oil",
    "carl_zeiss_40frd318": "carl_zeiss",
    "warner_742f2d1156": "warner",
    "montrose_491f2d63": "montrose",
    "marriott_437f3d1302": "marriott",
    "marriott_61fedcl411": "marriott_61fedcl411",
    "in_re_us_1f3d1251": "in_re_united_states",
    "alexander_nfo_60frd12": "alexander",
    "ascom_267frd1": "ascom",
    "nakajima_2cit170": "nakajima",
    "american_brass_699fs934": "american_brass",
    "us_steel_730f2d1465": "us_steel",
    "matsushita_929f2d1577": "matsushita",
    "roquette_1983_remand": "roquette",
}
# The words of the table for what a court did, and what a case file says.
HOLDINGS = {
    "protected": "protected",
    "disclosed": "disclosed",
    "not protected (claim insufficient)": "disclosed",
    "in camera ordered": "in-camera-review",
    "disclosed under terms": "disclosed-under-order",
    "further showing ordered": "further-showing",
}
POINTS = {"remanded", "vacated and returned"}


@pytest.fixture(scope="module")
def table() -> dict[str, dict]:
    if not TABLE.exists():
        pytest.skip("the table of decisions is not at hand beside the repository")
    return {ENTRIES[row["id"]]: row for row in json.loads(TABLE.read_text("utf-8"))}


@pytest.fixture(scope="module")
def documentation() -> ModuleType:
    spec = spec_from_file_location("precedents_page", ROOT / "docs" / "precedents.py")
    assert spec and spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def told(name: str, document: str = "") -> dict[str, str]:
    """The answers of a case for a document, or for its first."""
    case = CASES[name]
    claim, found = next((claim, each) for claim, each in case.units() if not document or each == document)
    return {term: given.token for term, given in case.unit(claim, found).items()}


def compared(name: str) -> dict[str, Comparison]:
    return {found.of: found for found in compare(CASES[name], decide(CASES[name]))}


def test_there_are_27_beside_the_three_and_no_name_is_used_twice() -> None:
    assert len(CASES) == 27
    assert set(at_hand()) == {"national_latex", "melamine_chemicals", "ceramica_regiomontana"}
    assert len(shipped()) == 30 == len(at_hand()) + len(precedents())
    assert list(shipped())[:3] == list(at_hand())


def test_each_entry_of_the_table_has_its_file_and_each_file_its_entry(table: dict[str, dict]) -> None:
    assert len(table) == 27 == len(ENTRIES)
    assert set(table) == set(CASES)


@pytest.mark.parametrize("name", CASES)
def test_a_file_has_the_name_of_its_opinion_and_court_date_and_citation_are_the_opinions(name: str) -> None:
    case, opinion = CASES[name], ontology.vocabulary().authority(name)
    assert (case.opinion, case.court, case.date) == (name, opinion.issuer, opinion.issued)
    assert opinion.citation.endswith(f", {case.citation}")
    assert bool(case.judge) == (name != "alexander")
    assert case.subject and "not read" in case.unverified.replace("neither was read", "not read")


@pytest.mark.parametrize("name", CASES)
def test_caption_judge_and_rulings_are_those_of_the_table(name: str, table: dict[str, dict]) -> None:
    case, row = CASES[name], table[name]
    assert case.caption == row["name"]
    assert case.judge == row.get("judge", "").replace("Justice (Ret.), by", "Justice (retired), by")
    holdings = [found["holding"] for found in row["court_holding"]]
    if set(holdings) <= POINTS:
        assert case.held and not case.ruled
    else:
        assert {HOLDINGS[each] for each in holdings} == {ruling.token for ruling in case.ruled.values()}
        assert not case.held


@pytest.mark.parametrize("name", CASES)
def test_no_page_is_given_and_no_fact_is_told_twice_over(name: str) -> None:
    case = CASES[name]
    assert [term for claim, document in case.units() for term, given in case.unit(claim, document).items() if given.at] == []
    assert [ruling for ruling in case.rulings.values() if ruling.at] == []


@pytest.mark.parametrize("name", CASES)
def test_what_the_table_says_of_the_claim_is_what_the_file_says(name: str, table: dict[str, dict]) -> None:
    row, answers = table[name], told(name)
    privileges = {claim.privilege.token for claim in CASES[name].claims}
    asserted = " ".join(row["privileges_asserted"]).lower()
    assert ("state-secrets" in privileges) == ("secrets" in asserted or "exemption 1" in asserted)
    assert ("confidential-information" in privileges) == ("confidentiality of" in asserted or "proprietary" in asserted)
    assert (answers["access"] == "foia") == ("FOIA" in row["subject"])
    if "personal_review" in answers:
        assert (answers["personal_review"] == "reviewed") == row["personal_consideration"]
    if answers.get("look") == "taken":
        assert row["in_camera"] is True
    office = {"head": ("head",), "subordinate": ("sub",), "delegate": ("delegate", "subordinate"), "unidentified": ("not shown",)}
    if "claimant_office" in answers:
        assert any(word in row["was_agency_head_or_delegate"] for word in office[answers["claimant_office"]])


@pytest.mark.parametrize("name", CASES)
def test_a_need_is_told_only_where_the_table_tells_one_and_other_evidence_likewise(name: str, table: dict[str, dict]) -> None:
    opposition, answers = table[name]["opposition"], told(name)
    if "need_asserted" in answers:
        assert (answers["need_asserted"] != "none") == opposition["need_asserted"]
    if "need_kind" in opposition:
        assert answers["need_asserted"] == opposition["need_kind"]
    if answers.get("other_source") == "yes":
        assert opposition.get("alternative_source_available") or "available" in opposition["note"]
    if "misconduct" in answers:
        assert "misconduct_alleged" in table[name]


@pytest.mark.parametrize("name", CASES)
def test_what_the_table_does_not_tell_is_not_told(name: str, table: dict[str, dict]) -> None:
    row = table[name]
    for claim, document in CASES[name].units():
        answers = CASES[name].unit(claim, document)
        for term in ("personal_review", "claimant_office", "claim_made"):
            assert term not in answers or "who_invoked" in row or "affidavit_specificity" in row
        assert "declaration" not in answers or "affidavit_specificity" in row or "our reading" in answers["declaration"].note
        assert {"published", "production", "shared_with_party", "claim_timing", "age", "weighing", "chance_to_cure"} & set(answers) == set()
    parties = {role for role in CASES[name].parties if role == "intervenor"}
    assert not parties or "ntervenor" in json.dumps(row)


SPOTS = [
    ("reynolds", "", "declaration", "sufficient"),
    ("reynolds", "", "other_source", "yes"),
    ("nixon", "", "proceeding", "criminal"),
    ("nixon", "", "interest", "general"),
    ("mink", "classified", "classified_under", "earlier"),
    ("sears", "no_complaint", "predecisional", "no"),
    ("sears", "adopted_papers", "adopted", "adopted"),
    ("black", "", "misconduct", "shown"),
    ("carlisle", "classified", "business_data", "argued"),
    ("republic_steel", "", "declaration", "conclusory"),
    ("henkel", "", "look_shows", "as-described"),
    ("asahi", "", "opposition", "timing-only"),
    ("union_oil", "other_portions", "deliberative", "no"),
    ("montrose", "", "factual_matter", "inseparable"),
    ("marriott", "", "claimant_office", "delegate"),
    ("alexander", "", "declaration", "absent"),
    ("matsushita", "", "viewer", "in-house-clear"),
    ("roquette", "single_producers", "relevance_shown", "irrelevant"),
]


@pytest.mark.parametrize(("name", "document", "term", "token"), SPOTS)
def test_the_fact_on_which_a_decision_turns_is_told(name: str, document: str, term: str, token: str) -> None:
    assert told(name, document)[term] == token


# ---------------------------------------------------------------- the rules beside the court


def test_no_difference_goes_unexplained_and_these_are_the_totals() -> None:
    found = [each for name in CASES for each in compared(name).values()]
    assert [fault for name in CASES for fault in unexplained(CASES[name], list(compared(name).values()))] == []
    documents = Counter(each.standing for each in found if each.of not in MOTIONS)
    motions = Counter(each.standing for each in found if each.of in MOTIONS)
    assert (documents[Standing.EQUAL], documents[Standing.SO_FAR], documents[Standing.APART]) == (8, 26, 0)
    assert (motions[Standing.EQUAL], motions[Standing.SO_FAR], motions[Standing.APART]) == (0, 3, 0)
    assert sorted(name for name, case in CASES.items() if case.held) == ["marriott", "us_steel"]


def test_the_rules_alone_give_what_these_courts_gave() -> None:
    equal = {name for name in CASES if any(each.standing is Standing.EQUAL for each in compared(name).values())}
    assert equal == {"reynolds", "henkel", "alexander", "ascom", "roquette", "sears"}
    for name in ("reynolds", "henkel", "alexander", "ascom", "roquette"):
        assert CASES[name].record_closed
        assert decide(CASES[name]).settled


def test_every_ruling_left_possible_follows_from_facts_that_are_supposed_and_none_of_them_is_known(documentation: ModuleType) -> None:
    possible = {(name, each.of) for name in CASES for each in compared(name).values() if each.standing is Standing.SO_FAR}
    assert possible == {(name, of) for name, found in documentation.SUPPOSED.items() for of in found} | {
        (name, "motion") for name in ("asahi", "black", "black_50frd130")
    }
    for name, found in documentation.SUPPOSED.items():
        for document, facts in found.items():
            assert not facts.keys() & told(name, document).keys()
            assert decide(supposing(CASES[name], document, facts), close_record=True).document(document).disposition == (
                CASES[name].ruled[document].token
            ), (name, document)


def supposing(case: Case, document: str, facts: dict[str, str]) -> Case:
    """The case with more facts about one document."""
    more = {term: Given(token) for term, token in facts.items()}
    return replace(
        case,
        documents=tuple(replace(each, answers={**each.answers, **more}) if each.id == document else each for each in case.documents),
    )


def test_the_page_of_the_documentation_is_what_the_case_files_give(documentation: ModuleType) -> None:
    assert (ROOT / "docs" / "precedents.md").read_text("utf-8") == documentation.page(), "run: python docs/precedents.py"
    assert documentation.page().count("\n| `") == 34 + 3 + 2


# ---------------------------------------------------------------- court and day


def test_the_delegate_of_marriott_had_no_authority_in_2004_and_had_it_from_the_day_of_the_appeal() -> None:
    at_first, day = CASES["marriott_61fedcl411"], LegalDate("2006-02-03")
    authority = [step.value for step in decide(at_first).steps if step.finding == "claimant_authority" and step.kind is Kind.RULE]
    assert authority == ["improper"]
    later = [step.value for step in decide(at_first, as_of=day).steps if step.finding == "claimant_authority" and step.kind is Kind.RULE]
    assert later == ["proper"]
    assert {"protected", "further-showing", "disclosed"} == set(decide(at_first).documents[0].possible)
    appeal = [step.value for step in decide(CASES["marriott"]).steps if step.finding == "claimant_authority" and step.kind is Kind.RULE]
    assert appeal == ["proper"]


def test_a_decision_reversed_or_vacated_says_so_wherever_it_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert {name: later_history(name) for name in CASES if later_history(name)} == {
        "black": "Later vacated by Black (D.C. Cir.), 1977-08-22.",
        "marriott_61fedcl411": "Later reversed by Marriott, 2006-02-03.",
    }
    with pytest.raises(SystemExit):
        main(["decide", "marriott_61fedcl411"])
    assert "Later reversed by Marriott, 2006-02-03." in capsys.readouterr().out
    with pytest.raises(SystemExit):
        main(["decide", "black", "--json"])
    assert json.loads(capsys.readouterr().out)["ruled"]["later"] == "Later vacated by Black (D.C. Cir.), 1977-08-22."


@pytest.mark.parametrize("name", CASES)
def test_each_is_decided_by_name_in_its_own_court_under_the_law_of_its_day(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["decide", name, "--json"])
    printed = json.loads(capsys.readouterr().out)
    assert stop.value.code == 0
    assert (printed["court"], printed["law_as_of"]) == (CASES[name].court, str(CASES[name].date))
    assert printed["record_closed"] == (not CASES[name].known_in_part)


@pytest.mark.parametrize(("wrong", "right"), [("mariott", "marriott"), ("karl_zeiss", "carl_zeiss"), ("Reynoldz", "reynolds")])
@pytest.mark.parametrize("command", ["decide", "check", "export"])
def test_a_name_misspelt_is_told_the_nearest(command: str, wrong: str, right: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main([command, wrong])
    assert stop.value.code == 1
    assert re.search(rf"Did you mean '{right}'\?", capsys.readouterr().err)


def test_courts_and_days_of_the_same_rules_share_one_compiled_law_and_others_do_not() -> None:
    laws = {(case.court, str(case.date)): compiled(case.court, case.date) for case in CASES.values() if case.date}
    assert all((law.book.court, str(law.book.as_of)) == key for key, law in laws.items())
    assert len({id(law.diagram) for law in laws.values()}) == len({law.book.names for law in laws.values()}) < 8
    claims = [compiled("court_of_federal_claims", LegalDate(day)) for day in ("2004-07-29", "2006-02-03")]
    assert claims[1].book.names - claims[0].book.names == {"formal_delegate_may_claim_deliberative_process"}
    assert claims[0].diagram is not claims[1].diagram
