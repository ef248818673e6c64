"""What an order of asking costs in the mean, for any policy, and the least that any has."""

from collections.abc import Callable

from kb.questions.information import Probabilities, gains
from kb.questions.inquiry import Inquiry, State

Policy = Callable[[State], int]


class TooMany(Exception):
    """There are more states than were to be looked at."""


def mean_cost(inquiry: Inquiry, state: State, policy: Policy, most: int = 100_000) -> float:
    """The expected cost of asking by a policy until all is settled or nothing more can be asked.

    What remains of the functions is all that matters of the answers so far, so each such state is met once.

    Raises:
        TooMany: more than `most` states can be met.
    """
    known: dict[State, float] = {}

    def cost(state: State) -> float:
        if state not in known:
            if len(known) >= most:
                raise TooMany
            known[state] = 0.0 if not inquiry.askable(state) else through(policy(state), state)
        return known[state]

    def through(variable: int, state: State) -> float:
        after = zip(inquiry.chances(variable), inquiry.answered(state, variable), strict=True)
        return inquiry.cost(variable) + sum(weight * cost(rest) for weight, rest in after)

    return cost(state)


def least_mean_cost(inquiry: Inquiry, state: State, most: int = 100_000) -> float:
    """The least expected cost that any order of asking has, by dynamic programming over what can remain.

    Raises:
        TooMany: more than `most` states can be met.
    """
    known: dict[State, float] = {}

    def cost(state: State) -> float:
        if state not in known:
            if len(known) >= most:
                raise TooMany
            known[state] = min((through(variable, state) for variable in inquiry.askable(state)), default=0.0)
        return known[state]

    def through(variable: int, state: State) -> float:
        after = zip(inquiry.chances(variable), inquiry.answered(state, variable), strict=True)
        return inquiry.cost(variable) + sum(weight * cost(rest) for weight, rest in after)

    return cost(state)


def by_information(inquiry: Inquiry) -> Policy:
    """The policy that asks what gives most information per cost, of equals the first; greedy, without any warrant."""
    probabilities = Probabilities(inquiry.residues, inquiry.weights)

    def best(state: State) -> int:
        gained = gains(inquiry, probabilities, state, inquiry.askable(state))
        return max(gained, key=lambda variable: gained[variable] / inquiry.cost(variable))

    return best


def in_asking_order(inquiry: Inquiry) -> Policy:
    """The policy that asks the first question, in the order of the variables, that can still matter."""
    return lambda state: inquiry.askable(state)[0]
