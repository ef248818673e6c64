"""What the shipped decisions force, in which court and when, as sentences of law."""

from dataclasses import replace

import pytest
from examples import a_case

import ontology
from kb.case import Case, Ruling
from kb.casefile import shipped, shipped_case
from kb.decide import decide
from kb.precedent.base import Base, Left, Setting, left_out, precedents, shipped_base
from kb.precedent.compared import outcome
from kb.precedent.consistency import consistent
from kb.precedent.factors import factors, situation
from kb.precedent.held import CLAIMANT, OPPONENT
from kb.precedent.index import Index
from kb.precedent.proposed import proposed
from kb.precedent.views import View, views
from ontology.dates import LegalDate

COVERED = {"privilege": "deliberative-process", "access": "litigation", "opposition": "on-merits", "internal": "yes", "predecisional": "yes",
           "deliberative": "yes"}  # fmt: skip
ADVICE = {**COVERED, "frankness": "suffers"}
CLAIMED = {**ADVICE, "claim_made": "yes", "claimant_office": "head", "personal_review": "reviewed", "declaration": "specific",
           "declaration_answered": "unrefuted"}  # fmt: skip
TO_WEIGH = {**CLAIMED, "need_asserted": "specific", "other_source": "no", "look": "taken", "look_shows": "as-described",
            "document_serves": "yes"}  # fmt: skip


def seen(case: Case, as_of: str = "", court: str = "", closed: bool | None = True) -> View:
    decision = decide(case, court, LegalDate(as_of) if as_of else None, closed)
    return views(case, decision, decision.documents)[0]


def asked(as_of: str = "2026", court: str = "cit", closed: bool = True, **answers: str) -> View:
    return seen(a_case(court, **answers), as_of, court, closed)


def opinions(found: View) -> set[str]:
    return {each.opinion for each in found.base}


@pytest.mark.parametrize(("name", "day", "since"), [("marriott_61fedcl411", "2005", "2006-02-03"), ("black", "1976", "1977-08-22")])
def test_a_decision_constrains_until_it_is_reversed_or_vacated_and_never_after(name: str, day: str, since: str) -> None:
    (found,) = {replace(each, documents=()): each for each in shipped_base().decisions if each.opinion == name}.values()
    assert found.held
    before, after = (Setting("dc_circuit", LegalDate(date), found.privilege, found.access) for date in (day, since))
    assert left_out(found, before) is None
    assert left_out(found, after) is Left.NO_FORCE


def test_no_decision_of_no_force_is_in_the_base_of_any_shipped_case() -> None:
    authorities = ontology.vocabulary().authorities
    for name in shipped():
        view = seen(shipped_case(name), "2026", "cit")
        assert all(authorities[each.opinion].stands(LegalDate("2026")) for each in view.base)
        assert not opinions(view) & {"marriott_61fedcl411", "black"}


def test_what_marriott_reversed_is_named_as_left_out() -> None:
    left = {each.precedent.opinion: each.why for each in asked(**COVERED).counting.left_out if each.precedent.privilege != "other"}
    assert left["marriott_61fedcl411"] is Left.NO_FORCE
    assert left["alexander"] is Left.NO_OUTCOME
    assert left["sears"] is left["montrose"] is Left.ACCESS
    assert left["reynolds"] is Left.PRIVILEGE


def test_ceramica_distinguishes_republic_steel_by_its_declaration_and_by_the_harm_that_it_shows() -> None:
    (found,) = seen(shipped_case("ceramica_regiomontana")).nearest[OPPONENT]
    assert (found.precedent.opinion, found.forces, found.cited.weight_key) == ("republic_steel", False, "weight_persuasive")
    assert {(each.point, each.token) for each in found.lacking} == {("declaration", "conclusory"), ("harm_shown", "not-shown")}
    assert {("declaration", "specific"), ("harm_shown", "yes")} <= {(each.point, each.token) for each in found.new}


def test_a_case_is_not_its_own_precedent() -> None:
    for name in shipped():
        case = shipped_case(name)
        assert case.opinion not in opinions(seen(case, "2026", "cit"))


