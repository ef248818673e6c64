"""Which question to ask next: the one after which least is to be expected still to ask.

For each question that can be asked it is worked out what asking would cost in the mean if it came first and the rest followed in
asking order, without what then no longer matters. Taking the least of these each time is a rollout of the asking order
(Bertsekas and Castanon, Rollout algorithms for stochastic scheduling problems, 1999): it costs no more in the mean than that
order, but for what near ties give away. By the measure of `kb.questions.policies` it comes closer to the best order than
information per cost does, and unlike that it never stands still where no single answer says anything.

Of questions that are to be expected to cost no more than the best and a share of TIE, the first in asking order is taken, so that
gates come first and questions of one doctrine stay together. A question waits while some answer to it would not lessen the
greatest number still to be asked; the first in asking order never has to.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from operator import mul

from kb.diagram import Node
from kb.questions.information import Probabilities, gains
from kb.questions.inquiry import Inquiry, State

TIE, TIE_WHEN_DEEPER = 0.03, 0.005


@dataclass(frozen=True)
class Rated:
    """A variable that can be asked.

    `gain` is the information that it gives about the results in bits, `expected` the mean cost of asking it and all that
    then follows, in ordinary questions; several documents are added up, though one question may serve them all.
    """

    variable: int
    gain: float
    expected: float


class Ranking:
    """Ranks what can be asked in any state of one inquiry, and remembers what it has worked out.

    If `deeper`, the best second question is supposed after each answer, and the asking order only from there: that comes
    closer still, keeps less to the asking order, and takes some ten times as long.
    """

    def __init__(self, inquiry: Inquiry, deeper: bool = False) -> None:
        self.inquiry, self.deeper = inquiry, deeper
        self.probabilities = Probabilities(inquiry.residues, inquiry.weights)
        self._in_order: list[float] = []

    def rated(self, state: State) -> list[Rated]:
        """Everything that can be asked: the best first, the others by what is to be expected, then in asking order."""
        expected = self.expected(state)
        if not expected:
            return []
        gained, best = gains(self.inquiry, self.probabilities, state, expected), self.preferred(state, expected)
        order = sorted(expected, key=lambda variable: (variable != best, expected[variable]))
        return [Rated(variable, gained[variable], expected[variable]) for variable in order]

    def best(self, state: State) -> int:
        """The variable to ask next, in a state in which some can be asked."""
        return self.preferred(state, self.expected(state))

    def expected(self, state: State) -> dict[int, float]:
        """For everything that can be asked, in asking order, the mean cost if it comes first."""
        return {variable: self.first(state, variable, self.deeper) for variable in self.inquiry.askable(state)}

    def first(self, state: State, variable: int, deeper: bool) -> float:
        """The mean cost of asking a variable and then the rest in asking order, or from the best second question on."""
        mean = self.inquiry.cost(variable)
        for weight, after in zip(self.inquiry.chances(variable), self.inquiry.answered(state, variable), strict=True):
            if deeper:
                mean += weight * min((self.first(after, second, False) for second in self.inquiry.askable(after)), default=0.0)
            else:
                mean += weight * sum(self.in_order(rest.joined) for rest in after)
        return mean

    def in_order(self, node: Node) -> float:
        """The mean cost of settling a function in asking order, without what no longer matters."""
        if node >= len(self._in_order):
            self.work_out()
        return self._in_order[node]

    def work_out(self) -> None:
        """Work out those costs for every node made since this was last done; a node is always made after its children."""
        residues, means, weights, costs = self.inquiry.residues, self._in_order, self.inquiry.weights, self.inquiry.costs
        for node in range(len(means), len(residues.kids)):
            level, kids = residues.level[node], residues.kids[node]
            asked = kids and level < residues.askable
            means.append(costs[level] + sum(map(mul, weights[level], [means[kid] for kid in kids])) if asked else 0.0)

    def preferred(self, state: State, expected: dict[int, float]) -> int:
        """Of those that shorten the inquiry whatever the answer, the first in asking order that is as good as the best but for a tie.

        Where one claim waits for what nobody knows, and another asks on, it can be that none shortens it: then the best.
        """
        order = list(in_preference(expected, TIE_WHEN_DEEPER if self.deeper else TIE))
        return next((variable for variable in order if self.shortens(state, variable)), order[0])

    def shortens(self, state: State, variable: int) -> bool:
        """Whether every answer lessens the greatest number of questions still to be asked."""
        now = self.inquiry.at_most(state)
        return all(self.inquiry.at_most(after) < now for after in self.inquiry.answered(state, variable))


def in_preference(expected: dict[int, float], tie: float) -> Iterator[int]:
    """Again and again the first variable whose mean cost is the least of those not yet given, but for a tie."""
    waiting = dict(expected)
    while waiting:
        enough = min(waiting.values()) * (1 + tie)
        chosen = next(variable for variable, mean in waiting.items() if mean <= enough)
        del waiting[chosen]
        yield chosen
