"""Authority that was undone supports nothing from that day; a court that did not sit decides nothing."""

from dataclasses import replace

import pytest
from examples import a_case

import ontology
from kb import checking, decide
from kb.citation import Citation, weight
from kb.explain import cite_text
from kb.proof import cite
from kb.rule import Rule, rule
from kb.rulebook import all_rules, rule_book
from ontology.dates import LegalDate
from ontology.faults import Faulty


def resting_on(*authorities: str, under: tuple[str, ...] = ()) -> Rule:
    """A rule on these authorities."""

    def proposed_rule() -> None:
        """A proposition of law."""

    return rule(given=["look is taken"], then="character is found", authorities=authorities, under=under)(proposed_rule)


@pytest.mark.parametrize(
    ("key", "court", "date", "found"),
    [
        ("black", "ddc", "1974-01-20", "later"),
        ("black", "ddc", "1976", "persuasive"),
        ("black", "ddc", "1977-08-22", "of no force"),
        ("marriott_61fedcl411", "court_of_federal_claims", "2005", "persuasive"),
        ("marriott_61fedcl411", "court_of_federal_claims", "2006-02-03", "of no force"),
        ("marriott", "cit", "2026", "binding"),
        ("carlisle_district", "ddc", "2026", "persuasive"),
        ("in_re_united_states", "cit", "2026", "persuasive"),
        ("kaiser", "cit", "1981", "persuasive"),
        ("kaiser", "cit", "2026", "binding"),
        ("kaiser", "ddc", "2026", "persuasive"),
        ("eo_12065", "cit", "1978-11-30", "not in force"),
        ("eo_12065", "cit", "1978-12-01", "binds agencies"),
        ("eo_12065", "cit", "1982", "binds agencies"),
        ("eo_12065", "cit", "1982-07-31", "binds agencies"),
        ("eo_12065", "cit", "1982-08-01", "bound agencies in its time"),
        ("eo_12356", "cit", "2026", "bound agencies in its time"),
        ("eo_13526", "cit", "2026", "binds agencies"),
    ],
)
def test_what_an_authority_weighs_follows_what_became_of_it(key: str, court: str, date: str, found: str) -> None:
    assert weight(ontology.vocabulary().authority(key), court, LegalDate(date)).label == found


def test_a_citation_says_what_a_later_opinion_did() -> None:
    book = rule_book("ddc", LegalDate("1980"))
    assert cite_text(cite(Citation.read("black"), book, "")) == (
        "Black (of no force, vacated by Black (D.C. Cir.), 1977-08-22, unverified)"
    )
    assert "persuasive, vacated in part by Carlisle, 1980-12-17" in cite_text(
        cite(Citation.read("carlisle_district"), rule_book("ddc", LegalDate("1981")), "")
    )
    before = rule_book("ddc", LegalDate("1976"))
    assert cite_text(cite(Citation.read("black"), before, "")) == "Black (persuasive, unverified)"


def test_a_rule_that_rests_on_a_vacated_opinion_alone_was_law_and_is_no_longer() -> None:
    found = resting_on("black")
    assert found.holds("ddc", LegalDate("1976"))
    assert not found.holds("ddc", LegalDate("1978"))
    assert resting_on("black", "nixon").holds("ddc", LegalDate("1978"))


def test_a_rule_under_a_reversed_opinion_was_law_in_its_court_while_it_stood() -> None:
    found = resting_on("marriott_61fedcl411", under=("marriott_61fedcl411",))
    courts = ("court_of_federal_claims", "cit")
    assert [found.holds(court, LegalDate("2005")) for court in courts] == [True, False]
    assert [found.holds(court, LegalDate("2007")) for court in courts] == [False, False]


@pytest.mark.parametrize(
    ("court", "date", "instead"),
    [
        ("cit", "1979", "United States Customs Court"),
        ("customs_court", "1981", "United States Court of International Trade"),
        ("federal_circuit", "1975", "United States Court of Customs and Patent Appeals"),
        ("court_of_federal_claims", "1985", "United States Claims Court"),
    ],
)
def test_a_court_that_did_not_sit_is_refused_and_the_one_that_did_is_named(court: str, date: str, instead: str) -> None:
    with pytest.raises(Faulty, match=f"then heard by the {instead}"):
        decide(replace(a_case(court), date=LegalDate(date)))


@pytest.mark.parametrize(("court", "date"), [("cit", "1980"), ("customs_court", "1980"), ("court_of_claims", "1958"), ("ddc", "1966")])
def test_a_court_decides_in_any_year_in_which_it_sat(court: str, date: str) -> None:
    assert decide(replace(a_case(court), date=LegalDate(date))).court == court


def test_the_check_names_a_rule_that_is_history(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checking, "all_rules", lambda: (*all_rules(), resting_on("black")))
    lines = checking.check_all()
    said = [next(lines) for _ in range(3)]
    assert said[2] == ("Law: no longer law, for all that they rest on was reversed, vacated or overruled: proposed_rule.")
