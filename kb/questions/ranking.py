"""Which question to ask next: the one that says most about the dispositions for what it costs to ask.

A question that says at least half as much as the best comes before it if it stands earlier in asking order: so the questions of
one doctrine stay together, and by the measure of `kb.questions.policies` the whole takes no longer in the mean. Where none
alone says anything, as may happen (Deshpande, Hellerstein and Kletenik 2016), that is the first that can still matter. A
question waits while some answer to it would not lessen the greatest number still to be asked; the first in asking order never
has to.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kb.questions.information import Probabilities, gains
from kb.questions.inquiry import Inquiry, State

NEAR = 0.5
NEAR_WHEN_DEEPER = 0.95


@dataclass(frozen=True)
class Rated:
    """A variable that can be asked, the information that it gives about the results in bits, and its score: that per cost of asking."""

    variable: int
    gain: float
    score: float


class Ranking:
    """Ranks what can be asked in any state of one inquiry, and remembers what it has worked out.

    If `deeper`, the score of a variable takes in the best question to follow each of its answers: the information of both per
    cost of both. That asks a little less in the mean and takes some twenty times as long to work out.
    """

    def __init__(self, inquiry: Inquiry, deeper: bool = False) -> None:
        self.inquiry, self.deeper = inquiry, deeper
        self.probabilities = Probabilities(inquiry.residues, inquiry.weights)

    def rated(self, state: State) -> list[Rated]:
        """Everything that can be asked: the best first, the others by score, then in asking order."""
        found = self.scored(state)
        if not found:
            return []
        best = self.preferred(state, found)
        return [best, *sorted((each for each in found if each is not best), key=lambda each: -each.score)]

    def best(self, state: State) -> int:
        """The variable to ask next, in a state in which some can be asked."""
        return self.preferred(state, self.scored(state)).variable

    def scored(self, state: State) -> list[Rated]:
        """Everything that can be asked, in asking order."""
        gained = self.gained(state)
        return [Rated(variable, gain, self.score(state, variable, gain)) for variable, gain in gained.items()]

    def gained(self, state: State) -> Mapping[int, float]:
        """The information that each variable which can be asked gives, in bits."""
        return gains(self.inquiry, self.probabilities, state, self.inquiry.askable(state))

    def score(self, state: State, variable: int, gain: float) -> float:
        """Information per cost, of this question alone or with the best to follow."""
        costs = self.inquiry.costs
        cost = costs[variable]
        if self.deeper:
            for weight, after in zip(self.inquiry.weights[variable], self.inquiry.answered(state, variable), strict=True):
                following = self.gained(after)
                if following:
                    best = max(following, key=lambda each: following[each] / costs[each])
                    gain, cost = gain + weight * following[best], cost + weight * costs[best]
        return gain / cost

    def preferred(self, state: State, scored: list[Rated]) -> Rated:
        """Of those that shorten the inquiry whatever the answer, the first in asking order that is near the best."""
        near = NEAR_WHEN_DEEPER if self.deeper else NEAR
        return next(each for each in in_preference(scored, near) if self.shortens(state, each.variable))

    def shortens(self, state: State, variable: int) -> bool:
        """Whether every answer lessens the greatest number of questions still to be asked."""
        now = self.inquiry.at_most(state)
        return all(self.inquiry.at_most(after) < now for after in self.inquiry.answered(state, variable))


def in_preference(scored: list[Rated], near: float) -> Iterator[Rated]:
    """Again and again the first in asking order whose score comes near the best of those not yet given."""
    waiting = list(scored)
    while waiting:
        enough = near * max(each.score for each in waiting)
        chosen = next(each for each in waiting if each.score >= enough)
        waiting.remove(chosen)
        yield chosen
