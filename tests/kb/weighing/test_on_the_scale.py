"""Where the rules stop: what lies on the scale, what past decisions make of it, and what is asked for it."""

from dataclasses import replace

import pytest
from examples import a_case, two_claims
from facts_of_law import DELIBERATIVE, FIGURES, FOREIGN, MET_NEED, without
from hypothesis import given, settings
from hypothesis import strategies as st

import ontology
from kb.case import Case, Ruling
from kb.casefile import shipped, shipped_case
from kb.decide import decide
from kb.precedent.base import Base, Precedent, precedents
from kb.precedent.held import CLAIMANT, OPPONENT
from kb.precedent.views import left_to_weigh
from kb.weighing.asking import Untold, to_ask
from kb.weighing.balance import Balance, balances
from kb.weighing.wording import sentences
from ontology.dates import LegalDate

WEIGHED = ontology.vocabulary().weighed
TO_WEIGH = {**DELIBERATIVE, **MET_NEED}
TOLD = st.fixed_dictionaries({}, optional={term: st.sampled_from(factor.tokens) for term, factor in WEIGHED.items()})


SETTLED = {**TO_WEIGH, "relevance_shown": "yes", "statutory_review": "yes", "published": "no", "shared_with_party": "no", "production": "no",
           "claim_timing": "in_time", "personal_review": "reviewed", "declaration_answered": "unrefuted", "adopted": "no",
           "factual_matter": "inseparable", "misconduct": "none", "process_in_issue": "no"}  # fmt: skip


def past(token: str, opinion: str, court: str = "", **facts: str) -> list[Precedent]:
    """A past decision on these facts, under the key of an opinion, with that result."""
    case = replace(a_case(court or "federal_circuit", **facts), id=opinion, opinion=opinion, date=LegalDate("1990"))
    return list(precedents(replace(case, ruled={"paper": Ruling(token)})))


def weighed(case: Case, base: list[Precedent] | None = None, closed: bool = True) -> tuple[Balance, ...]:
    return balances(case, decide(case, close_record=closed), (), None if base is None else Base(tuple(base)))


def asked(case: Case, base: list[Precedent], closed: bool = True) -> dict[str, Untold]:
    decision = decide(case, close_record=closed)
    (found,) = balances(case, decision, (), Base(tuple(base)))
    return {each.factor.term: each for each in to_ask(case, decision, found)}


def points(found: Balance, side: str) -> set[str]:
    return {told.value.point for told in found.told.get(side, ())}


def test_a_met_need_is_laid_on_the_scale_with_what_is_told_for_each_side_and_for_neither() -> None:
    (found,) = weighed(a_case(**TO_WEIGH, frankness="suffers", government_role="party", matter_age="old"))
    assert points(found, OPPONENT) == {"need_asserted", "other_source", "document_serves", "matter_age"}
    assert (points(found, CLAIMANT), points(found, "")) == ({"frankness"}, {"government_role"})
    assert {factor.term for factor in found.untold} == {"centrality", "seriousness", "terms_suffice", "third_party_confidence", "policy"}


@pytest.mark.parametrize("term", ["need_asserted", "other_source", "document_serves"])
def test_what_never_comes_to_a_weighing_is_laid_on_no_scale(term: str) -> None:
    assert weighed(a_case(**without(TO_WEIGH, term), frankness="suffers")) == ()


@pytest.mark.parametrize("word", ["yes", "no"])
def test_once_the_court_has_weighed_there_is_nothing_more_to_weigh(word: str) -> None:
    assert weighed(a_case(**TO_WEIGH, weighing=word)) == ()


def test_a_document_that_another_claim_protects_need_not_be_weighed_under_this_one() -> None:
    facts = {term: token.replace("_", "-") for term, token in TO_WEIGH.items()}
    secret = {"privilege": "state-secrets", "access": "litigation", "opposition": "on-merits", "claim_made": "yes", "claimant_office": "head",
              "declaration": "specific", "fgi_submitted": "no", "secret_subject": "military", "harm_shown": "yes"}  # fmt: skip
    both = two_claims(facts, secret)
    assert decide(both, close_record=True).documents[0].disposition == "protected"
    assert weighed(both) == ()


def test_what_the_law_leaves_open_for_another_reason_is_not_said_left_to_weigh() -> None:
    case = shipped_case("us_steel")
    decision = decide(case, "cit", LegalDate("2026"), True)
    assert decision.documents[0].disposition == "open"
    assert balances(case, decision) == ()


def test_what_a_foreign_government_gave_and_the_figures_of_firms_are_weighed_with_their_own_factors() -> None:
    foreign = {**FOREIGN, "harm_shown": "yes", "statutory_review": "yes", **MET_NEED}
    (found,) = weighed(a_case(**foreign))
    assert points(found, CLAIMANT) >= {"confidence", "harm_shown"}
    assert {factor.term for factor in found.untold} == {"centrality", "government_role", "seriousness", "terms_suffice"}
    for found in weighed(a_case(**FIGURES, **MET_NEED, terms_harm="specific")):
        assert points(found, CLAIMANT) == {"terms_harm"}
        assert {factor.term for factor in found.untold} == {"centrality", "government_role", "seriousness", "matter_age"}


