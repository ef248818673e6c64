"""What each answer would say about the result: for all variables of a function at once, by one pass up and one down its diagram.

Up goes the distribution of results below each node, down the probability of coming to it. With X the variable and D the
result, P(D | X = v) = P(D) + sum over the nodes n of X of P(coming to n) * (P(D | below child v of n) - P(D | below n)),
because where a path skips the level of X the result does not hang on it. The difference is exact but for rounding.
Information is Shannon's (A Mathematical Theory of Communication, 1948), in bits.
"""

from collections.abc import Collection, Sequence
from math import log2
from operator import add, mul, sub

from kb.diagram import Node
from kb.questions.inquiry import Inquiry, State
from kb.questions.residues import Residues

Distribution = list[float]
ROUNDING = 1e-12


class Probabilities:
    """Distributions of results, remembered for each node of a store; `weights` as in an `Inquiry`."""

    def __init__(self, residues: Residues, weights: Sequence[Sequence[float]]) -> None:
        self.residues, self.weights = residues, weights
        self.width = max(residues.results).bit_length()
        self.below: dict[Node, Distribution] = {}

    def of(self, root: Node) -> Distribution:
        """The probability of each result."""
        if root not in self.below:
            self.work_out(self.downwards(root))
        return self.below[root]

    def work_out(self, downwards: list[Node]) -> None:
        """Find the distribution at each of these nodes, those of its children first."""
        for node in reversed(downwards):
            if node not in self.below:
                self.below[node] = self.mixed(node)

    def mixed(self, node: Node) -> Distribution:
        """The distribution at a node, from those at its children."""
        kids, below = self.residues.kids[node], self.below
        if not kids:
            return [float(number == self.residues.leaf[node]) for number in range(self.width)]
        weights = self.weights[self.residues.level[node]]
        return [sum(map(mul, weights, parts)) for parts in zip(*[below[kid] for kid in kids], strict=True)]

    def downwards(self, root: Node) -> list[Node]:
        """The nodes of a function, each before its children; a node is always made after its children."""
        kids, seen, waiting = self.residues.kids, {root}, [root]
        while waiting:
            fresh = set(kids[waiting.pop()]) - seen
            seen |= fresh
            waiting += fresh
        return sorted(seen, reverse=True)

    def arriving(self, downwards: list[Node]) -> dict[Node, float]:
        """The probability of coming to each node of a function, whose root is the first."""
        kids, level, found = self.residues.kids, self.residues.level, dict.fromkeys(downwards, 0.0)
        found[downwards[0]] = 1.0
        for node, here in found.items():
            if kids[node]:
                for kid, weight in zip(kids[node], self.weights[level[node]], strict=True):
                    found[kid] += here * weight
        return found

    def given_each(self, root: Node, variables: Collection[int]) -> dict[int, list[Distribution]]:
        """For each of these variables on which a function depends, the distribution of results given each of its values."""
        downwards, level, kids = self.downwards(root), self.residues.level, self.residues.kids
        self.work_out(downwards)
        arriving, overall, nodes = self.arriving(downwards), self.below[root], dict[int, list[Node]]()
        for node in downwards:
            if level[node] in variables:
                nodes.setdefault(level[node], []).append(node)
        found: dict[int, list[Distribution]] = {}
        for variable, own in nodes.items():
            here, columns = [arriving[node] for node in own], zip(*[kids[node] for node in own], strict=True)
            past = list(map(sub, overall, self.summed(here, own)))
            found[variable] = [list(map(add, past, self.summed(here, column))) for column in columns]
        return found

    def summed(self, here: Sequence[float], nodes: Sequence[Node]) -> Distribution:
        """The distributions at some nodes, each as often as one comes there, added up."""
        return [sum(map(mul, here, column)) for column in zip(*[self.below[node] for node in nodes], strict=True)]

    def gains(self, root: Node, variables: Collection[int]) -> dict[int, float]:
        """The information in bits that each of these variables gives about the result; rounding counts as none."""
        given, found = self.given_each(root, variables), {}
        before = entropy(self.of(root))
        for variable, rows in given.items():
            after = sum(weight * entropy(row) for weight, row in zip(self.weights[variable], rows, strict=True))
            found[variable] = before - after if before - after > ROUNDING else 0.0
        return found


def gains(inquiry: Inquiry, probabilities: Probabilities, state: State, variables: Collection[int]) -> dict[int, float]:
    """The information that each of these variables gives, in bits, summed over the documents that it may help to settle."""
    found, known = dict.fromkeys(variables, 0.0), dict[Node, dict[int, float]]()
    at = {place for own in inquiry.places for variable, place in own.items() if variable in found}
    for rest, own in zip(state, inquiry.variables, strict=True):
        if rest.joined not in known:
            known[rest.joined] = probabilities.gains(rest.joined, at)
        for place, gain in known[rest.joined].items():
            if own[place] in found:
                found[own[place]] += gain
    return found


def entropy(distribution: Distribution) -> float:
    """Uncertainty in bits."""
    return -sum([p * log2(p) for p in distribution if p > 0])
