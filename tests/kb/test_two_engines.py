"""experta, the compiled function and brute force hold together, whatever the facts, the unknown ones included."""

import random
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import product

import pytest
from examples import a_case
from hypothesis import given, settings
from hypothesis import strategies as st

import ontology
from kb.compiled import Compiled, compiled
from kb.decide import arising, decide, presumptions, what_is_certain
from kb.decision import UNDETERMINED, Kind
from kb.diagram import Node
from kb.engine import Firing, run
from kb.interview import Interview
from kb.proving.books import COURTS_TRIED, forums
from kb.rulebook import all_rules
from ontology.dates import LegalDate

TODAY = LegalDate("2026")
RULES = {rule.name: rule for rule in all_rules()}
ELEMENTS = ontology.vocabulary().elements
TERMS = tuple(ELEMENTS)
EXAMPLES = 10_000


@st.composite
def complete_answers(draw: st.DrawFn) -> dict[str, str]:
    """One answer to every question that arises."""
    answers: dict[str, str] = {}
    for term, element in ELEMENTS.items():
        if element.arises(answers):
            answers[term] = draw(st.sampled_from(element.tokens))
    return answers


@st.composite
def some_answers(draw: st.DrawFn) -> dict[str, str]:
    """Any answers at all, to questions that arise or not, with gaps."""
    return {term: draw(st.sampled_from(element.tokens)) for term, element in ELEMENTS.items() if draw(st.booleans())}


@dataclass(frozen=True)
class Record:
    """Some facts at random, with gaps; the same facts completed at random; and which of a court's dates to take."""

    date: int
    told: dict[str, str]
    completed: dict[str, str]

    @classmethod
    def read(cls, drawn: bytes) -> "Record":
        """The record that some bytes mean: the date, a share of facts unknown, and two bytes for each element.

        To draw bytes costs Hypothesis far less than to draw each answer by itself; as it shrinks bytes towards nought, it
        shrinks records towards fewer facts.
        """
        told, completed = dict[str, str](), dict[str, str]()
        for number, (term, element) in enumerate(ELEMENTS.items()):
            known, chosen = drawn[2 + 2 * number], drawn[3 + 2 * number]
            token = element.tokens[chosen % len(element.tokens)]
            if known >= drawn[1]:
                told[term] = token
            if element.arises(completed):
                completed[term] = token
        return cls(drawn[0], told, completed)


SIZE = 2 + 2 * len(ELEMENTS)
RECORDS = st.binary(min_size=SIZE, max_size=SIZE).map(Record.read)


