"""Changes and reasons on the shipped law: experta decides each, and no part of one does the same."""

import random
from itertools import combinations, product

import pytest
from examples import a_case, two_claims
from hypothesis import assume, given, settings
from hypothesis import strategies as st

import ontology
from kb.case import Case
from kb.casefile import at_hand, shipped_case
from kb.changes.carrying import sufficient_reasons
from kb.changes.flips import Change, applied, change_sets, changes_of
from kb.changes.known import UNSETTLED
from kb.changes.settling import settling_sets
from kb.changes.standing import standing
from kb.changes.views import single_changes
from kb.compiled import compiled
from kb.decide import decide
from kb.decision import UNDETERMINED
from ontology.dates import LegalDate

ELEMENTS = ontology.vocabulary().elements
CASES = sorted(at_hand())
PRIVILEGES = st.sampled_from(ELEMENTS["privilege"].tokens)
COURTS = st.sampled_from(["cit", "ddc"])


@st.composite
def told(draw: st.DrawFn) -> dict[str, str]:
    """Any answers at all, to questions that arise or not, with gaps; a privilege is always claimed."""
    some = {term: draw(st.sampled_from(element.tokens)) for term, element in ELEMENTS.items() if draw(st.booleans())}
    return {**some, "privilege": draw(PRIVILEGES)}


def disposition(case: Case) -> str:
    return decide(case, close_record=True).documents[0].disposition


def after(case: Case, changes: tuple[Change, ...] | list[Change]) -> str:
    return disposition(applied(case, case.documents[0].id, changes))


def check_sets(case: Case, dice: random.Random, to: str = "") -> int:
    """Some change sets of a case, each decided by experta, with all its parts; how many there are."""
    decision = decide(case, close_record=True)
    before = decision.documents[0].disposition
    found = change_sets(standing(case, decision, decision.documents[0]), to)
    for each in dice.sample(found, min(len(found), 4)):
        assert after(case, each.changes) == each.disposition != before
        for size in range(1, len(each.changes)):
            for part in combinations(each.changes, size):
                assert after(case, part) != to if to else after(case, part) == before
    return len(found)


@pytest.mark.parametrize("name", CASES)
def test_every_change_set_of_a_shipped_case_changes_it_and_no_part_of_one_does(name: str) -> None:
    case = shipped_case(name)
    decision = decide(case)
    found = change_sets(standing(case, decision, decision.documents[0]))
    assert len(found) > 20
    for each in found:
        assert after(case, each.changes) == each.disposition != decision.documents[0].disposition
        parts = [part for size in range(1, len(each.changes)) for part in combinations(each.changes, size)]
        assert all(after(case, part) == decision.documents[0].disposition for part in parts)


@pytest.mark.parametrize("name", CASES)
def test_no_single_change_or_pair_is_missed_on_a_shipped_case(name: str) -> None:
    case = shipped_case(name)
    decision = decide(case)
    stands = standing(case, decision, decision.documents[0])
    function = compiled(decision.court, LegalDate(decision.law_as_of))
    present = {fact.term: fact.token for fact in (*stands.given, *stands.facts)}
    possible = [change for fact in stands.facts for change in changes_of(fact)]
    expected = set()
    for size in (1, 2):
        for changes in combinations(possible, size):
            moved = {change.fact.term: change.new.token for change in changes}
            if len(moved) == size and function.possible({**present, **moved}) != {stands.disposition}:
                expected |= {frozenset(moved.items())} if not any(smaller < set(moved.items()) for smaller in expected) else set()
    found = {frozenset((change.fact.term, change.new.token) for change in each.changes) for each in change_sets(stands, at_most=2)}
    assert found == expected


@settings(max_examples=60, deadline=None)
@given(told(), COURTS, st.randoms(use_true_random=False))
def test_a_change_set_gives_what_it_says_by_experta_and_no_part_of_it_does(
    answers: dict[str, str], court: str, dice: random.Random
) -> None:
    check_sets(a_case(court, **answers), dice)


