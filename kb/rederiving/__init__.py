"""A checker of explanations: what a decision says of itself is derived again from the rules, by neither engine that made it.

It reads the plain data that `incamera decide --json` prints, and asks of each document under each claim whether every step follows
from those that it names under the rule that it names, whether each exception is rejected for a reason that rules it out, whether
the facts said to carry the disposition give it in every completion of what is not known, none of them being idle, and whether
authorities are the rules' own and weigh what is said. It cannot see what was told and not named, nor whether the law is right.
"""

from collections.abc import Iterator
from typing import Any

from kb.rederiving.carrying import wrong_carrying
from kb.rederiving.citing import wrong_authorities
from kb.rederiving.conclusions import wrong_conclusions
from kb.rederiving.reading import Doubt, Malformed, SaidDecision, SaidUnit, is_explanation, read
from kb.rederiving.steps import Reader
from kb.rulebook import RuleBook, rule_book
from kb.sitting import not_sitting
from ontology.dates import LegalDate
from ontology.vocabulary import UnknownTerm

__all__ = ["Doubt", "Malformed", "doubts", "is_explanation", "read"]


def doubts(data: dict[str, Any]) -> tuple[Doubt, ...]:
    """All that is wrong with an explanation, none if it is sound.

    Raises:
        Malformed: the data are not an explanation.
    """
    said = read(data)
    try:
        date = LegalDate.read(said.law_as_of)
        if refusal := not_sitting(said.court, date):
            return (Doubt("court", refusal),)
    except (UnknownTerm, ValueError) as error:
        return (Doubt("court", str(error)),)
    return tuple(each for each in in_court(said, rule_book(said.court, date)))


def in_court(said: SaidDecision, book: RuleBook) -> Iterator[Doubt]:
    """All that is wrong under the rules of one court on one date."""
    for document in said.documents:
        for unit in document.units:
            yield from in_unit(said, unit, book)
    yield from wrong_conclusions(said)


def in_unit(said: SaidDecision, unit: SaidUnit, book: RuleBook) -> Iterator[Doubt]:
    """All that is wrong with a document under a claim: the steps one by one and, if their words are sound, all together."""
    rules = {rule.name: rule for rule in book.rules}
    found = list(Reader(book, unit, said.record_closed, rules).doubts())
    for step in unit.steps:
        if step.rule in rules:
            found += wrong_authorities(step, rules[step.rule], book, said.citation)
    yield from found
    if not found:
        yield from wrong_carrying(book, unit, said.record_closed)