def test_a_decision_counts_only_from_its_day() -> None:
    assert "warner" not in opinions(asked("1983", **COVERED))
    assert "warner" in opinions(asked("1985", **COVERED))


def test_kaiser_binds_the_trade_court_since_the_federal_circuit_took_it_over_and_only_persuades_before() -> None:
    later, earlier = asked("1990", **ADVICE), asked("1981", **ADVICE)
    assert (later.binding.side, later.all.side) == (CLAIMANT, CLAIMANT)
    assert (earlier.binding.side, earlier.all.side) == ("", CLAIMANT)
    assert {each.precedent.opinion for each in later.binding.by} == {"kaiser"}


def test_kaiser_rested_on_the_frankness_of_advice_and_forces_nothing_where_nobody_tells_of_that() -> None:
    assert asked(**COVERED).all.side == ""
    assert asked(**{**COVERED, "frankness": "unharmed"}).all.side == ""
    assert asked(**ADVICE).all.side == CLAIMANT


@pytest.mark.parametrize(
    ("role", "side"), [("sues", CLAIMANT), ("conduct-in-issue", CLAIMANT), ("party", CLAIMANT), ("not-a-party", CLAIMANT)]
)
def test_kaiser_was_a_suit_on_the_governments_own_breach_so_only_that_it_sues_distinguishes_it(role: str, side: str) -> None:
    assert asked(**ADVICE, government_role=role).all.side == ("" if role == "sues" else side)


def test_no_decision_forces_how_need_is_weighed_against_harm_so_the_court_is_free() -> None:
    view = asked(**TO_WEIGH)
    assert (view.weighing_open, view.binding.side, view.all.side, view.all.by) == (True, "", "", ())
    assert all(view.reasons[side] for side in (CLAIMANT, OPPONENT))


def test_where_the_rules_leave_us_steel_open_matsushita_forces_disclosure_in_the_trade_court() -> None:
    view = seen(shipped_case("us_steel"), "2026", "cit")
    assert (view.disposition, view.binding.side, view.rules_first) == ("open", OPPONENT, False)
    assert {each.precedent.opinion for each in view.binding.by} == {"matsushita"}


def test_a_showing_that_is_owed_goes_before_what_decisions_would_force() -> None:
    view = asked(**ADVICE)
    assert (view.disposition, view.binding.side, view.rules_first) == ("further-showing", CLAIMANT, True)
    assert not asked(**CLAIMED).rules_first


def test_no_shipped_decision_was_forced_by_earlier_ones_and_kaiser_would_have_forced_two_had_frankness_been_told() -> None:
    forced = {name: view.all.side for name in shipped() if (view := seen(shipped_case(name), closed=None)).all.side}
    assert forced == {}
    possible = {
        name for name in shipped() for each in seen(shipped_case(name), closed=None).all.possibly if each.precedent.opinion == "kaiser"
    }
    assert possible == {"carl_zeiss", "union_oil"}


def test_how_a_court_weighed_is_no_factor_for_it_is_what_precedent_is_asked_about() -> None:
    assert not [each for each in factors() if each.point == "weighing"]
    assert situation({**TO_WEIGH, "weighing": "yes"}) == situation(TO_WEIGH)


def test_what_is_presumed_and_not_told_is_no_factor() -> None:
    assert situation({}).claimant == situation({}).opponent == 0
    assert situation({}, closed=True).unknown == ()
    assert situation({}, closed=False).unknown != ()


def test_an_answer_whose_question_is_shut_out_is_no_factor() -> None:
    assert situation({**COVERED, "need_asserted": "general", "other_source": "no"}) == situation({**COVERED, "need_asserted": "general"})


def test_requests_under_the_information_act_are_compared_with_one_another_and_with_nothing_else() -> None:
    assert opinions(asked(**{**COVERED, "access": "foia"})) == {"montrose", "sears"}
    assert not opinions(asked(**COVERED)) & {"montrose", "sears", "mink", "carlisle"}


