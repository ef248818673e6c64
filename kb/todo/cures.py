"""What is to be done once a document is decided: what each side could mend or show for its own good, and what is history."""

from collections.abc import Iterable, Iterator, Sequence

import ontology
from kb.changes.facts import Answer, Fact
from kb.changes.flips import ChangeSet, change_sets
from kb.changes.grouping import Row, merged
from kb.changes.hands import parties
from kb.changes.standing import Standing
from kb.compiled import Compiled
from kb.rule import Rule
from kb.todo.missing import alike, falling_short, turning
from kb.todo.tasks import Kind, Need, Outcome, Task

Key = tuple[str, tuple[str, ...]]


def cures(standing: Standing, function: Compiled, now: str) -> Iterator[Task]:
    """The tasks of each side that could alone better its position, the nearest first, and then those of nobody."""
    for side in ontology.vocabulary().of_kind("Side"):
        yield from tasks(
            side, [found for found in change_sets(standing, by=side) if serves(side, now, found.disposition)], standing, function
        )
    claimant = parties()[0]
    past = [found for found in change_sets(standing, at_most=1) if not found.hands and serves(claimant, now, found.disposition)]
    yield from tasks("", past, standing, function)


def serves(side: str, now: str, then: str) -> bool:
    """Whether a side is better off with another disposition: less disclosure serves the claimant, more the opponent, any the court."""
    order = [value.token for value in ontology.vocabulary().dispositions]
    less = order.index(then) < order.index(now)
    return side not in parties() or less == (side == ontology.vocabulary().elements["claim_made"].burden)


def tasks(side: str, sets: Sequence[ChangeSet], standing: Standing, function: Compiled) -> Iterator[Task]:
    """One task for each fact that stands in some set, with all that would follow from it."""
    facts = {key_of(change.answer()): change.fact for found in sets for change in found.changes}
    outcomes, rules = dict[Key, list[Outcome]](), dict[Key, Rule | None]()
    for disposition, rows in together(sets):
        for row in rows:
            then = otherwise(standing, row)
            for choice in row:
                key, besides = key_of(choice[0]), tuple(need(other) for other in row if other != choice)
                outcomes.setdefault(key, []).append(Outcome(tokens(choice), (disposition,), 0, besides))
                rules[key] = (
                    rules.get(key) or turning(function, choice[0].value, then) or turning(function, facts[key].value, otherwise(standing))
                )
    for key, found in outcomes.items():
        fact = facts[key]
        yield Task(side, kind(side, fact), *key, fact.token if fact.arises else "", alike(found), rules[key], fact.told)


def kind(side: str, fact: Fact) -> Kind:
    """Why a fact stands on the list of a side, or of nobody."""
    if not side:
        return Kind.HISTORY
    if side not in parties() or (side != fact.element.burden and not (fact.told and side == fact.value.rests_with)):
        return Kind.OPEN
    return falling_short(fact) if fact.told else Kind.MISSING


def otherwise(standing: Standing, row: Row[Answer] = ()) -> dict[str, str]:
    """The facts as they stand under the first claim, but for the first of each of these choices."""
    facts = [fact for fact in (*standing.given, *standing.facts) if standing.claims[0] in fact.claims and fact.token]
    return {fact.term: fact.token for fact in facts} | {choice[0].value.point: choice[0].value.token for choice in row}


def together(sets: Sequence[ChangeSet]) -> Iterator[tuple[str, list[Row[Answer]]]]:
    """The sets that lead to one disposition, those that differ on one point only brought together, the fewest facts first."""
    for disposition in dict.fromkeys(found.disposition for found in sets):
        answers = [tuple(change.answer() for change in found.changes) for found in sets if found.disposition == disposition]
        yield disposition, merged(answers, key_of)


def key_of(answer: Answer) -> Key:
    """What an answer is about."""
    return answer.value.point, answer.claims


def need(choice: Iterable[Answer]) -> Need:
    """A choice of answers on one element."""
    answers = list(choice)
    return *key_of(answers[0]), tokens(answers)


def tokens(choice: Iterable[Answer]) -> tuple[str, ...]:
    """The values among which to choose."""
    return tuple(answer.value.token for answer in choice)