@pytest.mark.parametrize("court", COURTS_TRIED)
def test_experta_and_the_compiled_function_agree_on_ten_thousand_records_with_gaps_and_without(court: str) -> None:
    """On each record, in full and with gaps: the same rules, the same disposition, and nothing firm that is not so in the end."""
    met: Counter[str] = Counter()
    dates = [as_of for _, as_of in forums([court])]

    @settings(max_examples=EXAMPLES // len(COURTS_TRIED) + 100, deadline=None, database=None)
    @given(RECORDS)
    def agree(record: Record) -> None:
        as_of = dates[record.date % len(dates)]
        full = agree_on_the_full_record(court, as_of, record)
        possible = agree_on_the_gaps(court, as_of, record, full)
        met.update(["records", full.found["disposition"], "settled" if len(possible) == 1 else "open yet"])

    agree()
    assert met["records"] * len(COURTS_TRIED) >= EXAMPLES
    assert len({value.token for value in ontology.vocabulary().dispositions} & set(met)) >= 5
    assert min(met["settled"], met["open yet"]) > met["records"] // 20


def agree_on_the_full_record(court: str, as_of: LegalDate, record: Record) -> Firing:
    firing, function = run(court, as_of, record.completed), compiled(court, as_of)
    assert function.possible(record.completed) == {firing.found["disposition"]}
    assert firing.fired == {name for name, node in function.fired.items() if leaf(function, node, record.completed)}
    return firing


def leaf(function: Compiled, node: Node, answers: dict[str, str]) -> object:
    """What a function says of a full record; it asks about no element whose question does not arise."""
    diagram = function.diagram
    while diagram.kids[node]:
        term = TERMS[diagram.level[node]]
        node = diagram.kids[node][ELEMENTS[term].tokens.index(answers[term])]
    return diagram.leaf[node]


def agree_on_the_gaps(court: str, as_of: LegalDate, record: Record, full: Firing) -> frozenset[str]:
    """What experta finds on the facts told, kept to what `kb.decide` keeps, holds of the record completed."""
    function = compiled(court, as_of)
    possible = function.possible(record.told)
    certain = what_is_certain(function, run(court, as_of, arising(record.told)), record.told)
    assert full.found["disposition"] in possible
    assert certain <= full.fired
    for name in certain:
        term, token = RULES[name].conclusion
        assert full.found[term] == token
        assert term != "disposition" or possible == {token}
    return possible


@settings(max_examples=100, deadline=None)
@given(complete_answers(), st.randoms(use_true_random=False))
def test_the_order_of_the_answers_changes_nothing(answers: dict[str, str], shuffler: random.Random) -> None:
    shuffled = list(answers.items())
    shuffler.shuffle(shuffled)
    assert decide(a_case(**dict(shuffled))) == decide(a_case(**answers))


@settings(max_examples=60, deadline=None)
@given(complete_answers(), st.data())
def test_what_is_settled_on_some_answers_is_so_in_every_completion_of_them(answers: dict[str, str], data: st.DataObject) -> None:
    """Brute force: complete the open questions in every way, if there are few enough, and in many ways if not."""
    dropped = data.draw(st.sets(st.sampled_from(sorted(answers)), max_size=4))
    told = {term: token for term, token in answers.items() if term not in dropped}
    possible = compiled("cit", TODAY).possible(told)
    reached = set()
    for values in product(*(ELEMENTS[term].tokens for term in sorted(dropped))):
        filled = complete({**told, **dict(zip(sorted(dropped), values, strict=True))})
        reached.add(run("cit", TODAY, filled).found["disposition"])
    assert reached <= possible


def complete(answers: dict[str, str]) -> dict[str, str]:
    """The answers that arise, with the first value for any question that arises and has none."""
    kept: dict[str, str] = {}
    for term, element in ELEMENTS.items():
        if element.arises(kept):
            kept[term] = answers.get(term, element.tokens[0])
    return kept


@settings(max_examples=150, deadline=None)
@given(some_answers(), st.data())
def test_a_firm_answer_on_some_facts_is_never_overturned_by_another_fact(told: dict[str, str], data: st.DataObject) -> None:
    first = decide(a_case(**told), close_record=False).documents[0]
    if not first.settled:
        return
    term = data.draw(st.sampled_from(sorted(ELEMENTS)))
    if term not in told:
        more = {**told, term: data.draw(st.sampled_from(ELEMENTS[term].tokens))}
        assert decide(a_case(**more), close_record=False).documents[0].disposition == first.disposition


@settings(max_examples=150, deadline=None)
@given(some_answers(), st.data())
def test_what_is_found_while_answers_are_open_is_found_in_every_completion(told: dict[str, str], data: st.DataObject) -> None:
    early = decide(a_case(**told), close_record=False).units[0]
    full: dict[str, str] = {}
    for term, element in ELEMENTS.items():
        if element.arises(full):
            full[term] = told.get(term) or data.draw(st.sampled_from(element.tokens))
    late = run("cit", TODAY, full).found
    for step in early.steps:
        if step.kind is Kind.RULE and not early.presumed:
            assert late[step.finding] == step.value


@settings(max_examples=150, deadline=None)
@given(some_answers())
def test_the_open_questions_are_exactly_those_that_can_still_change_the_disposition(told: dict[str, str]) -> None:
    function, interview = compiled("cit", TODAY), Interview(told)
    answers = interview.counted
    opened = set(function.open_elements(answers))
    assert bool(opened) == (len(function.possible(answers)) > 1)
    for term in set(ELEMENTS) - set(answers) - opened:
        outcomes = {function.possible({**answers, term: token}) for token in ELEMENTS[term].tokens}
        assert outcomes == {function.possible(answers)}


@settings(max_examples=100, deadline=None)
@given(complete_answers())
def test_closing_a_complete_record_presumes_nothing(answers: dict[str, str]) -> None:
    assert presumptions(answers) == {}
    assert decide(a_case(**answers), close_record=True).units[0].presumed == ()


@settings(max_examples=200, deadline=None)
@given(some_answers(), st.booleans())
def test_every_proof_is_whole(told: dict[str, str], closed: bool) -> None:
    """A step rests only on earlier steps, and a rule's conditions are all met; what carries is used by what does.

    Where an open record makes a proof suppose something, what was told and would carry other completions is marked as well.
    """
    unit = decide(a_case(**told), close_record=closed).units[0]
    seen: dict[str, tuple[str, str]] = {}
    for step in unit.steps:
        assert all(source in seen for reason in step.because for source in reason)
        if step.kind is Kind.RULE:
            rule = RULES[step.rule]
            for reason in step.because:
                assert len(reason) == len(rule.given)
                for source, given_ in zip(reason, rule.given, strict=True):
                    assert seen[source][0] == given_.term
                    assert seen[source][1] in given_.tokens
        if step.kind in (Kind.ANSWER, Kind.PRESUMED, Kind.RULE):
            seen[step.id] = (step.finding, step.value)
        else:
            seen[step.id] = ("", "")
    used = {source for step in unit.steps if step.carries for reason in step.because for source in reason}
    facts = {step.finding: step for step in unit.steps if step.kind in (Kind.ANSWER, Kind.PRESUMED)}
    carrying = {step.finding for step in facts.values() if step.id in used}
    while opened := {gate for term in carrying for gate, _ in ELEMENTS[term].asked_if if gate not in told and gate in facts} - carrying:
        carrying |= opened
    marked = {term for term, step in facts.items() if step.carries}
    assert carrying <= marked
    supposed = not closed and any(facts[term].kind is Kind.PRESUMED for term in carrying)
    assert all(supposed and facts[term].kind is Kind.ANSWER for term in marked - carrying)
    presumed = {gate for term, step in facts.items() if not step.waits for gate, _ in ELEMENTS[term].asked_if if gate not in told}
    assert presumed <= facts.keys() or not closed, "what is presumed so that a question arises is named"
    disposing = [step.value for step in unit.steps if step.kind is Kind.RULE and step.finding == "disposition"]
    assert set(disposing) == ({unit.disposition} if unit.settled else set())


@settings(max_examples=150, deadline=None)
@given(some_answers())
def test_while_the_record_is_open_nothing_is_presumed_but_what_makes_no_difference(told: dict[str, str]) -> None:
    case = a_case(**told)
    unit = decide(case, close_record=False).units[0]
    for term in unit.presumed:
        assert unit.settled
        for token in ELEMENTS[term].tokens:
            other = decide(a_case(**{**told, term: token}), close_record=False).units[0]
            assert other.disposition == unit.disposition


def test_a_proof_presumes_no_more_than_it_must() -> None:
    """What is published is disclosed; that the claim might besides be defective, if nobody made one, is not presumed to say so."""
    told = {
        "privilege": "deliberative-process",
        "access": "litigation",
        "opposition": "none",
        "published": "by-government",
        "chance_to_cure": "yes",
    }
    for closed in (True, False):
        unit = decide(a_case(**told), close_record=closed).units[0]
        assert unit.disposition == "disclosed"
        assert unit.presumed == ("in_record",)


def test_many_threads_at_once_get_the_same_proofs() -> None:
    def decided(number: int) -> tuple[str, ...]:
        answers = {"privilege": "deliberative-process", "opposition": "none", "in_record": "yes" if number % 2 else "no"}
        return tuple(step.text for step in decide(a_case(**answers), close_record=True).steps)

    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(decided, range(64)))
    assert set(found[::2]) == {found[0]}
    assert set(found[1::2]) == {found[1]}
    assert found[0] != found[1]


def test_an_element_without_an_answer_is_unknown_and_not_false() -> None:
    decision = decide(a_case(privilege="state-secrets", opposition="none", in_record="yes", claim_made="yes"), close_record=False)
    assert decision.outcome == UNDETERMINED
    assert "fgi_submitted" in decision.units[0].unknown
    assert "protected" in decision.documents[0].possible
