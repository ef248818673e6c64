"""What would follow from each answer to a question: whether it settles the matter, what stays possible, how much is left to ask."""

from collections.abc import Iterable
from dataclasses import dataclass

from kb.questions.ranking import Ranking
from kb.questions.remaining import Remaining
from kb.questions.variables import Question
from ontology.terms import Value


@dataclass(frozen=True)
class Prospect:
    """What follows from one answer.

    `probability` is that of the answer by the weights in use; `possible` the dispositions that each document may still have,
    in joining order; `at_most` how many more questions it takes at the very most if each next one is the best, exact for a
    single document and a bound for several (`Inquiry.at_most`).
    """

    value: Value
    probability: float
    possible: dict[str, tuple[str, ...]]
    at_most: int

    @property
    def settles(self) -> bool:
        """Whether every document then has one disposition whatever else is true."""
        return all(len(dispositions) == 1 for dispositions in self.possible.values())


@dataclass(frozen=True)
class Ranked:
    """A question that can be asked, what it is worth, and what each answer would do.

    `gain` is its information about the dispositions in bits, summed over the documents; `expected` the mean cost of asking it
    and all that then follows, by which it ranks (see `kb.questions.ranking`).
    """

    question: Question
    gain: float
    expected: float
    prospects: tuple[Prospect, ...]


def ranked(remains: Remaining, deeper: bool = False) -> tuple[Ranked, ...]:
    """Every question that can be asked now and can still matter, the best first; none if all is settled."""
    rated = Ranking(remains.inquiry, deeper).rated(remains.state)
    return tuple(
        Ranked(remains.questions[each.variable], each.gain, each.expected, tuple(prospects(remains, each.variable))) for each in rated
    )


def next_question(remains: Remaining, deeper: bool = False) -> Question | None:
    """The best question to ask, or none if nothing that could be asked can still matter."""
    if not remains.inquiry.askable(remains.state):
        return None
    return remains.questions[Ranking(remains.inquiry, deeper).best(remains.state)]


def prospects(remains: Remaining, variable: int) -> Iterable[Prospect]:
    """What follows from each answer to a question, in the order of its values."""
    inquiry, values = remains.inquiry, remains.questions[variable].element.values
    for value, weight, state in zip(values, inquiry.chances(variable), inquiry.answered(remains.state, variable), strict=True):
        possible = {name: remains.dispositions(rest) for name, rest in zip(remains.documents, state, strict=True)}
        yield Prospect(value, weight, possible, inquiry.at_most(state))
