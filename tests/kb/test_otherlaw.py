"""The same facts under other law: what changes, and at which rule the laws part."""

from dataclasses import replace
from datetime import date

import pytest
from examples import a_case
from rdflib import Literal

from kb import as_json, decide, load, shipped
from kb.case import Case
from kb.otherlaw import OWN, TODAY, OtherLaw, compare, other_laws, sentences
from kb.record import case_dataset
from ontology import IC
from ontology.dates import LegalDate
from ontology.faults import Faulty

NOW = date.today().isoformat()
DELEGATED = {
    "privilege": "deliberative_process", "opposition": "on_merits", "in_record": "yes", "claim_made": "yes", "claimant_office": "delegate",
    "authority_contested": "yes", "declaration": "specific", "internal": "yes", "predecisional": "yes", "deliberative": "yes",
}  # fmt: skip
# A specific need, met by the papers that a foreign government gave in confidence: only under the trade court's statute does it count.
FOREIGN = {
    "privilege": "state_secrets", "opposition": "on_merits", "in_record": "yes", "claim_made": "yes", "claimant_office": "head",
    "declaration": "specific", "fgi_submitted": "yes", "confidence": "yes", "harm_shown": "yes",
    "need_asserted": "specific", "other_source": "no", "look": "taken", "look_shows": "as_described", "document_serves": "yes",
    "weighing": "yes",
}  # fmt: skip


def of_2005(**answers: str) -> Case:
    return replace(a_case(**answers), date=LegalDate("2005-06-01"))


def under(case: Case, court: str, as_of: str = "2026", closed: bool = True) -> OtherLaw:
    return compare(case, decide(case, close_record=closed), OWN, court, LegalDate(as_of))


def test_a_case_decided_under_its_own_law_is_compared_with_todays_only() -> None:
    case = load(shipped()["national_latex"])
    (found,) = other_laws(case, decide(case))
    assert (found.whose, found.court, found.law_as_of) == (TODAY, "cit", NOW)
    assert (found.changed, found.partings) == ((), ())
    assert sentences([found]) == [
        (f"Under today's law (United States Court of International Trade, {NOW}) the same would follow for every document.",)
    ]


def test_a_new_matter_under_todays_law_has_no_other_law_to_be_compared_with() -> None:
    case = replace(a_case(**DELEGATED), date=None)
    assert other_laws(case, decide(case)) == ()


def test_a_case_of_a_court_that_has_ended_is_compared_with_the_law_of_its_successor() -> None:
    case = replace(a_case("customs_court", **DELEGATED), date=LegalDate("1979"))
    (found,) = other_laws(case, decide(case, close_record=True))
    assert (found.court, [(each.here, each.there) for each in found.changed]) == ("cit", [("further-showing", "protected")])


def test_delegation_is_where_the_law_of_2005_and_of_today_part() -> None:
    case = of_2005(**DELEGATED)
    (found,) = other_laws(case, decide(case, close_record=True))
    assert [(each.document, each.here, each.there) for each in found.changed] == [("paper", "further-showing", "protected")]
    (parting,) = found.partings
    assert (parting.rule, parting.here) == ("formal_delegate_may_claim_deliberative_process", False)
    assert parting.why == "Marriott dates only from 2006-02-03."
    (said,) = sentences([found])
    assert said[0].endswith("it would be otherwise: The paper: protected, not further showing.")
    assert said[1].startswith("Law only there: The head of an agency may delegate")


def test_a_rule_that_is_law_only_here_is_said_to_be_no_law_there() -> None:
    found = under(a_case(**DELEGATED), "cit", "2005-06-01")
    (parting,) = found.partings
    assert parting.here
    assert sentences([found])[0][1].startswith("Not law there: The head of an agency may delegate")


def test_a_document_that_is_undetermined_under_both_laws_may_still_have_other_prospects() -> None:
    case = of_2005(**DELEGATED)
    (found,) = other_laws(case, decide(case, close_record=False))
    ((fate,), (parting,)) = found.changed, found.partings
    assert (fate.here, fate.there) == ("undetermined", "undetermined")
    assert "protected" in fate.possible
    assert parting.rule == "formal_delegate_may_claim_deliberative_process"
    assert "The paper: other dispositions remain possible, protected" in sentences([found])[0][0]