@settings(max_examples=40, deadline=None)
@given(told(), st.sampled_from(["protected", "disclosed", "in-camera-review"]), st.randoms(use_true_random=False))
def test_a_set_that_leads_somewhere_leads_there_by_experta_and_no_part_of_it_does(
    answers: dict[str, str], to: str, dice: random.Random
) -> None:
    case = a_case(**answers)
    assume(disposition(case) != to)
    check_sets(case, dice, to)


@settings(max_examples=25, deadline=None)
@given(told(), told(), st.randoms(use_true_random=False))
def test_under_two_claims_a_change_set_changes_what_follows_from_both(
    one: dict[str, str], other: dict[str, str], dice: random.Random
) -> None:
    case = two_claims(one, other)
    decision = decide(case, close_record=True)
    stands = standing(case, decision, decision.documents[0])
    assert stands.disposition == decision.documents[0].disposition
    check_sets(case, dice)
    for change in (change for fact in dice.sample(stands.facts, 3) for change in changes_of(fact)):
        alone = any(each.changes == (change,) for each in change_sets(stands, at_most=1))
        assert alone == (after(case, [change]) != stands.disposition)


@settings(max_examples=60, deadline=None)
@given(told())
def test_a_document_stands_as_the_closed_record_decides_it(answers: dict[str, str]) -> None:
    case = a_case(**answers)
    decision = decide(case, close_record=True)
    assert standing(case, decision, decision.documents[0]).disposition == decision.documents[0].disposition


@settings(max_examples=40, deadline=None)
@given(told(), st.randoms(use_true_random=False))
def test_the_order_of_the_facts_changes_nothing(answers: dict[str, str], dice: random.Random) -> None:
    shuffled = list(answers.items())
    dice.shuffle(shuffled)
    sets = []
    for told_ in (answers, dict(shuffled)):
        case = a_case(**told_)
        decision = decide(case, close_record=True)
        stands = standing(case, decision, decision.documents[0])
        sets.append((change_sets(stands), sufficient_reasons(stands)))
    assert sets[0] == sets[1]


@settings(max_examples=60, deadline=None)
@given(told())
def test_every_sufficient_reason_meets_every_change_set_and_carries_the_disposition_alone(answers: dict[str, str]) -> None:
    case = a_case(**answers)
    decision = decide(case, close_record=True)
    stands = standing(case, decision, decision.documents[0])
    reasons, changes = sufficient_reasons(stands), change_sets(stands)
    assert reasons
    function = compiled(decision.court, LegalDate(decision.law_as_of))
    given_ = {fact.term: fact.token for fact in stands.given}
    for reason in reasons[:3]:
        assert all(fact.arises for fact in reason)
        assert function.possible({**given_, **{fact.term: fact.token for fact in reason}}) == {stands.disposition}
        for fact in reason:
            fewer = {other.term: other.token for other in reason if other != fact}
            assert len(function.possible({**given_, **fewer})) > 1
    assert all({fact.term for fact in reason} & {change.fact.term for change in each.changes} for reason in reasons for each in changes)


@settings(max_examples=60, deadline=None)
@given(told())
def test_what_was_told_alone_carries_a_disposition_exactly_where_it_settles_it(answers: dict[str, str]) -> None:
    case = a_case(**answers)
    decision = decide(case, close_record=False)
    stands = standing(case, decision, decision.documents[0])
    reasons = sufficient_reasons(stands, told_only=True)
    function = compiled(decision.court, LegalDate(decision.law_as_of))
    fixed = {fact.term: fact.token for fact in stands.given}
    assert bool(reasons) == (len(function.possible({**fixed, **answers})) == 1)
    assert all(fact.told for reason in reasons for fact in reason)


