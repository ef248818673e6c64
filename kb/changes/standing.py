"""How a document stands: the present facts, and what becomes of it as a function of them all."""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from functools import cached_property

import ontology
from kb.case import Case
from kb.changes.facts import Fact, Place, Tokens, Unit, facts, places
from kb.changes.joined import joined
from kb.decision import Decision, DocumentDecision
from kb.diagram import Diagram, Node
from ontology.dates import LegalDate


@dataclass(frozen=True)
class Standing:
    """A document under one claim or several, with its facts: variable i of the diagram is the i-th of them.

    `given` are the facts that say what the dispute is about, which are put in and never change.
    """

    claims: tuple[str, ...]
    given: tuple[Fact, ...]
    facts: tuple[Fact, ...]
    diagram: Diagram
    root: Node

    @cached_property
    def present(self) -> tuple[int, ...]:
        """The number of the value of each fact; 0 for one that is unknown, on which the function does not hang."""
        return tuple(fact.element.tokens.index(fact.token) if fact.token else 0 for fact in self.facts)

    @property
    def disposition(self) -> Hashable:
        """What becomes of the document on the present facts, or UNSETTLED if that hangs on what the dispute is about."""
        node, present = self.root, self.present
        while self.diagram.kids[node]:
            node = self.diagram.kids[node][present[self.diagram.level[node]]]
        return self.diagram.leaf[node]


def units(case: Case, document: DocumentDecision, claim: str = "") -> tuple[Unit, ...]:
    """The claims on a document, or the one named, as they were told."""
    named = {each.id: each for each in case.claims}
    return tuple(Unit.read(case, named[unit.claim], document.id) for unit in document.units if claim in ("", unit.claim))


def standing(case: Case, decision: Decision, document: DocumentDecision, claim: str = "") -> Standing:
    """A decided document under all claims on it, or under the one named: what is told, and else what the burdens make of it."""
    told = units(case, document, claim)
    fixed = [term for term, element in ontology.vocabulary().elements.items() if element.fixed]
    put = [{term: unit.standing[term] for term in fixed if unit.standing[term]} for unit in told]
    where = places([unit.standing for unit in told], put)
    given = places(put, [{term: "" for term in ontology.vocabulary().elements if term not in each} for each in put])
    diagram, root = function(decision, put, where, frozenset(place for place in where if place[0] in fixed))
    return Standing(tuple(unit.claim for unit in told), facts(told, given), facts(told, where), diagram, root)


def missing(case: Case, decision: Decision, document: DocumentDecision, claim: str = "") -> tuple[tuple[Fact, ...], Diagram, Node]:
    """The facts that nobody told of a document, and what becomes of it as a function of them, what was told being put in."""
    told = units(case, document, claim)
    tokens = [unit.told for unit in told]
    where = places(tokens, tokens)
    diagram, root = function(decision, tokens, where, frozenset())
    return facts(told, where), diagram, root


def function(decision: Decision, put: Iterable[Tokens], where: tuple[Place, ...], hidden: frozenset[Place]) -> tuple[Diagram, Node]:
    """What becomes of a document, in the court and under the law of a decision, as a function of the facts in these places."""
    return joined(decision.court, LegalDate(decision.law_as_of), tuple(tuple(each.items()) for each in put), where, hidden)