def test_a_ruling_that_waits_goes_to_no_side() -> None:
    pending = {each.opinion: each.disposition for each in shipped_base().decisions if each.held is None}
    assert {"alexander", "ascom", "nixon", "seaborg", "black_564f2d531"} <= set(pending)
    assert not set(pending.values()) & {"disclosed", "disclosed-under-order"}


def test_where_another_claim_may_have_protected_a_document_this_one_is_not_said_to_have_won() -> None:
    (complaint,) = (
        each
        for each in shipped_base().decisions
        if each.opinion == "sears" and each.documents == ("complaint",) and each.privilege != "other"
    )
    assert (complaint.disposition, complaint.held) == ("protected", None)


def test_parts_ruled_on_differently_are_precedents_of_their_own() -> None:
    sides = {each.documents: outcome(each).side for each in shipped_base().decisions if each.opinion == "union_oil"}
    assert sides == {("opinion_passages",): CLAIMANT, ("other_portions",): OPPONENT}


def test_the_shipped_decisions_do_not_conflict_with_one_another() -> None:
    assert consistent(Index([each.held for each in shipped_base().decisions if each.held]))


def test_without_a_reason_told_a_decision_rests_on_all_that_spoke_for_the_winner() -> None:
    assert all(each.held.reason == each.held.own for each in shipped_base().decisions if each.held)


def test_a_reason_told_makes_a_decision_reach_further() -> None:
    case = a_case(**CLAIMED)
    case = replace(case, opinion="kaiser", ruled={"paper": Ruling("protected", because=("declaration",))})
    (found,) = precedents(case)
    decision = decide(a_case(**{**COVERED, "declaration": "specific"}), close_record=True)
    assert found.held and found.held.reason.bit_count() == 1
    assert (
        views(a_case(**{**COVERED, "declaration": "specific"}), decision, decision.documents, Base((found,)))[0].counting.left_out[0].why
        is Left.ITSELF
    )
    other = replace(found, case="another")
    assert views(a_case(**{**COVERED, "declaration": "specific"}), decision, decision.documents, Base((other,)))[0].all.side == CLAIMANT


def test_while_facts_are_unknown_a_decision_may_yet_be_undone_and_another_may_yet_force() -> None:
    view = asked(closed=False, **ADVICE)
    assert view.all.side == CLAIMANT and view.all.surely == ()
    assert "carl_zeiss" in {each.precedent.opinion for each in view.all.possibly}
    assert asked(closed=True, **ADVICE).all.surely == (CLAIMANT,)


def test_a_fact_that_is_unknown_is_marked_so_and_one_that_is_otherwise_is_not() -> None:
    (open_,) = (each for each in asked(closed=False, **COVERED).all.possibly if each.precedent.opinion == "carl_zeiss")
    assert open_.lacking and set(open_.unknown) == set(open_.lacking)
    (kaiser,) = (
        each for each in asked(closed=False, **{**COVERED, "internal": "no"}).nearest[CLAIMANT] if each.precedent.opinion == "kaiser"
    )
    assert ({each.point for each in kaiser.lacking}, {each.point for each in kaiser.unknown}) == ({"internal", "frankness"}, {"frankness"})


def test_to_disclose_only_because_the_claim_is_opposed_is_not_permitted_against_kaiser() -> None:
    assert not proposed(asked(**ADVICE), OPPONENT, ["opposition"]).permitted
    found = proposed(asked(**ADVICE, misconduct="shown"), OPPONENT, ["misconduct"])
    assert found.permitted and not found.conflicts


def test_a_proposed_ruling_cannot_rest_on_what_does_not_speak_for_its_side() -> None:
    with pytest.raises(ValueError, match="Nothing told of internal speaks for the opponent"):
        proposed(asked(**COVERED), OPPONENT, ["internal"])
    with pytest.raises(ValueError, match="Nothing told of the document"):
        proposed(asked(privilege="deliberative-process"), OPPONENT, [])


def test_only_withholding_or_giving_out_is_an_outcome_for_a_side() -> None:
    assert {each.disposition for each in shipped_base().decisions if each.held} == {"protected", "disclosed", "disclosed-under-order"}
