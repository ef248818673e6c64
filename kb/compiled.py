"""The compiled function: from all answers to the dispositions that the rules give, made from the rules read as data.

experta decides and explains; this says what holds whatever the answers still missing may be (supervaluation: van
Fraassen 1966), which answers can still matter, and whether the rules hold together. Both read the same rules.
"""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, replace
from functools import cache

import ontology
from kb.diagram import Diagram, Node
from kb.rule import Condition
from kb.rulebook import Conclusion, RuleBook, rule_book
from ontology.dates import LegalDate


@dataclass(frozen=True)
class Compiled:
    """The law of one court on one date as a function.

    `values` maps each value of each issue to where it is found; `root` maps answers to the set of dispositions given,
    which is a set of one wherever the rules neither contradict one another nor leave a gap; `fired` maps each rule's
    name to where it applies.
    """

    book: RuleBook
    diagram: Diagram
    values: dict[Conclusion, Node]
    fired: dict[str, Node]
    root: Node

    def level_answers(self, answers: Mapping[str, str]) -> dict[int, int]:
        """Answers by term and token as variable and value numbers."""
        elements = ontology.vocabulary().elements
        places = levels()
        return {places[term]: elements[term].tokens.index(token) for term, token in answers.items() if term in places}

    def possible(self, answers: Mapping[str, str]) -> frozenset[str]:
        """The dispositions that some completion of these answers gives.

        Raises:
            ValueError: the rules contradict one another, or give nothing, for some completion.
        """
        sets = self.diagram.leaves(self.root, self.level_answers(answers))
        for found in sets:
            if not isinstance(found, frozenset) or len(found) != 1:
                raise ValueError(f"The rules give {sorted(found) if isinstance(found, frozenset) else found} for one set of answers.")
        return frozenset(next(iter(found)) for found in sets if isinstance(found, frozenset))

    def open_elements(self, answers: Mapping[str, str]) -> tuple[str, ...]:
        """The unanswered elements that could still change the disposition, in asking order."""
        relevant = self.diagram.variables(self.root, self.level_answers(answers))
        return tuple(term for term, level in levels().items() if level in relevant)

    def applies(self, rule: str, answers: Mapping[str, str]) -> bool:
        """Whether a rule applies in every completion of these answers."""
        return self.diagram.leaves(self.fired[rule], self.level_answers(answers)) == {True}


@cache
def levels() -> dict[str, int]:
    """The variable number of each element: its place in the asking order, so that gates come first."""
    return {term: number for number, term in enumerate(ontology.vocabulary().elements)}


def compile_book(book: RuleBook) -> Compiled:
    """Compile a rule book.

    A value of an issue is the disjunction of its rules, a rule the conjunction of its conditions minus its exceptions, and a
    condition on an element is read together with the gate of its question.
    """
    elements = ontology.vocabulary().elements
    diagram = Diagram([len(element.values) for element in elements.values()])
    values: dict[Conclusion, Node] = {}
    gates: dict[str, Node] = {}

    def answered(term: str, tokens: frozenset[str]) -> Node:
        numbers = frozenset(elements[term].tokens.index(token) for token in tokens)
        return diagram.both(gate(term), diagram.literal(levels()[term], numbers))

    def gate(term: str) -> Node:
        if term not in gates:
            gates[term] = diagram.true
            for other, tokens in elements[term].asked_if:
                gates[term] = diagram.both(gates[term], answered(other, tokens))
        return gates[term]

    def condition(found: Condition) -> Node:
        if found.on_element:
            return answered(found.term, frozenset(found.tokens))
        node = diagram.false
        for token in found.tokens:
            node = diagram.either(node, values.get((found.term, token), diagram.false))
        return node

    fired: dict[str, Node] = {}
    for conclusion, rules in book.concluding.items():
        values[conclusion] = diagram.false
        for rule in rules:
            holds = diagram.true
            for given in rule.given:
                holds = diagram.both(holds, condition(given))
            for exception in rule.unless:
                holds = diagram.minus(holds, condition(exception))
            fired[rule.name] = holds
            values[conclusion] = diagram.either(values[conclusion], holds)
    return Compiled(book, diagram, values, fired, outcomes(diagram, values))


def outcomes(diagram: Diagram, values: Mapping[Conclusion, Node]) -> Node:
    """From where each disposition is given to the set of dispositions given."""
    root = diagram.constant(frozenset())
    for disposition in ontology.vocabulary().dispositions:
        token = disposition.token
        given = values.get(("disposition", token), diagram.false)
        root = diagram.apply(("add", token), joiner(token), root, given)
    return root


def joiner(token: str) -> Callable[[Hashable, Hashable], Hashable]:
    """Adds a disposition to those given so far, where it is given."""

    def join(some: Hashable, here: Hashable) -> Hashable:
        return some | {token} if here and isinstance(some, frozenset) else some

    return join


# Most courts and dates share one law, and a law is compiled once.
_made: dict[frozenset[str], Compiled] = {}


@cache
def compiled(court: str, as_of: LegalDate) -> Compiled:
    """The compiled function of a court on a date, made once for all that have the same rules."""
    book = rule_book(court, as_of)
    if book.names not in _made:
        _made[book.names] = compile_book(book)
    return replace(_made[book.names], book=book)
