"""A case as an inquiry: each claim's compiled function restricted by what is told, and the claims on one document joined.

The joining order is that of dispositions in the ontology (`kb.relief.join`), and the joining is exact, point by point, over
variables told apart by claim or document as the scope of their element has it. So what is settled is settled whatever else is
true (supervaluation: van Fraassen 1966), and what can still matter is exactly what the joined function depends on.
"""

from collections.abc import Hashable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache, reduce
from typing import TypeVar

import ontology
from kb.case import Case, Claim
from kb.compiled import Compiled
from kb.diagram import Node
from kb.questions.inquiry import Inquiry, Rest, State
from kb.questions.residues import Mask, Residues, copied
from kb.questions.variables import Place, Question, chances, gates_in, in_order, place_in, unaskable, untold_in
from kb.reading import levels

T = TypeVar("T")


@dataclass(frozen=True)
class Remaining:
    """What remains of a case, or of some documents of it: an inquiry, its state, and the questions and documents by number."""

    inquiry: Inquiry
    state: State
    questions: tuple[Question, ...]
    documents: tuple[str, ...]

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
        return dispositions_in(self.inquiry.residues.results[rest.joined])


@cache
def dispositions_in(results: Mask) -> tuple[str, ...]:
    """The dispositions of which a mask has the bits, in joining order."""
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
    wanted = set(documents)
    units = [(claim, document) for claim, document in case.units() if not wanted or document in wanted]
    never = unaskable(case, units, unknowable) if unknowable else frozenset[Question]()
    under: dict[str, list[Claim]] = {}
    for claim, document in units:
        under.setdefault(document, []).append(claim)
    kind = kinds(under, never)
    untold = [each for claim, document in units for each in untold_in(case, claim, document, under[document].index(claim), kind[document])]
    questions, blocked = in_order(dict.fromkeys(each.question for each in untold), never), {x.place for x in untold if x.question in never}
    # Claims have one order on every document, or what comes first in a function would not be what is asked first.
    places = in_order(sorted({each.place for each in untold}, key=lambda place: (place.claim, place.kind)), blocked)
    number, place = numbered(questions), numbered(places)
    variables: dict[str, dict[int, int]] = {document: {} for document in under}
    for each in untold:
        variables[each.document][place[each.place]] = number[each.question]
    elements = [ontology.vocabulary().elements[each.term] for each in places]
    residues = Residues([len(each.values) for each in elements], sum(each not in blocked for each in places))
    state = joined(case, function, residues, under, kind, place)
    gates = tuple(gates_in(claim, place) for claim in range(max(map(len, under.values()), default=0)))
    weights, costs = tuple(chances(each.term, uniform) for each in places), tuple(each.cost for each in elements)
    return Remaining(Inquiry(residues, weights, costs, gates, tuple(variables.values())), state, questions, tuple(under))


def kinds(under: Mapping[str, Sequence[Claim]], never: Set[Question]) -> dict[str, int]:
    """Documents by the questions on them that can never be asked: alike where these are of the same elements under the same claims."""
    numbers, found = dict[Hashable, int](), dict[str, int]()
    for document, claims in under.items():
        of = {"": None, document: None, **{claim.id: which for which, claim in enumerate(claims)}}
        own = frozenset((each.term, of[each.of]) for each in never if each.of in of)
        found[document] = numbers.setdefault(own, len(numbers))
    return found


def joined(
    case: Case,
    function: Compiled,
    residues: Residues,
    under: Mapping[str, Sequence[Claim]],
    kind: Mapping[str, int],
    place: Mapping[Place, int],
) -> State:
    """What remains of each document under each claim on it, and under all together; like documents have one function."""
    made: dict[Hashable, Node] = {}

    def rest(claim: Claim, document: str, which: int) -> Node:
        told = function.level_answers({term: given.token for term, given in case.unit(claim, document).items() if given.token})
        key = which, kind[document], frozenset(told.items())
        if key not in made:
            at = {level: place[place_in(term, which, kind[document])] for term, level in levels().items() if level not in told}
            made[key] = copied(function.diagram, function.root, residues, told, at.__getitem__, result)
        return made[key]

    def join(one: Node, other: Node) -> Node:
        return residues.apply("join", less_disclosed, one, other)

    parts = [tuple(rest(claim, document, which) for which, claim in enumerate(claims)) for document, claims in under.items()]
    return tuple(Rest(reduce(join, claims), claims) for claims in parts)


def numbered(these: Iterable[T]) -> dict[T, int]:
    """The number of each of some things in a row."""
    return {each: number for number, each in enumerate(these)}


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
