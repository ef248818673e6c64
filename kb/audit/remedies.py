"""What a side could do about a row: the smallest sets of facts in its hands that would bring the row where it wants it.

Looked for on the diagram itself, from the facts told and what the burdens make of the rest, so that a row takes well under a
millisecond; `kb.changes` finds the same for a case and explains it at length.
"""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import ontology
from kb.changes.facts import Fact
from kb.changes.hands import means
from kb.changes.nearest import NEVER, Search
from kb.compiled import Compiled
from kb.decision import UNDETERMINED
from ontology.terms import Value

CLAIMANT, OPPONENT = "claimant", "opponent"
COURT, TURNS_ON = "court", ("process_in_issue", "liability")
Act = tuple[str, str]
Acts = tuple[Act, ...]
AT_MOST, MANY = 2, 24


@dataclass(frozen=True)
class Remedy:
    """Facts that, all so and the rest as it is, would give the row this disposition."""

    acts: Acts
    disposition: str


def standing(told: Mapping[str, str]) -> dict[str, str]:
    """A value for each element: as told, else as it is when unproven, else none."""
    return {term: told.get(term, element.unproven) for term, element in ontology.vocabulary().elements.items()}


def remedies(function: Compiled, told: Mapping[str, str], side: str, wanted: Callable[[str], bool]) -> tuple[Remedy, ...]:
    """The smallest sets of facts by which a side could bring a row to a disposition that is wanted, nearest first.

    The claimant's are those of which it bears the burden itself; only if there are none, others that it could show.
    """
    found = search(function, told, side, wanted, own=side == CLAIMANT)
    return found or (search(function, told, side, wanted, own=False) if side == CLAIMANT else ())


def search(function: Compiled, told: Mapping[str, str], side: str, wanted: Callable[[str], bool], own: bool) -> tuple[Remedy, ...]:
    """The same among the facts of which the side bears the burden, or among all in its hands."""
    stands = standing(told)
    elements = ontology.vocabulary().elements
    present = [element.tokens.index(stands[term]) if stands[term] else 0 for term, element in elements.items()]
    others = [open_to(term, stands[term], term in told, side, own) for term in elements]

    def reached(leaf: Hashable) -> bool:
        return isinstance(leaf, frozenset) and any(map(wanted, leaf))

    looked = Search(function.diagram, function.root, present, others, reached)
    found = []
    for moves in looked.minimal(AT_MOST) if looked.distance(function.root) < NEVER else ():
        leaf = looked.reached(dict(moves))
        acts = tuple((term, elements[term].tokens[value]) for level, value in moves for term in [list(elements)[level]])
        found.append(Remedy(acts, next(iter(leaf)) if isinstance(leaf, frozenset) else ""))
        if len(found) == MANY:
            break
    return tuple(found)


@cache
def open_to(term: str, now: str, told: bool, side: str, own: bool) -> tuple[int, ...]:
    """The numbers of the values that a side could and would bring about on an element, as things stand.

    With `own`, only where it bears the burden. Nobody would bring about what speaks for the other side.
    """
    element = ontology.vocabulary().elements[term]
    if element.fixed or not now or (own and element.burden != side):
        return ()
    fact = Fact(term, now, ("",), told, arises=True, could_arise=True)
    own_values = ((number, value) for number, value in enumerate(element.values) if value.token != now and value.speaks_for in ("", side))
    return tuple(number for number, value in own_values if side in means(fact, value).sides)


@cache
def must_prove(act: Act, side: str) -> bool:
    """Whether a side could only prove that something is so, and not make it so by what it says, does or asks the court to do.

    What a case turns on follows from the claims in suit, and not from saying so in a motion.
    """
    if act == TURNS_ON or value_of(act).open_to == COURT:
        return act == TURNS_ON
    unproven = ontology.vocabulary().elements[act[0]].unproven
    return means(Fact(act[0], unproven, ("",), False, arises=True, could_arise=True), value_of(act)).prover == side


def value_of(act: Act) -> Value:
    """The value that an act brings about."""
    return ontology.vocabulary().elements[act[0]].value(act[1])


def numbers(told: Mapping[str, str]) -> list[int]:
    """The number of the value of each element: as told, else as it is when unproven, else -1."""
    return [told_as[told[term]] if term in told else unproven for term, told_as, unproven in numbering()]


@cache
def numbering() -> tuple[tuple[str, Mapping[str, int], int], ...]:
    """Each element with the numbers of its values, and that of its unproven one."""
    elements = ontology.vocabulary().elements.items()
    places = ((term, {token: number for number, token in enumerate(element.tokens)}, element.unproven) for term, element in elements)
    return tuple((term, known, known.get(unproven, -1)) for term, known, unproven in places)


def ending(function: Compiled, values: Sequence[int]) -> str:
    """The disposition on a value for each element, by its number; undetermined where what the dispute is about is unknown."""
    diagram, node = function.diagram, function.root
    while diagram.kids[node]:
        value = values[diagram.level[node]]
        if value < 0:
            return UNDETERMINED
        node = diagram.kids[node][value]
    leaf = diagram.leaf[node]
    return next(iter(leaf)) if isinstance(leaf, frozenset) else UNDETERMINED
