"""A little law made in place: a few elements and issues instead of the ontology's, and rules over them."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from unittest.mock import patch

import ontology
from kb import counting, reading
from kb.citation import Citation
from kb.compiled import Compiled, compile_book
from kb.rule import Condition, Rule
from kb.rulebook import RuleBook
from ontology.dates import LegalDate
from ontology.terms import Element, Issue, Value

TODAY = LegalDate("2026")
DISPOSITIONS = ("protected", "open", "disclosed")


@dataclass(frozen=True)
class Said:
    """A value of a little element: its token, the side it speaks for and the side that must bring it."""

    token: str
    speaks_for: str = ""
    brought_by: str = ""


def element(term: str, *values: Said | str, burden: str = "", unproven: str = "", asked_if: str = "", because: str = "") -> Element:
    """An element; `asked_if` is a condition as rules write it."""
    said = [value if isinstance(value, Said) else Said(value) for value in values]
    gate = [part.strip() for part in asked_if.split(" and ") if part]
    gates = tuple((text.partition(" is ")[0], frozenset(text.partition(" is ")[2].split(" or "))) for text in gate)
    return Element(
        term=term, label=term, definition="", source="", doctrine="", position=1, question="", help="", scope="", standard="",
        values=tuple(value(term, each.token, number, each.speaks_for, each.brought_by) for number, each in enumerate(said, 1)),
        burden=burden, asked_if=gates, unproven=unproven, sentence_if_unproven="", not_monotone_because=because,
    )  # fmt: skip


def issue(term: str, *tokens: str) -> Issue:
    """An issue."""
    values = tuple(value(term, token, number) for number, token in enumerate(tokens, 1))
    return Issue(term=term, label=term, definition="", source="", doctrine="", position=1, values=values)


def value(term: str, token: str, position: int, speaks_for: str = "", brought_by: str = "") -> Value:
    """A value whose sentence is its condition."""
    sentence = f"Of {term} it is said: {token}."
    return Value(term, token, token, "", position, sentence, speaks_for=speaks_for, brought_by=brought_by)


@contextmanager
def words(elements: Sequence[Element], issues: Sequence[Issue] = ()) -> Iterator[None]:
    """The ontology with these elements and issues and no others, and the dispositions protected, open and disclosed."""
    every = (*issues, issue("disposition", *DISPOSITIONS))
    little = replace(ontology.vocabulary(), elements={each.term: each for each in elements}, issues={each.term: each for each in every})
    forget()
    with patch.object(ontology, "vocabulary", lambda: little):
        yield
    forget()


def forget() -> None:
    """Forget what was worked out for another ontology."""
    reading.levels.cache_clear()
    counting.complete_interviews.cache_clear()


def a_rule(then: str, *given: str, unless: Sequence[str] = (), name: str = "", cites: Sequence[str] = ("melamine 66",)) -> Rule:
    """A rule, named by what it says unless a name is given."""
    return Rule(
        name=name or " and ".join(given) + " gives " + then, doctrine="little", proposition="", given=tuple(map(Condition.read, given)),
        unless=tuple(map(Condition.read, unless)), then=Condition.read(then), authorities=tuple(map(Citation.read, cites)), under=(),
        file="little.py", line=1,
    )  # fmt: skip


def a_law(*rules: Rule) -> Compiled:
    """The law of these rules, compiled."""
    return compile_book(RuleBook("cit", TODAY, rules))
