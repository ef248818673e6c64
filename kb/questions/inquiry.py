"""What is asked about, without its words: functions that remain, how usual each answer is, what asking costs, and what gates what.

Nothing here knows of law: variables, values and results are numbers. `kb.questions.remaining` makes an inquiry of a case.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from kb.diagram import Node
from kb.questions.residues import Mask, Residues


@dataclass(frozen=True)
class Rest:
    """What remains of one document: the function under all its claims together, and under each of them."""

    joined: Node
    claims: tuple[Node, ...]


State = tuple[Rest, ...]


@dataclass(frozen=True)
class Inquiry:
    """Documents, each a function of variables that it may share with others.

    Like documents have one function between them, each with its own variables at the places of that function:
    `variables[document]` maps places to variables. `weights[place][value]` are probabilities, one answer being taken as
    independent of another; `costs[place]` are positive, in the cost of an ordinary question. A variable that stands at several
    places has the same of both at each. `gates[claim]`, for the first, second ... claim on a document, maps a place to those
    that must be told before the question can arise under that claim, near and far.
    """

    residues: Residues
    weights: tuple[tuple[float, ...], ...]
    costs: tuple[float, ...]
    gates: tuple[Mapping[int, Mask], ...]
    variables: tuple[Mapping[int, int], ...]

    @cached_property
    def places(self) -> tuple[Mapping[int, int], ...]:
        """The place at which each variable of each document stands."""
        return tuple({variable: place for place, variable in own.items()} for own in self.variables)

    @cached_property
    def place(self) -> Mapping[int, int]:
        """A place at which each variable stands."""
        return {variable: place for own in self.places for variable, place in own.items()}

    def chances(self, variable: int) -> tuple[float, ...]:
        """The probability of each answer to a question."""
        return self.weights[self.place[variable]]

    def cost(self, variable: int) -> float:
        """What it costs to ask a question."""
        return self.costs[self.place[variable]]

    @cached_property
    def _named(self) -> list[dict[Mask, Mask]]:
        return [{} for _ in self.variables]

    def named(self, document: int, places: Mask) -> Mask:
        """The variables of a document at these places, remembered: most answers leave most documents as they were."""
        known = self._named[document]
        if places not in known:
            known[places] = sum(1 << self.variables[document][place] for place in bits(places))
        return known[places]

    def askable(self, state: State) -> list[int]:
        """The variables that can still matter and whose question arises, in asking order.

        What gates a variable that matters under a claim, and is not told, matters under that claim too: a question arises
        there as soon as the function that remains depends on none of its gates.
        """
        support, found = self.residues.support, 0
        for document, rest in enumerate(state):
            arising = 0
            for claim, gates in zip(rest.claims, self.gates, strict=False):
                for place in bits(support[rest.joined] & support[claim] & self.residues.asked & ~arising):
                    if not gates.get(place, 0) & support[claim]:
                        arising |= 1 << place
            found |= self.named(document, arising)
        return bits(found)

    def relevant(self, state: State) -> list[int]:
        """The variables that can still matter, in asking order, whether or not their question arises."""
        return bits(self.turned_on(state, -1))

    def turned_on(self, state: State, among: Mask) -> Mask:
        """The variables at these places that can still matter."""
        support, found = self.residues.support, 0
        for document, rest in enumerate(state):
            found |= self.named(document, support[rest.joined] & among)
        return found

    def answered(self, state: State, variable: int) -> list[State]:
        """What remains for each answer."""
        same = len(self.chances(variable))
        parts = [
            self.split(rest, places[variable]) if variable in places else (rest,) * same
            for rest, places in zip(state, self.places, strict=True)
        ]
        return list(zip(*parts, strict=True))

    def split(self, rest: Rest, place: int) -> list[Rest]:
        """What remains of one document for each answer to the question at a place."""
        joined, claims = self.residues.split(rest.joined, place), [self.residues.split(claim, place) for claim in rest.claims]
        return [Rest(*after) for after in zip(joined, zip(*claims, strict=True), strict=True)]

    def settled(self, state: State) -> bool:
        """Whether every document has one result whatever else is true."""
        return all(self.residues.settled(rest.joined) for rest in state)

    def at_most(self, state: State) -> int:
        """How many more questions it takes at most, each being answered: for one document the exact greatest number in asking order.

        For several it is the sum of theirs, which counts twice what settles two at once, but never more than the variables
        left. It holds in any order of which each question shortens it, as those of `kb.questions.ranking` do.
        """
        longest = sum(self.residues.longest[rest.joined] for rest in state)
        return min(longest, self.turned_on(state, self.residues.asked).bit_count()) if len(state) > 1 else longest


def alone(residues: Residues, weights: tuple[tuple[float, ...], ...], costs: tuple[float, ...], gates: Mapping[int, Mask]) -> Inquiry:
    """An inquiry into one function, each variable at its own place."""
    return Inquiry(residues, weights, costs, (gates,), ({variable: variable for variable in range(len(weights))},))


def begin(*roots: Node) -> State:
    """The state in which each document is one function under one claim."""
    return tuple(Rest(root, (root,)) for root in roots)


def bits(mask: Mask) -> list[int]:
    """The places of the bits of a number, in ascending order."""
    found = []
    while mask:
        low = mask & -mask
        found.append(low.bit_length() - 1)
        mask ^= low
    return found
