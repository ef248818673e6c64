"""A case as an inquiry: each claim's compiled function restricted by what is told, and the claims on one document joined.

The joining order is that of dispositions in the ontology (`kb.relief.join`), and the joining is exact, point by point, over
variables told apart by claim or document as the scope of their element has it. So what is settled is settled whatever else is
true (supervaluation: van Fraassen 1966), and what can still matter is exactly what the joined function depends on.
"""

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

import ontology
from kb.case import Case
from kb.compiled import Compiled
from kb.questions.inquiry import Inquiry, Rest, State
from kb.questions.residues import Residues, copied
from kb.questions.variables import Question, Unit, gates_in, in_order, question_in, unaskable, untold, weights_of
from kb.reading import levels


@dataclass(frozen=True)
class Remaining:
    """What remains of a case, or of some documents of it: an inquiry, its state, and the questions and documents by number."""

    inquiry: Inquiry
    state: State
    questions: tuple[Question, ...]
    documents: tuple[str, ...]

    @cached_property
    def number(self) -> Mapping[Question, int]:
        """The variable of each question."""
        return {question: number for number, question in enumerate(self.questions)}

    @property
    def settled(self) -> bool:
        """Whether every document has one disposition whatever else is true."""
        return self.inquiry.settled(self.state)

    @property
    def possible(self) -> dict[str, tuple[str, ...]]:
        """The dispositions possible for each document, in joining order."""
        return {name: self.dispositions(rest) for name, rest in zip(self.documents, self.state, strict=True)}

    @property
    def relevant(self) -> tuple[Question, ...]:
        """The questions that can still matter, in asking order, whether or not they arise already."""
        return tuple(self.questions[variable] for variable in self.inquiry.relevant(self.state))

    def dispositions(self, rest: Rest) -> tuple[str, ...]:
        """The dispositions that a document may still have, in joining order."""
        results = self.inquiry.residues.results[rest.joined]
        return tuple(value.token for number, value in enumerate(ontology.vocabulary().dispositions) if results >> number & 1)


def remaining(
    case: Case,
    function: Compiled,
    documents: Iterable[str] = (),
    unknowable: frozenset[str | Question] = frozenset(),
    uniform: bool = False,
) -> Remaining:
    """What remains of these documents of a case, or of all, under the law of a court on a date.

    Nobody is asked what is in `unknowable`, an element wherever it is asked or one question, nor what arises only on an answer
    to one of those. Answers are weighted by their usualness in the ontology, or all alike if `uniform`.

    Raises:
        ValueError: the rules contradict one another, or give nothing, for some completion of the facts.
    """
    wanted, units = set(documents), dict[str, list[Unit]]()
    for claim, document in case.units():
        if not wanted or document in wanted:
            units.setdefault(document, []).append((claim, document))
    wanting = [question_in(term, *unit) for under in units.values() for unit in under for term in untold(case, *unit)]
    blocked = unaskable(case, [unit for under in units.values() for unit in under], unknowable) if unknowable else frozenset[Question]()
    questions = in_order(dict.fromkeys(wanting), blocked)
    number = {question: place for place, question in enumerate(questions)}
    residues = Residues([len(each.element.values) for each in questions], sum(each not in blocked for each in questions))
    state = tuple(joined(case, function, residues, under, number) for under in units.values())
    gates = tuple(tuple(gates_in(*unit, number) for unit in under) for under in units.values())
    weights, costs = tuple(weights_of(each.element, uniform) for each in questions), tuple(each.element.cost for each in questions)
    return Remaining(Inquiry(residues, weights, costs, gates), state, questions, tuple(units))


def joined(case: Case, function: Compiled, residues: Residues, units: list[Unit], number: Mapping[Question, int]) -> Rest:
    """What remains of a document under each claim on it, and under all together."""
    terms = list(levels())
    claims = []
    for unit in units:
        told = function.level_answers({term: given.token for term, given in case.unit(*unit).items() if given.token})
        place = {level: number[question_in(term, *unit)] for level, term in enumerate(terms) if level not in told}
        claims.append(copied(function.diagram, function.root, residues, told, place.__getitem__, result))
    whole = claims[0]
    for claim in claims[1:]:
        whole = residues.apply("join", less_disclosed, whole, claim)
    return Rest(whole, tuple(claims))


def result(leaf: Hashable) -> int:
    """The number of the one disposition in a leaf of a compiled function, in joining order.

    Raises:
        ValueError: it holds none, or several.
    """
    if not isinstance(leaf, frozenset) or len(leaf) != 1:
        raise ValueError(f"The rules give {sorted(leaf) if isinstance(leaf, frozenset) else leaf} for one set of answers.")
    return [value.token for value in ontology.vocabulary().dispositions].index(next(iter(leaf)))


def less_disclosed(one: Hashable, other: Hashable) -> Hashable:
    """Of two results the one that comes first in joining order."""
    return min(one, other) if isinstance(one, int) and isinstance(other, int) else one
