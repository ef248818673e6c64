"""What the proofs find on diagrams is what going through every set of answers finds, on small random laws."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from hypothesis import given, settings
from hypothesis import strategies as st
from little_law import DISPOSITIONS, Said, a_law, a_rule, element, issue, words

import ontology
from kb.proving.distinctions import all_that_reads, same
from kb.proving.monotone import moves
from kb.proving.questions import idle
from kb.proving.rules import Needed, needed_for
from kb.proving.sides import CLAIMANT, farther_ruled, worse_for
from kb.proving.soundness import first_clash, no_gap
from kb.proving.words import Path
from kb.rule import Rule
from ontology.terms import Element

SIDES = st.sampled_from(["claimant", "opponent", ""])
Point = Mapping[str, str]
RANK = {"protected": 0, "open": 1, "disclosed": 2}


@dataclass(frozen=True)
class Drawn:
    """A random law: its elements, and its rules as text: conclusion, conditions, exceptions."""

    elements: tuple[Element, ...]
    rules: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...]

    def made(self) -> list[Rule]:
        return [
            a_rule(then, *conditions, unless=unless, name=f"rule_{number}") for number, (then, conditions, unless) in enumerate(self.rules)
        ]


HARM = issue("harm", "great", "small")


@st.composite
def laws(draw: st.DrawFn) -> Drawn:
    elements: list[Element] = []
    for number in range(draw(st.integers(2, 4))):
        tokens = "xyz"[: draw(st.integers(2, 3))]
        gate = draw(st.sampled_from(["", *(f"{other.term} is {token}" for other in elements for token in other.tokens)]))
        elements.append(element(f"e{number}", *(Said(token, draw(SIDES)) for token in tokens), asked_if=gate))
    answers = [f"{each.term} is {token}" for each in elements for token in each.tokens]
    answers += [f"{each.term} is {one} or {other}" for each in elements for one, other in combinations(each.tokens, 2)]
    findings = [f"harm is {token}" for token in HARM.tokens]
    some = st.lists(st.sampled_from(answers), min_size=1, max_size=2, unique=True).map(tuple)
    more = st.lists(st.sampled_from([*answers, *findings]), min_size=1, max_size=2, unique=True).map(tuple)
    unless = st.lists(st.sampled_from(findings), max_size=1).map(tuple)
    harm = st.tuples(st.sampled_from(findings), some, st.just(()))
    outcome = st.tuples(st.sampled_from([f"disposition is {token}" for token in DISPOSITIONS]), more, unless)
    return Drawn(tuple(elements), (*draw(st.lists(harm, max_size=3)), *draw(st.lists(outcome, min_size=1, max_size=6))))


def points(elements: Sequence[Element]) -> Iterator[Point]:
    """Every answer to every question, whether it arises or not."""
    for tokens in product(*(each.tokens for each in elements)):
        yield dict(zip((each.term for each in elements), tokens, strict=True))


def counted(elements: Sequence[Element], point: Point) -> dict[str, str]:
    """The answers whose questions arise."""
    kept: dict[str, str] = {}
    for each in elements:
        if each.arises(kept):
            kept[each.term] = point[each.term]
    return kept


def findings(drawn: Drawn, rules: Sequence[Rule], point: Point) -> tuple[frozenset[tuple[str, str]], frozenset[str]]:
    """What the rules find at a point, and which apply: findings of harm first, as rules for dispositions hang on them."""
    told: set[tuple[str, str]] = set(counted(drawn.elements, point).items())
    applied = set()
    for rule in sorted(rules, key=lambda each: each.then.term != "harm"):
        met = [any((each.term, token) in told for token in each.tokens) for each in rule.given]
        defeated = [any((each.term, token) in told for token in each.tokens) for each in rule.unless]
        if all(met) and not any(defeated):
            applied.add(rule.name)
            told.add(rule.conclusion)
    return frozenset(pair for pair in told if pair[0] in ("harm", "disposition")), frozenset(applied)


def disposed(found: tuple[frozenset[tuple[str, str]], frozenset[str]]) -> frozenset[str]:
    return frozenset(token for term, token in found[0] if term == "disposition")


def on(path: Path, point: Point, elements: Sequence[Element], but: str = "") -> bool:
    """Whether a point has the answers on a path; of one element no matter."""
    said = {elements[level].term: elements[level].tokens[number] for level, number in path.items()}
    return all(point[term] == token for term, token in said.items() if term != but)


@settings(max_examples=300, deadline=None)
@given(laws())
def test_contradictions_and_gaps_are_those_that_every_set_of_answers_shows(drawn: Drawn) -> None:
    with words(drawn.elements, [HARM]):
        rules = drawn.made()
        law = a_law(*rules)
        table = {tuple(point.items()): findings(drawn, rules, point) for point in points(drawn.elements)}
        for term in ("harm", "disposition"):
            clashing = [dict(point) for point, found in table.items() if len([pair for pair in found[0] if pair[0] == term]) > 1]
            clash = first_clash([law], term)
            assert (clash is not None) == bool(clashing)
            if clash:
                path, _, pair = clash
                met = [found[0] for point, found in table.items() if on(path, dict(point), drawn.elements)]
                assert met and all(set(pair) <= found for found in met)
        gaps = [point for point, found in table.items() if not disposed(found)]
        assert bool(no_gap([law]).faults) == bool(gaps)


@settings(max_examples=300, deadline=None)
@given(laws())
def test_what_a_rule_is_needed_for_is_what_changes_without_it(drawn: Drawn) -> None:
    with words(drawn.elements, [HARM]):
        rules = drawn.made()
        law = a_law(*rules)
        for rule in rules:
            rest = [other for other in rules if other is not rule]
            expected = Needed.NOWHERE
            for point in points(drawn.elements):
                before, after = findings(drawn, rules, point), findings(drawn, rest, point)
                if before[0] != after[0]:
                    expected = max(expected, Needed.FOR_A_FINDING)
                if disposed(before) != disposed(after):
                    expected = Needed.FOR_THE_DISPOSITION
            assert needed_for([law], rule) == expected


@settings(max_examples=200, deadline=None)
@given(laws())
def test_a_question_is_idle_exactly_where_no_answer_to_it_changes_what_becomes_of_the_document(drawn: Drawn) -> None:
    with words(drawn.elements, [HARM]):
        rules = drawn.made()
        law = a_law(*rules)
        told = {fault.term for fault in idle([law])}
        for each in drawn.elements:
            changing = any(
                len({disposed(findings(drawn, rules, {**point, each.term: token})) for token in each.tokens}) > 1
                for point in points(drawn.elements)
            )
            assert (each.term in told) == (not changing)


@settings(max_examples=200, deadline=None)
@given(laws())
def test_answers_are_told_apart_exactly_where_something_is_different_with_them(drawn: Drawn) -> None:
    with words(drawn.elements, [HARM]):
        rules = drawn.made()
        law = a_law(*rules)
        for each in drawn.elements:
            for one, other in combinations(each.values, 2):
                pairs = [[({**point, each.term: value.token}) for value in (one, other)] for point in points(drawn.elements)]
                found = [[findings(drawn, rules, point) for point in pair] for pair in pairs]
                asked = [[set(counted(drawn.elements, point)) for point in pair] for pair in pairs]
                assert same(law, law.root, (each, one, other)) == all(disposed(here) == disposed(there) for here, there in found)
                nowhere = all(same(law, node, (each, one, other)) for node in all_that_reads(law))
                assert nowhere == (all(here[1] == there[1] for here, there in found) and all(here == there for here, there in asked))


@settings(max_examples=300, deadline=None)
@given(laws())
def test_an_answer_harms_a_side_exactly_where_some_set_of_answers_shows_it(drawn: Drawn) -> None:
    with words(drawn.elements, [HARM]):
        rules = drawn.made()
        law = a_law(*rules)
        for each in ontology.vocabulary().elements.values():
            for base, other, side in moves(each):
                worse = []
                for point in points(drawn.elements):
                    before, after = (disposed(findings(drawn, rules, {**point, each.term: value.token})) for value in (base, other))
                    if len(before) == len(after) == 1:
                        change = RANK[next(iter(after))] - RANK[next(iter(before))]
                        if (change > 0) if side == CLAIMANT else (change < 0):
                            worse.append((point, before | after))
                harm = worse_for(side, [law], each, base, other)
                assert (harm is not None) == bool(worse)
                ruled = worse_for(side, [law], each, base, other, farther_ruled)
                assert (ruled is not None) == any("open" not in both for _, both in worse)
                if harm:
                    there = [point for point in points(drawn.elements) if on(harm.path, point, drawn.elements, each.term)]
                    assert there and all(point in [shown for shown, _ in worse] for point in there)
                    assert each.term not in {drawn.elements[level].term for level in harm.path}
