"""How the conditions of a rule read as functions of the answers, on a decision diagram with one variable for each element."""

from collections.abc import Mapping
from functools import cache

import ontology
from kb.diagram import Diagram, Node
from kb.rule import Condition, Rule
from kb.rulebook import Conclusion

Values = Mapping[Conclusion, Node]


@cache
def levels() -> dict[str, int]:
    """The variable number of each element: its place in the asking order, so that gates come first."""
    return {term: number for number, term in enumerate(ontology.vocabulary().elements)}


def empty_diagram() -> Diagram:
    """A diagram over all elements, on which nothing stands yet."""
    return Diagram([len(element.values) for element in ontology.vocabulary().elements.values()])


class Reading:
    """Conditions as nodes of one diagram; a condition on an element is read together with the gate of its question."""

    def __init__(self, diagram: Diagram) -> None:
        self.diagram, self._gates = diagram, dict[str, Node]()

    def gate(self, term: str) -> Node:
        """Where the question of an element arises."""
        if term not in self._gates:
            gate = self.diagram.true
            for other, tokens in ontology.vocabulary().elements[term].asked_if:
                gate = self.diagram.both(gate, self.answered(other, tokens))
            self._gates[term] = gate
        return self._gates[term]

    def answered(self, term: str, tokens: frozenset[str]) -> Node:
        """Where an element is asked about and has one of some values."""
        known = ontology.vocabulary().elements[term].tokens
        numbers = frozenset(known.index(token) for token in tokens)
        return self.diagram.both(self.gate(term), self.diagram.literal(levels()[term], numbers))

    def condition(self, found: Condition, values: Values) -> Node:
        """Where a condition is met, if the values of issues are found where `values` says."""
        if found.on_element:
            return self.answered(found.term, frozenset(found.tokens))
        node = self.diagram.false
        for token in found.tokens:
            node = self.diagram.either(node, values.get((found.term, token), self.diagram.false))
        return node

    def rule(self, found: Rule, values: Values) -> Node:
        """Where a rule applies: the conjunction of its conditions minus its exceptions."""
        holds = self.diagram.true
        for given in found.given:
            holds = self.diagram.both(holds, self.condition(given, values))
        for exception in found.unless:
            holds = self.diagram.minus(holds, self.condition(exception, values))
        return holds
