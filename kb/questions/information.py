"""What each answer would say about the result: for all variables of a function at once, by one pass up and one down its diagram.

Up goes the distribution of results below each node, down the probability of coming to it. With X the variable and D the
result, P(D | X = v) = P(D) + sum over the nodes n of X of P(coming to n) * (P(D | below child v of n) - P(D | below n)),
because where a path skips the level of X the result does not hang on it. The difference is exact but for rounding.
Information is Shannon's (A Mathematical Theory of Communication, 1948), in bits.
"""

from collections.abc import Collection, Sequence
from math import log2
from operator import mul

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
        for node in reversed(self.downwards(root)):
            if node not in self.below:
                self.below[node] = self.mixed(node)
        return self.below[root]

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

    def arriving(self, root: Node) -> dict[Node, float]:
        """The probability of coming to each node of a function."""
        kids, level, found = self.residues.kids, self.residues.level, {root: 1.0}
        for node in self.downwards(root):
            if kids[node]:
                here = found[node]
                for kid, weight in zip(kids[node], self.weights[level[node]], strict=True):
                    found[kid] = found.get(kid, 0.0) + here * weight
        return found

    def given_each(self, root: Node, variables: Collection[int]) -> dict[int, list[Distribution]]:
        """For each of these variables on which a function depends, the distribution of results given each of its values."""
        overall, level, kids, below = self.of(root), self.residues.level, self.residues.kids, self.below
        found: dict[int, list[Distribution]] = {}
        for node, here in self.arriving(root).items():
            if level[node] in variables:
                rows, before = found.setdefault(level[node], [overall] * len(kids[node])), below[node]
                for value, kid in enumerate(kids[node]):
                    rows[value] = [p + here * (q - r) for p, q, r in zip(rows[value], below[kid], before, strict=True)]
        return found

    def gains(self, root: Node, variables: Collection[int]) -> dict[int, float]:
        """The information in bits that each of these variables gives about the result; rounding counts as none."""
        before, found = entropy(self.of(root)), {}
        for variable, rows in self.given_each(root, variables).items():
            after = sum(weight * entropy(row) for weight, row in zip(self.weights[variable], rows, strict=True))
            found[variable] = before - after if before - after > ROUNDING else 0.0
        return found


def gains(inquiry: Inquiry, probabilities: Probabilities, state: State, variables: Collection[int]) -> dict[int, float]:
    """The information that each of these variables gives, in bits, summed over the documents that it may help to settle."""
    found = dict.fromkeys(variables, 0.0)
    for rest in state:
        if not inquiry.residues.settled(rest.joined):
            for variable, gain in probabilities.gains(rest.joined, found).items():
                found[variable] += gain
    return found


def entropy(distribution: Distribution) -> float:
    """Uncertainty in bits."""
    return -sum([p * log2(p) for p in distribution if p > 0])
