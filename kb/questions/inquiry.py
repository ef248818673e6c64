"""What is asked about, without its words: functions that remain, how usual each answer is, what asking costs, and what gates what.

Nothing here knows of law: variables, values and results are numbers. `kb.questions.remaining` makes an inquiry of a case.
"""

from collections.abc import Mapping
from dataclasses import dataclass

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

    `weights[variable][value]` are probabilities, one answer being taken as independent of another; `costs` are positive, in
    the cost of an ordinary question; `gates[document][claim]` maps a variable to those that must be told before its question
    can arise under that claim, near and far.
    """

    residues: Residues
    weights: tuple[tuple[float, ...], ...]
    costs: tuple[float, ...]
    gates: tuple[tuple[Mapping[int, Mask], ...], ...]

    def askable(self, state: State) -> list[int]:
        """The variables that can still matter and whose question arises, in asking order.

        What gates a variable that matters under a claim, and is not told, matters under that claim too: a question arises
        there as soon as the function that remains depends on none of its gates.
        """
        support, found = self.residues.support, 0
        for rest, by_claim in zip(state, self.gates, strict=True):
            for claim, gates in zip(rest.claims, by_claim, strict=True):
                for variable in bits(support[rest.joined] & support[claim] & ~found):
                    if variable < self.residues.askable and not gates.get(variable, 0) & support[claim]:
                        found |= 1 << variable
        return bits(found)

    def relevant(self, state: State) -> list[int]:
        """The variables that can still matter, in asking order, whether or not their question arises."""
        found = 0
        for rest in state:
            found |= self.residues.support[rest.joined]
        return bits(found)

    def answered(self, state: State, variable: int) -> list[State]:
        """What remains for each answer."""
        split = self.residues.split
        parts = [(split(rest.joined, variable), [split(claim, variable) for claim in rest.claims]) for rest in state]
        return [
            tuple(Rest(joined[value], tuple(claim[value] for claim in claims)) for joined, claims in parts)
            for value in range(self.residues.sizes[variable])
        ]

    def settled(self, state: State) -> bool:
        """Whether every document has one result whatever else is true."""
        return all(self.residues.settled(rest.joined) for rest in state)

    def at_most(self, state: State) -> int:
        """How many more questions it takes at most, each being answered: for one document the exact greatest number in asking order.

        For several it is the sum of theirs, which counts twice what settles two at once, but never more than the variables
        left. It holds in any order of which each question shortens it, as those of `kb.questions.ranking` do.
        """
        askable = [variable for variable in self.relevant(state) if variable < self.residues.askable]
        return min(sum(self.residues.longest[rest.joined] for rest in state), len(askable))


def alone(residues: Residues, weights: tuple[tuple[float, ...], ...], costs: tuple[float, ...], gates: Mapping[int, Mask]) -> Inquiry:
    """An inquiry into one function."""
    return Inquiry(residues, weights, costs, ((gates,),))


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
