"""The compiled function: from all answers to the dispositions that the rules give, made from the rules read as data.

experta decides and explains; this says what holds whatever the answers still missing may be (supervaluation: van
Fraassen 1966), which answers can still matter, and whether the rules hold together. Both read the same rules.
"""

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

import ontology
from kb.diagram import Diagram, Node
from kb.reading import Reading, empty_diagram, levels
from kb.rulebook import Conclusion, RuleBook, rule_book
from ontology.dates import LegalDate


@dataclass(frozen=True, eq=False)
class Compiled:
    """The law of one court on one date as a function; each is made once, and is equal to itself alone.

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

    def may_apply(self, rule: str, answers: Mapping[str, str]) -> bool:
        """Whether a rule applies in some completion of these answers."""
        return True in self.diagram.leaves(self.fired[rule], self.level_answers(answers))

    def applying(self, rules: Iterable[str], answers: Mapping[str, str]) -> frozenset[str]:
        """Those of some rules that apply in every completion of these answers."""
        told = self.level_answers(answers)
        return frozenset(rule for rule in rules if self.diagram.leaves(self.fired[rule], told) == {True})

    def applies(self, rule: str, answers: Mapping[str, str]) -> bool:
        """Whether a rule applies in every completion of these answers."""
        return bool(self.applying([rule], answers))


def compile_book(book: RuleBook, diagram: Diagram | None = None) -> Compiled:
    """Compile a rule book, on a diagram of its own or on one that it shares with other books.

    A value of an issue is the disjunction of its rules.
    """
    diagram = diagram or empty_diagram()
    reading, values, fired = Reading(diagram), dict[Conclusion, Node](), dict[str, Node]()
    for conclusion, rules in book.concluding.items():
        values[conclusion] = diagram.false
        for rule in rules:
            fired[rule.name] = reading.rule(rule, values)
            values[conclusion] = diagram.either(values[conclusion], fired[rule.name])
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


@lru_cache(maxsize=256)
def compiled(court: str, as_of: LegalDate) -> Compiled:
    """The compiled function of a court on a date, made once for all that have the same rules."""
    book = rule_book(court, as_of)
    if book.names not in _made:
        _made[book.names] = compile_book(book)
    return replace(_made[book.names], book=book)