@settings(max_examples=40, deadline=None)
@given(told(), st.randoms(use_true_random=False))
def test_answers_that_settle_an_open_record_do_so_whatever_else_is_told_and_no_fewer_of_them_do(
    answers: dict[str, str], dice: random.Random
) -> None:
    answers = {term: token for term, token in answers.items() if dice.random() < 0.8}
    case = a_case(**answers)
    decision = decide(case, close_record=False)
    assume(decision.documents[0].disposition == UNDETERMINED)
    function = compiled(decision.court, LegalDate(decision.law_as_of))
    found = settling_sets(case, decision, decision.documents[0], at_most=2)
    assert found
    singles = {(term, token) for term in ELEMENTS if term not in answers for token in ELEMENTS[term].tokens}
    settling = {single for single in singles if len(function.possible({**answers, single[0]: single[1]})) == 1}
    assert {(each.answers[0].value.point, each.answers[0].value.token) for each in found if len(each.answers) == 1} == settling
    for each in dice.sample(found, min(len(found), 5)):
        told_ = {answer.value.point: answer.value.token for answer in each.answers}
        assert function.possible({**answers, **told_}) == {each.disposition}
        assert all(len(function.possible({**answers, **{k: v for k, v in told_.items() if k != left}})) > 1 for left in told_)


def test_a_record_may_be_settled_on_one_disposition_only() -> None:
    case = a_case(privilege="deliberative-process", opposition="none", access="litigation", in_record="yes")
    decision = decide(case, close_record=False)
    found = settling_sets(case, decision, decision.documents[0], to="disclosed")
    assert {each.disposition for each in found} == {"disclosed"}
    assert ["published-by-government"] in [[answer.value.iri for answer in each.answers] for each in found]


def test_while_nobody_has_said_which_privilege_is_claimed_nothing_is_said_of_changes() -> None:
    case = a_case(opposition="none")
    decision = decide(case, close_record=True)
    stands = standing(case, decision, decision.documents[0])
    assert stands.disposition is UNSETTLED
    assert change_sets(stands) == ()
    assert sufficient_reasons(stands) == ()


def test_what_the_dispute_is_about_never_changes() -> None:
    fixed = {term for term, element in ELEMENTS.items() if element.fixed}
    assert {"privilege", "access", "in_record", "statutory_review"} <= fixed
    for privilege, access in product(ELEMENTS["privilege"].tokens, ELEMENTS["access"].tokens):
        case = a_case(privilege=privilege, access=access, opposition="on-merits")
        decision = decide(case, close_record=True)
        stands = standing(case, decision, decision.documents[0])
        for each in change_sets(stands):
            assert not fixed & {change.fact.term for change in each.changes}
        for reason in sufficient_reasons(stands):
            assert not fixed & {fact.term for fact in reason}


def test_single_changes_are_the_changes_of_one_fact_least_disclosure_first() -> None:
    case = shipped_case("ceramica_regiomontana")
    decision = decide(case)
    found = single_changes(case, decision, "state_secrets", "classified_pages")
    stands = standing(case, decision, decision.documents[0])
    assert set(found) == {each for each in change_sets(stands) if len(each.changes) == 1}
    order = [value.token for value in ontology.vocabulary().dispositions]
    assert [order.index(each.disposition) for each in found] == sorted(order.index(each.disposition) for each in found)


def test_a_fact_of_the_document_stands_once_for_all_claims_and_one_of_a_claim_under_each() -> None:
    case = two_claims({"privilege": "deliberative-process", "published": "no"}, {"privilege": "state-secrets", "look": "taken"})
    decision = decide(case, close_record=True)
    facts = standing(case, decision, decision.documents[0]).facts
    where = {(fact.term, fact.claims) for fact in facts}
    assert ("published", ("first", "second")) in where, "told or left to the burden, it is the same"
    assert {("claim_made", ("first",)), ("claim_made", ("second",))} <= where
    assert {("look", ("first",)), ("look", ("second",))} <= where, "it was told differently"