def test_like_laws_are_said_together() -> None:
    case = a_case(**DELEGATED)
    said = sentences(other_laws(case, decide(case, as_of=LegalDate("2005"), close_record=True)))
    assert len(said) == 1
    assert said[0][0].startswith("Under the case's own law (United States Court of International Trade, 2026) and today's law (")


def test_a_case_that_names_a_court_before_its_time_is_decided_in_the_one_that_sat_and_has_no_law_of_its_own() -> None:
    case = replace(a_case("cit", **DELEGATED), date=LegalDate("1979"))
    found = other_laws(case, decide(case, "customs_court", close_record=True))
    assert [(each.whose, each.court) for each in found] == [(TODAY, "cit")]


def test_a_comparison_with_a_court_that_did_not_sit_is_refused() -> None:
    with pytest.raises(Faulty, match="began only on 1982-10-01"):
        under(of_2005(**DELEGATED), "federal_circuit", "1975")


# ---------------------------------------------------------------- the shipped cases in four courts of today


@pytest.mark.parametrize("court", ["cit", "federal_circuit", "dc_circuit", "ddc"])
@pytest.mark.parametrize("name", ["national_latex", "melamine_chemicals", "ceramica_regiomontana"])
def test_every_shipped_case_comes_out_alike_in_four_courts_but_by_other_rules_where_the_trade_statutes_do_not_apply(
    name: str, court: str
) -> None:
    case = load(shipped()[name])
    found = compare(case, decide(case), OWN, court, LegalDate("2026"))
    assert found.changed == ()
    parted = {each.rule: each.why for each in found.partings if each.here}
    assert len(parted) == len(found.partings)
    bound = court not in ("dc_circuit", "ddc")
    assert not bound or not parted
    foreign = "state_secrets_from_a_foreign_government_may_be_disclosed_on_terms"
    assert (foreign in parted) == (not bound and name == "ceramica_regiomontana")
    assert all(" does not apply in the " in why and "U.S.C." in why for why in parted.values())


@pytest.mark.parametrize(
    ("court", "disposition"),
    [("cit", "disclosed-under-order"), ("federal_circuit", "disclosed-under-order"), ("dc_circuit", "protected"), ("ddc", "protected")],
)
def test_a_specific_need_for_what_a_foreign_government_said_counts_only_where_the_statute_applies(court: str, disposition: str) -> None:
    case = a_case(**FOREIGN)
    decision = decide(case, court, close_record=True)
    assert decision.documents[0].disposition == disposition
    changed = {each.whose: [(fate.here, fate.there) for fate in each.changed] for each in other_laws(case, decision)}
    why = {parting.why for each in other_laws(case, decision) for parting in each.partings}
    if disposition == "protected":
        assert changed == {OWN: [("protected", "disclosed-under-order")], TODAY: []}
        assert len(why) == 1 and "28 U.S.C. 2641(b) does not apply in" in why.pop()
    else:
        assert all(fates == [] for fates in changed.values()) and why == set()


# ---------------------------------------------------------------- where it is said


def test_the_plain_data_says_what_other_law_would_make_of_each_document() -> None:
    case = of_2005(**DELEGATED)
    decision = decide(case, close_record=True)
    (found,) = as_json.decision(decision, case, other_laws(case, decision))["other_law"]
    assert (found["whose"], found["court"], found["law_as_of"], found["same"]) == ("today", "cit", NOW, False)
    assert found["documents"] == [
        {"document": "paper", "label": "The paper", "here": "further-showing", "there": "protected", "possible": ("protected",)}
    ]
    assert [each["rule"] for each in found["rules"]] == ["formal_delegate_may_claim_deliberative_process"]


def test_the_graph_says_which_law_was_used_and_what_other_law_would_do() -> None:
    case = of_2005(**DELEGATED)
    graph = case_dataset(case, decide(case, close_record=True))
    (node,) = graph.subjects(IC.lawAsOf, Literal("2005-06-01", datatype="http://www.w3.org/2001/XMLSchema#date"))
    assert graph.value(node, IC.underLawOf) == IC.cit
    (comparison,) = graph.subjects(IC.comparesDocument, None)
    assert graph.value(comparison, IC.wouldDispose) == IC["disposition-protected"]
    assert str(graph.value(comparison, IC.partsAt)).endswith("/formal_delegate_may_claim_deliberative_process")
