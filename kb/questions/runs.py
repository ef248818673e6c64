"""How many questions it takes to settle the cases of the opinions at hand, each asked afresh from nothing but the privilege claimed.

What the case file tells is answered from it, the rest as the burdens have it when the record closes.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import ontology
from kb.case import Case, Claim, Given
from kb.casefile import at_hand, shipped_case
from kb.compiled import compiled
from kb.decide import arising, presumptions
from kb.questions.fewest import fewest
from kb.questions.inquiry import Inquiry, State
from kb.questions.policies import Policy, TooMany, by_information, in_asking_order, least_mean_cost, mean_cost
from kb.questions.ranking import Ranking
from kb.questions.remaining import Remaining, remaining
from kb.sitting import forum

Answered = Mapping[int, int]


@dataclass(frozen=True)
class Run:
    """Questions asked of one document under one claim until it was settled.

    `ours` by the ranking, `deeper` by the ranking that looks a question deeper, `informative` by most information, `fixed` in
    asking order without what no longer matters, `least` by one who knows the answers before and proves the result with as few
    as can be.
    """

    case: str
    document: str
    ours: int
    deeper: int
    informative: int
    fixed: int
    least: int


@dataclass(frozen=True)
class Means:
    """Expected numbers of questions by the weights of the ontology, as in a `Run`; `least` of any order, none where not found."""

    name: str
    ours: float
    deeper: float
    informative: float
    fixed: float
    least: float | None


def runs() -> list[Run]:
    """One run for each document under each claim of each shipped case, documents of which the same is told taken once."""
    found = []
    for name in at_hand():
        case, seen = shipped_case(name), set[frozenset[tuple[str, str]]]()
        for claim, document in case.units():
            told = {term: given.token for term, given in case.unit(claim, document).items() if given.token}
            complete = arising({**told, **presumptions(told)})
            if frozenset(complete.items()) not in seen:
                seen.add(frozenset(complete.items()))
                found.append(run(case, claim, document, complete))
    return found


def run(case: Case, claim: Claim, document: str, complete: Mapping[str, str]) -> Run:
    """The run of one document under one claim whose complete answers these are."""
    remains = afresh(case, claim, document)
    inquiry, state = remains.inquiry, remains.state
    answers = {
        variable: question.element.tokens.index(complete[question.term])
        for variable, question in enumerate(remains.questions)
        if question.term in complete
    }
    ours, deeper, informative, fixed = (asked(inquiry, state, policy, answers) for policy in policies(inquiry))
    least = fewest(inquiry.residues, state[0].joined, answers, inquiry.gates[0])
    return Run(case.id, document, ours, deeper, informative, fixed, least)


def afresh(case: Case, claim: Claim, document: str) -> Remaining:
    """What remains of one document under one claim of which only the privilege is told, each question counting for one."""
    alone = replace(case, claims=(replace(claim, documents=(document,)),))
    return counted(remaining(bare(alone), compiled(*forum(case, "", None))))


def bare(case: Case) -> Case:
    """The same case of which nothing is told but the privileges claimed."""
    return replace(
        case, answers={}, documents=tuple(replace(document, answers={}) for document in case.documents),
        claims=tuple(replace(claim, answers={}, except_for={}) for claim in case.claims),
    )  # fmt: skip


def counted(remains: Remaining) -> Remaining:
    """The same where every question costs one, so that cost is number."""
    return replace(remains, inquiry=replace(remains.inquiry, costs=(1.0,) * len(remains.inquiry.costs)))


def policies(inquiry: Inquiry) -> tuple[Policy, Policy, Policy, Policy]:
    """Ours, ours a question deeper, by information, and the asking order."""
    return Ranking(inquiry).best, Ranking(inquiry, deeper=True).best, by_information(inquiry), in_asking_order(inquiry)


def asked(inquiry: Inquiry, state: State, policy: Policy, answers: Answered) -> int:
    """How many questions a policy asks of one whose answers these are."""
    count = 0
    while not inquiry.settled(state):
        variable = policy(state)
        state, count = inquiry.answered(state, variable)[answers[variable]], count + 1
    return count


def under_each_privilege(most: int = 20_000) -> list[Means]:
    """The expected number of questions where only a privilege is told, by the law of the first shipped case.

    `most` states are gone through for the least.
    """
    case = shipped_case(next(iter(at_hand())))
    (_, document), *_ = case.units()
    tokens = ontology.vocabulary().elements["privilege"].tokens
    return [means(token, afresh(case, Claim("claim", Given(token), (document,)), document), most) for token in tokens]


def as_told(most: int = 20_000) -> list[Means]:
    """The expected number of questions that a shipped case leaves open on its first document under its first claim."""
    found = []
    for name in at_hand():
        case = shipped_case(name)
        (claim, document), *_ = case.units()
        alone = replace(case, claims=(replace(claim, documents=(document,)),))
        found.append(means(name, counted(remaining(alone, compiled(*forum(case, "", None)))), most))
    return found


def means(name: str, remains: Remaining, most: int) -> Means:
    """The expected number of questions by each policy, and the least that `most` states show."""
    ours, deeper, informative, fixed = (mean_cost(remains.inquiry, remains.state, policy) for policy in policies(remains.inquiry))
    try:
        return Means(name, ours, deeper, informative, fixed, least_mean_cost(remains.inquiry, remains.state, most))
    except TooMany:
        return Means(name, ours, deeper, informative, fixed, None)