def test_while_the_record_is_open_the_rules_stop_when_only_the_weighing_itself_is_unknown() -> None:
    case = a_case(**SETTLED)
    (unit,) = decide(case, close_record=False).units
    assert (unit.unknown, left_to_weigh(unit)) == (("weighing",), True)
    assert len(weighed(case, closed=False)) == len(weighed(a_case(**SETTLED, weighing="not_done"), closed=False)) == 1
    assert weighed(a_case(**without(SETTLED, "misconduct")), closed=False) == ()


def test_a_factor_on_which_a_binding_decision_rested_is_asked_first_and_each_answer_says_what_it_would_force() -> None:
    base = past("protected", "marriott", **TO_WEIGH, frankness="suffers")
    found = asked(a_case(**TO_WEIGH), base)
    assert next(iter(found)) == "frankness"
    forced = {each.value.token: each.view.binding.side for each in found["frankness"].prospects}
    assert forced == {"suffers": CLAIMANT, "unharmed": ""}
    assert found["frankness"].changes and found["frankness"].turns


def test_a_decision_of_another_circuit_would_force_only_if_it_were_followed() -> None:
    base = past("protected", "warner", "ninth_circuit", **TO_WEIGH, frankness="suffers")
    (suffers, _) = asked(a_case(**TO_WEIGH), base)["frankness"].prospects
    assert (suffers.view.binding.side, suffers.view.all.side) == ("", CLAIMANT)


def test_what_a_forced_result_could_still_lose_is_asked_too() -> None:
    base = past("protected", "marriott", **TO_WEIGH, frankness="suffers")
    case = a_case(**TO_WEIGH, frankness="suffers")
    (now,) = weighed(case, base)
    assert now.view.binding.side == CLAIMANT
    found = asked(case, base)
    freed = {term for term, each in found.items() if each.changes}
    assert freed == {"centrality", "government_role", "seriousness", "terms_suffice", "matter_age", "policy"}
    assert list(found)[-1] == "third_party_confidence" and not found["third_party_confidence"].turns


def test_two_factors_that_force_only_together_turn_on_one_another_though_neither_changes_it_alone() -> None:
    base = past("protected", "marriott", **SETTLED, frankness="suffers", policy="at_stake")
    found = asked(a_case(**SETTLED), base, closed=False)
    assert [found[term].changes for term in ("frankness", "policy")] == [False, False]
    assert [found[term].turns for term in ("frankness", "policy")] == [True, True]
    then = asked(a_case(**SETTLED, policy="at_stake"), base, closed=False)
    assert next(iter(then)) == "frankness" and then["frankness"].changes


def test_where_there_is_no_decision_to_compare_nothing_turns_and_the_court_is_free() -> None:
    case = a_case(**TO_WEIGH)
    found = asked(case, [])
    assert list(found) == list(WEIGHED) and not any(each.turns for each in found.values())
    (balance,) = weighed(case, [])
    assert sentences(balance)[-1] == "No decision at hand is under this privilege in this kind of suit: the court is free."


@given(TOLD)
@settings(deadline=None, max_examples=25)
def test_each_factor_is_either_on_the_scale_or_asked_and_none_is_asked_twice(more: dict[str, str]) -> None:
    case = a_case(**TO_WEIGH, **more)
    (found,) = weighed(case)
    asked_of = [each.factor.term for each in to_ask(case, decide(case, close_record=True), found)]
    assert sorted([*asked_of, *more]) == sorted(WEIGHED)
    on_it = [told for side in found.told.values() for told in side]
    assert {told.value.point: told.value.token for told in on_it if told.value.point in WEIGHED} == more
    assert all(told.value.speaks_for == side for side, some in found.told.items() for told in some)


@given(TOLD, st.sampled_from(sorted(WEIGHED)))
@settings(deadline=None, max_examples=25)
def test_what_an_answer_is_said_to_force_is_what_is_forced_once_it_is_told(more: dict[str, str], term: str) -> None:
    more.pop(term, None)
    base = past("protected", "marriott", **TO_WEIGH, frankness="suffers") + past("disclosed", "matsushita", **TO_WEIGH, matter_age="old")
    for prospect in asked(a_case(**TO_WEIGH, **more), base)[term].prospects:
        (then,) = weighed(a_case(**TO_WEIGH, **more, **{term: prospect.value.token}), base)
        assert then.view.binding.side == prospect.view.binding.side
        assert then.view.all.side == prospect.view.all.side


def test_no_shipped_case_comes_to_a_weighing_under_its_own_law() -> None:
    assert [name for name in shipped() if balances(shipped_case(name), decide(shipped_case(name)))] == []
    assert len(shipped()) == 30
