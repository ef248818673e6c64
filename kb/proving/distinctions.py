"""Answers that the law never tells apart: matter for people to look over, not a fault."""

from collections.abc import Iterator, Sequence
from itertools import combinations

import ontology
from kb.compiled import Compiled
from kb.diagram import Node
from kb.proving.proved import Proved, counted
from kb.reading import Reading, levels
from ontology.terms import Element, Value

Pair = tuple[Element, Value, Value]


def answers_never_told_apart(laws: Sequence[Compiled]) -> Proved:
    """Counts the pairs of values of one element with which every disposition is the same, whatever else is answered."""
    pairs = [(element, *pair) for element in ontology.vocabulary().elements.values() for pair in combinations(element.values, 2)]
    alike = [pair for pair in pairs if all(same(law, law.root, pair) for law in laws)]
    nowhere = [pair for pair in alike if all(same(law, node, pair) for law in laws for node in all_that_reads(law))]
    lines = [f"{named(pair)}: {'no rule or question' if pair in nowhere else 'no disposition'} tells them apart." for pair in alike]
    return Proved(
        f"Answers told apart: of {counted(len(pairs), 'pair')} of answers to one question, {len(pairs) - len(alike)} lead to different "
        f"dispositions somewhere, {len(alike) - len(nowhere)} only to different findings, reasons or further questions, "
        f"and {len(nowhere)} to no difference at all.",
        review=tuple(lines),
    )


def same(law: Compiled, node: Node, pair: Pair) -> bool:
    """Whether a function is the same with either value."""
    element, one, other = pair
    level = levels()[element.term]
    here, there = (law.diagram.restrict(node, level, element.tokens.index(value.token)) for value in (one, other))
    return here == there


def all_that_reads(law: Compiled) -> Iterator[Node]:
    """Where each rule applies, and where each question arises."""
    yield from law.fired.values()
    reading = Reading(law.diagram)
    yield from (reading.gate(term) for term in ontology.vocabulary().elements)


def named(pair: Pair) -> str:
    """The pair as '{term}: one value, another'."""
    element, one, other = pair
    return f"{element.term}, '{one.label}' ({one.token}) and '{other.label}' ({other.token})"
